"""Who gathers the answers to a task, and whom that unit reports them to (đầu mối tổng hợp).

"gửi về Sở Nội vụ tổng hợp, báo cáo UBND tỉnh"; "báo cáo UBND tỉnh (qua Sở Tư pháp)". Whoever assigns the work
is no collector, nor is one who only appraises a paper that is sent.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from tracker.domain.reading.mentions import Mention, in_source
from tracker.domain.reading.model import Collector
from tracker.domain.reading.passages import Passage
from tracker.domain.reading.units import units_at
from tracker.domain.reading.words import Word, small, words_of

_SENDING = re.compile(r"\b(?:gửi|báo cáo|cung cấp|nộp|đề xuất|tổng hợp|phản ánh)\b")
_RECEIVER = re.compile(
    r"\b(?P<way>(?P<via>(?:thông )?qua)|gửi(?: (?:về|cho|đến|tới|lên))?|về|cho|đến|tới)\s(?=\S)"
)
_GATHERS = re.compile(r"(?:(?!đồng gửi)[^.;]){0,90}?\b(?:tổng hợp|theo dõi)\b")
_PASSES_ON = re.compile(r"\b(?:báo cáo|trình|tham mưu(?: cho)?|(?<!đồng )gửi)\s(?=\S)")
_APPRAISES = re.compile(
    r"[^.;]{0,40}?\b(?:thẩm định|thẩm tra|cho ý kiến|góp ý|phê duyệt|giải quyết|xử lý|đăng tải|công bố|"
    r"hướng dẫn|xem xét|niêm yết|tuyên truyền|đưa tin)\b"
)
_ANSWERS = re.compile(r"\b(?:kết quả|báo cáo|số liệu|tình hình|danh sách)\b")
_ABOVE = (
    "ubnd tỉnh", "ubnd thành phố", "ubnd tp", "ủy ban nhân dân tỉnh", "ủy ban nhân dân thành phố",
    "chính phủ", "thủ tướng", "tỉnh ủy", "thành ủy", "hđnd", "hội đồng nhân dân", "quốc hội",
    "trung ương", "ban bí thư", "bộ chính trị", "ban thường vụ", "thường trực",
)  # fmt: skip
_MINISTRIES = ("bộ ", "văn phòng chính phủ", "ủy ban dân tộc", "ban tổ chức trung ương")
_MEDIA = ("cổng", "báo", "đài", "hệ thống", "trang", "phần mềm", "ứng dụng")
_DIVISIONS = ("phòng ", "bộ phận ", "chi cục ", "cục ", "vụ ")
_BY_WAY_OF = re.compile(r" ?\(?(?:thông )?qua\s(?!phòng |bộ phận |chi cục |cục |vụ )")
_FOR_SUPERIOR = re.compile(r"\btham mưu\b")
_PRIME_MINISTER = re.compile(r"thủ tướng chính phủ|chính phủ", re.IGNORECASE)
_BACK = 160  # characters before a receiver in which it is said what is sent
_AHEAD = 200  # characters behind a receiver in which it is said what becomes of it
_WORDS_TO_ADDRESSEE = 30


def collector_in(text: str) -> Collector | None:
    """The unit that a sentence names to gather reports, and to whom they go on; None where it names none."""
    low, words = small(text), words_of(text)
    for found in _RECEIVER.finditer(low):
        before = _sentence_before(low, found.end("way"))
        unit = _unit_at(text, words, found.end())
        if unit is None or not _SENDING.search(before) or small(unit.name).startswith(_MEDIA):
            continue
        read = _via if found["via"] else _at
        collector = read(text, words, unit, found.end("way") - len(before))
        if collector:
            return collector
    return None


def collector_of(passage: Passage, leads: Collection[Mention]) -> Collector | None:
    """The collector that a passage names, placed in the document; None where it is the lead itself."""
    found = collector_in(passage.text)
    if found is None or small(found.unit.name) in {small(lead.name) for lead in leads}:
        return None
    (unit,) = in_source([found.unit], passage)
    above = in_source([found.reports_to], passage)[0] if found.reports_to else None
    return Collector(unit, above)


def _sentence_before(low: str, end: int) -> str:
    return re.split(r"[.;]", low[max(0, end - _BACK) : end])[-1]


def _unit_at(text: str, words: Sequence[Word], place: int) -> Mention | None:
    mentions = units_at(words, bisect_left(words, place, key=lambda word: word.start)).mentions
    if mentions:
        return mentions[0]
    head = _PRIME_MINISTER.match(text, place)
    return Mention(head.group(), *head.span()) if head else None


def _is_above(unit: Mention) -> bool:
    return small(unit.name).startswith(_ABOVE)


def _via(text: str, words: Sequence[Word], unit: Mention, sentence: int) -> Collector | None:
    """ "báo cáo UBND tỉnh (qua Sở Tư pháp)": the unit gathers for whom the report is addressed to; but a
    division of the addressee ("Sở Y tế (qua Phòng Nghiệp vụ)") is its letter box."""
    addressee = _addressee(text, words, sentence, unit.start)
    if addressee and not _is_above(addressee) and small(unit.name).startswith(_DIVISIONS):
        return Collector(addressee, _passed_on_to(text, words, unit.end))
    return Collector(unit, addressee or _passed_on_to(text, words, unit.end))


def _addressee(text: str, words: Sequence[Word], sentence: int, stop: int) -> Mention | None:
    """The first unit between the words of sending and `stop`."""
    sent = _SENDING.search(small(text[sentence:stop]))
    first = bisect_left(words, sentence + (sent.end() if sent else 0), key=lambda word: word.start)
    for word in words[first : first + _WORDS_TO_ADDRESSEE]:
        unit = _unit_at(text, words, word.start)
        if word.start >= stop:
            return None
        if unit and unit.end <= stop:
            return unit
    return None


def _at(text: str, words: Sequence[Word], unit: Mention, sentence: int) -> Collector | None:
    """ "gửi kết quả về Sở Y tế để tổng hợp, báo cáo UBND tỉnh"."""
    behind = small(text[unit.end : unit.end + _AHEAD])
    before = small(text[sentence : unit.start])
    if _is_above(unit) or _BY_WAY_OF.match(behind):
        return None
    answers = _ANSWERS.search(before) and not (_APPRAISES.match(behind) or _FOR_SUPERIOR.search(before))
    ministry = small(unit.name).startswith(_MINISTRIES)
    if not _GATHERS.match(behind) and (ministry or not answers):
        return None
    return Collector(unit, _passed_on_to(text, words, unit.end))


def _passed_on_to(text: str, words: Sequence[Word], place: int) -> Mention | None:
    """Whom the gathering unit reports to, named in the rest of its sentence."""
    behind = re.split(r"[.;]", small(text[place : place + _AHEAD]))[0]
    for verb in _PASSES_ON.finditer(behind):
        unit = _unit_at(text, words, place + verb.end())
        if unit:
            return unit
    return None
