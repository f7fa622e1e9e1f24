"""PDFs and images, page by page: text where they have it, else what is recognised in the picture."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2

from tracker.documents import tesseract
from tracker.documents.answers import OnPage
from tracker.documents.image_sizes import image_sizes
from tracker.documents.layout import Page
from tracker.documents.pdf_page import picture_share
from tracker.documents.pdf_text import document_text, open_pdf, page_has_text
from tracker.documents.picture import Picture
from tracker.documents.programs import ProgramFailed
from tracker.documents.recognition import DPI, recognised
from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

MOST_SCANNED_PAGES = 100  # some 150 seconds on one core
LONGEST_SIDE = 3400  # pixels: A3 at 200 dpi; a page that says it is larger is drawn smaller
MOST_PIXELS = 50_000_000  # of one picture: A4 at 600 dpi has 35 million
MOST_AT_ONCE = 4  # pages, each with some 200 MB
_DRAWN = 0.05  # the share of a page from which a picture may hold text


def pdf_text(path: Path, on_page: OnPage) -> str:
    """The text of a PDF; raises `UnreadableDocument`, also where scanned pages cannot be recognised."""
    with open_pdf(path) as document:
        scanned = [number for number in range(len(document)) if _is_scanned(document, number)]
        _check_number(path, len(scanned))
        if scanned:
            _check_tesseract(path)
        return document_text(document, dict(_recognised(path, document, scanned, on_page)))


def image_text(path: Path, on_page: OnPage) -> str:
    """The text of a PNG, JPEG or TIFF file; raises `UnreadableDocument`."""
    sizes = image_sizes(path)
    _check_number(path, len(sizes))
    if any(width * height > MOST_PIXELS for width, height in sizes):
        raise UnreadableDocument(
            _("%(file)s is larger than %(limit)s million pixels: scan it with 200 dpi."),
            file=path.name,
            limit=MOST_PIXELS // 1_000_000,
        )
    _check_tesseract(path)
    with tempfile.TemporaryDirectory() as folder:
        try:
            pdf = tesseract.pdf_of_image(path, Path(folder))
        except ProgramFailed as error:
            raise UnreadableDocument(_("%(file)s is a damaged image."), file=path.name) from error
        with open_pdf(pdf) as document:
            pages = dict(_recognised(path, document, range(len(document)), on_page))
            return document_text(document, pages)


def _check_number(path: Path, scanned: int) -> None:
    if scanned > MOST_SCANNED_PAGES:
        raise UnreadableDocument(
            _("%(file)s has %(pages)s scanned pages, and at most %(limit)s are read: split it."),
            file=path.name,
            pages=scanned,
            limit=MOST_SCANNED_PAGES,
        )


def _is_scanned(document: pypdfium2.PdfDocument, number: int) -> bool:
    return not page_has_text(document, number) and picture_share(document[number]) >= _DRAWN


def _check_tesseract(path: Path) -> None:
    if not tesseract.is_installed():
        raise UnreadableDocument(
            _("%(file)s is a scan, which needs Tesseract with Vietnamese: run as root %(command)s."),
            file=path.name,
            command=tesseract.INSTALL,
        )


def _recognised(
    path: Path, document: pypdfium2.PdfDocument, numbers: Sequence[int], on_page: OnPage
) -> Iterator[tuple[int, Page]]:
    """Each of these pages, as many side by side as there are cores; only one is drawn at a time."""
    at_once = min(len(os.sched_getaffinity(0)), MOST_AT_ONCE)
    read = len(document) - len(numbers)
    with ThreadPoolExecutor(at_once) as side_by_side:
        for first in range(0, len(numbers), at_once):
            taken = numbers[first : first + at_once]
            pictures = [_drawn(document, number) for number in taken]
            try:
                for number, page in zip(taken, side_by_side.map(recognised, pictures), strict=True):
                    read += 1
                    on_page(read, len(document))
                    yield number, page
            except ProgramFailed as error:
                raise UnreadableDocument(
                    _("%(file)s: Tesseract fails on a page of it, or needs more than %(limit)s seconds."),
                    file=path.name,
                    limit=tesseract.SECONDS,
                ) from error


def _drawn(document: pypdfium2.PdfDocument, number: int) -> Picture:
    page = document[number]
    scale = min(DPI / 72, LONGEST_SIDE / max(page.get_size()))
    bitmap = page.render(scale=scale, grayscale=True)
    rows = memoryview(bitmap.buffer)
    width, stride = bitmap.width, bitmap.stride
    grey = b"".join(rows[start : start + width] for start in range(0, stride * bitmap.height, stride))
    bitmap.close()
    page.close()
    return Picture(grey, width)
