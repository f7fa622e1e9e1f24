"""The work of units as it stood at the end of a day: what the week's messages and the month's list count."""

from collections import defaultdict
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Row, or_, select, union, union_all
from sqlalchemy.orm import Session

from tracker.domain.lateness import Change, Standing, standing_on
from tracker.domain.monthly import LateWork
from tracker.domain.states import ENDED, State
from tracker.domain.tasks import UnitRole
from tracker.domain.wording import directive_label
from tracker.models import Assignment, AssignmentEvent, Directive, Task, TaskUnit, UnitGroupMember
from tracker.queries.late import IS_OPEN

_CHANGE = [getattr(AssignmentEvent, field.name) for field in fields(Change)]
_STANDING = [getattr(Assignment, field.name) for field in fields(Standing)]
_COLUMNS = (
    Assignment.id,
    Assignment.ref,
    Assignment.unit_id,
    Assignment.task_id,
    Assignment.told_on,
    Assignment.changed_on,
    Assignment.period,
    Assignment.due_phrase,
    Directive.number,
    Directive.issued_on,
    Task.clause,
    Task.content,
)


@dataclass(frozen=True)
class Window:
    """Which work is looked for: open work due by `due_until`, and work completed from `done_since` on.

    Work that was handed in and waits always belongs to it. Without `done_since` no completed work does.
    """

    due_until: date
    done_since: date | None = None

    def holds(self, standing: Standing) -> bool:
        """Whether work that stands so belongs to the window."""
        if standing.state == State.COMPLETED:
            return bool(
                self.done_since and standing.completed_on and self.done_since <= standing.completed_on
            )
        if standing.state == State.SUBMITTED:
            return True
        return standing.state not in ENDED and bool(standing.due_on and standing.due_on <= self.due_until)


@dataclass(frozen=True)
class Work(LateWork):
    """An assignment on a day."""

    unit: int  # their ids
    task: int
    assignment_id: int
    directive_number: str
    issued_on: date | None
    clause: str
    content: str
    due_phrase: str
    period: str

    @property
    def directive(self) -> str:
        """How the directive is cited: "14/CT-UBND ngày 30/9/2016"."""
        return directive_label(self.directive_number, self.issued_on)


def works_on(session: Session, on: date, window: Window) -> list[Work]:
    """The work of `window` as it stood at the end of `on`, the earliest written day first.

    Rows without an event after `on` are read as they are, the others folded anew from their events: a past
    day costs what was done since, and today nothing that grows with the history. A confirmed objective cause
    is taken as known whenever it was confirmed, for it counts up to the closing of a month's list.
    """
    rows = session.execute(_rows(on, window)).all()
    folded = _folded(session, on) if any(row.changed_on > on for row in rows) else {}
    standings = ((row, _standing(row, on, window, folded)) for row in rows)
    works = [_work(row, standing, on) for row, standing in standings if standing]
    return sorted(works, key=lambda work: (work.standing.due_on or date.max, work.assignment_id))


def coordinators(session: Session, on: date, window: Window) -> dict[int, set[int]]:
    """The ids of the units that coordinate in the tasks of that work, by task.

    A group stands for its members of the directive's day.
    """
    named = select(Task.id, TaskUnit.unit_id).join(TaskUnit, Task.units)
    members = (
        select(Task.id, UnitGroupMember.unit_id)
        .join(TaskUnit, Task.units)
        .join(UnitGroupMember, UnitGroupMember.group_id == TaskUnit.group_id)
        .join(Directive, Task.directive)
        .where(
            or_(UnitGroupMember.valid_from.is_(None), UnitGroupMember.valid_from <= Directive.issued_on),
            or_(UnitGroupMember.valid_to.is_(None), UnitGroupMember.valid_to >= Directive.issued_on),
        )
    )
    tasks = union_all(*(select(Assignment.task_id).where(*branch) for branch in _branches(on, window)))
    wanted = (TaskUnit.role == UnitRole.COORDINATING, Task.id.in_(tasks))
    helpers: CompoundSelect[int, int] = union(
        named.where(TaskUnit.unit_id.is_not(None), *wanted), members.where(*wanted)
    )
    found: dict[int, set[int]] = defaultdict(set)
    for row in session.execute(helpers):
        found[row[0]].add(row[1])
    return found


def _rows(on: date, window: Window) -> CompoundSelect[*tuple[Any, ...]]:
    work = select(*_COLUMNS, *_STANDING).join(Task, Assignment.task).join(Directive, Task.directive)
    return union_all(*(work.where(*branch) for branch in _branches(on, window)))


def _branches(on: date, window: Window) -> list[tuple[ColumnElement[bool], ...]]:
    """The conditions that the rows meet, no row two of them, each served by an index of its own.

    Joined by OR, or as a list of ids, they made PostgreSQL read the whole table. `ended_on IS NULL` stands as
    the partial indexes have it.
    """
    known = Assignment.changed_on <= on
    waits = Assignment.state == State.SUBMITTED
    branches = [
        (IS_OPEN, Assignment.due_on <= window.due_until, ~waits, known),
        (IS_OPEN, waits, known),
        (Assignment.changed_on > on,),
    ]
    if window.done_since:
        ended = Assignment.ended_on.between(window.done_since, on)
        branches.append((ended, Assignment.state == State.COMPLETED, known))
    return branches


def _folded(session: Session, on: date) -> dict[int, Standing | None]:
    """The standings on `on` of the rows that were changed after it."""
    changed_later = select(Assignment.id).where(Assignment.changed_on > on)
    events = session.execute(
        select(AssignmentEvent.assignment_id, *_CHANGE)
        .where(AssignmentEvent.assignment_id.in_(changed_later))
        .order_by(AssignmentEvent.assignment_id, AssignmentEvent.id)
    )
    return {
        assignment_id: standing_on(on, (Change(*event[1:]) for event in changes))
        for assignment_id, changes in groupby(events, key=lambda event: event.assignment_id)
    }


def _standing(row: Row[Any], on: date, window: Window, folded: dict[int, Standing | None]) -> Standing | None:
    if row.changed_on <= on:
        return Standing(*row[-len(_STANDING) :])
    standing = folded.get(row.id)
    if standing is None or not window.holds(standing):
        return None
    return replace(standing, objective_cause_on=row.objective_cause_on)


def _work(row: Row[Any], standing: Standing, on: date) -> Work:
    # Told after that day of another deadline: of the one in force then it was told with the directive.
    told_on = row.told_on if row.told_on <= on else row.issued_on or row.told_on
    return Work(
        ref=row.ref,
        unit=row.unit_id,
        task=row.task_id,
        standing=standing,
        told_on=told_on,
        assignment_id=row.id,
        directive_number=row.number or "",
        issued_on=row.issued_on,
        clause=row.clause,
        content=row.content,
        due_phrase=row.due_phrase,
        period=row.period,
    )
