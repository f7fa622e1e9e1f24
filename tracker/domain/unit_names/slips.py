"""Slips of a letter: which of many names differ from a name by a few letters."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain

_NUMBER = re.compile(r"\d+")

LONGEST = 200  # letters of a name that are compared
_SHORTEST = 4  # in shorter names, one letter more or less makes another name
_LETTERS_A_SLIP = 10
_MOST_SLIPS = 3
_TRIGRAMS_A_SLIP = 4  # that two letters changing places can spoil


def slips_allowed(name: str) -> int:
    """How many letters may be wrong: one, and one more for each ten letters."""
    return min(1 + len(name) // _LETTERS_A_SLIP, _MOST_SLIPS) if len(name) >= _SHORTEST else 0


def distance(one: str, other: str, most: int) -> int:
    """How many letters are missing, added, wrong or change places with their neighbour; above `most`,
    `most + 1`. The time grows with the length times `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    one, other = _differing(one, other)
    far = most + 1
    before: list[int] = []
    row = [min(n, far) for n in range(len(other) + 1)]
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [far] * (len(other) + 1)
        row[0] = min(i, far)
        for j in range(max(1, i - most), min(len(other), i + most) + 1):
            counterpart = other[j - 1]
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != counterpart))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == counterpart:
                cost = min(cost, earlier[j - 2] + 1)
            row[j] = cost
        if min(row) > most:
            return far
    return min(row[-1], far)


class Trigrams:
    """Names by each three letters of theirs, so that a name is compared with the few that may be near."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(dict.fromkeys(name for name in names if len(name) <= LONGEST))
        self._at: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            for trigram in _trigrams(name):
                self._at[trigram].append(number)

    def near(self, name: str) -> list[tuple[int, str]]:
        """The names that the fewest slips make of `name`, with how many; none where it takes more than are
        allowed, and none with another number."""
        most = slips_allowed(name) if len(name) <= LONGEST else 0
        trigrams, numbers = _trigrams(name), _NUMBER.findall(name)
        shared = Counter(chain.from_iterable(self._at.get(trigram, ()) for trigram in trigrams))
        for slips in range(1, most + 1):
            fewest = max(1, len(trigrams) - _TRIGRAMS_A_SLIP * slips)
            likely = [self._names[number] for number, count in shared.items() if count >= fewest]
            near = [other for other in likely if distance(name, other, slips) == slips]
            if found := [(slips, other) for other in near if _NUMBER.findall(other) == numbers]:
                return found
        return []


def _trigrams(name: str) -> set[str]:
    padded = f"  {name} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _differing(one: str, other: str) -> tuple[str, str]:
    """The two without the letters that they begin and end with alike."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[len(one) - 1 - end] == other[len(other) - 1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]
