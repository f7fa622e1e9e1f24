"""One assignment as its page shows it: what was ordered, by when, and what was done and written about it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session, joinedload

from tracker.domain.lateness import Deadlines, Standing
from tracker.domain.messages import Channel, MessageState
from tracker.domain.states import Act, State
from tracker.domain.tasks import UnitRole
from tracker.models import Assignment, AssignmentEvent, Message, MessageItem, TaskUnit
from tracker.queries.directives import Header


@dataclass(frozen=True)
class Done:
    """An act, by whom (nobody: a command or a job) and for which day."""

    at: datetime
    on: date
    act: Act
    by: str
    for_unit: bool
    source: str
    state: State | None
    due_on: date | None
    redo_by: date | None
    result_number: str
    note: str


@dataclass(frozen=True)
class Told:
    """A message that named the assignment, and its fate."""

    at: datetime
    message_id: int
    channel: Channel
    to: str
    subject: str
    state: MessageState
    sent_at: datetime | None


@dataclass(frozen=True)
class AssignmentSheet:
    """An assignment with its task, its directive and its timeline, the newest first."""

    ref: str
    version: int
    directive: Header
    clause: str
    content: str
    product: str
    period: str
    unit: str
    unit_code: str
    coordinating: list[str]
    due_phrase: str
    first_due_on: date | None
    effective_due_on: date | None
    told_on: date
    standing: Standing
    reminders: int
    timeline: list[Done | Told]


def assignment_sheet(session: Session, assignment: Assignment, deadlines: Deadlines) -> AssignmentSheet:
    """What the page of `assignment` shows."""
    task = assignment.task
    directive = task.directive
    timeline: list[Done | Told] = [*_done(session, assignment.id), *_told(session, assignment.id)]
    return AssignmentSheet(
        ref=assignment.ref,
        version=assignment.version,
        directive=Header(
            directive.id,
            directive.kind,
            directive.number,
            directive.issuer,
            directive.issued_on,
            directive.subject,
        ),
        clause=task.clause,
        content=task.content,
        product=task.product,
        period=assignment.period,
        unit=assignment.unit.name,
        unit_code=assignment.unit.code,
        coordinating=[_named(named) for named in task.units if named.role == UnitRole.COORDINATING],
        due_phrase=assignment.due_phrase,
        first_due_on=assignment.first_due_on,
        effective_due_on=deadlines.effective(assignment.due_on) if assignment.due_on else None,
        told_on=assignment.told_on,
        standing=assignment.standing,
        reminders=reminders(session, [assignment.ref]).get(assignment.ref, 0),
        timeline=sorted(timeline, key=lambda entry: entry.at, reverse=True),
    )


def _named(named: TaskUnit) -> str:
    if named.unit:
        return named.unit.name
    return named.group.name if named.group else named.written


def _done(session: Session, assignment_id: int) -> list[Done]:
    events = session.scalars(
        select(AssignmentEvent)
        .where(AssignmentEvent.assignment_id == assignment_id)
        .order_by(AssignmentEvent.id.desc())
        .options(joinedload(AssignmentEvent.user))
    )
    return [
        Done(
            at=event.recorded_at,
            on=event.effective_on,
            act=event.act,
            by=event.user.label if event.user else "",
            for_unit=event.for_unit,
            source=event.source,
            state=event.state,
            due_on=event.due_on,
            redo_by=event.redo_by,
            result_number=event.result_number,
            note=event.note,
        )
        for event in events
    ]


def _told(session: Session, assignment_id: int) -> list[Told]:
    rows = session.execute(
        select(
            func.coalesce(Message.sent_at, Message.queued_at),
            Message.id,
            Message.channel,
            Message.to,
            case((Message.subject != "", Message.subject), else_=Message.body),
            Message.state,
            Message.sent_at,
        )
        .join(MessageItem, MessageItem.message_id == Message.id)
        .where(MessageItem.assignment_id == assignment_id)
        .order_by(Message.id.desc())
    )
    return [Told(*row) for row in rows]


def reminders(session: Session, refs: list[str]) -> dict[str, int]:
    """How often the unit was reminded of each: the periods of which a message that names it was sent."""
    query = (
        select(Assignment.ref, func.count(Message.period.distinct()))
        .join(MessageItem, MessageItem.assignment_id == Assignment.id)
        .join(Message, Message.id == MessageItem.message_id)
        .where(Assignment.ref.in_(refs), Message.state == MessageState.SENT)
        .group_by(Assignment.ref)
    )
    return dict(session.execute(query).all())
