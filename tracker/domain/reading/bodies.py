"""The name of one body: a People's Committee by its levels, any other by the noun that opens it, the words of
its name, and the level, place or owner that closes it."""

from collections.abc import Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.fields import field_end
from tracker.domain.reading.levels import level_after, levels_end, proper_end
from tracker.domain.reading.phrases import after_phrase, index_of, low_at, predicate_at
from tracker.domain.reading.tails import head_at, tail_end
from tracker.domain.reading.words import Word

_HEADS = index_of(lexicon.HEADS)
_ALONE, _COMMITTEE = index_of(lexicon.ALONE), index_of(("ubnd", "ủy ban nhân dân", "ủy ban nhân"))
_PRESS, _BROADCASTING = index_of(("cơ quan báo", "báo")), index_of(("đài phát thanh", "phát thanh"))
_TELEVISION, _FIRMS = index_of(("truyền hình",)), index_of(lexicon.FIRMS)
_STATE = index_of(("quốc hội", "chính phủ", "đảng", "nhà nước", "trung ương đảng"))
_JOINERS = frozenset({"và", ",", "-", "–", "&"})
_LONGEST_OFFICE = 14
_BY_FIELD = frozenset({"sở", "bộ", "phòng", "ngành", "ty"})  # what a field of government names
_NOT_INSIDE = frozenset({"phải", "cần", "có", "chủ", "phối", "chịu", "các", *lexicon.CLOSERS})

__all__ = ["belonging_end", "committee_end", "head_at", "named_end"]


def committee_end(words: Sequence[Word], at: int) -> int:
    """After a People's Committee and its level, or `at`."""
    end = after_phrase(_COMMITTEE, words, at)
    if end == at:
        return at
    after = levels_end(words, end)
    return belonging_end(words, after) if after > end else end


def named_end(words: Sequence[Word], at: int) -> int:
    """After the name of one body, or `at`."""
    end = max(_press_end(words, at), firm_end(words, at), _opened_end(words, at))
    ministry = low_at(words, at) == "bộ" and low_at(words, end) == "các"  # "Bộ Quốc phòng | các tỉnh ..."
    return end if ministry else _closed(words, end) if end > at else at


def _opened_end(words: Sequence[Word], at: int) -> int:
    """After a body's opening noun and the words of its name."""
    head = after_phrase(_HEADS, words, at)
    if head == at:
        return at
    phrase = " ".join(word.low for word in words[at:head])
    if _other_word(words, at, head, phrase):
        return at
    end = max(_named_by_field(words, head), _office_end(words, head, phrase))
    if end == head:
        opening = phrase if words[at].capital else ""
        end = tail_end(words, head, head=opening)
    alone = after_phrase(_ALONE, words, at) if words[at].capital else at
    by_level = words[at].capital and level_after(words, head) > head  # "Thống kê | tỉnh"
    return at if end == head and alone == at and not by_level else max(end, alone)


def _other_word(words: Sequence[Word], at: int, head: int, phrase: str) -> bool:
    """Whether the opening noun is part of another word ("ban hành", "báo cáo"), a verb or a kind
    here ("thường trực" in small letters, "cơ quan" before one)."""
    if low_at(words, head) in lexicon.NO_KIND.get(words[head - 1].low, ()) and not words[head].capital:
        return True
    if phrase == "thống kê":
        return not words[at].capital or level_after(words, head) == head
    if phrase in {"sở", "bộ"} and (head >= len(words) or not words[head].capital):
        return field_end(words, head) == head  # "Sở quản lý ngành, lĩnh vực" is of a kind
    if phrase == "hội" and low_at(words, head) == "an":  # a town
        return True
    if phrase == "cơ quan":
        return head >= len(words) or not words[head].capital
    return (phrase == "tổ" and low_at(words, head) == "chức") or (
        phrase == "thường trực" and not words[at].capital
    )


def firm_end(words: Sequence[Word], at: int) -> int:
    """After a firm's own name and its place ("Viettel Vân Sơn"), or `at`."""
    end = after_phrase(_FIRMS, words, at)
    return proper_end(words, end) if end > at and words[at].capital else at


def _named_by_field(words: Sequence[Word], head: int) -> int:
    """After a field of government ("Sở | Tài chính") and the place behind it ("Hà Nội")."""
    field = field_end(words, head) if low_at(words, head - 1) in _BY_FIELD else head
    central = low_at(words, field) == "trung" and low_at(words, field + 1) == "ương"
    if field == head or predicate_at(words, field) or level_after(words, field) > field or central:
        return field
    if low_at(words, field) == "," and field_end(words, field + 1) == field + 1:
        field = max(field, tail_end(words, head))  # a slip in a longer field ("Văn hóa, Thể thạo và Du lịch")
    return field if low_at(words, head - 1) == "bộ" else proper_end(words, field)


def _office_end(words: Sequence[Word], head: int, phrase: str) -> int:
    """After the small letters of a body named by its work, up to its level or owner ("Tổ công tác | theo dõi
    ... của UBND tỉnh")."""
    if phrase not in lexicon.LONG_NAMED:
        return head
    for end in range(head, min(head + _LONGEST_OFFICE, len(words))):
        word = words[end]
        if (
            not word.letters
            or word.low in _NOT_INSIDE
            or (end > head and word.capital and head_at(words, end))
        ):
            break
        if level_after(words, end) > end or (word.low == "của" and _owner(words, end + 1) > end + 1):
            return end
    return head


def _press_end(words: Sequence[Word], at: int) -> int:
    """After the body that a newspaper and a station were merged into ("Báo và Phát thanh, truyền hình |")."""
    press = after_phrase(_PRESS, words, at)
    if press == at or low_at(words, press) not in _JOINERS:
        return at
    radio = after_phrase(_BROADCASTING, words, press + 1)
    if radio == press + 1:
        return at
    joined = radio + (low_at(words, radio) in _JOINERS)
    end = after_phrase(_TELEVISION, words, joined)
    return max(end, proper_end(words, end)) if end > joined else at


def _closed(words: Sequence[Word], at: int) -> int:
    """After "(VNPT)" and after the level, place or owner that closes a name ("tỉnh", "của tỉnh", "thuộc Sở Y
    tế")."""
    end = at
    while True:
        start = end
        if low_at(words, end) == "(" and low_at(words, end + 2) == ")" and words[end + 1].text.isupper():
            end += 3
        end = max(end, levels_end(words, end))
        end = _with_regions(words, at, belonging_end(words, end))
        if end == start:
            return end


def _with_regions(words: Sequence[Word], at: int, end: int) -> int:
    """After the regional bodies named with their superior ("Tòa án nhân dân tỉnh | và các khu vực"), or
    `end`."""
    start = end + 1 + (low_at(words, end + 1) == "các")
    regions = low_at(words, end) == "và" and [w.low for w in words[start : start + 2]] == ["khu", "vực"]
    named = start + 2 < len(words) and (words[start + 2].text[0].isdigit() or words[start + 2].capital)
    return start + 2 if end > at and regions and not named else end


def belonging_end(words: Sequence[Word], at: int) -> int:
    """After "thuộc tỉnh", "trực thuộc trung ương", "của UBND tỉnh", "trên địa bàn tỉnh"; else `at`."""
    low, following = low_at(words, at), low_at(words, at + 1)
    if low == "trên" and following == "địa" and low_at(words, at + 2) == "bàn":
        return max(levels_end(words, at + 3), proper_end(words, at + 3), at)
    direct = low == "trực" and following == "thuộc"
    if low not in {"của", "thuộc"} and not direct:
        return at
    owner = at + 1 + direct
    end = _owner(words, owner)
    if end == owner and low_at(words, owner) == "trung" and low_at(words, owner + 1) == "ương":
        return owner + 2
    if low == "của" and after_phrase(_STATE, words, owner) > owner:
        return after_phrase(_STATE, words, owner)
    if direct and low_at(words, owner) in {"tư", "tw"} and words[owner].text.isupper():
        return owner + 1
    return end if end > owner else at


def _owner(words: Sequence[Word], at: int) -> int:
    """After the body or level that something belongs to, or `at`."""
    for step in (committee_end(words, at), levels_end(words, at), named_end(words, at)):
        if step > at:
            return _levels_listed(words, step)
    return at


def _levels_listed(words: Sequence[Word], at: int) -> int:
    """After a further level of the same list ("của tỉnh | , huyện")."""
    return (
        level_after(words, at + 1) if low_at(words, at) == "," and level_after(words, at + 1) > at + 1 else at
    )
