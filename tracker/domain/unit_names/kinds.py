"""Groups by the kinds that they list, in any order: "các sở, ban, ngành tỉnh", "UBND cấp xã"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.folding import folded, spelled
from tracker.domain.unit_names.written import (
    COMMUNES,
    DISTRICTS,
    Home,
    Word,
    bare_words,
    committee_ends,
    level_length,
    written,
)

ALIKE = 0.4  # share of common kinds from which another group is worth a look
_PLURAL = frozenset({spelled(word) for word in ("các", "những", "mọi", "từng", "mỗi")} | {"cac"})
_ALL = (("tat", "ca"), ("toan", "the"), ("toan", "bo"))
# What may stand between a group and its province without making it smaller ("trên địa bàn tỉnh").
_WITHIN = (("tren", "dia", "ban"), ("cap",), ("trong",), ("toan",))
# "=" marks a level ("phường"), which is not a word of the same letters ("địa phương").
_LEVELS = {
    f"={folded(kind)}": level
    for level, kinds in (("=cap xa", COMMUNES), ("=cap huyen", DISTRICTS))
    for kind in kinds
}


class Relation(StrEnum):
    """How a written group stands to one of the register."""

    NARROWED = "narrowed"  # the same kinds, with words behind them that may mean some only
    OTHER = "other"  # more, fewer or other kinds


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of a group in their order; `joined`: whether a comma or "và" stands before each; `several`:
    it is written as more than one body."""

    listed: tuple[str, ...]
    joined: tuple[bool, ...]
    several: bool

    @property
    def exact(self) -> frozenset[str]:
        """The kinds as they are named."""
        return frozenset(self.listed)

    @property
    def by_level(self) -> frozenset[str]:
        """The kinds, where two of one level ("xã, phường") stand for the whole level ("cấp xã")."""
        found = set(self.listed)
        for level in dict.fromkeys(_LEVELS.values()):
            of_level = {kind for kind in found if level in (kind, _LEVELS.get(kind))}
            if len(of_level) > 1:
                found = (found - of_level) | {level}
        return frozenset(found)


def kinds_of(name: str, home: Home) -> Kinds:
    """The kinds that a group's name lists, without what says only that the province's are meant."""
    words = _within(written(name, home).words)
    rest = [word for word in words if word.marked not in _PLURAL]
    plural = len(rest) < len(words) or bare_words(rest[:2]) in _ALL
    rest = rest[2:] if bare_words(rest[:2]) in _ALL else rest
    if committee_ends(rest[:4], 4) and (level_length(rest, 4) or bare_words(rest[4:5]) == ("cap",)):
        rest = rest[4:]
    found = list(_kinds(rest))
    several = (
        plural or any(word.joined for word in rest) or any(kind in _LEVELS.values() for kind, _ in found)
    )
    return Kinds(tuple(kind for kind, _ in found), tuple(joined for _, joined in found), several)


def relation(name: Kinds, group: Kinds) -> Relation | None:
    """How the two stand to one another; None where they have too little in common."""
    theirs, whole = _levels(group.listed), len(name.listed)
    heads = [end for end in range(1, whole + 1) if end == whole or not name.joined[end]]
    ours = [_levels(name.listed[:end]) for end in heads]
    if theirs in ours[:-1]:
        return Relation.NARROWED
    alike = max((len(kinds & theirs) / len(kinds | theirs) for kinds in ours), default=0)
    return Relation.OTHER if alike >= ALIKE else None


def _levels(kinds: Iterable[str]) -> frozenset[str]:
    return frozenset(_LEVELS.get(kind, kind) for kind in kinds)


def _within(words: Sequence[Word]) -> Sequence[Word]:
    """The words without a link to the province at their end."""
    for link in _WITHIN:
        if len(words) > len(link) and bare_words(words[-len(link) :]) == link:
            return words[: -len(link)]
    return words


def _kinds(words: Sequence[Word]) -> Iterator[tuple[str, bool]]:
    at = 0
    while at < len(words):
        pair = " ".join(bare_words(words[at : at + 2]))
        length = 2 if f"={pair}" in _LEVELS.values() else level_length(words, at)
        kind = " ".join(bare_words(words[at : at + max(length, 1)]))
        yield f"={kind}" if length else kind, words[at].joined
        at += max(length, 1)
