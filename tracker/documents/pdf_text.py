"""The text layer of a PDF."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pypdfium2

from tracker.documents.layout import Page, text_of_pages
from tracker.documents.pdf_page import picture_share, read_page
from tracker.documents.syllables import looks_vietnamese
from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

LONGEST_PAGES = 2000
_FEWEST_LETTERS = 25  # a scan may bear a page number or a word of its scanner as text
_SCANNED = 0.5  # share of the page from which a picture is the page itself, a text layer a guess at it
_KNOWN = 0.8  # share of the signs that must be letters, digits or signs of writing


@contextmanager
def open_pdf(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    """The document in `path`, closed at the end; `UnreadableDocument` for a broken, locked or endless file.

    A damaged page raises it too, whichever function below meets it inside the `with`.
    """
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(
            _("%(file)s cannot be opened: it is damaged, no PDF, or protected by a password."), file=path.name
        ) from error
    try:
        if len(document) > LONGEST_PAGES:
            raise UnreadableDocument(
                _("%(file)s has more than %(limit)s pages."), file=path.name, limit=LONGEST_PAGES
            )
        yield document
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(_("%(file)s holds a damaged page."), file=path.name) from error
    finally:
        document.close()


def page_has_text(document: pypdfium2.PdfDocument, number: int) -> bool:
    """Whether page `number` (from 0) has a text layer to read; one that has not is to be recognised.

    No text are: stamps of digital signatures, characters of a font that does not tell which they are, and
    what a scanner laid behind its picture without Vietnamese letters.
    """
    text = page_text(document, number)
    known = sum(char.isalnum() or char.isascii() or char.isspace() for char in text)
    if sum(char.isalpha() for char in text) < _FEWEST_LETTERS or known < _KNOWN * len(text):
        return False
    return looks_vietnamese(text) or picture_share(document[number]) < _SCANNED


def page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    """The text of page `number` (from 0) by itself: nothing is known of headers and footers of the others."""
    return text_of_pages([read_page(document[number])])


def document_text(document: pypdfium2.PdfDocument, recognised: Mapping[int, Page] | None = None) -> str:
    """The whole text; `recognised` holds, by number (from 0), the words of the pages that were recognised.

    Their words go through the same layout as those of a text layer, so paragraphs and tables go on over the
    pages. Give words in points from the top left corner of the page (pixels * 72 / dpi).
    """
    recognised = recognised or {}
    return text_of_pages(
        recognised[number] if number in recognised else read_page(document[number])
        for number in range(len(document))
    )


def pdf_text(path: Path) -> str:
    """The pages' text, one after another; raises `UnreadableDocument` for a scan, a broken or a locked
    file."""
    with open_pdf(path) as document:
        text = document_text(document)
    if not text.strip():
        raise UnreadableDocument(
            _("%(file)s is a scan: this version reads no scans yet, it needs a PDF with a text layer."),
            file=path.name,
        )
    return text
