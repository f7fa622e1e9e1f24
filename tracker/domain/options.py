"""What an administrator changes while the tracker runs: each option with its default, form and source.

Values are kept as text in the table `setting`; an option that stands at its default has no row.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, time
from typing import Any, NoReturn

from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.lateness import Deadlines
from tracker.domain.monthly import MIN_TOLD_WORKING_DAYS, THRESHOLD, MonthlyRules
from tracker.domain.working_days import Calendar

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class BadOption(DomainError):
    """A value that an option cannot take; the sentence says why without the option's name."""

    code = "bad_option"

    def __init__(self, name: str, sentence: str, **values: object) -> None:
        self.name = name
        super().__init__(sentence, **values)

    def __str__(self) -> str:
        return f"{self.name}: {super().__str__()}"


@dataclass(frozen=True)
class Form:
    """How an option's text is read, and what a page offers for it."""

    read: Callable[[str], Any]
    write: Callable[[Any], str] = str
    choices: tuple[str, ...] = ()


def _refuse(sentence: str, **values: object) -> NoReturn:
    raise DomainError(sentence, **values)


def whole(low: int, high: int) -> Form:
    """A whole number from `low` to `high`."""

    def read(text: str) -> int:
        number = int(text) if re.fullmatch(r"\d{1,6}", text, re.ASCII) else -1
        if not low <= number <= high:
            _refuse(_("Give a whole number from %(low)s to %(high)s."), low=low, high=high)
        return number

    return Form(read)


def _yes_no(text: str) -> bool:
    return text == "yes" or (text != "no" and _refuse(_("Give yes or no.")))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        _refuse(_("Give a day as YYYY-MM-DD, or nothing."))


def _hour(text: str) -> time:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text, re.ASCII):
        _refuse(_("Give an hour as HH:MM."))
    return time.fromisoformat(text)


def _weekday(text: str) -> int:
    return WEEKDAYS.index(text) if text in WEEKDAYS[:5] else _refuse(_("Give mon, tue, wed, thu or fri."))


def words(longest: int) -> Form:
    """One line of at least one and at most `longest` characters."""

    def read(text: str) -> str:
        fits = 0 < len(text) <= longest and text.isprintable()
        return text if fits else _refuse(_("Give one line of 1 to %(longest)s characters."), longest=longest)

    return Form(read)


YES_NO = Form(_yes_no, lambda value: "yes" if value else "no", ("yes", "no"))
DAY = Form(_day, lambda value: value.isoformat() if value else "")
HOUR = Form(_hour, lambda value: value.strftime("%H:%M"))
WEEKDAY = Form(_weekday, WEEKDAYS.__getitem__, WEEKDAYS[:5])


def _option(default: Any, form: Form, group: str, source: str = "") -> Any:
    return field(default=default, metadata={"form": form, "group": group, "source": source})


@dataclass(frozen=True)
class Options:
    """Every option, typed. The groups are the headings of the settings page."""

    sending: bool = _option(False, YES_NO, "sending")
    home_issuer: str = _option("Chủ tịch UBND tỉnh", words(120), "office")
    office_name: str = _option("Văn phòng UBND tỉnh", words(120), "office")
    office_phone: str = _option("…", words(40), "office")
    office_unit: str = _option("VPUBND", words(35), "office")

    weekly_day: int = _option(0, WEEKDAY, "week", "Lào Cai 14/CT-UBND (2016), 1.a: hàng tuần")
    weekly_at: time = _option(time(7, 30), HOUR, "week")
    due_soon_days: int = _option(7, whole(1, 30), "week")
    done_days: int = _option(7, whole(1, 31), "week")
    reply_working_days: int = _option(2, whole(1, 10), "week")

    roll_deadlines: bool = _option(True, YES_NO, "counting", _("Civil Code 2015, Art. 148.5, by analogy"))
    redo_working_days: int = _option(5, whole(1, 60), "counting")
    threshold: int = _option(
        THRESHOLD, whole(1, 99), "counting", "Lào Cai 14/CT-UBND (2016), 1.a: từ 02 công việc"
    )
    min_told_working_days: int = _option(MIN_TOLD_WORKING_DAYS, whole(0, 30), "counting")
    leave_out_extension_asked: bool = _option(True, YES_NO, "counting")
    leave_out_objective_cause: bool = _option(True, YES_NO, "counting", "Nghị định 335/2025/NĐ-CP")
    leave_out_objection: bool = _option(True, YES_NO, "counting")
    counting_starts_on: date | None = _option(None, DAY, "counting")

    quiet_from: time = _option(time(18, 0), HOUR, "sms")
    quiet_until: time = _option(time(7, 0), HOUR, "sms")
    sms_accents: bool = _option(False, YES_NO, "sms")
    sms_sender: str = _option("VPUBND", words(11), "sms")
    sms_late_and_due: str = _option(
        "{sender}: Don vi dong chi con {overdue} nhiem vu UBND tinh giao qua han, {due_soon} den han trong"
        " {days} ngay. De nghi chi dao xu ly, cap nhat tai {address}",
        words(300),
        "sms",
    )
    sms_late: str = _option(
        "{sender}: Don vi dong chi con {overdue} nhiem vu UBND tinh giao da qua han. De nghi chi dao"
        " hoan thanh, cap nhat ket qua tai {address}",
        words(300),
        "sms",
    )
    sms_due: str = _option(
        "{sender}: Don vi dong chi co {due_soon} nhiem vu UBND tinh giao den han trong {days} ngay toi."
        " De nghi chi dao thuc hien, cap nhat tai {address}",
        words(300),
        "sms",
    )

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> "Options":
        """The options of these texts, the rest at their defaults; raises `BadOption`."""
        return cls(**{name: read_option(name, text) for name, text in texts.items()})

    def deadlines(self, calendar: Calendar) -> Deadlines:
        """How this home turns written days into effective deadlines."""
        return Deadlines(calendar, self.roll_deadlines)

    @property
    def monthly_rules(self) -> MonthlyRules:
        """The counting choices of the monthly list."""
        return MonthlyRules(**{rule.name: getattr(self, rule.name) for rule in fields(MonthlyRules)})


FORMS: dict[str, Form] = {option.name: option.metadata["form"] for option in fields(Options)}
GROUPS: dict[str, list[str]] = {}
SOURCES: dict[str, str] = {option.name: option.metadata["source"] for option in fields(Options)}
for _field in fields(Options):
    GROUPS.setdefault(_field.metadata["group"], []).append(_field.name)


def read_option(name: str, text: str) -> Any:
    """The value that `text` stands for; raises `BadOption`, also for an unknown name."""
    if name not in FORMS:
        raise BadOption(name, _("There is no such option."))
    try:
        return FORMS[name].read(text.strip())
    except DomainError as error:
        raise BadOption(name, error.sentence, **error.values) from None


def write_option(name: str, value: Any) -> str:
    """The text that is kept for `value`."""
    return FORMS[name].write(value)


def default_text(name: str) -> str:
    """The text of the option's default."""
    return write_option(name, getattr(Options(), name))
