"""One directive as its page shows it: its tasks, whom they name, the work made of them, and its text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.domain.lateness import Standing
from tracker.domain.tasks import StaysDraft, Tracking, UnitRole, why_undated
from tracker.models import Assignment, Directive, Task, TaskUnit, Unit
from tracker.queries.directives import HEADER, Header
from tracker.queries.visible import shown_to


@dataclass(frozen=True)
class NamedUnit:
    """A unit or group as a task writes it; `label` is the register's name, None while it is not resolved."""

    written: str
    label: str | None
    code: str | None  # None also for a group


@dataclass(frozen=True)
class UnitWork:
    """An assignment of a task."""

    ref: str
    unit_code: str
    unit: str
    period: str
    standing: Standing


@dataclass(frozen=True)
class TaskSheet:
    """One task of a directive. Without works `why_draft` says why; None: only the issuing is missing."""

    id: int
    clause: str
    content: str
    product: str
    tracking: Tracking
    deadline_phrase: str
    due_on: date | None
    recurrence: list[str]
    leads: list[NamedUnit]
    coordinators: list[NamedUnit]
    works: list[UnitWork]
    why_draft: StaysDraft | None

    @property
    def awaits_assignment(self) -> bool:
        """Whether it is to be followed, but no unit has it yet."""
        return not self.works and self.why_draft != StaysDraft.ROUTINE


@dataclass(frozen=True)
class Passage:
    """A piece of a directive's text; `task_id` where the piece is a task's."""

    text: str
    task_id: int | None = None


@dataclass(frozen=True)
class DirectiveSheet:
    """A directive with its tasks in the document's order and its text in pieces."""

    header: Header
    signer: str
    place: str
    file_name: str
    tasks: list[TaskSheet]
    passages: list[Passage]


def directive_sheet(session: Session, directive_id: int, unit_id: int | None = None) -> DirectiveSheet | None:
    """The directive; None where there is none. With `unit_id`: its tasks for that unit, None without any."""
    row = session.execute(
        select(*HEADER, Directive.signer, Directive.place, Directive.file_name, Directive.text).where(
            Directive.id == directive_id
        )
    ).one_or_none()
    works = _works(session, directive_id, unit_id)
    if row is None or (unit_id is not None and not works):
        return None
    *header, signer, place, file_name, text = row
    tasks = _tasks(session, directive_id)
    if unit_id is not None:
        tasks = [task for task in tasks if task.id in works]
    return DirectiveSheet(
        Header(*header),
        signer,
        place,
        file_name,
        [_sheet(task, works.get(task.id, [])) for task in tasks],
        list(_passages(text, tasks)),
    )


def _tasks(session: Session, directive_id: int) -> list[Task]:
    named = selectinload(Task.units)
    query = (
        select(Task)
        .where(Task.directive_id == directive_id)
        .order_by(Task.position, Task.id)
        .options(named.joinedload(TaskUnit.unit), named.joinedload(TaskUnit.group))
    )
    return list(session.scalars(query))


def _works(session: Session, directive_id: int, unit_id: int | None) -> dict[int, list[UnitWork]]:
    query = (
        select(Assignment)
        .join(Assignment.task)
        .join(Assignment.unit)
        .where(Task.directive_id == directive_id, *shown_to(unit_id))
        .order_by(Unit.sort_key, Assignment.period)
        .options(joinedload(Assignment.unit))
    )
    works = defaultdict(list)
    for row in session.scalars(query):
        work = UnitWork(row.ref, row.unit.code, row.unit.label, row.period, row.standing)
        works[row.task_id].append(work)
    return works


def _sheet(task: Task, works: list[UnitWork]) -> TaskSheet:
    leads = [_named(unit) for unit in task.units if unit.role == UnitRole.LEAD]
    return TaskSheet(
        id=task.id,
        clause=task.clause,
        content=task.content,
        product=task.product,
        tracking=task.tracking,
        deadline_phrase=task.deadline_phrase,
        due_on=task.due_on,
        recurrence=[period for period in task.recurrence.split(",") if period],
        leads=leads,
        coordinators=[_named(unit) for unit in task.units if unit.role == UnitRole.COORDINATING],
        works=works,
        why_draft=None if works else _why_draft(task, leads),
    )


def _named(named: TaskUnit) -> NamedUnit:
    if named.unit:
        return NamedUnit(named.written, named.unit.label, named.unit.code)
    return NamedUnit(named.written, named.group.name if named.group else None, None)


def _why_draft(task: Task, leads: list[NamedUnit]) -> StaysDraft | None:
    undated = why_undated(task.tracking, task.due_on)
    if undated or not leads:
        return undated or StaysDraft.NO_LEAD
    return StaysDraft.UNRESOLVED_LEAD if any(lead.label is None for lead in leads) else None


def _passages(text: str, tasks: Iterable[Task]) -> Iterator[Passage]:
    """`text` cut at the tasks' places; where two overlap, the later task has what the first left over."""
    at = 0
    for task in sorted(tasks, key=lambda task: (task.span_start or 0, task.position)):
        if task.span_start is None or task.span_end is None or task.span_end <= at:
            continue
        start = max(task.span_start, at)
        if start > at:
            yield Passage(text[at:start])
        yield Passage(text[start : task.span_end], task.id)
        at = task.span_end
    if text[at:]:
        yield Passage(text[at:])
