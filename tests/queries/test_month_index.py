"""The list of all months, which reads no month's figures."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from tests.support import make
from tracker.actions.months import Moment, close, work_out
from tracker.domain.periods import Month
from tracker.models import MonthlyList
from tracker.queries.month_index import MonthRow, latest_month, months

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
TODAY = date(2026, 12, 2)
MOMENT = Moment(datetime(2026, 12, 2, 2, tzinfo=UTC), TODAY, ZONE)
OCTOBER, NOVEMBER, DECEMBER = (Month(2026, number) for number in (10, 11, 12))


@pytest.fixture
def october_closed_and_november_worked_out(session: Session) -> None:
    """A unit with two late tasks in October; one with three more in November."""
    for day, count in ((date(2026, 10, 10), 2), (date(2026, 11, 10), 3)):
        unit = make.unit(session)
        for _ in range(count):
            make.assignment(session, unit, due_on=day)
    close(session, OCTOBER, MOMENT, by=None)
    work_out(session, NOVEMBER, MOMENT)


def counts(rows: list[MonthRow]) -> list[tuple[Month, int, int, bool]]:
    return [(row.month, row.units, row.tasks, row.closed_at is not None) for row in rows]


@pytest.mark.usefixtures("october_closed_and_november_worked_out")
def test_each_month_shows_how_many_it_names_without_its_figures_being_read(session: Session) -> None:
    session.execute(update(MonthlyList).values(figures="no JSON"))
    found = months(session, TODAY, ZONE)
    assert counts(found) == [(DECEMBER, 2, 5, False), (NOVEMBER, 2, 5, False), (OCTOBER, 1, 2, True)]
    assert [row.counted_on for row in found] == [TODAY, date(2026, 11, 30), date(2026, 10, 31)]
    assert latest_month(session) == found[1]


def test_the_present_month_and_the_one_before_stand_there_from_the_first_day(session: Session) -> None:
    assert counts(months(session, TODAY, ZONE)) == [(DECEMBER, 0, 0, False), (NOVEMBER, 0, 0, False)]
    assert months(session, TODAY, ZONE)[1].counted_on is None
