from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from tests.domain.calendars import days
from tracker.domain.periods import BadPeriod, Month, Week
from tracker.domain.working_days import Calendar, statutory_calendar

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2027, 1, 1), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        (date(2026, 11, 23), "2026-W48"),
        (date(2017, 1, 1), "2016-W52"),
    ],
)
def test_a_week_is_the_iso_week(day: date, week: str) -> None:
    assert str(Week.of(day)) == week


@given(days)
def test_a_day_lies_in_its_week_and_its_month(day: date) -> None:
    week, month = Week.of(day), Month.of(day)
    assert week.monday <= day <= week.sunday
    assert (week.sunday - week.monday).days == 6
    assert month.first_day <= day <= month.last_day
    assert Month.parse(str(month)) == month


def test_the_working_days_at_the_ends_of_a_week_mind_the_days_off() -> None:
    tet = Week.of(date(2026, 2, 18))
    calendar = statutory_calendar()
    assert tet.first_working_day_from(0, calendar) is None
    assert tet.last_working_day(calendar) is None
    culture_day = Week.of(date(2026, 11, 24))
    assert culture_day.first_working_day_from(1, calendar) == date(2026, 11, 25)
    assert culture_day.last_working_day(calendar) == date(2026, 11, 27)


def test_a_week_without_working_days_has_neither_first_nor_last() -> None:
    week = Week(2026, 48)
    calendar = Calendar(days_off=[date.fromisocalendar(2026, 48, n) for n in range(1, 8)])
    assert week.first_working_day_from(0, calendar) is None
    assert week.last_working_day(calendar) is None


@pytest.mark.parametrize("text", ["2026-13", "2026-1", "11-2026", "2026-11-01", "", "٢٠٢٦-11"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(BadPeriod, match="YYYY-MM"):
        Month.parse(text)


def test_a_month_closes_at_the_first_moment_of_the_next() -> None:
    assert Month(2026, 12).closing_at(HANOI) == datetime(2027, 1, 1, tzinfo=HANOI)


@pytest.mark.parametrize(
    ("today", "day"), [(date(2026, 11, 10), date(2026, 11, 10)), (date(2026, 12, 5), date(2026, 11, 30))]
)
def test_the_present_month_is_counted_as_of_today(today: date, day: date) -> None:
    assert Month(2026, 11).counted_on(today) == day
