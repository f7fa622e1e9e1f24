"""The list of assignments: which are shown, in what order, and of how many units."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, SQLColumnExpression, case, func, or_, select
from sqlalchemy.orm import Session

from tracker.domain.ages import AgeBand
from tracker.domain.folding import folded
from tracker.domain.lateness import Deadlines, Standing
from tracker.domain.states import NEVER_LATE, State
from tracker.models import Assignment, Directive, Task, Unit
from tracker.queries.ages import late_for
from tracker.queries.late import IS_OPEN, is_done_late, is_due_soon, is_late
from tracker.queries.paging import Page, page_of_rows
from tracker.queries.visible import shown_to

UNIT_LABEL = case((Unit.short_name != "", Unit.short_name), else_=Unit.name)
STANDING = [getattr(Assignment, field.name) for field in fields(Standing)]


class Lateness(StrEnum):
    """What the list may be held to, by state, deadline and today; in addresses as `is`."""

    LATE = "late"
    DUE_SOON = "due_soon"
    WAITING = "waiting"
    NO_DEADLINE = "no_deadline"
    OPEN = "open"
    DONE_LATE = "done_late"


class AssignmentOrder(StrEnum):
    """How the list is sorted."""

    DUE = "due"
    UNIT = "unit"
    CHANGED = "changed"


@dataclass(frozen=True)
class AssignmentsAsked:
    """Which assignments are shown; with `own_unit_id` none but that unit's.

    Drafts are shown where `state` asks for them, never to a unit.
    """

    text: str = ""
    lateness: Lateness | None = None
    state: State | None = None
    unit: str | None = None  # a code
    directive: int | None = None  # an id
    age: AgeBand | None = None  # of work that is late
    done_since: date | None = None
    order: AssignmentOrder = AssignmentOrder.DUE
    page: int = 1
    own_unit_id: int | None = None


@dataclass(frozen=True)
class AssignmentRow:
    """An assignment on a list."""

    ref: str
    version: int
    directive: str
    clause: str
    content: str
    unit: str
    unit_code: str
    period: str
    effective_due_on: date | None
    reported_on: date | None
    standing: Standing


@dataclass(frozen=True)
class Assignments:
    """A page of the list; all that was asked for is the work of `units` units."""

    page: Page[AssignmentRow]
    units: int


def assignments(
    session: Session, asked: AssignmentsAsked, on: date, within: int, deadlines: Deadlines
) -> Assignments:
    """The page of assignments that is asked for, as they stand on `on`; due soon is due `within` days."""
    query = rows_query().where(*_wanted(session, asked, on, within, deadlines))
    page = page_of_rows(session, query.order_by(*ORDERS[asked.order]), asked.page)
    units = session.scalar(query.with_only_columns(func.count(Assignment.unit_id.distinct())))
    rows = [assignment_row(row, deadlines) for row in page.rows]
    return Assignments(Page(rows, page.total, page.number), units or 0)


ORDERS: dict[AssignmentOrder, list[SQLColumnExpression[Any]]] = {
    AssignmentOrder.DUE: [Assignment.due_on.asc().nulls_last(), Assignment.id],
    AssignmentOrder.UNIT: [Unit.sort_key, Unit.id, Assignment.due_on.asc().nulls_last(), Assignment.id],
    AssignmentOrder.CHANGED: [Assignment.changed_on.desc(), Assignment.id.desc()],
}


def rows_query() -> Select[*tuple[Any, ...]]:
    """The columns of `AssignmentRow`, for `assignment_row`."""
    columns = (
        Assignment.ref,
        Assignment.version,
        Directive.number,
        Task.clause,
        Task.content,
        UNIT_LABEL.label("unit"),
        Unit.code,
        Assignment.period,
        Assignment.reported_on,
    )
    query = select(*columns, *STANDING).join(Assignment.task)
    return query.join(Task.directive).join(Assignment.unit)


def assignment_row(row: Row[Any], deadlines: Deadlines) -> AssignmentRow:
    """A row of `rows_query`."""
    standing = Standing(*row[-len(STANDING) :])
    return AssignmentRow(
        ref=row.ref,
        version=row.version,
        directive=row.number or "",
        clause=row.clause,
        content=row.content,
        unit=row.unit,
        unit_code=row.code,
        period=row.period,
        effective_due_on=deadlines.effective(standing.due_on) if standing.due_on else None,
        reported_on=row.reported_on,
        standing=standing,
    )


def _wanted(
    session: Session, asked: AssignmentsAsked, on: date, within: int, deadlines: Deadlines
) -> list[ColumnElement[bool]]:
    drafts_asked = asked.state == State.DRAFT and asked.own_unit_id is None
    wanted = [_says(word) for word in folded(asked.text).split()]
    if not drafts_asked:
        wanted += shown_to(asked.own_unit_id)
    if asked.lateness:
        wanted.append(lateness(session, asked.lateness, on, within, deadlines))
    if asked.state:
        wanted.append(Assignment.state == asked.state)
    if asked.unit:
        wanted.append(Unit.code == asked.unit)
    if asked.directive:
        wanted.append(Directive.id == asked.directive)
    if asked.age:
        wanted += [is_late(session, on, deadlines), late_for(asked.age, on, deadlines)]
    if asked.done_since:
        wanted.append(done_since(asked.done_since))
    return wanted


def done_since(day: date) -> ColumnElement[bool]:
    """Work completed on `day` or later; the index on `ended_on` serves it."""
    return (Assignment.state == State.COMPLETED) & (Assignment.ended_on >= day)


def _says(word: str) -> ColumnElement[bool]:
    """Whether a folded word stands in the task, its directive or its unit's names; or is the REF."""
    texts = (Task.folded, Directive.folded, Unit.folded)
    return or_(Assignment.ref == word.upper(), *(text.contains(word, autoescape=True) for text in texts))


def lateness(
    session: Session, kind: Lateness, on: date, within: int, deadlines: Deadlines
) -> ColumnElement[bool]:
    """The condition for work of that kind."""
    match kind:
        case Lateness.LATE:
            return is_late(session, on, deadlines)
        case Lateness.DUE_SOON:
            return is_due_soon(on, within, deadlines)
        case Lateness.WAITING:
            return IS_OPEN & (Assignment.state == State.SUBMITTED)
        case Lateness.NO_DEADLINE:
            undated = Assignment.due_on.is_(None) & Assignment.state.not_in(sorted(NEVER_LATE))
            return IS_OPEN & undated
        case Lateness.OPEN:
            return IS_OPEN
        case Lateness.DONE_LATE:
            return is_done_late(session, deadlines)


def units_with_work(session: Session) -> dict[str, str]:
    """The units that were ever given work: their labels by code, in the order of their names."""
    given = select(Assignment.id).where(Assignment.unit_id == Unit.id).exists()
    rows = session.execute(select(Unit.code, UNIT_LABEL).where(given).order_by(Unit.sort_key, Unit.id))
    return dict(rows.all())


def directive_number(session: Session, directive_id: int, unit_id: int | None) -> str:
    """The number of a directive; empty where there is none, and where it gave `unit_id` no work."""
    number = select(Directive.number).where(Directive.id == directive_id)
    if unit_id is not None:
        given = select(Task.directive_id).join(Assignment).where(*shown_to(unit_id))
        number = number.where(Directive.id.in_(given))
    return session.scalar(number) or ""
