"""Sets pages as a printer does: words of even letters, lines broken for the width, page after page."""

from collections.abc import Iterator, Sequence

from tracker.documents.layout import Page, Rule, Word

WIDTH, HEIGHT = 595.0, 842.0  # of A4 in points
LEFT, RIGHT, TOP, BOTTOM = 85.0, 538.0, 70.0, 785.0
SIZE = 14.0
LETTER, SPACE = 0.5, 0.25  # shares of the size


def words_at(text: str, left: float, top: float, size: float = SIZE, *, bold: bool = False) -> Iterator[Word]:
    """The words of a line that begins at `left`."""
    for word in text.split():
        right = left + len(word) * LETTER * size
        yield Word(word, left, top, right, top + size, bold)
        left = right + SPACE * size


def width_of(text: str, size: float = SIZE) -> float:
    words = text.split()
    return size * (LETTER * sum(map(len, words)) + SPACE * (len(words) - 1))


def broken(text: str, first: float, rest: float, size: float = SIZE) -> Iterator[str]:
    """The lines of a text: the first so wide, the others so wide."""
    line, width = list[str](), 0.0
    for word in text.split():
        width += width_of(word, size) + SPACE * size
        if line and width - SPACE * size > first:
            yield " ".join(line)
            line, first, width = [], rest, width_of(word, size) + SPACE * size
        line.append(word)
    yield " ".join(line)


def frame(left: float, top: float, right: float, bottom: float) -> list[Rule]:
    """The four lines around a box."""
    return [
        Rule(left, top, right, top + 0.5),
        Rule(left, bottom, right, bottom + 0.5),
        Rule(left, top, left + 0.5, bottom),
        Rule(right, top, right + 0.5, bottom),
    ]


class Press:
    """Fills pages from the top; what no longer fits goes on overleaf."""

    def __init__(self) -> None:
        self._pages: list[tuple[list[Word], list[Rule]]] = [([], [])]
        self.top = TOP

    @property
    def pages(self) -> list[Page]:
        return [Page(WIDTH, HEIGHT, words, rules) for words, rules in self._pages]

    def turn(self) -> None:
        """Begin a new page."""
        self._pages.append(([], []))
        self.top = TOP

    def put(self, words: Iterator[Word] | Sequence[Word], rules: Sequence[Rule] = ()) -> None:
        """Put words and lines on the page where they stand."""
        self._pages[-1][0].extend(words)
        self._pages[-1][1].extend(rules)

    def line(self, text: str, left: float = LEFT, *, bold: bool = False) -> None:
        if self.top > BOTTOM - 2 * SIZE:
            self.turn()
        self.put(words_at(text, left, self.top, bold=bold))
        self.top += 1.2 * SIZE

    def paragraph(self, text: str, indent: float = 36, space: float = 6) -> None:
        """A paragraph whose first line stands in; with `indent` below zero its other lines do."""
        first, rest = max(indent, 0), max(-indent, 0)
        left = LEFT + first
        for line in broken(text, RIGHT - left, RIGHT - LEFT - rest):
            self.line(line, left)
            left = LEFT + rest
        self.top += space

    def centred(self, text: str) -> None:
        self.line(text, (LEFT + RIGHT - width_of(text)) / 2, bold=True)

    def table(self, rows: Sequence[Sequence[str]], edges: Sequence[float], *, ruled: bool = True) -> None:
        """A table whose columns lie between `edges`; each cell's text is broken for its column."""
        for row in rows:
            lines = [
                list(broken(text, right - left - 10, right - left - 10))
                for text, left, right in zip(row, edges, edges[1:], strict=False)
            ]
            height = 1.2 * SIZE * max(map(len, lines)) + 8
            if self.top + height > BOTTOM:
                self.turn()
            for cell, left, right in zip(lines, edges, edges[1:], strict=False):
                for n, text in enumerate(cell):
                    self.put(words_at(text, left + 5, self.top + 4 + n * 1.2 * SIZE))
                if ruled:
                    self.put((), frame(left, self.top, right, self.top + height))
            self.top += height
        self.top += 10
