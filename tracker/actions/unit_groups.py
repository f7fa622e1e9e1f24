"""The groups that units belong to, and since when."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tracker.domain.folding import folded, plain
from tracker.domain.working_days import ONE_DAY
from tracker.models import Unit, UnitGroup, UnitGroupMember


class Groups:
    """All groups with their members, read once and changed together."""

    def __init__(self, session: Session) -> None:
        self._session = session
        groups = session.scalars(select(UnitGroup).options(selectinload(UnitGroup.members)))
        self._by_form = {group.folded: group for group in groups}

    def place(self, unit: Unit, names: Iterable[str], on: date) -> bool:
        """Make `unit` a member of exactly the groups named; whether that changed anything.

        A group not known is made. A first membership has no beginning; one that is over ends the day before
        `on`.
        """
        wanted = {folded(name): plain(name) for name in names}
        changed = False
        for form, group in self._by_form.items():
            member = next((row for row in group.members if row.unit is unit and row.valid_to is None), None)
            if member and form not in wanted:
                self._leave(group, member, on)
                changed = True
            elif member:
                del wanted[form]
        for form, name in wanted.items():
            self._join(self._group(form, name), unit, on)
        return changed or bool(wanted)

    def _group(self, form: str, name: str) -> UnitGroup:
        if form not in self._by_form:
            self._by_form[form] = UnitGroup(name=name, folded=form)
            self._session.add(self._by_form[form])
        return self._by_form[form]

    def _join(self, group: UnitGroup, unit: Unit, on: date) -> None:
        again = any(row.unit is unit for row in group.members)
        group.members.append(UnitGroupMember(unit=unit, valid_from=on if again else None))

    def _leave(self, group: UnitGroup, member: UnitGroupMember, on: date) -> None:
        if member.valid_from is not None and member.valid_from >= on:
            group.members.remove(member)
        else:
            member.valid_to = on - ONE_DAY
