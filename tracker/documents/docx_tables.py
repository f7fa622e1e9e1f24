"""A Word table as a grid of cells, and as text: rows of a table, or the lines of a heading's two columns."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from tracker.documents.docx_styles import value
from tracker.documents.layout.joining import cell_text
from tracker.domain.folding import folded

_MOST_COLUMNS = 63  # of Word
_HEADING = re.compile(r"\b(?:cong hoa xa hoi chu nghia|dang cong san viet nam)\b|^noi nhan\b")
_HEADING_COLUMNS = 3
_HEADING_CHARACTERS = 4000  # a table with more holds the document's own matter


@dataclass(frozen=True)
class Cell:
    """A cell's paragraphs as text, and the tables in it, in order."""

    blocks: list["str | Table"] = field(default_factory=list)

    @property
    def paragraphs(self) -> Iterator[str]:
        """All paragraphs, those of tables in the cell among them."""
        for block in self.blocks:
            if isinstance(block, str):
                yield block
            else:
                yield from (text for cell in block.cells for text in cell.paragraphs)


@dataclass(frozen=True)
class Table:
    """Rows of cells by the columns of the grid.

    A cell that spans columns stands in the first of them, None in the others. One that spans rows stands in
    each of them: what it says (a unit, a day) holds for all.
    """

    rows: list[list[Cell | None]]

    @property
    def cells(self) -> list[Cell]:
        """Each cell once, by columns from the left."""
        width = max(map(len, self.rows), default=0)
        found = {
            id(cell): cell
            for column in range(width)
            for row in self.rows
            if column < len(row) and (cell := row[column]) is not None
        }
        return list(found.values())

    def lines(self) -> Iterator[str]:
        """Rows as `| a | b |`, a blank line after them; a heading, a signature or a frame as lines."""
        if self._is_table():
            yield from filter(None, map(_row_text, self.rows))
            yield ""
            return
        for cell in self.cells:
            for block in cell.blocks:
                yield from block.splitlines() if isinstance(block, str) else block.lines()
            yield ""

    def _is_table(self) -> bool:
        width = max((sum(cell is not None for cell in row) for row in self.rows), default=0)
        if not 1 < width <= _HEADING_COLUMNS:
            return width > 1
        texts = [text for cell in self.cells for text in cell.paragraphs]
        short = sum(map(len, texts)) < _HEADING_CHARACTERS
        return not (short and any(_HEADING.search(folded(text)) for text in texts))


def _row_text(row: list[Cell | None]) -> str:
    """The row with its bars; empty for one that says nothing. What only goes on at its end is left off."""
    last = max((at for at, cell in enumerate(row) if cell is not None), default=-1)
    texts = [cell_text(cell.paragraphs).replace("|", "/") if cell else "" for cell in row[: last + 1]]
    return f"| {' | '.join(texts)} |" if any(texts) else ""


def read_table(element: Any, blocks_of: Callable[[Any], list[str | Table]]) -> Table:
    """The table in `element`; `blocks_of` reads what a cell holds, in the order of the document."""
    rows: list[list[Cell | None]] = []
    for row in _inside(element, "w:tr"):
        properties = row.find(qn("w:trPr"))
        if properties is not None and properties.find(qn("w:del")) is not None:
            continue
        above = rows[-1] if rows else []
        cells: list[Cell | None] = [None] * _number(properties, "w:gridBefore", 0)
        for cell in _inside(row, "w:tc"):
            cells += _merged(cell, above, len(cells), blocks_of)
        rows.append(cells[:_MOST_COLUMNS])
    return Table(rows)


def _merged(
    element: Any, above: list[Cell | None], column: int, blocks_of: Callable[[Any], list[str | Table]]
) -> list[Cell | None]:
    """The cell, followed by None for each further column that it spans."""
    properties = element.find(qn("w:tcPr"))
    merge = properties.find(qn("w:vMerge")) if properties is not None else None
    goes_on = merge is not None and merge.get(qn("w:val")) != "restart"
    cell = above[column] if goes_on and column < len(above) else Cell(blocks_of(element))
    return [cell, *[None] * (_number(properties, "w:gridSpan", 1) - 1)]


def _inside(element: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or cells of a row, those in content controls and of insertions among them."""
    for child in element:
        if child.tag == qn(tag):
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")}:
            yield from _inside(child, tag)


def _number(properties: Any, tag: str, otherwise: int) -> int:
    text = value(properties, tag) or ""
    return min(int(text), _MOST_COLUMNS) if text.isdecimal() else otherwise
