"""Times in the words of a governing document → days.

The named day itself is still in time; a month, quarter or year stands for its last day; a period that only
describes an object ("kế hoạch hằng năm") sets no time. Nothing is moved off a holiday here.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker.domain.reading.lexicon import PREDICATES
from tracker.domain.reading.model import Deadline
from tracker.domain.reading.words import small
from tracker.domain.working_days import Calendar

_DAY_MONTH_YEAR = (
    r"(?P<d>\d{1,2})\s?(?:[/.-]|tháng)\s?(?P<m>\d{1,2})\s?(?:[/.-]|,?\s?năm)\s?(?P<y>\d{4})(?!\d)"
)
_DAY_MONTH = r"(?P<d2>\d{1,2})\s?(?:/|tháng)\s?(?P<m2>\d{1,2})(?![\d/%]|\s?(?:hộ|tháng))"
_MONTH = (
    r"(?:tháng\s?)?(?P<m3>\d{1,2})\s?(?:[/-]|,?\s?năm)\s?(?P<y3>\d{4})(?!\d)|tháng\s?(?P<m4>\d{1,2})(?!\d)"
)
_QUARTER = r"qu[ýíy]\s?(?P<q>iv|i{1,3}|[1-4])\b(?:\s?(?:[/-]|,?\s?năm)\s?(?P<y5>\d{4}))?"
_HALF = r"(?:0?6|sáu) tháng (?P<h>đầu|cuối) năm(?:\s?(?P<y6>\d{4}))?|cuối năm\s?(?P<y7>\d{4})?"
_YEAR = r"năm\s?(?P<y8>\d{4})(?!\d)"
_TIME = re.compile(rf"(?<![\d/.-])(?:{_HALF}|{_QUARTER}|{_DAY_MONTH_YEAR}|{_MONTH}|{_DAY_MONTH}|{_YEAR})")
_BARE_YEAR = re.compile(r"(?<![\d/.])(?:19|20)\d\d(?![\d/])")

# A date is a deadline only after such a word; elsewhere it dates a law, a meeting, a result.
_CUE = re.compile(
    r"\b(?P<cue>trước|chậm nhất|muộn nhất|đến hết|hết|đến|xong|trong|vào|thời hạn|thời gian|hạn)\b"
    r"(?:\s?(?:[:,]|là|vào|trước|hết|trong|đến|ngày|nhất|xong|khoảng|thực hiện|hoàn thành|"
    r"cuối|thời gian|thời hạn)){0,6}\s?"
    r"(?=\d|tháng|qu[ýíy]|năm|cuối|sáu)"
)
_EVERY_WORD = {
    "ngày": "day",
    "tuần": "week",
    "tháng": "month",
    "quý": "quarter",
    "quí": "quarter",
    "năm": "year",
}
_PERIODS = ("day", "week", "month", "quarter", "half-year", "year")
_EVERY = re.compile(
    r"\b(?:(?:hằng|hàng|mỗi)\s(?P<unit>ngày|tuần|tháng|qu[ýí]|năm)|định kỳ\s(?=(?:0?6|"
    r"sáu)\stháng|qu[ýí]|tháng|tuần|năm)"
    r"|(?P<times>\d{1,2})\s?lần\s?/\s?(?:0?1\s)?(?P<per>ngày|tuần|tháng|qu[ýí]|năm))"
)
_MORE_PERIODS = re.compile(
    r"\s?(?:,|;|và|hoặc)?\s?(?:(?:hằng|hàng)\s)?(?P<word>(?:0?6|sáu)\stháng|qu[ýí]|tháng|"
    r"tuần|(?:(?:một|0?1)\s)?năm)\b(?!\s?\d)"
)
_FOLLOWING_YEARS = re.compile(r"(?:và|,)?\s?(?:các|những) năm (?:tiếp theo|sau)")
_RELATIVE = re.compile(
    r"(?:trong|sau|chậm nhất|tối đa|không quá)[a-zà-ỹ ,]{0,25}?\b(?P<n>\d{1,3})\s?(?:\([^)]{1,20}\)\s?)?"
    r"(?P<unit>ngày|tuần|tháng)(?P<working>\slàm việc)?[^.;\d]{0,12}(?:kể )?từ (?:ngày|"
    r"khi|thời điểm)?\s?(?P<anchor>[^,.;]{0,40})"
)
_FROM_ISSUE = re.compile(r"(?:ký|ban hành|(?:văn bản|chỉ thị|kế hoạch|quyết định|công văn) này)")
_NEAR = 80  # characters around a time that tell what it is for
_OPEN = re.compile(r"\btừ (?:ngày|tháng|quý|năm)\s|\bsau khi\s|\bđến khi\s|\bkể từ\s")
_DAY_OF_MONTH = re.compile(
    r"ngày\s(?:mùng\s)?(?P<day>\d{1,2})\s?(?:của\s)?(?:(?:hằng|hàng|mỗi)\stháng|"
    r"tháng (?P<q>cuối|đầu) (?:mỗi\s)?qu[ýí])"
)
_TARGET_BEFORE = re.compile(r"%|đạt|hoàn thành|phấn đấu|cơ bản")
_NOT_A_TERM = re.compile(r"(?:tính|so với|ngân sách|dự toán|tầm nhìn|giai đoạn|được giao|đã giao)\s?$")
_LEAD_PHRASE = re.compile(r"^(?:đối với|ngoài)\b[^,.;]{0,200},")


@dataclass(frozen=True)
class _Time:
    """A day, or the last day of a period, of which the year may be left open."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    rule: str

    def on(self, issued_on: date | None) -> date | None:
        """The day; with an open year the first one after the issue date."""
        if self.year:
            return _day(self.year, self.month, self.day)
        if issued_on is None:
            return None
        here = _day(issued_on.year, self.month, self.day)
        return here if here is None or here > issued_on else _day(issued_on.year + 1, self.month, self.day)


def _day(year: int, month: int, day: int | None) -> date | None:
    if not (1900 < year < 2200 and 1 <= month <= 12):
        return None
    last = monthrange(year, month)[1]
    return date(year, month, day or last) if (day or last) <= last and day != 0 else None


def _number(text: str | None) -> int | None:
    return int(text) if text else None


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def _time(found: re.Match[str]) -> _Time:
    """The time that `_TIME` matched."""
    part = found.groupdict()
    at = found.span()
    if part["d"]:
        return _Time(*at, _number(part["y"]), int(part["m"]), int(part["d"]), "named_day")
    if part["d2"]:
        return _Time(*at, None, int(part["m2"]), int(part["d2"]), "named_day")
    if part["q"]:
        quarter = _ROMAN.get(part["q"]) or int(part["q"])
        return _Time(*at, _number(part["y5"]), quarter * 3, None, "end_of_quarter")
    if part["h"]:
        return _Time(*at, _number(part["y6"]), 6 if part["h"] == "đầu" else 12, None, "end_of_half_year")
    if part["m3"] or part["m4"]:
        return _Time(*at, _number(part["y3"]), int(part["m3"] or part["m4"]), None, "end_of_month")
    return _Time(*at, _number(part["y8"] or part["y7"]), 12, None, "end_of_year")


def _times(text: str, start: int = 0, end: int | None = None) -> list[_Time]:
    found = [_time(match) for match in _TIME.finditer(text, start, len(text) if end is None else end)]
    return [time for time in found if 1 <= time.month <= 12 and (time.day or 1) <= 31]


def _period(word: str) -> str:
    if "tháng" in word and word != "tháng":
        return "half-year"
    return _EVERY_WORD[word.rsplit(maxsplit=1)[-1]]


def _listed_periods(text: str, found: re.Match[str]) -> tuple[set[str], int]:
    """The periods from this match on ("hằng quý, 6 tháng, một năm"), and where their list ends."""
    word = found["unit"] or found["per"]
    periods = {_EVERY_WORD[word]} if word else set()
    end = found.end()
    while not found["per"] and (more := _MORE_PERIODS.match(text, end)):
        if word and not text[end : more.start("word")].strip() and not periods:
            break
        periods.add(_period(more["word"]))
        end = more.end()
    return periods, end


def _ordered(periods: set[str]) -> tuple[str, ...]:
    return tuple(period for period in _PERIODS if period in periods)


def _starts_predicate(text: str) -> bool:
    words = text.split(maxsplit=2)[:2]
    return bool(words) and (words[0] in PREDICATES or " ".join(words) in PREDICATES)


def _is_duty(text: str, found: re.Match[str], whole: bool) -> bool:
    """Whether the period says how often to act, and does not only describe an object."""
    before = text[max(0, found.start() - _NEAR) : found.start()].rstrip()
    after = text[found.end() : found.end() + _NEAR].lstrip()
    if found["times"]:
        return not re.search(r"(?:không quá|tối đa)\s?(?:là\s?)?$", before)
    if whole or not before or before[-1] in ".;:(" or found.group().startswith("định kỳ"):
        return True
    if re.search(r"(?:định kỳ|đồng thời,?|\d|tháng \d+|quý i?[iv])$", before):
        return True
    return before[-1] == "," and (after.startswith(",") or _starts_predicate(after))


def _next_day_of_month(found: re.Match[str], issued_on: date | None) -> date | None:
    """The first such day after the issue date; for "tháng cuối quý" in the quarter's last month."""
    if issued_on is None:
        return None
    months = {"cuối": (3, 6, 9, 12), "đầu": (1, 4, 7, 10)}.get(found["q"], tuple(range(1, 13)))
    days = (
        _day(year, month, int(found["day"]))
        for year in (issued_on.year, issued_on.year + 1)
        for month in months
    )
    return min((day for day in days if day and day > issued_on), default=None)


def _recurring(text: str, issued_on: date | None, *, whole: bool) -> Deadline | None:
    """The first period that is a duty's, with the day in it where one is named just before."""
    monthly = _DAY_OF_MONTH.search(text)
    if monthly:
        every = "quarter" if monthly["q"] else "month"
        day = _next_day_of_month(monthly, issued_on)
        return Deadline(day, (every,), monthly.group(), "recurring_day", *monthly.span())
    for found in _EVERY.finditer(text):
        if not _is_duty(text, found, whole):
            continue
        periods, end = _listed_periods(text, found)
        if not periods:
            continue
        near = text.rfind(";", 0, found.start()) + 1 if not whole else 0
        days = [
            time for time in _times(text, max(near, found.start() - 60), found.start()) if time.year is None
        ]
        days += [
            time
            for time in _times(text, end, end + 25)
            if time.year is None
            and text[end : time.start].strip(" ,(:")
            in {"trước", "trước ngày", "vào ngày", "vào", "chậm nhất ngày", "trong"}
        ]
        due = min((day for time in days if (day := time.on(issued_on))), default=None)
        first = min((time.start for time in days if time.start < found.start()), default=found.start())
        rule = "recurring_day" if due else "recurring"
        return Deadline(due, _ordered(periods), text[first:end], rule, first, end)
    return None


def _relative(text: str, issued_on: date | None, calendar: Calendar) -> Deadline | None:
    """A number of days or months from the document's issue; from anything else it names no day."""
    found = _RELATIVE.search(text)
    if not found:
        return None
    if not _FROM_ISSUE.match(found["anchor"]) or issued_on is None:
        return Deadline(None, (), found.group(), "from_another_day", *found.span())
    number = int(found["n"])
    if found["unit"] == "tháng":
        month = issued_on.month - 1 + number
        year, month = issued_on.year + month // 12, month % 12 + 1
        due = _day(year, month, min(issued_on.day, monthrange(year, month)[1]))
        return Deadline(due, (), found.group(), "months_from_issue", *found.span())
    if found["working"]:
        due = calendar.plus(issued_on, number)
        return Deadline(due, (), found.group(), "working_days_from_issue", *found.span())
    days = number * (7 if found["unit"] == "tuần" else 1)
    due = issued_on + timedelta(days=days)
    return Deadline(due, (), found.group(), "days_from_issue", *found.span())


def _cued(text: str, issued_on: date | None) -> Iterator[tuple[int, _Time]]:
    """Each time that stands behind a word of term, with the place where its phrase begins."""
    skipped = _LEAD_PHRASE.match(text)
    for cue in _CUE.finditer(text, skipped.end() if skipped else 0):
        found = _TIME.match(text, cue.end())
        if not found:
            continue
        time = _time(found)
        before = text[max(0, cue.start() - _NEAR) : cue.start()]
        day = time.on(issued_on)
        if day is None or _NOT_A_TERM.search(before) or (issued_on and day < issued_on):
            continue
        if time.rule == "end_of_year" and cue["cue"] == "đến" and not _names_target(before):
            continue
        yield cue.start(), time


def _names_target(before: str) -> bool:
    """Whether "đến năm 2030" sets a term: it begins a clause or follows a target; else it describes a
    plan."""
    return not before.strip() or before.rstrip()[-1] in ".;:," or bool(_TARGET_BEFORE.search(before[-60:]))


def find_deadline(text: str, issued_on: date | None, calendar: Calendar) -> Deadline | None:
    """The time that a sentence sets its subject, or None: most dates belong to laws and results."""
    low = small(text)
    found = (
        _recurring(low, issued_on, whole=False)
        or _first_cued(low, issued_on)
        or _relative(low, issued_on, calendar)
    )
    return _as_written(found, text)


def _first_cued(text: str, issued_on: date | None) -> Deadline | None:
    for start, time in _cued(text, issued_on):
        follows = _FOLLOWING_YEARS.match(text, time.end + 1)
        every = ("year",) if follows else ()
        end = follows.end() if follows else time.end
        return Deadline(time.on(issued_on), every, text[start:end], time.rule, start, end)
    return None


def read_deadline(phrase: str, issued_on: date | None, calendar: Calendar) -> Deadline | None:
    """The time that a phrase names which holds nothing else, as in a table's cell or a spreadsheet.

    None where it holds no time ("thường xuyên", "kịp thời"). A span is due on its last day.
    """
    phrase = " ".join(phrase.split()).rstrip(" .;,")
    low = small(phrase)
    found = (
        _recurring(low, issued_on, whole=True)
        or _relative(low, issued_on, calendar)
        or _named(low, issued_on)
    )
    if not found and _OPEN.search(low):
        found = Deadline(None, (), low, "open", 0, len(low))
    return _as_written(found, phrase)


def _as_written(deadline: Deadline | None, text: str) -> Deadline | None:
    """The deadline with its phrase in the text's own capitals."""
    return deadline and replace(deadline, phrase=text[deadline.start : deadline.end])


def _named(text: str, issued_on: date | None) -> Deadline | None:
    times = _times(text)
    years = [_Time(*m.span(), int(m.group()), 12, None, "end_of_year") for m in _BARE_YEAR.finditer(text)]
    outside = [y for y in years if not any(t.start <= y.start < t.end for t in times)]
    if outside and (times or re.fullmatch(r"(?:(?:năm|giai đoạn|trong|đến|hết)\s)*[\d\s,–-]+", text)):
        times = sorted([*times, *outside], key=lambda time: time.start)
    times = [
        time for time in times if not re.search(r"(?:^|\W)từ (?:ngày |tháng )?$", text[: time.start])
    ] or []
    follows = _FOLLOWING_YEARS.search(text)
    if not times:
        return None
    span = len(times) > 1 and re.fullmatch(
        r"\s?(?:[-–]|đến)(?:\s(?:hết|ngày|tháng|năm))*\s?", text[times[0].end : times[1].start]
    )
    time = times[0] if follows or not span else times[-1]
    due = time.on(issued_on)
    if due is None and time.year:
        return None
    return Deadline(due, ("year",) if follows else (), text, time.rule, 0, len(text))
