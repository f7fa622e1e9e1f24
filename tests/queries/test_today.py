"""What the Office's start page counts, on each database."""

from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy.orm import Session

from tests.support import make
from tracker.domain.lateness import Deadlines
from tracker.domain.options import Options
from tracker.domain.states import ENDED, State
from tracker.domain.working_days import statutory_calendar
from tracker.models import Assignment
from tracker.queries.nudges import nudges
from tracker.queries.today import units_to_tell

UNITS, ROWS = 90, 150
# Around Tết 2026: days off from Saturday 14 to Sunday 22 February.
DAYS = [date(2026, 2, 9) + timedelta(days=n) for n in range(21)]
BOTH = [Deadlines(statutory_calendar()), Deadlines(statutory_calendar(), roll=False)]
OPTIONS = [Options(), Options(due_soon_days=0, done_days=2)]


@pytest.fixture
def few_works_of_many_units(session: Session) -> None:
    """Work in every state, its days on and around days off; some of it known only later."""
    chance = Random(48)  # noqa: S311  # rows that can be made again, no secret
    units, task = [make.unit(session).id for _ in range(UNITS)], make.task(session)
    session.add_all(_row(chance, task.id, chance.choice(units), number) for number in range(ROWS))
    session.flush()


def _row(chance: Random, task_id: int, unit_id: int, number: int) -> Assignment:
    state, day = chance.choice(list(State)), chance.choice(DAYS)
    return Assignment(
        ref=f"R{number}",
        task_id=task_id,
        unit_id=unit_id,
        period=str(number),
        state=state,
        due_on=chance.choice([*DAYS, None]),
        in_time_until=chance.choice([None, None, *DAYS[::3]]) if state == State.RETURNED else None,
        submitted_on=day if state == State.SUBMITTED else None,
        completed_on=day if state == State.COMPLETED else None,
        ended_on=day if state in ENDED else None,
        told_on=DAYS[0],
        changed_on=day if chance.random() < 0.3 else DAYS[0],
    )


@pytest.mark.usefixtures("few_works_of_many_units")
@pytest.mark.parametrize("options", OPTIONS, ids=["by default", "narrow"])
@pytest.mark.parametrize("deadlines", BOTH, ids=["rolled", "written"])
def test_as_many_units_are_counted_as_the_week_would_write_to(
    session: Session, options: Options, deadlines: Deadlines
) -> None:
    counted = [units_to_tell(session, on, options, deadlines) for on in DAYS]
    assert counted == [len(nudges(session, on, on, options, deadlines)) for on in DAYS]
    assert len(set(counted)) > 5  # they differ from day to day, and not all units are in
    assert max(counted) < UNITS


def test_nobody_is_to_be_told_in_an_empty_home(session: Session) -> None:
    assert units_to_tell(session, DAYS[0], Options(), BOTH[0]) == 0
