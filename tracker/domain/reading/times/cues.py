"""Words of term: which of a sentence's dates are a duty's, and which belong to a law, a meeting or a plan.

Texts are flat (`spelling.Flat.low`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.domain.reading.lexicon import PREDICATES
from tracker.domain.reading.times.written import CLOCK, Time, joined, time_at, times_in

_STRONG = (
    r"trước|chậm nhất|muộn nhất|không muộn hơn|không chậm hơn|không quá|đến hết|hết|xong|thời hạn|"
    r"thời gian|hạn chót|hạn cuối|hạn|hoàn thành|hoàn tất"
)
_FILLER = (
    r"(?:[:,]|là|vào|trước|hết|trong|đến|nhất|xong|khoảng|thực hiện|hoàn thành|dứt điểm|mốc|thời điểm|"
    r"thời gian|thời hạn|ngay|dự kiến|cuối|các|hoàn chỉnh)"
)
_TIME_OF = r"thời gian [^\W\d_]{1,7} [^\W\d_]{1,7}(?= (?:vào|trong) )"  # "thời gian quan trắc vào tháng 4"
_CUE = re.compile(
    rf"\b(?:(?P<strong>{_STRONG}|{_TIME_OF})|trong|vào|đến|tới)"
    rf"(?![^\W_])(?: ?{_FILLER}(?![^\W_])){{0,6}} ?{CLOCK}(?P<day>(?:ngày|các ngày) ?(?:mùng |mồng )?)?"
    r"(?=\d|tháng|qu[ýíy]|năm|cuối|giữa|sáu tháng|ba tháng|chín tháng|nửa|đầu|thượng|trung|hạ)"
)
_FROM = re.compile(rf"\btừ (?P<now>nay )?{CLOCK}(?:ngày |đầu )?")
_SPAN_SIGN = re.compile(r" ?(?:-|–|—|đến) ?(?=[^\W_])")
_TO = re.compile(rf" ?(?:-|–|—|(?:cho )?đến|tới)(?: (?:hết|cuối|trước)){{0,2}} ?{CLOCK}(?:ngày )?")
_TARGET = re.compile(r"%|\bđạt\b|\bhoàn thành\b|\bphấn đấu\b|\bcơ bản\b")
_TARGET_BEHIND = re.compile(r"[ ,]{1,2}(?:[^.;]{0,60}(?:\bđạt\b|\bít nhất\b|\btối thiểu\b|%|\btrên \d))")
_PLANS = re.compile(
    r"\b(?:chương trình|kế hoạch|chiến lược|đề án|quy hoạch|dự án|mục tiêu|chỉ tiêu|lộ trình|nghị quyết|"
    r"định hướng|nhiệm vụ|giai đoạn|tầm nhìn|kịch bản|theo cam kết|theo tinh thần)\b"
)
_FIGURE = re.compile(
    r"\b(?:đạt|phấn đấu|giảm|tăng)\b[^.;]{0,40}%(?:(?!kế hoạch|dự toán|nhiệm vụ|so với|vốn)[^.;]){0,60}?"
    r" (?=năm \d{4}(?!\d| -))"
)
_NOT_A_TERM = re.compile(
    r"\b(?:(?:tính|số liệu|lũy kế|hiệu lực)(?: từ [^,;]{0,40})?|so với|ngân sách|dự toán|tầm nhìn|định hướng|"
    r"giai đoạn|thời kỳ|được giao|đã giao|phát sinh|có kế hoạch|áp dụng|kỳ họp|phiên họp|nhiệm kỳ|"
    r"kéo dài|trực)(?: (?:kể|từ|liên tục))? ?$"
)
_OF_OBJECT = re.compile(r" (?:mà|thì)\b")  # "đất giao trước ngày 01/7/2026 mà ..."
_TOPIC = re.compile(
    r"(?:đối với|ngoài|về)\b(?:(?:[^.;:]|\.(?! )){0,500}:(?= )|[^,.;:]{0,200},)"
    r"|(?:căn cứ|trên cơ sở)\b[^,.;:]{0,200},"
)
_QUOTED = re.compile(r"“[^“”]{0,300}”|\"[^\"]{0,300}\"|«[^«»]{0,300}»")
_OPENING = re.compile(rf"(?:{CLOCK}ngày |trong )?(?=\d|tháng|qu[ýíy]|năm)")
_OPENS_DUTY = re.compile(r"(?: \([^()]{1,40}\))? ?[,:] ?(?=[^\W_])")
_VISION = re.compile(r"[ ,]{0,2}(?:và )?(?:tầm nhìn|định hướng)")
_CLAUSE_ENDS = re.compile(r"$| ?[.;,:)]")
_SENTENCE = 400  # characters of a sentence before a time in which a plan may be named
_BRACKET = re.compile(r"(?<!\d )\((?:ngày )?(?=\d|tháng|qu[ýíy] |năm)")
_LATE_NOTICE = timedelta(days=31)
_NEAR = 80  # characters before a time that tell what it is for


@dataclass(frozen=True)
class Cued:
    """A time behind words of term, which begin at `start`. `strong`: they can hardly mean anything else."""

    start: int
    time: Time
    strong: bool


def cued_times(text: str, issued_on: date | None) -> list[Cued]:
    """The times of a sentence that words of term make a duty's, in order; none that lies before the issue."""
    quotes = [found.span() for found in _QUOTED.finditer(text)]
    found = [*_opening(text), *_spans(text), *_figures(text), *_bracketed(text), *_behind_cues(text)]
    return sorted(
        (each for each in found if not _quoted(quotes, each.start) and _is_ahead(each, issued_on)),
        key=lambda each: each.start,
    )


def _quoted(quotes: Sequence[tuple[int, int]], place: int) -> bool:
    at = bisect_right(quotes, place, key=lambda quote: quote[0]) - 1
    return at >= 0 and place < quotes[at][1]


def _is_ahead(cued: Cued, issued_on: date | None) -> bool:
    """Whether a time is not over at the issue of the document; a notice of a meeting may come days late."""
    day = cued.time.on(issued_on)
    if issued_on is None:
        return day is not None or cued.time.year is None
    late = _LATE_NOTICE if cued.strong and cued.time.rule == "named_day" else timedelta()
    return day is not None and day >= issued_on - late


def _opening(text: str) -> Iterator[Cued]:
    """A time that opens a sentence, before a verb ("Quý I/2027, hoàn thành ...")."""
    begins = _OPENING.match(text)
    time = time_at(text, begins.end()) if begins else None
    comma = _OPENS_DUTY.match(text, time.end) if time else None
    if time and comma and _starts_predicate(text[comma.end() : comma.end() + 40]):
        yield Cued(0, time, strong=False)


def _starts_predicate(text: str) -> bool:
    words = re.findall(r"[^\W_]+", text)[:3]
    return words[:1] != ["đã"] and any(" ".join(words[:n]) in PREDICATES for n in (1, 2, 3))


def _spans(text: str) -> Iterator[Cued]:
    """Spans ("từ ngày 01/10 đến hết 15/12/2026", "từ nay đến cuối năm"), due on their last day."""
    for found in _FROM.finditer(text):
        first = time_at(text, found.end())
        at = first.end if first else found.end("now") - 1 if found["now"] else -1
        to = _TO.match(text, at) if at > 0 else None
        one = (
            first if first and _SPAN_SIGN.search(text, first.start, first.end) else None
        )  # "tháng 3 đến tháng 10"
        time = time_at(text, to.end()) if to else one
        if time and not _NOT_A_TERM.search(text, max(0, found.start() - _NEAR), found.start()):
            strong = time.rule != "end_of_year" or found["now"] is not None
            yield from [Cued(found.start(), time, strong)] if strong else []


def _behind_cues(text: str) -> Iterator[Cued]:
    topic = _TOPIC.match(text)
    for cue in _CUE.finditer(text, topic.end() if topic else 0):
        time = time_at(text, cue.end())
        if time and not _OF_OBJECT.match(text, time.end) and _sets_term(text, cue, time):
            yield Cued(cue.start(), _joined_from(text, time), cue["strong"] is not None)


def _joined_from(text: str, time: Time) -> Time:
    """A time with the end of the span that it begins ("trong quý IV/2026 - quý I/2027")."""
    near = times_in(text, time.start, min(len(text), time.end + _NEAR))
    return joined(text, near)[0] if near else time


def _sets_term(text: str, cue: re.Match[str], time: Time) -> bool:
    before = text[max(0, cue.start() - _NEAR) : cue.start()]
    if _NOT_A_TERM.search(before):
        return False
    bare = cue.group().split()
    if time.rule == "named_day" and time.year is None and not cue["day"]:
        return bare[-1] not in {"hoàn thành", "thành", "xong", "tất", "trong"}  # "hoàn thành 1/3 khối lượng"
    if time.rule == "end_of_year" and bare[0] in {"đến", "tới", "vào"} and "hết" not in bare:
        sentence = re.split(r"[;:]|\. ", text[max(0, cue.start() - _SENTENCE) : cue.start()])[-1]
        return "theo cam kết" not in sentence and (
            bare[0] == "vào" or _names_target(sentence, text[time.end : time.end + _NEAR])
        )
    return True


def _names_target(sentence: str, behind: str) -> bool:
    """Whether "đến năm 2030" sets a term: it begins a clause, stands by a target, or ends a clause that names
    no plan, for a plan's name ends in such a year."""
    if _VISION.match(behind):
        return False
    if not sentence.strip() or _TARGET.search(sentence[-60:]) or _TARGET_BEHIND.match(behind):
        return True
    return not _PLANS.search(sentence) and bool(_CLAUSE_ENDS.match(behind))


def _bracketed(text: str) -> Iterator[Cued]:
    """A time alone in brackets behind what is to be done ("Báo cáo giữa kỳ (năm 2030)")."""
    for found in _BRACKET.finditer(text):
        time = time_at(text, found.end())
        if time and time.year and text[time.end : time.end + 1] == ")":
            yield Cued(time.start, time, strong=False)


def _figures(text: str) -> Iterator[Cued]:
    """A year behind a target in figures ("phấn đấu đạt 20% số xã năm 2027")."""
    for found in _FIGURE.finditer(text):
        time = time_at(text, found.end())
        if time and "theo cam kết" not in text[max(0, found.start() - _NEAR) : found.start()]:
            yield Cued(time.start, time, strong=True)
