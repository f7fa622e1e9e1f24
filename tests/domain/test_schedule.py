from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.calendars import calendars, days
from tracker.domain.options import Options
from tracker.domain.schedule import (
    RHYTHMS,
    Rhythm,
    Slot,
    Timetable,
    missed,
    monthly_slot,
    owed,
    upcoming,
    weekly_slot,
)
from tracker.domain.working_days import Calendar, statutory_calendar

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
BEFORE = datetime(2015, 1, 1, tzinfo=UTC)  # the scheduler's first start
HOME = Timetable(Options(), statutory_calendar(), HANOI)

timetables = st.builds(
    Timetable,
    st.builds(
        Options, weekly_day=st.integers(0, 4), weekly_at=st.times().map(lambda at: at.replace(second=0))
    ),
    calendars,
    st.just(HANOI),
)
rhythms = st.sampled_from(list(RHYTHMS.values()))
moments = st.builds(datetime.combine, days, st.times(), st.just(UTC))


def at(text: str) -> datetime:
    """That moment at the office."""
    return datetime.fromisoformat(text).replace(tzinfo=HANOI)


def owed_period(rhythm: Rhythm, now: str, ran: Iterable[str] = (), started: datetime | None = BEFORE) -> str:
    slot = owed(rhythm, at(now), HOME, started, set(ran))
    return slot.period if slot else ""


@pytest.mark.parametrize(
    ("now", "period"),
    [
        ("2026-11-23 07:29", ""),
        ("2026-11-23 07:30", "2026-W48"),
        ("2026-11-27 16:59", "2026-W48"),  # a late start
        ("2026-11-27 17:00", ""),
        ("2026-11-29 23:59", ""),
        ("2026-12-28 07:30", "2026-W53"),
        ("2027-01-01 09:00", ""),  # a holiday: the week's last working day was Thursday
        ("2026-12-31 16:59", "2026-W53"),
        ("2027-01-04 07:30", "2027-W01"),
        ("2026-04-27 08:00", ""),  # Hùng Kings' Day, a Monday
        ("2026-04-28 07:30", "2026-W18"),
        ("2026-08-31 08:00", ""),  # off for National Day, made up for on Saturday 22/8
        ("2026-09-03 07:30", "2026-W36"),
        ("2026-08-22 16:59", "2026-W34"),  # that Saturday is the last working day of its week
        ("2026-08-22 17:00", ""),
        ("2026-01-09 18:00", "2026-W02"),  # so is 10/1, made up for 2/1
    ],
)
def test_the_weekly_run_is_owed_from_its_morning_to_the_end_of_the_weeks_work(now: str, period: str) -> None:
    assert owed_period(weekly_slot, now) == period


@pytest.mark.parametrize(
    ("now", "period"),
    [
        ("2026-12-01 00:09", "2026-10"),
        ("2026-12-01 00:10", "2026-11"),
        ("2026-12-31 23:59", "2026-11"),
        ("2027-01-01 00:10", "2026-12"),
        ("2024-03-01 00:10", "2024-02"),
    ],
)
def test_the_figures_of_a_month_are_owed_through_the_month_after_it(now: str, period: str) -> None:
    assert owed_period(monthly_slot, now) == period


@pytest.mark.parametrize("monday", ["2016-02-08", "2019-02-04", "2022-01-31", "2025-01-27", "2026-02-16"])
def test_a_week_of_tet_is_passed_over_and_recorded(monday: str) -> None:
    slot = owed(weekly_slot, at(f"{monday} 07:30"), HOME, BEFORE, ())
    assert slot
    assert slot.passed_over
    assert missed(weekly_slot, slot.until - timedelta(minutes=1), HOME, BEFORE, ()) is None


def test_a_week_whose_last_days_are_off_is_passed_over_by_a_run_planned_for_them() -> None:
    friday_and_off = Timetable(Options(weekly_day=4), Calendar(days_off=[date(2026, 11, 27)]), HANOI)
    slot = weekly_slot(date(2026, 11, 23), friday_and_off)
    assert slot == Slot("2026-W48", at("2026-11-27 07:30"), at("2026-11-30 00:00"), passed_over=True)


def test_a_run_planned_for_after_office_hours_may_run_until_the_week_is_over() -> None:
    friday_evening = Timetable(Options(weekly_day=4, weekly_at=time(18, 0)), Calendar(), HANOI)
    slot = weekly_slot(date(2026, 11, 23), friday_evening)
    assert slot == Slot("2026-W48", at("2026-11-27 18:00"), at("2026-11-30 00:00"))


@pytest.mark.parametrize("rhythm", RHYTHMS.values())
def test_a_home_owes_nothing_that_was_due_before_the_scheduler_was_first_started(rhythm: Rhythm) -> None:
    now = "2026-11-24 08:00"
    assert owed_period(rhythm, now, started=None) == ""
    assert owed_period(rhythm, now, started=at("2026-11-23 07:31")) == ""
    assert missed(rhythm, at(now), HOME, at("2026-11-23 07:31"), ()) is None


def test_a_run_due_after_the_first_start_is_made_up_by_a_later_one() -> None:
    assert owed_period(weekly_slot, "2026-11-25 08:00", started=at("2026-11-23 07:30")) == "2026-W48"


@pytest.mark.parametrize(
    ("now", "period"),
    [
        ("2026-11-23 07:31", ""),  # only just due
        ("2026-11-23 07:35", "2026-W48"),
        ("2026-11-29 12:00", "2026-W48"),
        ("2026-11-30 07:29", "2026-W48"),
        ("2026-11-30 07:30", ""),
    ],
)
def test_a_run_is_missed_soon_after_its_moment_until_the_next_ones(now: str, period: str) -> None:
    slot = missed(weekly_slot, at(now), HOME, BEFORE, ())
    assert (slot.period if slot else "") == period
    assert missed(weekly_slot, at(now), HOME, BEFORE, ("2026-W48",)) is None


@pytest.mark.parametrize(
    ("rhythm", "now", "ran", "expected"),
    [
        (weekly_slot, "2026-11-23 07:29", (), "2026-11-23 07:30"),
        (weekly_slot, "2026-11-23 07:29", ("2026-W48",), "2026-11-30 07:30"),  # sent by hand already
        (weekly_slot, "2026-11-23 07:30", (), "2026-11-30 07:30"),
        (weekly_slot, "2026-02-13 12:00", (), "2026-02-23 07:30"),  # over the week of Tết
        (weekly_slot, "2026-12-28 07:30", (), "2027-01-04 07:30"),
        (monthly_slot, "2026-11-24 12:00", (), "2026-12-01 00:10"),
        (monthly_slot, "2026-12-01 00:10", (), "2027-01-01 00:10"),
    ],
)
def test_the_next_run_is_the_first_that_has_something_to_do(
    rhythm: Rhythm, now: str, ran: tuple[str, ...], expected: str
) -> None:
    assert upcoming(rhythm, at(now), HOME, ran).at == at(expected)


@given(rhythms, timetables, days, days)
def test_at_no_moment_are_two_periods_of_a_job_open(
    rhythm: Rhythm, timetable: Timetable, one: date, other: date
) -> None:
    first, second = sorted((rhythm(one, timetable), rhythm(other, timetable)), key=lambda slot: slot.at)
    assert first.at < first.until
    assert first.period == second.period or first.until <= second.at


@given(rhythms, timetables, moments)
def test_what_ran_is_not_owed_again(rhythm: Rhythm, timetable: Timetable, now: datetime) -> None:
    slot = owed(rhythm, now, timetable, BEFORE, ())
    if slot:
        assert slot.is_open(now)
        assert owed(rhythm, now, timetable, BEFORE, (slot.period,)) is None


@given(rhythms, timetables, st.lists(moments, max_size=30))
def test_a_scheduler_awake_at_any_moments_runs_each_period_once_at_most(
    rhythm: Rhythm, timetable: Timetable, wakes: list[datetime]
) -> None:
    ran: list[str] = []
    for now in sorted(wakes):
        slot = owed(rhythm, now, timetable, min(wakes), ran)
        ran += [slot.period] if slot else []
    assert len(ran) == len(set(ran))


@given(timetables, moments)
def test_a_weekly_run_that_says_anything_falls_on_a_working_day_of_its_own_week(
    timetable: Timetable, now: datetime
) -> None:
    slot = upcoming(weekly_slot, now, timetable, ())
    day = timetable.day_of(slot.at)
    assert timetable.calendar.is_working(day)
    assert weekly_slot(day, timetable) == slot
    assert slot.at > now
