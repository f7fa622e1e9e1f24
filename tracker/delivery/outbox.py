"""The outbox: every message is a row before it is sent, and a key is queued once."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from tracker.domain.messages import MessageDraft, MessageState
from tracker.models import Message, MessageItem

_INSERTS: dict[str, type[sqlite.Insert] | type[postgresql.Insert]] = {
    "sqlite": sqlite.Insert,
    "postgresql": postgresql.Insert,
}


def enqueue(session: Session, drafts: Iterable[MessageDraft], now: datetime) -> int:
    """Queue the drafts whose key was never queued, with the work they name; how many those were."""
    return sum(_queue(session, draft, now) for draft in drafts)


def _queue(session: Session, draft: MessageDraft, now: datetime) -> bool:
    row = {**vars(draft), "state": MessageState.QUEUED, "queued_at": now}
    items = row.pop("items")
    insert_message = _INSERTS[session.connection().dialect.name](Message).values(row)
    queued = insert_message.on_conflict_do_nothing(index_elements=["key"]).returning(Message.id)
    message_id = session.scalar(queued)
    if message_id is not None and items:
        named = [{"message_id": message_id, "assignment_id": id_, "part": part} for id_, part in items]
        session.execute(insert(MessageItem), named)
    return message_id is not None
