"""The outbox: messages, what work each names, each attempt to send it, and channels that take none."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.messages import Channel, MessageState
from tracker.domain.nudges import Part
from tracker.extensions.base import Base, choice
from tracker.models.assignments import Assignment
from tracker.models.units import Unit

WAITING = "state IN ('queued', 'sending', 'unknown')"


class Message(Base):
    """One e-mail or SMS to one contact: a row before it is sent, and its fate afterwards."""

    __tablename__ = "message"
    __table_args__ = (
        sa.CheckConstraint("state <> 'sending' OR claimed_at IS NOT NULL", "claimed_at"),
        sa.Index(
            "ix_message_waiting",
            "due_at",
            "id",
            sqlite_where=sa.text(WAITING),
            postgresql_where=sa.text(WAITING),
        ),
        sa.Index("ix_message_period", "kind", "period"),
        sa.Index("ix_message_unit", "unit_id", "id"),
        sa.Index("ix_message_state", "state", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(sa.String(120), unique=True)  # what must not be queued twice
    kind: Mapped[str] = mapped_column(sa.String(40))  # "weekly"
    period: Mapped[str] = mapped_column(sa.String(20))  # "2026-W48"
    channel: Mapped[Channel] = mapped_column(choice(Channel))
    unit_id: Mapped[int | None] = mapped_column(sa.ForeignKey("unit.id"))
    to: Mapped[str]
    copy_to: Mapped[str] = mapped_column(default="")
    subject: Mapped[str] = mapped_column(default="")
    body: Mapped[str]
    html: Mapped[str] = mapped_column(default="")
    segments: Mapped[int] = mapped_column(default=0)  # of an SMS
    message_id: Mapped[str] = mapped_column(default="")  # of an e-mail: the same each time that it is tried
    state: Mapped[MessageState] = mapped_column(choice(MessageState), default=MessageState.QUEUED)
    reason: Mapped[str] = mapped_column(default="")
    attempts: Mapped[int] = mapped_column(default=0)
    repeated: Mapped[bool] = mapped_column(default=False)  # sent again after an attempt of unknown fate
    provider_id: Mapped[str] = mapped_column(default="")
    queued_at: Mapped[datetime]
    due_at: Mapped[datetime]  # not before; moved on by each refusal for now
    expires_at: Mapped[datetime | None]
    claimed_at: Mapped[datetime | None]
    claimed_by: Mapped[str] = mapped_column(default="")
    sent_at: Mapped[datetime | None]

    unit: Mapped[Unit | None] = relationship()
    items: Mapped[list["MessageItem"]] = relationship(order_by="MessageItem.id")
    tries: Mapped[list["DeliveryAttempt"]] = relationship(order_by="DeliveryAttempt.id")


class MessageItem(Base):
    """A piece of work that a message names: the proof that its unit was reminded of it."""

    __tablename__ = "message_item"
    __table_args__ = (
        sa.UniqueConstraint("message_id", "assignment_id"),
        sa.Index("ix_message_item_assignment", "assignment_id", "message_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(sa.ForeignKey("message.id"))
    assignment_id: Mapped[int] = mapped_column(sa.ForeignKey("assignment.id"))
    part: Mapped[Part] = mapped_column(choice(Part))

    assignment: Mapped[Assignment] = relationship()


class DeliveryAttempt(Base):
    """One try to send a message, and what came of it."""

    __tablename__ = "delivery_attempt"

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(sa.ForeignKey("message.id"), index=True)
    number: Mapped[int]
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    outcome: Mapped[str] = mapped_column(sa.String(40))
    reason: Mapped[str] = mapped_column(default="")


class ChannelRefusal(Base):
    """A channel whose provider refuses our own account or sender; gone once it takes a message again."""

    __tablename__ = "channel_refusal"

    channel: Mapped[Channel] = mapped_column(choice(Channel), primary_key=True)
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]
    reason: Mapped[str]
