"""The names of a register by their initials."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Generic

from tracker.domain.unit_names.entries import Entry, Key
from tracker.domain.unit_names.initials import Letter, abbreviated, readings, skeleton, stands_for, telling
from tracker.domain.unit_names.written import Written


class Abbreviations(Generic[Key]):
    """What abbreviations stand for: surely, where they say enough, and possibly."""

    def __init__(self, entries: Sequence[Entry[Key]]) -> None:
        self._by_skeleton = defaultdict[str, list[tuple[Sequence[Letter], Entry[Key]]]](list)
        for entry in entries:
            letters = readings(entry.form.words)[0]
            self._by_skeleton[skeleton(letters)].append((letters, entry))

    def sure(self, form: Written) -> list[Entry[Key]]:
        """The names that an abbreviation stands for, where it tells whose and omits no "tỉnh" at the end."""
        return [entry for entry, short in self._fitting(form) if telling(short) and _says_level(form, entry)]

    def possible(self, form: Written) -> list[Entry[Key]]:
        """All names that it may stand for."""
        return [entry for entry, _short in self._fitting(form)]

    def _fitting(self, form: Written) -> Iterator[tuple[Entry[Key], Sequence[Letter]]]:
        for short in readings(form.words):
            if abbreviated(short):
                for full, entry in self._by_skeleton.get(skeleton(short), ()):
                    if stands_for(short, full):
                        yield entry, short


def _says_level(form: Written, entry: Entry[Key]) -> bool:
    return form.of_home or not entry.form.of_home
