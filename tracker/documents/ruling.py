"""The ruling lines of a scanned page, found in its grey pixels, and taken out of them.

A line is a long run of dark pixels, level or upright; letters have none so long. What is searched for runs in
bytes is searched by the interpreter's own C code, so a page takes a tenth of a second.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from tracker.documents.picture import IS_DARK, Box, Picture

SHORTEST = 60  # pixels: 7.6 mm at 200 dpi, twice as high as a capital of 14 points
THICKEST = 8  # pixels: 1 mm; what is thicker is a picture or a stamp
STEEPEST = 0.02  # of a line's length: a page that was laid crooked
MOST_RUNS = 20_000  # a page with more is a picture
_RUN = re.compile(rb"\x01{%d,}" % SHORTEST)


def ruling_lines(picture: Picture) -> list[Box]:
    """The level and the upright lines, in no order."""
    dark, width = picture.grey.translate(IS_DARK), picture.width
    rows = (dark[start : start + width] for start in range(0, len(dark), width))
    columns = (dark[left::width] for left in range(width))
    return [*_lines(rows), *(line.turned() for line in _lines(columns))]


def without_lines(picture: Picture, lines: Iterable[Box]) -> Picture:
    """The picture with the lines made white, and a pixel about each that is their blurred edge."""
    return picture.without(
        [Box(line.left - 1, line.top - 1, line.right + 1, line.bottom + 1) for line in lines]
    )


def _lines(rows: Iterable[bytes]) -> Iterator[Box]:
    """The level lines of a picture's rows: long runs, joined to those of the row above that they touch."""
    open_lines: list[Box] = []
    runs = 0
    for y, row in enumerate(rows):
        found = [Box(run.start(), y, run.end(), y + 1) for run in _RUN.finditer(row)]
        runs += len(found)
        if runs > MOST_RUNS:
            return
        ended = [line for line in open_lines if line.bottom < y]
        yield from filter(_is_line, ended)
        open_lines = _joined([line for line in open_lines if line.bottom >= y], found)
    yield from filter(_is_line, open_lines)


def _joined(lines: list[Box], runs: list[Box]) -> list[Box]:
    """The lines, each grown by the runs that touch it; a run that touches none begins one."""
    boxes: list[Box] = []
    for box in sorted(chain(lines, runs), key=lambda box: box.left):
        if boxes and box.left <= boxes[-1].right:
            last = boxes[-1]
            boxes[-1] = replace(
                last,
                top=min(last.top, box.top),
                right=max(last.right, box.right),
                bottom=max(last.bottom, box.bottom),
            )
        else:
            boxes.append(box)
    return boxes


def _is_line(box: Box) -> bool:
    return box.bottom - box.top <= max(THICKEST, (box.right - box.left) * STEEPEST)
