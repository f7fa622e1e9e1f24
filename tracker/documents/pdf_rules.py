"""A page of a PDF → the straight lines drawn on it."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from tracker.documents.layout import Rule

MOST_RULES = 20_000  # a page with more is a drawing, which has no table to find
_THIN = 3.0  # points; a wider bar is a shaded field

Point = tuple[float, float]
Turned = Callable[[float, float], Point]  # the page's space → points from the top left


def read_rules(page: pypdfium2.PdfPage, turned: Turned) -> Sequence[Rule]:
    """The level and upright lines drawn on the page, among them the edges of frames and thin bars."""
    rules: list[Rule] = []
    for path in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1):
        if pdfium.FPDFPath_CountSegments(path.raw) > MOST_RULES:
            return ()
        for ends in _strokes(path):
            (x1, y1), (x2, y2) = (turned(*end) for end in ends)
            rules.append(Rule(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
            if len(rules) > MOST_RULES:
                return ()
    return rules


def _strokes(path: pypdfium2.PdfObject) -> Iterator[tuple[Point, Point]]:
    """The straight strokes of a path as two opposite corners; a thin bar is one stroke."""
    left, bottom, right, top = path.get_bounds()
    if min(right - left, top - bottom) < _THIN:
        yield (left, bottom), (right, top)
        return
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path.raw, fill, stroked)
    if stroked.value:
        for start, end in pairwise(_corners(path)):
            if start and end and min(abs(start[0] - end[0]), abs(start[1] - end[1])) < _THIN:
                yield start, end


def _corners(path: pypdfium2.PdfObject) -> Iterator[Point | None]:
    """The corners of a path in the page's space; None before each new beginning and for curves."""
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    begin: Point | None = None
    for at in range(pdfium.FPDFPath_CountSegments(path.raw)):
        segment = pdfium.FPDFPath_GetPathSegment(path.raw, at)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            yield None
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = point
        yield point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield begin
