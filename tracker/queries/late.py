"""Lateness as conditions of the database: the same rules as `tracker.domain.lateness`, held equal by a test.

Work is late by its written day alone: `effective(d) < on` if and only if `d <= last_passed(on)`. So no
condition asks for a calendar, and the partial index on open work by its written day serves them.
"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, Date, and_, case, cast, not_, null, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from tracker.domain.lateness import Deadlines
from tracker.domain.states import AT_WORK, State
from tracker.domain.working_days import ONE_DAY
from tracker.models import Assignment

IS_OPEN = Assignment.ended_on.is_(None)  # as the partial indexes have it
CAN_BE_LATE = sorted(AT_WORK | {State.SUBMITTED})


def is_late(session: Session, on: date, deadlines: Deadlines) -> ColumnElement[bool]:
    """Open work that is late on `on`. Reads on which days the work that waits was handed in: a few rows."""
    waiting = select(Assignment.submitted_on).where(IS_OPEN, Assignment.state == State.SUBMITTED)
    handed_in = session.scalars(waiting.distinct())
    passed_then = _last_passed(Assignment.submitted_on, handed_in, deadlines)
    return and_(
        IS_OPEN,
        Assignment.state.in_(CAN_BE_LATE),
        _all_passed(deadlines.last_passed(on)),
        or_(Assignment.submitted_on.is_(None), _all_passed(passed_then)),
    )


def is_due_soon(on: date, within_days: int, deadlines: Deadlines) -> ColumnElement[bool]:
    """Work to be done that has its last day in time on `on` or in the `within_days` days after it."""
    until = on + (within_days + 1) * ONE_DAY
    return and_(
        IS_OPEN,
        Assignment.state.in_(sorted(AT_WORK)),
        _all_passed(deadlines.last_passed(until)),
        not_(_all_passed(deadlines.last_passed(on))),
    )


def is_done_late(session: Session, deadlines: Deadlines) -> ColumnElement[bool]:
    """Completed work that was handed in after its last day in time. Reads the days of late completions."""
    after_written_day = and_(
        Assignment.state == State.COMPLETED,
        Assignment.due_on < Assignment.completed_on,
        or_(Assignment.in_time_until.is_(None), Assignment.in_time_until < Assignment.completed_on),
    )
    days = session.scalars(select(Assignment.completed_on).where(after_written_day).distinct())
    # Only after a day off can work be done past its written day and in time: few days to look at, of years.
    rolled = [day for day in days if day and deadlines.last_passed(day) != day - ONE_DAY]
    passed_then = _last_passed(Assignment.completed_on, rolled, deadlines)
    return and_(after_written_day, or_(Assignment.completed_on.not_in(rolled), _all_passed(passed_then)))


def _all_passed(last_passed: date | ColumnElement[date]) -> ColumnElement[bool]:
    """Whether the written day, and the day given for redoing the work if there is one, are passed."""
    redo_passed = or_(Assignment.in_time_until.is_(None), Assignment.in_time_until <= last_passed)
    return and_(Assignment.due_on <= last_passed, redo_passed)


def _last_passed(
    column: InstrumentedAttribute[date | None], days: Iterable[date | None], deadlines: Deadlines
) -> ColumnElement[date]:
    """`deadlines.last_passed` of a column that holds one of `days`; NULL, so nothing, for another day."""
    passed = {day: deadlines.last_passed(day) for day in days if day}
    nothing = cast(null(), Date)
    return case(passed, value=column, else_=nothing) if passed else nothing
