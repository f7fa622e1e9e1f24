"""Ruled tables: ruling lines → a grid, the words in it → rows of cells."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.documents.layout.joining import cell_text, run_on
from tracker.documents.layout.page import Line, Rule, Word
from tracker.documents.layout.rows import lines_of
from tracker.documents.layout.tables import Table

MOST_LINES = 500  # in one direction, once joined; more are a drawing
MOST_TABLES = 40  # on a page; more are boxes of a form or a drawing
_SHORTEST = 8.0  # points
_PADDING = 15.0  # points: the space between the words and on both sides of the text in a cell
_NEAR = 3.0  # points by which ends that meet may miss each other


@dataclass(frozen=True)
class _Stroke:
    """A joined line: where it lies, and from where to where it goes."""

    at: float
    begin: float
    end: float


@dataclass(frozen=True)
class Grid:
    """A table's lines: `xs` and `ys` are the bounds of its columns and rows."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    upright: tuple[_Stroke, ...]
    level: tuple[_Stroke, ...]

    def place(self, word: Word) -> tuple[int, int] | None:
        """(row, column) that holds the word's middle; None for a word outside."""
        row, column = bisect_right(self.ys, word.middle) - 1, bisect_right(self.xs, word.centre) - 1
        inside = 0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1
        return (row, column) if inside else None


def grids_of(rules: Iterable[Rule]) -> list[Grid]:
    """The grids with at least two columns, from top to bottom; frames and single lines are none."""
    rules = list(rules)
    level = _joined(
        _Stroke((r.top + r.bottom) / 2, r.left, r.right)
        for r in rules
        if r.bottom - r.top <= _NEAR and r.right - r.left >= _SHORTEST
    )
    upright = _joined(
        _Stroke((r.left + r.right) / 2, r.top, r.bottom)
        for r in rules
        if r.right - r.left <= _NEAR and r.bottom - r.top >= _SHORTEST
    )
    if max(len(level), len(upright)) > MOST_LINES:
        return []
    grids = [_grid(*group) for group in _groups(level, upright)]
    tables = [grid for grid in grids if len(grid.xs) > 2 and len(grid.ys) > 1]
    return sorted(tables, key=lambda grid: grid.ys[0]) if len(tables) <= MOST_TABLES else []


def table_of(grid: Grid, words: Sequence[Word]) -> Table:
    """The grid's cells with the words that stand in it.

    A cell that spans columns stands in the first of them, the others are empty. One that spans rows stands in
    each of them: what it says (a unit, a day) holds for all.
    """
    owner = _owners(grid)
    held: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in words:
        place = grid.place(word)
        if place:
            held[owner[place]].append(word)
    texts = {
        (row, column): cell_text(_paragraphs(lines_of(inside), grid.xs[column + 1] - grid.xs[column]))
        for (row, column), inside in held.items()
    }
    rows = [
        tuple(
            texts.get(owner[row, column], "") if owner[row, column][1] == column else ""
            for column in range(len(grid.xs) - 1)
        )
        for row in range(len(grid.ys) - 1)
    ]
    return Table(grid.ys[0], grid.ys[-1], grid.xs, tuple(row for row in rows if any(row)))


def _paragraphs(lines: Iterable[Line], width: float) -> list[str]:
    """The paragraphs in a cell of `width`: a line that had room for the next word was ended on purpose."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        last = paragraphs[-1][-1] if paragraphs else None
        if last and last.right - last.left + line.words[0].right - line.left > width - _PADDING:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [run_on(line.text for line in lines) for lines in paragraphs]


def cells_of(grid: Grid) -> list[Rule]:
    """The box of each cell, merged ones whole."""
    boxes: dict[tuple[int, int], Rule] = {}
    for (row, column), owner in _owners(grid).items():
        first = boxes.get(owner, Rule(grid.xs[column], grid.ys[row], 0, 0))
        right, bottom = max(first.right, grid.xs[column + 1]), max(first.bottom, grid.ys[row + 1])
        boxes[owner] = Rule(first.left, first.top, right, bottom)
    return list(boxes.values())


def _joined(strokes: Iterable[_Stroke]) -> list[_Stroke]:
    """The strokes with those put together that go on in each other: the borders of neighbouring cells."""
    joined: list[_Stroke] = []
    for group in _clustered(sorted(strokes, key=lambda stroke: stroke.at)):
        at, open_ = group[0].at, len(joined)
        for stroke in sorted(group, key=lambda stroke: stroke.begin):
            last = joined[-1] if len(joined) > open_ else None
            if last and stroke.begin <= last.end + _NEAR:
                joined[-1] = _Stroke(at, last.begin, max(last.end, stroke.end))
            else:
                joined.append(_Stroke(at, stroke.begin, stroke.end))
    return joined


def _clustered(strokes: Sequence[_Stroke]) -> Iterable[list[_Stroke]]:
    """Those side by side within a line's thickness; `strokes` stand in the order of `at`."""
    group: list[_Stroke] = []
    for stroke in strokes:
        if group and stroke.at - group[0].at > _NEAR:
            yield group
            group = []
        group.append(stroke)
    if group:
        yield group


def _groups(
    level: Sequence[_Stroke], upright: Sequence[_Stroke]
) -> Iterable[tuple[list[_Stroke], list[_Stroke]]]:
    """The lines that hang together, as (level, upright); a level one that crosses none is left out."""
    groups: list[tuple[list[_Stroke], list[_Stroke]]] = []
    for line in upright:
        met = [group for group in groups if any(_meet(line, other) for other in group[0])]
        own = [other for other in level if _meet(line, other)]
        merged = (
            list(dict.fromkeys([*own, *(other for group in met for other in group[0])])),
            [line, *(other for group in met for other in group[1])],
        )
        groups = [group for group in groups if not any(group is other for other in met)]
        groups += [merged] if own else []
    return groups


def _meet(upright: _Stroke, level: _Stroke) -> bool:
    return (
        level.begin - _NEAR <= upright.at <= level.end + _NEAR
        and upright.begin - _NEAR <= level.at <= upright.end + _NEAR
    )


def _grid(level: Sequence[_Stroke], upright: Sequence[_Stroke]) -> Grid:
    """Where a table has no outer line at a side, the ends of its other lines bound it."""
    xs = [line.at for line in upright] + [min(line.begin for line in level), max(line.end for line in level)]
    ys = [line.at for line in level]
    ys += [min(line.begin for line in upright), max(line.end for line in upright)]
    return Grid(_bounds(xs), _bounds(ys), tuple(upright), tuple(level))


def _bounds(places: Iterable[float]) -> tuple[float, ...]:
    bounds: list[float] = []
    for place in sorted(places):
        if not bounds or place - bounds[-1] > 2 * _NEAR:
            bounds.append(place)
    return tuple(bounds)


def _owners(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """The cell whose text each place shows: its own, or the first of those it is merged with."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    upright, level = _by_bound(grid.upright, grid.xs), _by_bound(grid.level, grid.ys)
    for row, height in enumerate(_middles(grid.ys)):
        for column, place in enumerate(_middles(grid.xs)):
            if column and not _wall(upright[column], height):
                owner[row, column] = owner[row, column - 1]
            elif row and not _wall(level[row], place):
                owner[row, column] = owner[row - 1, column]
            else:
                owner[row, column] = (row, column)
    return owner


def _middles(bounds: Sequence[float]) -> list[float]:
    return [(begin + end) / 2 for begin, end in pairwise(bounds)]


def _by_bound(strokes: Iterable[_Stroke], bounds: Sequence[float]) -> dict[int, list[_Stroke]]:
    """The strokes that make each bound, by its number."""
    found: dict[int, list[_Stroke]] = defaultdict(list)
    for stroke in strokes:
        found[bisect_right(bounds, stroke.at + _NEAR) - 1].append(stroke)
    return found


def _wall(strokes: Iterable[_Stroke], place: float) -> bool:
    return any(stroke.begin <= place <= stroke.end for stroke in strokes)
