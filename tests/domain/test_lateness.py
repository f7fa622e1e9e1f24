from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.calendars import all_deadlines, days
from tracker.domain.lateness import (
    Change,
    Deadlines,
    Standing,
    days_late,
    done_late,
    is_due_soon,
    is_late,
    last_day_in_time,
    standing_on,
    submitted_in_time,
)
from tracker.domain.states import AT_WORK, ENDED, NEVER_LATE, Act, State
from tracker.domain.working_days import statutory_calendar

ROLLED = Deadlines(statutory_calendar())
WRITTEN = Deadlines(statutory_calendar(), roll=False)
FRIDAY, SATURDAY, MONDAY, TUESDAY = (date(2026, 10, 30) + timedelta(days=n) for n in (0, 1, 3, 4))


def working(due_on: date | None, **other: date) -> Standing:
    return Standing(State.IN_PROGRESS, due_on, **other)


@pytest.mark.parametrize(
    ("due_on", "on", "deadlines", "late"),
    [
        (FRIDAY, FRIDAY, ROLLED, 0),  # the deadline's own day
        (FRIDAY, SATURDAY, ROLLED, 1),
        (SATURDAY, MONDAY, ROLLED, 0),  # runs to the end of the next working day
        (SATURDAY, TUESDAY, ROLLED, 1),  # counted from the effective deadline
        (SATURDAY, MONDAY, WRITTEN, 2),
        (date(2016, 12, 31), date(2017, 1, 3), ROLLED, 0),  # Saturday, Sunday 1/1, its day in lieu 2/1
        (date(2016, 12, 31), date(2017, 1, 9), ROLLED, 6),
    ],
)
def test_days_late_are_counted_from_the_effective_deadline(
    due_on: date, on: date, deadlines: Deadlines, late: int
) -> None:
    assert days_late(working(due_on), on, deadlines) == late


@pytest.mark.parametrize("state", sorted(NEVER_LATE | ENDED))
def test_what_is_ended_suspended_or_a_draft_is_never_late(state: State) -> None:
    assert not is_late(Standing(state, FRIDAY), date(2027, 1, 1), ROLLED)


def test_work_without_a_deadline_is_never_late_nor_due() -> None:
    assert not is_late(working(None), date(2027, 1, 1), ROLLED)
    assert not is_due_soon(working(None), date(2027, 1, 1), 7, ROLLED)


def story(*changes: Change) -> list[Change]:
    return [Change(Act.ASSIGN, date(2026, 10, 1), State.ASSIGNED, due_on=SATURDAY), *changes]


def submitted(day: date) -> Change:
    return Change(Act.SUBMIT, day, State.SUBMITTED)


def confirmed(day: date) -> Change:
    return Change(Act.CONFIRM, day, State.COMPLETED)


def returned(day: date, redo_by: date, in_time: bool) -> Change:
    return Change(
        Act.RETURN, day, State.RETURNED, redo_by=redo_by, in_time_until=redo_by if in_time else None
    )


def late_days(changes: list[Change]) -> list[int]:
    """The days of November 2026 on which the work was late."""
    november = [date(2026, 11, day) for day in range(1, 31)]
    standings = [(day, standing_on(day, changes)) for day in november]
    return [day.day for day, standing in standings if standing and is_late(standing, day, ROLLED)]


@pytest.mark.parametrize(
    ("changes", "late"),
    [
        (story(), list(range(3, 31))),
        (story(submitted(MONDAY)), []),  # handed in on the last day: stands, however long it waits
        (story(submitted(date(2026, 11, 6))), list(range(3, 31))),  # late while it waits
        (story(submitted(date(2026, 11, 6)), confirmed(date(2026, 11, 6))), [3, 4, 5]),
        (
            story(submitted(MONDAY), returned(date(2026, 11, 10), date(2026, 11, 17), True)),
            list(range(18, 31)),
        ),
        (
            story(
                submitted(MONDAY),
                returned(date(2026, 11, 10), date(2026, 11, 17), True),
                submitted(date(2026, 11, 17)),
            ),
            [],
        ),
        (
            story(
                submitted(MONDAY),
                returned(date(2026, 11, 10), date(2026, 11, 17), True),
                submitted(date(2026, 11, 19)),
            ),
            list(range(18, 31)),
        ),
        (
            story(
                submitted(date(2026, 11, 6)),
                returned(date(2026, 11, 10), date(2026, 11, 17), False),
                submitted(date(2026, 11, 12)),
            ),
            list(range(3, 31)),
        ),
        (
            story(Change(Act.SET_DEADLINE, date(2026, 11, 9), due_on=date(2026, 11, 20))),
            [3, 4, 5, 6, 7, 8, *range(21, 31)],
        ),
    ],
)
def test_lateness_follows_the_story_day_by_day(changes: list[Change], late: list[int]) -> None:
    assert late_days(changes) == late


def test_returned_work_that_is_not_redone_is_late_from_the_old_deadline() -> None:
    changes = story(submitted(MONDAY), returned(date(2026, 11, 10), date(2026, 11, 17), True))
    standing = standing_on(date(2026, 11, 18), changes)
    assert standing
    assert days_late(standing, date(2026, 11, 18), ROLLED) == (date(2026, 11, 18) - MONDAY).days


def test_before_its_first_event_work_does_not_stand_anywhere() -> None:
    assert standing_on(date(2026, 9, 30), story()) is None


def test_confirmed_work_is_completed_on_the_day_it_was_handed_in() -> None:
    standing = standing_on(date(2026, 12, 1), story(submitted(MONDAY), confirmed(MONDAY)))
    assert standing == Standing(State.COMPLETED, SATURDAY, completed_on=MONDAY)


def test_a_result_recorded_late_stands_from_its_own_day_on() -> None:
    reported = Change(Act.REPORT, date(2026, 11, 5), State.IN_PROGRESS)
    recorded_afterwards = submitted(MONDAY)  # the letter came on Monday 2/11, the Office found it later
    for day in (MONDAY, date(2026, 11, 20)):
        standing = standing_on(day, story(reported, recorded_afterwards))
        assert standing == Standing(State.SUBMITTED, SATURDAY, submitted_on=MONDAY)


def test_questions_stay_open_until_they_are_answered() -> None:
    asked = story(Change(Act.ASK_EXTENSION, FRIDAY), Change(Act.OBJECT, FRIDAY))
    answered = [
        *asked,
        Change(Act.REFUSE_EXTENSION, MONDAY),
        Change(Act.SETTLE_OBJECTION, TUESDAY),
        Change(Act.CONFIRM_OBJECTIVE_CAUSE, TUESDAY),
    ]
    open_then, after = standing_on(FRIDAY, answered), standing_on(TUESDAY, answered)
    assert open_then
    assert after
    assert (open_then.extension_asked_on, open_then.objected_on) == (FRIDAY, FRIDAY)
    assert (after.extension_asked_on, after.objected_on, after.objective_cause_on) == (None, None, TUESDAY)


@pytest.mark.parametrize(("completed_on", "late"), [(MONDAY, False), (TUESDAY, True)])
def test_completed_work_is_done_late_after_its_effective_deadline(completed_on: date, late: bool) -> None:
    assert done_late(Standing(State.COMPLETED, SATURDAY, completed_on=completed_on), ROLLED) is late
    assert not done_late(Standing(State.COMPLETED, completed_on=completed_on), ROLLED)


@pytest.mark.parametrize(("redone_on", "late"), [(date(2026, 11, 17), False), (date(2026, 11, 18), True)])
def test_work_redone_by_the_day_given_is_done_in_time(redone_on: date, late: bool) -> None:
    redone = story(
        submitted(MONDAY),
        returned(date(2026, 11, 10), date(2026, 11, 17), True),
        submitted(redone_on),
        confirmed(redone_on),
    )
    standing = standing_on(date(2026, 12, 1), redone)
    assert standing
    assert done_late(standing, ROLLED) is late


def test_work_that_is_not_completed_or_has_no_deadline_is_not_done_late() -> None:
    assert not done_late(working(FRIDAY), ROLLED)
    undated = Standing(State.COMPLETED, in_time_until=FRIDAY, completed_on=TUESDAY)
    assert not done_late(undated, ROLLED)


standings = st.builds(
    Standing,
    st.sampled_from(sorted(AT_WORK | {State.SUBMITTED})),
    st.none() | days,
    in_time_until=st.none() | days,
)


@given(all_deadlines, days, days)
def test_a_written_day_has_passed_exactly_when_the_shortcut_for_databases_says_so(
    deadlines: Deadlines, written: date, on: date
) -> None:
    assert (deadlines.effective(written) < on) == (written <= deadlines.last_passed(on))


@given(all_deadlines, standings, days)
def test_work_is_never_late_and_due_at_once_and_never_late_before_its_deadline(
    deadlines: Deadlines, standing: Standing, on: date
) -> None:
    late = is_late(standing, on, deadlines)
    assert not (late and is_due_soon(standing, on, 7, deadlines))
    assert not (late and standing.due_on is not None and on <= deadlines.effective(standing.due_on))
    assert (days_late(standing, on, deadlines) > 0) == late


@given(all_deadlines, standings, days)
def test_once_late_open_work_stays_late(deadlines: Deadlines, standing: Standing, on: date) -> None:
    if is_late(standing, on, deadlines):
        assert is_late(standing, on + timedelta(days=1), deadlines)


@given(all_deadlines, standings, days)
def test_work_is_in_time_up_to_the_last_day_and_not_after(
    deadlines: Deadlines, standing: Standing, on: date
) -> None:
    last_day = last_day_in_time(standing, deadlines)
    assert submitted_in_time(standing, on, deadlines) == (last_day is None or on <= last_day)
