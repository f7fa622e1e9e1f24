"""Where an account may go: the entries of the navigation and the start page of each role."""

from dataclasses import dataclass

from flask import Blueprint, Flask, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_login import current_user

from tracker.blueprints.access import has, signed_in
from tracker.domain.rights import Right, Role

ENTRIES = (
    ("today.show", _l("Today"), Right.VIEW_TODAY),
    ("own.show", _l("Our tasks"), Right.VIEW_OWN_PAGE),
    ("overdue.show", _l("Overdue"), Right.VIEW_OVERDUE),
    ("assignments.index", _l("Tasks"), Right.VIEW_ASSIGNMENTS),
    ("directives.index", _l("Directives"), Right.VIEW_DIRECTIVES),
    ("units.index", _l("Units"), Right.VIEW_UNITS),
    ("messages.index", _l("Messages"), Right.VIEW_MESSAGES),
    ("months.index", _l("Monthly list"), Right.VIEW_MONTHS),
    ("settings.show", _l("Settings"), Right.VIEW_SETTINGS),
)
START = {
    Role.OFFICE: "today.show",
    Role.OFFICE_HEAD: "today.show",
    Role.UNIT: "own.show",
    Role.CHAIRMAN: "overdue.show",
    Role.SECRETARY: "overdue.show",
    Role.EVALUATOR: "months.index",
    Role.ADMIN: "settings.show",
}

bp = Blueprint("navigation", __name__)


@dataclass(frozen=True)
class Entry:
    """A place in the navigation; `here` is the one that is open."""

    words: str
    address: str
    here: bool


@bp.get("/")
@signed_in()
def start() -> ResponseReturnValue:
    """To the page where this role's day begins."""
    return redirect(url_for(START[current_user.role]))


def entries() -> list[Entry]:
    """The places that the account may go to."""
    return [
        Entry(str(words), url_for(endpoint), endpoint.split(".")[0] in request.blueprints)
        for endpoint, words, right in ENTRIES
        if has(right) and endpoint in current_app.view_functions
    ]


def init_app(app: Flask) -> None:
    """Hand the navigation to the templates."""
    app.context_processor(lambda: {"entries": entries})
