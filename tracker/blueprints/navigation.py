"""Where an account may go: the entries of the navigation and the start page of each role."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, Flask, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString
from flask_login import current_user

from tracker.blueprints.access import has, signed_in
from tracker.domain.rights import Right, Role
from tracker.queries.assignments import Lateness


@dataclass(frozen=True)
class Place:
    """What an entry of the navigation leads to, for the roles that have `right`."""

    endpoint: str
    words: LazyString
    right: Right
    query: Mapping[str, Any] = field(default_factory=dict)


PLACES = (
    Place("today.show", _l("Today"), Right.VIEW_TODAY),
    Place("own.show", _l("Our tasks"), Right.VIEW_OWN_PAGE),
    Place("overdue.show", _l("Overdue"), Right.VIEW_OVERDUE),
    Place("assignments.index", _l("Tasks"), Right.VIEW_ASSIGNMENTS, {"is": Lateness.OPEN}),
    Place("directives.index", _l("Directives"), Right.VIEW_DIRECTIVES),
    Place("units.index", _l("Units"), Right.VIEW_UNITS),
    Place("messages.index", _l("Messages"), Right.VIEW_MESSAGES),
    Place("months.index", _l("Monthly list"), Right.VIEW_MONTHS),
    Place("settings.show", _l("Settings"), Right.VIEW_SETTINGS),
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
        Entry(
            str(place.words),
            url_for(place.endpoint, **place.query),
            place.endpoint.split(".")[0] in request.blueprints,
        )
        for place in PLACES
        if has(place.right) and place.endpoint in current_app.view_functions
    ]


def init_app(app: Flask) -> None:
    """Hand the navigation to the templates."""
    app.context_processor(lambda: {"entries": entries})
