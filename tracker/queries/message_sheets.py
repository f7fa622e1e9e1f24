"""One message as its page shows it: the text as sent, the work it names, each attempt to send it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.domain.messages import Channel, MessageState
from tracker.domain.nudges import Part
from tracker.models import Assignment, Message, MessageItem, Task
from tracker.queries.messages import Run


@dataclass(frozen=True)
class NamedWork:
    """A piece of work that a message names, and in which part of it."""

    part: Part
    ref: str
    directive: str
    clause: str
    content: str


@dataclass(frozen=True)
class Attempt:
    """One try to send the message; `outcome` is the name of an `Outcome`, in lower case."""

    number: int
    began_at: datetime
    ended_at: datetime
    outcome: str
    reason: str


@dataclass(frozen=True)
class MessageSheet:
    """A message with its fate. `html` is shown as text, never rendered."""

    id: int
    run: Run
    channel: Channel
    unit_code: str | None
    unit: str | None
    to: str
    copy_to: str
    subject: str
    body: str
    html: str
    segments: int
    message_id: str
    provider_id: str
    state: MessageState
    reason: str
    repeated: bool
    queued_at: datetime
    due_at: datetime
    expires_at: datetime | None
    sent_at: datetime | None
    works: list[NamedWork]
    attempts: list[Attempt]


def message_sheet(session: Session, message_id: int) -> MessageSheet | None:
    """The message; None where there is none."""
    work = selectinload(Message.items).joinedload(MessageItem.assignment).joinedload(Assignment.task)
    row = session.scalar(
        select(Message)
        .where(Message.id == message_id)
        .options(joinedload(Message.unit), selectinload(Message.tries), work.joinedload(Task.directive))
    )
    if row is None:
        return None
    return MessageSheet(
        id=row.id,
        run=Run(row.kind, row.period),
        channel=row.channel,
        unit_code=row.unit.code if row.unit else None,
        unit=row.unit.name if row.unit else None,
        to=row.to,
        copy_to=row.copy_to,
        subject=row.subject,
        body=row.body,
        html=row.html,
        segments=row.segments,
        message_id=row.message_id,
        provider_id=row.provider_id,
        state=row.state,
        reason=row.reason,
        repeated=row.repeated,
        queued_at=row.queued_at,
        due_at=row.due_at,
        expires_at=row.expires_at,
        sent_at=row.sent_at,
        works=_works(row),
        attempts=[
            Attempt(each.number, each.began_at, each.ended_at, each.outcome, each.reason)
            for each in row.tries
        ],
    )


def _works(message: Message) -> list[NamedWork]:
    order = list(Part)
    named = [
        NamedWork(
            item.part,
            item.assignment.ref,
            item.assignment.task.directive.number or "",
            item.assignment.task.clause,
            item.assignment.task.content,
        )
        for item in message.items
    ]
    return sorted(named, key=lambda work: order.index(work.part))
