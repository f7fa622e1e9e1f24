"""`flask overdue`: the month's list of units with late tasks."""

from collections.abc import Sequence
from typing import Any

import click
from flask.cli import AppGroup
from sqlalchemy.orm import Session

from tracker import clock
from tracker.actions import months
from tracker.cli.edge import print_json, reading, settings, writing
from tracker.domain.month_list import ListedUnit, ListedWork
from tracker.domain.periods import BadPeriod, Month
from tracker.queries.months import MonthList, month_list

overdue = AppGroup("overdue", help="The month's list of units with late tasks.")


def _month(_context: click.Context, _parameter: click.Parameter, text: str) -> Month:
    try:
        return Month.parse(text)
    except BadPeriod as error:
        raise click.BadParameter(str(error)) from error


of_month = click.option("--month", required=True, callback=_month, help="The month, YYYY-MM.")
as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")


@overdue.command("list")
@of_month
@as_json
def list_units(month: Month, as_json: bool) -> None:
    """Show a month's list, as worked out now or, once closed, as frozen."""
    with reading() as session:
        listed = _list(session, month)
    _show(listed, as_json)


@overdue.command("close")
@of_month
@as_json
def close(month: Month, as_json: bool) -> None:
    """Freeze the list of a month that is over. Closing it again changes nothing."""
    zone = settings().zone
    with writing(consistent=True) as session:
        moment = months.Moment(clock.now(), clock.today(zone), zone)
        closed_now = months.close(session, month, moment, by=None)
        listed = _list(session, month)
    if not as_json and not closed_now:
        click.echo(f"{month}: was closed already, nothing changed")
    _show(listed, as_json)


def _list(session: Session, month: Month) -> MonthList:
    zone = settings().zone
    return month_list(session, month, clock.today(zone), zone)


def _show(listed: MonthList, as_json: bool) -> None:
    if as_json:
        print_json(_as_json(listed))
    else:
        click.echo("\n".join(_readable(listed)))


def _as_json(listed: MonthList) -> dict[str, Any]:
    value = {**listed.figures.as_json(), "frozen": listed.frozen}
    if listed.closed_at:
        value |= {"closed_at": listed.closed_at.isoformat(), "sha256": listed.sha256}
    return value


def _readable(listed: MonthList) -> list[str]:
    figures = listed.figures
    state = f"frozen {listed.closed_at:%Y-%m-%d}, sha256 {listed.sha256}" if listed.closed_at else "open"
    rules = [f"  {rule.name} = {rule.value or '-'}  {rule.source}".rstrip() for rule in figures.rules]
    return [
        f"{figures.month}, counted on {figures.counted_on}, threshold {figures.threshold}: {state}",
        *rules,
        f"  steps not taken: {', '.join(figures.steps_not_taken) or 'none'}",
        *_part("Units at the threshold", figures.units),
        *_part("Part B (urged only)", figures.part_b),
        *_part("Below the threshold", figures.below),
        *_part("Completed late in the month (not counted)", figures.completed_late),
    ]


def _part(title: str, units: Sequence[ListedUnit]) -> list[str]:
    lines = ["", f"{title}: {len(units)}"]
    for unit in units:
        lines.append(f"{unit.unit}  {unit.name}: {unit.count}")
        lines += [_row(work) for work in [*unit.assignments, *unit.left_out]]
    return lines


def _row(work: ListedWork) -> str:
    left_out = f" [left out: {work.reason}]" if work.reason else ""
    due = f"due {work.due_on} (effective {work.effective_due_on})"
    return (
        f"  {work.ref}  {work.directive}, {work.clause}: {work.content}; {due},"
        f" {work.days_overdue} days late{left_out}"
    )
