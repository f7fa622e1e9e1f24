import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import func, select

from tests.support import make
from tracker.domain.states import State
from tracker.domain.units import UnitKind
from tracker.extensions import db
from tracker.models import JobRun, Message

NOW = datetime(2026, 11, 23, 0, 40, tzinfo=UTC)  # Monday, 07:40 in Hà Nội


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def refs(sqlite_app: Flask) -> dict[str, str]:
    """Two departments (one without addresses) and a central agency; the refs of the first one's work."""
    with sqlite_app.app_context():
        session = db.session()
        unit = make.unit(session, code="SXD", name="Sở Xây dựng")
        make.contact(session, unit)
        works = {
            "overdue": make.assignment(session, unit, due_on=date(2026, 11, 20)),
            "due_soon": make.assignment(session, unit, due_on=date(2026, 11, 27)),
            "waiting": make.assignment(session, unit, state=State.SUBMITTED, since=date(2026, 11, 19)),
            "done": make.assignment(session, unit, state=State.COMPLETED, since=date(2026, 11, 18)),
        }
        make.assignment(session, make.unit(session, code="SNV", name="Sở Nội vụ"), due_on=date(2026, 11, 20))
        central = make.unit(session, code="CT", name="Cục Thuế", kind=UnitKind.CENTRAL)
        make.contact(session, central, email="", mobile="+84987654321")
        make.assignment(session, central, due_on=date(2026, 11, 20))
        session.commit()
        return {part: work.ref for part, work in works.items()}


def run(runner: FlaskCliRunner, *args: str) -> Any:
    result = runner.invoke(args=["nudges", *args, "--json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def queued(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count(Message.id))) or 0


def test_the_preview_has_the_form_that_other_programs_read(
    runner: FlaskCliRunner, refs: dict[str, str]
) -> None:
    preview = run(runner, "preview", "--on", "2026-11-23")
    assert (preview["on"], preview["week"]) == ("2026-11-23", "2026-W48")
    central, home_affairs, construction = preview["nudges"]
    assert {part: construction[part] for part in refs} == {part: [ref] for part, ref in refs.items()}
    assert (construction["unit"], construction["name"]) == ("SXD", "Sở Xây dựng")
    assert (construction["missing"], construction["skipped"]) == ([], None)
    email, sms = construction["messages"]
    assert (email["channel"], email["to"], email["segments"]) == ("email", "giamdoc@example.vn", 0)
    assert email["subject"].startswith("[Nhắc việc tuần 48/2026] Sở Xây dựng: 01 nhiệm vụ quá hạn")
    assert (sms["channel"], sms["to"], sms["subject"], sms["segments"]) == ("sms", "+84912345678", "", 1)
    assert (home_affairs["missing"], home_affairs["skipped"]) == (["email", "sms"], "no_address")
    assert (central["missing"], central["skipped"], central["messages"]) == (["email"], "no_address", [])


def test_a_preview_writes_nothing(sqlite_app: Flask, runner: FlaskCliRunner, refs: dict[str, str]) -> None:
    run(runner, "preview", "--on", "2026-11-23")
    assert queued(sqlite_app) == 0
    with sqlite_app.app_context():
        assert db.session.scalars(select(JobRun)).all() == []


def test_sending_queues_a_week_once(sqlite_app: Flask, runner: FlaskCliRunner, refs: dict[str, str]) -> None:
    first = run(runner, "send", "--on", "2026-11-23")
    assert first == {"week": "2026-W48", "queued": 2, "already": 0, "skipped": {"no_address": 3}}
    again = run(runner, "send", "--on", "2026-11-29")
    assert again == {"week": "2026-W48", "queued": 0, "already": 2, "skipped": {}}
    assert queued(sqlite_app) == 2
    assert len(run(runner, "preview", "--on", "2026-11-23")["nudges"]) == 3


def test_what_is_sent_for_a_past_week_is_due_at_once(
    sqlite_app: Flask, runner: FlaskCliRunner, refs: dict[str, str]
) -> None:
    run(runner, "send", "--on", "2026-10-05")
    run(runner, "send", "--on", "2027-02-01")
    with sqlite_app.app_context():
        rows = db.session.execute(select(Message.due_at, Message.expires_at)).all()
    assert {row.due_at for row in rows} == {NOW}
    assert all(row.expires_at > NOW for row in rows)


def test_the_readable_preview_has_the_full_texts(runner: FlaskCliRunner, refs: dict[str, str]) -> None:
    output = runner.invoke(args=["nudges", "preview", "--on", "2026-11-23"]).stdout
    assert output.startswith("2026-W48, 23/11/2026: 3 units\n")
    assert "=== SNV  Sở Nội vụ: overdue 1\nskipped: no_address\nno address for: email, sms\n" in output
    assert "Kính gửi: Đồng chí Giám đốc Sở Xây dựng." in output
    assert "--- SMS to +84912345678 (139 characters, 1 segment(s))\nVPUBND: Don vi dong chi con 01" in output


def test_readable_sending_says_what_it_did(runner: FlaskCliRunner, refs: dict[str, str]) -> None:
    said = [runner.invoke(args=["nudges", "send"]).stdout for _ in range(2)]
    assert said == [
        "2026-W48: 2 messages queued for 1 units; 3 skipped (no_address)\n",
        "2026-W48: already settled, 2 messages were queued\n",
    ]


def test_no_day_is_no_misunderstanding_and_a_wrong_one_is_misuse(runner: FlaskCliRunner) -> None:
    assert run(runner, "preview") == {"on": "2026-11-23", "week": "2026-W48", "nudges": []}
    assert runner.invoke(args=["nudges", "preview", "--on", "31/02/2026"]).exit_code == 2


@pytest.mark.parametrize(
    "command", [["nudges", "preview"], ["nudges", "send"], ["jobs", "run-once", "weekly_nudges"]]
)
@pytest.mark.parametrize("day", ["0001-01-01", "0001-01-05", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_counted_from_is_misuse(
    runner: FlaskCliRunner, command: list[str], day: str
) -> None:
    refused = runner.invoke(args=[*command, "--on", day])
    assert refused.exit_code == 2
    assert "1900 to 2199" in refused.stderr


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_the_outermost_days_can_be_counted_from(
    runner: FlaskCliRunner, refs: dict[str, str], day: str
) -> None:
    assert run(runner, "preview", "--on", day)["on"] == day
