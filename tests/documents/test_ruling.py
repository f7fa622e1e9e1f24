"""Ruling lines in pixels, and what is left when they are taken out."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.picture import Box, Picture
from tracker.documents.ruling import MOST_RUNS, SHORTEST, ruling_lines, without_lines

WIDTH, HEIGHT = 400, 300
WHITE = Picture(b"\xff" * (WIDTH * HEIGHT), WIDTH)


def drawn(*boxes: Box, grey: int = 0) -> Picture:
    """A white picture with these boxes in it."""
    pixels = bytearray(WHITE.grey)
    for box in boxes:
        for row in range(box.top, box.bottom):
            pixels[row * WIDTH + box.left : row * WIDTH + box.right] = bytes([grey]) * (box.right - box.left)
    return Picture(bytes(pixels), WIDTH)


def test_level_and_upright_lines_of_a_table_are_found_where_they_are() -> None:
    lines = [Box(10, 20, 390, 22), Box(10, 200, 390, 203), Box(10, 20, 12, 203), Box(389, 20, 390, 203)]
    found = ruling_lines(drawn(*lines))
    assert sorted(map(str, found)) == sorted(map(str, lines))


def test_letters_pictures_and_pale_lines_are_no_lines() -> None:
    letters = [Box(left, 100, left + 3, 130) for left in range(10, 300, 9)]
    assert ruling_lines(drawn(*letters, Box(10, 10, 10 + SHORTEST - 1, 12))) == []
    assert ruling_lines(drawn(Box(10, 10, 200, 120))) == []
    assert ruling_lines(drawn(Box(10, 10, 300, 12), grey=200)) == []


def test_a_line_that_was_laid_crooked_is_one_line() -> None:
    steps = [Box(10 + 90 * n, 50 + n, 100 + 90 * n, 53 + n) for n in range(4)]
    assert ruling_lines(drawn(*steps)) == [Box(10, 50, 370, 56)]


def test_two_lines_near_each_other_stay_two() -> None:
    lines = [Box(10, 50, 300, 52), Box(10, 55, 300, 57)]
    assert ruling_lines(drawn(*lines)) == lines


def test_a_picture_full_of_runs_has_no_lines() -> None:
    stripes = (b"\0" * 61 + b"\xff") * 6 + b"\xff" * (WIDTH - 372)
    rows = (stripes + b"\xff" * WIDTH) * (MOST_RUNS // 6 + 10)
    assert [line for line in ruling_lines(Picture(rows, WIDTH)) if line.bottom - line.top < 3][
        MOST_RUNS:
    ] == []


def line(left: int, top: int, is_level: bool) -> Box:
    return Box(left, top, left + 80, top + 1) if is_level else Box(left, top, left + 1, top + 80)


LINES = st.builds(line, st.integers(0, WIDTH - 80), st.integers(0, HEIGHT - 80), st.booleans())


@given(st.lists(LINES, max_size=8))
def test_no_line_is_left_when_all_are_taken_out(boxes: list[Box]) -> None:
    picture = drawn(*boxes)
    clean = without_lines(picture, ruling_lines(picture))
    assert ruling_lines(clean) == []
    assert clean.width == WIDTH
    assert len(clean.grey) == len(picture.grey)
