"""Pages → one text."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.documents.layout.footnotes import without_notes
from tracker.documents.layout.furniture import Sheet, without_furniture
from tracker.documents.layout.grids import Grid, grids_of, table_of
from tracker.documents.layout.page import Page, Row, Word
from tracker.documents.layout.paragraphs import Paragraph, grow
from tracker.documents.layout.regions import Cells, Region, Running, regions_of
from tracker.documents.layout.rows import rows_of
from tracker.documents.layout.tables import Table, go_on, lines_of_table

_Block = list[Paragraph] | Cells | Table


def text_of_pages(pages: Iterable[Page]) -> str:
    """The text of a document's pages: a paragraph a line, a blank line between, table rows as `| a | b |`.

    Page numbers, running heads and feet, stamps of digital signatures and footnotes are left out.
    n log n in the number of words.
    """
    tables: list[list[Table]] = []
    sheets: list[Sheet] = []
    for page in pages:
        grids = grids_of(page.rules)
        inside, outside = _parted(page.words, grids)
        tables.append([table_of(grid, words) for grid, words in zip(grids, inside, strict=True)])
        sheets.append(Sheet(page.width, page.height, tuple(rows_of(outside)), tuple(page.rules)))
    blocks: list[_Block] = []
    for sheet, own, rows in zip(sheets, tables, without_furniture(sheets), strict=True):
        turned = True
        for region in _regions(own, without_notes(rows, sheet.rules, sheet.width)):
            _take(blocks, region, turned=turned)
            turned = False
    return "\n".join(line for block in blocks for line in _shown(block)).strip("\n")


def _parted(words: Iterable[Word], grids: Sequence[Grid]) -> tuple[list[list[Word]], list[Word]]:
    """(the words in each grid, those in none)."""
    inside: list[list[Word]] = [[] for _ in grids]
    outside: list[Word] = []
    for word in words:
        held = next((n for n, grid in enumerate(grids) if grid.place(word)), None)
        (outside if held is None else inside[held]).append(word)
    return inside, outside


def _regions(tables: Iterable[Table], rows: Sequence[Row]) -> Iterator[Region]:
    """The regions of a page from top to bottom, the ruled tables among the others."""
    at = 0
    for table in tables:
        end = at
        while end < len(rows) and rows[end][0].top < table.top:
            end += 1
        yield from regions_of(rows[at:end])
        if table.rows:
            yield table
        at = end
    yield from regions_of(rows[at:])


def _take(blocks: list[_Block], region: Region, *, turned: bool) -> None:
    last = blocks[-1] if blocks else None
    if isinstance(region, Running):
        if not isinstance(last, list):
            last = []
            blocks.append(last)
        grow(last, region.lines, turned=turned)
    elif isinstance(region, Table) and isinstance(last, Table) and turned and (one := go_on(last, region)):
        blocks[-1] = one
    else:
        blocks.append(region)


def _shown(block: _Block) -> Iterator[str]:
    """The lines of a block, a blank line before it."""
    if isinstance(block, list):
        for paragraph in block:
            yield from ["", paragraph.text] if paragraph.apart else [paragraph.text]
    elif isinstance(block, Cells):
        yield ""
        yield from (line.text for line in block.lines)
    else:
        yield ""
        yield from lines_of_table(block)
