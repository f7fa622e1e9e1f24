"""The text of a Word paragraph as it is printed: without deleted, hidden and computed parts."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from tracker.documents.docx_styles import Styles, font_of, is_on, value
from tracker.documents.legacy import is_capital_font, shown_in_capitals

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:ptab"): "\t",
}
_LEFT_OUT = {qn(tag) for tag in ("w:del", "w:moveFrom", "w:rPr", "w:pPr", "w:sdtPr", "w:rt", "w:object")}
_BRANCHES = {f"{_COMPATIBILITY}AlternateContent", qn("w:drawing"), qn("w:pict")}
_COMPUTED = {"PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "INDEX", "TOA"}
# The signs of Symbol and Wingdings that lists are made with; others show as a bullet.
_SYMBOLS = {0x2D: "-", 0x2B: "+", 0xFC: "✓", 0x2F: "/", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB0: "°", 0xE0: "→"}
_PRIVATE = {0xF000 + code: _SYMBOLS.get(code, "•") for code in range(0x100)}


class Runs:
    """Reads paragraphs in the order of the document: a field may begin in one and end in a later one."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[_Field] = []

    def text(self, paragraph: Any) -> str:
        """The text; a line break is a new line, a tab a tab."""
        style = value(paragraph.find(qn("w:pPr")), "w:pStyle")
        return "".join(self._parts(paragraph, style))

    def _parts(self, element: Any, style: str | None) -> Iterator[str]:
        for child in element:
            if child.tag == qn("w:r"):
                yield self._run(child, style)
            elif child.tag == qn("w:fldSimple") and _kind(child.get(qn("w:instr"), "")) in _COMPUTED:
                continue
            elif child.tag == f"{_MATH}t":
                yield child.text or ""
            elif child.tag not in _LEFT_OUT and child.tag not in _BRANCHES:
                yield from self._parts(child, style)

    def _run(self, run: Any, paragraph_style: str | None) -> str:
        text = "".join(part for child in run for part in self._sign(child))
        properties = run.find(qn("w:rPr"))
        if not text or is_on(properties, "w:vanish"):
            return ""
        font, capitals = self._styles.format_of(paragraph_style, value(properties, "w:rStyle"))
        font, own = font_of(properties) or font, is_on(properties, "w:caps")
        if is_capital_font(font):
            return shown_in_capitals(text)
        return text.upper() if (capitals if own is None else own) else text

    def _sign(self, child: Any) -> Iterator[str]:
        """What a part of a run prints; keeps the account of fields."""
        if child.tag == qn("w:fldChar"):
            self._mark_field(child.get(qn("w:fldCharType")))
        elif child.tag == qn("w:instrText") and self._fields:
            self._fields[-1].instruction += child.text or ""
        elif any(field.is_silent for field in self._fields):
            return
        elif child.tag == qn("w:t"):
            yield (child.text or "").translate(_PRIVATE)
        elif child.tag == qn("w:br"):
            yield "" if child.get(qn("w:type")) in {"page", "column"} else "\n"
        elif child.tag == qn("w:sym"):
            yield _symbol(child)
        else:
            yield _SIGNS.get(child.tag, "")

    def _mark_field(self, mark: str | None) -> None:
        if mark == "begin":
            self._fields.append(_Field())
        elif mark == "separate" and self._fields:
            self._fields[-1].has_result = True
        elif mark == "end" and self._fields:
            self._fields.pop()


class _Field:
    """A field that is open: its instruction, then its result."""

    def __init__(self) -> None:
        self.instruction = ""
        self.has_result = False

    @property
    def is_silent(self) -> bool:
        return not self.has_result or _kind(self.instruction) in _COMPUTED


def _kind(instruction: str) -> str:
    return (instruction.split() or [""])[0].upper()


def _symbol(sign: Any) -> str:
    try:
        code = int(sign.get(qn("w:char"), ""), 16)
    except ValueError:
        return ""
    return chr(code).translate(_PRIVATE) if code < 0xFFFE and not 0xD800 <= code < 0xE000 else ""


def text_boxes(element: Any) -> Iterator[Any]:
    """The contents of the text boxes that hang on a paragraph, each once.

    Word writes a box twice, for new and for old readers; the first form that holds text counts.
    """
    for child in element:
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag == f"{_COMPATIBILITY}AlternateContent":
            found = (list(text_boxes(branch)) for branch in child)
            yield from next((boxes for boxes in found if boxes), [])
        elif child.tag not in _LEFT_OUT:
            yield from text_boxes(child)
