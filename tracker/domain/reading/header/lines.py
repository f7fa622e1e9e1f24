"""A document's text as rows of cells without marks, the form in which its particulars are looked for."""

import re
from dataclasses import dataclass

from tracker.domain.reading.passages import lines_of

LONGEST_CELL = 600  # characters; a longer line is no particular of a document
_SAME_LINE = 3  # spaces that part two columns
_BREAK = re.compile(r"<[bh]r\b[^<>]{0,99}>", re.IGNORECASE)
_EDGE = re.compile(r"</?(?:p|div|t[rdh]|table|center|li|h[1-6])\b[^<>]{0,300}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,10}\b[^<>]{0,300}>|&nbsp;", re.IGNORECASE)
_GAP = re.compile(rf"[ \xa0]{{{_SAME_LINE},}}")
_MARKS = re.compile(r"[*_~\\\u200b\ufeff]+|^[>#\s]+")
_TWICE = re.compile(r"ĐÐ|ÐĐ")  # a recogniser's doubt
_LETTERS = str.maketrans("Ðð", "Đđ")  # the Icelandic letter, a twin that old keyboards wrote
_HOLDS = re.compile(r"[^\W_]")
_COLUMN = 1000  # of a table; its cells are parted by more than any line is long


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a line; `column` is where it begins, in characters, or in thousands by the table's cells."""

    text: str
    column: int


Row = tuple[Cell, ...]  # of a line; empty where the line is blank, a rule or a table's edge


def rows_of(text: str) -> list[Row]:
    """The lines of a document with the cells that two columns, a table or tags make of them."""
    text = _TAG.sub(" ", _EDGE.sub("\n\n", _BREAK.sub("\n", text)))
    return [_cells(line) for line in _TWICE.sub("Đ", text).translate(_LETTERS).splitlines()]


def flat(rows: list[Row]) -> list[str]:
    """The cells one below the other; a blank row is an empty line."""
    return [text for row in rows for text in ([cell.text for cell in row] or [""])]


def _cells(line: str) -> Row:
    if not line or line.isspace():
        return ()
    if "|" in line:
        pieces = [(n * _COLUMN, piece) for n, piece in enumerate(line.split("|"))]
    else:
        pieces = _columns(line.expandtabs())
    cells = (Cell(_bare(piece), column) for column, piece in pieces if not piece.isspace())
    return tuple(cell for cell in cells if cell.text)


def _columns(line: str) -> list[tuple[int, str]]:
    pieces, start = [], 0
    for gap in _GAP.finditer(line):
        pieces.append((start, line[start : gap.start()]))
        start = gap.end()
    return [*pieces, (start, line[start:])]


def _bare(piece: str) -> str:
    """Without Markdown; a rule or a star alone is nothing."""
    text = next((line.text for line in lines_of(piece[:LONGEST_CELL])), "")
    text = " ".join(_MARKS.sub("", text).split())
    return text if _HOLDS.search(text) else ""
