"""The cells of a table in a strip, and the words of the strip back in their cells."""

from tests.documents.test_ruling import WHITE, drawn
from tracker.documents.cell_strip import INSET, SPACE, cell_strip
from tracker.documents.layout import Word
from tracker.documents.picture import Box

LEFT, RIGHT = Box(10, 20, 110, 80), Box(110, 20, 390, 80)
MARKS = [Box(30, 40, 60, 50), Box(200, 35, 260, 60)]  # a word in each cell


def test_cells_stand_one_below_another_with_white_about_them() -> None:
    strip = cell_strip(drawn(*MARKS), [LEFT, RIGHT])
    assert strip is not None
    cell_height = 60 - 2 * INSET
    assert strip.picture.width == 280 - 2 * INSET + 2 * SPACE
    assert strip.picture.height == 2 * cell_height + 3 * SPACE
    assert list(strip.tops) == [SPACE, 2 * SPACE + cell_height]


def test_a_word_of_the_strip_goes_back_to_where_it_was() -> None:
    strip = cell_strip(drawn(*MARKS), [LEFT, RIGHT])
    assert strip is not None
    for cell, mark, top in zip((LEFT, RIGHT), MARKS, strip.tops, strict=True):
        left, down = mark.left - cell.left - INSET + SPACE, mark.top - cell.top - INSET + top
        found = Word("a", left, down, left + mark.right - mark.left, down + mark.bottom - mark.top)
        assert strip.put_back(found) == Word("a", mark.left, mark.top, mark.right, mark.bottom)


def test_what_stands_in_the_strip_is_what_stood_in_the_cells() -> None:
    strip = cell_strip(drawn(*MARKS), [LEFT, RIGHT])
    assert strip is not None
    assert strip.picture.grey.count(0) == drawn(*MARKS).grey.count(0)


def test_empty_cells_are_left_out() -> None:
    assert cell_strip(WHITE, [LEFT, RIGHT]) is None
    strip = cell_strip(drawn(MARKS[1]), [LEFT, RIGHT, Box(5, 5, 8, 8)])
    assert strip is not None
    assert len(strip.cells) == 1
