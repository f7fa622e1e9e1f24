"""Accounts and the log-in attempts that the throttle counts."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.rights import Role
from tracker.extensions.base import Base, choice
from tracker.models.units import Unit


class User(Base):
    """An account. One of the role `unit` belongs to a unit, no other does."""

    __tablename__ = "user_account"
    __table_args__ = (sa.CheckConstraint("(role = 'unit') = (unit_id IS NOT NULL)", "unit"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(80), unique=True)  # what is typed at log-in, lower case
    full_name: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    role: Mapped[Role] = mapped_column(choice(Role))
    unit_id: Mapped[int | None] = mapped_column(sa.ForeignKey("unit.id"), index=True)
    password_hash: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]

    unit: Mapped[Unit | None] = relationship()

    # What Flask-Login asks of an account.
    is_authenticated = True
    is_anonymous = False

    @property
    def is_active(self) -> bool:
        """Whether it may log in and stay logged in."""
        return self.active

    def get_id(self) -> str:
        """The session's name for it."""
        return str(self.id)

    @property
    def label(self) -> str:
        """Its name on pages and in timelines."""
        return self.full_name or self.name


class LoginAttempt(Base):
    """A failed log-in; counted by account and by address, over all processes and machines."""

    __tablename__ = "login_attempt"
    __table_args__ = (
        sa.Index("ix_login_attempt_account_at", "account", "at"),
        sa.Index("ix_login_attempt_address_at", "address", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(sa.String(80))
    address: Mapped[str] = mapped_column(sa.String(64))
    at: Mapped[datetime]
