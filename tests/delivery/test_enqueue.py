"""A key is queued once, whoever asks how often."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support import make
from tracker.delivery.outbox import enqueue
from tracker.domain.messages import Channel, MessageDraft, MessageState
from tracker.domain.nudges import Part
from tracker.models import Message

NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
DRAFT = MessageDraft(
    key="weekly:2026-W48:STC:email",
    kind="weekly",
    period="2026-W48",
    channel=Channel.EMAIL,
    unit_id=None,
    to="giamdoc@stc.example",
    body="Kính gửi",
    due_at=NOW,
    expires_at=NOW + timedelta(days=6),
)


def test_a_draft_becomes_a_row_that_waits(session: Session) -> None:
    enqueue(session, [DRAFT], NOW)
    row = session.scalars(select(Message)).one()
    assert (row.key, row.state, row.attempts, row.queued_at) == (DRAFT.key, MessageState.QUEUED, 0, NOW)
    assert (row.due_at, row.expires_at, row.to, row.body) == (NOW, DRAFT.expires_at, DRAFT.to, DRAFT.body)


def test_a_key_is_queued_once_also_within_one_call(session: Session) -> None:
    other = replace(DRAFT, key="weekly:2026-W48:SYT:email", unit_id=None)
    assert enqueue(session, [DRAFT, DRAFT], NOW) == 1
    assert enqueue(session, [replace(DRAFT, body="changed"), other], NOW) == 1
    assert session.scalars(select(Message.body).order_by(Message.id)).all() == ["Kính gửi", "Kính gửi"]


def test_the_work_that_a_message_names_is_kept_in_order(session: Session) -> None:
    late, soon = make.assignment(session), make.assignment(session)
    named = replace(DRAFT, items=((soon.id, Part.DUE_SOON), (late.id, Part.OVERDUE)))
    enqueue(session, [named], NOW)
    row = session.scalars(select(Message)).one()
    assert [(item.assignment_id, item.part) for item in row.items] == list(named.items)
