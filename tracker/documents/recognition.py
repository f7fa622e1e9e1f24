"""A scanned page → its words and ruling lines: turned upright, lines first, then tables, then the rest."""

from tracker.documents.cell_strip import cell_strip
from tracker.documents.layout import Page, Rule, Word
from tracker.documents.layout.grids import cells_of, grids_of
from tracker.documents.picture import Box, Picture
from tracker.documents.ruling import ruling_lines, without_lines
from tracker.documents.straightening import straightened
from tracker.documents.tesseract import Layout, words_in

DPI = 200  # 300 reads no better
POINTS = 72 / DPI


def recognised(picture: Picture) -> Page:
    """What stands on a page, in points; raises `ProgramFailed`."""
    picture = straightened(picture)
    lines = ruling_lines(picture)
    rules = [Rule(*(POINTS * edge for edge in (box.left, box.top, box.right, box.bottom))) for box in lines]
    clean = without_lines(picture, lines)
    cells = [_pixels(cell, picture) for grid in grids_of(rules) for cell in cells_of(grid)]
    words = [*words_in(clean.without(cells), Layout.SCATTERED), *_words_in_cells(clean, cells)]
    return Page(picture.width * POINTS, picture.height * POINTS, [_in_points(word) for word in words], rules)


def _words_in_cells(picture: Picture, cells: list[Box]) -> list[Word]:
    strip = cell_strip(picture, cells)
    if strip is None:
        return []
    return [strip.put_back(word) for word in words_in(strip.picture, Layout.ONE_BLOCK)]


def _pixels(cell: Rule, picture: Picture) -> Box:
    left, top, right, bottom = (
        round(edge / POINTS) for edge in (cell.left, cell.top, cell.right, cell.bottom)
    )
    return Box(max(left, 0), max(top, 0), min(right, picture.width), min(bottom, picture.height))


def _in_points(word: Word) -> Word:
    left, top, right, bottom = (POINTS * edge for edge in (word.left, word.top, word.right, word.bottom))
    return Word(word.text, left, top, right, bottom)
