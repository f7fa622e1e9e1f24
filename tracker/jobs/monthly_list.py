"""The figures of the month that has ended, kept for the Office's page until the list is closed."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.actions.months import Moment, work_out
from tracker.config import Settings
from tracker.domain.periods import Month
from tracker.domain.working_days import ONE_DAY


def run(session: Session, settings: Settings, on: date, now: datetime) -> str:
    """Work out the figures of the month before that of `on`; says how many units stand where."""
    month = Month.of(Month.of(on).first_day - ONE_DAY)
    figures = work_out(session, month, Moment(now, on, settings.zone))
    if figures is None:
        return f"{month} is closed already"
    return (
        f"{month}: {len(figures.units)} units at the threshold, {len(figures.part_b)} in part B,"
        f" {len(figures.below)} below it"
    )
