"""Lines → paragraphs: where a line only goes on, and where a new paragraph begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from tracker.documents.layout.joining import run_on
from tracker.documents.layout.page import Line

_MARK = re.compile(
    r"(?:[-–—+•●▪◦*]|(?:\d{1,3}|[IVX]{1,5}|[A-ZĐ])\s?(?:[.)](?!\d)|/\s)|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[a-zđ]\d?\s?\)"
    r"|(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\s[\dIVXA-Z]{1,5}\b)"
)
_DASHED = re.compile(r"[-–—]\s?(?=\S)")
_ENDED = re.compile(r"[.;:!?…][)”\"’*]{0,3}$")
_INDENT = 0.5  # share of the height by which a line must stand out or in
_SPACE = 0.25  # share of the height that a space takes
_SPREAD = 0.35  # share of the height by which a gap above a paragraph is wider than between its lines
_EVEN_SPREAD = 0.1  # the same where the lines stand evenly
_HAIR = 0.3  # points
_NEARLY = 0.15  # share of the width: a line may end that early where words are held together
_SAME_LEFT = 2.0  # points
_TITLE_STEP = 1.8  # times the height from line to line of one title


@dataclass(frozen=True)
class Margins:
    """Where the lines of a column begin and end, and the least usual step from a line to the next."""

    left: float
    right: float
    step: float
    even: bool  # whether most lines keep this step to a hair, as type does and a scan does not


@dataclass
class Paragraph:
    """Lines that go on in each other, how far each stands from its left margin, and the last one's margins.

    `apart` tells whether the paragraph stands off from the one before it.
    """

    lines: list[Line]
    indents: list[float]
    margins: Margins
    apart: bool

    @property
    def text(self) -> str:
        return run_on(line.text for line in self.lines)


def margins_of(lines: Sequence[Line], bounds: Sequence[tuple[float, float]] = ()) -> Margins:
    """The margins that most lines keep; `lines` stand in order and are at least one.

    `bounds` are left and right edges of what else keeps them: tables, or a page with few lines.
    """
    lefts = sorted([line.left for line in lines] + [left for left, _ in bounds])
    rights = sorted([line.right for line in lines] + [right for _, right in bounds])
    steps = sorted(b.top - a.top for a, b in pairwise(lines) if b.top > a.top)
    height = median_low([line.height for line in lines])
    step = next((step for step in steps[len(steps) // 5 :] if step > height / 2), 1.2 * height)
    even = sum(abs(each - step) < _HAIR for each in steps) * 2 > len(steps)
    return Margins(lefts[len(lefts) // 20], rights[-1 - len(rights) // 20], step, even)


def grow(paragraphs: list[Paragraph], lines: Sequence[Line], margins: Margins, *, turned: bool) -> None:
    """Put the lines of a column, in order, to the last paragraph or into new ones.

    `turned` tells that they begin a page.
    """
    for at, line in enumerate(lines):
        last = paragraphs[-1] if paragraphs else None
        fresh = turned and at == 0
        if last and _goes_on(last, line, margins, turned=fresh):
            last.lines.append(line)
            last.indents.append(line.left - margins.left)
            last.margins = margins
        else:
            apart = fresh or last is None or not _in_one_title(last, line, margins)
            paragraphs.append(Paragraph([line], [line.left - margins.left], margins, apart))


def _goes_on(paragraph: Paragraph, line: Line, margins: Margins, *, turned: bool) -> bool:
    last, height = paragraph.lines[-1], line.height
    running = not (line.text[0].isupper() or _MARK.match(line.text) or _ENDED.search(last.text))
    room = paragraph.margins.right - last.right
    if room > line.words[0].right - line.left + _SPACE * height:
        width = paragraph.margins.right - paragraph.margins.left
        return running and room < _NEARLY * width
    gap = 0 if turned else line.top - last.top - margins.step
    if running or gap > _SPREAD * height:
        return gap <= _SPREAD * height
    if margins.even and gap > _EVEN_SPREAD * height:
        return False
    if all(each.bold for each in paragraph.lines) and not line.words[0].bold:
        return False
    return _stands_on(paragraph, line, line.left - margins.left)


def _stands_on(paragraph: Paragraph, line: Line, indent: float) -> bool:
    """Whether the place of a line, after a full one, is that of a line that goes on."""
    first, slack = paragraph.indents[0], _INDENT * line.height
    marked = bool(_MARK.match(line.text)) and not _is_amid(paragraph.lines[-1].text, line.text)
    if len(paragraph.lines) > 1:
        usual = paragraph.indents[1]
        return abs(indent - usual) <= slack and (not marked or first > usual + slack)
    ended = bool(_ENDED.search(paragraph.lines[0].text))
    if indent > first + slack:
        return bool(_MARK.match(paragraph.lines[0].text)) or is_centred(line, paragraph.margins)
    if indent < first - slack:
        return not (marked and ended)
    return not marked and not (ended and first > slack)


def _is_amid(before: str, after: str) -> bool:
    """Whether a dash goes on with a sentence: "giai đoạn 2026" and "- 2030", "hài lòng" and "- đánh giá"."""
    dashed = _DASHED.match(after)
    return dashed is not None and not _ENDED.search(before) and not after[dashed.end()].isupper()


def _in_one_title(paragraph: Paragraph, line: Line, margins: Margins) -> bool:
    """Whether two lines in the middle of the page, in the same type, are a title that was broken by hand."""
    last = paragraph.lines[-1]
    if last.bold != line.bold or last.text.isupper() != line.text.isupper():
        return False
    if abs(last.left - line.left) < _SAME_LEFT:  # both only stand in from the margin
        return False
    near = 0 < line.top - last.top < _TITLE_STEP * max(last.height, line.height)
    return near and is_centred(last, margins) and is_centred(line, margins)


def is_centred(line: Line, margins: Margins) -> bool:
    """Whether a line stands in the middle and reaches neither margin."""
    room = min(line.left - margins.left, margins.right - line.right)
    return room > line.height and abs(line.centre - (margins.left + margins.right) / 2) < line.height
