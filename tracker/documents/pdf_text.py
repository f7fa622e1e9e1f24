"""The text layer of a PDF."""

from pathlib import Path

import pypdfium2

from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

LONGEST_PAGES = 2000


def pdf_text(path: Path) -> str:
    """The pages' text, one after another; raises `UnreadableDocument` for a scan, a broken or a locked
    file."""
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
        text = "\n".join(_page(document, number) for number in range(len(document)))
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(_("%(file)s holds a damaged page."), file=path.name) from error
    finally:
        document.close()
    if not text.strip():
        raise UnreadableDocument(
            _("%(file)s is a scan: this version reads no scans yet, it needs a PDF with a text layer."),
            file=path.name,
        )
    return text


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    text_page = page.get_textpage()
    # U+FFFE stands where pdfium joined a word that was hyphenated at a line's end
    text = str(text_page.get_text_range()).replace("\r\n", "\n").replace("\ufffe", "")
    text_page.close()
    page.close()
    return text
