"""The text layer of a PDF."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pypdfium2

from tracker.documents.layout import Page, text_of_pages
from tracker.documents.legacy import in_unicode, table_for
from tracker.documents.pdf_page import picture_share, read_page
from tracker.documents.syllables import looks_vietnamese
from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

LONGEST_PAGES = 2000
_PLAINLY_TEXT = 1000  # characters, more than stamps have
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
    text = _raw_text(document, number)
    if len(text) < _PLAINLY_TEXT:
        text = page_text(document, number)
    known = sum(char.isalnum() or char.isascii() or char.isspace() for char in text)
    if sum(char.isalpha() for char in text) < _FEWEST_LETTERS or known < _KNOWN * len(text):
        return False
    return looks_vietnamese(in_unicode(text)) or picture_share(document[number]) < _SCANNED


def _raw_text(document: pypdfium2.PdfDocument, number: int) -> str:
    """All characters of a page in the order of its content."""
    text_page = document[number].get_textpage()
    try:
        return str(text_page.get_text_range())
    finally:
        text_page.close()


def page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    """The text of page `number` (from 0) by itself: nothing is known of headers and footers of the others."""
    return _text([read_page(document[number])])


def document_text(document: pypdfium2.PdfDocument, recognised: Mapping[int, Page] | None = None) -> str:
    """The whole text; `recognised` holds, by number (from 0), the words of the pages that were recognised.

    Their words go through the same layout as those of a text layer, so paragraphs and tables go on over the
    pages. Give words in points from the top left corner of the page (pixels * 72 / dpi).
    """
    recognised = recognised or {}
    numbers = range(len(document))
    return _text([recognised[n] if n in recognised else read_page(document[n]) for n in numbers])


def _text(pages: Sequence[Page]) -> str:
    table = table_for(word.text for page in pages for word in page.words)
    if table:
        pages = [
            replace(page, words=[replace(word, text=table(word.text)) for word in page.words])
            for page in pages
        ]
    return text_of_pages(pages)
