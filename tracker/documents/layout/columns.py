"""Two columns side by side: which words are whose."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.documents.layout.page import Line, Row

NARROWEST = 2.0  # points of white between two columns
_STEP = 2.5  # times the height: rows further apart are of different regions


@dataclass(frozen=True)
class Running:
    """Lines of running text, one below the other; `beside` tells that another column stands at their side."""

    lines: tuple[Line, ...]
    beside: bool = False


@dataclass(frozen=True)
class Cells:
    """The lines of a heading's or signature's cell: each stands for itself."""

    lines: tuple[Line, ...]


def sides_of(rows: Sequence[Row], gutter: float) -> list[tuple[Line, ...]]:
    """The lines of the two columns; the words of a piece that stands in both are parted at its widest gap."""
    sides: tuple[list[Line], list[Line]] = ([], [])
    for row in rows:
        for piece in (part for whole_piece in row for part in _parted(whole_piece, gutter)):
            sides[piece.centre > gutter].append(piece)
    return [tuple(side) for side in sides if side]


def _parted(piece: Line, gutter: float) -> list[Line]:
    words = piece.words
    if not crosses(piece, gutter) or len(words) < 2:
        return [piece]
    at = max(range(1, len(words)), key=lambda n: words[n].left - words[n - 1].right)
    wide = words[at].left - words[at - 1].right > piece.height / 2
    return [Line(words[:at]), Line(words[at:])] if wide else [piece]


def crosses(piece: Line, gutter: float) -> bool:
    """Whether a piece stands on both sides of the white between two columns."""
    return piece.left < gutter - piece.height and piece.right > gutter + piece.height


def near(above: Row, below: Row) -> bool:
    """Whether two rows, one below the other, may belong to one region."""
    return below[0].top - above[0].top < _STEP * max(above[0].height, below[0].height)
