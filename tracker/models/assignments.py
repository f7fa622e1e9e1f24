"""Assignments: the rows that have a deadline and a state and are counted, and their events."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.lateness import Standing
from tracker.domain.states import Act, State
from tracker.extensions.base import Base, choice
from tracker.models.directives import Task
from tracker.models.units import Unit
from tracker.models.users import User

# The literal that open-work queries must repeat for the partial indexes to serve them.
OPEN = "ended_on IS NULL"


def _of_open_work(name: str, *columns: str) -> sa.Index:
    """An index that holds open rows only, so that it does not grow with the history."""
    return sa.Index(name, *columns, sqlite_where=sa.text(OPEN), postgresql_where=sa.text(OPEN))


class Assignment(Base):
    """One task, for one unit, for one period. Its columns hold today's standing; its events, any day's."""

    __tablename__ = "assignment"
    __table_args__ = (
        sa.UniqueConstraint("task_id", "unit_id", "period"),
        sa.CheckConstraint("state <> 'completed' OR completed_on IS NOT NULL", "completed_on"),
        sa.CheckConstraint("state <> 'submitted' OR submitted_on IS NOT NULL", "submitted_on"),
        sa.CheckConstraint(
            "(state IN ('completed', 'cancelled', 'transferred')) = (ended_on IS NOT NULL)", "ended_on"
        ),
        _of_open_work("ix_assignment_open_due", "due_on", "id", "unit_id"),
        _of_open_work("ix_assignment_open_unit", "unit_id", "due_on"),
        _of_open_work("ix_assignment_open_state", "state", "submitted_on"),
        sa.Index("ix_assignment_ended", "ended_on"),
        sa.Index("ix_assignment_changed", "changed_on"),
        sa.Index("ix_assignment_unit", "unit_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    ref: Mapped[str] = mapped_column(sa.String(16), unique=True)
    task_id: Mapped[int] = mapped_column(sa.ForeignKey("task.id"))
    unit_id: Mapped[int] = mapped_column(sa.ForeignKey("unit.id"))
    period: Mapped[str] = mapped_column(sa.String(20), default="")  # of a recurring task: "2026-Q1"
    state: Mapped[State] = mapped_column(choice(State))
    first_due_on: Mapped[date | None]  # the first written deadline; never changes once set
    due_on: Mapped[date | None]  # the written deadline in force
    due_phrase: Mapped[str] = mapped_column(default="")
    told_on: Mapped[date]  # the day on which the unit counts as told
    submitted_on: Mapped[date | None]
    redo_by: Mapped[date | None]
    in_time_until: Mapped[date | None]
    completed_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    extension_asked_on: Mapped[date | None]
    objected_on: Mapped[date | None]
    objective_cause_on: Mapped[date | None]
    reported_on: Mapped[date | None]  # the last day on which the unit reported anything
    changed_on: Mapped[date]  # the latest `effective_on` of its events
    version: Mapped[int] = mapped_column(default=1)

    task: Mapped[Task] = relationship()
    unit: Mapped[Unit] = relationship()
    events: Mapped[list["AssignmentEvent"]] = relationship(
        back_populates="assignment", order_by="AssignmentEvent.id"
    )

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  # SQLAlchemy's own name for it

    @property
    def standing(self) -> Standing:
        """Its standing of today, for the rules."""
        return Standing(
            state=self.state,
            due_on=self.due_on,
            submitted_on=self.submitted_on,
            redo_by=self.redo_by,
            in_time_until=self.in_time_until,
            completed_on=self.completed_on,
            extension_asked_on=self.extension_asked_on,
            objected_on=self.objected_on,
            objective_cause_on=self.objective_cause_on,
        )


class AssignmentEvent(Base):
    """What was done to an assignment, by whom, for which day. Never changed, never deleted."""

    __tablename__ = "assignment_event"
    __table_args__ = (sa.Index("ix_assignment_event_assignment", "assignment_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(sa.ForeignKey("assignment.id"))
    act: Mapped[Act] = mapped_column(choice(Act))
    effective_on: Mapped[date]
    recorded_at: Mapped[datetime]
    user_id: Mapped[int | None] = mapped_column(sa.ForeignKey("user_account.id"))  # none: a command or a job
    for_unit: Mapped[bool] = mapped_column(default=False)  # recorded by the Office for the unit
    source: Mapped[str] = mapped_column(default="")  # then: the letter's number and date, or who called
    state: Mapped[State | None] = mapped_column(choice(State))  # after it, where it moved
    due_on: Mapped[date | None]  # the new written deadline, where it set one
    redo_by: Mapped[date | None]
    in_time_until: Mapped[date | None]
    result_number: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")

    assignment: Mapped[Assignment] = relationship(back_populates="events")
    user: Mapped[User | None] = relationship()
