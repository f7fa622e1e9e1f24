"""What a name that nobody bears is like: names that a person may have meant, best first."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic

from tracker.domain.unit_names.entries import Entry, Key
from tracker.domain.unit_names.kinds import Relation, kinds_of, relation
from tracker.domain.unit_names.slips import Trigrams
from tracker.domain.unit_names.written import Home, Written, as_bare, written

_BRACKETS = re.compile(r"[()]")
MOST_WORDS = 40  # of a name that is compared
_LEAST_PART = 0.5  # share of a name's words from which a part of it is worth a look


class Likeness(StrEnum):
    """Why a name is proposed; in the order in which proposals stand."""

    FORMER = "former"  # the name of a unit that had ended
    SAME_NAME = "same_name"  # one of several of this name
    NARROWED = "narrowed"  # the group, but words behind it may mean some of it only
    LEVEL_LEFT_OUT = "level_left_out"  # the name without the "tỉnh" at its end
    WORD_ORDER = "word_order"
    SLIP = "slip"  # a few letters or marks differ
    ABBREVIATION = "abbreviation"
    OTHER_GROUP = "other_group"  # a group of more, fewer or other kinds
    SAME_PLACE = "same_place"  # a place of that name, of another level
    PART = "part"  # one name is part of the other


_RANKS = {likeness: rank for rank, likeness in enumerate(Likeness)}


@dataclass(frozen=True, slots=True)
class Like(Generic[Key]):
    """Who bears a name that is like the written one."""

    key: Key
    likeness: Likeness


class Alike(Generic[Key]):
    """The names of a register by what may be left of them in a name that is not theirs."""

    def __init__(self, entries: Sequence[Entry[Key]], home: Home) -> None:
        self._home = home
        self._by_core = defaultdict[str, list[Entry[Key]]](list)
        self._by_letters = defaultdict[str, list[Entry[Key]]](list)
        self._by_order = defaultdict[tuple[str, ...], list[Entry[Key]]](list)
        self._by_place = defaultdict[str, list[Entry[Key]]](list)
        self._by_word = defaultdict[str, list[Entry[Key]]](list)
        for entry in entries:
            core = entry.form.core
            self._by_core[core].append(entry)
            for letters in dict.fromkeys((core, as_bare(entry.name))):
                self._by_letters[letters].append(entry)
            self._by_order[tuple(sorted(core.split()))].append(entry)
            self._by_place[entry.form.place].append(entry)
            for word in set(core.split()):
                self._by_word[word].append(entry)
        self._letters = Trigrams(self._by_letters)
        self._groups = [(entry, kinds_of(entry.name, home)) for entry in entries if entry.group]

    def to(self, name: str, shortened: Sequence[Entry[Key]]) -> list[Like[Key]]:
        """Who may be meant, best first, nobody twice; `shortened`: the names that it may abbreviate."""
        form = written(name, self._home)
        if not 0 < len(form.words) <= MOST_WORDS:
            return []
        found = [*self._ordered(form), *self._placed(form), *self._parts(form), *self._bracketed(name)]
        found += [*self._slipped(name, form), *self._grouped(name)]
        found += [(0, Likeness.ABBREVIATION, entry) for entry in shortened]
        ranked = sorted(
            (_RANKS[likeness], cost, form.apart(entry.form), entry.name, number)
            for number, (cost, likeness, entry) in enumerate(found)
        )
        likes: dict[Key, Like[Key]] = {}
        for *_rank, number in ranked:
            _cost, likeness, entry = found[number]
            likes.setdefault(entry.key, Like(entry.key, likeness))
        return list(likes.values())

    def _ordered(self, form: Written) -> Iterator[tuple[int, Likeness, Entry[Key]]]:
        for entry in self._by_order.get(tuple(sorted(form.core.split())), ()):
            if entry.form.core != form.core:
                yield 0, Likeness.WORD_ORDER, entry

    def _placed(self, form: Written) -> Iterator[tuple[int, Likeness, Entry[Key]]]:
        for entry in self._by_place.get(form.place, ()) if form.place else ():
            if entry.form.core != form.core:
                yield 0, Likeness.SAME_PLACE, entry

    def _slipped(self, name: str, form: Written) -> Iterator[tuple[int, Likeness, Entry[Key]]]:
        bare = as_bare(name)
        for letters in [form.core] if bare.endswith(form.core) else [form.core, bare]:
            for slips, near in self._letters.near(letters):
                for entry in self._by_letters[near]:
                    yield slips, Likeness.SLIP, entry

    def _grouped(self, name: str) -> Iterator[tuple[int, Likeness, Entry[Key]]]:
        kinds = kinds_of(name, self._home)
        for entry, theirs in self._groups if kinds.several else ():
            related = relation(kinds, theirs)
            if related:
                cost = len(kinds.exact ^ theirs.exact)
                narrowed = related is Relation.NARROWED
                yield cost, Likeness.NARROWED if narrowed else Likeness.OTHER_GROUP, entry

    def _bracketed(self, name: str) -> Iterator[tuple[int, Likeness, Entry[Key]]]:
        """Names that stand in brackets or before them ("Tập đoàn Bưu chính (VNPT)")."""
        for piece in _BRACKETS.split(name) if "(" in name else ():
            for entry in self._by_core.get(written(piece, self._home).core, ()):
                yield 1, Likeness.PART, entry

    def _parts(self, form: Written) -> Iterator[tuple[int, Likeness, Entry[Key]]]:
        words = form.core.split()
        for entry in self._by_core.get(form.core, ()):
            yield 0, Likeness.LEVEL_LEFT_OUT if entry.form.of_home else Likeness.SLIP, entry
        shortest = max(1, round(_LEAST_PART * len(words)))
        for length in range(len(words) - 1, shortest - 1, -1):
            for start in range(len(words) - length + 1):
                for entry in self._by_core.get(" ".join(words[start : start + length]), ()):
                    yield len(words) - length, Likeness.PART, entry
        for entry in min((self._by_word.get(word, []) for word in words), key=len):
            longer = len(entry.form.words)
            if longer > len(words) >= _LEAST_PART * longer and f" {form.core} " in f" {entry.form.core} ":
                yield longer - len(words), Likeness.PART, entry
