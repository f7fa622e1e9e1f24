from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.calendars import calendars, days
from tracker.domain.working_days import Calendar, DayKind, SpecialDay, statutory_calendar, statutory_days


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 20), True),  # a Friday
        (date(2026, 11, 21), False),  # a Saturday
        (date(2017, 1, 26), False),  # Tết, Thursday before the New Year's Day of the year Đinh Dậu
        (date(2017, 2, 2), True),
        (date(2026, 8, 22), True),  # a Saturday worked for 31/8
        (date(2026, 8, 31), False),
        (date(2026, 1, 2), False),  # swapped late, not in the library
        (date(2026, 1, 10), True),
        (date(2026, 9, 2), False),
        (date(2026, 11, 24), False),  # Ngày Văn hóa Việt Nam
    ],
)
def test_the_seeded_calendar_knows_the_days_off_of_officials(day: date, works: bool) -> None:
    assert statutory_calendar().is_working(day) is works


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # Friday, one working day: Monday
        (date(2026, 11, 20), 3, date(2026, 11, 26)),  # 24/11 is a day off
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
        (date(2026, 12, 1), -1, date(2026, 11, 30)),
        (date(2026, 12, 1), -5, date(2026, 11, 23)),
    ],
)
def test_a_term_in_working_days_leaves_out_the_day_it_starts_from(
    day: date, count: int, expected: date
) -> None:
    assert statutory_calendar().plus(day, count) == expected


def test_special_days_come_in_order_with_a_source_each() -> None:
    rows = statutory_days([2025, 2026])
    assert [row.day for row in rows] == sorted({row.day for row in rows})
    assert all(row.source and row.name for row in rows)


def test_a_calendar_is_made_of_its_special_days() -> None:
    calendar = Calendar.of(
        [
            SpecialDay(date(2026, 11, 20), DayKind.HOLIDAY, "Ngày Nhà giáo", "made up"),
            SpecialDay(date(2026, 11, 21), DayKind.SWAPPED_WORKDAY, "Làm bù", "made up"),
        ]
    )
    assert not calendar.is_working(date(2026, 11, 20))
    assert calendar.is_working(date(2026, 11, 21))


@given(calendars, days)
def test_the_next_working_day_is_worked_and_none_lies_between(calendar: Calendar, day: date) -> None:
    after = calendar.next_working(day)
    assert calendar.is_working(after)
    assert after >= day
    assert after == day or calendar.last_working_before(after) < day


@given(calendars, days, st.integers(0, 15))
def test_terms_add_up(calendar: Calendar, day: date, count: int) -> None:
    assert calendar.plus(calendar.plus(day, count), 2) == calendar.plus(day, count + 2)
