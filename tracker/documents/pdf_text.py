"""The text layer of a PDF."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pypdfium2

from tracker.documents.layout import Page, text_of_pages
from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

LONGEST_PAGES = 2000
_FEWEST_LETTERS = 25


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
    """Whether page `number` (from 0) has a text layer to read; one that has not is to be recognised."""
    return sum(char.isalpha() for char in page_text(document, number)) >= _FEWEST_LETTERS


def page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    """The text of page `number` (from 0) by itself: nothing is known of headers and footers of the others."""
    page = document[number]
    text_page = page.get_textpage()
    # U+FFFE stands where pdfium joined a word that was hyphenated at a line's end
    text = str(text_page.get_text_range()).replace("\r\n", "\n").replace("\ufffe", "")
    text_page.close()
    page.close()
    return text


def document_text(document: pypdfium2.PdfDocument, recognised: Mapping[int, Page] | None = None) -> str:
    """The whole text; `recognised` holds, by number (from 0), the words of the pages that were recognised.

    Their words go through the same layout as those of a text layer, so paragraphs and tables go on over the
    pages. Give words in points from the top left corner of the page (pixels * 72 / dpi).
    """
    recognised = recognised or {}
    return "\n".join(
        text_of_pages([recognised[number]]) if number in recognised else page_text(document, number)
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
