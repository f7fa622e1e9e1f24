"""The months that have a list: the closed ones with their hash, the open ones with their last figures."""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from tracker.domain.periods import Month
from tracker.domain.working_days import ONE_DAY
from tracker.models import MonthlyList, User
from tracker.queries.months import worked_out


@dataclass(frozen=True)
class MonthRow:
    """A month, and how many units its list names with how many tasks, as last kept.

    `counted_on` is None where no figures were worked out yet.
    """

    month: Month
    counted_on: date | None = None
    units: int = 0
    tasks: int = 0
    closed_at: datetime | None = None
    sha256: str | None = None
    closed_by: str = ""  # empty where a command did


def months(session: Session, today: date, zone: tzinfo) -> list[MonthRow]:
    """The present month as of today, the one before and all that have a list; the latest first."""
    kept = {row.month: row for row in map(_row, session.execute(_rows()))}
    present = Month.of(today)
    always = (present, Month.of(present.first_day - ONE_DAY))
    by_month = {month: MonthRow(month) for month in always} | kept
    now = worked_out(session, present, today, zone)
    by_month[present] = replace(
        by_month[present], counted_on=today, units=len(now.units), tasks=now.tasks_named
    )
    return sorted(by_month.values(), key=lambda row: row.month, reverse=True)


def latest_month(session: Session) -> MonthRow | None:
    """The latest month whose figures were worked out; None before the first."""
    row = session.execute(_rows().order_by(MonthlyList.month.desc()).limit(1)).one_or_none()
    return _row(row) if row else None


def _rows() -> Select[*tuple[Any, ...]]:
    """The lists with figures, but not the long text of these: there are more each month."""
    return (
        select(
            MonthlyList.month,
            MonthlyList.counted_on,
            MonthlyList.units_named,
            MonthlyList.tasks_named,
            MonthlyList.closed_at,
            MonthlyList.sha256,
            User,
        )
        .outerjoin(User, User.id == MonthlyList.closed_by_id)
        .where(MonthlyList.figures.is_not(None))
    )


def _row(row: Row[*tuple[Any, ...]]) -> MonthRow:
    month, counted_on, units, tasks, closed_at, sha256, user = row
    closed_by = user.label if user else ""
    return MonthRow(Month.parse(month), counted_on, units, tasks, closed_at, sha256, closed_by)
