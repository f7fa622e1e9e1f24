"""Channels whose provider refuses our own account or sender: it is asked again after growing waits.

Each wrong log-in counts at the provider, and none tells anything of a message.
"""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tracker.delivery.channel import Sent
from tracker.domain.messages import Channel, Outcome
from tracker.domain.retry import wait_of_refused
from tracker.models import ChannelRefusal


def refused_channels(session: Session) -> set[Channel]:
    """The channels that stand refused."""
    return set(session.scalars(select(ChannelRefusal.channel)))


def paused_channels(session: Session, now: datetime) -> dict[Channel, str]:
    """Those that are not to be asked yet, with the reason of the refusal."""
    return {
        row.channel: row.reason
        for row in session.scalars(select(ChannelRefusal))
        if now < row.last_at + wait_of_refused(row.first_at, row.last_at)
    }


def note_refusal(
    session: Session, channel: Channel, sent: Sent, refused: set[Channel], now: datetime
) -> None:
    """Keep that a channel is refused, or that it no longer is; `refused` is what is known of it so far."""
    if sent.outcome is Outcome.REFUSED_SENDER:
        _keep(session, channel, sent.reason, now)
        refused.add(channel)
    elif sent.outcome is Outcome.ACCEPTED and channel in refused:
        session.execute(delete(ChannelRefusal).where(ChannelRefusal.channel == channel))
        refused.discard(channel)


def _keep(session: Session, channel: Channel, reason: str, now: datetime) -> None:
    again = update(ChannelRefusal).where(ChannelRefusal.channel == channel)
    if session.scalar(again.values(last_at=now, reason=reason).returning(ChannelRefusal.channel)) is None:
        try:
            with session.begin_nested():
                session.add(ChannelRefusal(channel=channel, first_at=now, last_at=now, reason=reason))
        except IntegrityError:
            pass  # another deliverer noted it at this very moment
