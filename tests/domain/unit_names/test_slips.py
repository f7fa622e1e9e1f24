from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.unit_names.slips import LONGEST, Trigrams, distance, slips_allowed

FEW_LETTERS = st.text(alphabet="ab c", max_size=9)


def plain_distance(one: str, other: str) -> int:
    """The same by its definition."""

    @cache
    def between(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        ways = [between(i - 1, j) + 1, between(i, j - 1) + 1]
        ways.append(between(i - 1, j - 1) + (one[i - 1] != other[j - 1]))
        if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
            ways.append(between(i - 2, j - 2) + 1)
        return min(ways)

    return between(len(one), len(other))


@given(FEW_LETTERS, FEW_LETTERS, st.integers(0, 4))
def test_the_distance_is_that_of_its_definition_up_to_the_most(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(plain_distance(one, other), most + 1)


@pytest.mark.parametrize(
    ("name", "allowed"),
    [("", 0), ("bao", 0), ("thue", 1), ("so y te", 1), ("so noi vu x", 2), ("a" * 25, 3), ("a" * 90, 3)],
)
def test_longer_names_may_have_more_slips(name: str, allowed: int) -> None:
    assert slips_allowed(name) == allowed


@given(st.lists(st.text(alphabet="abcd ", min_size=4, max_size=14), max_size=8), st.data())
def test_a_name_with_one_slip_is_found_among_the_nearest(names: list[str], data: st.DataObject) -> None:
    name = data.draw(st.text(alphabet="abcd", min_size=5, max_size=14))
    at = data.draw(st.integers(0, len(name) - 1))
    slipped = name[:at] + data.draw(st.sampled_from(["", "x", "xy", name[at] * 2])) + name[at + 1 :]
    near = Trigrams([*names, name]).near(slipped)
    if distance(slipped, name, 1) == 1 and slips_allowed(slipped):
        assert (1, name) in near


def test_a_number_does_not_slip_and_what_is_too_long_is_not_compared() -> None:
    names = Trigrams(["phuong 12", "phuong ba", "a" * (LONGEST + 1)])
    assert names.near("phuong 13") == []
    assert names.near("phuonh 12") == [(1, "phuong 12")]
    assert names.near("phuong bb") == [(1, "phuong ba")]
    assert names.near("a" * LONGEST) == []
