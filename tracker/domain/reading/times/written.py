"""Days, months, quarters, halves and years in their written forms.

Every text here is in small letters with single spaces (`spelling.Flat.low`). A month, a quarter, a half or
a year stands for its last day.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

# "17h00", "17 giờ 30 phút", "16:30", "chiều thứ Sáu,": what may stand before a day and names no other one.
CLOCK = (
    r"(?:\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{1,2}(?!\d))?(?: ?phút)?['’′]?,? ?)?"
    r"(?:(?:buổi )?(?:sáng|trưa|chiều|tối),? ?)?"
    r"(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? ?)?"
    r"(?:\((?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\),? ?)?"
)
_OF_YEAR = r"(?: ?(?:[/.-]|,? ?(?:của )?năm) ?(?P<{}>\d{{4}})(?!\d))?"
_QUARTER = r"(?:iv|i{1,3}|0?[1-4])(?![^\W_]|[/.]\d{1,2}(?!\d))"
_MONTH = r"(?:0?[1-9]|1[0-2])(?!\d|[/.-]\d{1,2}(?!\d)|%)"
_LINK = r" ?(?:-|–|—|,|và|hoặc|đến(?: hết)?) ?"
_DAYS_BEFORE = rf"(?:\d{{1,2}}(?:{_LINK}\d{{1,2}}){{0,4}}{_LINK})?"  # "15 - 17/12", "ngày 11, 12 tháng 9"
_PART = (
    r"(?:(?P<part>đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần|nửa đầu|nửa cuối|"
    r"10 ngày đầu|10 ngày cuối) (?:của )?)?"
)
_TIME = re.compile(
    r"(?<![\d/.,-])(?:"
    r"(?P<iso>\d{4}[-/]\d{1,2}[-/]\d{1,2})(?!\d)"
    rf"|{_DAYS_BEFORE}(?P<d>\d{{1,2}})(?: ?(?P<sign>[/.-]) ?(?P<m>\d{{1,2}}) ?(?P=sign) ?"
    r"(?P<y>\d{4}|2\d)(?![\d/%]|[.,]\d)"
    r"|(?: ?,? ?tháng ?(?P<m1>\d{1,2})| ?/ ?(?P<m2>\d{1,2}))"
    r"(?:(?: ?/ ?|-|\.| ?,? ?(?:của )?năm ?)(?P<y1>\d{4})(?!\d)|(?![\d/%]|[.,]\d| ?(?:hộ|tháng|điểm)\b)))"
    r"|(?P<n>0?[1-9]|1[0-2]|hai|ba|sáu|chín) tháng (?P<half>đầu|cuối) (?:của )?năm(?: ?(?P<y2>\d{4})(?!\d))?"
    rf"|{_PART}qu[ýíy] ?(?P<q>{_QUARTER}(?:{_LINK}(?:qu[ýíy] ?)?{_QUARTER}){{0,3}}){_OF_YEAR.format('y3')}"
    rf"|{_PART.replace('part', 'part2')}tháng ?"
    rf"(?P<months>{_MONTH}(?:{_LINK}(?:tháng ?)?{_MONTH}){{0,5}}){_OF_YEAR.format('y4')}"
    r"|(?P<m5>0?[1-9]|1[0-2]) ?[/-] ?(?P<y5>\d{4})(?!\d|[/.-]\d)"
    r"|(?P<edge>giữa|cuối|nửa đầu|nửa cuối) (?:của )?năm(?! học)(?: ?(?P<y6>\d{4})(?!\d))?"
    r"|năm ?(?P<years>(?:19|20)\d\d(?!\d)(?:(?:"
    rf"{_LINK}|/)(?:năm )?(?:19|20)\d\d(?![\d/])){{0,5}})"
    r")"
)
_WORDS = {"hai": 2, "ba": 3, "sáu": 6, "chín": 9}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LAST_DAY = {  # the last day that a part of a month may mean
    "thượng tuần": 10,
    "10 ngày đầu": 10,
    "nửa đầu": 15,
    "giữa": 20,
    "trung tuần": 20,
}
_SPAN = re.compile(r" ?(?:-|–|—|(?:cho )?đến|tới)(?: (?:hết|ngày|tháng|năm|trước|cuối))* ?")
_LIST = re.compile(r" ?(?:,|;|và|hoặc|&)+ ?(?:trước |vào )?(?:ngày )?")


@dataclass(frozen=True)
class Time:
    """A day, or the last day of a period, of which the year may be left open."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    rule: str
    others: tuple[int, ...] = ()  # months listed with it ("tháng 6 và tháng 12")

    def on(self, issued_on: date | None) -> date | None:
        """The day; with an open year the first one after the issue date. None where there is no such day."""
        if self.year:
            return day_of(self.year, self.month, self.day)
        if issued_on is None:
            return None
        years = range(issued_on.year, issued_on.year + 2)
        days = (day_of(year, month, self.day) for year in years for month in (self.month, *self.others))
        return min((day for day in days if day and day > issued_on), default=None)


def day_of(year: int, month: int, day: int | None) -> date | None:
    """The day, the last of its month where `day` is None; None where the calendar has no such day."""
    if not (1900 < year < 2200 and 1 <= month <= 12):
        return None
    last = monthrange(year, month)[1]
    return date(year, month, day or last) if (day or last) <= last and day != 0 else None


def _year(text: str | None) -> int | None:
    return None if not text else int(text) + (2000 if len(text) == 2 else 0)


def _due_of(numbers: list[int]) -> list[int]:
    """Of neighbours ("quý III, IV"; "năm 2026-2030") the last, as of a span; else all."""
    run = all(later == number + 1 for number, later in pairwise(numbers))
    return numbers[-1:] if run else numbers


def _numbers(text: str) -> list[int]:
    """The numbers of a list; a pair with a sign of a span counts as all between."""
    parts = re.findall(r"iv|i{1,3}|\d+", text)
    numbers = [_ROMAN.get(part) or int(part) for part in parts]
    spans = len(numbers) == 2 and numbers[0] < numbers[1] and re.search(r"[-–—/]|đến", text)
    return list(range(numbers[0], numbers[1] + 1)) if spans else numbers


Parts = Mapping[str, str | None]
Place = tuple[int, int]


def _iso(part: Parts, at: Place) -> Time:
    year, month, day = (int(number) for number in re.split("[-/]", part["iso"] or ""))
    return Time(*at, year, month, day, "named_day")


def _named_day(part: Parts, at: Place) -> Time:
    month = part["m"] or part["m1"] or part["m2"] or ""
    return Time(*at, _year(part["y"] or part["y1"]), int(month), int(part["d"] or ""), "named_day")


def _first_or_last_months(part: Parts, at: Place) -> Time:
    number = _WORDS.get(part["n"] or "") or int(part["n"] or "")
    month = number if part["half"] == "đầu" else 12
    return Time(*at, _year(part["y2"]), month, None, "end_of_half_year" if number == 6 else "end_of_month")


def _quarters(part: Parts, at: Place) -> Time:
    first, *others = [3 * number for number in _due_of(_numbers(part["q"] or ""))]
    return Time(*at, _year(part["y3"]), first, None, "end_of_quarter", tuple(others))


def _months(part: Parts, at: Place) -> Time:
    day = _LAST_DAY.get(part["part2"] or "")
    first, *others = _due_of(_numbers(part["months"] or ""))
    rule = "part_of_month" if day else "end_of_month"
    return Time(*at, _year(part["y4"]), first, day, rule, tuple(others))


def _month_of_year(part: Parts, at: Place) -> Time:
    return Time(*at, _year(part["y5"]), int(part["m5"] or ""), None, "end_of_month")


def _part_of_year(part: Parts, at: Place) -> Time:
    if part["edge"] in {"giữa", "nửa đầu"}:
        return Time(*at, _year(part["y6"]), 6, None, "end_of_half_year")
    return Time(*at, _year(part["y6"]), 12, None, "end_of_year")


def _years(part: Parts, at: Place) -> Time:
    return Time(*at, _due_of(_numbers(part["years"] or ""))[0], 12, None, "end_of_year")


_MAKERS = {  # by the group of `_TIME` that tells the form
    "iso": _iso,
    "d": _named_day,
    "half": _first_or_last_months,
    "q": _quarters,
    "months": _months,
    "m5": _month_of_year,
    "edge": _part_of_year,
    "years": _years,
}


def _time(found: re.Match[str]) -> Time:
    part = found.groupdict()
    return next(make for form, make in _MAKERS.items() if part[form])(part, found.span())


def time_at(text: str, at: int) -> Time | None:
    """The time that begins at `at`, or None."""
    found = _TIME.match(text, at)
    return _time(found) if found else None


def times_in(text: str, start: int = 0, end: int | None = None) -> list[Time]:
    """The times of a text in order; what no calendar has ("31/02/2026", "35/13") is left out."""
    found = (_time(match) for match in _TIME.finditer(text, start, len(text) if end is None else end))
    return [time for time in found if time.on(date(2023, 12, 31))]


def joined(text: str, times: list[Time]) -> list[Time]:
    """The times with each span as one, due on its last day ("Quý IV/2025 - Quý II/2026")."""
    spans: list[Time] = []
    for time in times:
        if spans and _SPAN.fullmatch(text, spans[-1].end, time.start):
            spans[-1] = replace(time, start=spans[-1].start)
        else:
            spans.append(time)
    return spans


def listed(text: str, times: list[Time]) -> Iterator[list[Time]]:
    """The times in runs, each a list in the text ("01/6 và 15/11")."""
    run: list[Time] = []
    for time in times:
        if run and not _LIST.fullmatch(text, run[-1].end, time.start):
            yield run
            run = []
        run.append(time)
    if run:
        yield run
