"""The list of directives, with how much work each made and where it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from tracker.domain.folding import folded
from tracker.domain.lateness import Deadlines
from tracker.domain.states import State
from tracker.domain.tasks import Tracking
from tracker.models import Assignment, Directive, Task
from tracker.queries.late import is_late
from tracker.queries.paging import Page, page_of_rows
from tracker.queries.visible import count_where, shown_to


class DirectiveOrder(StrEnum):
    """How the list is sorted."""

    NEWEST = "newest"
    OLDEST = "oldest"
    LATE = "late"


@dataclass(frozen=True)
class DirectivesAsked:
    """Which directives are shown; with `unit_id` those that give that unit work, and its work alone."""

    text: str = ""
    order: DirectiveOrder = DirectiveOrder.NEWEST
    page: int = 1
    unit_id: int | None = None


@dataclass(frozen=True)
class Header:
    """What a directive is cited by; a draft may lack number and day."""

    id: int
    kind: str
    number: str | None
    issuer: str
    issued_on: date | None
    subject: str


@dataclass(frozen=True)
class DirectiveRow:
    """A directive on the list: its tasks (`drafts`: followed, but not issued yet) and their assignments."""

    header: Header
    tasks: int
    drafts: int
    assigned: int
    done: int
    late: int


HEADER = (
    Directive.id,
    Directive.kind,
    Directive.number,
    Directive.issuer,
    Directive.issued_on,
    Directive.subject,
)


def directives(
    session: Session, asked: DirectivesAsked, on: date, deadlines: Deadlines
) -> Page[DirectiveRow]:
    """The page of directives that is asked for, with the counts of `on`."""
    late = is_late(session, on, deadlines)
    query = select(*HEADER).where(
        *(Directive.folded.contains(word, autoescape=True) for word in folded(asked.text).split())
    )
    if asked.unit_id is not None:
        given = select(Task.directive_id).join(Assignment).where(*shown_to(asked.unit_id))
        query = query.where(Directive.id.in_(given))
    page = page_of_rows(session, _ordered(query, asked, late), asked.page)
    headers = [Header(*row) for row in page.rows]
    ids = [header.id for header in headers]
    tasks = _task_counts(session, ids, asked.unit_id)
    works = _work_counts(session, ids, asked.unit_id, late)
    rows = [
        DirectiveRow(header, *tasks.get(header.id, (0, 0)), *works.get(header.id, (0, 0, 0)))
        for header in headers
    ]
    return Page(rows, page.total, page.number)


def _ordered(
    query: Select[*tuple[Any, ...]], asked: DirectivesAsked, late: ColumnElement[bool]
) -> Select[*tuple[Any, ...]]:
    newest = (Directive.issued_on.desc().nulls_last(), Directive.id.desc())
    if asked.order == DirectiveOrder.OLDEST:
        return query.order_by(Directive.issued_on.asc().nulls_last(), Directive.id)
    if asked.order == DirectiveOrder.NEWEST:
        return query.order_by(*newest)
    worst = (
        select(Task.directive_id, func.count().label("late"))
        .join(Assignment)
        .where(late, *shown_to(asked.unit_id))
        .group_by(Task.directive_id)
        .subquery()
    )
    joined = query.outerjoin(worst, worst.c.directive_id == Directive.id)
    return joined.order_by(func.coalesce(worst.c.late, 0).desc(), *newest)


def _task_counts(session: Session, ids: list[int], unit_id: int | None) -> dict[int, tuple[int, int]]:
    issued = select(Assignment.id).where(Assignment.task_id == Task.id, *shown_to(unit_id)).exists()
    draft = ~issued & (Task.tracking != Tracking.ROUTINE)
    query = select(Task.directive_id, func.count(), count_where(draft)).where(Task.directive_id.in_(ids))
    if unit_id is not None:
        query = query.where(issued)
    rows = session.execute(query.group_by(Task.directive_id)).all()
    return {directive_id: (tasks, drafts) for directive_id, tasks, drafts in rows}


def _work_counts(
    session: Session, ids: list[int], unit_id: int | None, late: ColumnElement[bool]
) -> dict[int, tuple[int, int, int]]:
    query = (
        select(
            Task.directive_id,
            func.count(),
            count_where(Assignment.state == State.COMPLETED),
            count_where(late),
        )
        .join(Assignment)
        .where(Task.directive_id.in_(ids), *shown_to(unit_id))
        .group_by(Task.directive_id)
    )
    rows = session.execute(query).all()
    return {directive_id: (given, done, overdue) for directive_id, given, done, overdue in rows}
