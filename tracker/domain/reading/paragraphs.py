"""Lines → paragraphs, where blank lines part them and the lines between are only broken for their width.

Portals give documents so: a mark may stand alone on its line ("**1.**"), a heading run over three, and a line
may begin with a dash that only goes on with the sentence ("... giai đoạn 2026 / - 2030").
"""

from collections.abc import Iterator, Sequence

from tracker.domain.reading.details import detail_in
from tracker.domain.reading.marks import ends_sentence, mark_of
from tracker.domain.reading.passages import NOTHING, Passage, joined

_SOME = 0.2  # of all lines follow another at once; with fewer, a line is a paragraph
_MANY = 0.6  # of these go on with the sentence before
_HALF = 0.5  # at least of the marks that open a line stand after a blank line
_RUNS = 3  # of lines at least, with blank lines between


def paragraphs_of(lines: Sequence[Passage]) -> list[Passage]:
    """The lines with those of each paragraph joined; unchanged where blank lines do not part paragraphs.

    A blank line is an empty passage; one stands between paragraphs. Lines of a table stay as they are.
    """
    if not _blanks_part(lines):
        return list(lines)
    parted: list[Passage] = []
    for block in _blocks(lines):
        first, *others = _parted(block)
        parted.append(first)
        for paragraph in others:
            parted += [NOTHING, paragraph]
    return parted


def _blanks_part(lines: Sequence[Passage]) -> bool:
    """Whether the document's form is: a blank line after each paragraph, lines broken within it."""
    filled = follow = going_on = marks = inner_marks = 0
    before = ""
    for line in lines:
        if _is_prose(line):
            marked = mark_of(line.text) is not None
            follows = bool(before)
            filled, marks, follow = filled + 1, marks + marked, follow + follows
            inner_marks += marked and follows and ends_sentence(before)
            going_on += follows and not ends_sentence(before)
        before = line.text if _is_prose(line) else ""
    parted = marks - inner_marks >= marks * _HALF and filled - follow >= _RUNS
    return parted and follow > filled * _SOME and going_on > follow * _MANY


def _is_prose(line: Passage) -> bool:
    return bool(line.text) and not line.text.startswith("|")


def _blocks(lines: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Runs of lines of prose; each blank line and each line of a table alone."""
    block: list[Passage] = []
    for line in lines:
        if _is_prose(line):
            block.append(line)
            continue
        if block:
            yield block
        yield [line]
        block = []
    if block:
        yield block


def _parted(block: Sequence[Passage]) -> Iterator[Passage]:
    """The paragraphs of a block: a new one begins after the end of a sentence with a mark or a key."""
    open_lines: list[Passage] = []
    for line in block:
        if open_lines and _begins(line.text, open_lines[-1].text):
            yield joined(open_lines)
            open_lines = []
        open_lines.append(line)
    yield joined(open_lines)


def _begins(text: str, before: str) -> bool:
    opens = mark_of(text) is not None or detail_in(text) is not None or text.isupper() != before.isupper()
    return ends_sentence(before) and opens and not _mark_alone(before)


def _mark_alone(text: str) -> bool:
    mark = mark_of(f"{text} x")
    return mark is not None and mark[2] > len(text)
