"""Tables as an import gets them, without a file."""

from collections.abc import Sequence

from tracker.documents.tables import Row, Table


def table(heading: str, *lines: str) -> Table:
    """A table of cells separated by ";", the first line below the header being line 2."""
    names = heading.split(";")
    rows: Sequence[Row] = [
        Row(number, dict(zip(names, (cell.strip() for cell in line.split(";")), strict=True)))
        for number, line in enumerate(lines, start=2)
    ]
    return Table(frozenset(names), rows)
