"""Pages that were laid crooked: how much, and that they come out upright."""

import math

import pytest
from PIL import Image, ImageDraw

from tracker.documents.picture import Picture
from tracker.documents.ruling import ruling_lines
from tracker.documents.straightening import slope_of, straightened

WIDTH, HEIGHT = 1654, 2339  # A4 at 200 dpi


def page(degrees: float) -> Picture:
    """Broken lines of words above a ruled table, turned to the right by so many degrees."""
    image = Image.new("L", (WIDTH, HEIGHT), 255)
    draw = ImageDraw.Draw(image)
    for line in range(30):
        for word in range(9):
            left, top = 170 + 145 * word, 200 + 40 * line
            draw.rectangle((left, top, left + 90 + 10 * (line % 4), top + 20), 0)
    for level in range(5):
        draw.rectangle((170, 1500 + 140 * level, 1480, 1501 + 140 * level), 0)
    for upright in range(4):
        draw.rectangle((170 + 436 * upright, 1500, 171 + 436 * upright, 2061), 0)
    turned = image.rotate(-degrees, resample=Image.Resampling.BICUBIC, fillcolor=255)
    return Picture(turned.tobytes(), WIDTH)


@pytest.mark.parametrize("degrees", [0, 0.2, -0.3, 0.6, -1, 1.5, 2.4])
def test_a_crooked_page_is_turned_upright(degrees: float) -> None:
    assert math.degrees(math.atan(slope_of(page(degrees)))) == pytest.approx(degrees, abs=0.05)
    upright = straightened(page(degrees))
    assert (upright.width, upright.height) == (WIDTH, HEIGHT)
    assert slope_of(upright) == pytest.approx(0, abs=0.001)
    lines = ruling_lines(upright)
    assert max(min(line.right - line.left, line.bottom - line.top) for line in lines) <= 5
    assert sum(line.right - line.left > 1200 for line in lines) == 5


def test_a_page_that_lies_straight_or_is_empty_is_left_as_it_is() -> None:
    empty = Picture(b"\xff" * (WIDTH * HEIGHT), WIDTH)
    assert straightened(page(0)) == page(0)
    assert straightened(empty) == empty


@pytest.mark.parametrize(("width", "height"), [(1, 1), (7, 1), (1, 500), (3, 2)])
def test_a_picture_of_a_few_pixels_is_no_trouble(width: int, height: int) -> None:
    picture = Picture(b"\0" * (width * height), width)
    assert len(straightened(picture).grey) == width * height
