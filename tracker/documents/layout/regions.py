"""Rows without ruling lines → what they are: running lines, columns side by side, a table made by gaps."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.documents.layout.joining import run_on
from tracker.documents.layout.page import Line, Row, Word, whole
from tracker.documents.layout.rows import lines_of
from tracker.documents.layout.tables import Table
from tracker.domain.folding import folded

_MOTTO = re.compile(r"cong hoa xa hoi|dang cong san viet nam")
_DATE = re.compile(r"ngay\b.{0,12}\bthang\b")
_ADDRESSEE = re.compile(r"kinh gui\b")
_RECIPIENTS = re.compile(r"noi nhan\b")
_OPENING = 40  # characters, in which the words that tell a region stand
_TOP_ROWS = 12  # rows of a page among which a heading begins
_HIGHER = 3  # rows that a signer's post may stand above the recipients
_NARROWEST = 2.0  # points of white between two columns
_TABLE_ROWS, _COLUMN_ROWS = 2, 4  # rows that make a table of three columns, or two columns of text
_STEP = 2.5  # times the height: rows further apart are of different regions
_ROW_SPREAD = 1.2  # times the step between lines: a wider one divides the rows of a table

Gap = tuple[float, float]


@dataclass(frozen=True)
class Running:
    """Lines of running text, one below the other; `beside` tells that another column stands at their side."""

    lines: tuple[Line, ...]
    beside: bool = False


@dataclass(frozen=True)
class Cells:
    """The lines of a heading's or signature's cell: each stands for itself."""

    lines: tuple[Line, ...]


Region = Running | Cells | Table


def regions_of(rows: Sequence[Row]) -> Iterator[Region]:
    """The regions of a page in reading order: of two columns first the left one."""
    at, running = 0, list[Line]()
    while at < len(rows):
        end, regions = _region_at(rows, at)
        if regions:
            if running:
                yield Running(tuple(running))
            running = []
            yield from regions
        else:
            running.append(whole(rows[at]))
        at = max(end, at + 1)
    if running:
        yield Running(tuple(running))


def _region_at(rows: Sequence[Row], at: int) -> tuple[int, list[Region]]:
    for find in (_heading, _signature, _by_gaps):
        end, regions = find(rows, at)
        if regions:
            return end, regions
    return at, []


def _heading(rows: Sequence[Row], at: int) -> tuple[int, list[Region]]:
    """Issuer and number on the left, the nation's or the Party's name and the date on the right.

    It ends after the date, with the last row that stands on the left alone and close: the subject's.
    """
    if at >= _TOP_ROWS:
        return at, []
    gutter = _gutter_before(rows, at, _MOTTO)
    if gutter is None:
        return at, []
    end, dated = at, False
    while end < len(rows) and not (dated and _is_below_heading(rows, end, gutter)):
        end += 1
        dated = dated or bool(_DATE.search(folded(whole(rows[end - 1]).text)))
        if end - at > _TOP_ROWS:
            return at, []
    return end, _side_by_side(rows[at:end], gutter)


def _is_below_heading(rows: Sequence[Row], at: int, gutter: float) -> bool:
    line = whole(rows[at])
    return line.right > gutter or not _near(rows[at - 1], rows[at]) or _begins(_ADDRESSEE, line)


def _begins(pattern: re.Pattern[str], piece: Line) -> bool:
    return bool(pattern.match(folded(piece.text[:_OPENING])))


def _gutter_before(rows: Sequence[Row], at: int, pattern: re.Pattern[str]) -> float | None:
    """The left edge of the piece of these rows that begins with `pattern`, a little to its left."""
    for row in rows[at : at + 3]:
        for piece in row:
            if _begins(pattern, piece):
                return piece.left - _NARROWEST / 2
    return None


def _signature(rows: Sequence[Row], at: int) -> tuple[int, list[Region]]:
    """Recipients on the left, the signer's post and name on the right; it may begin a little higher."""
    anchor = _recipients(rows, at)
    if anchor is None:
        return at, []
    rest = [piece for row in rows[at:] for piece in row]
    rights = [piece.left for piece in rest if piece.left > anchor.right + 2 * anchor.height]
    if not rights:
        return at, []
    gutter = min(rights) - _NARROWEST / 2
    end = at
    while end < len(rows) and not any(_crosses(piece, gutter) for piece in rows[end]):
        end += 1
    return end, _side_by_side(rows[at:end], gutter)


def _recipients(rows: Sequence[Row], at: int) -> Line | None:
    """The line "Nơi nhận" on this row, or below rows that hold nothing but the signer's post."""
    firsts = [row[0] for row in rows[at : at + _HIGHER + 1]]
    place = next((n for n, first in enumerate(firsts) if _begins(_RECIPIENTS, first)), None)
    if place is None or any(first.left < firsts[place].right for first in firsts[:place]):
        return None
    return firsts[place]


def _crosses(piece: Line, gutter: float) -> bool:
    return piece.left < gutter - piece.height and piece.right > gutter + piece.height


def _side_by_side(rows: Sequence[Row], gutter: float) -> list[Region]:
    return [Cells(side) for side in _sides(rows, gutter)]


def _sides(rows: Sequence[Row], gutter: float) -> list[tuple[Line, ...]]:
    """The lines of the two columns; the words of a piece that stands in both are parted at its widest gap."""
    sides: tuple[list[Line], list[Line]] = ([], [])
    for row in rows:
        for piece in (part for whole_piece in row for part in _parted(whole_piece, gutter)):
            sides[piece.centre > gutter].append(piece)
    return [tuple(side) for side in sides if side]


def _parted(piece: Line, gutter: float) -> list[Line]:
    words = piece.words
    if not _crosses(piece, gutter) or len(words) < 2:
        return [piece]
    at = max(range(1, len(words)), key=lambda n: words[n].left - words[n - 1].right)
    wide = words[at].left - words[at - 1].right > piece.height / 2
    return [Line(words[:at]), Line(words[at:])] if wide else [piece]


def _by_gaps(rows: Sequence[Row], at: int) -> tuple[int, list[Region]]:
    """A table of at least three columns, or two columns of text, that only white space parts."""
    gaps, end = _whites(rows[at])[1:-1], at + 1
    while gaps and end < len(rows) and _near(rows[end - 1], rows[end]):
        kept = _common(gaps, _whites(rows[end]))
        if len(kept) < len(gaps) and (end - at > 1 or not kept):
            break
        gaps, end = kept, end + 1
    parted = [len(row) for row in rows[at:end] if len(row) > 1]
    if len(gaps) > 1 and sum(pieces > 2 for pieces in parted) >= _TABLE_ROWS:
        return end, [_table(rows[at:end], gaps)]
    if len(gaps) == 1 and len(parted) >= _COLUMN_ROWS:
        gutter = sum(gaps[0]) / 2
        return end, [Running(side, beside=True) for side in _sides(rows[at:end], gutter)]
    return at, []


def _near(above: Row, below: Row) -> bool:
    return below[0].top - above[0].top < _STEP * max(above[0].height, below[0].height)


def _whites(row: Row) -> list[Gap]:
    """The white space before, between and after the pieces of a row."""
    ends = [-float("inf"), *(piece.right for piece in row)]
    return list(zip(ends, [*(piece.left for piece in row), float("inf")], strict=True))


def _common(gaps: Sequence[Gap], others: Sequence[Gap]) -> list[Gap]:
    """What two lists of spaces, each from left to right, have in common."""
    common, n = list[Gap](), 0
    for begin, end in gaps:
        while n < len(others) - 1 and others[n][1] < begin + _NARROWEST:
            n += 1
        shared = max(begin, others[n][0]), min(end, others[n][1])
        if shared[1] - shared[0] >= _NARROWEST:
            common.append(shared)
    return common


def _table(rows: Sequence[Row], gaps: Sequence[Gap]) -> Table:
    lines = [whole(row) for row in rows]
    edges = (
        min(line.left for line in lines),
        *(sum(gap) / 2 for gap in gaps),
        max(line.right for line in lines),
    )
    bands = [_cut(group, edges) for group in _grouped(lines, edges[1])]
    return Table(lines[0].top, lines[-1].bottom, edges, tuple(bands))


def _grouped(lines: Sequence[Line], first_edge: float) -> Iterator[list[Line]]:
    """The lines of each row: parted where they stand further apart, else where the first column is filled."""
    steps = [below.top - above.top for above, below in pairwise(lines)]
    least = min(steps)
    spread = max(steps) > _ROW_SPREAD * least and least > 0.9 * lines[0].height
    group = [lines[0]]
    for line, step in zip(lines[1:], steps, strict=True):
        if step > _ROW_SPREAD * least if spread else line.left < first_edge:
            yield group
            group = []
        group.append(line)
    yield group


def _cut(lines: Sequence[Line], edges: Sequence[float]) -> tuple[str, ...]:
    held: list[list[Word]] = [[] for _ in edges[1:]]
    for word in (word for line in lines for word in line.words):
        held[min(max(bisect_right(edges, word.centre) - 1, 0), len(held) - 1)].append(word)
    return tuple(run_on(line.text for line in lines_of(words)) for words in held)
