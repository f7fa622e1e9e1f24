"""The words of one body's name after the noun that opens it.

The rule of writing (Nghị định 30/2020/NĐ-CP, Phụ lục II) gives each word of a name a capital on its first
syllable, so a small syllable after a capital ends that word ("Tài | chính") and the next small word ends the
name. Small words go on only as the object of the work a name is made of ("Kiểm soát | bệnh tật", "Quản lý |
các khu công nghiệp") or as nouns that names are known to hold ("Bệnh viện Đa khoa | khu vực").
"""

from collections.abc import Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.fields import field_end
from tracker.domain.reading.levels import level_after, proper_end
from tracker.domain.reading.phrases import (
    after_phrase,
    index_of,
    long_predicate_at,
    low_at,
    predicate_end,
    strong_predicate_at,
)
from tracker.domain.reading.words import Word

_LONGEST_NAME = 18
_LONGEST_OBJECT = 9
_DASHES = frozenset({"-", "–", "—"})
_STOPS = frozenset({".", ";", ":", ")", "(", "|", "/"})
_MEMBERS = frozenset({"liên hiệp", "liên minh", "hội", "hiệp hội", "hội đồng", "ban quản lý", "bql", "quỹ"})
_NUMBERED = frozenset({"đạo", "khu", "vực", "số", "đoàn", "đội", "tác", "nhánh", "khoa", "vùng", "quân"})
_ROMAN = frozenset("ivxl")

_HEADS, _KINDS = index_of(lexicon.HEADS), index_of(lexicon.KINDS)
_TITLES, _ALONE = index_of(lexicon.TITLES), index_of(lexicon.ALONE)
_NOUNS, _FUNCTIONS = index_of(lexicon.NAME_NOUNS), index_of(lexicon.FUNCTIONS)
_DOCUMENTS = index_of(
    (
        "chương trình", "kế hoạch", "đề án", "dự án", "nghị quyết", "nghị định", "quyết định", "quy chế",
        "chỉ thị", "thông tư", "báo cáo", "hướng dẫn", "quy định", "luật", "phương án", "danh mục", "bộ",
        "hệ thống", "cơ sở dữ liệu", "chiến lược", "quy hoạch", "trang", "cổng", "phần mềm",
    )
)  # fmt: skip
_WHOLES = (_NOUNS, _FUNCTIONS, index_of(verb for verb in lexicon.PREDICATES if " " in verb))
_COMMITTEE = index_of(("ubnd", "ủy ban nhân dân", "ủy ban nhân"))


def head_at(words: Sequence[Word], at: int) -> bool:
    """Whether a noun that opens a body's name stands at `at`."""
    return after_phrase(_HEADS, words, at) > at or after_phrase(_COMMITTEE, words, at) > at


def tail_end(words: Sequence[Word], at: int, *, commas: bool = True, head: str = "") -> int:
    """After the words of a name from `at` on, where its opening noun `head` ended."""
    end = at
    if head and at < len(words) and not words[at].capital:
        end = _small_beginning(words, at)
    while end < len(words) and end - at < _LONGEST_NAME:
        after = _step(words, at, end, head=head, commas=commas)
        if after == end:
            return end
        end = after
    return end


def _step(words: Sequence[Word], at: int, end: int, *, head: str, commas: bool) -> int:
    """After the next piece of the name, or `end` where the name is over."""
    word = words[end]
    if not word.letters:
        return (
            _past_number(words, end) if word.text[0].isdigit() else _past_sign(words, at, end, commas=commas)
        )
    if word.capital:
        again = end > at and head in {"sở", "bộ"} and low_at(words, end) in {"sở", "bộ"}
        closed = end > at and level_after(words, end) > end  # "Công an | Thành phố"
        return end if again or closed else _capital(words, end)
    if word.low == "các":
        return _members(words, at, end, head)
    return _small(words, at, end)


def _small(words: Sequence[Word], at: int, end: int) -> int:
    """After a small word or noun that goes on with the name, or `end`."""
    low = words[end].low
    if low in {"và", "&"} and end > at:
        closed = not head_at(words, end + 1) and (noun := _noun(words, end + 1)) > end + 1
        closed = closed and level_after(words, noun) > noun  # "các Khu chế xuất | và công nghiệp | Thành phố"
        joined = _goes_on(words, end + 1) or _council_follows(words, end) or closed
        return end + 1 if joined else _again(words, at, end)
    if low in lexicon.CLOSERS or level_after(words, end) > end:
        return end
    noun = max(_noun(words, end), _bridge(words, at, end), _second_work(words, at, end))
    if noun > end > at:
        return noun
    return end + 1 if _completes(words, at, end) else _object(words, at, end)


def _second_work(words: Sequence[Word], at: int, end: int) -> int:
    """After a work behind another or behind a noun that opens a body ("Tìm kiếm | cứu nạn tỉnh", "Văn phòng
    Ban | chỉ huy"), and after a number ("số 18"); else `end`."""
    if low_at(words, end) == "số" and low_at(words, end + 1).isdigit():
        return end + 2
    work = after_phrase(_FUNCTIONS, words, end)
    heads = (n for n in range(max(at, end - 3), end) if words[n].capital)
    opened = any(after_phrase(_HEADS, words, n) == end for n in heads)
    follows = work > end and (opened or after_function(words, at, end))
    if follows and low_at(words, work) == "," and (listed := _listed_nouns(words, work)) > work:
        return listed
    if opened and follows and (noun := _nouns(words, work)) > work:  # "Văn phòng | đăng ký đất đai"
        return noun
    return work if follows and settles(words, work) else end


def _listed_nouns(words: Sequence[Word], at: int) -> int:
    """After the rest of a list of matters ("Xúc tiến đầu tư | , thương mại và du lịch"), closed by "và" and
    by the end of the name; else `at`."""
    end, last = at, False
    while not last and low_at(words, end) in {",", "và"} and not head_at(words, end + 1):
        last = low_at(words, end) == "và"
        noun = _nouns(words, end + 1)
        if noun == end + 1:
            return at
        end = noun
    return end if last and settles(words, end) else at


def _capital(words: Sequence[Word], at: int) -> int:
    """After a capital word; a noun of several syllables is taken whole ("Cựu chiến binh")."""
    return max(at + 1, field_end(words, at), *(after_phrase(index, words, at) for index in _WHOLES))


def _past_sign(words: Sequence[Word], at: int, end: int, *, commas: bool) -> int:
    """After a dash or a comma inside a name."""
    low = words[end].low
    if end == at:
        return end
    if low in _DASHES or low == "&":
        return end + 1 if _goes_on(words, end + 1) and not strong_predicate_at(words, end + 1) else end
    if low == "," and low_at(words, end - 1) == "phòng" and low_at(words, end + 1) == "chống":
        return end + 2
    return end + 1 if low == "," and commas and _enumerates(words, end) else end


def _past_number(words: Sequence[Word], end: int) -> int:
    """After the number of a body ("Ban Chỉ đạo | 389", "khu vực | 8"), or `end`."""
    return end + 1 if low_at(words, end - 1) in _NUMBERED and len(words[end].text) < 5 else end


def _enumerates(words: Sequence[Word], comma: int) -> bool:
    """Whether the name itself is a list ("Văn hóa, Thể thao | và Du lịch"): after the comma a word of its own
    kind and then "và" with another, or the level that closes the name."""
    at = comma + 1
    owner = [word.low for word in words[at + 2 : at + 4]]
    if owner in (["trung", "ương"], ["tỉnh", "ủy"], ["thành", "ủy"]):
        return after_phrase(_NOUNS, words, at) == at + 2  # "Ban Chính sách, chiến lược Trung ương"
    if not _goes_on(words, at) or _opens_other(words, at) or strong_predicate_at(words, at):
        return False
    end = at + 1
    while end < len(words) and end - at < 4 and words[end].letters and not words[end].capital:
        if words[end].low in {"và", *lexicon.CLOSERS} or level_after(words, end) > end:
            break
        end += 1
    if low_at(words, end) in {"và", "&"}:
        return _goes_on(words, end + 1)
    return level_after(words, end) > end or proper_end(words, end) > end + 1


def _members(words: Sequence[Word], at: int, end: int, head: str) -> int:
    """After "các khu công nghiệp", "các tổ chức hữu nghị" where the name is one of members or of work."""
    if not ((end == at and head in _MEMBERS) or after_function(words, at, end)):
        return end
    noun = _nouns(words, end + 1)
    if noun == end + 1 and noun < len(words) and words[noun].text.isupper():
        noun += 1
    kind = after_phrase(_KINDS, words, end + 1)
    if kind > noun:
        noun = _nouns(words, kind)
    if noun == end + 1 and noun < len(words) and words[noun].capital:
        return noun
    return noun if noun > end + 1 else end


def _council_follows(words: Sequence[Word], at: int) -> bool:
    """Whether one office serves two bodies ("Văn phòng Đoàn đại biểu Quốc hội | và HĐND")."""
    served = low_at(words, at - 1) == "hđnd" or [w.low for w in words[max(0, at - 2) : at]] in (
        ["quốc", "hội"],
        ["nhân", "dân"],
    )
    return served and (low_at(words, at + 1) in {"hđnd", "ubnd"} or low_at(words, at + 1) == "hội")


def _again(words: Sequence[Word], at: int, end: int) -> int:
    """After "và khu công nghiệp" where the object before it began with the same noun ("các khu công nghệ
    cao")."""
    first = low_at(words, end + 1)
    if not any(words[n].low == first and words[n - 1].low == "các" for n in range(at + 1, end)):
        return end
    noun = _nouns(words, end + 1)
    return noun if noun > end + 1 else end


def _noun(words: Sequence[Word], at: int) -> int:
    """After a known noun of names, or `at`; the predicate of the same words is taken for the predicate."""
    noun = after_phrase(_NOUNS, words, at)
    return at if predicate_end(words, at) >= noun else noun


def _bridge(words: Sequence[Word], at: int, end: int) -> int:
    """After a work in small letters between words in capitals ("Nông nghiệp | ứng dụng | Công nghệ cao")."""
    after = after_phrase(_FUNCTIONS, words, end)
    capital = after < len(words) and words[after].capital and words[after].letters
    closed = end > at + 1 and words[end - 1].capital and words[end - 2].capital
    closed = (
        closed or after_phrase(_DOCUMENTS, words, after) > after
    )  # "Văn phòng Chính phủ | xây dựng Đề án"
    return after if after > end and capital and not closed and not head_at(words, after) else end


def _nouns(words: Sequence[Word], at: int) -> int:
    end = at
    while (after := _noun(words, end)) > end:
        end = after
    return end


def after_function(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the work that a name is made of ends at `end` ("Quản lý |")."""
    return any(
        n >= max(0, at - 2) and after_phrase(_FUNCTIONS, words, n) == end
        for n in range(end - 3, end)
        if n >= 0
    )


def _completes(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the small syllable at `end` ends the word of the capital before it ("Xây | dựng"); not after
    two capitals ("Hà Nội"), an abbreviation or a Roman number."""
    if end == at or not words[end - 1].capital or (end - 1 > at and words[end - 2].capital):
        return False
    before = words[end - 1]
    short = before.text.isupper() and (len(before.text) > 1 or set(before.low) <= _ROMAN)
    return not short and not long_predicate_at(words, end)


def _object(words: Sequence[Word], at: int, end: int) -> int:
    """After the object in small letters of a work, or the second word of a compound, where the name is seen
    to end behind it."""
    if end == at or strong_predicate_at(words, end) or end - at > _LONGEST_OBJECT:
        return end
    compound = (
        not words[end - 1].capital and predicate_end(words, end) == end and low_at(words, end - 1) != "ủy"
    )
    if not compound and not after_function(words, at, end):
        return end
    for after in (end + 1, end + 2):
        whole = after <= len(words) and _small_noun(words[after - 1])
        if not whole or (after > end + 1 and level_after(words, end + 1) > end + 1):
            return end
        one = after == end + 1 and predicate_end(words, after) > after  # "Không gian | ngầm | thẩm định"
        if one or settles(words, after) or (low_at(words, after) == "và" and _goes_on(words, after + 1)):
            return after
    return end


def _small_noun(word: Word) -> bool:
    return word.letters and not word.capital and word.low not in lexicon.CLOSERS


def settles(words: Sequence[Word], at: int) -> bool:
    """Whether what stands at `at` shows that a name ended before it: a stop, a level, a place, a predicate,
    or another unit of a list."""
    if at >= len(words) or words[at].low in _STOPS or level_after(words, at) > at:
        return True
    if words[at].low in {",", "và"}:
        return at + 1 >= len(words) or head_at(words, at + 1) or low_at(words, at + 1) == "các"
    return strong_predicate_at(words, at)


def _small_beginning(words: Sequence[Word], at: int) -> int:
    """After the small letters that begin a name behind its capital noun ("Đài | truyền hình Việt Nam", "Ban
    quản lý | dự án đầu tư xây dựng tỉnh"), where a level, a place or known nouns end it."""
    known = at
    while (after := max(_noun(words, known), _named_work(words, at, known))) > known:
        known = after
    for n in range(at, min(at + _LONGEST_OBJECT, len(words))):
        if n > at and words[n].letters and words[n].capital and not head_at(words, n):
            return max(n, known)
        if level_after(words, n) > n:
            return n
        stop = n >= known and (strong_predicate_at(words, n) or words[n].low in lexicon.CLOSERS)
        if stop or not words[n].letters:
            break
    return known


def _named_work(words: Sequence[Word], at: int, known: int) -> int:
    """After a work that a name begins with, or one behind a noun where the name is seen to end or to go on
    ("Trung tâm y tế | giám sát ca bệnh" passes on to a verb), or `known`."""
    after = after_phrase(_FUNCTIONS, words, known)
    verb = known > at and predicate_end(words, known) >= after
    return known if verb and not settles(words, after) and _noun(words, after) == after else after


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name goes on after "và" or a dash: a capital that opens no body of its own."""
    return at < len(words) and words[at].letters and words[at].capital and not head_at(words, at)


def _opens_other(words: Sequence[Word], at: int) -> bool:
    """Whether after a comma something else than the rest of a name begins."""
    return any(after_phrase(index, words, at) > at for index in (_TITLES, _KINDS, _ALONE)) or (
        level_after(words, at) > at
    )
