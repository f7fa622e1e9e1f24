import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import delete

from tests.conftest import Environ
from tests.support import homes, make
from tests.support.programs import need_tesseract
from tracker.domain.schedule import JobName
from tracker.extensions import db
from tracker.jobs.runs import beat, once
from tracker.models import CalendarDay

FRIDAY_EVENING = datetime(2026, 11, 27, 11, 0, tzinfo=UTC)  # 18:00 in Hà Nội
STARTED = datetime(2026, 11, 20, tzinfo=UTC)


def findings(app: Flask) -> dict[str, dict[str, str]]:
    """What `flask doctor --json` finds, by reason; its exit status agrees."""
    result = app.test_cli_runner().invoke(args=["doctor", "--json"])
    shown = json.loads(result.stdout)
    assert result.exit_code == bool(shown["findings"]), result.output
    assert shown["ok"] is not bool(shown["findings"])
    return {finding["reason"]: finding for finding in shown["findings"]}


def beats(app: Flask, name: str, *moments: datetime, trouble: str = "") -> None:
    with app.app_context():
        for moment in moments:
            beat(db.session(), name, moment, trouble)
        db.session.commit()


def ran(app: Flask, job: JobName, period: str) -> None:
    with app.app_context():
        once(db.session(), job, period, date(2026, 11, 23), FRIDAY_EVENING, str)
        db.session.commit()


def test_a_new_home_is_well(app: Flask) -> None:
    assert findings(app) == {}


def test_the_facts_come_without_the_passwords_of_the_settings(sqlite_environ: Environ) -> None:
    secret = "mat-khau-bi-mat"
    mail = {
        "TRACKER_MAIL_URL": f"smtp://office:{secret}@127.0.0.1:2525",
        "TRACKER_MAIL_FROM": "vpubnd@example.vn",
        "TRACKER_DATABASE_URL": f"postgresql+psycopg://tracker:{secret}@127.0.0.1:9/tracker",
    }
    with homes.running({**sqlite_environ, **mail}) as app:
        result = app.test_cli_runner().invoke(args=["doctor"])
    assert "e-mail: 127.0.0.1:2525, none, from vpubnd@example.vn" in result.stdout.splitlines()
    assert secret not in result.output


def test_the_facts_say_whether_scans_are_read(sqlite_app: Flask) -> None:
    need_tesseract()
    shown = json.loads(sqlite_app.test_cli_runner().invoke(args=["doctor", "--json"]).stdout)
    assert shown["facts"]["scans"] == "read by Tesseract"


def test_a_database_that_does_not_answer_is_a_finding(sqlite_environ: Environ) -> None:
    nowhere = "postgresql+psycopg://tracker@127.0.0.1:9/tracker"
    with homes.running({**sqlite_environ, "TRACKER_DATABASE_URL": nowhere}) as app:
        assert list(findings(app)) == ["database_unusable"]


def test_a_home_that_cannot_be_written_to_is_a_finding(sqlite_environ: Environ) -> None:
    with homes.running(sqlite_environ) as app:
        (Path(sqlite_environ["TRACKER_HOME"]) / "outbox").rmdir()
        (Path(sqlite_environ["TRACKER_HOME"]) / "outbox").touch()
        assert list(findings(app)) == ["home_unusable"]


def test_a_schema_of_another_version_is_a_finding(app: Flask) -> None:
    with app.app_context(), db.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    assert list(findings(app)) == ["schema_differs"]


@time_machine.travel(FRIDAY_EVENING, tick=False)
def test_a_scheduler_that_was_never_started_owes_nothing(sqlite_app: Flask) -> None:
    assert findings(sqlite_app) == {}


@time_machine.travel(FRIDAY_EVENING, tick=False)
def test_a_scheduler_that_stopped_and_the_run_it_missed_are_findings(sqlite_app: Flask) -> None:
    beats(sqlite_app, "scheduler", STARTED)
    found = findings(sqlite_app)
    assert list(found) == ["scheduler_silent", "job_missed"]
    assert found["scheduler_silent"]["text"].endswith("last awake 20/11/2026 07:00.")
    assert found["job_missed"]["text"].endswith("did not run for 2026-W48: it was due 23/11/2026 07:30.")
    assert "run-once weekly_nudges --on 2026-11-23" in found["job_missed"]["advice"]


@time_machine.travel(FRIDAY_EVENING, tick=False)
def test_a_scheduler_that_runs_and_ran_all_is_well(sqlite_app: Flask) -> None:
    beats(sqlite_app, "scheduler", STARTED, FRIDAY_EVENING)
    ran(sqlite_app, JobName.WEEKLY_NUDGES, "2026-W48")
    assert findings(sqlite_app) == {}


@time_machine.travel(datetime(2026, 11, 23, 1, 0, tzinfo=UTC), tick=False)
def test_a_run_that_fails_is_found_with_its_reason_while_it_is_still_owed(sqlite_app: Flask) -> None:
    now = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
    beats(sqlite_app, "scheduler", STARTED, now)
    beats(sqlite_app, "weekly_nudges", now, trouble="RuntimeError: the roof leaks")
    found = findings(sqlite_app)
    assert list(found) == ["job_missed"]
    assert "and failed: RuntimeError: the roof leaks" in found["job_missed"]["text"]
    assert found["job_missed"]["advice"].startswith("The scheduler makes it up")


@time_machine.travel(FRIDAY_EVENING, tick=False)
def test_a_delivery_that_fails_is_a_finding_until_one_succeeds(sqlite_app: Flask) -> None:
    beats(sqlite_app, "deliver", FRIDAY_EVENING, trouble="email stopped: 535")
    assert list(findings(sqlite_app)) == ["job_failed"]
    beats(sqlite_app, "deliver", FRIDAY_EVENING)
    assert findings(sqlite_app) == {}


@time_machine.travel(FRIDAY_EVENING, tick=False)
def test_a_wake_in_the_future_tells_of_a_wrong_clock(sqlite_app: Flask) -> None:
    beats(sqlite_app, "scheduler", datetime(2026, 11, 27, 18, 0, tzinfo=UTC))
    assert list(findings(sqlite_app)) == ["wake_in_future"]


def test_a_clock_apart_from_the_databases_is_a_finding(postgresql_environ: Environ) -> None:
    with (
        homes.running(postgresql_environ) as app,
        time_machine.travel(datetime(2030, 1, 1, tzinfo=UTC)),
    ):
        assert list(findings(app)) == ["clocks_differ"]


@pytest.mark.parametrize(
    ("until", "ends"), [("2027-11-27", False), ("2027-11-26", True), ("2000-01-01", True)]
)
@time_machine.travel(FRIDAY_EVENING, tick=False)
def test_a_calendar_that_ends_within_a_year_is_a_finding(sqlite_app: Flask, until: str, ends: bool) -> None:
    with sqlite_app.app_context():
        db.session.execute(delete(CalendarDay).where(CalendarDay.day > date.fromisoformat(until)))
        db.session.merge(CalendarDay(day=date.fromisoformat(until), kind="holiday", name="", source=""))
        db.session.commit()
    assert list(findings(sqlite_app)) == (["calendar_ends"] if ends else [])


def test_units_that_nothing_can_reach_are_named(sqlite_app: Flask) -> None:
    with sqlite_app.app_context():
        session = db.session()
        make.unit(session, code="KHONG")
        make.unit(session, code="DAGIAITHE", valid_to=date(2020, 1, 1))
        make.contact(session, make.unit(session, code="CO"), mobile="")
        make.contact(session, make.unit(session, code="TRONG"), mobile="", email="")
        make.contact(session, make.unit(session, code="CU"), valid_to=date(2020, 1, 1))
        session.commit()
    text = findings(sqlite_app)["no_address"]["text"]
    assert text == "No message can reach 3 units: KHONG, TRONG, CU."


def test_an_address_that_does_not_fit_into_an_sms_is_a_finding(sqlite_environ: Environ) -> None:
    long_address = "https://theo-doi-nhiem-vu.vanphong.tinh-rat-xa.example.vn"
    with homes.running({**sqlite_environ, "TRACKER_SHORT_URL": long_address}) as app:
        assert list(findings(app)) == ["address_too_long"]


@time_machine.travel(FRIDAY_EVENING, tick=False)
def test_each_finding_says_what_to_do(sqlite_app: Flask) -> None:
    beats(sqlite_app, "scheduler", STARTED)
    result = sqlite_app.test_cli_runner().invoke(args=["doctor"])
    assert result.exit_code == 1
    assert "    Start 'flask jobs run', or the service that runs it." in result.stdout.splitlines()
    assert result.stderr.startswith("2 found wrong; the first: The scheduler does not run")
