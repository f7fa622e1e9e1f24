"""What the Office's start page counts, on each database."""

from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy.orm import Session

from tests.support import make
from tracker.domain.lateness import Deadlines
from tracker.domain.messages import Channel, MessageState
from tracker.domain.options import Options
from tracker.domain.states import ENDED, State
from tracker.domain.working_days import statutory_calendar
from tracker.models import Assignment, Message
from tracker.queries.nudges import nudges
from tracker.queries.today import counts, units_to_tell, units_told

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


def messages_of(session: Session, period: str, **many: int) -> None:
    for state, number in many.items():
        for place in range(number):
            session.add(
                Message(
                    key=f"{period} {state} {place}",
                    kind="weekly",
                    period=period,
                    channel=Channel.EMAIL,
                    unit_id=make.unit(session).id,
                    to="a@donvi.example",
                    body="",
                    state=MessageState(state),
                    queued_at=make.NOW,
                    due_at=make.NOW,
                )
            )
    session.flush()


def test_only_units_that_something_was_sent_to_are_told(session: Session) -> None:
    messages_of(session, "2026-W07", sent=2, queued=3, failed=1, expired=1, in_doubt=1, unknown=1)
    assert units_told(session, "weekly", "2026-W07") == 2
    assert units_told(session, "weekly", "2026-W08") == 0


def test_counts_of_messages_go_down_with_the_weeks_but_for_those_in_doubt(session: Session) -> None:
    messages_of(session, "2026-W07", failed=4, expired=5, in_doubt=6)

    def found(on: date) -> tuple[int, int, int]:
        numbers = counts(session, on, 7, BOTH[0], "weekly")
        return numbers.failed, numbers.expired, numbers.in_doubt

    assert found(date(2026, 2, 15)) == (4, 0, 6)
    assert found(date(2026, 2, 16)) == (0, 5, 6)
    assert found(date(2026, 2, 23)) == (0, 0, 6)
