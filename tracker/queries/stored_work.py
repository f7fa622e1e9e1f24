"""What is stored of some directives: their tasks, the units those name, and what was assigned."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.states import State
from tracker.domain.tasks import UnitRole
from tracker.models import Assignment, Task, TaskUnit
from tracker.queries.resolving import Named

AT_ONCE = 500  # ids or rows a statement

Item = TypeVar("Item")

_WORK = select(
    Assignment.task_id,
    Assignment.unit_id,
    Assignment.ref,
    Assignment.due_on,
    Assignment.state,
    Assignment.completed_on,
    Assignment.submitted_on,
)


@dataclass(frozen=True, slots=True)
class StoredAssignment:
    """What a list may have otherwise."""

    ref: str
    due_on: date | None
    state: State
    handed_in_on: date | None


@dataclass(slots=True)
class StoredTask:
    """A task, what it names and what was made of it."""

    id: int
    position: int
    named: set[tuple[UnitRole, Named]] = field(default_factory=set)
    assignments: dict[int, StoredAssignment] = field(default_factory=dict)  # by unit


def stored_tasks(session: Session, directive_ids: Iterable[int]) -> dict[tuple[int, str], StoredTask]:
    """Tasks by directive and content key; of recurring ones, the assignments without a period."""
    found: dict[tuple[int, str], StoredTask] = {}
    for ids in portions(directive_ids):
        of_these = Task.directive_id.in_(ids)
        by_id: dict[int, StoredTask] = {}
        for task in session.execute(
            select(Task.id, Task.position, Task.directive_id, Task.content_key).where(of_these)
        ):
            by_id[task.id] = found[task.directive_id, task.content_key] = StoredTask(task.id, task.position)
        named = select(TaskUnit.task_id, TaskUnit.role, TaskUnit.unit_id, TaskUnit.group_id)
        for task_id, role, unit_id, group_id in session.execute(named.join(Task).where(of_these)):
            by_id[task_id].named.add((role, Named(unit_id, group_id)))
        for assignment in session.execute(_WORK.join(Task).where(of_these, Assignment.period == "")):
            handed_in_on = assignment.completed_on or assignment.submitted_on
            stored = StoredAssignment(assignment.ref, assignment.due_on, assignment.state, handed_in_on)
            by_id[assignment.task_id].assignments[assignment.unit_id] = stored
    return found


def portions(items: Iterable[Item]) -> Iterator[Sequence[Item]]:
    """The items in lists of at most `AT_ONCE`."""
    rest = iter(items)
    while portion := list(islice(rest, AT_ONCE)):
        yield portion
