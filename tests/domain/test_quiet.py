"""An SMS goes on working days, outside the quiet hours."""

from datetime import date, datetime, time

import pytest

from tracker.domain.quiet import may_disturb
from tracker.domain.working_days import Calendar

MONDAY, SATURDAY, WORKED_SATURDAY, HOLIDAY = (
    date(2026, 11, 23),
    date(2026, 11, 28),
    date(2026, 12, 5),
    date(2026, 12, 7),
)
CALENDAR = Calendar(days_off=[HOLIDAY], workdays=[WORKED_SATURDAY])


@pytest.mark.parametrize(
    ("day", "hour", "may"),
    [
        (MONDAY, time(6, 59, 59), False),
        (MONDAY, time(7, 0), True),
        (MONDAY, time(17, 59, 59), True),
        (MONDAY, time(18, 0), False),
        (MONDAY, time(0, 0), False),
        (SATURDAY, time(9, 0), False),
        (WORKED_SATURDAY, time(9, 0), True),
        (WORKED_SATURDAY, time(20, 0), False),
        (HOLIDAY, time(9, 0), False),
    ],
)
def test_hours_over_midnight_and_days_off_are_quiet(day: date, hour: time, may: bool) -> None:
    assert may_disturb(datetime.combine(day, hour), time(18, 0), time(7, 0), CALENDAR) is may


@pytest.mark.parametrize(
    ("quiet_from", "quiet_until", "hour", "may"),
    [
        (time(12, 0), time(13, 30), time(11, 59), True),
        (time(12, 0), time(13, 30), time(12, 0), False),
        (time(12, 0), time(13, 30), time(13, 30), True),
        (time(12, 0), time(13, 30), time(23, 0), True),
        (time(7, 0), time(7, 0), time(7, 0), True),
    ],
)
def test_quiet_hours_may_lie_within_a_day_or_be_none(
    quiet_from: time, quiet_until: time, hour: time, may: bool
) -> None:
    assert may_disturb(datetime.combine(MONDAY, hour), quiet_from, quiet_until, CALENDAR) is may
