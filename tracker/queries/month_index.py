"""The months that have a list: the closed ones with their hash, the open ones with their last figures."""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.month_list import MonthFigures, read
from tracker.domain.periods import Month
from tracker.domain.working_days import ONE_DAY
from tracker.models import MonthlyList, User
from tracker.queries.months import worked_out


@dataclass(frozen=True)
class MonthRow:
    """A month; `figures` as last kept, None where none were worked out yet."""

    month: Month
    figures: MonthFigures | None
    closed_at: datetime | None
    closed_by: str  # empty where a command did
    sha256: str | None

    @property
    def tasks(self) -> int:
        """How many tasks count against the units that the list names."""
        return sum(unit.count for unit in self.figures.units) if self.figures else 0


def months(session: Session, today: date, zone: tzinfo) -> list[MonthRow]:
    """The present month as of today, the one before and all that have a list; the latest first."""
    rows = session.execute(select(MonthlyList, User).outerjoin(User, User.id == MonthlyList.closed_by_id))
    kept = {row.month: row for row in (_row(listed, user) for listed, user in rows)}
    present = Month.of(today)
    always = (present, Month.of(present.first_day - ONE_DAY))
    empty = {month: MonthRow(month, None, None, "", None) for month in always}
    by_month = empty | kept
    by_month[present] = replace(by_month[present], figures=worked_out(session, present, today, zone))
    return sorted(by_month.values(), key=lambda row: row.month, reverse=True)


def latest_month(session: Session) -> MonthRow | None:
    """The latest month whose figures were worked out; None before the first."""
    listed = session.scalar(
        select(MonthlyList)
        .where(MonthlyList.figures.is_not(None))
        .order_by(MonthlyList.month.desc())
        .limit(1)
    )
    return _row(listed, None) if listed else None


def _row(listed: MonthlyList, user: User | None) -> MonthRow:
    return MonthRow(
        Month.parse(listed.month),
        read(listed.figures) if listed.figures else None,
        listed.closed_at,
        user.label if user else "",
        listed.sha256,
    )
