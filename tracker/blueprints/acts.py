"""The acts on an assignment as pages offer them: who may, in which words, by which form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import abort
from flask_babel import lazy_gettext as _l
from flask_login import current_user
from sqlalchemy.orm import Session
from wtforms import IntegerField
from wtforms.widgets import HiddenInput

from tracker.actions import work
from tracker.actions.work import Hand
from tracker.blueprints.edge import hand, rules
from tracker.blueprints.forms import Form, day_field, line, text
from tracker.domain import rights
from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.rights import Right
from tracker.domain.states import Act, State, possible_acts
from tracker.models import Assignment

OF_THE_UNIT = frozenset({Act.ACCEPT, Act.REPORT, Act.SUBMIT})
ASKED_OF_THE_OFFICE = frozenset({"source", "submitted_on"})


class ChangedMeanwhile(DomainError):
    """The act was decided on a page that shows the assignment as it was."""

    code = "changed_meanwhile"

    def __init__(self) -> None:
        super().__init__(
            _("Someone else changed this task meanwhile. Look at it as it is now, then send again.")
        )


class ActForm(Form):
    """What every act asks for: `version` is the assignment's as the page showed it."""

    version = IntegerField(widget=HiddenInput())

    def show_version(self, version: int) -> None:
        """Whoever sends the form again has then seen the assignment as it is."""
        self.version.raw_data, self.version.data = [str(version)], version

    source = line(
        _l("Source"),
        needed=_l("Say from what the Office knows it: the letter's number and date, or who called."),
        hint=_l("The letter's number and date, or who called and when"),
    )


class ReportForm(ActForm):
    """A progress report."""

    note = text(
        _l("What was done"),
        needed=_l("Say what was done."),
        hint=_l("What was done, what hinders, when it will be finished"),
    )


class SubmitForm(ActForm):
    """A result."""

    result_number = line(
        _l("Result"), hint=_l("Number and date of the document, such as 125/TTr-SNV of 20/11/2026")
    )
    submitted_on = day_field(_l("Handed in on"), needed=_l("Give the day on which the result was handed in."))
    note = text(_l("Note"))


class ConfirmForm(ActForm):
    """The result is what was asked."""

    note = text(_l("Note"))


class ReturnForm(ActForm):
    """The result lacks something."""

    missing = text(_l("What is missing"), needed=_l("Say what is missing."))
    redo_by = day_field(
        _l("To be redone by"),
        needed=_l("Give the day by which to redo it."),
        hint=_l("Up to this day a result that was handed in in time does not count as late"),
    )


class DeadlineForm(ActForm):
    """A deadline, set or corrected."""

    due_on = day_field(_l("Deadline"), needed=_l("Give the deadline."))
    reason = text(_l("Reason"), hint=_l("Needed where a deadline that was entered wrongly is corrected"))


Doing = Callable[[Session, Assignment, Hand, Any], None]


@dataclass(frozen=True)
class Offer:
    """How a page offers an act: the words of its button, what will happen, what is said once it is done."""

    words: object
    effect: object
    done: object
    form: type[ActForm]
    do: Doing


def _send_back(session: Session, assignment: Assignment, by: Hand, form: Any) -> None:
    work.send_back(session, assignment, by, form.missing.data, form.redo_by.data, rules().deadlines)


OFFERS = {
    Act.ASSIGN: Offer(
        _l("Assign the task"),
        _l("The unit counts as told of the task today. From now on it is followed and reminded of."),
        _l("The task is assigned."),
        ActForm,
        lambda session, row, by, _form: work.assign(session, row, by),
    ),
    Act.REPORT: Offer(
        _l("Report progress"),
        _l("The report stands in the timeline; the deadline stays."),
        _l("The report is recorded."),
        ReportForm,
        lambda session, row, by, form: work.report(session, row, by, form.note.data),
    ),
    Act.SUBMIT: Offer(
        _l("Hand the result in"),
        _l("The Office confirms the result or returns it. Handed in by the deadline, it is in time."),
        _l("The result is handed in and waits for confirmation."),
        SubmitForm,
        lambda session, row, by, form: work.submit(
            session,
            row,
            by,
            form.result_number.data,
            form.note.data,
            form.submitted_on.data if by.for_unit else None,
        ),
    ),
    Act.ACCEPT: Offer(
        _l("Accept"),
        _l("The unit says that it has taken the task on. After three working days silence says the same."),
        _l("The task is accepted."),
        ActForm,
        lambda session, row, by, _form: work.accept(session, row, by),
    ),
    Act.CONFIRM: Offer(
        _l("Confirm completion"),
        _l("The task is completed on the day on which the result was handed in. No further act follows."),
        _l("The task is completed."),
        ConfirmForm,
        lambda session, row, by, form: work.confirm(session, row, by, form.note.data),
    ),
    Act.RETURN: Offer(
        _l("Return"),
        _l("The unit has to redo the result by the day given."),
        _l("The result is returned to the unit."),
        ReturnForm,
        _send_back,
    ),
    Act.SET_DEADLINE: Offer(
        _l("Set the deadline"),
        _l("Lateness counts from this deadline. The first one stays in the timeline."),
        _l("The deadline is set."),
        DeadlineForm,
        lambda session, row, by, form: work.set_deadline(
            session, row, by, form.due_on.data, form.reason.data
        ),
    ),
}


def is_office_led(unit_code: str) -> bool:
    """Whether the unit is the Office itself, whose work the chairman judges."""
    return unit_code == rules().options.office_unit


def may_act(act: Act, unit_code: str) -> bool:
    """Whether the account that is logged in may do `act` to that unit's work, in a state that fits."""
    return rights.may(current_user.role, rights.right_to(act, is_office_led(unit_code)))


def refuse_others(act: Act, assignment: Assignment) -> None:
    """403 where the role has the right, but not to this row: the Office does not judge its own work."""
    if not may_act(act, assignment.unit.code):
        abort(403, _l("The Office leads this task itself: only the chairman confirms or returns its result."))


def acts_open(assignment: Assignment) -> list[Act]:
    """The acts that the account may do now, in the order of their buttons."""
    possible = set(possible_acts(assignment.state))
    return [act for act in OFFERS if act in possible and may_act(act, assignment.unit.code)]


def unit_offers(state: State) -> dict[Act, Offer]:
    """What a unit may do itself to work of its own that stands so."""
    possible = OF_THE_UNIT.intersection(possible_acts(state))
    return {act: offer for act, offer in OFFERS.items() if act in possible}


def is_for_unit(act: Act, assignment: Assignment) -> bool:
    """Whether the account does the unit's own act for it, and has to say from what source."""
    records = rights.may(current_user.role, Right.RECORD_FOR_UNIT) and not is_office_led(assignment.unit.code)
    return act in OF_THE_UNIT and records


def filled_form(act: Act, assignment: Assignment) -> Any:
    """The act's form with what is usual in it.

    Only where the Office acts for a unit it asks for a source, and for the day: a unit cannot say of its own
    result that it came in earlier.
    """
    form = OFFERS[act].form(version=assignment.version, **_usual(act))
    if not is_for_unit(act, assignment):
        for name in ASKED_OF_THE_OFFICE & set(form.data):
            del form[name]
    return form


def _usual(act: Act) -> dict[str, object]:
    now = rules()
    match act:
        case Act.SUBMIT:
            return {"submitted_on": now.today}
        case Act.RETURN:
            return {"redo_by": now.deadlines.calendar.plus(now.today, now.options.redo_working_days)}
        case _:
            return {}


def do(session: Session, act: Act, assignment: Assignment, form: Any) -> None:
    """Do what the form says; raises what the rules refuse, and `ChangedMeanwhile`."""
    if form.version.data != assignment.version:
        raise ChangedMeanwhile
    for_unit = is_for_unit(act, assignment)
    OFFERS[act].do(session, assignment, hand(for_unit, form.source.data if for_unit else ""), form)
