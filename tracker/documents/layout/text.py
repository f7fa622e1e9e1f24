"""Pages → one text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tracker.documents.layout.columns import Cells, Running
from tracker.documents.layout.footnotes import without_notes
from tracker.documents.layout.furniture import Sheet, without_furniture
from tracker.documents.layout.grids import Grid, grids_of, table_of
from tracker.documents.layout.page import Line, Page, Row, Word
from tracker.documents.layout.paragraphs import Margins, Paragraph, grow, margins_of
from tracker.documents.layout.regions import Region, regions_of
from tracker.documents.layout.rows import rows_of
from tracker.documents.layout.tables import Table, go_on, lines_of_table

_TELLING = 0.55  # share of the width that the longest lines must have to tell the margins
_USUAL_LEFT, _USUAL_RIGHT = 0.15, 0.88  # shares of the width within which text surely reaches
_WIDTHS = 20  # points

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
    read = [
        list(_regions(own, without_notes(rows, sheet.rules, sheet.width)))
        for sheet, own, rows in zip(sheets, tables, without_furniture(sheets), strict=True)
    ]
    blocks = _joined(zip(sheets, read, strict=True), _margins(sheets, read))
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


def _margins(sheets: Sequence[Sheet], read: Sequence[Sequence[Region]]) -> dict[int, Margins]:
    """The margins of pages of the same width, which few lines on one of them may not tell."""
    lines: dict[int, list[Line]] = defaultdict(list)
    bounds: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for sheet, regions in zip(sheets, read, strict=True):
        for region in regions:
            if isinstance(region, Running) and not region.beside:
                lines[_width(sheet)] += region.lines
            elif isinstance(region, Table):
                bounds[_width(sheet)].append((region.edges[0], region.edges[-1]))
    return {width: _told(margins_of(some, bounds[width]), width) for width, some in lines.items()}


def _told(margins: Margins, width: float) -> Margins:
    """The margins, or where no line is long enough to tell them, what text surely keeps."""
    if margins.right - margins.left > _TELLING * width:
        return margins
    left, right = min(margins.left, _USUAL_LEFT * width), max(margins.right, _USUAL_RIGHT * width)
    return replace(margins, left=left, right=right)


def _width(sheet: Sheet) -> int:
    """The page's width as one of a few, since scanned pages differ a little."""
    return round(sheet.width / _WIDTHS) * _WIDTHS


def _joined(read: Iterable[tuple[Sheet, Sequence[Region]]], margins: Mapping[int, Margins]) -> list[_Block]:
    """The regions of all pages, paragraphs and tables put together that go on overleaf."""
    blocks: list[_Block] = []
    for sheet, regions in read:
        for at, region in enumerate(regions):
            last = blocks[-1] if blocks else None
            if isinstance(region, Running):
                if not isinstance(last, list):
                    last = []
                    blocks.append(last)
                own = margins_of(region.lines) if region.beside else margins[_width(sheet)]
                grow(last, region.lines, own, turned=at == 0)
            elif isinstance(region, Table) and isinstance(last, Table) and at == 0:
                blocks[-1:] = go_on(last, region)
            else:
                blocks.append(region)
    return blocks


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
