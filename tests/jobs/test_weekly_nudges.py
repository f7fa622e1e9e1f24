from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from tests.support import make
from tracker.config import Settings
from tracker.domain.nudges import Part
from tracker.domain.periods import Week
from tracker.domain.schedule import JobName
from tracker.domain.units import UnitKind
from tracker.jobs import weekly_nudges
from tracker.jobs.runs import once
from tracker.jobs.weekly_nudges import Queued
from tracker.models import Assignment, JobRun, Message, MessageItem
from tracker.queries.nudges import Skipped

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
ONE_WEEK = timedelta(days=7)


@pytest.fixture
def settings(app: Flask) -> Settings:
    read: Settings = app.config["TRACKER"]
    return read


def late(session: Session, kind: UnitKind = UnitKind.DEPARTMENT, email: str = "a@example.vn") -> Assignment:
    work = make.assignment(session, make.unit(session, kind=kind), due_on=date(2026, 11, 20))
    if email:
        make.contact(session, work.unit, email=email)
    return work


def run_week(session: Session, settings: Settings, on: date) -> Queued | None:
    def work() -> Queued:
        return weekly_nudges.run(session, settings, on, NOW)

    return once(session, JobName.WEEKLY_NUDGES, str(Week.of(on)), on, NOW, work)


def test_a_week_is_settled_by_its_first_run(session: Session, settings: Settings) -> None:
    late(session)
    runs = [run_week(session, settings, MONDAY + timedelta(days=days)) for days in (0, 4, 7)]
    assert [run and run.queued for run in runs] == [2, None, 2]
    late(session)
    assert run_week(session, settings, MONDAY) is None
    assert len(session.scalars(select(Message)).all()) == 4


def test_a_run_is_recorded_with_what_it_did(session: Session, settings: Settings) -> None:
    late(session)
    late(session, email="")
    run_week(session, settings, MONDAY)
    run = session.scalars(select(JobRun)).one()
    assert (run.job, run.period) == ("weekly_nudges", "2026-W48")
    assert run.result == "2 messages queued for 1 units; 2 skipped (no_address)"


def test_messages_are_due_at_once_and_expire_with_their_week(session: Session, settings: Settings) -> None:
    late(session)
    run_week(session, settings, MONDAY)
    ends = datetime(2026, 11, 29, 17, tzinfo=UTC)  # midnight in Hà Nội
    rows = session.execute(select(Message.due_at, Message.expires_at)).all()
    assert [tuple(row) for row in rows] == [(NOW, ends)] * 2


def test_what_is_queued_for_a_past_week_may_still_go_in_the_present_one(
    session: Session, settings: Settings
) -> None:
    late(session)
    run_week(session, settings, MONDAY + ONE_WEEK)
    weekly_nudges.run(session, settings, date(2026, 11, 9), NOW)
    assert all(expires > NOW for expires in session.scalars(select(Message.expires_at)) if expires)


def test_each_message_keeps_the_work_that_it_names(session: Session, settings: Settings) -> None:
    work = late(session)
    make.assignment(session, work.unit, due_on=date(2026, 11, 27))
    run_week(session, settings, MONDAY)
    rows = session.execute(
        select(Message.channel, MessageItem.assignment_id, MessageItem.part).join(MessageItem)
    )
    named = {(row.channel, row.assignment_id, row.part) for row in rows}
    assert {("email", work.id, Part.OVERDUE), ("sms", work.id, Part.OVERDUE)} <= named
    assert len(named) == 4


def test_what_cannot_go_is_counted_by_message_and_reason(session: Session, settings: Settings) -> None:
    late(session, email="")  # an e-mail and an SMS
    late(session, UnitKind.CENTRAL, email="")  # an e-mail
    ended = late(session)
    ended.unit.valid_to = date(2026, 11, 1)
    make.contact(session, late(session, email="").unit, mobile="")  # an SMS
    session.flush()
    run = weekly_nudges.run(session, settings, MONDAY, NOW)
    assert (run.queued, run.units) == (1, 1)
    assert run.skipped == {Skipped.NO_ADDRESS: 4, Skipped.UNIT_ENDED: 2}


def test_one_unit_is_composed_as_in_the_whole_week(session: Session, settings: Settings) -> None:
    first, second = late(session), late(session)
    helped = make.task(session, lead=first.unit, coordinating=(second.unit,))
    make.assignment(session, first.unit, of=helped, due_on=date(2026, 11, 20))
    week = weekly_nudges.composed(session, settings, MONDAY, NOW)
    one_by_one = [
        weekly_nudges.composed_for(session, settings, MONDAY, NOW, unit.nudge.code) for unit in week
    ]
    assert one_by_one == week != []
    assert weekly_nudges.composed_for(session, settings, MONDAY, NOW, "KHONGCO") is None


def test_a_run_asks_no_more_of_the_database_for_more_units(session: Session, settings: Settings) -> None:
    def statements() -> int:
        count = 0

        def note(*_: object) -> None:
            nonlocal count
            count += 1

        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", note)
        weekly_nudges.composed(session, settings, MONDAY, NOW)
        event.remove(engine, "before_cursor_execute", note)
        return count

    late(session)
    few = statements()
    for _ in range(20):
        late(session)
    assert statements() == few
