"""Directives, the tasks that their clauses order, and the units that a task names."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.tasks import Tracking, UnitRole
from tracker.extensions.base import Base, choice
from tracker.models.units import Unit, UnitGroup


class Directive(Base):
    """Văn bản giao nhiệm vụ: one by issuer, kind, number and year. A draft may lack number or date."""

    __tablename__ = "directive"
    __table_args__ = (sa.UniqueConstraint("issuer", "kind", "number", "year"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    issuer: Mapped[str]
    kind: Mapped[str]  # in words: "Chỉ thị"
    number: Mapped[str | None] = mapped_column(sa.String(60), index=True)
    year: Mapped[int | None]
    issued_on: Mapped[date | None]
    subject: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    signer: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")  # one NFC string; spans of tasks are offsets in it
    text_sha256: Mapped[str | None] = mapped_column(sa.String(64), unique=True)
    file_name: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    folded: Mapped[str] = mapped_column(default="")

    tasks: Mapped[list["Task"]] = relationship(back_populates="directive", order_by="Task.position")


class Task(Base):
    """Nhiệm vụ: one thing that a clause orders. It is a draft as long as no assignment was made of it."""

    __tablename__ = "task"
    __table_args__ = (sa.UniqueConstraint("directive_id", "content_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    directive_id: Mapped[int] = mapped_column(sa.ForeignKey("directive.id"), index=True)
    position: Mapped[int]
    clause: Mapped[str] = mapped_column(default="")
    content: Mapped[str]
    content_key: Mapped[str] = mapped_column(sa.String(64))  # sha256 of clause and plain content
    span_start: Mapped[int | None]
    span_end: Mapped[int | None]
    product: Mapped[str] = mapped_column(default="")
    deadline_phrase: Mapped[str] = mapped_column(default="")
    deadline_rule: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]  # as the document has it; an assignment's own day may differ
    recurrence: Mapped[str] = mapped_column(default="")  # periods separated by ",", as the reader names them
    tracking: Mapped[Tracking] = mapped_column(choice(Tracking))
    folded: Mapped[str]

    directive: Mapped[Directive] = relationship(back_populates="tasks")
    units: Mapped[list["TaskUnit"]] = relationship(
        back_populates="task", cascade="all, delete-orphan", order_by="TaskUnit.id"
    )


class TaskUnit(Base):
    """A unit or group that a task names, as written, and what of the register it was resolved to."""

    __tablename__ = "task_unit"
    __table_args__ = (sa.CheckConstraint("unit_id IS NULL OR group_id IS NULL", "one"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(sa.ForeignKey("task.id"), index=True)
    role: Mapped[UnitRole] = mapped_column(choice(UnitRole))
    written: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(sa.ForeignKey("unit.id"), index=True)
    group_id: Mapped[int | None] = mapped_column(sa.ForeignKey("unit_group.id"))

    task: Mapped[Task] = relationship(back_populates="units")
    unit: Mapped[Unit | None] = relationship()
    group: Mapped[UnitGroup | None] = relationship()
