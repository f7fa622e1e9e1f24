"""Days that are named in a period: "ngày 20 của tháng cuối quý", "thứ Sáu hằng tuần", "15/12 hằng năm"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.domain.reading.times.written import CLOCK, Time, day_of, listed, times_in

_EACH = r"(?:hằng|hàng|mỗi|từng)"
_DAY = r"ngày (?:(?:mùng |mồng )?(?P<day>\d{1,2})|(?:làm việc )?(?P<last>cuối(?: cùng)?))"
_OF_PERIOD = (
    rf" ?\(?(?:(?:của )?(?:(?P<monthly>{_EACH} tháng|tháng (?:sau|tiếp theo|kế tiếp|liền kề|liền sau|kế sau))"
    rf"|tháng (?P<edge>cuối|đầu)(?: tiên| cùng)? (?:của )?(?:{_EACH} )?(?P<of>qu[ýí]|kỳ|năm)"
    rf"|(?P<quarterly>{_EACH} qu[ýí])|(?P<weekly>{_EACH} tuần))"
    r"|của (?:(?P<month>tháng)|(?P<quarter>qu[ýí])|(?P<week>tuần))(?! ?(?:\d|i|v\b)))"
)
_WEEKDAY_NAME = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_DAY_IN = re.compile(rf"{_DAY}{_OF_PERIOD}|(?P<weekday>{_WEEKDAY_NAME}),? (?:của )?{_EACH} tuần")
_WEEKDAY = re.compile(r"thứ (hai|ba|tư|năm|sáu|bảy|[2-7])\b|chủ (nhật)")
_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5,
    "nhật": 6,
}  # fmt: skip
_OF_EACH_YEAR = re.compile(
    r" ?\(?(?:(?:của )?năm (?:báo cáo|sau|tiếp theo|kế tiếp|liền kề|liền sau|liền trước|trước|kế hoạch|đó)\b"
    r"|của năm(?! ?\d))"
)
_TERM = r"(?:trước|vào|chậm nhất|muộn nhất|không muộn hơn|đến hết|hết|trong|xong)"
_BEFORE = re.compile(rf"(?:{_TERM} (?:là )?){{0,3}}(?:các )?(?:ngày )?{CLOCK}(?:ngày )?$")
_AHEAD = 60  # characters within which those words stand
_EDGE_MONTHS = {"đầu": (1, 4, 7, 10), "cuối": (3, 6, 9, 12)}


@dataclass(frozen=True)
class PeriodDays:
    """Days in a period: their place, the first after the issue date, and the period where they tell it."""

    start: int
    end: int
    due_on: date | None
    period: str | None = None


def days_in(text: str, issued_on: date | None) -> list[PeriodDays]:
    """All days of periods in a flat text, in order: of a week, month, quarter, and those without a year."""
    own = [
        PeriodDays(*each.span(), issued_on and _next_day(each, issued_on), _period(each))
        for each in _DAY_IN.finditer(text)
    ]
    days = list(own)
    at = 0
    for run in listed(text, [time for time in times_in(text) if time.year is None]):
        while at < len(own) and own[at].end <= run[0].start:
            at += 1
        if at == len(own) or own[at].start >= run[-1].end:
            days.append(_of_run(text, run, issued_on))
    return sorted(days, key=lambda each: each.start)


def term_start(text: str, start: int) -> int:
    """Where the words of term before a day begin ("trước 17 giờ 00 ngày | 15/12")."""
    found = _BEFORE.search(text, max(0, start - _AHEAD), start)
    return found.start() if found else start


def next_weekday(text: str, issued_on: date) -> date | None:
    """The first day after the issue date that is the weekday named in `text`."""
    found = _WEEKDAY.search(text)
    if not found:
        return None
    wanted = _WEEKDAYS[found[1] or found[2]]
    return issued_on + timedelta(days=(wanted - issued_on.weekday() - 1) % 7 + 1)


def _of_run(text: str, run: list[Time], issued_on: date | None) -> PeriodDays:
    yearly = _OF_EACH_YEAR.match(text, run[-1].end)
    due = min((day for time in run if (day := time.on(issued_on))), default=None)
    return PeriodDays(run[0].start, yearly.end() if yearly else run[-1].end, due, "year" if yearly else None)


def next_of(issued_on: date, day: int | None, *, quarterly: bool) -> date | None:
    """The first such day of a month, or of a quarter's last month, after the issue date; None: the last."""
    return _next_in(issued_on, day, _EDGE_MONTHS["cuối"] if quarterly else tuple(range(1, 13)))


def _next_in(issued_on: date, day: int | None, months: tuple[int, ...]) -> date | None:
    days = (day_of(year, month, day) for year in (issued_on.year, issued_on.year + 1) for month in months)
    return min((day for day in days if day and day > issued_on), default=None)


def _next_day(found: re.Match[str], issued_on: date) -> date | None:
    day = int(found["day"]) if found["day"] else None
    if found["weekday"]:
        return next_weekday(found["weekday"], issued_on)
    if found["weekly"] or found["week"]:
        return None
    if found["of"] == "năm":
        return _next_in(issued_on, day, (12,) if found["edge"] == "cuối" else (1,))
    if found["edge"] == "đầu":
        return _next_in(issued_on, day, _EDGE_MONTHS["đầu"])
    return next_of(issued_on, day, quarterly=bool(found["edge"] or found["quarterly"] or found["quarter"]))


def _period(found: re.Match[str]) -> str:
    if found["weekday"] or found["weekly"] or found["week"]:
        return "week"
    if found["monthly"] or found["month"]:
        return "month"
    return "year" if found["of"] == "năm" else "quarter"
