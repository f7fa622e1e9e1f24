from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tests.support import make
from tracker.domain import lateness
from tracker.domain.lateness import Deadlines
from tracker.domain.states import AT_WORK, ENDED, State
from tracker.domain.working_days import statutory_calendar
from tracker.models import Assignment
from tracker.queries import late

ROWS, WITHIN = 400, 7
# Around Tết 2026: days off from Saturday 14 to Sunday 22 February.
DAYS = [date(2026, 2, 9) + timedelta(days=n) for n in range(21)]
BOTH = [Deadlines(statutory_calendar()), Deadlines(statutory_calendar(), roll=False)]


@pytest.fixture
def rows(session: Session) -> list[Assignment]:
    """Work in every state, its days on and around days off."""
    chance, lead = Random(20260214), make.unit(session)  # noqa: S311  # rows that can be made again, no secret
    task = make.task(session, lead=lead)
    rows = [_row(chance, task.id, lead.id, number) for number in range(ROWS)]
    session.add_all(rows)
    session.flush()
    return rows


def _row(chance: Random, task_id: int, unit_id: int, number: int) -> Assignment:
    state = chance.choice([*State, State.SUBMITTED, State.SUBMITTED, State.RETURNED, State.COMPLETED])
    day = chance.choice(DAYS)
    return Assignment(
        ref=f"R{number}",
        task_id=task_id,
        unit_id=unit_id,
        period=str(number),
        state=state,
        due_on=chance.choice([*DAYS, None]),
        in_time_until=chance.choice([None, None, *DAYS[::3]]),
        submitted_on=day if state == State.SUBMITTED else None,
        completed_on=day if state == State.COMPLETED else None,
        ended_on=day if state in ENDED else None,
        told_on=DAYS[0],
        changed_on=day,
    )


def found(session: Session, condition: ColumnElement[bool]) -> set[str]:
    return set(session.scalars(select(Assignment.ref).where(condition)))


@pytest.mark.parametrize("deadlines", BOTH, ids=["rolled", "written"])
def test_the_database_finds_the_late_work_that_the_rule_finds(
    session: Session, rows: list[Assignment], deadlines: Deadlines
) -> None:
    for on in DAYS:
        expected = {row.ref for row in rows if lateness.is_late(row.standing, on, deadlines)}
        assert found(session, late.is_late(session, on, deadlines)) == expected


@pytest.mark.parametrize("deadlines", BOTH, ids=["rolled", "written"])
def test_the_database_finds_the_due_work_that_the_rule_finds(
    session: Session, rows: list[Assignment], deadlines: Deadlines
) -> None:
    for on in DAYS:
        expected = {row.ref for row in rows if lateness.is_due_soon(row.standing, on, WITHIN, deadlines)}
        assert found(session, late.is_due_soon(on, WITHIN, deadlines)) == expected
        assert all(row.state in AT_WORK for row in rows if row.ref in expected)


@pytest.mark.parametrize("deadlines", BOTH, ids=["rolled", "written"])
def test_the_database_finds_the_work_done_late_that_the_rule_finds(
    session: Session, rows: list[Assignment], deadlines: Deadlines
) -> None:
    expected = {row.ref for row in rows if lateness.done_late(row.standing, deadlines)}
    assert found(session, late.is_done_late(session, deadlines)) == expected != set()


@pytest.mark.parametrize("deadlines", BOTH, ids=["rolled", "written"])
def test_the_database_counts_work_redone_by_its_day_as_done_in_time(
    session: Session, deadlines: Deadlines
) -> None:
    due_on, redo_by = DAYS[0], DAYS[9]  # within Tết: rolled, it runs until after it
    for number, completed_on in enumerate(DAYS):
        row = make.assignment(
            session, due_on=due_on, told_on=DAYS[0], state=State.COMPLETED, since=completed_on
        )
        row.ref, row.in_time_until = f"R{number}", redo_by
    session.flush()
    last = DAYS.index(deadlines.effective(redo_by))
    expected = {f"R{number}" for number in range(last + 1, len(DAYS))}
    assert found(session, late.is_done_late(session, deadlines)) == expected


def test_nothing_is_late_in_an_empty_home(session: Session) -> None:
    assert found(session, late.is_late(session, DAYS[0], BOTH[0])) == set()
    assert found(session, late.is_done_late(session, BOTH[0])) == set()
