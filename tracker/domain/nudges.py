"""The four parts of a unit's weekly message, and which part a piece of work stands in."""

from datetime import date
from enum import StrEnum

from tracker.domain.lateness import Deadlines, Standing, is_due_soon, is_late
from tracker.domain.states import State


class Part(StrEnum):
    """The parts, in the order in which the message has them."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    WAITING = "waiting"
    DONE = "done"


def part_of(
    standing: Standing, on: date, due_soon_days: int, done_days: int, deadlines: Deadlines
) -> Part | None:
    """The one part that the work stands in on `on`; None where the message does not name it.

    Work handed in waits, late or not: its unit has nothing more to do. `done_days` are the days before `on`.
    """
    if standing.state == State.SUBMITTED:
        return Part.WAITING
    if standing.state == State.COMPLETED and standing.completed_on:
        return Part.DONE if 1 <= (on - standing.completed_on).days <= done_days else None
    if is_late(standing, on, deadlines):
        return Part.OVERDUE
    return Part.DUE_SOON if is_due_soon(standing, on, due_soon_days, deadlines) else None
