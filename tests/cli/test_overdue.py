import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import update

from tests.support import make
from tracker.domain.month_list import hash_of
from tracker.domain.states import State
from tracker.domain.units import UnitKind
from tracker.extensions import db
from tracker.models import MonthlyList, Task, Unit

OCTOBER = ["--month", "2026-10"]


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 23, 1, tzinfo=UTC), tick=False):
        yield


@pytest.fixture(autouse=True)
def province(sqlite_app: Flask) -> None:
    """A department with two late tasks and one told too late, an agency with two, a department with one."""
    with sqlite_app.app_context():
        session = db.session()
        named = make.unit(session, code="SXD", name="Sở Xây dựng")
        directive = make.directive(session, number="14/CT-UBND")
        for clause in ("3.a", "8"):
            task = make.task(session, directive, content=f"Việc {clause}", clause=clause)
            make.assignment(session, named, of=task, due_on=date(2026, 10, 10))
        make.assignment(session, named, due_on=date(2026, 10, 20), told_on=date(2026, 10, 19))
        urged = make.unit(session, code="CT", name="Cục Thuế", kind=UnitKind.CENTRAL)
        for _ in range(2):
            make.assignment(session, urged, due_on=date(2026, 10, 10))
        below = make.unit(session, code="SNV", name="Sở Nội vụ")
        make.assignment(session, below, due_on=date(2026, 10, 10))
        make.assignment(
            session, below, due_on=date(2026, 10, 9), state=State.COMPLETED, since=date(2026, 10, 12)
        )
        session.commit()


def run(runner: FlaskCliRunner, *args: str) -> dict[str, Any]:
    result = runner.invoke(args=["overdue", *args, "--json"])
    assert result.exit_code == 0, result.output
    value: dict[str, Any] = json.loads(result.stdout)
    return value


def edit_everything(app: Flask) -> None:
    with app.app_context():
        session = db.session()
        session.execute(update(Task).values(content="Việc khác"))
        session.execute(update(Unit).values(name="Sở khác"))
        make.assignment(session, due_on=date(2026, 10, 10))
        session.commit()


def test_the_list_has_the_form_that_other_programs_read(runner: FlaskCliRunner) -> None:
    value = run(runner, "list", *OCTOBER)
    assert (value["month"], value["closing_at"]) == ("2026-10", "2026-11-01T00:00:00+07:00")
    assert (value["threshold"], value["frozen"]) == (2, False)
    [unit] = value["units"]
    assert (unit["unit"], unit["name"], unit["count"]) == ("SXD", "Sở Xây dựng", 2)
    assert [
        (row["directive"], row["clause"], row["content"], row["due_on"], row["effective_due_on"])
        for row in unit["assignments"]
    ] == [
        ("14/CT-UBND", "3.a", "Việc 3.a", "2026-10-10", "2026-10-12"),
        ("14/CT-UBND", "8", "Việc 8", "2026-10-10", "2026-10-12"),
    ]
    assert {row["days_overdue"] for row in unit["assignments"]} == {19}
    assert [row["reason"] for row in unit["left_out"]] == ["told_late"]
    assert [(each["unit"], each["count"]) for each in value["part_b"]] == [("CT", 2)]
    assert [(each["unit"], each["count"]) for each in value["below"]] == [("SNV", 1)]
    assert [each["unit"] for each in value["completed_late"]] == ["SNV"]
    assert "sha256" not in value


def test_a_closed_list_is_the_same_whatever_is_edited_since(
    sqlite_app: Flask, runner: FlaskCliRunner
) -> None:
    open_list = run(runner, "list", *OCTOBER)
    closed = run(runner, "close", *OCTOBER)
    edit_everything(sqlite_app)
    again, listed = run(runner, "close", *OCTOBER), run(runner, "list", *OCTOBER)
    assert closed == again == listed
    assert (closed["frozen"], len(closed["sha256"])) == (True, 64)
    assert {**closed, "frozen": False}.items() >= open_list.items()


def test_the_hash_is_of_the_text_that_is_kept(sqlite_app: Flask, runner: FlaskCliRunner) -> None:
    closed = run(runner, "close", *OCTOBER)
    with sqlite_app.app_context():
        [row] = db.session.scalars(db.select(MonthlyList))
        assert hash_of(row.figures or "") == row.sha256 == closed["sha256"]


@pytest.mark.parametrize(
    ("command", "month", "reason"),
    [
        ("close", "2026-11", "The month 2026-11 is not over: it can be closed from 2026-12-01 on."),
        ("close", "2027-01", "The month 2027-01 is not over: it can be closed from 2027-02-01 on."),
        ("list", "2026-12", "The month 2026-12 has not begun."),
    ],
)
def test_a_month_that_cannot_be_is_refused_in_one_line(
    runner: FlaskCliRunner, command: str, month: str, reason: str
) -> None:
    result = runner.invoke(args=["overdue", command, "--month", month, "--json"])
    assert (result.exit_code, result.stderr.strip(), result.stdout) == (1, reason, "")


def test_what_is_no_month_is_misuse(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["overdue", "list", "--month", "2026-13"])
    assert result.exit_code == 2
    assert "write it YYYY-MM" in result.stderr


def test_the_readable_list_names_rules_steps_and_reasons(runner: FlaskCliRunner) -> None:
    output = runner.invoke(args=["overdue", "list", *OCTOBER]).stdout
    assert output.startswith("2026-10, counted on 2026-10-31, threshold 2: open\n")
    assert "threshold = 2  Lào Cai 14/CT-UBND (2016), 1.a" in output
    assert "steps not taken: warning, reconciliation" in output
    assert "Units at the threshold: 1\nSXD  Sở Xây dựng: 2\n" in output
    assert "[left out: told_late]" in output


def test_readable_closing_says_what_it_did(runner: FlaskCliRunner) -> None:
    first, again = (runner.invoke(args=["overdue", "close", *OCTOBER]).stdout for _ in range(2))
    assert "threshold 2: frozen 2026-11-23, sha256 " in first
    assert again == f"2026-10: was closed already, nothing changed\n{first}"
