"""`flask outbox deliver` and `flask sending`."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from tests.support import homes
from tests.support.mail import free_port, sink
from tracker.config import Settings
from tracker.delivery.outbox import enqueue
from tracker.domain.messages import Channel, MessageDraft
from tracker.extensions import db

NOW = datetime(2026, 1, 5, 0, 30, tzinfo=UTC)


def queue(app: Flask, *channels: Channel) -> None:
    drafts = [
        MessageDraft(
            key=f"weekly:2026-W02:STC:{channel}",
            kind="weekly",
            period="2026-W02",
            channel=channel,
            unit_id=None,
            to="giamdoc@stc.example" if channel == Channel.EMAIL else "+84912345678",
            subject="Nhắc việc",
            body="Kính gửi",
            due_at=NOW,
        )
        for channel in channels
    ]
    with app.app_context():
        enqueue(db.session(), drafts, NOW)
        db.session.commit()


def delivered(app: Flask, *words: str) -> dict[str, object]:
    result = app.test_cli_runner().invoke(args=["outbox", "deliver", "--json", *words])
    assert result.exit_code == 0, result.output
    counts: dict[str, object] = json.loads(result.output)
    return counts


def outbox_of(app: Flask) -> Path:
    settings: Settings = app.config["TRACKER"]
    return settings.home / "outbox"


def test_without_settings_every_message_becomes_a_file(sqlite_app: Flask) -> None:
    queue(sqlite_app, Channel.EMAIL, Channel.SMS)
    assert delivered(sqlite_app) == {
        "sent": 2,
        "failed": 0,
        "expired": 0,
        "waiting": 0,
        "in_doubt": 0,
        "stopped": {},
    }
    assert [path.suffix for path in sorted(outbox_of(sqlite_app).iterdir())] == [".eml", ".sms"]
    assert delivered(sqlite_app, "--now")["sent"] == 0


def test_the_counts_are_told_in_words_too(sqlite_app: Flask, runner: FlaskCliRunner) -> None:
    queue(sqlite_app, Channel.SMS)
    result = runner.invoke(args=["outbox", "deliver"])
    assert result.output == "1 sent, 0 failed, 0 expired, 0 waiting, 0 in doubt\n"


def test_emails_wait_for_the_switch_and_files_do_not(sqlite_environ: dict[str, str]) -> None:
    with sink() as server:
        with homes.running({**sqlite_environ, **mail_to(server.port)}) as app:
            queue(app, Channel.EMAIL, Channel.SMS)
            off = delivered(app, "--now")
            on = [app.test_cli_runner().invoke(args=["sending", "on"]).output, delivered(app)["sent"]]
        assert (off["sent"], off["waiting"]) == (1, 1)
        assert on == ["sending is on\n", 1]
        assert len(server.accepted) == 1


def test_the_switch_goes_off_again(sqlite_environ: dict[str, str]) -> None:
    with homes.running({**sqlite_environ, **mail_to(free_port())}) as app:
        for word in ("on", "off"):
            assert app.test_cli_runner().invoke(args=["sending", word]).output == f"sending is {word}\n"
        queue(app, Channel.EMAIL)
        assert delivered(app, "--now")["stopped"] == {}


@pytest.mark.parametrize("words", [[], ["--now"]])
def test_a_mail_server_that_is_down_is_no_failure_of_the_command(
    sqlite_environ: dict[str, str], words: list[str]
) -> None:
    with homes.running({**sqlite_environ, **mail_to(free_port())}) as app:
        app.test_cli_runner().invoke(args=["sending", "on"])
        queue(app, Channel.EMAIL)
        counts = delivered(app, *words)
    assert (counts["sent"], counts["failed"], counts["waiting"]) == (0, 0, 1)
    assert "refused" in str(counts["stopped"])


def mail_to(port: int) -> dict[str, str]:
    return {
        "TRACKER_MAIL_URL": f"smtp://127.0.0.1:{port}",
        "TRACKER_MAIL_FROM": "Văn phòng UBND tỉnh <vanphong@tinh.example>",
    }
