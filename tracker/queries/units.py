"""The list of units: what each has open and late, and which cannot be written to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, func, or_, select
from sqlalchemy.orm import Session

from tracker.domain.folding import folded
from tracker.domain.lateness import Deadlines
from tracker.domain.units import UnitKind, UnitStanding
from tracker.models import Assignment, Contact, Unit
from tracker.models.units import ContactRole
from tracker.queries.late import IS_OPEN, is_late
from tracker.queries.paging import Page, page_of_rows
from tracker.queries.visible import count_where, shown_to


class UnitOrder(StrEnum):
    """How the list is sorted."""

    NAME = "name"
    LATE = "late"
    OPEN = "open"


@dataclass(frozen=True)
class UnitsAsked:
    """Which units are shown; `unreachable`: those alone that exist and lack an address."""

    text: str = ""
    kind: UnitKind | None = None
    unreachable: bool = False
    order: UnitOrder = UnitOrder.NAME
    page: int = 1


@dataclass(frozen=True)
class UnitRow:
    """A unit on the list. It lacks an address only while it exists, and a mobile only where it gets SMS."""

    code: str
    label: str
    name: str
    kind: UnitKind
    standing: UnitStanding
    valid_to: date | None
    open: int
    late: int
    lacks_email: bool
    lacks_mobile: bool


def units(session: Session, asked: UnitsAsked, on: date, deadlines: Deadlines) -> Page[UnitRow]:
    """The page of units that is asked for, as they stand on `on`; those that have ended stand last."""
    work, told = _work(session, on, deadlines), _told(on)
    lacks_email, lacks_mobile = _lacks(told, on)
    is_open, late = (func.coalesce(column, 0) for column in (work.c.open, work.c.late))
    query = (
        select(Unit, is_open, late, lacks_email, lacks_mobile)
        .outerjoin(work, work.c.unit_id == Unit.id)
        .outerjoin(told, told.c.unit_id == Unit.id)
        .where(*(Unit.folded.contains(word, autoescape=True) for word in folded(asked.text).split()))
    )
    if asked.kind:
        query = query.where(Unit.kind == asked.kind)
    if asked.unreachable:
        query = query.where(or_(lacks_email, lacks_mobile))
    first = {UnitOrder.NAME: [], UnitOrder.LATE: [late.desc()], UnitOrder.OPEN: [is_open.desc()]}[asked.order]
    ended = and_(Unit.valid_to.is_not(None), Unit.valid_to < on)
    page = page_of_rows(session, query.order_by(*first, ended, Unit.sort_key, Unit.id), asked.page)
    return Page([_row(*row) for row in page.rows], page.total, page.number)


def units_that_lack_addresses(session: Session, on: date) -> int:
    """How many units that exist on `on` lack an address."""
    told = _told(on)
    query = select(func.count(Unit.id)).outerjoin(told, told.c.unit_id == Unit.id)
    return session.scalar(query.where(or_(*_lacks(told, on)))) or 0


def _row(unit: Unit, *figures: Any) -> UnitRow:
    return UnitRow(unit.code, unit.label, unit.name, unit.kind, unit.standing, unit.valid_to, *figures)


def _work(session: Session, on: date, deadlines: Deadlines) -> Subquery:
    late = count_where(is_late(session, on, deadlines)).label("late")
    query: Select[*tuple[Any, ...]] = select(Assignment.unit_id, func.count().label("open"), late)
    return query.where(IS_OPEN, *shown_to(None)).group_by(Assignment.unit_id).subquery()


def _told(on: date) -> Subquery:
    """Of each unit with contacts on `on`: how many addresses there are for e-mail, and for SMS."""
    email = and_(Contact.email != "", Contact.role.in_([ContactRole.HEAD, ContactRole.MAILBOX]))
    mobile = and_(Contact.mobile != "", Contact.role == ContactRole.HEAD)
    return (
        select(Contact.unit_id, count_where(email).label("emails"), count_where(mobile).label("mobiles"))
        .where(
            or_(Contact.valid_from.is_(None), Contact.valid_from <= on),
            or_(Contact.valid_to.is_(None), Contact.valid_to >= on),
        )
        .group_by(Contact.unit_id)
        .subquery()
    )


def _lacks(told: Subquery, on: date) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    exists = or_(Unit.valid_to.is_(None), Unit.valid_to >= on)
    gets_sms = Unit.standing == UnitStanding.CRITICISABLE
    return (
        and_(exists, func.coalesce(told.c.emails, 0) == 0),
        and_(exists, gets_sms, func.coalesce(told.c.mobiles, 0) == 0),
    )
