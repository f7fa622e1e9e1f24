"""The made-up directive as Word writes it: a heading table without lines, numbers that Word computes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.documents.forms import directive

LIST = "77"
LEVELS = (("decimal", "%1."), ("lowerLetter", "%2)"), ("bullet", "-"))


def element(tag: str, **values: object) -> Any:
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def add_list(document: Document, levels: Sequence[tuple[str, str]], name: str = LIST) -> None:
    """A list that paragraphs can be put into; `levels` are (number format, text) from the top."""
    abstract = element("w:abstractNum", abstractNumId=name)
    for depth, (form, text) in enumerate(levels):
        level = element("w:lvl", ilvl=depth)
        for tag, value in (("w:start", 1), ("w:numFmt", form), ("w:lvlText", text)):
            level.append(element(tag, val=value))
        abstract.append(level)
    number = element("w:num", numId=name)
    number.append(element("w:abstractNumId", val=name))
    root: Any = document.part.numbering_part.element
    root.insert(0, abstract)
    root.append(number)


def put_in_list(paragraph: Paragraph, depth: int, name: str = LIST) -> None:
    properties = element("w:numPr")
    properties.append(element("w:ilvl", val=depth))
    properties.append(element("w:numId", val=name))
    paragraph._p.get_or_add_pPr().append(properties)  # noqa: SLF001 - python-docx writes no numbering


def write_docx(path: Path) -> None:
    document = docx.Document()
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Liberation Serif", Pt(14)
    add_list(document, LEVELS)
    _two_columns(document, directive.ISSUER, directive.NATION)
    for line in directive.TITLE:
        _centred(document.add_paragraph(), line)
    for item in directive.BODY:
        _add_item(document, item)
    _two_columns(document, directive.RECIPIENTS, directive.SIGNATURE)
    document.add_paragraph().paragraph_format.page_break_before = True
    for line in (*directive.ANNEX, directive.ANNEX_NOTE):
        _centred(document.add_paragraph(), line)
    _add_rows(document)
    document.save(str(path))


def _centred(paragraph: Paragraph, text: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(text).bold = True


def _fill(cell: _Cell, lines: Sequence[str]) -> None:
    cell.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def _two_columns(document: Document, left: Sequence[str], right: Sequence[str]) -> None:
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    _fill(cells[0], left)
    _fill(cells[1], right)


def _add_item(document: Document, item: directive.Item) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.add_run(item.bold).bold = True
    paragraph.add_run(item.text.removeprefix(item.bold))
    if item.level is not None:
        put_in_list(paragraph, item.level)


def _add_rows(document: Document) -> None:
    table = document.add_table(rows=0, cols=len(directive.COLUMNS))
    table.style = "Table Grid"
    for row in (directive.COLUMNS, *directive.ROWS):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
