"""What counts for the monthly list of units, and what is left out and why.

Source: Lào Cai, Chỉ thị 14/CT-UBND of 30/9/2016, point 1.a ("từ 02 công việc trở lên"); the rest are the
choices of docs/architecture.md, "The monthly list", each a setting.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from tracker.domain.lateness import Deadlines, Standing, is_late
from tracker.domain.units import UnitStanding

THRESHOLD = 2
MIN_TOLD_WORKING_DAYS = 3


class LeftOut(StrEnum):
    """Why late work does not count; shown with it."""

    EXTENSION_ASKED = "extension_asked"
    OBJECTIVE_CAUSE = "objective_cause"
    OBJECTION = "objection"
    TOLD_LATE = "told_late"
    BEFORE_COUNTING_STARTS = "before_counting_starts"


@dataclass(frozen=True)
class MonthlyRules:
    """The counting choices of a home; printed on each list."""

    threshold: int = THRESHOLD
    min_told_working_days: int = MIN_TOLD_WORKING_DAYS  # 0: work told late counts too
    counting_starts_on: date | None = None  # work that was due before this day is left out
    leave_out_extension_asked: bool = True
    leave_out_objective_cause: bool = True
    leave_out_objection: bool = True


@dataclass(frozen=True)
class LateWork:
    """Work that a unit leads, as it stands on the day that the list is worked out for."""

    ref: str
    unit: Hashable
    task: Hashable  # several periods of one recurring task count as one
    standing: Standing
    told_on: date


Work = TypeVar("Work", bound=LateWork)


@dataclass
class UnitFigures(Generic[Work]):
    """One unit's late work of a month."""

    counted: list[Work] = field(default_factory=list)
    left_out: list[tuple[Work, LeftOut]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Distinct tasks that count."""
        return len({work.task for work in self.counted})


def left_out(work: LateWork, rules: MonthlyRules, deadlines: Deadlines) -> LeftOut | None:
    """The first reason for which late work is left out of the count; None where it counts."""
    standing = work.standing
    if standing.due_on is None:
        return None
    effective = deadlines.effective(standing.due_on)
    asked = standing.extension_asked_on
    told = rules.min_told_working_days
    reasons = {
        LeftOut.BEFORE_COUNTING_STARTS: rules.counting_starts_on and effective < rules.counting_starts_on,
        LeftOut.EXTENSION_ASKED: rules.leave_out_extension_asked and asked and asked <= effective,
        LeftOut.OBJECTIVE_CAUSE: rules.leave_out_objective_cause and standing.objective_cause_on,
        LeftOut.OBJECTION: rules.leave_out_objection and standing.objected_on,
        LeftOut.TOLD_LATE: told and deadlines.calendar.plus(work.told_on, told) > effective,
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def figures(
    works: Iterable[Work], on: date, rules: MonthlyRules, deadlines: Deadlines
) -> dict[Hashable, UnitFigures[Work]]:
    """Late work of each unit on `on`, counted and left out; units without any are not in it."""
    units: dict[Hashable, UnitFigures[Work]] = defaultdict(UnitFigures)
    for work in works:
        if not is_late(work.standing, on, deadlines):
            continue
        reason = left_out(work, rules, deadlines)
        if reason:
            units[work.unit].left_out.append((work, reason))
        else:
            units[work.unit].counted.append(work)
    return dict(units)


class ListPart(StrEnum):
    """Where on the list a unit stands."""

    UNITS = "units"
    PART_B = "part_b"  # at the threshold, but only urged: never named in a letter of criticism
    BELOW = "below"


def list_part(count: int, standing: UnitStanding, rules: MonthlyRules) -> ListPart:
    """The part of the list for a unit with `count` distinct late tasks."""
    if count < rules.threshold:
        return ListPart.BELOW
    return ListPart.UNITS if standing == UnitStanding.CRITICISABLE else ListPart.PART_B
