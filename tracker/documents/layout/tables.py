"""Tables as text, put together where they go on over pages."""

from collections.abc import Iterator
from dataclasses import dataclass

_SAME_EDGE = 6.0  # points by which the columns may differ from page to page
_REPEATED = 3  # rows of a header that may stand again on each page

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of cells as text; `edges` are the columns' bounds across the page, one more than columns."""

    top: float
    bottom: float
    edges: tuple[float, ...]
    rows: tuple[Cells, ...]


def go_on(above: Table, below: Table) -> list[Table]:
    """The two as one table, where `below` goes on with `above` on the next page; else both.

    A header that stands again is dropped; a row that the page's end has divided is one row.
    """
    if len(above.edges) != len(below.edges):
        return [above, below]
    shift = below.edges[0] - above.edges[0]
    if any(abs(b - a - shift) > _SAME_EDGE for a, b in zip(above.edges, below.edges, strict=True)):
        return [above, below]
    rows = list(below.rows)
    for header in above.rows[:_REPEATED]:
        if not rows or rows[0] != header:
            break
        del rows[0]
    kept = list(above.rows)
    if rows and _is_rest(kept[-1], rows[0]):
        kept[-1] = tuple(" ".join(filter(None, pair)) for pair in zip(kept[-1], rows.pop(0), strict=True))
    return [Table(above.top, below.bottom, above.edges, (*kept, *rows))]


def _is_rest(above: Cells, below: Cells) -> bool:
    """Whether a row is the rest of the one above: without its number, and what it says goes on small."""
    told = [cell for cell in below if cell]
    return bool(above[0]) and not below[0] and any(cell[0].islower() for cell in told)


def lines_of_table(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield f"| {' | '.join(' '.join(cell.replace('|', '/').split()) for cell in row)} |"
