"""The units: who they are, who is told for them, what they have to do."""

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.blueprints.access import allowed, has
from tracker.blueprints.asked import asked_choice, asked_page, asked_text
from tracker.blueprints.edge import rules
from tracker.blueprints.lists import FilterChip, Pages, filter_chip
from tracker.blueprints.terms import term
from tracker.domain.rights import Right
from tracker.domain.units import UnitKind
from tracker.extensions import db
from tracker.queries.messages import MessagesAsked, messages
from tracker.queries.unit_sheets import unit_sheet
from tracker.queries.unit_work import open_work
from tracker.queries.units import UnitOrder, UnitsAsked, units, units_that_lack_addresses

bp = Blueprint("units", __name__, url_prefix="/units")
LATEST = 10  # messages on a unit's page


@bp.get("")
@allowed(Right.VIEW_UNITS)
def index() -> ResponseReturnValue:
    """The units; those that cannot be written to stand out."""
    asked = UnitsAsked(
        text=asked_text(),
        kind=asked_choice(UnitKind, "kind"),
        unreachable=asked_text("unreachable") == "1",
        order=asked_choice(UnitOrder, "sort") or UnitOrder.NAME,
        page=asked_page(),
    )
    now = rules()
    found = units(db.session(), asked, now.today, now.deadlines)
    return render_template(
        "units/index.html",
        asked=asked,
        summary=ngettext("%(num)d unit.", "%(num)d units.", found.total),
        lacking=units_that_lack_addresses(db.session(), now.today),
        chips=_chips(asked),
        rows=found.rows,
        pages=Pages(found.number, found.total),
        kinds=UnitKind,
        orders=UnitOrder,
    )


def _chips(asked: UnitsAsked) -> list[FilterChip]:
    chips = {
        "q": asked.text and f"“{asked.text}”",
        "kind": asked.kind and term(asked.kind),
        "unreachable": asked.unreachable and _("lacks an address"),
    }
    return [filter_chip(name, words) for name, words in chips.items() if words]


@bp.get("/<path:code>")
@allowed(Right.VIEW_UNITS)
def show(code: str) -> ResponseReturnValue:
    """A unit, with telephone numbers and messages only for those who may see them."""
    sheet = unit_sheet(db.session(), code)
    if sheet is None:
        abort(404)
    now = rules()
    asked = MessagesAsked(unit=code, latest_first=True)
    sent = messages(db.session(), asked) if has(Right.VIEW_MESSAGES) else None
    return render_template(
        "units/show.html",
        sheet=sheet,
        work=open_work(db.session(), sheet.id, now.today, now.deadlines),
        sent=sent,
        latest=LATEST,
    )
