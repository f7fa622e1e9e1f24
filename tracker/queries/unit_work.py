"""The open work of one unit, the most pressing first."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from tracker.domain.lateness import Deadlines, Standing
from tracker.models import Assignment, Task
from tracker.queries.late import IS_OPEN, is_late
from tracker.queries.visible import count_where, shown_to

FIRST = 10  # rows on the unit's page; the list of assignments has them all


@dataclass(frozen=True)
class WorkRow:
    """A piece of open work."""

    ref: str
    directive: str
    clause: str
    content: str
    due_on: date | None
    standing: Standing


@dataclass(frozen=True)
class OpenWork:
    """How much is open and late, and the first rows by written day, undated ones last."""

    open: int
    late: int
    rows: list[WorkRow]


def open_work(session: Session, unit_id: int, on: date, deadlines: Deadlines) -> OpenWork:
    """The open work of a unit on `on`."""
    mine = (IS_OPEN, *shown_to(unit_id))
    is_open, late = session.execute(
        select(func.count(), count_where(is_late(session, on, deadlines))).where(*mine)
    ).one()
    query = (
        select(Assignment)
        .where(*mine)
        .order_by(Assignment.due_on.asc().nulls_last(), Assignment.id)
        .limit(FIRST)
        .options(joinedload(Assignment.task).joinedload(Task.directive))
    )
    return OpenWork(is_open, late or 0, [_row(row) for row in session.scalars(query)])


def _row(row: Assignment) -> WorkRow:
    task = row.task
    return WorkRow(row.ref, task.directive.number or "", task.clause, task.content, row.due_on, row.standing)
