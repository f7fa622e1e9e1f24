"""The cells of a ruled table one below another in one column, as Tesseract reads them best.

In a table it takes a line across two columns for one line, and passes over a number that stands alone. In a
strip of cells it does neither.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tracker.documents.layout import Word
from tracker.documents.picture import PAPER, Box, Picture

INSET = 3  # pixels that are left away at each side of a cell: what is left of its lines
SPACE = 24  # white pixels about each cell; a line's height at 200 dpi is some 45


@dataclass(frozen=True)
class CellStrip:
    """The strip, and where each of its cells was: `tops` are the places in the strip."""

    picture: Picture
    cells: Sequence[Box]
    tops: Sequence[int]

    def put_back(self, word: Word) -> Word:
        """A word of the strip at its place in the page."""
        number = max(bisect_right(self.tops, word.bottom) - 1, 0)
        cell = self.cells[number]
        right, down = cell.left - SPACE, cell.top - self.tops[number]
        return replace(
            word,
            left=word.left + right,
            top=word.top + down,
            right=word.right + right,
            bottom=word.bottom + down,
        )


def cell_strip(picture: Picture, cells: Iterable[Box]) -> CellStrip | None:
    """The cells in which something stands; None where nothing does in any."""
    inner = [Box(box.left + INSET, box.top + INSET, box.right - INSET, box.bottom - INSET) for box in cells]
    parts = [(box, picture.rows(box)) for box in inner if box.left < box.right and box.top < box.bottom]
    parts = [(box, rows) for box, rows in parts if any(min(row) < PAPER for row in rows)]
    if not parts:
        return None
    width = max(box.right - box.left for box, _ in parts) + 2 * SPACE
    between, tops = b"\xff" * (width * SPACE), []
    strip = bytearray(between)
    for box, rows in parts:
        tops.append(len(strip) // width)
        after = b"\xff" * (width - SPACE - (box.right - box.left))
        strip += b"".join(b"\xff" * SPACE + row + after for row in rows) + between
    return CellStrip(Picture(bytes(strip), width), [box for box, _ in parts], tops)
