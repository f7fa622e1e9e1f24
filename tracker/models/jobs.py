"""What ran, for which period."""

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
