"""The chairman's two minutes: what is late, whose it is, and for how long."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from tracker.blueprints.access import allowed
from tracker.blueprints.edge import rules
from tracker.domain.ages import AgeBand
from tracker.domain.periods import Week
from tracker.domain.rights import Right
from tracker.extensions import db
from tracker.queries.chairman import late_units, totals
from tracker.queries.month_index import latest_month

bp = Blueprint("overdue", __name__, url_prefix="/overdue")


@bp.get("")
@allowed(Right.VIEW_OVERDUE)
def show() -> ResponseReturnValue:
    """The totals of today beside those of a week ago, and every unit with late work, the worst first."""
    now = rules()
    units = late_units(db.session(), now.today, now.deadlines)
    return render_template(
        "overdue.html",
        totals=totals(db.session(), now.today, now.options.due_soon_days, now.deadlines),
        units=units,
        sums={band: sum(unit.ages[band] for unit in units) for band in AgeBand},
        bands=AgeBand,
        days=now.options.due_soon_days,
        monday=Week.of(now.today).monday,
        latest=latest_month(db.session()),
    )
