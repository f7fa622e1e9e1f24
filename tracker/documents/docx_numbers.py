"""The numbers of list paragraphs, counted as Word counts them (ISO/IEC 29500-1, 17.9)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from docx.oxml.ns import qn

from tracker.documents.docx_styles import Styles, is_on, value

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"  # Word counts without đ; authors who want it type it
_LEVELS = 9
_HIGHEST = 4000  # a number beyond is shown in digits


@dataclass(frozen=True)
class _Level:
    start: int
    form: str
    text: str
    legal: bool  # all numbers in digits
    restart: int | None  # the level (from 1) after which counting begins anew; 0 for never
    style: str | None


class Numbers:
    """Tells the number before each paragraph; to be asked in the order of the document."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, str] = {}  # the number of a list → what it counts with
        self._levels: dict[str, dict[int, _Level]] = {}
        self._begun_anew: dict[str, list[int]] = {}  # the levels that a list begins anew at its first use
        self._counts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def before(self, paragraph: Any) -> str:
        """The number that Word shows before a paragraph, with a space; empty for one that is in no list."""
        found = self._place(paragraph)
        if found is None:
            return ""
        name, depth = found
        levels, counts = self._levels[name], self._counts.setdefault(self._lists[name], {})
        for level in self._begun_anew.pop(name, ()):
            counts.pop(level, None)
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or depth < restart:
                del counts[deeper]
        shown = _shown(levels, counts, depth)
        return f"{shown} " if shown else ""

    def _read(self, root: Any) -> None:
        abstract = {each.get(qn("w:abstractNumId")): each for each in root.findall(qn("w:abstractNum"))}
        for number in root.findall(qn("w:num")):
            name, counted = number.get(qn("w:numId")), value(number, "w:abstractNumId") or ""
            levels = dict(_levels(self._meant(abstract.get(counted), root, abstract)))
            for override in number.findall(qn("w:lvlOverride")):
                depth = int(override.get(qn("w:ilvl")))
                levels.update(_levels(override))
                start = value(override, "w:startOverride")
                if start and depth in levels:
                    levels[depth] = replace(levels[depth], start=int(start))
                    self._begun_anew.setdefault(name, []).append(depth)
            self._lists[name], self._levels[name] = counted, levels

    def _meant(self, abstract: Any, root: Any, all_abstract: dict[str, Any]) -> Any:
        """The list itself, or the one of the style that it only refers to."""
        linked = value(abstract, "w:numStyleLink")
        for style in self._styles.chain(linked) if linked else ():
            number = _numbering(style.find(qn("w:pPr")))[0]
            for each in root.findall(qn("w:num")) if number else ():
                if each.get(qn("w:numId")) == number:
                    return all_abstract.get(value(each, "w:abstractNumId") or "")
        return abstract

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """(list, level) of a paragraph, its own or its style's."""
        properties = paragraph.find(qn("w:pPr"))
        name, depth = _numbering(properties)
        style_id = value(properties, "w:pStyle")
        for style in self._styles.chain(style_id) if name is None else ():
            name, own_depth = _numbering(style.find(qn("w:pPr")))
            depth = own_depth if depth is None else depth
            if name is not None:
                linked = {style_id, style.get(qn("w:styleId"))}
                levels = self._levels.get(name, {})
                depth = next((n for n, level in levels.items() if level.style in linked), depth)
                break
        if name is None or (depth or 0) not in self._levels.get(name, {}):
            return None
        return name, depth or 0


def _numbering(properties: Any) -> tuple[str | None, int | None]:
    """(list, level) as paragraph properties name them; the list "0" says that there is none."""
    number = properties.find(qn("w:numPr")) if properties is not None else None
    depth = value(number, "w:ilvl")
    return value(number, "w:numId"), int(depth) if depth else None


def _levels(element: Any) -> Iterator[tuple[int, _Level]]:
    for level in element.findall(qn("w:lvl")) if element is not None else ():
        restart = value(level, "w:lvlRestart")
        yield (
            int(level.get(qn("w:ilvl"))),
            _Level(
                start=int(value(level, "w:start") or 1),
                form=value(level, "w:numFmt") or "decimal",
                text=value(level, "w:lvlText") or "",
                legal=bool(is_on(level, "w:isLgl")),
                restart=int(restart) if restart else None,
                style=value(level, "w:pStyle"),
            ),
        )


def _shown(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    level = levels[depth]
    if level.form == "bullet":
        return "+" if level.text.strip() == "+" else "-"
    shown = level.text
    for n in range(min(depth + 1, _LEVELS)):
        other = levels.get(n)
        form = "decimal" if other is None or level.legal else other.form
        number = counts.get(n, other.start if other else 1)
        shown = shown.replace(f"%{n + 1}", _counted(number, form))
    return shown.strip()


def _counted(number: int, form: str) -> str:
    if form == "none":
        return ""
    if form.endswith("Letter") and number > 0:
        text = _LETTERS[(number - 1) % 26] * min((number - 1) // 26 + 1, _LEVELS)
    elif form.endswith("Roman") and 0 < number < _HIGHEST:
        text = _roman(number)
    else:
        return f"{number:02}" if form == "decimalZero" else str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (number // worth)
        number %= worth
    return text
