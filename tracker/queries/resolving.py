"""Names as documents and lists write them → units and groups of the register."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.spans import Span
from tracker.domain.unit_names import Directory, Home, Like, Likeness, home_of
from tracker.models import Unit, UnitAlias, UnitGroup, UnitGroupMember
from tracker.queries import home

MOST_LOOKED_UP = 1000  # unknown names of one run that get proposals: each takes milliseconds
MOST_PROPOSED = 5


@dataclass(frozen=True)
class Named:
    """What a name was found to be: a unit, or a group of units."""

    unit_id: int | None = None
    group_id: int | None = None


@dataclass(frozen=True)
class Proposal:
    """What a name may mean, for a person to choose; `unit` is the unit's code, none for a group."""

    named: Named
    unit: str | None
    name: str
    reason: Likeness

    @property
    def shown(self) -> str:
        """The code, if any, and the name."""
        return f"{self.unit} “{self.name}”" if self.unit else f"“{self.name}”"


@dataclass(frozen=True)
class NotFound:
    """A name that no unit, or more than one, has on a day; `detail` names the likeliest, or all that do."""

    reason: str
    detail: str
    proposals: tuple[Proposal, ...] = ()

    def told(self, written: str) -> str:
        """The name as written, with what was found instead."""
        if self.reason == "unknown_unit" and self.proposals:
            return f"“{written}”, perhaps {self.proposals[0].shown}"
        return f"“{written}” ({self.detail})" if self.detail else f"“{written}”"


@dataclass
class Register:
    """All names of units and groups, read once; later changes of the register are not in it."""

    home: Home = field(default_factory=Home)
    codes: dict[str, int] = field(default_factory=dict)
    spans: dict[int, Span] = field(default_factory=dict)
    members: dict[int, list[tuple[int, Span]]] = field(default_factory=lambda: defaultdict(list))
    unit_codes: dict[int, str] = field(default_factory=dict)
    labels: dict[Named, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._directory = Directory[Named](self.home)
        self._match = cache(self._directory.match)
        self._like = cache(self._look_up)
        self._looked_up = 0

    def add(self, name: str, named: Named) -> None:
        """Let `name` stand for `named`; the first name added is the one that it is shown by."""
        self.labels.setdefault(named, name)
        self._directory.add(name, named, group=named.unit_id is None)

    def find(self, written: str, on: date) -> Named | NotFound:
        """The unit or group that `written` names: a code as it stands, else a name, alias or group.

        A name of the same marks goes before one that is alike only without them ("Đông An", "Đồng Ân"), one
        of the same words before an abbreviation; of several units of one name, the one that exists on `on`.
        A unit that had ended by then is proposed, like all that is only similar.
        """
        if written in self.codes:
            return Named(unit_id=self.codes[written])
        match = self._match(written)
        named = [each for each in match.keys if self._exists(each, on)]
        named = named or [each for each in match.keys if not self._ended(each, on)]
        if len(named) == 1:
            return named[0]
        if named or match.keys:
            reason = "ambiguous_unit" if named else "ended_unit"
            found, likeness = (named, match.likeness) if named else (match.keys, Likeness.FORMER)
            return NotFound(reason, ", ".join(map(self._called, found)), self._proposals(found, likeness))
        likes = sorted(self._like(written), key=lambda like: self._ended(like.key, on))
        proposals = tuple(self._proposal(like.key, like.likeness) for like in likes[:MOST_PROPOSED])
        return NotFound("unknown_unit", proposals[0].name if proposals else "", proposals)

    def units(self, named: Named, on: date) -> list[int]:
        """The unit itself, or the group's members on `on` that exist then."""
        if named.unit_id is not None:
            return [named.unit_id]
        members = self.members[named.group_id] if named.group_id is not None else []
        return [unit_id for unit_id, span in members if span.holds(on) and self.spans[unit_id].holds(on)]

    def _exists(self, named: Named, on: date) -> bool:
        return named.unit_id is None or self.spans[named.unit_id].holds(on)

    def _ended(self, named: Named, on: date) -> bool:
        last = self.spans[named.unit_id].last if named.unit_id is not None else None
        return last is not None and last < on

    def _called(self, named: Named) -> str:
        return self.unit_codes[named.unit_id] if named.unit_id is not None else "a group"

    def _proposals(self, found: Iterable[Named], reason: Likeness) -> tuple[Proposal, ...]:
        return tuple(self._proposal(named, reason) for named in found)[:MOST_PROPOSED]

    def _proposal(self, named: Named, reason: Likeness) -> Proposal:
        code = self.unit_codes[named.unit_id] if named.unit_id is not None else None
        return Proposal(named, code, self.labels[named], reason)

    def _look_up(self, written: str) -> list[Like[Named]]:
        self._looked_up += 1
        return self._directory.like(written) if self._looked_up <= MOST_LOOKED_UP else []


def register(session: Session) -> Register:
    """The register as it stands, in the province of the home's own issuer."""
    found = Register(home_of(home.options(session).home_issuer))
    for unit in session.execute(
        select(Unit.id, Unit.code, Unit.name, Unit.short_name, Unit.valid_from, Unit.valid_to)
    ):
        found.codes[unit.code], found.unit_codes[unit.id] = unit.id, unit.code
        found.spans[unit.id] = Span(unit.valid_from, unit.valid_to)
        for name in filter(None, (unit.name, unit.short_name, unit.code)):
            found.add(name, Named(unit_id=unit.id))
    for unit_id, alias in session.execute(select(UnitAlias.unit_id, UnitAlias.alias)):
        found.add(alias, Named(unit_id=unit_id))
    for group_id, name in session.execute(select(UnitGroup.id, UnitGroup.name)):
        found.add(name, Named(group_id=group_id))
    for member in session.scalars(select(UnitGroupMember).order_by(UnitGroupMember.id)):
        span = Span(member.valid_from, member.valid_to)
        found.members[member.group_id].append((member.unit_id, span))
    return found
