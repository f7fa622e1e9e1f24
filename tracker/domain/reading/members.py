"""The members that a group lists itself: "các hội: Hội A, Hội B", "UBND các xã: A, B", "các Sở: Tài chính,
Nội vụ", "doanh nghiệp viễn thông (VNPT, Viettel)"."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.domain.reading import lexicon
from tracker.domain.reading.bodies import committee_end, named_end
from tracker.domain.reading.fields import field_end
from tracker.domain.reading.levels import level_after
from tracker.domain.reading.lexicon import PLURAL
from tracker.domain.reading.mentions import Mention
from tracker.domain.reading.names import unit_at
from tracker.domain.reading.phrases import after_phrase, index_of, low_at, predicate_at
from tracker.domain.reading.tails import head_at, tail_end
from tracker.domain.reading.words import Word

_JOINERS = frozenset({",", ";", "và", "cùng", "&", "/", "hoặc", "với"})
_BY_FIELD = frozenset({"sở", "bộ", "ngành", "phòng"})
_PEOPLE = index_of(lexicon.PEOPLE)
_NOT_KIND = frozenset({"các", "những", "nước", "mỗi", "từng", ":", "như"})
_COMMITTEE = index_of(("ubnd", "ủy ban nhân dân"))
_NAMELY = index_of(("nhất là", "đặc biệt là", "trong đó có", "kể cả", "bao gồm cả"))  # "..., nhất là Sở Y tế"
_MOST = 40  # members
_LONGEST_PLACE = 9  # words of "nơi có đất thu hồi"


def mention_of(words: Sequence[Word], first: int, end: int) -> Mention:
    """The words from `first` up to `end` as a unit, named as written."""
    parts: list[str] = []
    for n in range(first, end):
        glued = n == first or words[n].start == words[n - 1].end
        parts.append(words[n].text if glued else f" {words[n].text}")
    return Mention("".join(parts), words[first].start, words[end - 1].end)


def member_follows(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The unit after a joiner at `at`, or after a comma that was forgotten ("Sở Y tế | Sở Xây dựng"); else an
    empty pair."""
    start = at = _past_place(words, at)
    while low_at(words, start) in _JOINERS and start - at < 3:
        start += 1
    start = after_phrase(_NAMELY, words, start) if start > at else start
    if start == at:
        places = low_at(words, at) == "các" and level_after(words, at + 1) > at + 1
        again = places or (low_at(words, at) in {"sở", "bộ", "ubnd"} and words[at].capital)
        return unit_at(words, at) if again else (at, at)
    first, end = unit_at(words, start, bare=low_at(words, start)[:1].isalpha())
    return (first, end) if end > first else (start, _people_end(words, start))


def _people_end(words: Sequence[Word], at: int) -> int:
    """After people named beside bodies ("từng cán bộ, công chức", "Nhân dân"), or `at`."""
    plural = low_at(words, at) in PLURAL
    end = after_phrase(_PEOPLE, words, at + plural)
    if end == at + plural or not (plural or low_at(words, at + 1) == "dân"):
        return at
    while plural and (after := after_phrase(_PEOPLE, words, end + 1)) > end + 1:
        end = after
    return end


def _past_place(words: Sequence[Word], at: int) -> int:
    """After "nơi có đất thu hồi" between two units of a list, or `at`."""
    if low_at(words, at) != "nơi":
        return at
    for n in range(at + 1, min(at + _LONGEST_PLACE, len(words))):
        if not words[n].letters or words[n].low == "và":
            first, end = unit_at(words, n + 1, bare=True)
            return n if end > first and words[n].low in _JOINERS else at
    return at


def members_of(words: Sequence[Word], first: int, at: int) -> tuple[list[Mention], int]:
    """The members that the group from `first` to `at` lists behind it, and their end; none where it lists
    none."""
    if low_at(words, at) == "(":
        return _in_brackets(words, at)
    if low_at(words, first) == "các" and low_at(words, first + 1) in _BY_FIELD:
        field = field_end(words, first + 2)
        if field == at and field > first + 2:  # "các Sở Tài chính, Nội vụ"
            return _placed(words, first, first + 2)
    at = at + (low_at(words, at) == "như" and low_at(words, at + 1) == ":")
    colon = low_at(words, at) == ":"
    start, end = unit_at(words, at + 1) if colon else (at, at)
    if end == start:
        return _placed(words, first, at + colon)
    members: list[Mention] = []
    body = max(committee_end(words, start), named_end(words, start)) > start
    named = body and max(committee_end(words, first), named_end(words, first)) == first
    while end > start and len(members) < _MOST:
        members.append(mention_of(words, start, end))
        at = end
        start, end = member_follows(words, at)
    return (members, at) if len(members) > 1 or named else ([], at)


def _in_brackets(words: Sequence[Word], at: int) -> tuple[list[Mention], int]:
    """Named members in brackets, up to the bracket's end; a remark in brackets has none."""
    members: list[Mention] = []
    start = at + 1
    while len(members) < _MOST:
        end = _member_end(words, start, first=not members)
        if end == start:
            return [], at
        members.append(mention_of(words, start, end))
        if low_at(words, end) not in {",", "và", ";", "-"}:
            break
        start = end + 1
    while low_at(words, end) in {".", "…"}:
        end += 1
    return (members, end + 1) if low_at(words, end) == ")" and len(members) > 1 else ([], at)


def _member_end(words: Sequence[Word], at: int, *, first: bool) -> int:
    """After a body's name or a firm's ("MobiFone"); after the first also a group ("doanh nghiệp khác")."""
    end = named_end(words, at)
    if end > at:
        return end
    while end < len(words) and words[end].letters and words[end].capital:
        end += 1
    return end if end > at or first else unit_at(words, at, bare=True)[1]


def _placed(words: Sequence[Word], first: int, at: int) -> tuple[list[Mention], int]:
    """Members given by their places or fields alone: "UBND các phường: Ba Đình, Cửa Nam" → "UBND phường Ba
    Đình", ...; "các Sở: Tài chính, Nội vụ" → "Sở Tài chính", ..."""
    kind = _kind_of(words, first, at)
    if not kind:
        return [], at
    levels = {words[n].low for n in range(first, at) if level_after(words, n) > n}
    members: list[Mention] = []
    end = start = at
    while start < len(words) and words[start].capital and len(members) < _MOST:
        field = field_end(words, start) if kind[0].lower() in _BY_FIELD else start
        if head_at(words, start) or (field == start and predicate_at(words, start)):
            break
        after = max(field, tail_end(words, start, commas=False) if field == start else field)
        capitals = sum(word.capital for word in words[start:after])
        if field == start and capitals < min(2, after - start):
            break  # "Các cơ sở ươm giống: | Ghi chép ..."
        end = after
        place = mention_of(words, start, end)
        members.append(replace(place, name=" ".join([*kind, *_level_of(place, levels), place.name])))
        start = end + (low_at(words, end) in {",", "và"})
        start += low_at(words, start) == "và"
    return (members, end) if members else ([], at)


def _level_of(place: Mention, levels: set[str]) -> list[str]:
    """The level of one of "các tỉnh, thành phố", which the law tells; "xã" and "phường" it does not."""
    if levels not in ({"tỉnh", "thành"}, {"tỉnh", "tp"}):
        return []
    return ["thành phố" if place.name.lower() in lexicon.CITIES else "tỉnh"]


def _kind_of(words: Sequence[Word], first: int, at: int) -> list[str]:
    """The words that each member shares; empty where the words before are no group. A list of levels is left
    out, for it does not say which member is of which ("UBND các xã, phường: A, B" → "UBND A")."""
    committee = after_phrase(_COMMITTEE, words, first)
    written = [n for n in range(first, at) if words[n].low not in {":", "như"}]
    group = any(words[n].low in _NOT_KIND or words[n].text[0].isdigit() for n in written)
    if not group:
        return []
    if committee > first:
        levels = [n for n in range(committee, at) if level_after(words, n) > n]
        end = level_after(words, levels[0]) if len(levels) == 1 else committee
        kept = [*range(first, committee), *(range(levels[0], end) if len(levels) == 1 else ())]
    else:
        kinds = [n for n in range(first, at) if words[n].low in {"sở", "bộ"}]
        alone = not kinds or field_end(words, at) == at
        kept = list(range(first, at)) if alone else kinds[:1]  # "Các Bộ, cơ quan: Tài chính"
    return [words[n].text for n in kept if words[n].low not in _NOT_KIND and not words[n].text[0].isdigit()]
