"""Names as documents and lists write them → units and groups of the register."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.folding import folded, nearest, spelled
from tracker.domain.spans import Span
from tracker.models import Unit, UnitAlias, UnitGroup, UnitGroupMember

MOST_LOOKED_UP = 300  # unknown names of one run that get a proposal: each is compared with the whole register
# Ways to write the same words; all else is compared as it stands.
_SAME = (("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("mặt trận tổ quốc", "mttq"))


@dataclass(frozen=True)
class Named:
    """What a name was found to be: a unit, or a group of units."""

    unit_id: int | None = None
    group_id: int | None = None


@dataclass(frozen=True)
class NotFound:
    """A name that is in the register not at all, or more than once; `detail` proposes or names."""

    reason: str
    detail: str

    def told(self, written: str) -> str:
        """The name as written, with what was found instead."""
        if self.reason == "unknown_unit" and self.detail:
            return f"“{written}”, perhaps “{self.detail}”"
        return f"“{written}” ({self.detail})" if self.detail else f"“{written}”"


@dataclass
class Register:
    """All names of units and groups, read once; later changes of the register are not in it."""

    codes: dict[str, int] = field(default_factory=dict)
    names: dict[str, dict[Named, str]] = field(default_factory=lambda: defaultdict(dict))
    spans: dict[int, Span] = field(default_factory=dict)
    members: dict[int, list[tuple[int, Span]]] = field(default_factory=lambda: defaultdict(list))
    unit_codes: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._nearest = cache(self._look_up)
        self._looked_up = 0

    def add(self, name: str, named: Named) -> None:
        """Let `name` stand for `named`, as it is spelled and as it is compared."""
        self.names[form(name, marks=True)][named] = name
        self.names[form(name)][named] = name

    def find(self, written: str, on: date) -> Named | NotFound:
        """The unit or group that `written` names: a code as it stands, else a name, alias or group.

        A name of the same marks goes before one that is alike only without them ("Đông An", "Đồng Ân"); of
        several units of one name, the one that exists on `on`.
        """
        if written in self.codes:
            return Named(unit_id=self.codes[written])
        found = self.names.get(form(written, marks=True)) or self.names.get(form(written)) or {}
        if not found:
            return NotFound("unknown_unit", self._nearest(written))
        existing = [named for named in found if self._exists(named, on)] if len(found) > 1 else list(found)
        if len(existing) == 1:
            return existing[0]
        return NotFound("ambiguous_unit", ", ".join(map(self._called, existing or found)))

    def units(self, named: Named, on: date) -> list[int]:
        """The unit itself, or the group's members on `on` that exist then."""
        if named.unit_id is not None:
            return [named.unit_id]
        members = self.members[named.group_id] if named.group_id is not None else []
        return [unit_id for unit_id, span in members if span.holds(on) and self.spans[unit_id].holds(on)]

    def _exists(self, named: Named, on: date) -> bool:
        return named.unit_id is None or self.spans[named.unit_id].holds(on)

    def _called(self, named: Named) -> str:
        return self.unit_codes[named.unit_id] if named.unit_id is not None else "a group"

    def _look_up(self, written: str) -> str:
        self._looked_up += 1
        known = {name for found in self.names.values() for name in found.values()}
        return (nearest(written, known) or "") if self._looked_up <= MOST_LOOKED_UP else ""


def form(name: str, marks: bool = False) -> str:
    """A name as it is compared, with or without marks: no case or punctuation, UBND for Ủy ban nhân dân."""
    write = spelled if marks else folded
    words = " ".join(re.sub(r"[\W_]", " ", write(name)).split())
    for long, short in _SAME:
        words = words.replace(write(long), write(short))
    return f"={words}" if marks else words


def register(session: Session) -> Register:
    """The register as it stands."""
    found = Register()
    for unit in session.execute(
        select(Unit.id, Unit.code, Unit.name, Unit.short_name, Unit.valid_from, Unit.valid_to)
    ):
        found.codes[unit.code], found.unit_codes[unit.id] = unit.id, unit.code
        found.spans[unit.id] = Span(unit.valid_from, unit.valid_to)
        for name in filter(None, (unit.code, unit.short_name, unit.name)):
            found.add(name, Named(unit_id=unit.id))
    for unit_id, alias in session.execute(select(UnitAlias.unit_id, UnitAlias.alias)):
        found.add(alias, Named(unit_id=unit_id))
    for group_id, name in session.execute(select(UnitGroup.id, UnitGroup.name)):
        found.add(name, Named(group_id=group_id))
    for member in session.scalars(select(UnitGroupMember).order_by(UnitGroupMember.id)):
        span = Span(member.valid_from, member.valid_to)
        found.members[member.group_id].append((member.unit_id, span))
    return found
