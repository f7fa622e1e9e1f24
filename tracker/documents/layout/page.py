"""What stands on a page: words and ruling lines, in points from the page's top left corner."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed; `top` < `bottom`. The box may be tight or the font's, the same over a page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    bold: bool = False


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
