"""Bands of lateness as conditions of the database."""

from datetime import date

from sqlalchemy import ColumnElement

from tracker.domain.ages import AgeBand
from tracker.domain.lateness import Deadlines
from tracker.domain.working_days import ONE_DAY
from tracker.models import Assignment


def late_for(band: AgeBand, on: date, deadlines: Deadlines) -> ColumnElement[bool]:
    """Of late work, that whose effective deadline is as many days before `on` as `band` spans."""
    condition = Assignment.due_on <= deadlines.last_passed(on - band.more_than * ONE_DAY)
    if band.at_most is None:
        return condition
    return condition & (Assignment.due_on > deadlines.last_passed(on - band.at_most * ONE_DAY))
