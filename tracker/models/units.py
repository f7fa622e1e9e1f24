"""Units, the groups they belong to, and the people told for them."""

from datetime import date
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.units import UnitKind, UnitStanding
from tracker.extensions.base import Base, choice


class Unit(Base):
    """Đơn vị: a department, agency, district, commune, ... that tasks are given to."""

    __tablename__ = "unit"
    __table_args__ = (
        sa.CheckConstraint("valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to", "span"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(sa.String(35), unique=True)
    name: Mapped[str]
    short_name: Mapped[str] = mapped_column(default="")
    kind: Mapped[UnitKind] = mapped_column(choice(UnitKind))
    standing: Mapped[UnitStanding] = mapped_column(choice(UnitStanding))
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    folded: Mapped[str] = mapped_column(index=True)  # code, names and aliases, for the search without accents
    sort_key: Mapped[str] = mapped_column(index=True)

    aliases: Mapped[list["UnitAlias"]] = relationship(
        back_populates="unit", cascade="all, delete-orphan", order_by="UnitAlias.id"
    )
    contacts: Mapped[list["Contact"]] = relationship(
        back_populates="unit", cascade="all, delete-orphan", order_by="Contact.id"
    )

    @property
    def label(self) -> str:
        """The name for tables: short where there is one."""
        return self.short_name or self.name


class UnitAlias(Base):
    """Another spelling of a unit's name, as documents and lists write it."""

    __tablename__ = "unit_alias"
    __table_args__ = (sa.UniqueConstraint("unit_id", "folded"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(sa.ForeignKey("unit.id"))
    alias: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)

    unit: Mapped[Unit] = relationship(back_populates="aliases")


class UnitGroup(Base):
    """A name for several units, such as "các sở, ban, ngành"."""

    __tablename__ = "unit_group"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(unique=True)

    members: Mapped[list["UnitGroupMember"]] = relationship(
        back_populates="group", cascade="all, delete-orphan", order_by="UnitGroupMember.id"
    )


class UnitGroupMember(Base):
    """A unit's time in a group; no day means no bound."""

    __tablename__ = "unit_group_member"
    __table_args__ = (sa.UniqueConstraint("group_id", "unit_id", "valid_from"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(sa.ForeignKey("unit_group.id"))
    unit_id: Mapped[int] = mapped_column(sa.ForeignKey("unit.id"), index=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]

    group: Mapped[UnitGroup] = relationship(back_populates="members")
    unit: Mapped[Unit] = relationship()


class ContactRole(StrEnum):
    """Who of a unit is told."""

    HEAD = "head"
    MAILBOX = "mailbox"


class Contact(Base):
    """Whom a message for a unit goes to, from one day to another; no day means no bound."""

    __tablename__ = "contact"

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(sa.ForeignKey("unit.id"), index=True)
    role: Mapped[ContactRole] = mapped_column(choice(ContactRole))
    name: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")  # as written
    mobile: Mapped[str] = mapped_column(default="")  # E.164; empty where `phone` is no sure mobile
    email: Mapped[str] = mapped_column(default="")
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]

    unit: Mapped[Unit] = relationship(back_populates="contacts")
