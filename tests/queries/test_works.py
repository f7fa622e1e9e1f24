"""Past days: what the database gives is what a fold of all events gives."""

import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tests.support import make
from tracker.actions.work import Hand, change_of, set_deadline
from tracker.domain.lateness import Standing, standing_on
from tracker.domain.states import AT_WORK, ENDED, Act, State
from tracker.models import Assignment
from tracker.queries.works import Window, works_on

MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)
WEEK = Window(due_until=date(2026, 11, 30), done_since=date(2026, 11, 16))


def found(session: Session, on: date, window: Window = WEEK) -> dict[str, Standing]:
    session.expire_all()
    return {work.ref: work.standing for work in works_on(session, on, window)}


@pytest.mark.parametrize(
    ("state", "due_on", "since", "belongs"),
    [
        (State.ASSIGNED, date(2026, 11, 30), None, True),
        (State.ASSIGNED, date(2026, 12, 1), None, False),
        (State.ASSIGNED, None, None, False),
        (State.SUBMITTED, None, date(2026, 11, 2), True),
        (State.SUBMITTED, date(2027, 3, 1), date(2026, 11, 2), True),
        (State.COMPLETED, date(2026, 10, 1), date(2026, 11, 16), True),
        (State.COMPLETED, date(2026, 10, 1), date(2026, 11, 15), False),
        (State.CANCELLED, date(2026, 10, 1), date(2026, 11, 20), False),
    ],
)
def test_what_belongs_to_a_span(
    session: Session, state: State, due_on: date | None, since: date | None, belongs: bool
) -> None:
    work = make.assignment(session, state=state, due_on=due_on, since=since)
    assert (work.ref in found(session, MONDAY)) is belongs


def test_work_is_as_it_was_on_a_past_day_whatever_was_done_since(session: Session) -> None:
    work = make.assignment(session, due_on=date(2026, 11, 20))
    make.event(session, work, Act.SUBMIT, FRIDAY, State.SUBMITTED)
    make.event(session, work, Act.CONFIRM, FRIDAY, State.COMPLETED)
    assert found(session, MONDAY)[work.ref] == Standing(State.ASSIGNED, date(2026, 11, 20))
    assert found(session, FRIDAY)[work.ref].completed_on == FRIDAY


def test_work_that_was_not_assigned_yet_is_not_there(session: Session) -> None:
    work = make.assignment(session, due_on=date(2026, 11, 20), told_on=date(2026, 11, 3))
    assert work.ref not in found(session, date(2026, 11, 2))
    assert work.ref in found(session, date(2026, 11, 3))


def test_a_deadline_moved_later_is_the_old_one_on_the_days_before(session: Session) -> None:
    work = make.assignment(session, due_on=date(2026, 11, 20))
    make.event(session, work, Act.SET_DEADLINE, FRIDAY, due_on=date(2027, 6, 30))
    assert found(session, MONDAY)[work.ref].due_on == date(2026, 11, 20)
    assert work.ref not in found(session, FRIDAY)


def test_a_deadline_set_later_leaves_the_day_of_telling_of_the_old_one(session: Session) -> None:
    row = make.assignment(session, due_on=date(2026, 11, 24))
    by = Hand(None, make.NOW, FRIDAY)
    set_deadline(session, row, by, date(2026, 11, 20), "Nhập nhầm ngày")
    told = [works_on(session, on, WEEK)[0].told_on for on in (MONDAY, FRIDAY)]
    assert told == [make.ISSUED_ON, FRIDAY]


def test_an_objective_cause_confirmed_afterwards_is_known_for_the_past_day(session: Session) -> None:
    work = make.assignment(session, due_on=date(2026, 11, 20))
    make.event(session, work, Act.CONFIRM_OBJECTIVE_CAUSE, FRIDAY)
    assert found(session, MONDAY)[work.ref].objective_cause_on == FRIDAY


def test_the_earliest_due_stands_first(session: Session) -> None:
    days = [date(2026, 11, 20), date(2026, 10, 1), date(2026, 11, 9)]
    refs = {day: make.assignment(session, due_on=day).ref for day in days}
    assert list(found(session, MONDAY)) == [refs[day] for day in sorted(days)]


def random_history(session: Session, rng: random.Random) -> Assignment:
    """Work with some events, also recorded late for an earlier day."""

    def day() -> date:
        return MONDAY + timedelta(days=rng.randint(-60, 30))

    work = make.assignment(
        session,
        lead=None,
        due_on=rng.choice([None, day()]),
        told_on=day(),
        state=rng.choice([*AT_WORK, State.SUBMITTED]),
    )
    moves: list[Callable[[], object]] = [
        lambda: make.event(session, work, Act.REPORT, day()),
        lambda: make.event(session, work, Act.SUBMIT, day(), State.SUBMITTED),
        lambda: make.event(session, work, Act.RETURN, day(), State.RETURNED, in_time_until=day()),
        lambda: make.event(session, work, Act.SET_DEADLINE, day(), due_on=day()),
        lambda: make.event(session, work, Act.ASK_EXTENSION, day()),
        lambda: make.event(session, work, Act.CONFIRM_OBJECTIVE_CAUSE, day()),
    ]
    for move in rng.choices(moves, k=rng.randint(0, 4)):
        move()
    if rng.random() < 0.4:
        make.event(session, work, Act.CONFIRM, day(), rng.choice(sorted(ENDED)))
    return work


def plainly(session: Session, on: date, window: Window) -> dict[str, Standing]:
    """The same by folding all events of all rows."""
    rows = session.scalars(select(Assignment).options(selectinload(Assignment.events)))
    standings = {}
    for row in rows:
        standing = standing_on(on, map(change_of, row.events))
        if standing and window.holds(standing):
            standings[row.ref] = standing
    return standings


@pytest.mark.parametrize("seed", range(5))
def test_any_day_agrees_with_a_fold_of_all_events(session: Session, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311  # a story that can be told again, no secret
    for _ in range(40):
        random_history(session, rng)
    for offset in range(-70, 40, 3):
        on = MONDAY + timedelta(days=offset)
        window = Window(on + timedelta(days=7), rng.choice([None, on - timedelta(days=7)]))
        expected = plainly(session, on, window)
        assert {ref: without_cause(standing) for ref, standing in found(session, on, window).items()} == {
            ref: without_cause(standing) for ref, standing in expected.items()
        }


def without_cause(standing: Standing) -> Standing:
    """A cause confirmed later counts for the days before as well: the one difference."""
    return Standing(**{**vars(standing), "objective_cause_on": None})
