from datetime import UTC, date, datetime

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support import make
from tracker.actions.months import Moment, close
from tracker.domain.periods import Month
from tracker.jobs import monthly_list
from tracker.models import MonthlyList

FIRST = date(2026, 12, 1)
NOW = datetime(2026, 11, 30, 17, 10, tzinfo=UTC)  # the 1st, 00:10 in Hà Nội


def test_the_first_of_a_month_keeps_the_figures_of_the_month_before(app: Flask, session: Session) -> None:
    unit = make.unit(session)
    for _ in range(2):
        make.assignment(session, unit, due_on=date(2026, 11, 20))
    told = monthly_list.run(session, app.config["TRACKER"], FIRST, NOW)
    assert told == "2026-11: 1 units at the threshold, 0 in part B, 0 below it"
    assert session.scalars(select(MonthlyList.month)).all() == ["2026-11"]


def test_a_closed_month_is_left_as_it_is(app: Flask, session: Session) -> None:
    zone = app.config["TRACKER"].zone
    close(session, Month(2026, 11), Moment(NOW, FIRST, zone), by=None)
    before = session.scalars(select(MonthlyList.sha256)).one()
    assert monthly_list.run(session, app.config["TRACKER"], FIRST, NOW) == "2026-11 is closed already"
    assert session.scalars(select(MonthlyList.sha256)).one() == before
