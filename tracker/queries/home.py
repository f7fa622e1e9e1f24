"""The options and the calendar of this home."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.lateness import Deadlines
from tracker.domain.options import FORMS, Options
from tracker.domain.working_days import Calendar, SpecialDay
from tracker.models import CalendarDay, Setting


def options(session: Session) -> Options:
    """The options as they stand. A row of an option that an earlier version had says nothing."""
    rows = session.execute(select(Setting.name, Setting.value))
    return Options.of({name: value for name, value in rows if name in FORMS})


def special_days(session: Session, years: Collection[int] | None = None) -> list[SpecialDay]:
    """The days off and swapped working days (of `years`), in order."""
    rows = session.execute(
        select(CalendarDay.day, CalendarDay.kind, CalendarDay.name, CalendarDay.source).order_by(
            CalendarDay.day
        )
    )
    return [SpecialDay(*row) for row in rows if years is None or row.day.year in years]


def calendar(session: Session) -> Calendar:
    """The working days of this home."""
    return Calendar.of(special_days(session))


def deadlines(session: Session) -> Deadlines:
    """How this home turns written days into effective deadlines."""
    return options(session).deadlines(calendar(session))


def calendar_ends_on(session: Session) -> date | None:
    """The last day that the calendar knows of; after it, only weekends are days off."""
    return session.scalar(select(CalendarDay.day).order_by(CalendarDay.day.desc()).limit(1))
