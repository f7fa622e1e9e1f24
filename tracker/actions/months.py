"""A month's list: its figures worked out and kept, and frozen at closing."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.month_list import MonthFigures, canonical, hash_of
from tracker.domain.periods import Month
from tracker.models import MonthlyList, User
from tracker.queries.months import worked_out


class MonthNotOver(DomainError):
    """Figures are frozen when their month is over, not before."""

    code = "month_not_over"


@dataclass(frozen=True)
class Moment:
    """When an act on a list is made: the moment, and the day that it is at the office, in `zone`."""

    now: datetime
    today: date
    zone: tzinfo


def work_out(session: Session, month: Month, moment: Moment) -> MonthFigures | None:
    """Work the month's figures out and keep them, over what was kept before; None where it is closed."""
    row = _held(session, month, moment)
    return None if row.closed_at else _keep(session, row, month, moment)


def close(session: Session, month: Month, moment: Moment, by: User | None) -> bool:
    """Freeze the month's figures as they stand now; False, and nothing changed, where it was closed before.

    The figures are those of one moment where the transaction is a consistent one and this its first query.
    Raises `MonthNotOver`.
    """
    if month.last_day >= moment.today:
        raise MonthNotOver(
            _("The month %(month)s is not over: it can be closed from %(day)s on."),
            month=month,
            day=month.next.first_day,
        )
    _wait_for_other_lists(session)
    row = _held(session, month, moment)
    if row.closed_at:
        return False
    row.figures = canonical(_keep(session, row, month, moment))
    row.sha256, row.closed_at = hash_of(row.figures), moment.now
    row.closed_by_id = by.id if by else None
    session.flush()
    return True


def _keep(session: Session, row: MonthlyList, month: Month, moment: Moment) -> MonthFigures:
    figures = worked_out(session, month, moment.today, moment.zone)
    row.counted_on, row.worked_out_at, row.figures = figures.counted_on, moment.now, canonical(figures)
    row.units_named, row.tasks_named = len(figures.units), figures.tasks_named
    return figures


def _wait_for_other_lists(session: Session) -> None:
    """Let nobody else write lists until the transaction ends. SQLite's one writer is alone as it is.

    LOCK TABLE is no query: what a consistent transaction sees is the moment after the wait.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"LOCK TABLE {MonthlyList.__tablename__} IN EXCLUSIVE MODE"))


def _held(session: Session, month: Month, moment: Moment) -> MonthlyList:
    """The month's row, nobody else's to change until the transaction ends."""
    held = select(MonthlyList).where(MonthlyList.month == str(month)).with_for_update()
    row = session.scalar(held)
    if row:
        return row
    counted_on = month.counted_on(moment.today)
    with suppress(IntegrityError), session.begin_nested():  # another may add it at this very moment
        session.add(MonthlyList(month=str(month), counted_on=counted_on, worked_out_at=moment.now))
    return session.scalars(held).one()
