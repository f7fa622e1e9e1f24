"""What each unit is to be told in a week: its work in four parts, where it helps, and whom to write to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tracker.domain.lateness import Deadlines
from tracker.domain.messages import Channel
from tracker.domain.nudges import Part, part_of
from tracker.domain.options import Options
from tracker.domain.units import UnitStanding
from tracker.domain.working_days import ONE_DAY
from tracker.models import Contact, Unit
from tracker.models.units import ContactRole
from tracker.queries.works import Window, Work, coordinators, works_on

PRESSING = (Part.OVERDUE, Part.DUE_SOON)


class Skipped(StrEnum):
    """Why nothing can go to a unit."""

    NO_ADDRESS = "no_address"
    UNIT_ENDED = "unit_ended"


@dataclass(frozen=True)
class Addressees:
    """Who is told for a unit; empty where there is none."""

    head_title: str = ""
    head_email: str = ""
    head_mobile: str = ""  # E.164
    mailbox: str = ""

    @property
    def emails(self) -> list[str]:
        """To whom the e-mail goes, then who gets a copy: the head before the mailbox."""
        return [email for email in dict.fromkeys((self.head_email, self.mailbox)) if email]


@dataclass(frozen=True)
class Helped:
    """A pressing task in which the unit coordinates: the most pressing work of it, and who leads."""

    work: Work
    leads: tuple[str, ...]


@dataclass(frozen=True)
class UnitNudge:
    """One unit's week. `parts` has only parts with work, in their order."""

    unit_id: int
    code: str
    name: str
    standing: UnitStanding
    ended: bool
    parts: dict[Part, list[Work]]
    helped: list[Helped] = field(default_factory=list)
    addressees: Addressees = field(default_factory=Addressees)

    def works(self, part: Part) -> list[Work]:
        """The work that stands in `part`."""
        return self.parts.get(part, [])

    @property
    def wanted(self) -> list[Channel]:
        """What the unit should get: an e-mail; an SMS only where it is criticisable and something presses."""
        presses = any(part in self.parts for part in PRESSING)
        sms = presses and self.standing == UnitStanding.CRITICISABLE
        return [Channel.EMAIL, Channel.SMS] if sms else [Channel.EMAIL]

    @property
    def missing(self) -> list[Channel]:
        """What it should get and cannot, for want of an address."""
        addresses = {Channel.EMAIL: self.addressees.emails, Channel.SMS: self.addressees.head_mobile}
        return [channel for channel in self.wanted if not addresses[channel]]

    @property
    def skipped(self) -> Skipped | None:
        """Why nothing can go to it; None where something can."""
        if self.ended:
            return Skipped.UNIT_ENDED
        return Skipped.NO_ADDRESS if self.missing == self.wanted else None

    @property
    def sendable(self) -> list[Channel]:
        """What can go."""
        return [] if self.skipped else [channel for channel in self.wanted if channel not in self.missing]


def nudges(
    session: Session, on: date, queued_on: date, options: Options, deadlines: Deadlines
) -> list[UnitNudge]:
    """The units that lead work which the messages of `on` name, in the order of their names.

    Addresses and the units' own validity are those of `queued_on`, the day on which messages would be queued.
    """
    window = _window(on, options, deadlines)
    parts: dict[int, dict[Part, list[Work]]] = defaultdict(lambda: defaultdict(list))
    for work in works_on(session, on, window):
        part = part_of(work.standing, on, options.due_soon_days, options.done_days, deadlines)
        if part:
            parts[work.unit][part].append(work)
    units = session.execute(
        select(Unit.id, Unit.code, Unit.name, Unit.standing, Unit.valid_to).order_by(Unit.sort_key, Unit.id)
    ).all()
    addressees = _addressees(session, queued_on)
    helped = _helped(parts, coordinators(session, on, window), {unit.id: unit.name for unit in units})
    return [
        UnitNudge(
            unit_id=unit.id,
            code=unit.code,
            name=unit.name,
            standing=unit.standing,
            ended=unit.valid_to is not None and unit.valid_to < queued_on,
            parts={part: parts[unit.id][part] for part in Part if part in parts[unit.id]},
            helped=helped.get(unit.id, []),
            addressees=addressees.get(unit.id, Addressees()),
        )
        for unit in units
        if unit.id in parts
    ]


def _window(on: date, options: Options, deadlines: Deadlines) -> Window:
    first_day_after = on + timedelta(days=options.due_soon_days) + ONE_DAY
    return Window(deadlines.last_passed(first_day_after), done_since=on - timedelta(days=options.done_days))


def _addressees(session: Session, on: date) -> dict[int, Addressees]:
    """Of contacts of one role, the one that began last holds."""
    rows = session.scalars(
        select(Contact)
        .where(or_(Contact.valid_from.is_(None), Contact.valid_from <= on))
        .where(or_(Contact.valid_to.is_(None), Contact.valid_to >= on))
    )
    by_role: dict[int, dict[ContactRole, Contact]] = defaultdict(dict)
    for contact in sorted(rows, key=lambda contact: (contact.valid_from or date.min, contact.id)):
        by_role[contact.unit_id][contact.role] = contact
    return {unit_id: _of_roles(contacts) for unit_id, contacts in by_role.items()}


def _of_roles(contacts: dict[ContactRole, Contact]) -> Addressees:
    head, mailbox = contacts.get(ContactRole.HEAD), contacts.get(ContactRole.MAILBOX)
    return Addressees(
        head_title=head.title if head else "",
        head_email=head.email if head else "",
        head_mobile=head.mobile if head else "",
        mailbox=mailbox.email if mailbox else "",
    )


def _helped(
    parts: dict[int, dict[Part, list[Work]]], helpers: dict[int, set[int]], names: dict[int, str]
) -> dict[int, list[Helped]]:
    """The pressing tasks in which each unit coordinates, the earliest due first; not those that it leads."""
    pressing = (work for of_unit in parts.values() for part in PRESSING for work in of_unit.get(part, ()))
    by_task: dict[int, list[Work]] = defaultdict(list)
    for work in sorted(pressing, key=_by_day):
        by_task[work.task].append(work)
    helped: dict[int, list[Helped]] = defaultdict(list)
    for task_id, works in by_task.items():
        leads = _unique(work.unit for work in works)
        entry = Helped(works[0], tuple(names[lead] for lead in leads))
        for unit_id in helpers.get(task_id, set()) - set(leads):
            helped[unit_id].append(entry)
    return helped


def _by_day(work: Work) -> tuple[date, int]:
    return work.standing.due_on or date.max, work.assignment_id


def _unique(ids: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(ids))
