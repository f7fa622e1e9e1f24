"""The rows of a page outside ruled tables → its regions in reading order."""

from collections.abc import Iterator, Sequence

from tracker.documents.layout.columns import Cells, Running
from tracker.documents.layout.gaps import parted_at
from tracker.documents.layout.headings import heading_at, signature_at
from tracker.documents.layout.page import Line, Row, whole
from tracker.documents.layout.tables import Table

Region = Running | Cells | Table


def regions_of(rows: Sequence[Row]) -> Iterator[Region]:
    """The regions from top to bottom; of two columns first the left one."""
    at, running = 0, list[Line]()
    while at < len(rows):
        end, regions = _region_at(rows, at)
        if regions:
            if running:
                yield Running(tuple(running))
            running = []
            yield from regions
        else:
            running.append(whole(rows[at]))
        at = max(end, at + 1)
    if running:
        yield Running(tuple(running))


def _region_at(rows: Sequence[Row], at: int) -> tuple[int, Sequence[Region]]:
    for find in (heading_at, signature_at, parted_at):
        end, regions = find(rows, at)
        if regions:
            return end, regions
    return at, ()
