"""Which work is late on a day. Lateness is worked out, never stored.

Source of the rules: docs/architecture.md, "Lateness"; the roll to the next working day is by analogy with the
Civil Code 2015, Art. 148.5, and a setting.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from tracker.domain.states import AT_WORK, ENDED, NEVER_LATE, Act, State
from tracker.domain.working_days import ONE_DAY, Calendar


@dataclass(frozen=True)
class Deadlines:
    """How written days become effective ones."""

    calendar: Calendar
    roll: bool = True

    def effective(self, written: date) -> date:
        """The last day on which work due on `written` is in time."""
        return self.calendar.next_working(written) if self.roll else written

    def last_passed(self, on: date) -> date:
        """The latest written day whose effective deadline is before `on`.

        So `effective(d) < on` if and only if `d <= last_passed(on)`: a database can filter late work by the
        written day alone, and the calendar may change without a stored date going stale.
        """
        return self.calendar.last_working_before(on) if self.roll else on - ONE_DAY


@dataclass(frozen=True)
class Standing:
    """What lateness needs to know of an assignment on some day."""

    state: State
    due_on: date | None = None  # the written day in force
    submitted_on: date | None = None  # of the submission that stands, while it waits
    redo_by: date | None = None  # the day given for redoing work that was returned
    in_time_until: date | None = None  # redo_by, where the work returned had been submitted in time
    completed_on: date | None = None
    extension_asked_on: date | None = None  # while undecided
    objected_on: date | None = None  # "sai đơn vị", while unsettled
    objective_cause_on: date | None = None  # confirmed


@dataclass(frozen=True)
class Change:
    """One event, as far as it moves a standing. Fields left None leave theirs as they were."""

    act: Act
    effective_on: date
    state: State | None = None
    due_on: date | None = None
    redo_by: date | None = None
    in_time_until: date | None = None


def standing_on(day: date, changes: Iterable[Change]) -> Standing | None:
    """The standing at the end of `day`, of changes in the order they were recorded; None before the first.

    Changes count from `effective_on`. What was recorded later goes over what was known before, also for an
    earlier day: a result that the Office records a week late was handed in a week ago, whatever was reported
    in between.
    """
    standing: Standing | None = None
    for change in changes:
        if change.effective_on <= day:
            standing = changed(standing or Standing(State.DRAFT), change)
    return standing


def changed(standing: Standing, change: Change) -> Standing:
    """The standing after one more change."""
    state = change.state or standing.state
    moved = replace(
        standing,
        state=state,
        due_on=change.due_on or standing.due_on,
        redo_by=change.redo_by or standing.redo_by,
        in_time_until=change.in_time_until or standing.in_time_until,
        **_side_facts(change),
    )
    if change.state is None:
        return moved
    return replace(
        moved,
        submitted_on=change.effective_on if state == State.SUBMITTED else None,
        completed_on=change.effective_on if state == State.COMPLETED else None,
        redo_by=moved.redo_by if state == State.RETURNED else None,
    )


def _side_facts(change: Change) -> dict[str, date | None]:
    """What an act settles beside the state: a question that is open, or answered."""
    match change.act:
        case Act.ASK_EXTENSION:
            return {"extension_asked_on": change.effective_on}
        case Act.GRANT_EXTENSION | Act.REFUSE_EXTENSION:
            return {"extension_asked_on": None}
        case Act.OBJECT:
            return {"objected_on": change.effective_on}
        case Act.SETTLE_OBJECTION:
            return {"objected_on": None}
        case Act.CONFIRM_OBJECTIVE_CAUSE:
            return {"objective_cause_on": change.effective_on}
        case _:
            return {}


def submitted_in_time(standing: Standing, submitted_on: date, deadlines: Deadlines) -> bool:
    """Whether work handed in on `submitted_on` meets the deadline, or the day given for redoing it."""
    last_day = last_day_in_time(standing, deadlines)
    return last_day is None or submitted_on <= last_day


def last_day_in_time(standing: Standing, deadlines: Deadlines) -> date | None:
    """The last day on which handing in is in time: the effective deadline, or the day for redoing.

    Work without a deadline has none, whatever day was given for redoing it: it is never late.
    """
    if standing.due_on is None:
        return None
    redo_by = standing.in_time_until or standing.due_on
    return deadlines.effective(max(standing.due_on, redo_by))


def is_late(standing: Standing, on: date, deadlines: Deadlines) -> bool:
    """Whether the work is late on `on`; the deadline's own day is never late."""
    last_day = last_day_in_time(standing, deadlines)
    if last_day is None or standing.state in NEVER_LATE | ENDED:
        return False
    return last_day < on and (standing.submitted_on is None or last_day < standing.submitted_on)


def days_late(standing: Standing, on: date, deadlines: Deadlines) -> int:
    """Calendar days from the effective deadline to `on`; 0 where the work is not late."""
    if standing.due_on is None or not is_late(standing, on, deadlines):
        return 0
    return (on - deadlines.effective(standing.due_on)).days


def is_due_soon(standing: Standing, on: date, within_days: int, deadlines: Deadlines) -> bool:
    """Whether work to be done has its last day in time on `on` or in the `within_days` days after it."""
    last_day = last_day_in_time(standing, deadlines)
    if last_day is None or standing.state not in AT_WORK:
        return False
    return 0 <= (last_day - on).days <= within_days


def done_late(standing: Standing, deadlines: Deadlines) -> bool:
    """Whether the work is completed, and was handed in after its deadline and the day for redoing it."""
    completed_on = standing.completed_on
    return completed_on is not None and not submitted_in_time(standing, completed_on, deadlines)
