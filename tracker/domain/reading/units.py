"""Names of units in running text: where a name begins, and above all where it ends.

Vietnamese writes no inflection and no verb endings, so a name is read by its build: a People's Committee
by its
levels, a group by its kinds ("các sở, ban, ngành"), any other body by the noun that opens it and the capitals
after.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.domain.reading import lexicon
from tracker.domain.reading.words import Word, words_of

_PLURAL = frozenset({"các", "những", "mọi", "từng", "mỗi", "toàn", "tất"})
_JOINERS = frozenset({",", ";", "và", "cùng", "&", "/", "hoặc", "với"})
_DASHES = frozenset({"-", "–", "—"})
_QUALIFIERS = (
    "có liên quan", "liên quan", "khác", "nêu trên", "trực thuộc", "nhà nước", "chuyên môn",
    "trung ương", "địa phương", "sự nghiệp", "công lập", "ngang sở", "cấp tỉnh", "cấp huyện", "cấp xã",
    "cấp thành phố", "chức năng", "cùng cấp", "được giao nhiệm vụ", "được giao", "được phân công",
    "đặc thù", "viễn thông", "đồng hành", "ngành dọc", "phụ trách", "đóng", "hoạt động", "cơ sở",
    "tín dụng", "thương mại", "các nước", "ở",
)  # fmt: skip
_LONGEST_NAME = 14


def _index(phrases: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        words = tuple(word.low for word in words_of(phrase))
        index.setdefault(words[0], []).append(words)
    return index


_HEADS, _KINDS, _FIELDS = _index(lexicon.HEADS), _index(lexicon.KINDS), _index(lexicon.FIELDS)
_TITLES, _LEVELS, _ALONE = _index(lexicon.TITLES), _index(lexicon.LEVELS), _index(lexicon.ALONE)
_AFTER, _COMMITTEE = _index(_QUALIFIERS), _index(("ubnd", "ủy ban nhân dân"))


def _after(index: dict[str, list[tuple[str, ...]]], words: Sequence[Word], at: int) -> int:
    """The place after the longest of these phrases that stands at `at`, or `at`."""
    if at >= len(words):
        return at
    for phrase in index.get(words[at].low, ()):
        if all(at + n < len(words) and words[at + n].low == low for n, low in enumerate(phrase)):
            return at + len(phrase)
    return at


def predicate_at(words: Sequence[Word], at: int) -> bool:
    """Whether a verb, an adverb or a modal begins at `at`."""
    if at >= len(words) or not words[at].letters:
        return False
    pair = f"{words[at].low} {words[at + 1].low}" if at + 1 < len(words) else ""
    triple = f"{pair} {words[at + 2].low}" if at + 2 < len(words) else ""
    return any(form in lexicon.PREDICATES for form in (words[at].low, pair, triple))


def _long_predicate_at(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of two or three syllables begins at `at`; one syllable alone may belong to a name."""
    lows = [word.low for word in words[at : at + 3]]
    return len(lows) > 1 and (
        " ".join(lows[:2]) in lexicon.PREDICATES or " ".join(lows) in lexicon.PREDICATES
    )


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if at < len(words) else ""


def _levels(words: Sequence[Word], at: int, *, name: bool = True) -> int:
    """After "các huyện, thị xã, thành phố", "cấp huyện, cấp xã", "tỉnh Lào Cai"; `at` where there is no
    level."""
    end, plural, count = at, False, 0
    while True:
        start = end
        if count:
            start += _low(words, start) in {",", "/", "và", "-", "–", "hoặc"}
        while _low(words, start) in {"các", "cấp", "mỗi", "từng"}:
            plural, start = True, start + 1
        after = _after(_LEVELS, words, start)
        if after == start and _low(words, start - 1) == "cấp" and _low(words, start) == "tỉnh":
            after = start + 1
        if after == start:
            break
        end, count = after, count + 1
    if not count:
        return at + 2 if _low(words, at) == "các" and _low(words, at + 1) == "cấp" else at
    return end if plural or count > 1 or not name else _proper(words, end)


def _proper(words: Sequence[Word], at: int) -> int:
    """After a place's name, if one stands at `at` ("tỉnh | Lào Cai")."""
    end = at
    while (
        end < len(words)
        and end - at < 5
        and words[end].letters
        and words[end].capital
        and not _head_at(words, end)
    ):
        end += 1
    return end


def _qualified(words: Sequence[Word], at: int) -> int:
    """After what narrows a group: "có liên quan", "thuộc UBND tỉnh", "trên địa bàn tỉnh", "của tỉnh"."""
    end = at
    while end < len(words):
        low, following = _low(words, end), _low(words, end + 1)
        after = _after(_AFTER, words, end)
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
    for step in (_committee(words, at), _levels(words, at), _kinds(words, at), _named(words, at)):
        if step > at:
            return _levels_listed(words, step)
    if _low(words, at - 1) != "thuộc":
        return otherwise
    named = _proper(words, at)
    if named > at:
        return named + (_low(words, named) in {"phủ", "hội", "ương"})
    return at if _low(words, at - 2) == "trực" else otherwise


def _levels_listed(words: Sequence[Word], at: int) -> int:
    """After further levels of the same list ("của tỉnh | , huyện")."""
    if _low(words, at) == "," and (after := _after(_LEVELS, words, at + 1)) > at + 1:
        return after
    return at


def _committee(words: Sequence[Word], at: int) -> int:
    """After a People's Committee and its level, or `at`."""
    end = _after(_COMMITTEE, words, at)
    if end == at:
        return at
    after = _levels(words, end)
    return _qualified_place(words, after)


def _qualified_place(words: Sequence[Word], at: int) -> int:
    """After "trực thuộc trung ương", "thuộc tỉnh", "trên địa bàn tỉnh"."""
    low = _low(words, at)
    if low in {"trực", "thuộc", "trên", "có", "liên"}:
        return _qualified(words, at)
    return at


def _kinds(words: Sequence[Word], at: int) -> int:
    """After a list of kinds ("sở, ban, ngành"), or `at`; a kind before a capitalised name opens a name
    instead."""
    end, start = at, at
    while True:
        after = _after(_KINDS, words, start)
        if start > at and _low(words, start + 2) == "chính" and _low(words, start) == "tổ":
            return end  # "tổ chức chính trị - xã hội" is a group of its own in every list
        if after == start or _opens_name(words, start, after) or _acts(words, start, after):
            return end
        end = after
        start = end = _qualified(words, end) if _low(words, end) == "thuộc" else end
        joiner = _low(words, start)
        if joiner in {",", "/", "và", "-", "–", "hoặc"}:
            start += 1
            if _low(words, start) in _PLURAL and joiner == ",":
                return end
        elif start < len(words) and _after(_KINDS, words, start) == start:
            return end


def _acts(words: Sequence[Word], at: int, after: int) -> bool:
    """Whether "tổ chức" at `at` is the verb and not the noun: an object follows it."""
    noun = after >= len(words) or not words[after].letters or words[after].low == "và"
    plural = at > 0 and words[at - 1].low in _PLURAL
    return (
        _low(words, at) == "tổ"
        and after == at + 2
        and not (noun or plural)
        and _after(_AFTER, words, after) == after
    )


def _opens_name(words: Sequence[Word], at: int, after: int) -> bool:
    """Whether the kind at `at` is the head of a name ("Sở | Tài chính"), not a kind in a list."""
    if after >= len(words) or not words[after].letters:
        return False
    head = _after(_HEADS, words, at)
    level = _after(_LEVELS, words, after) > after or _after(_KINDS, words, after) > after
    return head > at and words[after].capital and not level and _low(words, after) not in _PLURAL


def _group(words: Sequence[Word], at: int, *, bare: bool) -> int:
    """After a group of bodies, or `at`. `bare`: one kind without "các" and without a qualifier will do."""
    start = at
    while _low(words, start) in {*_PLURAL, "cả", "thể", "hệ", "thống"}:
        start += 1
    end = _kinds(words, start)
    if end == start:
        return at
    after = _qualified(words, end)
    listed = any(word.low in {",", "/", "và", "thuộc"} for word in words[start:end])
    return after if start > at or listed or bare or after > end else at


def _head_at(words: Sequence[Word], at: int) -> bool:
    return _after(_HEADS, words, at) > at or _after(_COMMITTEE, words, at) > at


def _named(words: Sequence[Word], at: int) -> int:
    """After the name of one body, or `at`."""
    head = _after(_HEADS, words, at)
    if head == at or head - at > 5:
        return at
    field = _after(_FIELDS, words, head)
    phrase = " ".join(word.low for word in words[at:head])
    if phrase == "tổ" and _low(words, head) == "chức":
        return at
    if field > head:
        place = _proper(words, field)
        end = field if predicate_at(words, field) else place
    elif phrase in lexicon.LONG_NAMED:
        end = _long_tail(words, head)
    else:
        end = _tail(words, head)
    alone = _after(_ALONE, words, at) if words[at].capital else at
    end = max(end, alone)
    if end == head and alone == at:
        return at
    return _closed(words, end)


def _closed(words: Sequence[Word], at: int) -> int:
    """After "(VNPT)" and after the level or place that closes a name ("tỉnh", "Thành phố", "của tỉnh")."""
    end = at
    while True:
        start = end
        if _low(words, end) == "(" and _low(words, end + 2) == ")" and words[end + 1].text.isupper():
            end += 3
        after = _levels(words, end)
        end = max(end, after)
        if (
            _low(words, end) == "của"
            and (after := max(_committee(words, end + 1), _levels(words, end + 1))) > end + 1
        ):
            end = after
        if _low(words, end) in {"trực", "thuộc"} or (
            _low(words, end) == "trên" and _low(words, end + 1) == "địa"
        ):
            end = _qualified(words, end)
        if end == start:
            return end


def _place(words: Sequence[Word], at: int) -> int:
    """After a level with its place's name ("tỉnh Điện Biên"), which stands for its government; else `at`."""
    level = _after(_LEVELS, words, at)
    end = _proper(words, level) if level > at else at
    return end if end > level else at


def _long_tail(words: Sequence[Word], at: int) -> int:
    """After small letters up to a level or "của": "Tổ công tác theo dõi chỉ đạo | của UBND tỉnh"."""
    for end in range(at, min(at + _LONGEST_NAME, len(words))):
        if not words[end].letters:
            break
        if _low(words, end) == "của" or _levels(words, end) > end:
            return end
    return _tail(words, at)


def _tail(words: Sequence[Word], at: int, *, commas: bool = True) -> int:
    """After the capitals of a name, the small syllables that end its words, and what joins them."""
    end, budget, fresh = at, 0, False
    while end < len(words) and end - at < _LONGEST_NAME:
        word = words[end]
        if word.letters and word.capital:
            if end > at and _head_at(words, end) and words[end - 1].low in {"và", ","}:
                break
            # the small syllable after the first capital belongs to its word ("Xây | dựng"), not after "Hà
            # Nội"
            fresh = end == at or not words[end - 1].capital
            end, budget = end + 1, 3
        elif word.letters and budget and ((fresh and budget == 3) or not _closes(words, end)):
            if word.low in lexicon.CLOSERS or _levels(words, end) > end or _long_predicate_at(words, end):
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
        elif word.low == "và" and {_low(words, end - 1), _low(words, end + 1)} == {"vừa", "nhỏ"}:
            end += 2
        else:
            break
    return end


def _closes(words: Sequence[Word], at: int) -> bool:
    return predicate_at(words, at) or words[at].low in lexicon.CLOSERS or _levels(words, at) > at


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name goes on after "và" or a dash: a capital that opens no body of its own."""
    return at < len(words) and words[at].letters and words[at].capital and not _head_at(words, at)


def _opens_other(words: Sequence[Word], at: int) -> bool:
    """Whether after a comma something else than the rest of a name begins."""
    indexes = (_TITLES, _KINDS, _LEVELS, _ALONE)
    return any(_after(index, words, at) > at for index in indexes) or predicate_at(words, at)


def _title(words: Sequence[Word], at: int) -> int:
    """After the title of a head whose unit follows ("Giám đốc |", "Thủ trưởng, Phó Thủ trưởng |")."""
    end = at
    while True:
        start = end + (_low(words, end) in {",", "các", "và"} and _after(_TITLES, words, end + 1) > end + 1)
        after = _after(_TITLES, words, start)
        if after == start:
            return end
        end = after


def unit_at(words: Sequence[Word], at: int, *, bare: bool = False) -> tuple[int, int]:
    """(first word, place after) of the unit at `at`, without the head's title; an empty pair of places for
    none."""
    start = _title(words, at)
    titled = start > at
    if titled and _low(words, start) == "của":
        start += 1
    end = _committee(words, start)
    if end == start and _low(words, start) not in _PLURAL:
        end = max(_named(words, start), _place(words, start))
    if end == start or (titled and _low(words, start) in _PLURAL):
        end = max(end, _group(words, start, bare=bare or titled))
    return (start, end) if end > start else (at, at)


@dataclass(frozen=True)
class UnitList:
    """Units listed from one place of a text: their names, and where the list ends."""

    names: tuple[str, ...]
    end: int


def _member_follows(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The unit after a joiner at `at`, or an empty pair."""
    start = at
    while _low(words, start) in _JOINERS and start - at < 3:
        start += 1
    return unit_at(words, start, bare=_low(words, start)[:1].isalpha()) if start > at else (at, at)


def complete_at(words: Sequence[Word], at: int) -> bool:
    """Whether a unit begins at `at` that needs nothing before it: not "địa phương" out of "các sở, địa
    phương"."""
    start = _title(words, at)
    if start > at or _low(words, start) in _PLURAL:
        return True
    return _committee(words, start) > start or _named(words, start) > start


def only_units(text: str) -> bool:
    """Whether a text is nothing but a list of units."""
    words = [word for word in words_of(text) if word.low not in {".", ";"}]
    found = units_at(words, 0)
    return bool(found.names) and found.end >= len(words)


def _expanded(words: Sequence[Word], first: int, at: int) -> tuple[list[str], int]:
    """The members that the group before `at` lists ("các hội: Hội A, Hội B"; "UBND các xã: A, B"), and
    their end."""
    colon = _low(words, at) == ":"
    start, end = unit_at(words, at + 1) if colon else (at, at)
    if end == start:
        return _placed(words, first, at + colon)
    names = []
    while end > start:
        names.append(text_of(words, start, end))
        at = end
        start, end = _member_follows(words, at)
    return (names, at) if len(names) > 1 else ([], at)


def _placed(words: Sequence[Word], first: int, at: int) -> tuple[list[str], int]:
    """Members given by their places alone: "UBND các phường: Ba Đình, Cửa Nam" → "UBND phường Ba Đình",
    ..."""
    kind = [word.text for word in words[first:at] if word.low not in {"các", "những", "nước", ":"}]
    if len(kind) == at - first or not kind:
        return [], at
    names: list[str] = []
    end = at
    start = at
    while (
        start < len(words)
        and words[start].capital
        and not _head_at(words, start)
        and not predicate_at(words, start)
    ):
        end = _tail(words, start, commas=False)
        names.append(" ".join([*kind, text_of(words, start, end)]))
        start = end + (_low(words, end) in {",", "và"})
    return (names, end) if names else ([], at)


def text_of(words: Sequence[Word], first: int, end: int) -> str:
    """The words as written, from the first to the last."""
    parts: list[str] = []
    for n in range(first, end):
        glued = n == first or words[n].start == words[n - 1].end
        parts.append(words[n].text if glued else f" {words[n].text}")
    return "".join(parts)


def units_at(words: Sequence[Word], at: int, *, bare: bool = False) -> UnitList:
    """The units listed from word `at` on; no names where none stands there."""
    names: list[str] = []
    first, end = unit_at(words, at, bare=bare)
    if end == first:
        return UnitList((), at)
    while end > first:
        members, after = _expanded(words, first, end)
        names += members or [text_of(words, first, end)]
        at = after if members else end
        first, end = _member_follows(words, at)
    return UnitList(tuple(names), at)


def units_in(text: str) -> tuple[str, ...]:
    """All names of a line or cell that holds nothing else ("Sở Tài chính; các nghệ nhân"), known as units
    or not."""
    words = words_of(text.strip(" ."))
    names: list[str] = []
    at = 0
    while at < len(words):
        found = units_at(words, at, bare=True)
        end = found.end
        if predicate_at(words, end):  # "Bộ Công an rà soát ...; các bộ khác rà soát ..."
            stop = _next_of(words, end, {";"})
            names += found.names
        elif found.names:
            stop = _next_of(words, end, {",", ";", "và"})
            more = [] if stop == end else [f"{found.names[-1]} {text_of(words, end, stop)}"]
            names += [*found.names[:-1], *more] if more else found.names
        else:
            stop = _next_of(words, at, {",", ";"})
            names += [text_of(words, at, stop)] if stop > at and words[at].letters else []
        at = stop + 1
    return tuple(names)


def _next_of(words: Sequence[Word], at: int, signs: set[str]) -> int:
    """The place of the next of these signs outside brackets, or the end."""
    depth = 0
    for n in range(at, len(words)):
        depth += (words[n].low == "(") - (words[n].low == ")")
        if words[n].low in signs and depth <= 0:
            return n
    return len(words)
