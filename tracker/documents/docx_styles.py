"""The styles of a Word document, as far as they change what is read: list, capitals, font."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_DEEPEST = 20  # styles based on each other; Word knows eleven


def value(element: Any, tag: str) -> str | None:
    """The value of a property below an element; None where either is missing."""
    found = element.find(qn(tag)) if element is not None else None
    return found.get(qn("w:val")) if found is not None else None


def is_on(element: Any, tag: str) -> bool | None:
    """Whether a property is switched on; None where nothing is said of it."""
    found = element.find(qn(tag)) if element is not None else None
    return found.get(qn("w:val")) not in {"0", "false", "off", "none"} if found is not None else None


def font_of(properties: Any) -> str | None:
    """The font that run properties name for Latin letters, under which old encodings hide."""
    fonts = properties.find(qn("w:rFonts")) if properties is not None else None
    return fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi")) if fonts is not None else None


class Styles:
    """Styles by their id, each with those that it is based on."""

    def __init__(self, root: Any) -> None:
        self._by_id: dict[str, Any] = {}
        self._default = ""
        self._run_defaults: Any = None
        if root is not None:
            self._run_defaults = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        for style in root.findall(qn("w:style")) if root is not None else ():
            self._by_id[style.get(qn("w:styleId"))] = style
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true"}:
                self._default = style.get(qn("w:styleId"))
        self._formats: dict[tuple[str, str], tuple[str, bool]] = {}

    def chain(self, style_id: str | None) -> Iterator[Any]:
        """The style and what it is based on, nearest first; the default style where none is named."""
        style = self._by_id.get(style_id or self._default)
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            style = self._by_id.get(value(style, "w:basedOn") or "")

    def format_of(self, paragraph_style: str | None, run_style: str | None) -> tuple[str, bool]:
        """(font, whether in capitals) that the styles of a run and its paragraph give it."""
        key = paragraph_style or "", run_style or ""
        if key not in self._formats:
            chains = [*(self.chain(run_style) if run_style else ()), *self.chain(paragraph_style)]
            properties = [*(style.find(qn("w:rPr")) for style in chains), self._run_defaults]
            fonts = (font_of(each) for each in properties)
            capitals = (is_on(each, "w:caps") for each in properties)
            self._formats[key] = (
                next((font for font in fonts if font), ""),
                next((on for on in capitals if on is not None), False),
            )
        return self._formats[key]
