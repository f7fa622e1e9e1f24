"""The list of assignments, one assignment with its timeline, and the acts on it."""

from collections.abc import Callable
from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from tracker.blueprints import acts
from tracker.blueprints.access import allowed, own_unit_id, visible_or_404
from tracker.blueprints.asked import asked_choice, asked_number, asked_page, asked_text
from tracker.blueprints.edge import local_path, read_from_here, rules
from tracker.blueprints.lists import FilterChip, Pages, filter_chip
from tracker.blueprints.terms import term
from tracker.blueprints.words import STATES, day, refusal
from tracker.domain.ages import AgeBand
from tracker.domain.rights import Right
from tracker.domain.states import Act, NotNow, State, possible_acts
from tracker.extensions import db
from tracker.models import Assignment
from tracker.queries.assignment_sheets import assignment_sheet
from tracker.queries.assignments import (
    AssignmentOrder,
    Assignments,
    AssignmentsAsked,
    Lateness,
    assignments,
    directive_number,
    units_with_work,
)

bp = Blueprint("assignments", __name__, url_prefix="/assignments")

KINDS = {
    Lateness.LATE: _l("Overdue"),
    Lateness.DUE_SOON: _l("Due soon"),
    Lateness.WAITING: _l("Waiting for confirmation"),
    Lateness.NO_DEADLINE: _l("Without a deadline"),
    Lateness.OPEN: _l("Not ended"),
    Lateness.DONE_LATE: _l("Completed late"),
}
COUNTED: dict[Lateness | None, Callable[[int], str]] = {
    Lateness.LATE: lambda num: ngettext("%(num)d overdue task", "%(num)d overdue tasks", num),
    Lateness.DUE_SOON: lambda num: ngettext("%(num)d task due soon", "%(num)d tasks due soon", num),
    Lateness.WAITING: lambda num: ngettext("%(num)d task waiting", "%(num)d tasks waiting", num),
    Lateness.NO_DEADLINE: lambda num: ngettext(
        "%(num)d task without a deadline", "%(num)d tasks without a deadline", num
    ),
    Lateness.OPEN: lambda num: ngettext("%(num)d task not ended", "%(num)d tasks not ended", num),
    Lateness.DONE_LATE: lambda num: ngettext(
        "%(num)d task completed late", "%(num)d tasks completed late", num
    ),
    None: lambda num: ngettext("%(num)d task", "%(num)d tasks", num),
}
ORDERS = {
    AssignmentOrder.DUE: _l("By deadline"),
    AssignmentOrder.UNIT: _l("By unit"),
    AssignmentOrder.CHANGED: _l("Last changed first"),
}


@bp.get("")
@allowed(Right.VIEW_ASSIGNMENTS)
def index() -> ResponseReturnValue:
    """The assignments that the address asks for; for a unit, its own."""
    asked, now = _asked(), rules()
    found = assignments(db.session(), asked, now.today, now.options.due_soon_days, now.deadlines)
    units = units_with_work(db.session()) if asked.own_unit_id is None else {}
    return render_template(
        "assignments/index.html",
        asked=asked,
        sentence=_sentence(found, asked),
        chips=_chips(asked, units),
        rows=found.page.rows,
        pages=Pages(found.page.number, found.page.total),
        kinds=KINDS,
        states=_states(asked),
        orders=ORDERS,
        units=units,
    )


def _asked() -> AssignmentsAsked:
    return AssignmentsAsked(
        text=asked_text(),
        lateness=asked_choice(Lateness, "is"),
        state=asked_choice(State, "state"),
        unit=asked_text("unit") or None,
        directive=asked_number("directive"),
        age=asked_choice(AgeBand, "age"),
        done_since=request.args.get("done_since", type=date.fromisoformat),
        order=asked_choice(AssignmentOrder, "sort") or AssignmentOrder.DUE,
        page=asked_page(),
        own_unit_id=own_unit_id(),
    )


def _states(asked: AssignmentsAsked) -> dict[State, object]:
    """The states to choose from; drafts are the Office's, no unit sees them."""
    hidden = set() if asked.own_unit_id is None else {State.DRAFT}
    return {state: words for state, words in STATES.items() if state not in hidden}


def _sentence(found: Assignments, asked: AssignmentsAsked) -> str:
    """What the list shows: "37 overdue tasks of 12 units"."""
    tasks = COUNTED[asked.lateness](found.page.total)
    if asked.own_unit_id is not None or asked.unit:
        return tasks
    units = ngettext("%(num)d unit", "%(num)d units", found.units)
    return str(_("%(tasks)s of %(units)s", tasks=tasks, units=units))


def _chips(asked: AssignmentsAsked, units: dict[str, str]) -> list[FilterChip]:
    on = {
        "q": asked.text and f"“{asked.text}”",
        "is": asked.lateness and KINDS[asked.lateness],
        "state": asked.state and STATES[asked.state],
        "unit": asked.unit and units.get(asked.unit, asked.unit),
        "directive": asked.directive and _directive(asked.directive),
        "age": asked.age and _("late for %(days)s", days=term(asked.age)),
        "done_since": asked.done_since and _("completed since %(day)s", day=day(asked.done_since)),
    }
    return [filter_chip(name, words) for name, words in on.items() if words]


def _directive(directive_id: int) -> str:
    """The directive's number, where the account may see it; else the id as the address has it."""
    return directive_number(db.session(), directive_id, own_unit_id()) or str(directive_id)


@bp.get("/<ref>")
@allowed(Right.VIEW_ASSIGNMENTS)
def show(ref: str) -> ResponseReturnValue:
    """One assignment: what was ordered, where it stands, what can be done now, and all that happened."""
    assignment = visible_or_404(ref)
    return render_template(
        "assignments/show.html",
        sheet=assignment_sheet(db.session(), assignment, rules().deadlines),
        offers={act: acts.OFFERS[act] for act in acts.acts_open(assignment)},
        chairman_judges=acts.is_office_led(assignment.unit.code),
    )


@bp.route("/<ref>/assign", methods=["GET", "POST"])
@allowed(Right.ASSIGN)
def assign(ref: str) -> ResponseReturnValue:
    """Give a draft to its unit."""
    return _act(ref, Act.ASSIGN)


@bp.route("/<ref>/accept", methods=["GET", "POST"])
@allowed(Right.ACCEPT)
def accept(ref: str) -> ResponseReturnValue:
    """The unit takes the work on."""
    return _act(ref, Act.ACCEPT)


@bp.route("/<ref>/report", methods=["GET", "POST"])
@allowed(Right.REPORT)
def report(ref: str) -> ResponseReturnValue:
    """A progress report."""
    return _act(ref, Act.REPORT)


@bp.route("/<ref>/submit", methods=["GET", "POST"])
@allowed(Right.SUBMIT)
def submit(ref: str) -> ResponseReturnValue:
    """The unit hands the result in."""
    return _act(ref, Act.SUBMIT)


@bp.route("/<ref>/confirm", methods=["GET", "POST"])
@allowed(Right.CONFIRM)
def confirm(ref: str) -> ResponseReturnValue:
    """The result is what was asked."""
    return _act(ref, Act.CONFIRM)


@bp.route("/<ref>/return", methods=["GET", "POST"], endpoint="return")
@allowed(Right.RETURN)
def send_back(ref: str) -> ResponseReturnValue:
    """The result lacks something."""
    return _act(ref, Act.RETURN)


@bp.route("/<ref>/deadline", methods=["GET", "POST"], endpoint="set_deadline")
@allowed(Right.SET_DEADLINE)
def set_deadline(ref: str) -> ResponseReturnValue:
    """Give the work its deadline, or correct one."""
    return _act(ref, Act.SET_DEADLINE)


def _act(ref: str, act: Act) -> ResponseReturnValue:
    """Show the act's form, or do what it says and go back to where it was begun."""
    assignment = visible_or_404(ref)
    acts.refuse_others(act, assignment)
    if request.method == "GET" and act not in possible_acts(assignment.state):
        flash(refusal(NotNow(act, assignment.state)), "refused")
        return redirect(url_for(".show", ref=ref))
    form = acts.filled_form(act, assignment)
    if form.validate_on_submit():
        with form.refusals():
            acts.do(db.session(), act, assignment, form)
            db.session.commit()
        if not form.errors:
            flash(str(acts.OFFERS[act].done), "done")
            return redirect(local_path(request.args.get("back")) or url_for(".show", ref=ref))
    read_from_here()
    form.show_version(assignment.version)
    return _form_page(act, assignment, form), 422 if form.is_submitted() else 200


def _form_page(act: Act, assignment: Assignment, form: acts.ActForm) -> str:
    return render_template(
        "assignments/act.html",
        act=act,
        offer=acts.OFFERS[act],
        form=form,
        sheet=assignment_sheet(db.session(), assignment, rules().deadlines),
        for_unit=acts.is_for_unit(act, assignment),
    )
