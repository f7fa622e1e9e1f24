"""A page that was laid crooked on the scanner, turned upright.

Its lines are level at the slope at which dark pixels crowd into the fewest rows: the projection profile of
W. Postl (1986). A turn by a few degrees is a shear of columns, then of rows: runs of bytes are moved.
"""

from collections.abc import Sequence
from itertools import pairwise

from tracker.documents.picture import IS_DARK, Picture

STEEPEST = 0.045  # pixels down for each to the right: 2.6 degrees
COARSE, FINE = 0.003, 0.0005
LEAST = 0.0005  # less is not seen: 1 pixel in 2,000
BANDS = 16  # upright parts of the page, in each of which a line is taken for level


def straightened(picture: Picture) -> Picture:
    """The picture with its lines level and its columns upright; the same where they are."""
    slope = slope_of(picture)
    if abs(slope) < LEAST:
        return picture
    return _rows_moved(_columns_moved(picture, slope), slope)


def slope_of(picture: Picture) -> float:
    """By how many pixels the lines fall for each pixel to the right; 0 for an empty page."""
    profiles = _profiles(picture)
    coarse = max(_steps(0, STEEPEST, COARSE), key=lambda slope: _crowding(profiles, picture.width, slope))
    return max(_steps(coarse, COARSE, FINE), key=lambda slope: _crowding(profiles, picture.width, slope))


def _steps(middle: float, reach: float, step: float) -> list[float]:
    """The slopes about `middle`, itself first, so that it stands where none is better."""
    count = round(reach / step)
    return [middle + number * step for number in sorted(range(-count, count + 1), key=abs)]


def _profiles(picture: Picture) -> list[list[int]]:
    """For each band, how many pixels of each row are dark."""
    dark, width = picture.grey.translate(IS_DARK), picture.width
    bounds = pairwise(width * number // BANDS for number in range(BANDS + 1))
    return [
        [dark.count(1, start + left, start + right) for start in range(0, len(dark), width)]
        for left, right in bounds
    ]


def _crowding(profiles: Sequence[Sequence[int]], width: int, slope: float) -> int:
    """How unevenly the dark pixels lie over the rows when the lines fall so."""
    farthest = round(abs(slope) * width / 2) + 1
    empty = [0] * farthest
    moved = []
    for number, profile in enumerate(profiles):
        fall = round(slope * width * ((number + 0.5) / BANDS - 0.5))
        moved.append([*empty, *profile, *empty][farthest + fall : farthest + fall + len(profile)])
    return sum(row * row for row in map(sum, zip(*moved, strict=True)))


def _columns_moved(picture: Picture, slope: float) -> Picture:
    """Each column moved up by as much as the lines have fallen there."""
    width, height = picture.width, picture.height
    farthest = round(abs(slope) * width / 2) + 1
    white = b"\xff" * (width * farthest)
    grey = white + picture.grey + white
    falls = [round(slope * (x - width / 2)) for x in range(width)]
    starts = [0, *(x for x in range(1, width) if falls[x] != falls[x - 1]), width]
    parts = [(left, right, (farthest + falls[left]) * width) for left, right in pairwise(starts)]
    rows = range(0, height * width, width)
    return Picture(
        b"".join(grey[row + down + left : row + down + right] for row in rows for left, right, down in parts),
        width,
    )


def _rows_moved(picture: Picture, slope: float) -> Picture:
    """Each row moved to the right by as much as the columns have come to the left there."""
    width, height = picture.width, picture.height
    farthest = round(abs(slope) * height / 2) + 1
    white = b"\xff" * farthest
    rows = []
    for number in range(height):
        row = white + picture.grey[number * width : (number + 1) * width] + white
        start = farthest - round(slope * (number - height / 2))
        rows.append(row[start : start + width])
    return Picture(b"".join(rows), width)
