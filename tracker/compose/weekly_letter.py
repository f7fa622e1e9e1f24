"""What the week's e-mail to a unit says, as values for its templates."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tracker.domain.lateness import Deadlines, days_late, last_day_in_time, submitted_in_time
from tracker.domain.nudges import Part
from tracker.domain.options import Options
from tracker.domain.periods import Week
from tracker.domain.states import State
from tracker.domain.units import UnitStanding
from tracker.domain.wording import counted, full_day, short_day, titled
from tracker.queries.nudges import Helped, UnitNudge
from tracker.queries.works import Work

NUMERALS = ("I", "II", "III", "IV", "V")
LEADS_NAMED = 3  # of a task that many units lead, in the part of those who help
HELPS = "helps"


@dataclass(frozen=True)
class Occasion:
    """When and by which rules the week's messages are composed; `address` is the one shown in an SMS."""

    on: date
    queued_at: datetime
    expires_at: datetime
    options: Options
    deadlines: Deadlines
    public_url: str
    address: str

    @property
    def week(self) -> Week:
        """The week that the messages are of."""
        return Week.of(self.on)

    @property
    def due_until(self) -> date:
        """The last day of what is due soon."""
        return self.on + timedelta(days=self.options.due_soon_days)

    @property
    def reply_by(self) -> date:
        """The day by which units are asked to answer."""
        return self.deadlines.calendar.plus(self.on, self.options.reply_working_days)


@dataclass(frozen=True)
class Line:
    """One piece of work in the letter: its state as a word first, then its facts."""

    ref: str
    word: str
    content: str
    source: str
    facts: str


@dataclass(frozen=True)
class Section:
    """A part of the letter; `name` is a part of the week or `HELPS`."""

    numeral: str
    name: str
    lines: list[Line]


@dataclass(frozen=True)
class Letter:
    """All that the templates need. Numbers are words of two digits, empty where there is nothing."""

    occasion: Occasion
    unit_name: str
    addressed: str
    to_head: bool  # else to the unit: nobody is known as its head
    urged: bool  # asked, not ordered: a unit that is not the chairman's own
    numbers: dict[str, str]
    sections: list[Section]

    @property
    def due_from(self) -> str:
        """The first day of what is due soon, beside the last."""
        return short_day(self.occasion.on, self.occasion.due_until)

    @property
    def done_since_words(self) -> str:
        """The days before, in which work was completed."""
        options = self.occasion.options
        whole_week = options.done_days == 7 and self.occasion.on.weekday() == 0
        return "tuần trước" if whole_week else f"{counted(options.done_days)} ngày trước"


def letter(nudge: UnitNudge, occasion: Occasion) -> Letter:
    """The letter to a unit."""
    title = nudge.addressees.head_title
    parts: dict[str, list[Line]] = {
        part: [_line(work, part, occasion) for work in works] for part, works in nudge.parts.items()
    }
    parts[HELPS] = [_helped_line(helped, occasion) for helped in nudge.helped]
    filled = [(name, lines) for name, lines in parts.items() if lines]
    return Letter(
        occasion=occasion,
        unit_name=nudge.name,
        addressed=f"Đồng chí {titled(title, nudge.name)}" if title else nudge.name,
        to_head=bool(title),
        urged=nudge.standing != UnitStanding.CRITICISABLE,
        numbers={part: counted(len(nudge.works(part))) if nudge.works(part) else "" for part in Part},
        sections=[
            Section(numeral, name, lines) for numeral, (name, lines) in zip(NUMERALS, filled, strict=False)
        ],
    )


def _line(work: Work, part: Part, occasion: Occasion) -> Line:
    standing = work.standing
    match part:
        case Part.DONE:
            word, more = "Hoàn thành", _completion(work, occasion.deadlines)
        case Part.WAITING:
            handed_in = f"gửi ngày {full_day(standing.submitted_on)}" if standing.submitted_on else ""
            word, more = _waiting(days_late(standing, occasion.on, occasion.deadlines)), handed_in
        case _:
            word, more = _pressing(work, occasion), _redo(work)
    return _worded(work, word, more, occasion.deadlines)


def _helped_line(helped: Helped, occasion: Occasion) -> Line:
    leads, others = helped.leads[:LEADS_NAMED], len(helped.leads) - LEADS_NAMED
    more = f" và {counted(others)} đơn vị khác" if others > 0 else ""
    led_by = f"chủ trì: {', '.join(leads)}{more}"
    return _worded(helped.work, _pressing(helped.work, occasion), led_by, occasion.deadlines)


def _worded(work: Work, word: str, more: str, deadlines: Deadlines) -> Line:
    clause = f", mục {work.clause}" if work.clause else ""
    facts = "; ".join(filter(None, [_deadline(work, deadlines), more]))
    content = work.content[:1].upper() + work.content[1:]  # a clause often begins in its middle
    return Line(work.ref, word, content, work.directive + clause, facts)


def _deadline(work: Work, deadlines: Deadlines) -> str:
    """The written day always, and the effective one where it is another."""
    written = work.standing.due_on
    if written is None:
        return "không thời hạn"
    effective = deadlines.effective(written)
    rolled = f" (tính đến hết ngày {full_day(effective)})" if effective != written else ""
    phrase = f" «{work.due_phrase}»" if work.due_phrase else ""
    return f"hạn {full_day(written)}{phrase}{rolled}"


def _pressing(work: Work, occasion: Occasion) -> str:
    late = days_late(work.standing, occasion.on, occasion.deadlines)
    if late:
        return f"Trễ {late} ngày"
    last_day = last_day_in_time(work.standing, occasion.deadlines) or occasion.on
    left = (last_day - occasion.on).days
    return f"Còn {left} ngày" if left else "Đến hạn hôm nay"


def _waiting(late: int) -> str:
    return f"Chờ xác nhận, trễ {late} ngày" if late else "Chờ xác nhận"


def _redo(work: Work) -> str:
    standing = work.standing
    returned = standing.state == State.RETURNED and standing.redo_by
    return f"đã trả lại, thực hiện lại đến hết ngày {full_day(returned)}" if returned else ""


def _completion(work: Work, deadlines: Deadlines) -> str:
    standing = work.standing
    if standing.completed_on is None:
        return ""
    in_time = submitted_in_time(standing, standing.completed_on, deadlines)
    return f"hoàn thành ngày {full_day(standing.completed_on)}{'' if in_time else ', quá hạn'}"
