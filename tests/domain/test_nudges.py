from datetime import date

import pytest

from tracker.domain.lateness import Deadlines, Standing
from tracker.domain.nudges import Part, part_of
from tracker.domain.states import State
from tracker.domain.working_days import statutory_calendar

MONDAY = date(2026, 11, 23)
DEADLINES = Deadlines(statutory_calendar())


@pytest.mark.parametrize(
    ("standing", "part"),
    [
        (Standing(State.ASSIGNED, date(2026, 11, 20)), Part.OVERDUE),
        (Standing(State.ASSIGNED, date(2026, 11, 21)), Part.DUE_SOON),  # Saturday: runs to this Monday
        (Standing(State.ASSIGNED, MONDAY), Part.DUE_SOON),
        (Standing(State.ACCEPTED, date(2026, 11, 30)), Part.DUE_SOON),  # the seventh day after
        (Standing(State.ACCEPTED, date(2026, 12, 1)), None),
        (Standing(State.ACCEPTED, date(2026, 11, 28)), Part.DUE_SOON),
        (Standing(State.ACCEPTED), None),
        (Standing(State.SUBMITTED, date(2026, 11, 2), submitted_on=date(2026, 11, 20)), Part.WAITING),
        (Standing(State.SUBMITTED, date(2026, 12, 2), submitted_on=date(2026, 11, 20)), Part.WAITING),
        (Standing(State.COMPLETED, MONDAY, completed_on=date(2026, 11, 16)), Part.DONE),
        (Standing(State.COMPLETED, MONDAY, completed_on=date(2026, 11, 22)), Part.DONE),
        (Standing(State.COMPLETED, MONDAY, completed_on=date(2026, 11, 15)), None),
        (Standing(State.COMPLETED, MONDAY, completed_on=MONDAY), None),
        (Standing(State.SUSPENDED, date(2026, 11, 2)), None),
        (Standing(State.DRAFT, date(2026, 11, 2)), None),
        (
            Standing(State.RETURNED, date(2026, 11, 2), redo_by=MONDAY, in_time_until=MONDAY),
            Part.DUE_SOON,  # to be redone by today
        ),
    ],
)
def test_each_piece_of_work_stands_in_one_part(standing: Standing, part: Part | None) -> None:
    assert part_of(standing, MONDAY, 7, 7, DEADLINES) == part
