"""One unit as its page shows it: names, groups, contacts and how much work it has."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tracker.domain.spans import Span
from tracker.domain.units import UnitKind, UnitStanding
from tracker.models import Unit, UnitGroup, UnitGroupMember
from tracker.models.units import ContactRole


@dataclass(frozen=True)
class Membership:
    """The unit's time in a group."""

    group: str
    span: Span


@dataclass(frozen=True)
class Address:
    """Somebody who is told for the unit; `mobile` is empty where `phone` is no sure mobile number."""

    role: ContactRole
    name: str
    title: str
    phone: str
    mobile: str
    email: str
    span: Span


@dataclass(frozen=True)
class UnitSheet:
    """A unit with what the register knows of it."""

    id: int
    code: str
    label: str
    name: str
    short_name: str
    kind: UnitKind
    standing: UnitStanding
    span: Span
    aliases: list[str]
    groups: list[Membership]
    contacts: list[Address]


def unit_sheet(session: Session, code: str) -> UnitSheet | None:
    """The unit of this code; None where there is none."""
    unit = session.scalar(
        select(Unit).where(Unit.code == code).options(selectinload(Unit.aliases), selectinload(Unit.contacts))
    )
    if unit is None:
        return None
    return UnitSheet(
        id=unit.id,
        code=unit.code,
        label=unit.label,
        name=unit.name,
        short_name=unit.short_name,
        kind=unit.kind,
        standing=unit.standing,
        span=Span(unit.valid_from, unit.valid_to),
        aliases=[alias.alias for alias in unit.aliases],
        groups=_memberships(session, unit.id),
        contacts=_contacts(unit),
    )


def _memberships(session: Session, unit_id: int) -> list[Membership]:
    rows = session.execute(
        select(UnitGroup.name, UnitGroupMember.valid_from, UnitGroupMember.valid_to)
        .join(UnitGroupMember.group)
        .where(UnitGroupMember.unit_id == unit_id)
        .order_by(UnitGroup.folded, UnitGroupMember.valid_from)
    ).all()
    return [Membership(name, Span(first, last)) for name, first, last in rows]


def _contacts(unit: Unit) -> list[Address]:
    order = list(ContactRole)
    return [
        Address(
            row.role,
            row.name,
            row.title,
            row.phone,
            row.mobile,
            row.email,
            Span(row.valid_from, row.valid_to),
        )
        for row in sorted(unit.contacts, key=lambda row: (order.index(row.role), row.id))
    ]
