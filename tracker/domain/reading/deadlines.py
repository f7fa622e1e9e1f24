"""Which of a text's times is the duty's, and what day it means.

The named day itself is still in time; a month, quarter or year stands for its last day; a period that only
describes an object ("kế hoạch hằng năm") sets no time. Nothing is moved off a holiday here.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from tracker.domain.reading.model import Deadline
from tracker.domain.reading.times.cues import Cued, cued_times
from tracker.domain.reading.times.recurrences import recurrence_in
from tracker.domain.reading.times.spelling import Flat, flat
from tracker.domain.reading.times.terms import current_in, term_in
from tracker.domain.reading.times.written import Time, joined, times_in
from tracker.domain.working_days import Calendar

_FOLLOWING_YEARS = re.compile(
    r"(?:,|;)? ?(?:và )?(?:(?:duy trì|thực hiện|triển khai|thường xuyên|cho|trong|cả)[ ,]{1,2}){0,3}"
    r"(?:(?:các|những) năm (?:tiếp theo|sau|kế tiếp|tiếp sau|về sau|sau đó|tới)|(?<=và )(?:hằng|hàng) năm\b)"
)
_REGULARLY = re.compile(r"\bđịnh kỳ\b[^.;]{0,200}$")
_PLAN = re.compile(r"(?:thực hiện )?theo\b(?! dõi)")
_OPEN = re.compile(
    r"\btừ (?:ngày|tháng|qu[ýíy]|năm|đầu|giữa|cuối|nay|\d)|\bkhi [^\W\d]|\bkể từ\b|\bđầu năm\b|"
    r"\bngay trong\b|\btrong ngày\b|\bsau (?:ngày|đại hội|hội nghị|kỳ họp)\b|\btrở đi\b|\bnăm học\b"
)
_FROM = re.compile(r"(?:^|\W)(?:kể )?từ (?:ngày |đầu |giữa |cuối )?$")
_BARE_YEARS = re.compile(r"(?<![\d/.])(?:19|20)\d\d(?:(?: ?(?:-|–|—|,|và|đến) ?)(?:19|20)\d\d){0,5}(?![\d/])")
_BEFORE_YEARS = re.compile(r"(?:(?:cả|các|năm|giai đoạn|thời kỳ|trong|đến|hết|thường xuyên)[,:]? ?){0,5}")

_FAR = 20  # characters before a time that hold "kể từ ngày"


@dataclass(frozen=True)
class _Found:
    """A time in a flat text."""

    start: int
    end: int
    due_on: date | None
    every: tuple[str, ...]
    rule: str


def find_deadline(text: str, issued_on: date | None, calendar: Calendar) -> Deadline | None:
    """The time that a sentence sets its subject, or None: most dates belong to laws and results.

    The offsets are those of the phrase in `text`.
    """
    source = flat(text)
    found = (
        _recurring(source.low, issued_on, whole=False)
        or _dated(source.low, issued_on)
        or _term(source.low, issued_on, calendar, whole=False)
    )
    return _as_written(found, source)


def read_deadline(phrase: str, issued_on: date | None, calendar: Calendar) -> Deadline | None:
    """The time that a phrase names which holds nothing else, as in a table's cell or a spreadsheet.

    None where it holds no time ("thường xuyên", "kịp thời") or another plan's ("theo kế hoạch hằng năm"). A
    span is due on its last day; "từ năm 2026" and "sau khi ..." are phrases without a day. The offsets are
    those in `phrase`, of which white space and stops at the ends are no part.
    """
    source = flat(phrase.rstrip(" .;,"))
    if _PLAN.match(source.low):
        return _as_written(_dated(source.low, issued_on, weak=False), source)
    found = (
        _and_following(source.low, issued_on)
        or _recurring(source.low, issued_on, whole=True)
        or _term(source.low, issued_on, calendar, whole=True)
        or _named(source.low, issued_on)
        or _open(source.low)
    )
    return _as_written(found, source)


def _as_written(found: _Found | None, source: Flat) -> Deadline | None:
    if found is None:
        return None
    start, end = source.span(found.start, found.end)
    phrase = " ".join(source.text[start:end].split())
    return Deadline(found.due_on, found.every, phrase, found.rule, start, end)


def _recurring(text: str, issued_on: date | None, *, whole: bool) -> _Found | None:
    found = recurrence_in(text, issued_on, whole=whole)
    if found is None:
        return None
    if found.due_on:
        return _Found(found.start, found.end, found.due_on, found.every, "recurring_day")
    until = next((each for each in cued_times(text, issued_on) if each.strong and each.time.year), None)
    if until is None:
        return _Found(found.start, found.end, None, found.every, "recurring")
    start, end = min(found.start, until.start), max(found.end, until.time.end)
    return _Found(start, end, until.time.on(issued_on), found.every, "recurring_day")


def _term(text: str, issued_on: date | None, calendar: Calendar, *, whole: bool) -> _Found | None:
    found = current_in(text, issued_on) or term_in(text, issued_on, calendar, whole=whole)
    return _Found(found.start, found.end, found.due_on, (), found.rule) if found else None


def _dated(text: str, issued_on: date | None, *, weak: bool = True) -> _Found | None:
    """The first time behind a word of term; a weak one ("trong", "đến") only where there is no stronger."""
    cued = cued_times(text, issued_on)
    strong = [each for each in cued if each.strong]
    first: Cued | None = next(iter(strong or (cued if weak else [])), None)
    if first is None:
        return None
    following = _FOLLOWING_YEARS.match(text, first.time.end)
    end = following.end() if following else first.time.end
    yearly = following or (first.time.year is None and _REGULARLY.search(text, 0, first.start))
    every = ("year",) if yearly else ()
    return _Found(first.start, end, first.time.on(issued_on), every, first.time.rule)


def _all_times(text: str) -> list[Time]:
    """The times of a phrase, bare years with them ("2026", "Giai đoạn 2026-2030")."""
    times = times_in(text)
    ends = [time.end for time in times]
    for found in _BARE_YEARS.finditer(text):
        at = bisect_right(ends, found.start())
        inside = at < len(ends) and times[at].start <= found.start()
        if not inside and (ends or _BEFORE_YEARS.fullmatch(text, 0, found.start())):
            years = [int(year) for year in re.findall(r"\d{4}", found.group())]
            times.append(Time(*found.span(), max(years), 12, None, "end_of_year"))
    return sorted(times, key=lambda time: time.start)


def _and_following(text: str, issued_on: date | None) -> _Found | None:
    """ "Giai đoạn 2026-2030 và các năm tiếp theo": every year, due on the first named time's last day."""
    for time in joined(text, _all_times(text)):
        following = _FOLLOWING_YEARS.match(text, time.end)
        if following:
            return _Found(0, following.end(), time.on(issued_on), ("year",), time.rule)
    return None


def _named(text: str, issued_on: date | None) -> _Found | None:
    """The first time of a phrase, or the last day of the span that it begins."""
    spans = joined(text, _all_times(text))
    times = [time for time in spans if _is_span(time, text) or not _stands_after_from(time, text)]
    days = [
        (time, day) for time in times if (day := time.on(issued_on)) or (issued_on is None and not time.year)
    ]
    return _Found(0, len(text), days[0][1], (), days[0][0].rule) if days else None


def _stands_after_from(time: Time, text: str) -> bool:
    return _FROM.search(text[max(0, time.start - _FAR) : time.start]) is not None


def _is_span(time: Time, text: str) -> bool:
    return len(times_in(text, time.start, time.end)) > 1


def _open(text: str) -> _Found | None:
    return _Found(0, len(text), None, (), "open") if _OPEN.search(text) else None
