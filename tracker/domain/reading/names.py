"""The name of one unit in running text: where it begins, and above all where it ends.

Vietnamese writes no inflection and no verb endings, so a name is read by its build: a People's Committee by
its levels, a group by its kinds ("các sở, ban, ngành"), any other body by the noun that opens it and the
capitals after.
"""

from collections.abc import Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.phrases import after_phrase, index_of, long_predicate_at, low_at, predicate_at
from tracker.domain.reading.words import Word

PLURAL = frozenset({"các", "những", "mọi", "từng", "mỗi", "toàn", "tất"})
_DASHES = frozenset({"-", "–", "—"})
_QUALIFIERS = (
    "có liên quan", "liên quan", "khác", "nêu trên", "trực thuộc", "nhà nước", "chuyên môn",
    "trung ương", "địa phương", "sự nghiệp", "công lập", "ngang sở", "cấp tỉnh", "cấp huyện", "cấp xã",
    "cấp thành phố", "chức năng", "cùng cấp", "được giao nhiệm vụ", "được giao", "được phân công",
    "đặc thù", "viễn thông", "đồng hành", "ngành dọc", "phụ trách", "đóng", "hoạt động", "cơ sở",
    "tín dụng", "thương mại", "các nước", "ở",
)  # fmt: skip
_LONGEST_NAME = 14

_HEADS, _KINDS, _FIELDS = index_of(lexicon.HEADS), index_of(lexicon.KINDS), index_of(lexicon.FIELDS)
_TITLES, _LEVELS, _ALONE = index_of(lexicon.TITLES), index_of(lexicon.LEVELS), index_of(lexicon.ALONE)
_AFTER, _COMMITTEE = index_of(_QUALIFIERS), index_of(("ubnd", "ủy ban nhân dân"))


def _levels(words: Sequence[Word], at: int, *, name: bool = True) -> int:
    """After "các huyện, thị xã, thành phố", "cấp huyện, cấp xã", "tỉnh Lào Cai"; `at` where there is no
    level."""
    end, plural, count = at, False, 0
    while True:
        start = end
        if count:
            start += low_at(words, start) in {",", "/", "và", "-", "–", "hoặc"}
        while low_at(words, start) in {"các", "cấp", "mỗi", "từng"}:
            plural, start = True, start + 1
        after = after_phrase(_LEVELS, words, start)
        if after == start and low_at(words, start - 1) == "cấp" and low_at(words, start) == "tỉnh":
            after = start + 1
        if after == start:
            break
        end, count = after, count + 1
    if not count:
        return at + 2 if low_at(words, at) == "các" and low_at(words, at + 1) == "cấp" else at
    return end if plural or count > 1 or not name else _proper(words, end)


def _proper(words: Sequence[Word], at: int) -> int:
    """After a place's name, if one stands at `at` ("tỉnh | Lào Cai")."""
    end = at
    while (
        end < len(words)
        and end - at < 5
        and words[end].letters
        and words[end].capital
        and not head_at(words, end)
    ):
        end += 1
    return end


def _qualified(words: Sequence[Word], at: int) -> int:
    """After what narrows a group: "có liên quan", "thuộc UBND tỉnh", "trên địa bàn tỉnh", "của tỉnh"."""
    end = at
    while end < len(words):
        low, following = low_at(words, end), low_at(words, end + 1)
        after = after_phrase(_AFTER, words, end)
        if low in {"thuộc", "của"} or (low == "trực" and following == "thuộc"):
            after = _belonging(words, end + 1 + (low == "trực"), end)
        elif low == "trên" and following == "địa":
            after = _levels(words, end + 3)
        elif low in {"tỉnh", "thành", "trung"} or (after == end and words[end].capital and low == "nhà"):
            after = max(after, _levels(words, end))
        if after == end:
            return end
        end = after
    return end


def _belonging(words: Sequence[Word], at: int, otherwise: int) -> int:
    """After the body, level or kind that something belongs to."""
    for step in (committee_end(words, at), _levels(words, at), _kinds(words, at), named_end(words, at)):
        if step > at:
            return _levels_listed(words, step)
    if low_at(words, at - 1) != "thuộc":
        return otherwise
    named = _proper(words, at)
    if named > at:
        return named + (low_at(words, named) in {"phủ", "hội", "ương"})
    return at if low_at(words, at - 2) == "trực" else otherwise


def _levels_listed(words: Sequence[Word], at: int) -> int:
    """After further levels of the same list ("của tỉnh | , huyện")."""
    if low_at(words, at) == "," and (after := after_phrase(_LEVELS, words, at + 1)) > at + 1:
        return after
    return at


def committee_end(words: Sequence[Word], at: int) -> int:
    """After a People's Committee and its level, or `at`."""
    end = after_phrase(_COMMITTEE, words, at)
    if end == at:
        return at
    after = _levels(words, end)
    return _qualified_place(words, after)


def _qualified_place(words: Sequence[Word], at: int) -> int:
    """After "trực thuộc trung ương", "thuộc tỉnh", "trên địa bàn tỉnh"."""
    low = low_at(words, at)
    if low in {"trực", "thuộc", "trên", "có", "liên"}:
        return _qualified(words, at)
    return at


def _kinds(words: Sequence[Word], at: int) -> int:
    """After a list of kinds ("sở, ban, ngành"), or `at`; a kind before a capitalised name opens a name
    instead."""
    end, start = at, at
    while True:
        after = after_phrase(_KINDS, words, start)
        if start > at and low_at(words, start + 2) == "chính" and low_at(words, start) == "tổ":
            return end  # "tổ chức chính trị - xã hội" is a group of its own in every list
        if after == start or _opens_name(words, start, after) or _acts(words, start, after):
            return end
        end = after
        start = end = _qualified(words, end) if low_at(words, end) == "thuộc" else end
        joiner = low_at(words, start)
        if joiner in {",", "/", "và", "-", "–", "hoặc"}:
            start += 1
            if low_at(words, start) in PLURAL and joiner == ",":
                return end
        elif start < len(words) and after_phrase(_KINDS, words, start) == start:
            return end


def _acts(words: Sequence[Word], at: int, after: int) -> bool:
    """Whether "tổ chức" at `at` is the verb and not the noun: an object follows it."""
    noun = after >= len(words) or not words[after].letters or words[after].low == "và"
    plural = at > 0 and words[at - 1].low in PLURAL
    return (
        low_at(words, at) == "tổ"
        and after == at + 2
        and not (noun or plural)
        and after_phrase(_AFTER, words, after) == after
    )


def _opens_name(words: Sequence[Word], at: int, after: int) -> bool:
    """Whether the kind at `at` is the head of a name ("Sở | Tài chính"), not a kind in a list."""
    if after >= len(words) or not words[after].letters:
        return False
    head = after_phrase(_HEADS, words, at)
    level = after_phrase(_LEVELS, words, after) > after or after_phrase(_KINDS, words, after) > after
    return head > at and words[after].capital and not level and low_at(words, after) not in PLURAL


def _group(words: Sequence[Word], at: int, *, bare: bool) -> int:
    """After a group of bodies, or `at`. `bare`: one kind without "các" and without a qualifier will do."""
    start = at
    while low_at(words, start) in {*PLURAL, "cả", "thể", "hệ", "thống"}:
        start += 1
    end = _kinds(words, start)
    if end == start:
        return at
    after = _qualified(words, end)
    listed = any(word.low in {",", "/", "và", "thuộc"} for word in words[start:end])
    return after if start > at or listed or bare or after > end else at


def head_at(words: Sequence[Word], at: int) -> bool:
    return after_phrase(_HEADS, words, at) > at or after_phrase(_COMMITTEE, words, at) > at


def named_end(words: Sequence[Word], at: int) -> int:
    """After the name of one body, or `at`."""
    head = after_phrase(_HEADS, words, at)
    if head == at or head - at > 5:
        return at
    field = after_phrase(_FIELDS, words, head)
    phrase = " ".join(word.low for word in words[at:head])
    if phrase == "tổ" and low_at(words, head) == "chức":
        return at
    if field > head:
        place = _proper(words, field)
        end = field if predicate_at(words, field) else place
    elif phrase in lexicon.LONG_NAMED:
        end = _long_tail(words, head)
    else:
        end = tail_end(words, head)
    alone = after_phrase(_ALONE, words, at) if words[at].capital else at
    end = max(end, alone)
    if end == head and alone == at:
        return at
    return _closed(words, end)


def _closed(words: Sequence[Word], at: int) -> int:
    """After "(VNPT)" and after the level or place that closes a name ("tỉnh", "Thành phố", "của tỉnh")."""
    end = at
    while True:
        start = end
        if low_at(words, end) == "(" and low_at(words, end + 2) == ")" and words[end + 1].text.isupper():
            end += 3
        after = _levels(words, end)
        end = max(end, after)
        if (
            low_at(words, end) == "của"
            and (after := max(committee_end(words, end + 1), _levels(words, end + 1))) > end + 1
        ):
            end = after
        if low_at(words, end) in {"trực", "thuộc"} or (
            low_at(words, end) == "trên" and low_at(words, end + 1) == "địa"
        ):
            end = _qualified(words, end)
        if end == start:
            return end


def _place(words: Sequence[Word], at: int) -> int:
    """After a level with its place's name ("tỉnh Điện Biên"), which stands for its government; else `at`."""
    level = after_phrase(_LEVELS, words, at)
    end = _proper(words, level) if level > at else at
    return end if end > level else at


def _long_tail(words: Sequence[Word], at: int) -> int:
    """After small letters up to a level or "của": "Tổ công tác theo dõi chỉ đạo | của UBND tỉnh"."""
    for end in range(at, min(at + _LONGEST_NAME, len(words))):
        if not words[end].letters:
            break
        if low_at(words, end) == "của" or _levels(words, end) > end:
            return end
    return tail_end(words, at)


def tail_end(words: Sequence[Word], at: int, *, commas: bool = True) -> int:
    """After the capitals of a name, the small syllables that end its words, and what joins them."""
    end, budget, fresh = at, 0, False
    while end < len(words) and end - at < _LONGEST_NAME:
        word = words[end]
        if word.letters and word.capital:
            if end > at and head_at(words, end) and words[end - 1].low in {"và", ","}:
                break
            # the small syllable after the first capital belongs to its word ("Xây | dựng"), not after "Hà
            # Nội"
            fresh = end == at or not words[end - 1].capital
            end, budget = end + 1, 3
        elif word.letters and budget and ((fresh and budget == 3) or not _closes(words, end)):
            if word.low in lexicon.CLOSERS or _levels(words, end) > end or long_predicate_at(words, end):
                break
            end, budget = end + 1, budget - 1
        elif (end > at and (word.low in _DASHES or word.low in {"và", "&"}) and _goes_on(words, end + 1)) or (
            commas
            and end > at
            and word.low == ","
            and _goes_on(words, end + 1)
            and not _opens_other(words, end + 1)
        ):
            end += 1
        elif word.low == "và" and {low_at(words, end - 1), low_at(words, end + 1)} == {"vừa", "nhỏ"}:
            end += 2
        else:
            break
    return end


def _closes(words: Sequence[Word], at: int) -> bool:
    return predicate_at(words, at) or words[at].low in lexicon.CLOSERS or _levels(words, at) > at


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name goes on after "và" or a dash: a capital that opens no body of its own."""
    return at < len(words) and words[at].letters and words[at].capital and not head_at(words, at)


def _opens_other(words: Sequence[Word], at: int) -> bool:
    """Whether after a comma something else than the rest of a name begins."""
    indexes = (_TITLES, _KINDS, _LEVELS, _ALONE)
    return any(after_phrase(index, words, at) > at for index in indexes) or predicate_at(words, at)


def title_end(words: Sequence[Word], at: int) -> int:
    """After the title of a head whose unit follows ("Giám đốc |", "Thủ trưởng, Phó Thủ trưởng |")."""
    end = at
    while True:
        start = end + (
            low_at(words, end) in {",", "các", "và"} and after_phrase(_TITLES, words, end + 1) > end + 1
        )
        after = after_phrase(_TITLES, words, start)
        if after == start:
            return end
        end = after


def unit_at(words: Sequence[Word], at: int, *, bare: bool = False) -> tuple[int, int]:
    """(first word, place after) of the unit at `at`, without the head's title; an empty pair of places for
    none."""
    start = title_end(words, at)
    titled = start > at
    if titled and low_at(words, start) == "của":
        start += 1
    end = committee_end(words, start)
    if end == start and low_at(words, start) not in PLURAL:
        end = max(named_end(words, start), _place(words, start))
    if end == start or (titled and low_at(words, start) in PLURAL):
        end = max(end, _group(words, start, bare=bare or titled))
    return (start, end) if end > start else (at, at)
