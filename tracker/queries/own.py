"""A unit's own work, as its head asks for it: what is late, what is due, what waits, what else."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from tracker.domain.lateness import Deadlines, is_due_soon, is_late
from tracker.domain.states import State
from tracker.queries.assignment_sheets import reminders
from tracker.queries.assignments import ORDERS, AssignmentOrder, AssignmentRow, assignment_row, rows_query
from tracker.queries.late import IS_OPEN
from tracker.queries.visible import shown_to


@dataclass(frozen=True)
class OwnWork:
    """The open work of a unit, each row in one of the parts; and how often the unit was reminded of a REF."""

    late: list[AssignmentRow]
    due_soon: list[AssignmentRow]
    waiting: list[AssignmentRow]
    others: list[AssignmentRow]
    reminders: dict[str, int]


def own_work(session: Session, unit_id: int, on: date, within: int, deadlines: Deadlines) -> OwnWork:
    """The open work of a unit on `on`, the earliest written day first."""
    query = rows_query().where(IS_OPEN, *shown_to(unit_id)).order_by(*ORDERS[AssignmentOrder.DUE])
    rows = [assignment_row(row, deadlines) for row in session.execute(query)]
    work = OwnWork([], [], [], [], reminders(session, [row.ref for row in rows]))
    for row in rows:
        _part(work, row, on, within, deadlines).append(row)
    return work


def _part(
    work: OwnWork, row: AssignmentRow, on: date, within: int, deadlines: Deadlines
) -> list[AssignmentRow]:
    """Work handed in waits, late or not: the unit has nothing more to do."""
    if row.standing.state == State.SUBMITTED:
        return work.waiting
    if is_late(row.standing, on, deadlines):
        return work.late
    return work.due_soon if is_due_soon(row.standing, on, within, deadlines) else work.others
