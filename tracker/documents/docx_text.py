"""The text of a .docx: paragraphs with the numbers that Word computes, tables as `| a | b |` rows."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError  # type: ignore[import-untyped] # ships no types

from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

UNPACKED_MEGABYTES = 200
_BROKEN = (zipfile.BadZipFile, OpcError, LxmlError, OSError, KeyError, ValueError, AttributeError, IndexError)
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def docx_text(path: Path) -> str:
    """The document's text in order; raises `UnreadableDocument` for what is no .docx or unpacks to too
    much."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > UNPACKED_MEGABYTES * 2**20:
            raise UnreadableDocument(
                _("%(file)s unpacks to more than %(limit)s MB."), file=path.name, limit=UNPACKED_MEGABYTES
            )
        document = docx.Document(str(path))
        return "\n".join(_lines(document))
    except _BROKEN as error:
        raise UnreadableDocument(
            _("%(file)s is no .docx, is damaged, or is protected by a password."), file=path.name
        ) from error


def _lines(document: Document) -> Iterator[str]:
    numbers = _Numbers(document)
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield f"{numbers.before(block)}{block.text}"
            yield ""
        else:
            yield from _rows(block)
            yield ""


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        cells = [" ".join(text.replace("|", "/").split()) for text in _cells(row)]
        yield f"| {' | '.join(cells)} |"


def _cells(row: _Row) -> Iterator[str]:
    """The cells' texts; a merged cell stands once."""
    seen: set[int] = set()
    for cell in row.cells:
        if id(cell._tc) not in seen:  # noqa: SLF001 - python-docx has no public way to tell a merged cell
            seen.add(id(cell._tc))  # noqa: SLF001
            yield cell.text


@dataclass
class _Level:
    start: int
    form: str
    text: str


@dataclass
class _Numbers:
    """The numbers of list paragraphs, counted as Word counts them."""

    document: Document
    counts: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.levels: dict[str, dict[int, _Level]] = {}
        self.lists: dict[str, str] = {}
        part = next(
            (p for p in self.document.part.package.parts if p.partname.endswith("/numbering.xml")), None
        )
        root: Any = getattr(part, "element", None)
        if root is None:
            return
        for abstract in root.findall(qn("w:abstractNum")):
            self.levels[abstract.get(qn("w:abstractNumId"))] = dict(_levels(abstract))
        for number in root.findall(qn("w:num")):
            self.lists[number.get(qn("w:numId"))] = number.find(qn("w:abstractNumId")).get(qn("w:val"))

    def before(self, paragraph: Paragraph) -> str:
        """The number that Word shows before a paragraph, with a space; empty for one that is in no list."""
        properties = _numbering(paragraph)
        if properties is None:
            return ""
        list_id, depth = properties
        levels = self.levels.get(self.lists.get(list_id, ""), {})
        if depth not in levels:
            return ""
        counts = self.counts.setdefault(self.lists[list_id], [])
        counts[:] = [
            *counts[: depth + 1],
            *(levels[n].start - 1 for n in range(len(counts), depth + 1) if n in levels),
        ]
        if len(counts) <= depth:
            return ""
        counts[depth] += 1
        return f"{_shown(levels, counts, depth)} "


def _levels(abstract: Any) -> Iterator[tuple[int, _Level]]:
    for level in abstract.findall(qn("w:lvl")):
        values = {name: level.find(qn(f"w:{name}")) for name in ("start", "numFmt", "lvlText")}
        start, form, text = (
            element.get(qn("w:val")) if element is not None else None for element in values.values()
        )
        yield int(level.get(qn("w:ilvl"))), _Level(int(start or 1), form or "decimal", text or "")


def _numbering(paragraph: Paragraph) -> tuple[str, int] | None:
    """(list, level) of a paragraph, its own or its style's."""
    elements: list[Any] = [paragraph._p.pPr]  # noqa: SLF001 - python-docx shows no numbering
    style = paragraph.style
    while style is not None:
        elements.append(style.element.find(qn("w:pPr")))
        style = style.base_style
    for properties in elements:
        number = properties.find(qn("w:numPr")) if properties is not None else None
        if number is not None and number.find(qn("w:numId")) is not None:
            depth = number.find(qn("w:ilvl"))
            return number.find(qn("w:numId")).get(qn("w:val")), int(
                depth.get(qn("w:val"))
            ) if depth is not None else 0
    return None


def _shown(levels: dict[int, _Level], counts: list[int], depth: int) -> str:
    level = levels[depth]
    if level.form == "bullet":
        return "-"
    shown = level.text
    for n in range(depth + 1):
        form = levels[n].form if n in levels else "decimal"
        shown = shown.replace(f"%{n + 1}", _counted(counts[n], form))
    return shown


def _counted(number: int, form: str) -> str:
    if form.endswith("Letter"):
        text = _LETTERS[(number - 1) % len(_LETTERS)]
    elif form.endswith("Roman"):
        text = _roman(number)
    else:
        return str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text
