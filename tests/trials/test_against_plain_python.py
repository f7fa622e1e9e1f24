"""The week and the month of 1,000 random assignments, worked out a second time from the table alone.

The second way shares nothing with the product but the rows of its calendar: it reads the CSV that is imported
and applies the rules as docs/architecture.md words them, day by day and row by row.
"""

import csv
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import text

from tracker.extensions import db

TODAY = date(2026, 11, 23)
DAYS = [date(2026, 1, 5), date(2026, 2, 16), date(2026, 5, 1), date(2026, 8, 31), date(2026, 9, 3)]
DAYS += [TODAY - timedelta(days=n) for n in range(0, 30, 5)]
MONTHS = ["2025-12", "2026-02", "2026-04", "2026-08", "2026-10", "2026-11"]
ROWS = 1000
GROUP = "các xã thí điểm"
KINDS = ["department"] * 12 + ["commune"] * 8 + ["central", "company", "party", "front", ""]
CRITICISABLE = {"department", "commune"}
STATES = ["", "assigned", "accepted", "in_progress", "returned", "submitted", "completed", "completed"]
STATES += ["completed", "suspended", "cancelled", "transferred", "draft"]
AT_WORK = {"", "assigned", "accepted", "in_progress", "returned"}
PHRASES = {"Quý I/2026": date(2026, 3, 31), "Quý III/2026": date(2026, 9, 30)}
Table = list[dict[str, str]]


def units_table(rng: random.Random) -> Table:
    return [
        {
            "code": f"DV{number:02}",
            "name": f"Đơn vị {number:02}",
            "kind": kind,
            "groups": GROUP if kind == "commune" else "",
            "head_title": "Thủ trưởng",
            "head_email": rng.choice(["", f"head{number}@example.vn"]),
            "head_phone": rng.choice(["", f"09123456{number:02}"]),
            "email": rng.choice(["", f"unit{number}@example.vn"]),
        }
        for number, kind in enumerate(KINDS)
    ]


def assignments_table(rng: random.Random, units: Table) -> Table:
    directives = [(f"{number}/CT-UBND", TODAY - timedelta(days=rng.randint(0, 500))) for number in range(40)]
    return [_assignment(rng, number, units, *rng.choice(directives)) for number in range(ROWS)]


def _assignment(
    rng: random.Random, number: int, units: Table, directive: str, issued_on: date
) -> dict[str, str]:
    state = rng.choice(STATES)
    due_on = issued_on + timedelta(
        days=rng.choice([rng.randint(2, 6), rng.randint(0, 60), rng.randint(0, 200)])
    )
    done_on = rng.choice(
        [issued_on + timedelta(days=rng.randint(0, 220)), due_on + timedelta(rng.randint(-2, 4))]
    )
    leads = [rng.choice(unit_names(unit)) for unit in rng.sample(units, rng.choice([1, 1, 1, 1, 2, 3]))]
    due = [due_on.isoformat(), f"{due_on:%d/%m/%Y}", "", rng.choice(list(PHRASES))]
    return {
        "directive_number": directive,
        "issued_on": issued_on.isoformat(),
        "clause": rng.choice(["1.a", "1.b", "2", ""]),
        "content": f"Nhiệm vụ số {number}",
        "lead_units": GROUP if rng.random() < 0.02 else "|".join(leads),
        "due_on": rng.choices(due, [8, 8, 2, 1])[0],
        "state": state,
        "completed_on": min(TODAY, done_on).isoformat() if state in ("submitted", "completed") else "",
    }


def unit_names(unit: dict[str, str]) -> list[str]:
    return [unit["code"], unit["name"]]


@dataclass(frozen=True)
class Given:
    """One row for one unit, with its days read."""

    unit: str
    work: tuple[str, str, str]
    issued_on: date
    due_on: date | None
    state: str
    done_on: date | None

    def state_on(self, day: date) -> str | None:
        """None before the issue; a result stands since it was handed in, another state since the issue."""
        if self.done_on:
            return self.state if self.done_on <= day else "" if self.issued_on <= day else None
        return self.state if self.issued_on <= day else None


def given(units: Table, assignments: Table) -> Iterator[Given]:
    by_name = {name: unit["code"] for unit in units for name in unit_names(unit)}
    members = [unit["code"] for unit in units if unit["groups"]]
    for row in assignments:
        leads = members if row["lead_units"] == GROUP else [by_name[n] for n in row["lead_units"].split("|")]
        for unit in leads:
            yield Given(
                unit=unit,
                work=(row["directive_number"], row["clause"], row["content"]),
                issued_on=date.fromisoformat(row["issued_on"]),
                due_on=_day(row["due_on"]),
                state=row["state"],
                done_on=_day(row["completed_on"]),
            )


def _day(written: str) -> date | None:
    if written in PHRASES:
        return PHRASES[written]
    if "/" in written:
        return datetime.strptime(written, "%d/%m/%Y").replace(tzinfo=UTC).date()
    return date.fromisoformat(written) if written else None


class Days:
    """The working days, from the rows of the calendar table."""

    def __init__(self, rows: list[tuple[str, str]]) -> None:
        self.off = {day for day, kind in rows if kind == "holiday"}
        self.worked = {day for day, kind in rows if kind == "swapped_workday"}

    def works(self, day: date) -> bool:
        return str(day) not in self.off and (day.weekday() < 5 or str(day) in self.worked)

    def rolled(self, day: date) -> date:
        while not self.works(day):
            day += timedelta(days=1)
        return day

    def between(self, after: date, until: date) -> int:
        return sum(self.works(after + timedelta(days=n)) for n in range(1, (until - after).days + 1))


def part(row: Given, day: date, days: Days) -> str | None:
    state = row.state_on(day)
    if state == "submitted":
        return "waiting"
    if state == "completed":
        return "done" if row.done_on and 1 <= (day - row.done_on).days <= 7 else None
    if state not in AT_WORK or row.due_on is None:
        return None
    left = (days.rolled(row.due_on) - day).days
    return "overdue" if left < 0 else "due_soon" if left <= 7 else None


def nudges_plainly(units: Table, rows: list[Given], day: date, days: Days) -> dict[str, Any]:
    """Unit → its work in each part, and the channels of the messages that can go to it."""
    found: dict[str, dict[str, set[Any]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        name = part(row, day, days)
        if name:
            found[row.unit][name].add(row.work)
    return {
        unit["code"]: (dict(found[unit["code"]]), channels(unit, set(found[unit["code"]])))
        for unit in units
        if unit["code"] in found
    }


def channels(unit: dict[str, str], parts: set[str]) -> list[str]:
    email = unit["head_email"] or unit["email"]
    pressing = parts & {"overdue", "due_soon"} and unit["kind"] in CRITICISABLE
    return ["email"] * bool(email) + ["sms"] * bool(pressing and unit["head_phone"])


def month_plainly(units: Table, rows: list[Given], month: str, days: Days) -> dict[str, Any]:
    """Part of the list → its units in order, each with what counts (with its days) and what does not."""
    year, number = map(int, month.split("-"))
    day = min(TODAY, date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1))
    counted: dict[str, dict[Any, int]] = defaultdict(dict)
    left_out: dict[str, set[Any]] = defaultdict(set)
    for row in rows:
        days_late = lateness(row, day, days)
        if not days_late or row.due_on is None:
            continue
        if days.between(row.issued_on, days.rolled(row.due_on)) < 3:
            left_out[row.unit].add(row.work)
        else:
            counted[row.unit][row.work] = days_late
    named = [unit for unit in units if unit["code"] in counted or unit["code"] in left_out]
    parts: dict[str, Any] = {"units": [], "part_b": [], "below": []}
    for unit in sorted(named, key=lambda unit: (-len(counted[unit["code"]]), unit["name"])):
        code = unit["code"]
        at_threshold = "units" if unit["kind"] in CRITICISABLE else "part_b"
        where = at_threshold if len(counted[code]) >= 2 else "below"
        parts[where].append((code, len(counted[code]), counted[code], left_out[code]))
    return parts


def lateness(row: Given, day: date, days: Days) -> int:
    state = row.state_on(day)
    if row.due_on is None or state not in AT_WORK | {"submitted"}:
        return 0
    effective = days.rolled(row.due_on)
    in_time = state == "submitted" and row.done_on is not None and row.done_on <= effective
    return 0 if in_time else max(0, (day - effective).days)


@pytest.fixture(params=[1, 2])
def tables(request: pytest.FixtureRequest) -> tuple[Table, Table]:
    rng = random.Random(request.param)  # noqa: S311  # the same tables each time, no secret
    units = units_table(rng)
    return units, assignments_table(rng, units)


@pytest.fixture
def imported(app: Flask, tables: tuple[Table, Table], tmp_path: Path) -> Iterator[None]:
    """Both tables imported by the commands, at a clock that stands on `TODAY`."""
    with time_machine.travel(datetime(2026, 11, 23, 1, tzinfo=UTC), tick=False):
        for command, table in zip(("units", "assignments"), tables, strict=True):
            path = tmp_path / f"{command}.csv"
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, table[0])
                writer.writeheader()
                writer.writerows(table)
            command_json(app, command, "import", str(path))
        yield


def command_json(app: Flask, *args: str) -> Any:
    result = app.test_cli_runner().invoke(args=[*args, "--json"])
    assert result.exit_code == 0, result.output[:2000]
    return json.loads(result.stdout)


def calendar(app: Flask) -> Days:
    with app.app_context():
        rows = db.session.execute(text("SELECT day, kind FROM calendar_day")).all()
    return Days([(str(day), kind) for day, kind in rows])


def works_by_ref(app: Flask) -> dict[str, tuple[str, str, str]]:
    query = """
        SELECT assignment.ref, directive.number, task.clause, task.content
        FROM assignment JOIN task ON task.id = assignment.task_id
        JOIN directive ON directive.id = task.directive_id"""
    with app.app_context():
        return {row[0]: (row[1], row[2], row[3]) for row in db.session.execute(text(query))}


def test_the_week_agrees_to_the_row(app: Flask, tables: tuple[Table, Table], imported: None) -> None:
    units, assignments = tables
    rows, days, works = list(given(*tables)), calendar(app), works_by_ref(app)
    assert len(works) == len(rows) > len(assignments) == ROWS
    for day in DAYS:
        listed = command_json(app, "nudges", "preview", "--on", day.isoformat())["nudges"]
        found = {
            nudge["unit"]: (
                {
                    name: {works[ref] for ref in nudge[name]}
                    for name in ("overdue", "due_soon", "waiting", "done")
                    if nudge[name]
                },
                [message["channel"] for message in nudge["messages"]],
            )
            for nudge in listed
        }
        assert found == nudges_plainly(units, rows, day, days)
        assert any(parts.get("overdue") for parts, _ in found.values())


def test_the_month_agrees_to_the_row(app: Flask, tables: tuple[Table, Table], imported: None) -> None:
    rows, days = list(given(*tables)), calendar(app)
    for month in MONTHS:
        value = command_json(app, "overdue", "list", "--month", month)
        found = {part: [_listed(unit) for unit in value[part]] for part in ("units", "part_b", "below")}
        assert found == month_plainly(tables[0], rows, month, days)
        assert found["units"]
        assert found["part_b"]


def _listed(unit: dict[str, Any]) -> tuple[str, int, dict[Any, int], set[Any]]:
    def work(row: dict[str, str]) -> tuple[str, str, str]:
        return row["directive"], row["clause"], row["content"]

    assert {row["reason"] for row in unit["left_out"]} <= {"told_late"}
    counted = {work(row): row["days_overdue"] for row in unit["assignments"]}
    return unit["unit"], unit["count"], counted, {work(row) for row in unit["left_out"]}
