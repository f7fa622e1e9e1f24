"""The text of a .docx: paragraphs with the numbers that Word computes, tables as `| a | b |` rows.

Headers, footers, footnotes, comments, page numbers, tables of contents, deleted and hidden text are left out.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import LxmlError  # type: ignore[import-untyped] # ships no types

from tracker.documents.docx_numbers import Numbers
from tracker.documents.docx_runs import Runs, text_boxes
from tracker.documents.docx_styles import Styles
from tracker.documents.docx_tables import Table, read_table
from tracker.documents.legacy import in_unicode
from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

_BROKEN = (zipfile.BadZipFile, OpcError, LxmlError, OSError, KeyError, ValueError, AttributeError, IndexError)
_HOLDERS = {qn(tag) for tag in ("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo")}


def docx_text(path: Path) -> str:
    """The document's text in order; raises `UnreadableDocument` for what is no .docx.

    Whether it may be unpacked at all is for `archive_check` to say.
    """
    try:
        return in_unicode("\n".join(_lines(docx.Document(str(path)))))
    except _BROKEN as error:
        raise UnreadableDocument(
            _("%(file)s is no .docx, is damaged, or is protected by a password."), file=path.name
        ) from error


def _lines(document: Document) -> Iterator[str]:
    for block in _Story(document).blocks(document.element.body):
        yield from (block, "") if isinstance(block, str) else block.lines()


class _Story:
    """Reads the paragraphs and tables of a document in their order, for numbers and fields depend on it."""

    def __init__(self, document: Document) -> None:
        styles = Styles(_part(document, RELATIONSHIP_TYPE.STYLES))
        self._numbers = Numbers(_part(document, RELATIONSHIP_TYPE.NUMBERING), styles)
        self._runs = Runs(styles)
        self._begun = ""  # of a paragraph whose end is deleted: it goes on in the next

    def blocks(self, container: Any) -> list[str | Table]:
        """The paragraphs, with their numbers, and the tables in an element."""
        found: list[str | Table] = []
        for child in container:
            if child.tag == qn("w:p"):
                found += self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                found.append(read_table(child, self.blocks))
            elif child.tag in _HOLDERS:
                found += self.blocks(child)
        return found

    def _paragraph(self, paragraph: Any) -> Iterator[str | Table]:
        text = self._begun + self._runs.text(paragraph)
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is None:
            self._begun = ""
            yield f"{self._numbers.before(paragraph)}{text}".strip(" ")
        else:
            self._begun = text
        for box in text_boxes(paragraph):
            yield from self.blocks(box)


def _part(document: Document, kind: str) -> Any:
    """The root of a part that the document refers to; None where it has none."""
    relations = (each for each in document.part.rels.values() if each.reltype == kind)
    found = next((each for each in relations if not each.is_external), None)
    return getattr(found.target_part, "element", None) if found else None
