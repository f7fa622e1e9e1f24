"""The outbox: what was written to whom, and whether it got there."""

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue
from flask_babel import ngettext

from tracker.blueprints import previews
from tracker.blueprints.access import allowed
from tracker.blueprints.asked import asked_choice, asked_page, asked_text
from tracker.blueprints.edge import rules
from tracker.blueprints.lists import FilterChip, Pages, address_with, filter_chip
from tracker.blueprints.terms import run_name, term
from tracker.domain.messages import Channel, MessageState
from tracker.domain.rights import Right
from tracker.extensions import db
from tracker.queries.lost_units import lost_units
from tracker.queries.message_sheets import message_sheet
from tracker.queries.messages import MessagesAsked, Run, RunFigures, messages, runs
from tracker.queries.unit_sheets import UnitSheet, unit_sheet

bp = Blueprint("messages", __name__, url_prefix="/messages")
bp.register_blueprint(previews.bp)
ALL_RUNS = "all"
NARROWED = ("state", "channel", "unit")


@bp.get("")
@allowed(Right.VIEW_MESSAGES)
def index() -> ResponseReturnValue:
    """The messages of the latest week, or those that the address asks for: what went wrong first."""
    made, now = runs(db.session(), _asked_run()), rules()
    run = _run(made)
    asked = MessagesAsked(
        run=run,
        state=asked_choice(MessageState, "state"),
        channel=asked_choice(Channel, "channel"),
        unit=asked_text("unit") or None,
        page=asked_page(),
    )
    found = messages(db.session(), asked)
    unit = unit_sheet(db.session(), asked.unit) if asked.unit else None
    return render_template(
        "outbox/index.html",
        asked=asked,
        chips=_chips(asked, unit),
        runs=made,
        figures=next((figures for figures in made if figures.run == run), None),
        lost=lost_units(db.session(), run, now.options, now.deadlines) if run else [],
        summary=ngettext("%(num)d message.", "%(num)d messages.", found.total),
        all_runs=ALL_RUNS,
        rows=found.rows,
        pages=Pages(found.number, found.total),
        states=MessageState,
        channels=Channel,
    )


def _chips(asked: MessagesAsked, unit: UnitSheet | None) -> list[FilterChip]:
    """The filters that are on. The week taken off leaves the messages of all weeks."""
    run = [FilterChip(run_name(asked.run), address_with(run=ALL_RUNS, page=None))] if asked.run else []
    others = {
        "state": asked.state and term(asked.state),
        "channel": asked.channel and term(asked.channel),
        "unit": asked.unit and (unit.label if unit else asked.unit),
    }
    return run + [filter_chip(name, words) for name, words in others.items() if words]


def _asked_run() -> Run | None:
    text = asked_text("run")
    return Run.parse(text) if text and text != ALL_RUNS else None


def _run(made: list[RunFigures]) -> Run | None:
    """The run that the address names; without one the latest, unless it narrows the list otherwise."""
    if asked_text("run"):
        return _asked_run()
    if not made or any(asked_text(name) for name in NARROWED):
        return None
    return made[0].run


@bp.get("/<row_id:message_id>")
@allowed(Right.VIEW_MESSAGES)
def show(message_id: int) -> ResponseReturnValue:
    """One message, word for word as it was or will be sent."""
    sheet = message_sheet(db.session(), message_id)
    if sheet is None:
        abort(404)
    return render_template("outbox/show.html", sheet=sheet)
