"""All names of a register: whose name a written one is, and whose it may be."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, TypeVar

from tracker.domain.unit_names.abbreviations import Abbreviations
from tracker.domain.unit_names.alike import Alike, Like, Likeness
from tracker.domain.unit_names.entries import Entry, Key
from tracker.domain.unit_names.kinds import Kinds, kinds_of
from tracker.domain.unit_names.written import Home, Written, as_spelled, written

Form = TypeVar("Form", str, frozenset[str])


@dataclass(frozen=True, slots=True)
class Match(Generic[Key]):
    """Everyone whose name the written one is: by the same words, or as an abbreviation."""

    keys: tuple[Key, ...]
    likeness: Likeness


class Directory(Generic[Key]):
    """The names of units and groups; all are added before the first is looked up."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._names: dict[tuple[str, Key], bool] = {}

    def add(self, name: str, key: Key, *, group: bool = False) -> None:
        """Let `name` stand for `key`."""
        self._names[name, key] = group

    def match(self, name: str) -> Match[Key]:
        """Who is called so, by the most exact way in which anyone is; nobody where no way leads to a name.

        The ways: the same words and marks, the same words, the same words before the home's own name, of a
        group the same kinds, an abbreviation. Of several, the one of the likest marks comes first.
        """
        form = written(name, self._home)
        for found, likeness in self._ways(name, form):
            if found:
                likest = sorted(found, key=lambda entry: entry.form.apart(form))
                return Match(tuple(dict.fromkeys(entry.key for entry in likest)), likeness)
        return Match((), Likeness.SAME_NAME)

    def like(self, name: str) -> list[Like[Key]]:
        """Who may be meant by a name that is nobody's, best first."""
        return self._alike.to(name, self._short.possible(written(name, self._home)))

    def _ways(self, name: str, form: Written) -> Iterator[tuple[Sequence[Entry[Key]], Likeness]]:
        yield self._by_spelling.get(as_spelled(name), ()), Likeness.SAME_NAME
        for said in (form, replace(form, of_home=False)) if form.of_home else (form,):
            yield self._by_marks.get(said.marked, ()), Likeness.SAME_NAME
            alike = self._by_words.get(said.bare, ())
            yield [entry for entry in alike if form.may_be(entry.form)], Likeness.SAME_NAME
        kinds = kinds_of(name, self._home)
        if kinds.several:
            yield self._by_kinds.get(kinds.exact, ()), Likeness.SAME_NAME
            yield self._by_level.get(kinds.by_level, ()), Likeness.SAME_NAME
        yield self._short.sure(form), Likeness.ABBREVIATION

    @cached_property
    def _entries(self) -> list[Entry[Key]]:
        return [
            Entry(name, key, written(name, self._home), group) for (name, key), group in self._names.items()
        ]

    @cached_property
    def _by_spelling(self) -> dict[str, list[Entry[Key]]]:
        return _indexed(self._entries, lambda entry: as_spelled(entry.name))

    @cached_property
    def _by_marks(self) -> dict[str, list[Entry[Key]]]:
        return _indexed(self._entries, lambda entry: entry.form.marked)

    @cached_property
    def _by_words(self) -> dict[str, list[Entry[Key]]]:
        return _indexed(self._entries, lambda entry: entry.form.bare)

    @cached_property
    def _by_kinds(self) -> dict[frozenset[str], list[Entry[Key]]]:
        return self._groups_by(lambda kinds: kinds.exact)

    @cached_property
    def _by_level(self) -> dict[frozenset[str], list[Entry[Key]]]:
        return self._groups_by(lambda kinds: kinds.by_level)

    def _groups_by(self, sort: Callable[[Kinds], frozenset[str]]) -> dict[frozenset[str], list[Entry[Key]]]:
        groups = [entry for entry in self._entries if entry.group]
        return _indexed(groups, lambda entry: sort(kinds_of(entry.name, self._home)))

    @cached_property
    def _short(self) -> Abbreviations[Key]:
        return Abbreviations(self._entries)

    @cached_property
    def _alike(self) -> Alike[Key]:
        return Alike(self._entries, self._home)


def _indexed(entries: Iterable[Entry[Key]], by: Callable[[Entry[Key]], Form]) -> dict[Form, list[Entry[Key]]]:
    found = defaultdict[Form, list[Entry[Key]]](list)
    for entry in entries:
        found[by(entry)].append(entry)
    return found
