"""Rows for the tests: functions with defaults. Each adds, flushes and returns its row; the test commits.

`make.assignment(session)` alone makes its unit, directive and task too. The province is made up.
"""

from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from typing import TypeVar

from sqlalchemy.orm import Session

from tracker.actions.accounts import hashed
from tracker.actions.work import settle
from tracker.domain.folding import folded, sort_key
from tracker.domain.refs import ref_of
from tracker.domain.rights import Role
from tracker.domain.states import Act, State
from tracker.domain.tasks import Tracking, UnitRole
from tracker.domain.units import UnitKind, UnitStanding, default_standing
from tracker.extensions.base import Base
from tracker.models import Assignment, AssignmentEvent, Contact, Directive, Task, TaskUnit, Unit, User
from tracker.models.units import ContactRole

ISSUED_ON = date(2026, 9, 1)
NOW = datetime(2026, 9, 1, 2, tzinfo=UTC)
PASSWORD = "mot mat khau du dai"

Row = TypeVar("Row", bound=Base)

_numbers = count(1)


def unit(
    session: Session,
    *,
    code: str = "",
    name: str = "",
    kind: UnitKind = UnitKind.DEPARTMENT,
    standing: UnitStanding | None = None,
    valid_to: date | None = None,
) -> Unit:
    """A unit without contacts."""
    number = next(_numbers)
    name = name or f"Sở Thử nghiệm {number}"
    return _added(
        session,
        Unit(
            code=code or f"STN{number}",
            name=name,
            kind=kind,
            standing=standing or default_standing(kind),
            valid_to=valid_to,
            folded=folded(f"{code} {name}"),
            sort_key=sort_key(name),
        ),
    )


def contact(
    session: Session,
    of: Unit,
    *,
    role: ContactRole = ContactRole.HEAD,
    email: str = "giamdoc@example.vn",
    mobile: str = "+84912345678",
    title: str = "Giám đốc",
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> Contact:
    """Somebody who is told for a unit: its head with e-mail and mobile."""
    row = Contact(
        unit_id=of.id,
        role=role,
        name="Nguyễn Văn A",
        title=title,
        phone=mobile,
        mobile=mobile,
        email=email,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    return _added(session, row)


def user(
    session: Session, *, name: str = "", role: Role = Role.OFFICE, of: Unit | None = None, active: bool = True
) -> User:
    """An account whose password is `PASSWORD`; one of the role `unit` needs its unit."""
    row = User(
        name=name or f"{role}-{next(_numbers)}",
        role=role,
        unit_id=of.id if of else None,
        password_hash=_password_hash(),
        active=active,
        created_at=NOW,
    )
    return _added(session, row)


def directive(
    session: Session,
    *,
    number: str = "",
    issued_on: date = ISSUED_ON,
    kind: str = "Chỉ thị",
    issuer: str = "Chủ tịch UBND tỉnh",
    subject: str = "về việc đẩy mạnh cải cách hành chính",
) -> Directive:
    """A directive without tasks."""
    number = number or f"{next(_numbers)}/UBND-THU"
    row = Directive(
        issuer=issuer,
        kind=kind,
        number=number,
        year=issued_on.year,
        issued_on=issued_on,
        subject=subject,
        entered_at=NOW,
        folded=folded(f"{number} {subject}"),
    )
    return _added(session, row)


def task(
    session: Session,
    of: Directive | None = None,
    *,
    content: str = "",
    clause: str = "1.a",
    lead: Unit | None = None,
    coordinating: tuple[Unit, ...] = (),
    tracking: Tracking = Tracking.DATED,
    due_on: date | None = None,
) -> Task:
    """A task of a directive, with the units that it names."""
    number = next(_numbers)
    content = content or f"Xây dựng đề án số {number}"
    row = Task(
        directive_id=(of or directive(session)).id,
        position=number,
        clause=clause,
        content=content,
        content_key=f"{number:064}",
        tracking=tracking,
        due_on=due_on,
        folded=folded(content),
    )
    row.units = [TaskUnit(role=UnitRole.LEAD, written=lead.name, unit=lead)] if lead else []
    row.units += [TaskUnit(role=UnitRole.COORDINATING, written=each.name, unit=each) for each in coordinating]
    return _added(session, row)


def assignment(
    session: Session,
    lead: Unit | None = None,
    *,
    of: Task | None = None,
    state: State = State.ASSIGNED,
    due_on: date | None = date(2026, 10, 30),
    told_on: date = ISSUED_ON,
    since: date | None = None,
    period: str = "",
) -> Assignment:
    """An assignment as an import leaves it: assigned on `told_on`, then in `state`.

    Work in another state than assigned is so `since` (default: `told_on` too); it was assigned until then.
    """
    lead = lead or unit(session)
    of = of or task(session, lead=lead)
    row = Assignment(
        ref=ref_of("test", str(of.id), str(lead.id), period),
        task=of,
        unit=lead,
        period=period,
        state=State.DRAFT,
        first_due_on=due_on,
        due_phrase="",
        told_on=told_on,
    )
    first = AssignmentEvent(
        act=Act.IMPORT, effective_on=told_on, recorded_at=NOW, due_on=due_on, state=State.ASSIGNED
    )
    row.events.append(first)
    settle(row, first)
    if state != State.ASSIGNED:
        _append(row, Act.IMPORT, since or told_on, state=state)
    return _added(session, row)


def event(
    session: Session,
    of: Assignment,
    act: Act,
    effective_on: date,
    state: State | None = None,
    due_on: date | None = None,
    in_time_until: date | None = None,
) -> AssignmentEvent:
    """One more event, and the standing it leads to. No rule is asked: tests of rules call the acts."""
    row = _append(of, act, effective_on, state, due_on, in_time_until)
    session.flush()
    return row


def _append(
    of: Assignment,
    act: Act,
    effective_on: date,
    state: State | None = None,
    due_on: date | None = None,
    in_time_until: date | None = None,
) -> AssignmentEvent:
    row = AssignmentEvent(
        act=act,
        effective_on=effective_on,
        recorded_at=NOW,
        state=state,
        due_on=due_on,
        redo_by=in_time_until,
        in_time_until=in_time_until,
    )
    of.events.append(row)
    settle(of, row)
    return row


@cache
def _password_hash() -> str:
    return hashed(PASSWORD)


def _added(session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row
