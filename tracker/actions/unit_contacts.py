"""Who is told for a unit, from when to when."""

from collections.abc import Mapping
from datetime import date

from tracker.domain.folding import folded
from tracker.domain.working_days import ONE_DAY
from tracker.models import Contact, Unit
from tracker.models.units import ContactRole

FIELDS = ("name", "title", "phone", "mobile", "email")
PERSONAL = frozenset({"phone", "mobile", "email"})  # what a successor does not take over


def tell(unit: Unit, role: ContactRole, given: Mapping[str, str], on: date) -> bool:
    """Make the unit's contact of `role` what `given` says from `on`; whether that changed anything.

    Fields not given stay. Another name is another person, who begins on `on`; else the contact is put right
    where it stands. The first contact of a role has no beginning; one without any field left ends.
    """
    current = next((row for row in unit.contacts if row.role == role and row.valid_to is None), None)
    stored = {name: getattr(current, name) for name in FIELDS} if current else dict.fromkeys(FIELDS, "")
    wanted = {**stored, **given}
    if wanted == stored:
        return False
    if current is None:
        _begin(unit, role, wanted, on)
    elif not any(wanted.values()):
        _end(unit, current, on)
    elif stored["name"] and folded(wanted["name"]) != folded(stored["name"]):
        _end(unit, current, on)
        inherited = {name: value for name, value in stored.items() if name not in PERSONAL}
        _begin(unit, role, {**dict.fromkeys(FIELDS, ""), **inherited, **given}, on)
    else:
        for name in FIELDS:
            setattr(current, name, wanted[name])
    return True


def _begin(unit: Unit, role: ContactRole, fields: Mapping[str, str], on: date) -> None:
    follows = any(row.role == role for row in unit.contacts)
    unit.contacts.append(Contact(role=role, valid_from=on if follows else None, **fields))


def _end(unit: Unit, contact: Contact, on: date) -> None:
    """The day before `on` is its last; one that began on `on` never was."""
    if contact.valid_from is not None and contact.valid_from >= on:
        unit.contacts.remove(contact)
    else:
        contact.valid_to = on - ONE_DAY
