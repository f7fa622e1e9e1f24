"""What a page carries beside its text: running heads and feet, its number, stamps of digital signatures."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

from tracker.documents.layout.page import Line, Row, Rule, whole
from tracker.domain.folding import folded

_MARGIN = 0.13  # share of the page's height at its head and foot where furniture stands
_OUTER_ROWS = 3
_MOST_PAGES = 0.4  # of the pages: heads of left and right pages may differ
_FEWEST_PAGES = 3
_SLACK = 4.0  # points by which the same head may stand higher or lower
_NUMBER = re.compile(
    r"(?:trang|page)?\s?[-–—.]{0,2}\s?\d{1,3}\s?[-–—.]{0,2}(?:\s?/\s?\d{1,3})?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_TITLE = re.compile(r"phu luc|bieu|mau")
_STAMP = re.compile(
    r"(?:nguoi ky|(?:duoc )?ky (?:so )?boi|signed by)\s?:|digitally signed|signature (?:not verified|valid)"
)
_STAMP_LINE = re.compile(
    r"(?:e-?mail|co quan|to chuc|thoi gian ky|ngay ky|gio ky|thoi gian|ly do|dn|date|reason|location)\s?:"
)
_OPENING = 40  # characters, in which a stamp says what it is
_STAMP_TEXT = 0.9  # share of the usual height under which the text below a stamp's head belongs to it
_STAMP_ROWS = 8


@dataclass(frozen=True)
class Sheet:
    """A page on the way to its text: rows outside its ruled tables, from top to bottom."""

    width: float
    height: float
    rows: tuple[Row, ...]
    rules: tuple[Rule, ...]


def without_furniture(sheets: Sequence[Sheet]) -> list[list[Row]]:
    """The rows of each page that are its text."""
    counts = Counter(key for sheet in sheets for key in set(_keys(sheet)))
    needed = max(_FEWEST_PAGES, _MOST_PAGES * len(sheets))
    return [list(_kept(sheet, counts, needed)) for sheet in sheets]


def _outer(sheet: Sheet) -> Iterator[tuple[int, Row]]:
    """The first and last rows of a page, as far as they stand at its head or foot, with their place."""
    rows = sheet.rows
    for at in {*range(min(_OUTER_ROWS, len(rows))), *range(max(0, len(rows) - _OUTER_ROWS), len(rows))}:
        line = whole(rows[at])
        if line.bottom < _MARGIN * sheet.height or line.top > (1 - _MARGIN) * sheet.height:
            yield at, rows[at]


def _keys(sheet: Sheet) -> Iterator[tuple[str, int]]:
    for _at, row in _outer(sheet):
        yield from _keys_of(row, sheet.height)


def _keys_of(row: Row, height: float) -> Iterator[tuple[str, int]]:
    """(text with any number for a number, height in steps); two steps each, for heads that stand between."""
    line = whole(row)
    pattern = _DIGITS.sub("#", folded(line.text))
    above = line.top if line.top < height / 2 else line.top - height
    yield pattern, int(above // _SLACK)
    yield pattern, int((above + _SLACK / 2) // _SLACK) + 1_000_000


def _kept(sheet: Sheet, counts: Counter[tuple[str, int]], needed: float) -> Iterator[Row]:
    outer = dict(_outer(sheet))
    dropped = {
        at
        for at, row in outer.items()
        if _is_number(row)
        or (
            any(counts[key] >= needed for key in _keys_of(row, sheet.height))
            and not _TITLE.match(folded(whole(row).text))
        )
    }
    stamped = _stamped(sheet.rows)
    for at, row in enumerate(sheet.rows):
        pieces = tuple(piece for piece in row if id(piece) not in stamped)
        if at not in dropped and pieces:
            yield pieces


def _is_number(row: Row) -> bool:
    return bool(_NUMBER.fullmatch(whole(row).text))


def _stamped(rows: Sequence[Row]) -> set[int]:
    """The pieces (by id) that are stamps of digital signatures: a line that says so and what stands below."""
    found: set[int] = set()
    heights = [piece.height for row in rows for piece in row]
    usual = median_low(heights) if heights else 0
    for at, row in enumerate(rows):
        for piece in row:
            if _STAMP.match(folded(piece.text[:_OPENING])):
                found.add(id(piece))
                found.update(_below(rows[at + 1 : at + 1 + _STAMP_ROWS], piece, usual))
    return found


def _below(rows: Sequence[Row], head: Line, usual: float) -> Iterator[int]:
    for row in rows:
        beside = [piece for piece in row if abs(piece.left - head.left) < head.height]
        own = [
            piece
            for piece in beside
            if piece.height < _STAMP_TEXT * usual or _STAMP_LINE.match(folded(piece.text))
        ]
        yield from (id(piece) for piece in own)
        if beside and not own:
            return
