"""A unit's own page: what its head opens from a reminder, on a telephone."""

from dataclasses import dataclass

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_login import current_user

from tracker.blueprints.access import allowed
from tracker.blueprints.acts import unit_offers
from tracker.blueprints.edge import rules
from tracker.domain.rights import Right
from tracker.extensions import db
from tracker.queries.assignments import AssignmentRow
from tracker.queries.own import OwnWork, own_work

bp = Blueprint("own", __name__)


@dataclass(frozen=True)
class Part:
    """A part of the page; its name is the anchor that its count leads to."""

    name: str
    words: object
    rows: list[AssignmentRow]


@bp.get("/own")
@allowed(Right.VIEW_OWN_PAGE)
def show() -> ResponseReturnValue:
    """The unit's open work, the late first."""
    now = rules()
    work = own_work(db.session(), current_user.unit_id, now.today, now.options.due_soon_days, now.deadlines)
    return render_template("own/show.html", work=work, parts=_parts(work), unit_offers=unit_offers)


def _parts(work: OwnWork) -> list[Part]:
    return [
        Part("late", _l("overdue"), work.late),
        Part("due", _l("due soon"), work.due_soon),
        Part("waiting", _l("waiting for confirmation"), work.waiting),
        Part("others", _l("other tasks"), work.others),
    ]
