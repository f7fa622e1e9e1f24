from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support import make
from tracker.actions.home import BadCalendarDay, clear_day, set_day, set_option
from tracker.domain.options import BadOption, Options
from tracker.domain.working_days import DayKind, SpecialDay
from tracker.models import Setting, SettingChange
from tracker.queries import home

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
FRIDAY, SATURDAY = date(2026, 12, 4), date(2026, 12, 5)


def test_a_change_of_an_option_is_kept_with_who_made_it(session: Session) -> None:
    admin = make.user(session)
    assert set_option(session, "threshold", "3", admin, NOW)
    assert not set_option(session, "threshold", "3", admin, NOW)
    session.flush()
    change = session.scalars(select(SettingChange)).one()
    assert (change.name, change.old, change.new, change.user_id) == ("threshold", "2", "3", admin.id)
    assert home.options(session).threshold == 3


def test_a_wrong_value_changes_nothing(session: Session) -> None:
    with pytest.raises(BadOption):
        set_option(session, "threshold", "0", None, NOW)
    assert session.get(Setting, "threshold") is None


def test_an_option_that_an_earlier_version_had_is_passed_over(session: Session) -> None:
    session.add(Setting(name="no_longer_there", value="x"))
    session.flush()
    assert home.options(session) == Options()


def test_a_day_can_be_made_off_and_back_again(session: Session) -> None:
    set_day(session, SpecialDay(FRIDAY, DayKind.HOLIDAY, "Nghỉ bù", "Công văn 1"), None, NOW)
    set_day(session, SpecialDay(SATURDAY, DayKind.SWAPPED_WORKDAY, "Làm bù", "Công văn 1"), None, NOW)
    session.flush()
    calendar = home.calendar(session)
    assert (calendar.is_working(FRIDAY), calendar.is_working(SATURDAY)) == (False, True)
    clear_day(session, FRIDAY, None, NOW)
    session.flush()
    assert home.calendar(session).is_working(FRIDAY)
    assert len(session.scalars(select(SettingChange)).all()) == 3


@pytest.mark.parametrize(("day", "kind"), [(FRIDAY, DayKind.SWAPPED_WORKDAY), (SATURDAY, DayKind.HOLIDAY)])
def test_a_day_that_changes_nothing_is_refused(session: Session, day: date, kind: DayKind) -> None:
    with pytest.raises(BadCalendarDay):
        set_day(session, SpecialDay(day, kind, "", ""), None, NOW)
