from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tests.support import make
from tracker.actions.months import Moment, MonthNotOver, close, work_out
from tracker.domain.month_list import canonical
from tracker.domain.periods import Month
from tracker.domain.rights import Role
from tracker.domain.states import Act
from tracker.extensions import db, transactions
from tracker.models import MonthlyList, Unit
from tracker.queries.months import FiguresChanged, MonthList, month_list

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOVEMBER = Month(2026, 11)


def at(day: date) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, 2, tzinfo=UTC), day, ZONE)


FIRST, LATER = at(date(2026, 12, 1)), at(date(2026, 12, 10))


def listed(session: Session, moment: Moment = LATER) -> MonthList:
    session.expire_all()
    return month_list(session, NOVEMBER, moment.today, ZONE)


def late_unit(session: Session, count: int = 2) -> Unit:
    unit = make.unit(session)
    for _ in range(count):
        make.assignment(session, unit, due_on=date(2026, 11, 20))
    return unit


def test_figures_are_worked_out_anew_until_the_list_is_closed(session: Session) -> None:
    for count in (1, 2):
        late_unit(session)
        work_out(session, NOVEMBER, FIRST)
        row = session.scalars(select(MonthlyList)).one()
        assert row.figures == canonical(listed(session).figures)
        assert (row.closed_at, row.sha256, row.counted_on) == (None, None, date(2026, 11, 30))
        assert len(listed(session).figures.units) == count


def test_a_closed_list_does_not_change_whatever_is_edited_since(session: Session) -> None:
    unit = late_unit(session)
    head = make.user(session, role=Role.OFFICE_HEAD)
    assert close(session, NOVEMBER, FIRST, by=head)
    before = listed(session)
    row = session.scalars(select(MonthlyList)).one()
    text = row.figures
    assert (before.frozen, before.sha256, row.closed_by_id) == (True, row.sha256, head.id)
    late_unit(session, 5)
    unit.name = "Sở khác"
    work = make.assignment(session, unit, due_on=date(2026, 11, 20))
    make.event(session, work, Act.CONFIRM_OBJECTIVE_CAUSE, date(2026, 11, 25))
    assert work_out(session, NOVEMBER, LATER) is None
    assert listed(session) == before
    assert session.scalars(select(MonthlyList.figures)).one() == text


def test_closing_again_changes_nothing(session: Session) -> None:
    late_unit(session)
    assert close(session, NOVEMBER, FIRST, by=None)
    before = listed(session)
    late_unit(session)
    assert not close(session, NOVEMBER, LATER, by=None)
    assert listed(session) == before


def test_of_two_that_close_at_once_one_does_and_the_other_finds_it_closed(app: Flask) -> None:
    with app.app_context():
        late_unit(db.session())
        db.session.commit()

    def close_it(_: int) -> bool:
        with app.app_context(), transactions.writing(consistent=True):
            closed = close(db.session(), NOVEMBER, FIRST, by=None)
            db.session.commit()
            return closed

    with ThreadPoolExecutor(4) as closers:
        assert sorted(closers.map(close_it, range(4))) == [False, False, False, True]


@pytest.mark.parametrize("today", [date(2026, 10, 5), date(2026, 11, 12), date(2026, 11, 30)])
def test_a_month_that_is_not_over_is_not_closed(session: Session, today: date) -> None:
    with pytest.raises(MonthNotOver, match="from 2026-12-01 on"):
        close(session, NOVEMBER, at(today), by=None)
    assert session.scalars(select(MonthlyList)).all() == []


def test_frozen_figures_that_somebody_changed_are_not_shown(session: Session) -> None:
    late_unit(session)
    close(session, NOVEMBER, FIRST, by=None)
    session.execute(update(MonthlyList).values(figures=MonthlyList.figures + " "))
    with pytest.raises(FiguresChanged, match="2026-11"):
        listed(session)
