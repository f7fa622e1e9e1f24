"""What an administrator changes while the tracker runs, with who changed it; and the calendar."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from tracker.domain.working_days import DayKind
from tracker.extensions.base import Base, choice


class Setting(Base):
    """A setting that differs from its default; which there are: `tracker.domain.options`."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(sa.String(60), primary_key=True)
    value: Mapped[str]


class SettingChange(Base):
    """One change of a setting or of a calendar day. Never changed, never deleted."""

    __tablename__ = "setting_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(60), index=True)
    old: Mapped[str]
    new: Mapped[str]
    changed_at: Mapped[datetime]
    user_id: Mapped[int | None] = mapped_column(sa.ForeignKey("user_account.id"))  # none: a command


class CalendarDay(Base):
    """A day off that is no weekend, or a weekend day that is worked."""

    __tablename__ = "calendar_day"

    day: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[DayKind] = mapped_column(choice(DayKind))
    name: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
