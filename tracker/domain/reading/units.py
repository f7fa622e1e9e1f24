"""Lists of units in running text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.domain.reading.mentions import Mention
from tracker.domain.reading.names import (
    PLURAL,
    committee_end,
    head_at,
    named_end,
    tail_end,
    title_end,
    unit_at,
)
from tracker.domain.reading.phrases import low_at, predicate_at
from tracker.domain.reading.words import Word, words_of

_JOINERS = frozenset({",", ";", "và", "cùng", "&", "/", "hoặc", "với"})


@dataclass(frozen=True)
class UnitList:
    """Units listed from one place of a text, and the word where the list ends."""

    mentions: tuple[Mention, ...]
    end: int


def _member_follows(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The unit after a joiner at `at`, or an empty pair."""
    start = at
    while low_at(words, start) in _JOINERS and start - at < 3:
        start += 1
    return unit_at(words, start, bare=low_at(words, start)[:1].isalpha()) if start > at else (at, at)


def complete_at(words: Sequence[Word], at: int) -> bool:
    """Whether a unit begins at `at` that needs nothing before it: not "địa phương" out of "các sở, địa
    phương"."""
    start = title_end(words, at)
    if start > at or low_at(words, start) in PLURAL:
        return True
    return committee_end(words, start) > start or named_end(words, start) > start


def only_units(text: str) -> bool:
    """Whether a text is nothing but a list of units."""
    words = [word for word in words_of(text) if word.low not in {".", ";"}]
    found = units_at(words, 0)
    return bool(found.mentions) and found.end >= len(words)


def _expanded(words: Sequence[Word], first: int, at: int) -> tuple[list[Mention], int]:
    """The members that the group before `at` lists ("các hội: Hội A, Hội B"; "UBND các xã: A, B"), and
    their end."""
    colon = low_at(words, at) == ":"
    start, end = unit_at(words, at + 1) if colon else (at, at)
    if end == start:
        return _placed(words, first, at + colon)
    members = []
    while end > start:
        members.append(mention_of(words, start, end))
        at = end
        start, end = _member_follows(words, at)
    return (members, at) if len(members) > 1 else ([], at)


def _placed(words: Sequence[Word], first: int, at: int) -> tuple[list[Mention], int]:
    """Members given by their places alone: "UBND các phường: Ba Đình, Cửa Nam" → "UBND phường Ba Đình",
    ..."""
    kind = [word.text for word in words[first:at] if word.low not in {"các", "những", "nước", ":"}]
    if len(kind) == at - first or not kind:
        return [], at
    members: list[Mention] = []
    end = at
    start = at
    while (
        start < len(words)
        and words[start].capital
        and not head_at(words, start)
        and not predicate_at(words, start)
    ):
        end = tail_end(words, start, commas=False)
        place = mention_of(words, start, end)
        members.append(replace(place, name=" ".join([*kind, place.name])))
        start = end + (low_at(words, end) in {",", "và"})
    return (members, end) if members else ([], at)


def mention_of(words: Sequence[Word], first: int, end: int) -> Mention:
    """The words from `first` up to `end` as a unit, named as written."""
    parts: list[str] = []
    for n in range(first, end):
        glued = n == first or words[n].start == words[n - 1].end
        parts.append(words[n].text if glued else f" {words[n].text}")
    return Mention("".join(parts), words[first].start, words[end - 1].end)


def units_at(words: Sequence[Word], at: int, *, bare: bool = False) -> UnitList:
    """The units listed from word `at` on; none where none stands there."""
    mentions: list[Mention] = []
    first, end = unit_at(words, at, bare=bare)
    if end == first:
        return UnitList((), at)
    while end > first:
        members, after = _expanded(words, first, end)
        mentions += members or [mention_of(words, first, end)]
        at = after if members else end
        first, end = _member_follows(words, at)
    return UnitList(tuple(mentions), at)


def units_in(text: str) -> tuple[Mention, ...]:
    """All names of a line or cell that holds nothing else ("Sở Tài chính; các nghệ nhân"), known as units
    or not."""
    words = words_of(text.rstrip(" ."))
    mentions: list[Mention] = []
    at = 0
    while at < len(words):
        found = units_at(words, at, bare=True)
        end = found.end
        if predicate_at(words, end):  # "Bộ Công an rà soát ...; các bộ khác rà soát ..."
            stop = _next_of(words, end, {";"})
            mentions += found.mentions
        elif found.mentions:
            stop = _next_of(words, end, {",", ";", "và"})
            mentions += _longer(words, found.mentions, end, stop)
        else:
            stop = _next_of(words, at, {",", ";"})
            mentions += [mention_of(words, at, stop)] if stop > at and words[at].letters else []
        at = stop + 1
    return tuple(mentions)


def _longer(words: Sequence[Word], mentions: Sequence[Mention], end: int, stop: int) -> list[Mention]:
    """The mentions, the last with the words up to `stop` that belong to its name as well."""
    *others, last = mentions
    if stop == end:
        return [*others, last]
    rest = mention_of(words, end, stop)
    return [*others, Mention(f"{last.name} {rest.name}", last.start, rest.end)]


def _next_of(words: Sequence[Word], at: int, signs: set[str]) -> int:
    """The place of the next of these signs outside brackets, or the end."""
    depth = 0
    for n in range(at, len(words)):
        depth += (words[n].low == "(") - (words[n].low == ")")
        if words[n].low in signs and depth <= 0:
            return n
    return len(words)
