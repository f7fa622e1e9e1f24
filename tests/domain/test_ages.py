"""Bands of lateness: together they hold every number of days once."""

import pytest

from tracker.domain.ages import AgeBand


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (1, AgeBand.WEEK),
        (7, AgeBand.WEEK),
        (8, AgeBand.MONTH),
        (30, AgeBand.MONTH),
        (31, AgeBand.QUARTER),
        (90, AgeBand.QUARTER),
        (91, AgeBand.LONGER),
        (4000, AgeBand.LONGER),
    ],
)
def test_work_is_in_the_band_that_names_its_days(days: int, band: AgeBand) -> None:
    assert AgeBand.of(days) == band


@pytest.mark.parametrize("days", range(1, 200))
def test_each_number_of_days_lies_within_the_bounds_of_one_band(days: int) -> None:
    holding = [band for band in AgeBand if band.more_than < days <= (band.at_most or days)]
    assert holding == [AgeBand.of(days)]
