"""Text that remembers where in the document it came from.

Cleaning (Markdown left-overs, doubled spaces) and joining broken lines change offsets; a `Passage` keeps,
beside
its text, the places where text and source run apart, so that a span can still be shown in the document.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# What converters leave in the text and no reader of the paper document sees. Bounded, so that no text is
# slow.
_MARKS = re.compile(
    r"^[ \t\xa0]*#{1,6}[ \t]+"  # a Markdown heading
    r"|(?<=\S)\*+|\*{2,}|\*(?=\S)"  # bold and italics, but not the bullet "* "
    r"|!?\[image:[^\]\n]{0,80}\]"
    r"|\[(?=[^\]\[\n]{1,300}\]\([^)\n]{0,300}\))|\]\([^)\n]{0,300}\)"  # [text](address)
    r"|_{3,}|-{4,}|\\(?=[-*_.])"
    r"|[ \t\xa0\u200b\ufeff]+"
)
_UNSEEN = str.maketrans("", "", "\u200b\ufeff")  # of no width: between letters they part nothing


@dataclass(frozen=True)
class Passage:
    """A cleaned piece of a document. `anchors`: (place in text, place in source) where each straight run
    begins."""

    text: str
    anchors: tuple[tuple[int, int], ...]

    def origin(self, place: int) -> int:
        """The place in the source of the character at `place`."""
        at = max(0, bisect_right(self.anchors, (place, 1 << 62)) - 1)
        here, source = self.anchors[at]
        return source + place - here

    @property
    def start(self) -> int:
        """Where the passage begins in the source."""
        return self.origin(0)

    @property
    def end(self) -> int:
        """The place in the source just after the last character."""
        return self.origin(len(self.text) - 1) + 1 if self.text else self.start

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The places in the source of the text from `start` to `end`, which holds a character at least."""
        return self.origin(start), self.origin(end - 1) + 1

    def piece(self, start: int, end: int | None = None) -> "Passage":
        """The part from `start` to `end`, without white space around it."""
        raw = self.text[start:end]
        start += len(raw) - len(raw.lstrip())
        text = raw.strip()
        first = bisect_right(self.anchors, (start, 1 << 62))
        last = bisect_left(self.anchors, (start + len(text), -1))
        inside = tuple((place - start, source) for place, source in self.anchors[first:last])
        return Passage(text, ((0, self.origin(start)), *inside))


NOTHING = Passage("", ((0, 0),))


def joined(parts: Sequence[Passage]) -> Passage:
    """The parts as one text, a space between them."""
    texts, anchors, length = [], [], 0
    for part in parts:
        anchors += [(place + length, source) for place, source in part.anchors]
        texts.append(part.text)
        length += len(part.text) + 1
    return Passage(" ".join(texts), tuple(anchors) or ((0, 0),))


def _clean(line: str, offset: int) -> Passage:
    texts: list[str] = []
    anchors: list[tuple[int, int]] = [(0, offset)]
    length = done = 0
    for mark in _MARKS.finditer(line):
        blank = mark.group().translate(_UNSEEN).isspace()
        kept = line[done : mark.start()] + (" " if blank else "")
        texts.append(kept)
        length += len(kept)
        done = mark.end()
        if mark.group() != " ":
            anchors.append((length, offset + done))
    texts.append(line[done:])
    return Passage("".join(texts), tuple(anchors)).piece(0)


def lines_of(text: str) -> Iterator[Passage]:
    """The lines of a document, cleaned; a blank line is an empty passage."""
    offset = 0
    for line in text.splitlines(keepends=True):
        yield _clean(line, offset)
        offset += len(line)
