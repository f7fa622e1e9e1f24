"""Issuing a directive: its tasks become assignments, as far as units and days are known."""

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.actions.new_assignments import NewAssignment, identity_of, store_assignments
from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.lateness import Change
from tracker.domain.states import Act, State
from tracker.domain.tasks import StaysDraft, UnitRole, why_undated
from tracker.models import Directive, Task, TaskUnit
from tracker.queries.resolving import Named, NotFound, Proposal, Register
from tracker.queries.stored_work import stored_tasks


class NotIssuable(DomainError):
    """A directive without number or day: nobody could be told what it is."""

    code = "not_issuable"


@dataclass(frozen=True)
class Assigned:
    """Work that a unit now has."""

    ref: str
    unit: str
    clause: str
    content: str
    due_on: date | None


@dataclass(frozen=True)
class Draft:
    """Work that stays a draft; `detail` is the lead that the register does not know, `proposals` whom it may
    mean, best first."""

    clause: str
    content: str
    reason: StaysDraft
    detail: str = ""
    proposals: tuple[Proposal, ...] = ()


@dataclass
class Issued:
    """What issuing made of a directive's tasks; `tasks` counts those that got their first assignment."""

    assigned: list[Assigned] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    tasks: int = 0


def issue(session: Session, directive: Directive, names: Register, now: datetime) -> Issued:
    """Assign what is dated, not routine and led by units that the register knows, as of the day of issue.

    Leads that were unknown when the draft was stored are looked up again. What is assigned already stays.
    Raises `NotIssuable` without number or day.
    """
    if directive.number is None or directive.issued_on is None:
        raise NotIssuable(_("The document's number or day of issue is missing, so it cannot be issued."))
    issued, new = Issued(), []
    stored = stored_tasks(session, [directive.id])
    for task in directive.tasks:
        has = stored[directive.id, task.content_key].assignments
        units, drafts = _leads(task, names, directive.issued_on)
        issued.drafts += drafts
        missing = [unit_id for unit_id in units if unit_id not in has]
        issued.tasks += bool(missing) and not has
        new += [(task, _new(directive, task, unit_id, names, directive.issued_on)) for unit_id in missing]
    refs = store_assignments(session, (each for _task, each in new), now)
    for ref, (task, each) in zip(refs, new, strict=True):
        code = names.unit_codes[each.unit_id]
        issued.assigned.append(Assigned(ref, code, task.clause, task.content, task.due_on))
    return issued


def _leads(task: Task, names: Register, on: date) -> tuple[list[int], list[Draft]]:
    """The units that get the task, and why others do not."""
    undated = why_undated(task.tracking, task.due_on)
    if undated:
        return [], [Draft(task.clause, task.content, undated)]
    leads = [unit for unit in task.units if unit.role == UnitRole.LEAD]
    if not leads:
        return [], [Draft(task.clause, task.content, StaysDraft.NO_LEAD)]
    units: dict[int, None] = {}
    drafts = []
    for lead in leads:
        unknown = _resolve(lead, names, on)
        members = [] if unknown else names.units(Named(lead.unit_id, lead.group_id), on)
        units.update(dict.fromkeys(members))
        if not members:
            proposals = unknown.proposals if unknown else ()
            reason = StaysDraft.UNRESOLVED_LEAD
            drafts.append(Draft(task.clause, task.content, reason, lead.written, proposals))
    return list(units), drafts


def _resolve(lead: TaskUnit, names: Register, on: date) -> NotFound | None:
    """Note what the register has for a lead that was unknown; what it has instead where it is still so."""
    if lead.unit_id is None and lead.group_id is None:
        found = names.find(lead.written, on)
        if isinstance(found, NotFound):
            return found
        lead.unit_id, lead.group_id = found.unit_id, found.group_id
    return None


def _new(directive: Directive, task: Task, unit_id: int, names: Register, issued_on: date) -> NewAssignment:
    return NewAssignment(
        task_id=task.id,
        unit_id=unit_id,
        identity=identity_of(directive, task.content_key, names.unit_codes[unit_id]),
        told_on=issued_on,
        changes=(Change(Act.ASSIGN, issued_on, State.ASSIGNED, due_on=task.due_on),),
        due_phrase=task.deadline_phrase,
    )
