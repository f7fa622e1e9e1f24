"""Lists of units in running text, and names that stand alone in lines and cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.domain.reading.bodies import committee_end, named_end
from tracker.domain.reading.lexicon import PLURAL
from tracker.domain.reading.members import member_follows, members_of, mention_of
from tracker.domain.reading.mentions import Mention
from tracker.domain.reading.names import heads_of_ministries, past_person, title_end, unit_at
from tracker.domain.reading.phrases import low_at, predicate_at, strong_predicate_at
from tracker.domain.reading.words import Word, words_of

_RELATIVES = frozenset({"được", "theo", "đã", "đang", "chưa", "có", "tham"})
_GOVERNMENT = re.compile(r"^(?:ubnd|ủy ban nhân dân) (?:tỉnh |thành phố )?", re.IGNORECASE)
_PARTY = frozenset({"tỉnh ủy", "thành ủy"})
_LONGEST_WORK = 6  # words of what a cell's unit is busy with ("Doanh nghiệp | đầu tư hạ tầng")

__all__ = ["UnitList", "complete_at", "mention_of", "only_units", "units_at", "units_in"]


@dataclass(frozen=True)
class UnitList:
    """Units listed from one place of a text, and the word where the list ends."""

    mentions: tuple[Mention, ...]
    end: int


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


def units_at(words: Sequence[Word], at: int, *, bare: bool = False) -> UnitList:
    """The units listed from word `at` on; none where none stands there."""
    mentions: list[Mention] = []
    first, end = unit_at(words, at, bare=bare)
    if end == first:
        return UnitList((), at)
    ministries = heads_of_ministries(words, at)
    while end > first:
        members, after = members_of(words, first, end)
        mentions = _party_too(mentions, members) + (members or [mention_of(words, first, end)])
        at = past_person(words, after if members else end)
        first, end = member_follows(words, at)
    if ministries:
        mentions[0] = _with_ministries(mentions[0])
    return UnitList(tuple(mentions), at)


def _party_too(before: list[Mention], members: Sequence[Mention]) -> list[Mention]:
    """The Party committees named before the People's Committees of listed places, each with its place ("Bí
    thư tỉnh ủy và Chủ tịch UBND các tỉnh A, B" → "tỉnh ủy A", "tỉnh ủy B")."""
    if not (before and members and before[-1].name.lower() in _PARTY):
        return before
    *others, party = before
    named = (replace(each, name=f"{party.name} {_GOVERNMENT.sub('', each.name)}") for each in members)
    return [*others, *named]


def _with_ministries(heads: Mention) -> Mention:
    """ "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ" are the heads of one group, of which "các Bộ" is named by its
    heads alone."""
    rest = heads.name.removeprefix("các ").removeprefix("Các ")
    return Mention(f"các Bộ, {rest}", heads.start, heads.end)


def units_in(text: str) -> tuple[Mention, ...]:
    """All names of a line or cell that holds nothing else ("Sở Tài chính; các nghệ nhân"), known as units
    or not."""
    words = words_of(text.rstrip(" ."))
    mentions: list[Mention] = []
    at = 0
    while at < len(words):
        found = units_at(words, at, bare=True)
        end = found.end
        related = found.mentions and low_at(words, end) in _RELATIVES
        stop = _segment_end(words, end, related=bool(related))
        if found.mentions and predicate_at(words, end) and not _tells_apart(words, end, stop):
            stop = _next_of(words, end, {";"})  # "Bộ Công an rà soát ...; các bộ khác rà soát ..."
            mentions += found.mentions
        elif found.mentions:
            mentions += _longer(words, found.mentions, end, stop)
        else:
            stop = _next_of(words, at, {",", ";"})
            mentions += [mention_of(words, at, stop)] if stop > at and words[at].letters else []
        at = stop + 1
    return tuple(mentions)


def _tells_apart(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether the words behind a cell's unit only say which is meant ("được giao chủ trì", "theo quy định",
    "đầu tư hạ tầng")."""
    if low_at(words, at - 1) == "giao":  # "các sở được giao | chủ trì"
        return True
    if words[at].low in _RELATIVES:
        return low_at(words, at + 1) not in {"trách", "nhiệm", "dõi"}
    return not strong_predicate_at(words, at) and stop - at <= _LONGEST_WORK


def _segment_end(words: Sequence[Word], at: int, *, related: bool) -> int:
    """The sign that ends the name in a cell; "và", and in a relative clause a comma, end it only before
    another unit or a capital."""
    open_signs = {"và", ","} if related else {"và"}
    stop = _next_of(words, at, {",", ";", "và"})
    while stop > at and low_at(words, stop) in open_signs:
        first, end = unit_at(words, stop + 1, bare=True)
        capital = stop + 1 < len(words) and words[stop + 1].capital
        if end > first or capital or low_at(words, stop + 1) in PLURAL:
            return stop
        stop = _next_of(words, stop + 1, {",", ";", "và"})
    return stop


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
