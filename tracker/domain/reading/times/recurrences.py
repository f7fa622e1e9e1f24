"""How often a duty recurs: day, week, month, quarter, half-year, year, and the day in it where one is named.

"kế hoạch hằng năm" tells what a plan is, "Hằng năm, ..." when to act: only the second is a duty's period.
Texts are flat (`spelling.Flat.low`).
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from tracker.domain.reading.lexicon import PREDICATES
from tracker.domain.reading.times.period_days import PeriodDays, days_in, next_of, next_weekday, term_start
from tracker.domain.reading.times.written import CLOCK
from tracker.domain.reading.units import only_units

PERIODS = ("day", "week", "month", "quarter", "half-year", "year")
_WORDS = {"ngày": "day", "tuần": "week", "tháng": "month", "năm": "year"}
_MONTHS = {
    "6": "half-year", "06": "half-year", "sáu": "half-year", "3": "quarter", "03": "quarter", "ba": "quarter",
    "12": "year",
}  # fmt: skip
_ONE = r"(?:(?:một|0?1) )?(?:ngày|tuần|tháng|qu[ýí]|năm)"
_UNIT = rf"(?:(?:0?6|0?3|12|sáu|ba)(?: ?\([^()]{{1,12}}\))? tháng|nửa năm|{_ONE})"
_ENDS = r"(?![^\W_]| ?\d| (?:đầu|cuối|tiếp theo|này|nay|học|trước|sau|qua|tới|gần|liên tục|liền)\b)"
_SOME = r"(?:\d{1,2}|một|hai|ba|bốn)"
_EVERY = re.compile(
    rf"\b(?:(?:định kỳ,? (?:vào )?)?(?:hằng|hàng|mỗi) (?P<unit>{_UNIT}){_ENDS}"
    rf"|(?P<regular>định kỳ)(?: (?:theo|vào|là|báo cáo))?:? ?\(?(?=(?!(?:một |0?1 )?ngày){_UNIT}{_ENDS})"
    rf"|{_SOME} lần ?(?:/|mỗi|trong|trên) ?(?P<per>{_UNIT}){_ENDS}"
    rf"|(?<!\d )(?<!hai )(?<!ba )(?<!bốn )(?P<once>{_UNIT}) ?(?:(?:một|0?1) lần\b|/ ?(?:0?1 )?lần\b)"
    rf"|(?P<one>(?:một|0?1) (?:tuần|tháng|qu[ýí]|năm)),? (?:ít nhất |tối thiểu )?{_SOME} lần\b)"
)
_MORE = re.compile(
    r"(?: ?\([^()]{1,90}\)| ít nhất| \d{1,2} lần)? ?(?:,|;|và|hoặc|/)? ?(?:định kỳ )?"
    rf"(?:(?:báo cáo|sơ kết|tổng kết|cả) )?(?:(?:hằng|hàng|mỗi) )?(?P<word>{_UNIT})\b{_ENDS}(?! ngân sách)"
)
_REPORT_OF = re.compile(
    rf"\bbáo cáo (?P<periods>{_UNIT}{_ENDS}"
    rf"(?:(?:,| và| hoặc) (?:báo cáo |cả )?(?:{_UNIT}|9 tháng){_ENDS}){{0,4}})"
)
_ONCE = re.compile(r"\)? ?(?:(?:một|0?1) lần|/ ?lần)\b")
_TERM = r"(?:trước|vào|chậm nhất|muộn nhất|không muộn hơn|đến hết|hết|trong|xong)"
_TO_DAY = re.compile(rf" ?[,(:;]? ?(?:{_TERM} (?:là )?){{0,3}}(?:các )?{CLOCK}(?:ngày )?")
_NUMBERED_DAY = re.compile(
    rf"{_TO_DAY.pattern}(?<=ngày )(?:mùng |mồng )?(?P<day>\d{{1,2}})(?=$| ?[,.;)]| (?:để|gửi|báo cáo|về)\b)"
)
_TO_PERIOD = re.compile(r"[ ,(]{0,3}(?:(?:của|vào|theo|định kỳ|trong) ){0,2}")
_LATER_DAY = re.compile(
    rf"[^.;]{{0,200}}?\b(?:trước|chậm nhất|muộn nhất|không muộn hơn)(?: là)? (?:các )?{CLOCK}(?:ngày )?"
)
_AT_MOST = re.compile(r"\b(?:không quá|tối đa|không vượt quá|gấp|tăng|hơn)(?: là)?$")
_OBJECTS = re.compile(
    r"\b(?:kế hoạch|chương trình|ngân sách|dự toán|kinh phí|chỉ số|chỉ tiêu|danh mục|chế độ|thi đua|xếp loại|"
    r"khen thưởng|trợ cấp|cơ chế|vốn|lộ trình|tiền|phí|chiến dịch|nghị quyết|tài chính|theo)\b"
)
_REPEATED = re.compile(
    r"\b(?:báo cáo|kiểm tra|giám sát|cập nhật|rà soát|giao ban|sơ kết|tổng kết|thống kê|tổng hợp|tập huấn)$"
)
_CLAUSE_ENDS = re.compile(
    r"$|[.;,(:)]|(?:theo quy định|gửi|về|cho|tới|và (?:đột xuất|tổng kết|sơ kết|kết thúc|khi)|hoặc|để|lên|"
    r"với|đến|trước|qua|khi có)\b"
)
_LABEL = re.compile(r"[^\W_]{1,3}\)")
_GOES_ON = re.compile(r"\b(?:và|đồng thời|trong đó|theo|thực hiện)[, ]*$")
_NEAR = 90  # characters around a period that tell what it belongs to
_FAR = 300  # characters around a period that may hold its days


@dataclass(frozen=True)
class Recurrence:
    """Periods in their order, the first day after the issue date where one is named, and the place."""

    start: int
    end: int
    every: tuple[str, ...]
    due_on: date | None


def recurrence_in(text: str, issued_on: date | None, *, whole: bool) -> Recurrence | None:
    """The first period that is the duty's; in a text that is `whole` a time every period is."""
    days = days_in(text, issued_on)
    starts = [each.start for each in days]
    for found in _EVERY.finditer(text):
        periods, end = _periods(text, found)
        around = days[bisect_left(starts, found.start() - _FAR) : bisect_right(starts, end + _FAR)]
        near = _near(text, around, found.start(), end) or _bare_day(text, periods, end, issued_on)
        if periods and not _at_most(text, found) and (whole or near or _is_duty(text, found)):
            near = near or _later(text, around, end)
            return _recurrence(text, (found.start(), end), periods, near, issued_on)
    for each in days:
        if each.period:
            periods = {each.period, *_reports(text)}
            return _recurrence(text, (each.start, each.end), periods, [each], issued_on)
    return None


def _reports(text: str) -> set[str]:
    """The periods of the reports that a text names ("báo cáo quý, 6 tháng và cả năm")."""
    periods: set[str] = set()
    for found in _REPORT_OF.finditer(text):
        periods.update(_period(each) for each in re.findall(_UNIT, found["periods"]))
    return periods


def _recurrence(
    text: str, place: tuple[int, int], periods: set[str], days: list[PeriodDays], issued_on: date | None
) -> Recurrence:
    start = min([place[0], *(each.start for each in days)])
    end = max([place[1], *(each.end for each in days)])
    named = [each.due_on for each in days if each.due_on]
    if "week" in periods and issued_on and not named:
        weekday = next_weekday(re.split("[.;]", text[start : end + _NEAR])[0], issued_on)
        named = [weekday] if weekday else []
    start = term_start(text, start)
    end += text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end)
    return Recurrence(
        start, end, tuple(each for each in PERIODS if each in periods), min(named, default=None)
    )


def _periods(text: str, found: re.Match[str]) -> tuple[set[str], int]:
    """The periods from this match on ("hằng quý, 6 tháng, một năm"), and where their list ends."""
    word = found["unit"] or found["per"] or found["once"] or found["one"]
    periods = {_period(word)} if word else set()
    end = found.end()
    listed = found["unit"] or found["regular"]
    for _ in PERIODS if listed else ():
        more = _MORE.match(text, end)
        if not more or (periods and not text[end : more.start("word")].strip()):
            break
        periods.add(_period(more["word"]))
        end = more.end()
    once = _ONCE.match(text, end) if listed else None
    return periods, once.end() if once else end


def _period(word: str) -> str:
    number, unit = word.split(maxsplit=1)[0], word.rsplit(maxsplit=1)[-1]
    if unit == "tháng" and number in _MONTHS:
        return _MONTHS[number]
    return "half-year" if word == "nửa năm" else _WORDS.get(unit, "quarter")


def _near(text: str, days: list[PeriodDays], start: int, end: int) -> list[PeriodDays]:
    """The days in the words of a period or just beside them ("trước ngày 15/12 | hằng năm")."""
    inside = [each for each in days if each.start < end and start < each.end]
    before = [each for each in days if each.end <= start and _TO_PERIOD.fullmatch(text, each.end, start)]
    behind = [each for each in days if each.start >= end and _TO_DAY.fullmatch(text, end, each.start)]
    return [*before[-1:], *inside, *behind[:1]]


def _bare_day(text: str, periods: set[str], end: int, issued_on: date | None) -> list[PeriodDays]:
    """The day behind a month or a quarter that its number alone names ("hằng tháng (trước ngày 25)")."""
    found = _NUMBERED_DAY.match(text, end)
    if not found or not periods & {"month", "quarter"}:
        return []
    due = issued_on and next_of(issued_on, int(found["day"]), quarterly="month" not in periods)
    return [PeriodDays(found.start("day"), found.end("day"), due)]


def _later(text: str, days: list[PeriodDays], end: int) -> list[PeriodDays]:
    """The day by which a sentence wants what it asks each time ("Hằng năm, ... trước ngày 15/12")."""
    term = _LATER_DAY.match(text, end)
    return [each for each in days if term and each.start == term.end()]


def _at_most(text: str, found: re.Match[str]) -> bool:
    counted = found["per"] or found["once"] or found["one"]
    return bool(counted and _AT_MOST.search(text[: found.start()].rstrip()[-_NEAR:]))


def _is_duty(text: str, found: re.Match[str]) -> bool:
    """Whether the period says how often to act, and does not only describe an object."""
    before = text[max(0, found.start() - _NEAR) : found.start()].rstrip()
    after = text[found.end() : found.end() + _NEAR].lstrip()
    if not (found["unit"] and found.group().startswith(("h", "m"))):  # "định kỳ ...", "02 lần/năm"
        return True
    opens = _GOES_ON.sub("", before).rstrip()
    if not opens or opens[-1] in ".;:(-–—" or _LABEL.fullmatch(opens):
        return True
    if before.endswith("hạn,"):  # "kế hoạch dài hạn, trung hạn, hằng năm"
        return False
    if before[-1] == ",":
        return after.startswith(",") or _starts_predicate(after)
    clause = re.split(r"[.;:,]", before)[-1].strip()
    if _starts_predicate(after) and (before != opens or only_units(clause)):
        return True
    return _closes_clause(before, after, clause)


def _closes_clause(before: str, after: str, clause: str) -> bool:
    """Whether the period ends words of reporting ("báo cáo kết quả thực hiện hằng năm theo quy định")."""
    if clause.endswith("báo cáo") and not clause.endswith("chế độ báo cáo"):
        return True
    if not _CLAUSE_ENDS.match(after):
        return False
    if re.search(r"\bđịnh kỳ\b", clause):
        return True
    object_named = _OBJECTS.search(clause) or _OBJECTS.search(before[-45:])
    return not object_named and bool(_REPEATED.search(clause) or "báo cáo" in clause)


def _starts_predicate(text: str) -> bool:
    if not text[:1].isalpha():
        return False
    words = re.findall(r"[^\W_]+", text[:40])[:3]
    return words[:1] not in (["đã"], ["của"]) and any(" ".join(words[:n]) in PREDICATES for n in (1, 2, 3))
