"""A month's list: worked out from the work as it stands, or read as it was frozen."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, tzinfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.lateness import Deadlines, submitted_in_time
from tracker.domain.month_list import (
    ListedUnit,
    ListedWork,
    MonthFigures,
    Rule,
    hash_of,
    read,
)
from tracker.domain.monthly import LeftOut, ListPart, MonthlyRules, UnitFigures, figures, list_part
from tracker.domain.options import SOURCES, Options, write_option
from tracker.domain.periods import Month
from tracker.domain.units import UnitStanding
from tracker.models import MonthlyList, Unit
from tracker.queries import home
from tracker.queries.works import Window, Work, works_on

STEPS_NOT_TAKEN = ("warning", "reconciliation")  # of those before closing; this version takes none
RULES = ("roll_deadlines", *(rule.name for rule in fields(MonthlyRules)))


class MonthNotBegun(DomainError):
    """A month that lies ahead has no late work yet."""

    code = "month_not_begun"


class FiguresChanged(DomainError):
    """Frozen figures that are no longer what was frozen."""

    code = "figures_changed"


@dataclass(frozen=True)
class MonthList:
    """A month's list, and, where it is closed, since when and with which hash."""

    figures: MonthFigures
    closed_at: datetime | None = None
    sha256: str | None = None

    @property
    def frozen(self) -> bool:
        """Whether it is closed."""
        return self.closed_at is not None


@dataclass(frozen=True)
class _Listed:
    id: int
    code: str
    name: str
    standing: UnitStanding
    sort_key: str

    @property
    def order(self) -> tuple[str, int]:
        return self.sort_key, self.id


def month_list(session: Session, month: Month, today: date, zone: tzinfo) -> MonthList:
    """The list of `month`: as frozen where it is closed, else as worked out now.

    Raises `MonthNotBegun`, and `FiguresChanged` where frozen figures do not fit their hash.
    """
    row = session.scalar(select(MonthlyList).where(MonthlyList.month == str(month)))
    if row is None or row.closed_at is None or row.figures is None:
        return MonthList(worked_out(session, month, today, zone))
    if hash_of(row.figures) != row.sha256:
        raise FiguresChanged(_("The frozen figures of %(month)s do not fit their hash."), month=month)
    return MonthList(read(row.figures), row.closed_at, row.sha256)


def worked_out(session: Session, month: Month, today: date, zone: tzinfo) -> MonthFigures:
    """The figures of `month` as of its last day, in the present one of `today`; raises `MonthNotBegun`."""
    if month.first_day > today:
        raise MonthNotBegun(_("The month %(month)s has not begun."), month=month)
    options = home.options(session)
    deadlines, on = options.deadlines(home.calendar(session)), month.counted_on(today)
    works = works_on(session, on, Window(deadlines.last_passed(on), done_since=month.first_day))
    late = figures(works, on, options.monthly_rules, deadlines)
    units = _units(session)
    parts = _parts(late, units, options.monthly_rules, on, deadlines)
    return MonthFigures(
        month=str(month),
        counted_on=on,
        closing_at=month.closing_at(zone).isoformat(),
        threshold=options.threshold,
        rules=_rules(options),
        steps_not_taken=list(STEPS_NOT_TAKEN),
        units=parts[ListPart.UNITS],
        part_b=parts[ListPart.PART_B],
        below=parts[ListPart.BELOW],
        completed_late=_completed_late(works, units, deadlines),
    )


def _units(session: Session) -> dict[Hashable, _Listed]:
    rows = session.execute(select(Unit.id, Unit.code, Unit.name, Unit.standing, Unit.sort_key))
    return {row.id: _Listed(*row) for row in rows}


def _rules(options: Options) -> list[Rule]:
    return [Rule(name, write_option(name, getattr(options, name)), SOURCES[name]) for name in RULES]


def _parts(
    late: Mapping[Hashable, UnitFigures[Work]],
    units: Mapping[Hashable, _Listed],
    rules: MonthlyRules,
    on: date,
    deadlines: Deadlines,
) -> dict[ListPart, list[ListedUnit]]:
    """The units of each part, those with most late tasks first, then by name."""
    parts: dict[ListPart, list[ListedUnit]] = {part: [] for part in ListPart}
    for unit_id in sorted(late, key=lambda key: (-late[key].count, units[key].order)):
        unit, of_unit = units[unit_id], late[unit_id]
        counted = [_listed(work, on, deadlines) for work in of_unit.counted]
        left_out = [_listed(work, on, deadlines, reason) for work, reason in of_unit.left_out]
        part = list_part(of_unit.count, unit.standing, rules)
        parts[part].append(ListedUnit(unit.code, unit.name, of_unit.count, counted, left_out))
    return parts


def _completed_late(
    works: Iterable[Work], units: Mapping[Hashable, _Listed], deadlines: Deadlines
) -> list[ListedUnit]:
    late: dict[Hashable, list[ListedWork]] = {}
    for work in works:
        done_on = work.standing.completed_on
        if done_on and work.standing.due_on and not submitted_in_time(work.standing, done_on, deadlines):
            late.setdefault(work.unit, []).append(_listed(work, done_on, deadlines))
    return [
        ListedUnit(units[key].code, units[key].name, len(late[key]), late[key], [])
        for key in sorted(late, key=lambda key: units[key].order)
    ]


def _listed(work: Work, until: date, deadlines: Deadlines, reason: LeftOut | None = None) -> ListedWork:
    """The row of late work; its days run from the effective deadline to `until`."""
    due_on = work.standing.due_on or until  # late work has a deadline
    effective = deadlines.effective(due_on)
    return ListedWork(
        ref=work.ref,
        directive=work.directive_number,
        issued_on=work.issued_on,
        clause=work.clause,
        content=work.content,
        period=work.period,
        due_on=due_on,
        due_phrase=work.due_phrase,
        effective_due_on=effective,
        days_overdue=(until - effective).days,
        reason=reason,
        completed_on=work.standing.completed_on,
    )
