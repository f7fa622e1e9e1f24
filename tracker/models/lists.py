"""The monthly lists of units with late tasks."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from tracker.extensions.base import Base


class MonthlyList(Base):
    """One month's list: its figures, worked out anew until it is closed, then frozen with their hash."""

    __tablename__ = "monthly_list"
    __table_args__ = (
        sa.CheckConstraint("(closed_at IS NULL) = (sha256 IS NULL)", "closed"),
        sa.CheckConstraint("closed_at IS NULL OR figures IS NOT NULL", "figures"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    month: Mapped[str] = mapped_column(sa.String(7), unique=True)
    counted_on: Mapped[date]  # the day that the figures are worked out for
    worked_out_at: Mapped[datetime]
    units_named: Mapped[int] = mapped_column(default=0)  # both as in `figures`, for the list of all months
    tasks_named: Mapped[int] = mapped_column(default=0)
    figures: Mapped[str | None]  # canonical JSON, exactly the bytes that `sha256` was taken of
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("user_account.id"))
    sha256: Mapped[str | None] = mapped_column(sa.String(64))
