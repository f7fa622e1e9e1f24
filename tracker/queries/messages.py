"""The outbox as the pages show it: the list, and how each week went."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, case, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from tracker.domain.messages import WAITING, Channel, MessageState
from tracker.models import Message, Unit
from tracker.queries.assignments import UNIT_LABEL
from tracker.queries.paging import Page, page_of_rows
from tracker.queries.visible import count_where

# What a person must look at stands on top, the worse first.
TROUBLED = (MessageState.IN_DOUBT, MessageState.FAILED, MessageState.EXPIRED, MessageState.UNKNOWN)

PERIODS_SHOWN = 12


@dataclass(frozen=True)
class Run:
    """The messages that one job made for one period; as text `weekly:2026-W48`."""

    kind: str
    period: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.period}"

    @classmethod
    def parse(cls, text: str) -> "Run":
        """The run that `str(run)` wrote; of any other text, one without messages."""
        kind, _, period = text.partition(":")
        return cls(kind, period)


@dataclass(frozen=True)
class RunFigures:
    """How the messages of a run fared."""

    run: Run
    total: int
    sent: int
    waiting: int
    failed: int  # refused for good, or expired
    in_doubt: int


@dataclass(frozen=True)
class MessagesAsked:
    """Which messages are shown; None: of any."""

    run: Run | None = None
    state: MessageState | None = None
    channel: Channel | None = None
    unit: str | None = None  # a code
    page: int = 1
    latest_first: bool = False  # else what went wrong


@dataclass(frozen=True)
class MessageRow:
    """A message on the list."""

    id: int
    run: Run
    channel: Channel
    unit_code: str | None
    unit: str | None
    to: str
    subject: str
    body: str
    state: MessageState
    reason: str
    attempts: int
    repeated: bool
    queued_at: datetime
    sent_at: datetime | None


def messages(session: Session, asked: MessagesAsked) -> Page[MessageRow]:
    """The page of messages that is asked for."""
    query = (
        select(
            Message.id,
            Message.kind,
            Message.period,
            Message.channel,
            Unit.code,
            UNIT_LABEL,
            Message.to,
            Message.subject,
            Message.body,
            Message.state,
            Message.reason,
            Message.attempts,
            Message.repeated,
            Message.queued_at,
            Message.sent_at,
        )
        .outerjoin(Message.unit)
        .where(*_wanted(asked))
    )
    page = page_of_rows(session, query.order_by(*_order(asked)), asked.page)
    rows = [MessageRow(row[0], Run(row[1], row[2]), *row[3:]) for row in page.rows]
    return Page(rows, page.total, page.number)


def _order(asked: MessagesAsked) -> list[SQLColumnExpression[Any]]:
    if asked.latest_first:
        return [Message.id.desc()]
    order = {state: place for place, state in enumerate(TROUBLED)}
    worst = case(order, value=Message.state, else_=len(TROUBLED))
    return [worst, Message.queued_at.desc(), Message.id]


def _wanted(asked: MessagesAsked) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if asked.run:
        wanted += [Message.kind == asked.run.kind, Message.period == asked.run.period]
    if asked.state:
        wanted.append(Message.state == asked.state)
    if asked.channel:
        wanted.append(Message.channel == asked.channel)
    if asked.unit:
        wanted.append(Unit.code == asked.unit)
    return wanted


def runs(session: Session, asked: Run | None = None) -> list[RunFigures]:
    """The latest runs of each kind that made messages, and the one that is asked for; the newest first."""
    shown = [
        and_(
            Message.kind == kind, Message.period.in_(_largest(session, Message.period, Message.kind == kind))
        )
        for kind in _largest(session, Message.kind)
    ]
    if asked:
        shown.append(and_(Message.kind == asked.kind, Message.period == asked.period))

    def count(*states: MessageState) -> ColumnElement[int]:
        return count_where(Message.state.in_(states))

    rows = session.execute(
        select(
            Message.kind,
            Message.period,
            func.count(),
            count(MessageState.SENT),
            count(*WAITING),
            count(MessageState.FAILED, MessageState.EXPIRED),
            count(MessageState.IN_DOUBT),
        )
        .where(or_(*shown, false()))
        .group_by(Message.kind, Message.period)
        .order_by(func.max(Message.queued_at).desc(), Message.kind)
    ).all()
    return [RunFigures(Run(kind, period), *figures) for kind, period, *figures in rows]


def _largest(
    session: Session, column: InstrumentedAttribute[str], *held_to: ColumnElement[bool]
) -> list[str]:
    """The last few different values of an indexed column: one look at the index for each."""
    values: list[str] = []
    while len(values) < PERIODS_SHOWN:
        below = [column < values[-1]] if values else []
        value = session.scalar(select(func.max(column)).where(*held_to, *below))
        if value is None:
            break
        values.append(value)
    return values
