"""The monthly lists: which units they name and by which rules, and their closing."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker import clock
from tracker.actions.months import Moment, close
from tracker.blueprints import edge
from tracker.blueprints.access import allowed
from tracker.blueprints.forms import Form
from tracker.blueprints.terms import month_name
from tracker.domain.periods import BadPeriod, Month
from tracker.domain.rights import Right
from tracker.extensions import db, transactions
from tracker.queries.month_index import months
from tracker.queries.months import MonthList, month_list

bp = Blueprint("months", __name__, url_prefix="/months")


@bp.get("")
@allowed(Right.VIEW_MONTHS)
def index() -> ResponseReturnValue:
    """The months, the latest first."""
    rows = months(db.session(), edge.today(), edge.settings().zone)
    return render_template("months/index.html", rows=rows)


@bp.get("/<month>")
@allowed(Right.VIEW_MONTHS)
def show(month: str) -> ResponseReturnValue:
    """The list of a month: as frozen once it is closed, until then as worked out now."""
    asked = _begun_or_404(month)
    return render_template(
        "months/show.html", month=asked, listed=_listed(asked), can_close=asked.last_day < edge.today()
    )


@bp.route("/<month>/close", methods=["GET", "POST"])
@allowed(Right.CLOSE_MONTH)
def close_list(month: str) -> ResponseReturnValue:
    """Ask first, with the figures that will be frozen; then freeze them."""
    asked = _begun_or_404(month)
    form = Form()
    if not form.validate_on_submit():
        return render_template("months/close.html", month=asked, listed=_listed(asked), form=form)
    moment = Moment(clock.now(), edge.today(), edge.settings().zone)
    db.session.rollback()  # the log-in was read at another moment than the figures will be
    with transactions.writing(consistent=True):
        was_open = close(db.session(), asked, moment, current_user)
        db.session.commit()
    name = month_name(asked)
    closed = _("The list of %(month)s is closed.", month=name)
    flash(closed if was_open else _("The list of %(month)s was closed before.", month=name), "done")
    return redirect(url_for(".show", month=asked))


def _begun_or_404(text: str) -> Month:
    try:
        month = Month.parse(text)
    except BadPeriod:
        abort(404)
    return month if month.first_day <= edge.today() else abort(404)


def _listed(month: Month) -> MonthList:
    return month_list(db.session(), month, edge.today(), edge.settings().zone)
