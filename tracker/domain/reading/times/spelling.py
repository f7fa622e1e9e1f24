"""A text in one spelling for rules about times: small letters, single spaces, and the way back."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from tracker.domain.reading.words import small

_GAP = re.compile(r"\s{2,}|[^\S ]")


@dataclass(frozen=True)
class Flat:
    """`low` is what the rules read; `gaps`: (place in `low`, place in `text`) after each shortened space."""

    text: str
    low: str
    gaps: tuple[tuple[int, int], ...]

    def _origin(self, place: int) -> int:
        here, source = self.gaps[bisect_right(self.gaps, (place, len(self.text))) - 1]
        return source + place - here

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The places in `text` of what stands from `start` to `end`, which holds a character at least."""
        return self._origin(start), self._origin(end - 1) + 1


def flat(text: str) -> Flat:
    """`text` without white space around it, each run of white space inside as one space."""
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    pieces: list[str] = []
    gaps = [(0, first)]
    length, done = 0, first
    for gap in _GAP.finditer(text, first, last):
        pieces.append(text[done : gap.start()] + " ")
        length += gap.start() - done + 1
        done = gap.end()
        gaps.append((length, done))
    pieces.append(text[done:last])
    return Flat(text, small("".join(pieces)), tuple(gaps))
