"""What the Office has to look at today."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, select, union
from sqlalchemy.orm import Session

from tracker.domain.lateness import Deadlines
from tracker.domain.messages import MessageState
from tracker.domain.options import Options
from tracker.domain.periods import Week
from tracker.domain.states import State
from tracker.domain.working_days import ONE_DAY
from tracker.models import Assignment, Message
from tracker.queries.assignments import AssignmentRow, Lateness, assignment_row, lateness, rows_query
from tracker.queries.late import IS_OPEN, is_due_soon, is_late
from tracker.queries.visible import count_where

SHOWN = 10  # results on the page; the list has them all
COUNTED = (Lateness.LATE, Lateness.DUE_SOON, Lateness.WAITING, Lateness.NO_DEADLINE)


@dataclass(frozen=True)
class Counts:
    """How much work there is of each kind, and how many messages somebody has to look at."""

    work: dict[Lateness, int]
    returned: int
    failed: int  # of this week
    expired: int  # of the week before, whose end they did not outlive
    in_doubt: int  # of all weeks: each waits for a person


def counts(session: Session, on: date, within: int, deadlines: Deadlines, kind: str) -> Counts:
    """The numbers of `on`, which is today; `kind` is that of the week's messages."""
    kinds = [count_where(lateness(session, kind, on, within, deadlines)) for kind in COUNTED]
    returned = count_where(Assignment.state == State.RETURNED)
    *found, sent_back = session.execute(select(*kinds, returned).where(IS_OPEN)).one()
    week = Week.of(on)

    def messages(state: MessageState, *held_to: ColumnElement[bool]) -> int:
        return session.scalar(select(func.count()).where(Message.state == state, *held_to)) or 0

    def of(week: Week) -> ColumnElement[bool]:
        return and_(Message.kind == kind, Message.period == str(week))

    return Counts(
        {kind: number or 0 for kind, number in zip(COUNTED, found, strict=True)},
        sent_back or 0,
        messages(MessageState.FAILED, of(week)),
        messages(MessageState.EXPIRED, of(week.before)),
        messages(MessageState.IN_DOUBT),
    )


def waiting_results(session: Session, deadlines: Deadlines) -> list[AssignmentRow]:
    """The results that wait for confirmation, the longest wait first."""
    is_waiting: ColumnElement[bool] = IS_OPEN & (Assignment.state == State.SUBMITTED)
    query = rows_query().where(is_waiting).order_by(Assignment.submitted_on, Assignment.id).limit(SHOWN)
    return [assignment_row(row, deadlines) for row in session.execute(query)]


def units_told(session: Session, kind: str, period: str) -> int:
    """To how many units a message of that period was sent: what waits or failed has told nobody."""
    told = select(func.count(Message.unit_id.distinct())).where(Message.state == MessageState.SENT)
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
