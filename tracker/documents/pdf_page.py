"""A page of a PDF → its words and ruling lines as plain values; the only calls of pdfium for them."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from tracker.documents.layout import Page, Word
from tracker.documents.legacy import is_capital_font, shown_in_capitals
from tracker.documents.pdf_rules import Turned, read_rules

_BOLD = 600  # weight of a font
_FONT_NAME = 128  # bytes
_ASCENT, _DESCENT = 0.8, 0.2  # shares of the font's size above and below the baseline
_HYPHEN_AT_END = "\x02"  # what pdfium gives for a hyphen, plain or soft, that ends a line


@dataclass(frozen=True)
class _Font:
    """What the characters of one text object share; `quarter` counts turns against the clock."""

    name: str
    size: float
    bold: bool
    quarter: int | None

    def shown(self, char: str) -> str:
        """The character; in a font of TCVN3 the soft hyphen is the letter ư."""
        if char != _HYPHEN_AT_END:
            return char
        return "\xad" if ".Vn" in self.name else "-"


@dataclass(frozen=True, slots=True)
class _Char:
    text: str
    font: _Font
    left: float
    bottom: float
    right: float
    top: float
    x: float  # of the origin, which lies on the baseline
    y: float


def read_page(page: pypdfium2.PdfPage) -> Page:
    """The words and ruling lines of a page, turned as most words run; words that run across are left out."""
    text_page = page.get_textpage()
    try:
        chars = list(_Chars(text_page))
    finally:
        text_page.close()
    counts = Counter(char.font.quarter for char in chars if char and char.font.quarter is not None)
    quarter = counts.most_common(1)[0][0] if counts else page.get_rotation() // 90 % 4
    turned, width, height = _turning(quarter, page.get_bbox())
    upright = (char if char is None or char.font.quarter == quarter else None for char in chars)
    words = [
        word
        for word in _words(upright, turned)
        if word.right > 0 and word.left < width and word.bottom > 0 and word.top < height
    ]
    return Page(width, height, words, tuple(read_rules(page, turned)))


def picture_share(page: pypdfium2.PdfPage) -> float:
    """The share of the page that its largest picture covers: 1 for a scan."""
    left, bottom, right, top = page.get_bbox()
    shares = [0.0]
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        x1, y1, x2, y2 = picture.get_bounds()
        shares.append((x2 - x1) * (y2 - y1) / max(1.0, (right - left) * (top - bottom)))
    return min(1.0, max(shares))


@dataclass
class _Chars:
    """The characters of a page in the order of its content; None where white space ends a word."""

    text_page: pypdfium2.PdfTextPage
    fonts: dict[int, _Font] = field(default_factory=dict)

    def __iter__(self) -> Iterator[_Char | None]:
        raw, box = self.text_page.raw, pdfium.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        for at in range(self.text_page.count_chars()):
            text = chr(pdfium.FPDFText_GetUnicode(raw, at))
            font = None if text.isspace() else self._font(at)
            if font is None:
                yield None
                continue
            pdfium.FPDFText_GetLooseCharBox(raw, at, box)
            pdfium.FPDFText_GetCharOrigin(raw, at, x, y)
            yield _Char(font.shown(text), font, box.left, box.bottom, box.right, box.top, x.value, y.value)

    def _font(self, at: int) -> _Font | None:
        """The font of a character; None for one that pdfium made up."""
        shown = pdfium.FPDFText_GetTextObject(self.text_page.raw, at)
        if not shown:
            return None
        address = ctypes.addressof(shown.contents)
        if address not in self.fonts:
            self.fonts[address] = self._read_font(at)
        return self.fonts[address]

    def _read_font(self, at: int) -> _Font:
        raw, matrix = self.text_page.raw, pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(raw, at, matrix)
        name, flags = ctypes.create_string_buffer(_FONT_NAME), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(raw, at, name, _FONT_NAME, flags)
        family = name.value.decode("utf-8", "replace")
        quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
        near = round(quarters)
        return _Font(
            family,
            pdfium.FPDFText_GetFontSize(raw, at) * math.hypot(matrix.c, matrix.d),
            "bold" in family.lower() or pdfium.FPDFText_GetFontWeight(raw, at) >= _BOLD,
            near % 4 if abs(quarters - near) < 0.05 else None,
        )


def _turning(quarter: int, box: tuple[float, float, float, float]) -> tuple[Turned, float, float]:
    """(the page's space → points from the top left of the page turned upright, its width, its height)."""
    left, bottom, right, top = box
    ways: tuple[Turned, ...] = (
        lambda x, y: (x - left, top - y),
        lambda x, y: (y - bottom, x - left),
        lambda x, y: (right - x, y - bottom),
        lambda x, y: (top - y, right - x),
    )
    width, height = right - left, top - bottom
    return ways[quarter], *((width, height) if quarter % 2 == 0 else (height, width))


def _words(chars: Iterable[_Char | None], turned: Turned) -> Iterator[Word]:
    word: list[_Char] = []
    attached = False
    for char in chars:
        if word and (char is None or _apart(word[-1], char)):
            yield _word(word, turned, attached=attached)
            attached, word = char is not None, []
        if char is not None:
            word.append(char)
        elif not word:
            attached = False
    if word:
        yield _word(word, turned, attached=attached)


def _apart(before: _Char, char: _Char) -> bool:
    """Whether two characters without white space between them are of different words, or one is raised."""
    size = before.font.size
    near = math.hypot(char.x - before.x, char.y - before.y) < 2 * size
    level = min(abs(char.x - before.x), abs(char.y - before.y)) < 0.1 * size
    return not near or not level or abs(char.font.size - size) > 0.1 * size


def _word(chars: Sequence[_Char], turned: Turned, *, attached: bool) -> Word:
    first, last = chars[0], chars[-1]
    ends = [turned(char.left, char.bottom)[0] for char in (first, last)]
    ends += [turned(char.right, char.top)[0] for char in (first, last)]
    baseline = turned(first.x, first.y)[1]
    text = "".join(char.text for char in chars)
    if is_capital_font(first.font.name):
        text = shown_in_capitals(text)
    return Word(
        text,
        min(ends),
        baseline - _ASCENT * first.font.size,
        max(ends),
        baseline + _DESCENT * first.font.size,
        all(char.font.bold for char in chars),
        attached,
    )
