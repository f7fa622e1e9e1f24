"""What stands on a page: words and ruling lines, in points from the page's top left corner."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

_TOUCHING = 0.2  # share of the height within which attached words stand


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed; `top` < `bottom`. The box may be tight or the font's, the same over a page.

    `attached` tells that no space parts it from the word before: a raised number, another size of type.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    bold: bool = False
    attached: bool = False

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The height on the page at which the word stands."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """The place across the page at which the word stands."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight ruling line, level or upright: the box that it fills."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    """A page as it is looked at, turned upright; the words stand in any order."""

    width: float
    height: float
    words: Sequence[Word]
    rules: Sequence[Rule] = ()


@dataclass(frozen=True)
class Line:
    """Words side by side on one level, from left to right; at least one."""

    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def height(self) -> float:
        """Of its usual word, so that a raised sign or a large initial does not tell."""
        return median(word.height for word in self.words)

    @cached_property
    def top(self) -> float:
        return median(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    @cached_property
    def bold(self) -> bool:
        return all(word.bold for word in self.words)

    @cached_property
    def text(self) -> str:
        parts = [self.words[0].text]
        for before, word in pairwise(self.words):
            touching = word.left - before.right < _TOUCHING * max(before.height, word.height)
            parts.append(word.text if word.attached and touching else f" {word.text}")
        return "".join(parts)


# The pieces of a row that wide gaps part, from left to right; at least one.
Row = tuple[Line, ...]


def whole(row: Row) -> Line:
    """The row as one line."""
    return Line(tuple(word for line in row for word in line.words))
