"""The chairman's two minutes: what is late, due, done and waiting, and which units are late longest."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.domain.ages import AgeBand
from tracker.domain.lateness import Deadlines, is_late
from tracker.domain.periods import Week
from tracker.domain.states import State
from tracker.domain.units import UnitStanding
from tracker.models import Assignment, Unit
from tracker.queries import late
from tracker.queries.ages import late_for
from tracker.queries.assignments import done_since
from tracker.queries.visible import count_where
from tracker.queries.works import Window, works_on

ONE_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Figure:
    """A number of today beside that of the same weekday a week ago."""

    now: int
    before: int

    @property
    def change(self) -> int:
        """How much it grew."""
        return self.now - self.before


@dataclass(frozen=True)
class Totals:
    """What the page begins with. `done`: completed from this week's Monday up to the day."""

    late: Figure
    done: Figure
    due_soon: int
    waiting: int


@dataclass(frozen=True)
class LateUnit:
    """A unit with late work, and how much of it is how old."""

    code: str
    label: str
    standing: UnitStanding
    late: int
    ages: dict[AgeBand, int]


def totals(session: Session, on: date, due_soon_days: int, deadlines: Deadlines) -> Totals:
    """The figures of `on`, of all units."""
    due_soon = late.is_due_soon(on, due_soon_days, deadlines)
    now_late, due, waiting = session.execute(
        select(
            count_where(late.is_late(session, on, deadlines)),
            count_where(due_soon),
            count_where(Assignment.state == State.SUBMITTED),
        ).where(late.IS_OPEN)
    ).one()
    return Totals(
        late=Figure(now_late or 0, _late_on(session, on - ONE_WEEK, deadlines)),
        done=Figure(_done_in_week(session, on), _done_in_week(session, on - ONE_WEEK)),
        due_soon=due or 0,
        waiting=waiting or 0,
    )


def _late_on(session: Session, day: date, deadlines: Deadlines) -> int:
    """How much work was late at the end of a past day."""
    passed = Window(due_until=deadlines.last_passed(day))
    return sum(is_late(work.standing, day, deadlines) for work in works_on(session, day, passed))


def _done_in_week(session: Session, until: date) -> int:
    done = done_since(Week.of(until).monday) & (Assignment.ended_on <= until)
    return session.scalar(select(func.count()).select_from(Assignment).where(done)) or 0


def late_units(session: Session, on: date, deadlines: Deadlines) -> list[LateUnit]:
    """The units with late work, those with the most first, of equals those with the oldest."""
    ages = [count_where(late_for(band, on, deadlines)) for band in AgeBand]
    total = func.count()
    rows = session.execute(
        select(Unit, total, *ages)
        .join(Assignment, Assignment.unit_id == Unit.id)
        .where(late.is_late(session, on, deadlines))
        .group_by(Unit.id)
        .order_by(total.desc(), *(age.desc() for age in reversed(ages)), Unit.sort_key)
    ).all()
    return [
        LateUnit(unit.code, unit.label, unit.standing, count, dict(zip(AgeBand, counts, strict=True)))
        for unit, count, *counts in rows
    ]
