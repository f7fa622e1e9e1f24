"""Ruling lines → tables."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.layout.press import frame, words_at
from tracker.documents.layout.grids import MOST_LINES, grids_of, table_of
from tracker.documents.layout.page import Rule, Word

XS, YS = (50, 150, 350, 500), (100, 130, 160, 190)


def level(y: float, left: float, right: float) -> Rule:
    return Rule(left, y, right, y + 0.5)


def upright(x: float, top: float, bottom: float) -> Rule:
    return Rule(x, top, x + 0.5, bottom)


def whole_lines() -> list[Rule]:
    return [*(level(y, XS[0], XS[-1]) for y in YS), *(upright(x, YS[0], YS[-1]) for x in XS)]


def cell_borders() -> list[Rule]:
    """Each cell with a frame of its own, as Word draws them."""
    return [
        rule
        for left, right in pairwise(XS)
        for top, bottom in pairwise(YS)
        for rule in frame(left, top, right, bottom)
    ]


def filled() -> list[Word]:
    return [
        word
        for row, top in enumerate(YS[:-1])
        for column, left in enumerate(XS[:-1])
        for word in words_at(f"{row}{column}", left + 5, top + 5)
    ]


def rows_in(rules: list[Rule], words: list[Word]) -> list[tuple[str, ...]]:
    (grid,) = grids_of(rules)
    return list(table_of(grid, words).rows)


FULL = [("00", "01", "02"), ("10", "11", "12"), ("20", "21", "22")]


@pytest.mark.parametrize(
    "rules",
    [
        whole_lines(),
        cell_borders(),
        [rule for rule in whole_lines() if XS[0] < rule.left < XS[-1] or rule.right - rule.left > 9],
        [rule for rule in whole_lines() if rule.bottom - rule.top > 9 or rule.top not in {YS[0], YS[-1]}],
    ],
    ids=["whole lines", "frames of cells", "open at the sides", "open above and below"],
)
def test_a_grid_is_known_however_its_lines_are_drawn(rules: list[Rule]) -> None:
    assert rows_in(rules, filled()) == FULL


def test_a_cell_over_columns_stands_in_the_first_and_one_over_rows_in_each() -> None:
    lines = [
        *(level(y, XS[0], XS[-1]) for y in (100, 130, 190)),
        level(160, XS[0], XS[2]),
        *(upright(x, 100, 190) for x in (XS[0], XS[-1])),
        *(upright(x, 130, 190) for x in XS[1:-1]),
    ]
    words = [
        *words_at("Nhóm một", 55, 105),
        *words_at("10", 55, 135),
        *words_at("20", 55, 165),
        *words_at("Sở Y tế", 355, 150),
    ]
    assert rows_in(lines, words) == [("Nhóm một", "", ""), ("10", "", "Sở Y tế"), ("20", "", "Sở Y tế")]


@pytest.mark.parametrize(
    "rules",
    [
        [],
        frame(50, 50, 500, 800),
        [level(100, 50, 500), level(130, 50, 500)],
        [upright(100, 50, 500), level(600, 50, 500)],
        [upright(x, 0, 800) for x in range(0, 4 * MOST_LINES + 4, 4)] + [level(5, 0, 800)],
    ],
    ids=["nothing", "a frame", "rules of a heading", "lines apart", "a drawing"],
)
def test_other_lines_are_no_table(rules: list[Rule]) -> None:
    assert grids_of(rules) == []


def test_lines_of_a_cell_that_were_ended_on_purpose_keep_units_apart() -> None:
    words = [
        *words_at("Sở Y tế", 155, 101, 12),
        *words_at("Công an tỉnh", 155, 115, 12),
        *words_at("Văn phòng Ủy ban nhân dân", 355, 101, 12),
        *words_at("Tỉnh Vân Sơn", 355, 115, 12),
    ]
    assert rows_in(whole_lines(), words) == [
        ("", "Sở Y tế; Công an tỉnh", "Văn phòng Ủy ban nhân dân Tỉnh Vân Sơn")
    ]


@given(st.permutations(cell_borders()))
def test_the_order_of_lines_does_not_matter(rules: list[Rule]) -> None:
    assert rows_in(rules, filled()) == FULL
