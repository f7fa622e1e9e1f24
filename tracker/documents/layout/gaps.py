"""What only white space parts: tables without ruling lines, two columns of text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.documents.layout.columns import NARROWEST, Running, near, sides_of
from tracker.documents.layout.joining import run_on
from tracker.documents.layout.page import Line, Row, Word, whole
from tracker.documents.layout.rows import lines_of
from tracker.documents.layout.tables import Table

_TABLE_ROWS, _COLUMN_ROWS = 2, 4  # rows that make a table of three columns, or two columns of text
_ROW_SPREAD = 1.2  # times the step between lines: a wider one divides the rows of a table

Gap = tuple[float, float]


def parted_at(rows: Sequence[Row], at: int) -> tuple[int, list[Running | Table]]:
    """(the row below, what stands there) where a table or two columns of text begin on row `at`.

    A table has at least three columns.
    """
    gaps, end = _whites(rows[at])[1:-1], at + 1
    while gaps and end < len(rows) and near(rows[end - 1], rows[end]):
        kept = _common(gaps, _whites(rows[end]))
        if len(kept) < len(gaps) and (end - at > 1 or not kept):
            break
        gaps, end = kept, end + 1
    parted = [len(row) for row in rows[at:end] if len(row) > 1]
    if len(gaps) > 1 and sum(pieces > 2 for pieces in parted) >= _TABLE_ROWS:
        return end, [_table(rows[at:end], gaps)]
    if len(gaps) == 1 and len(parted) >= _COLUMN_ROWS:
        gutter = sum(gaps[0]) / 2
        return end, [Running(side, beside=True) for side in sides_of(rows[at:end], gutter)]
    return at, []


def _whites(row: Row) -> list[Gap]:
    """The white space before, between and after the pieces of a row."""
    ends = [-float("inf"), *(piece.right for piece in row)]
    return list(zip(ends, [*(piece.left for piece in row), float("inf")], strict=True))


def _common(gaps: Sequence[Gap], others: Sequence[Gap]) -> list[Gap]:
    """What two lists of spaces, each from left to right, have in common."""
    common, n = list[Gap](), 0
    for begin, end in gaps:
        while n < len(others) - 1 and others[n][1] < begin + NARROWEST:
            n += 1
        shared = max(begin, others[n][0]), min(end, others[n][1])
        if shared[1] - shared[0] >= NARROWEST:
            common.append(shared)
    return common


def _table(rows: Sequence[Row], gaps: Sequence[Gap]) -> Table:
    lines = [whole(row) for row in rows]
    edges = (
        min(line.left for line in lines),
        *(sum(gap) / 2 for gap in gaps),
        max(line.right for line in lines),
    )
    bands = [_cut(group, edges) for group in _grouped(lines, edges[1])]
    return Table(lines[0].top, lines[-1].bottom, edges, tuple(bands))


def _grouped(lines: Sequence[Line], first_edge: float) -> Iterator[list[Line]]:
    """The lines of each row: parted where they stand further apart, else where the first column is filled."""
    steps = [below.top - above.top for above, below in pairwise(lines)]
    least = min(steps)
    spread = max(steps) > _ROW_SPREAD * least and least > 0.9 * lines[0].height
    group = [lines[0]]
    for line, step in zip(lines[1:], steps, strict=True):
        if step > _ROW_SPREAD * least if spread else line.left < first_edge:
            yield group
            group = []
        group.append(line)
    yield group


def _cut(lines: Sequence[Line], edges: Sequence[float]) -> tuple[str, ...]:
    held: list[list[Word]] = [[] for _ in edges[1:]]
    for word in (word for line in lines for word in line.words):
        held[min(max(bisect_right(edges, word.centre) - 1, 0), len(held) - 1)].append(word)
    return tuple(run_on(line.text for line in lines_of(words)) for words in held)
