import shutil
from collections import Counter
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import func, select

from tests.support import make
from tracker import create_app
from tracker.config import read_settings
from tracker.domain.messages import MessageState
from tracker.domain.rights import Role
from tracker.domain.states import State
from tracker.extensions import db
from tracker.models import Assignment, AssignmentEvent, Directive, Message, MonthlyList, Unit, User


@pytest.fixture(scope="session")
def demo_home(migrated_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the demo; copied, never used."""
    home = shutil.copytree(migrated_home, tmp_path_factory.mktemp("demo") / "home")
    result = create_app({"TRACKER_HOME": str(home)}).test_cli_runner().invoke(args=["demo", "load"])
    assert result.exit_code == 0, result.output
    return home


@pytest.fixture
def demo_app(demo_home: Path, tmp_path: Path) -> Flask:
    return create_app({"TRACKER_HOME": str(shutil.copytree(demo_home, tmp_path / "demo"))})


def rows(table: type) -> int:
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_the_demo_is_a_whole_province(demo_app: Flask) -> None:
    with demo_app.app_context():
        assert rows(Unit) == 55
        assert rows(Directive) == 15
        assert 550 <= rows(Assignment) <= 650
        assert set(db.session.scalars(select(Assignment.state).distinct())) == set(State)
        assert set(db.session.scalars(select(User.role).distinct())) == set(Role)
        assert all(row.sha256 for row in db.session.scalars(select(MonthlyList)))
        assert rows(MonthlyList) == 2


def test_its_past_weeks_have_sent_messages_of_their_day(demo_app: Flask) -> None:
    with demo_app.app_context():
        sent = db.session.execute(select(Message.period, Message.state, Message.sent_at)).all()
    assert len({row.period for row in sent}) == 3
    assert {row.state for row in sent} == {MessageState.SENT}
    assert len(Counter(row.sent_at for row in sent)) == 3


def test_loading_again_changes_nothing(demo_app: Flask) -> None:
    with demo_app.app_context():
        before = rows(AssignmentEvent), rows(Message), rows(User)
    result = demo_app.test_cli_runner().invoke(args=["demo", "load"])
    assert result.exit_code == 0
    assert "before" in result.output
    with demo_app.app_context():
        assert (rows(AssignmentEvent), rows(Message), rows(User)) == before


def test_a_home_that_holds_real_data_is_refused(sqlite_app: Flask, runner: FlaskCliRunner) -> None:
    with sqlite_app.app_context():
        make.unit(db.session())
        db.session.commit()
    result = runner.invoke(args=["demo", "load"])
    assert result.exit_code == 1
    assert "real data" in result.stderr
    with sqlite_app.app_context():
        assert rows(Unit) == 1


def test_nothing_can_leave_a_demo_home(demo_home: Path) -> None:
    mail = {"TRACKER_MAIL_URL": "smtp://mail.example.vn", "TRACKER_MAIL_FROM": "vp@example.vn"}
    assert read_settings({"TRACKER_HOME": str(demo_home), **mail}).mail is None
