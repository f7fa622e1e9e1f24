from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest
from flask import Flask
from sqlalchemy import func, insert, select
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.orm import Session

from tests.support import homes
from tracker.extensions import db, transactions
from tracker.models import Setting, SettingChange

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)


def test_a_reading_transaction_cannot_write(session: Session) -> None:
    session.add(Setting(name="threshold", value="3"))
    with transactions.reading(), pytest.raises(DBAPIError):
        session.flush()
    session.rollback()


def test_a_writing_transaction_follows_a_reading_one(session: Session) -> None:
    with transactions.reading():
        assert session.get(Setting, "threshold") is None
        session.rollback()
    session.add(Setting(name="threshold", value="3"))
    session.commit()
    assert session.get_one(Setting, "threshold").value == "3"


def test_a_writer_inside_a_reader_may_write(session: Session) -> None:
    with transactions.reading(), transactions.writing():
        session.add(Setting(name="threshold", value="3"))
        session.commit()


def entered_meanwhile(name: str) -> None:
    """Another connection's writer, from beginning to end."""
    with transactions.writing(), db.engine.begin() as connection:
        connection.execute(insert(Setting).values(name=name, value="3"))


def counted(session: Session) -> int:
    return session.scalars(select(func.count()).select_from(Setting)).one()


def test_a_reader_sees_one_moment_whatever_is_written_meanwhile(session: Session) -> None:
    with transactions.reading():
        assert counted(session) == 0
        entered_meanwhile("threshold")
        assert counted(session) == 0
        session.rollback()
        assert counted(session) == 1


def test_a_consistent_writer_sees_one_moment_too(postgresql_environ: dict[str, str]) -> None:
    with homes.running(postgresql_environ) as app, app.app_context():
        session = db.session()
        with transactions.writing(consistent=True):
            assert counted(session) == 0
            entered_meanwhile("threshold")
            session.add(Setting(name="redo_working_days", value="6"))
            session.flush()
            assert counted(session) == 1
            session.commit()
        assert counted(session) == 2


def test_updates_of_one_row_at_once_are_all_kept_on_sqlite(sqlite_app: Flask) -> None:
    with sqlite_app.app_context():
        db.session.add(Setting(name="threshold", value="0"))
        db.session.commit()

    def add_ten(_: int) -> None:
        for _turn in range(10):
            with sqlite_app.app_context():
                row = db.session.get_one(Setting, "threshold")
                row.value = str(int(row.value) + 1)
                db.session.commit()

    with ThreadPoolExecutor(4) as writers:
        list(writers.map(add_ten, range(4)))
    with sqlite_app.app_context():
        assert db.session.get_one(Setting, "threshold").value == "40"


def test_a_moment_comes_back_in_utc_whatever_zone_it_was_given_in(session: Session) -> None:
    hanoi = NOW.astimezone(timezone(timedelta(hours=7)))
    session.add(SettingChange(name="threshold", old="2", new="3", changed_at=hanoi))
    session.commit()
    session.expire_all()
    changed_at = session.scalars(select(SettingChange.changed_at)).one()
    assert (changed_at, changed_at.tzinfo) == (NOW, UTC)


def test_a_moment_without_a_zone_is_refused(session: Session) -> None:
    session.add(SettingChange(name="threshold", old="2", new="3", changed_at=NOW.replace(tzinfo=None)))
    with pytest.raises(StatementError, match="without a zone"):
        session.flush()
    session.rollback()
