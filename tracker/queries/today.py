"""What the Office has to look at today."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, select, union
from sqlalchemy.orm import Session

from tracker.domain.lateness import Deadlines
from tracker.domain.messages import MessageState
from tracker.domain.options import Options
from tracker.domain.states import State
from tracker.domain.working_days import ONE_DAY
from tracker.models import Assignment, Message
from tracker.queries.assignments import AssignmentRow, Lateness, assignment_row, lateness, rows_query
from tracker.queries.late import IS_OPEN, is_due_soon, is_late
from tracker.queries.visible import count_where

SHOWN = 10  # results on the page; the list has them all
TROUBLED = (MessageState.FAILED, MessageState.IN_DOUBT)
COUNTED = (Lateness.LATE, Lateness.DUE_SOON, Lateness.WAITING, Lateness.NO_DEADLINE)


@dataclass(frozen=True)
class Counts:
    """How much work there is of each kind; of messages, those of `TROUBLED` states."""

    work: dict[Lateness, int]
    returned: int
    messages: dict[MessageState, int]


def counts(session: Session, on: date, within: int, deadlines: Deadlines) -> Counts:
    """The numbers of `on`."""
    kinds = [count_where(lateness(session, kind, on, within, deadlines)) for kind in COUNTED]
    returned = count_where(Assignment.state == State.RETURNED)
    *found, sent_back = session.execute(select(*kinds, returned).where(IS_OPEN)).one()
    messages = session.execute(
        select(Message.state, func.count()).where(Message.state.in_(TROUBLED)).group_by(Message.state)
    )
    return Counts(
        {kind: number or 0 for kind, number in zip(COUNTED, found, strict=True)},
        sent_back or 0,
        dict(messages.all()),
    )


def waiting_results(session: Session, deadlines: Deadlines) -> list[AssignmentRow]:
    """The results that wait for confirmation, the longest wait first."""
    is_waiting: ColumnElement[bool] = IS_OPEN & (Assignment.state == State.SUBMITTED)
    query = rows_query().where(is_waiting).order_by(Assignment.submitted_on, Assignment.id).limit(SHOWN)
    return [assignment_row(row, deadlines) for row in session.execute(query)]


def units_told(session: Session, kind: str, period: str) -> int:
    """To how many units a job of that period wrote."""
    told = select(func.count(Message.unit_id.distinct()))
    return session.scalar(told.where(Message.kind == kind, Message.period == period)) or 0


def units_to_tell(session: Session, on: date, options: Options, deadlines: Deadlines) -> int:
    """How many units the messages of `on`, which is today, are about: as many as `queries.nudges` finds.

    Counted without loading their work, each part by an index of its own. Work assigned as of a day to come
    is nobody's yet.
    """
    done_since = on - timedelta(days=options.done_days)
    parts = (
        is_late(session, on, deadlines),
        is_due_soon(on, options.due_soon_days, deadlines),
        IS_OPEN & (Assignment.state == State.SUBMITTED),
        (Assignment.state == State.COMPLETED) & Assignment.ended_on.between(done_since, on - ONE_DAY),
    )
    named = (select(Assignment.unit_id).where(part, Assignment.changed_on <= on) for part in parts)
    return session.scalar(select(func.count()).select_from(union(*named).subquery())) or 0
