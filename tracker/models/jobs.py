"""What ran, for which period, and what is alive."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from tracker.extensions.base import Base


class JobRun(Base):
    """One job for one period ("2026-W48"), in one transaction with what the run makes."""

    __tablename__ = "job_run"
    __table_args__ = (sa.UniqueConstraint("job", "period"), sa.Index("ix_job_run_finished_at", "finished_at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    job: Mapped[str] = mapped_column(sa.String(40))
    period: Mapped[str] = mapped_column(sa.String(20))
    ran_on: Mapped[date]  # the day that it was run for
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime]
    result: Mapped[str] = mapped_column(default="")  # a sentence for the office's page


class Heartbeat(Base):
    """When the scheduler, or a job, last showed life; one row each, so that a wake a minute does not grow."""

    __tablename__ = "heartbeat"

    name: Mapped[str] = mapped_column(sa.String(40), primary_key=True)  # a job, or "scheduler"
    first_at: Mapped[datetime]  # of the scheduler: before it, the home owes no run
    last_at: Mapped[datetime]
    trouble: Mapped[str] = mapped_column(default="")  # why the job failed at `last_at`
