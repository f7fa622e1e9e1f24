"""Sentences of a governing document that order nothing of their own: closing formulas, conditions,
permissions, goals, grounds."""

import re
from collections.abc import Iterator, Sequence

from tracker.domain.reading.lexicon import PREDICATES
from tracker.domain.reading.phrases import after_phrase, index_of, predicate_at
from tracker.domain.reading.subjects import subject_of
from tracker.domain.reading.words import Word, small, words_of

_DOCUMENT = (
    r"(?:chỉ thị|quyết định|kế hoạch|chương trình(?: hành động)?|công văn|văn bản|nghị quyết|đề án|"
    r"kết luận|thông báo|công điện|hướng dẫn)"
)
# What a closing formula ends in: it refers to the document itself or to what that said.
_REFERS = re.compile(
    rf"(?:\b{_DOCUMENT} này|\b(?:nêu trên|trên đây|ở trên|nghiêm túc)"
    rf"|\b{_DOCUMENT}(?: này)? (?:để )?(?:thi hành|thực hiện)"
    r"|(?:triển khai|thực hiện)[^.;]{0,60}được giao(?: (?:trong|tại|theo)[^.;]{0,60})?)$"
)
_HURRIES = re.compile(r"\b(?:nghiêm túc|khẩn trương|quan tâm)(?:,? \w+){0,6}?,? thực hiện$")
_ENTRUSTS = re.compile(rf"chịu trách nhiệm (?:thi hành|thực hiện) {_DOCUMENT} này$")
# How it is to be carried out.
_MANNER = re.compile(r"\s(?:theo|đúng|bảo đảm|đảm bảo|trên địa bàn|kịp thời|hiệu quả|đạt)\s[^.;]{0,70}$")
# The verbs of such a formula; any other verb orders something beside it.
_CARRYING_OUT = frozenset(
    {
        "tổ chức", "triển khai", "thực hiện", "thi hành", "chấp hành", "nghiêm túc", "khẩn trương",
        "quán triệt", "chịu trách nhiệm", "có trách nhiệm", "căn cứ", "phối hợp", "chủ động", "tập trung",
        "yêu cầu", "đề nghị", "kịp thời", "chỉ đạo", "tích cực", "quyết liệt", "đồng thời", "thống nhất",
        "quản lý", "phân công", "trên cơ sở",
    }
)  # fmt: skip
_VERBS = index_of(verb for verb in PREDICATES if " " in verb)
_CONDITION = re.compile(
    r"(?:nếu|trường hợp|khi)[^.;]{0,40}(?:khó khăn|vướng mắc)|"
    r"^trong quá trình[^.;]{0,80}(?:khó khăn|vướng mắc)"
    r"|^(?:trường hợp|nếu)[^,;]{0,80}(?:vượt|phát sinh)[^,;]{0,30}thẩm quyền"
    r"|^(?:kịp thời )?(?:báo cáo|phản ánh)\b[^.;]{0,80}\bkhó khăn, vướng mắc"
)
_NOTHING = re.compile(
    r"^(?:căn cứ [^,]*;$|\(?ban hành kèm theo|\([^()]{0,200}(?:phụ lục|kèm theo)"
    r"|(?:quyết định|chỉ thị|kế hoạch)(?: này)? có hiệu lực|đây là\b|mục tiêu\b|tỷ lệ\b|trên đây là"
    r"|[≥>]?\s?\d+(?:[.,]\d+)?\s?%|(?:ít nhất|tối thiểu) \d"
    r"|\(?(?:chi tiết|danh mục|nội dung chi tiết|có danh mục)[^.;]{0,80}(?:phụ lục|kèm theo|đính kèm)"
    r"|(?:chủ đề|tên|bộ nhận diện|khẩu hiệu|phương châm)\b|(?:quyết định|kế hoạch|chỉ thị) này thay thế"
    r"|(?:các )?(?:nhiệm vụ|nội dung|công việc)\b[^.;]{0,60}\bphụ lục\b"
    r"|bãi bỏ (?:quyết định|chỉ thị|kế hoạch|nghị quyết)\b"
    r"|văn phòng [^,.;]{0,60}thông báo\b|[^.;]{0,80}trân trọng thông báo"
    r"|việc [^.;]{0,200}\bđược (?:thực hiện|tiến hành|triển khai)\b"
    r"|[^:.;]{2,150}:\s?\d[\d.,]{0,20}\s?(?:đ|đồng|triệu|tỷ)\b[^.;]{0,40}$)"
)
_PRAISE = re.compile(r"^(?:đánh giá cao|ghi nhận)\b")
_PERMISSION = re.compile(r"^[^.;]{0,250}\bđược phép\b")


# Nouns that open the name of a thing, of an amount or of a time, and no order.
_THING = re.compile(
    r"^(?:[-–+*•\s“\"(]*)(?:công tác|hệ thống|số|mức|kinh phí|nguồn|ngân sách|dự án|tiểu dự án|chỉ tiêu|"
    r"người|giải pháp|hộ|cơ chế|chính sách|thời gian|địa điểm|đối tượng|thành phần|năm|quý|tháng|"
    r"giai đoạn \d|tình hình|nguy cơ|bệnh|khu vực|nghị định|luật|mẫu|phụ lục|biểu (?:mẫu|số|\d)|bảng|"
    r"hình thức|phạm vi|hồ sơ|điều kiện|danh mục|danh sách|tần suất|giá|thông số|\d)\b"
)
_VERB_WITHIN = 8  # words from the beginning
_VERB_NEAR = 4


def praises(text: str) -> bool:
    """Whether a sentence only tells what was done; so do the parts of it behind a ";"."""
    return bool(_PRAISE.match(small(text).strip(" -–")))


def orders_nothing(text: str) -> bool:
    """Whether the words are a ground, a condition, a permission, a goal or an amount of money."""
    low = small(text).strip(" -–")
    return any(pattern.search(low) for pattern in (_CONDITION, _NOTHING, _PRAISE, _PERMISSION))


def only_carries_out(text: str) -> bool:
    """Whether a sentence only orders this document to be carried out ("... nghiêm túc thực hiện Chỉ thị
    này")."""
    low = small(text).strip(" -–./;")
    if _ENTRUSTS.search(low):
        return True
    if not (_REFERS.search(low) or _REFERS.search(_MANNER.sub("", low)) or _HURRIES.search(low)):
        return False
    words = words_of(text)
    subject = subject_of(text)
    return all(verb in _CARRYING_OUT for verb in _verbs(words, subject.end if subject else 0))


def is_thing(text: str) -> bool:
    """Whether words are the name of a thing, with no unit that acts and no verb near their beginning."""
    if _THING.match(small(text)):
        return True
    words = words_of(text)
    near = [*range(min(_VERB_NEAR, len(words))), *(n + 1 for n, word in enumerate(words) if word.low == ":")]
    return not subject_of(text) and not any(predicate_at(words, n) for n in near)


def tells_to_act(text: str, *, among_duties: bool) -> bool:
    """Whether words without a subject are an order: a verb stands near their beginning.

    `among_duties`: a heading has announced duties; then only what begins with the name of a thing is none.
    """
    words = words_of(text)
    if text.partition("(")[0].isupper():  # a title
        return False
    if among_duties and words:
        return not _THING.match(small(text))
    return any(predicate_at(words, n) for n in range(min(_VERB_WITHIN, len(words))))


def _verbs(words: Sequence[Word], start: int) -> Iterator[str]:
    """The verbs of two and three syllables from word `start` on."""
    n = start
    while n < len(words):
        end = after_phrase(_VERBS, words, n)
        if end > n:
            yield " ".join(word.low for word in words[n:end])
        n = max(end, n + 1)
