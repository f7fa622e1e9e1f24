"""Terms: a number of days, weeks, months that count from a day ("trong 05 ngày làm việc kể từ ngày ký").

From the document's issue, or from a day that the text names, a term has a last day; from anything else
(receipt, an event) it names none. The day from which it counts is not counted itself (Civil Code 2015,
Art. 147.2).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.domain.reading.times.written import day_of, time_at
from tracker.domain.working_days import Calendar

_NUMBERS = {
    word: n
    for n, word in enumerate(("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1)
}
_NUMBER = rf"\d{{1,3}}|{'|'.join(_NUMBERS)}"
_TERM = re.compile(
    r"\b(?P<cue>trong|sau|chậm nhất|muộn nhất|tối đa|không quá|thời hạn|thời gian|trước)"
    r"(?:,? (?:là|vòng|thời hạn|thời gian|khoảng|không quá|tối đa|sau|trong|chậm nhất|tối thiểu|ít nhất|từ))"
    r"{0,4}:? "
    rf"(?:(?P<low>{_NUMBER}) ?(?:-|–|đến) ?)?(?P<n>{_NUMBER}) ?(?:\([^()]{{1,20}}\) ?)?"
    r"(?P<unit>giờ|ngày|tuần|tháng|quý|năm)\b(?! \d{4}| (?:đầu|cuối) năm| (?:đầu|cuối) (?:của )?năm| năm)"
    r"(?P<working> làm việc| hành chính)?"
)
_BARE = re.compile(
    rf"(?:(?P<low>{_NUMBER}) ?(?:-|–|đến) ?)?(?P<n>{_NUMBER}) ?(?:\([^()]{{1,20}}\) ?)?"
    r"(?P<unit>giờ|ngày|tuần|tháng|năm)\b(?P<working> làm việc)?"
)
_FROM = re.compile(r",? ?(?:(?:kể |tính )?(?:từ|sau)|sau) (?:ngày |khi |thời điểm |lúc ){0,2}")
_DOCUMENT = (
    r"(?:(?:văn bản|chỉ thị|kế hoạch|quyết định|công văn|công điện|thông báo|kết luận|chương trình|"
    r"nghị quyết)(?: này)?)"
)
_ISSUE = re.compile(
    rf"(?:(?:ký|ban hành|ký ban hành|ký,? ban hành|phát hành)(?: {_DOCUMENT})?"
    rf"|{_DOCUMENT} (?:được )?(?:ký|ban hành|ký ban hành|phát hành|có hiệu lực)(?: thi hành)?"
    r"|(?:văn bản|chỉ thị|kế hoạch|quyết định|công văn|công điện|thông báo) này(?: được)?(?: ký| ban hành|"
    r" có hiệu lực| phát hành){0,2})(?=$|\s*[,.;:()]| (?:này|để|báo cáo|gửi|phải|các|ubnd|sở)\b)"
)
_ANCHOR_END = re.compile(r"[^,.;()]{0,60}")
_SET_TERM = re.compile(r"chậm nhất|muộn nhất|không quá|tối đa|vòng|thời hạn|làm việc|hành chính|giờ")
_CURRENT = re.compile(
    r"\b(?:trước|hết|trong|đến|xong|cuối|hoàn thành)(?: (?:trong|hết|cuối|vào)){0,2} "
    r"(?P<unit>tuần|tháng|qu[ýíy]|năm) (?P<which>này|nay|sau|tới)(?![^\W_]| (?:khi|đó|đây))"
)


@dataclass(frozen=True)
class Term:
    """A term's place and last day; no last day where it counts from a day that the text does not name."""

    start: int
    end: int
    due_on: date | None
    rule: str


def _number(text: str) -> int:
    return _NUMBERS.get(text) or int(text)


def _added(start: date, number: int, unit: str, working: bool, calendar: Calendar) -> date | None:
    """The last day of a term that begins after `start`."""
    if unit in {"tháng", "quý", "năm"}:
        months = number * {"tháng": 1, "quý": 3, "năm": 12}[unit]
        year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
        return (
            day_of(year, month + 1, min(start.day, monthrange(year, month + 1)[1])) if year < 2200 else None
        )
    if working:
        return calendar.plus(start, number)
    days = {"giờ": -(-number // 24), "ngày": number, "tuần": 7 * number}[unit]
    return start + timedelta(days=days)


def term_in(text: str, issued_on: date | None, calendar: Calendar, *, whole: bool) -> Term | None:
    """The first term that a text sets; where it is `whole` a time, also a bare number of days or hours."""
    for found in _TERM.finditer(text):
        anchor = _FROM.match(text, found.end())
        if anchor:
            return _anchored(text, found, anchor, issued_on, calendar)
        if found["cue"] != "trước" and (whole or _SET_TERM.search(found.group())):
            return Term(*found.span(), None, "from_another_day")
    bare = _BARE.fullmatch(text) if whole else None
    return Term(*bare.span(), None, "from_another_day") if bare else None


def _anchored(
    text: str, found: re.Match[str], anchor: re.Match[str], issued_on: date | None, calendar: Calendar
) -> Term:
    issue = _ISSUE.match(text, anchor.end())
    named = time_at(text, anchor.end())
    start = issued_on if issue else named.on(issued_on) if named else None
    rest = _ANCHOR_END.match(text, anchor.end())
    end = issue.end() if issue else named.end if named else rest.end() if rest else anchor.end()
    end = len(text[:end].rstrip())
    due = start and _added(start, _number(found["n"]), found["unit"], bool(found["working"]), calendar)
    if due is None:
        return Term(found.start(), end, None, "from_another_day")
    unit = (
        "working_days"
        if found["working"]
        else "months"
        if found["unit"] in {"tháng", "quý", "năm"}
        else "days"
    )
    return Term(found.start(), end, due, f"{unit}_from_issue" if issue else f"{unit}_from_named_day")


def current_in(text: str, issued_on: date | None) -> Term | None:
    """The week, month, quarter or year of the issue, or the next ("trong tháng này", "đến hết năm sau")."""
    found = _CURRENT.search(text)
    if not found:
        return None
    ahead = found["which"] in {"sau", "tới"}
    due = issued_on and _last_day(issued_on, found["unit"], ahead=ahead)
    return Term(*found.span(), due, "current_period")


def _last_day(day: date, unit: str, *, ahead: bool) -> date | None:
    if unit == "tuần":
        return day + timedelta(days=6 - day.weekday() + 7 * ahead)
    months = {"tháng": 1, "năm": 12}.get(unit, 3)
    last = (day.month - 1) // months * months + months * (1 + ahead)
    return day_of(day.year + (last - 1) // 12, (last - 1) % 12 + 1, None)
