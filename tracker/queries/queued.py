"""What was queued for a period."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.models import Message


def messages_of(session: Session, kind: str, period: str) -> int:
    """How many messages of a kind were queued for a period."""
    count = select(func.count()).where(Message.kind == kind, Message.period == period)
    return session.scalar(count) or 0
