"""Which work a list shows, and how the rows of a group are counted."""

from sqlalchemy import ColumnElement, case, func

from tracker.domain.states import State
from tracker.models import Assignment


def shown_to(unit_id: int | None) -> list[ColumnElement[bool]]:
    """The work that was given; to a unit, its own alone."""
    given: list[ColumnElement[bool]] = [Assignment.state != State.DRAFT]
    return given if unit_id is None else [*given, Assignment.unit_id == unit_id]


def count_where(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """How many rows of a group meet `condition`."""
    return func.sum(case((condition, 1), else_=0))
