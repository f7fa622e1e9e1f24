"""The figures of a month's list, as shown and, once closed, as kept: plain values and their one JSON form."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from tracker.domain.monthly import LeftOut


@dataclass(frozen=True)
class ListedWork:
    """A row of the list: work late on the day of the figures, or completed late in the month.

    `days_overdue`: calendar days from the effective deadline to that day, or to the day it was completed.
    """

    ref: str
    directive: str
    issued_on: date | None
    clause: str
    content: str
    period: str
    due_on: date
    due_phrase: str
    effective_due_on: date
    days_overdue: int
    reason: LeftOut | None = None  # why it does not count
    completed_on: date | None = None


@dataclass(frozen=True)
class ListedUnit:
    """A unit's late work. `count`: distinct tasks that count, several late periods of one as one."""

    unit: str  # its code
    name: str
    count: int
    assignments: list[ListedWork]
    left_out: list[ListedWork]


@dataclass(frozen=True)
class Rule:
    """A counting rule as it stood when the figures were worked out, with where it comes from."""

    name: str
    value: str
    source: str


@dataclass(frozen=True)
class MonthFigures:
    """The list of one month. `closing_at` is the first moment of the next, with offset."""

    month: str
    counted_on: date
    closing_at: str
    threshold: int
    rules: list[Rule]
    steps_not_taken: list[str]
    units: list[ListedUnit]
    part_b: list[ListedUnit]
    below: list[ListedUnit]
    completed_late: list[ListedUnit]  # beside, not counted

    @property
    def tasks_named(self) -> int:
        """How many tasks count against the units that the list names."""
        return sum(unit.count for unit in self.units)

    def as_json(self) -> dict[str, Any]:
        """The figures as JSON has them: days as YYYY-MM-DD, codes as they are."""
        value: dict[str, Any] = json.loads(canonical(self))
        return value


def canonical(figures: MonthFigures) -> str:
    """The one text of these figures; the hash of a closed month is taken of its UTF-8."""
    return json.dumps(asdict(figures), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def hash_of(text: str) -> str:
    """The SHA-256 of a canonical text, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def read(text: str) -> MonthFigures:
    """The figures of a canonical text."""
    kept = json.loads(text)
    lists = {name: [_unit(unit) for unit in kept[name]] for name in UNIT_LISTS}
    rules = [Rule(**rule) for rule in kept["rules"]]
    return MonthFigures(
        **kept | lists | {"rules": rules, "counted_on": date.fromisoformat(kept["counted_on"])}
    )


UNIT_LISTS = ("units", "part_b", "below", "completed_late")
_DAYS = ("issued_on", "due_on", "effective_due_on", "completed_on")


def _unit(kept: Mapping[str, Any]) -> ListedUnit:
    works = {name: [_work(work) for work in kept[name]] for name in ("assignments", "left_out")}
    return ListedUnit(kept["unit"], kept["name"], kept["count"], **works)


def _work(kept: Mapping[str, Any]) -> ListedWork:
    days = {name: kept[name] and date.fromisoformat(kept[name]) for name in _DAYS}
    return ListedWork(**{**kept, **days, "reason": kept["reason"] and LeftOut(kept["reason"])})
