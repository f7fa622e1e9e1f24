"""The directives: which there are, and what each ordered whom to do."""

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue
from flask_babel import ngettext

from tracker.blueprints.access import allowed, own_unit_id
from tracker.blueprints.asked import asked_choice, asked_page, asked_text
from tracker.blueprints.edge import rules
from tracker.blueprints.lists import Pages, filter_chip
from tracker.domain.rights import Right
from tracker.extensions import db
from tracker.queries.directive_sheets import directive_sheet
from tracker.queries.directives import DirectiveOrder, DirectivesAsked, directives

bp = Blueprint("directives", __name__, url_prefix="/directives")


@bp.get("")
@allowed(Right.VIEW_DIRECTIVES)
def index() -> ResponseReturnValue:
    """The directives, for a unit those that give it work, with its own counts."""
    asked = DirectivesAsked(
        text=asked_text(),
        order=asked_choice(DirectiveOrder, "sort") or DirectiveOrder.NEWEST,
        page=asked_page(),
        unit_id=own_unit_id(),
    )
    now = rules()
    found = directives(db.session(), asked, now.today, now.deadlines)
    return render_template(
        "directives/index.html",
        asked=asked,
        own_unit=asked.unit_id is not None,
        summary=ngettext("%(num)d directive.", "%(num)d directives.", found.total),
        chips=[filter_chip("q", f"“{asked.text}”")] if asked.text else [],
        rows=found.rows,
        pages=Pages(found.number, found.total),
        orders=DirectiveOrder,
    )


@bp.get("/<row_id:directive_id>")
@allowed(Right.VIEW_DIRECTIVES)
def show(directive_id: int) -> ResponseReturnValue:
    """A directive; for a unit only its own tasks, and 404 where it has none."""
    sheet = directive_sheet(db.session(), directive_id, own_unit_id())
    if sheet is None:
        abort(404)
    return render_template(
        "directives/show.html",
        sheet=sheet,
        heading=ngettext("%(num)d task", "%(num)d tasks", len(sheet.tasks)),
        drafts=sum(task.awaits_assignment for task in sheet.tasks),
    )
