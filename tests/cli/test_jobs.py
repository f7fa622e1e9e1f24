import json
from datetime import UTC, datetime

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskCliRunner

from tests.support import make
from tracker.extensions import db
from tracker.jobs.runs import beat

MONDAY_MORNING = datetime(2026, 11, 23, 0, 35, tzinfo=UTC)  # 07:35 in Hà Nội


@pytest.fixture
def late_unit(sqlite_app: Flask) -> None:
    """A unit with a head to write to and work due in October."""
    with sqlite_app.app_context():
        unit = make.unit(db.session(), code="SXD", name="Sở Xây dựng")
        make.contact(db.session(), unit)
        make.assignment(db.session(), unit)
        db.session.commit()


def test_run_once_says_what_it_did_and_a_second_time_that_it_did_already(
    runner: FlaskCliRunner, late_unit: None
) -> None:
    for day, said in (("2026-11-23", "2 messages queued for 1 units"), ("2026-11-27", "already")):
        result = runner.invoke(args=["jobs", "run-once", "weekly_nudges", "--on", day])
        assert result.exit_code == 0, result.output
        assert result.output == f"weekly_nudges: {said}\n"


def test_each_job_runs_once(runner: FlaskCliRunner, late_unit: None) -> None:
    for job, said in (
        ("weekly_nudges", "2 messages queued for 1 units"),
        ("monthly_list", "2026-10: 0 units at the threshold, 0 in part B, 1 below it"),
        ("deliver", "2 sent, 0 failed, 0 waiting"),
    ):
        result = runner.invoke(args=["jobs", "run-once", job, "--on", "2026-11-23"])
        assert result.exit_code == 0, result.output
        assert result.output == f"{job}: {said}\n"


def test_an_unknown_job_is_misuse(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["jobs", "run-once", "weekly"])
    assert result.exit_code == 2
    assert "'weekly' is not one of" in result.stderr.splitlines()[-1]


@time_machine.travel(MONDAY_MORNING, tick=False)
def test_the_list_says_what_ran_with_what_result_and_when_next(
    runner: FlaskCliRunner, late_unit: None
) -> None:
    runner.invoke(args=["jobs", "run-once", "weekly_nudges"])
    shown = json.loads(runner.invoke(args=["jobs", "list", "--json"]).stdout)
    run = {
        "job": "weekly_nudges",
        "period": "2026-W48",
        "on": "2026-11-23",
        "finished_at": "2026-11-23T07:35:00+07:00",
        "result": "2 messages queued for 1 units",
    }
    assert shown["scheduler"] == {"first_started_at": None, "last_wake_at": None, "running": False}
    assert shown["runs"] == [run]
    assert [(job["job"], job["last_run"], job["next_at"]) for job in shown["jobs"]] == [
        ("weekly_nudges", run, "2026-11-30T07:30:00+07:00"),
        ("monthly_list", None, "2026-12-01T00:10:00+07:00"),
        ("deliver", None, None),
    ]
    assert runner.invoke(args=["jobs", "list"]).stdout.splitlines() == [
        "scheduler: was never started",
        "weekly_nudges: last 23/11/2026 07:35; next 30/11/2026 07:30",
        "monthly_list: never ran; next 01/12/2026 00:10",
        "deliver: never ran; every minute",
        "23/11/2026 07:35  weekly_nudges 2026-W48: 2 messages queued for 1 units",
    ]


@time_machine.travel(MONDAY_MORNING, tick=False)
def test_the_list_says_what_is_owed_and_why_it_failed(sqlite_app: Flask, runner: FlaskCliRunner) -> None:
    with sqlite_app.app_context():
        beat(db.session(), "scheduler", datetime(2026, 11, 20, tzinfo=UTC))
        beat(db.session(), "weekly_nudges", MONDAY_MORNING, "RuntimeError: the roof leaks")
        db.session.commit()
    assert runner.invoke(args=["jobs", "list"]).stdout.splitlines()[:2] == [
        "scheduler: does not run, last awake 20/11/2026 07:00",
        "weekly_nudges: never ran; owes 2026-W48; failed: RuntimeError: the roof leaks",
    ]


def test_the_scheduler_does_not_start_on_a_home_without_schema(sqlite_app: Flask) -> None:
    with sqlite_app.app_context(), db.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    result = sqlite_app.test_cli_runner().invoke(args=["jobs", "run"])
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].endswith("run 'flask db upgrade'.")
