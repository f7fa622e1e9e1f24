"""Tables in a text: rows as `| a | b |`, also torn into one cell a line with a bar between."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.reading.passages import Passage, joined

_LONGEST_CELL = 60  # lines; a bar that far from the next belongs to no table


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
    """Rows of a table of which each cell and each bar has a line of its own; and the line after it."""
    rows: list[list[Passage]] = []
    row: list[Passage] = []
    width, at = 0, at + 1
    while at < len(lines):
        end = _next_bar(lines, at)
        if end is None:
            break
        cell = joined([line for line in lines[at:end] if line.text])
        after_bar = end + 1
        row.append(cell)
        doubled = after_bar < len(lines) and lines[after_bar].text == "|"
        full = width and len(row) >= width
        ends = not doubled and (after_bar >= len(lines) or not lines[after_bar].text or full)
        if doubled and (full or not width or len(row) == 1) or ends:
            rows.append(row)
            width = max(width, len(row)) if len(rows) > 1 or len(row) > 1 else width
            row = []
            after_bar += doubled
        at = after_bar
        if ends:
            break
    return [r for r in [*rows, row] if r], at


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
        return (Table(tuple(tuple(row) for row in rows)), end) if rows else None
    if not (text.startswith("|") and text.count("|") > 1):
        return None
    rows = []
    while at < len(lines) and lines[at].text.startswith("|"):
        if not _is_rule(lines[at]) and lines[at].text.strip("| "):
            rows.append(_cells(lines[at]))
        at += 1
    return Table(tuple(tuple(row) for row in rows)), at
