"""Tables in a text: rows as `| a | b |`, also torn into one cell a line with a bar between."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.reading.passages import NOTHING, Passage, joined

_ROW_NUMBER = re.compile(r"\d{1,3}|[IVX]{1,5}|[A-D]")
_LONGEST_CELL = 25  # lines; a bar that far from the next belongs to no table


@dataclass(frozen=True)
class Table:
    """Rows of cells as they stand; rows of a section title have one cell."""

    rows: tuple[tuple[Passage, ...], ...]


def _cells(line: Passage) -> list[Passage]:
    """The cells of a row on one line."""
    inner = line.text.strip().strip("|")
    at = line.text.index("|") + 1
    cells = []
    for text in inner.split("|"):
        cells.append(line.piece(at, at + len(text)))
        at += len(text) + 1
    return cells


def _is_rule(line: Passage) -> bool:
    return bool(line.text) and not line.text.strip("|-: ") and "-" in line.text


def _torn_table(lines: Sequence[Passage], at: int) -> tuple[list[list[Passage]], int]:
    """Rows of a table of which each cell and each bar has a line of its own; and the line after it.

    Two bars together end a row or enclose an empty cell: the width of the first row tells, or a number that
    begins the next row.
    """
    rows: list[list[Passage]] = []
    row: list[Passage] = []
    width = 0
    at = _after_bars(lines, at)
    while (end := _next_bar(lines, at)) is not None:
        row.append(joined([line for line in lines[at:end] if line.text]))
        at = _after_bars(lines, end)
        bars = at - end
        following = lines[at].text if at < len(lines) else ""
        full = bool(width) and len(row) + max(0, bars - 2) >= width
        if not following or (bars == 1 and full):
            break
        if bars > 1 and (full or not width or len(row) == 1 or _ROW_NUMBER.fullmatch(following)):
            rows.append(row + [NOTHING] * (bars - 2))
            width = width or len(rows[0])
            row = []
        else:
            row += [NOTHING] * (bars - 1)
    return [r for r in [*rows, row] if r], at


def _after_bars(lines: Sequence[Passage], at: int) -> int:
    while at < len(lines) and lines[at].text == "|":
        at += 1
    return at


def _next_bar(lines: Sequence[Passage], at: int) -> int | None:
    for n in range(at, min(at + _LONGEST_CELL, len(lines))):
        if lines[n].text == "|":
            return n
    return None


def table_at(lines: Sequence[Passage], at: int) -> tuple[Table, int] | None:
    """The table that begins on line `at` and the line after it; None where none does."""
    text = lines[at].text
    if text == "|":
        rows, end = _torn_table(lines, at)
        return Table(tuple(tuple(row) for row in rows)), end
    if not (text.startswith("|") and text.count("|") > 1):
        return None
    rows = []
    while at < len(lines) and lines[at].text.startswith("|"):
        if not _is_rule(lines[at]) and lines[at].text.strip("| "):
            rows.append(_cells(lines[at]))
        at += 1
    return Table(tuple(tuple(row) for row in rows)), at
