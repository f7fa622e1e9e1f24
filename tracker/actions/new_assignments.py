"""Many assignments at once, each with its events and the standing that they lead to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from tracker.domain.lateness import Change, Standing, changed
from tracker.domain.refs import ref_of
from tracker.domain.states import ENDED, State
from tracker.models import Assignment, AssignmentEvent, Directive, Task
from tracker.queries.stored_work import portions

ONE_STATEMENT = {"render_nulls": True}  # else rows with other empty columns become statements of their own


@dataclass(frozen=True, slots=True)
class NewAssignment:
    """A task for a unit, and what was done to it so far; `identity` makes its REF (`identity_of`)."""

    task_id: int
    unit_id: int
    identity: tuple[str, ...]
    told_on: date
    changes: tuple[Change, ...]
    due_phrase: str = ""
    note: str = ""


def identity_of(directive: Directive, content_key: str, unit_code: str, period: str = "") -> tuple[str, ...]:
    """What makes the REF of an assignment: the same in every home."""
    named = (directive.issuer, directive.kind, directive.number or "", str(directive.year))
    return (*named, content_key, unit_code, period)


def store_assignments(session: Session, new: Iterable[NewAssignment], now: datetime) -> list[str]:
    """Insert them, some hundred a statement; their REFs, in order."""
    refs: list[str] = []
    taken: set[str] = set()
    for batch in portions(new):
        refs_of_batch = _free_refs(session, batch, taken)
        rows = [_row(each, ref) for each, ref in zip(batch, refs_of_batch, strict=True)]
        ids = stored_rows(session, Assignment, rows)
        events = [
            _event(i, each, change, now)
            for i, each in zip(ids, batch, strict=True)
            for change in each.changes
        ]
        session.execute(insert(AssignmentEvent), events, execution_options=ONE_STATEMENT)
        refs += refs_of_batch
    return refs


def stored_rows(
    session: Session, model: type[Assignment] | type[Task], rows: list[dict[str, object]]
) -> list[int]:
    """Insert the rows in one statement; their ids, in order."""
    inserted = insert(model).returning(model.id, sort_by_parameter_order=True)
    return list(session.scalars(inserted, rows, execution_options=ONE_STATEMENT))


def _row(new: NewAssignment, ref: str) -> dict[str, object]:
    standing = reduce(changed, new.changes, Standing(State.DRAFT))
    last = new.changes[-1].effective_on
    return {
        **vars(standing),
        "ref": ref,
        "task_id": new.task_id,
        "unit_id": new.unit_id,
        "first_due_on": standing.due_on,
        "due_phrase": new.due_phrase,
        "told_on": new.told_on,
        "ended_on": last if standing.state in ENDED else None,
        "reported_on": standing.completed_on or standing.submitted_on,
        "changed_on": max(change.effective_on for change in new.changes),
        "version": 1,
    }


def _event(assignment_id: int, new: NewAssignment, change: Change, now: datetime) -> dict[str, object]:
    return {**vars(change), "assignment_id": assignment_id, "recorded_at": now, "note": new.note}


def _free_refs(session: Session, batch: Sequence[NewAssignment], taken: set[str]) -> list[str]:
    """A REF for each that nothing else has; `taken` are those given out in this run."""
    refs = [ref_of(*new.identity) for new in batch]
    stored = set(session.scalars(select(Assignment.ref).where(Assignment.ref.in_(refs))))
    for at, new in enumerate(batch):
        attempt = 0
        while refs[at] in stored or refs[at] in taken:
            attempt += 1
            refs[at] = ref_of(*new.identity, attempt=attempt)
            stored |= set(session.scalars(select(Assignment.ref).where(Assignment.ref == refs[at])))
        taken.add(refs[at])
    return refs
