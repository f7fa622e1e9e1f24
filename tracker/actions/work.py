"""The acts on an assignment: each leaves an event and moves the standing by the rules."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.lateness import Change, Deadlines, Standing, changed, submitted_in_time
from tracker.domain.states import ENDED, Act, State, state_after
from tracker.models import Assignment, AssignmentEvent, User


class BadAct(DomainError):
    """An act that lacks something, or has what cannot be."""

    code = "bad_act"


@dataclass(frozen=True)
class Hand:
    """Whose act it is, when it is recorded, and, where the Office records it for a unit, from what source."""

    by: User | None
    now: datetime
    today: date
    for_unit: bool = False
    source: str = ""


def assign(session: Session, assignment: Assignment, hand: Hand) -> None:
    """Give a draft to its unit, which counts as told of it today."""
    _move(session, assignment, Act.ASSIGN, hand)
    assignment.told_on = hand.today


def accept(session: Session, assignment: Assignment, hand: Hand) -> None:
    """The unit takes the work on. Never a duty: silence is acceptance."""
    _move(session, assignment, Act.ACCEPT, hand)


def report(session: Session, assignment: Assignment, hand: Hand, note: str) -> None:
    """What was done, what hinders, when it will be finished; raises `BadAct` for an empty report."""
    _move(session, assignment, Act.REPORT, hand, note=_needed(note, _("A report says what was done.")))
    assignment.reported_on = hand.today


def submit(
    session: Session,
    assignment: Assignment,
    hand: Hand,
    result_number: str = "",
    note: str = "",
    submitted_on: date | None = None,
) -> None:
    """The unit hands the result in, today.

    Where the Office records it for the unit, with its source, it may be another day, `submitted_on`: from the
    day on which the work was given, and from the last return on. Raises `BadAct` for any other day.
    """
    day = submitted_on or hand.today
    if day != hand.today:
        _check_earlier_day(session, assignment, hand, day)
    _move(session, assignment, Act.SUBMIT, hand, effective_on=day, result_number=result_number, note=note)
    assignment.reported_on = hand.today


def _check_earlier_day(session: Session, assignment: Assignment, hand: Hand, day: date) -> None:
    """Raise `BadAct` where a result cannot have come in on `day`."""
    if not hand.for_unit:
        raise BadAct(_("Only the Office records a result for another day, with its source."))
    if day > hand.today:
        raise BadAct(_("The day of the result lies ahead."))
    if day < _given_on(assignment):
        raise BadAct(_("The task was given only after that day."))
    returned_on = _returned_on(session, assignment)
    if returned_on and day < returned_on:
        raise BadAct(_("The result was returned after that day."))


def _given_on(assignment: Assignment) -> date:
    """The day from which on work can be handed in or due: told_on, or the directive's if earlier."""
    return min(assignment.told_on, assignment.task.directive.issued_on or assignment.told_on)


def _returned_on(session: Session, assignment: Assignment) -> date | None:
    """The day of the last return of the result, whatever was recorded since; none where it never was."""
    returns = select(AssignmentEvent.effective_on).where(
        AssignmentEvent.assignment_id == assignment.id, AssignmentEvent.state == State.RETURNED
    )
    return session.scalars(returns.order_by(AssignmentEvent.id.desc()).limit(1)).first()


def confirm(session: Session, assignment: Assignment, hand: Hand, note: str = "") -> None:
    """The result is what was asked: the work counts as completed on the day that it was handed in."""
    _move(session, assignment, Act.CONFIRM, hand, effective_on=assignment.submitted_on, note=note)


def send_back(
    session: Session, assignment: Assignment, hand: Hand, missing: str, redo_by: date, deadlines: Deadlines
) -> None:
    """Return a result: what is missing, and the day by which to redo it.

    Work that was handed in in time is not late up to that day; work that was late stays late.
    """
    if redo_by < hand.today:
        raise BadAct(_("The day for redoing the work is past."))
    missing = _needed(missing, _("A return says what is missing."))
    submitted_on = assignment.submitted_on
    in_time = submitted_on is not None and submitted_in_time(assignment.standing, submitted_on, deadlines)
    _move(
        session,
        assignment,
        Act.RETURN,
        hand,
        note=missing,
        redo_by=redo_by,
        in_time_until=redo_by if in_time else None,
    )


def set_deadline(session: Session, assignment: Assignment, hand: Hand, due_on: date, reason: str) -> None:
    """Give work its deadline, or correct one that was entered wrongly; the first is never lost.

    The unit counts as told of a first or an earlier deadline today; of a later one it was told before, by a
    stricter day. The phrase that the day was read from no longer holds. Raises `BadAct` for a day before the
    work was given, and for a correction without a reason.
    """
    if due_on < _given_on(assignment):
        raise BadAct(_("The deadline lies before the day on which the task was given."))
    if assignment.due_on is not None:
        _needed(reason, _("A deadline is corrected with its reason."))
    if assignment.due_on is None or due_on < assignment.due_on:
        assignment.told_on = max(assignment.told_on, hand.today)
    _move(session, assignment, Act.SET_DEADLINE, hand, due_on=due_on, note=reason)
    assignment.first_due_on = assignment.first_due_on or due_on
    assignment.due_phrase = ""


def _needed(text: str, sentence: str) -> str:
    if not text.strip():
        raise BadAct(sentence)
    return text.strip()


def _move(
    session: Session,
    assignment: Assignment,
    act: Act,
    hand: Hand,
    effective_on: date | None = None,
    **details: object,
) -> None:
    state = state_after(act, assignment.state)
    event = AssignmentEvent(
        assignment_id=assignment.id,
        act=act,
        effective_on=effective_on or hand.today,
        recorded_at=hand.now,
        user_id=hand.by.id if hand.by else None,
        for_unit=hand.for_unit,
        source=hand.source,
        state=state if state != assignment.state else None,
        **details,
    )
    session.add(event)
    settle(assignment, event)


def change_of(event: AssignmentEvent) -> Change:
    """The event as the rules see it."""
    return Change(
        act=event.act,
        effective_on=event.effective_on,
        state=event.state,
        due_on=event.due_on,
        redo_by=event.redo_by,
        in_time_until=event.in_time_until,
    )


def settle(assignment: Assignment, event: AssignmentEvent) -> None:
    """Write the standing after `event` into the assignment's columns."""
    standing = changed(assignment.standing, change_of(event))
    for column in fields(Standing):
        setattr(assignment, column.name, getattr(standing, column.name))
    assignment.ended_on = event.effective_on if standing.state in ENDED else None
    assignment.changed_on = max(assignment.changed_on or event.effective_on, event.effective_on)
