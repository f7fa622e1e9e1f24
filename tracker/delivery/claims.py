"""Who sends a message now, and what came of it. A claim holds for the lease; what is older was left behind.

Nothing here commits: `outbox.deliver` does, the outcome of one message together with the claim of the next.
"""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.delivery.channel import Outgoing, Sent
from tracker.domain import messages
from tracker.domain.messages import MessageState, Outcome, message_id_of
from tracker.domain.retry import NO_WAIT, Fate, fate_of
from tracker.models import DeliveryAttempt, Message
from tracker.models.messages import WAITING

LEFT_BEHIND = Sent(Outcome.UNKNOWN, "left behind: whoever sent it stopped before the outcome was known")
SENT_AGAIN = "sent again, for the fate of an earlier try is unknown"
NOT_SENT = "not sent by the end of its period"
NOT_SENT_AGAIN = "of unknown fate, and not sent again by the end of its period"

_CLAIMABLE = (MessageState.QUEUED, MessageState.UNKNOWN)
_OUTGOING = [getattr(Message, field.name) for field in fields(Outgoing)]
# The words of the partial index; unasked, SQLite reads the index of states and sorts every row that waits.
_WAITS = {"sqlite": sa.text(f"likelihood({WAITING}, 0.9)"), "postgresql": sa.text(WAITING)}
_ROWS_ONLY = {"synchronize_session": False}  # no loaded object is kept over a commit


@dataclass(frozen=True)
class Run:
    """One run of a deliverer."""

    name: str  # no two runs have the same
    domain: str  # of the sender, for the Message-ID
    began: datetime
    regardless: bool  # of the times at which refused messages are to be tried again


def claim(
    session: Session, run: Run, open_to: Collection[messages.Channel], now: datetime
) -> Outgoing | None:
    """Take the message that waits longest on one of these channels; None where none is due.

    A run takes each message once, and none that another run took meanwhile. One that goes again after a try
    of unknown fate is marked as repeated; an e-mail gets its Message-ID now and keeps it.
    """
    waits = _WAITS[session.connection().dialect.name]
    due = session.execute(_due(run, open_to, now).where(waits)).one_or_none()
    if due is None:
        return None
    is_new_mail = due.channel == messages.Channel.EMAIL and not due.message_id
    taken = (
        sa.update(Message)
        .where(Message.id == due.id, Message.state.in_(_CLAIMABLE))
        .values(
            state=MessageState.SENDING,
            claimed_at=now,
            claimed_by=run.name,
            attempts=Message.attempts + 1,
            repeated=sa.or_(Message.repeated, Message.state == MessageState.UNKNOWN),
            message_id=message_id_of(due.key, run.domain) if is_new_mail else due.message_id,
        )
        .returning(*_OUTGOING)
    )
    return Outgoing(**session.execute(taken, execution_options=_ROWS_ONLY).mappings().one())


def _due(
    run: Run, open_to: Collection[messages.Channel], now: datetime
) -> sa.Select[int, str, messages.Channel, str]:
    """The first due row, locked; one that another deliverer has locked is passed over (PostgreSQL)."""
    due = Message.due_at <= now
    if run.regardless:
        due = sa.or_(due, Message.attempts > 0)
    return (
        sa.select(Message.id, Message.key, Message.channel, Message.message_id)
        .where(
            Message.state != MessageState.SENDING,  # of those that wait: queued or of unknown fate
            Message.channel.in_(open_to),
            due,
            sa.or_(Message.expires_at.is_(None), Message.expires_at > now),
            Message.claimed_by != run.name,
            sa.or_(Message.claimed_at.is_(None), Message.claimed_at <= run.began),
        )
        .order_by(Message.due_at, Message.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )


def record(session: Session, message: Outgoing, sent: Sent, now: datetime) -> MessageState | None:
    """Note what came of a claim and where the message stands now.

    None: the claim outlived its lease and somebody else has taken the message since; the try is noted alone.
    """
    return _settle(session, message, sent, _noted(session, message, sent, now), now)


def settle_left_behind(session: Session, claimed_by: datetime, now: datetime) -> None:
    """What was claimed at `claimed_by` (now less the lease) or before was left behind by a crash.

    An e-mail goes again with the same Message-ID, an SMS into the same file. It is due at once: its lease
    was wait enough.
    """
    left = sa.select(*_OUTGOING).where(
        sa.text(WAITING), Message.state == MessageState.SENDING, Message.claimed_at <= claimed_by
    )
    for row in session.execute(left.with_for_update(skip_locked=True)).mappings().all():
        message = Outgoing(**row)
        fate = replace(_noted(session, message, LEFT_BEHIND, now), wait=NO_WAIT)
        _settle(session, message, LEFT_BEHIND, fate, now)


def _noted(session: Session, message: Outgoing, sent: Sent, now: datetime) -> Fate:
    """Keep the try, and what follows from it; our account refused once more for one reason is no new try."""
    what = {
        "message_id": message.id,
        "number": message.attempts,
        "outcome": sent.outcome.name.lower(),
        "reason": "; ".join(filter(None, [SENT_AGAIN if message.repeated else "", sent.reason])),
    }
    if sent.outcome is not Outcome.REFUSED_SENDER or not _noted_before(session, what, now):
        row = {**what, "began_at": message.claimed_at, "ended_at": now}
        session.execute(sa.insert(DeliveryAttempt).values(row))
    return fate_of(sent.outcome, sent.reason, message.attempts, message.key)


def _noted_before(session: Session, what: dict[str, object], now: datetime) -> bool:
    """Whether this very try stands already; it then lasted until now."""
    again = sa.update(DeliveryAttempt).filter_by(**what).values(ended_at=now).returning(DeliveryAttempt.id)
    return bool(session.scalars(again, execution_options=_ROWS_ONLY).all())


def _settle(
    session: Session, message: Outgoing, sent: Sent, fate: Fate, now: datetime
) -> MessageState | None:
    """Where the message stands, unless another run has taken it meanwhile (a run takes a message once)."""
    values: dict[str, object] = {"state": fate.state, "reason": fate.reason, "provider_id": sent.provider_id}
    if fate.wait:
        values["due_at"] = now + fate.wait
    if fate.state == MessageState.SENT:
        values["sent_at"] = now
    if sent.outcome is Outcome.REFUSED_SENDER:  # says nothing of the message, so it does not count
        values["attempts"] = message.attempts - 1
    settled = (
        sa.update(Message)
        .where(
            Message.id == message.id,
            Message.claimed_by == message.claimed_by,
            Message.state.in_((MessageState.SENDING, MessageState.UNKNOWN)),
        )
        .values(values)
        .returning(Message.state)
    )
    return session.scalar(settled, execution_options=_ROWS_ONLY)


def expire(session: Session, now: datetime) -> int:
    """End what was not sent by the end of its period; how many those were."""
    over = (
        sa.update(Message)
        .where(sa.text(WAITING), Message.state.in_(_CLAIMABLE), Message.expires_at <= now)
        .values(
            state=MessageState.EXPIRED,
            reason=sa.case((Message.state == MessageState.UNKNOWN, NOT_SENT_AGAIN), else_=NOT_SENT),
        )
        .returning(Message.id)
    )
    return len(session.scalars(over, execution_options=_ROWS_ONLY).all())
