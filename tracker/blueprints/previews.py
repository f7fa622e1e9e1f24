"""This week's messages as they would be written today: which units, and the text to each."""

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker import clock
from tracker.blueprints import edge
from tracker.blueprints.access import allowed
from tracker.blueprints.asked import asked_page
from tracker.blueprints.lists import Pages
from tracker.compose.weekly import KIND
from tracker.domain.messages import Channel
from tracker.domain.nudges import Part
from tracker.domain.periods import Week
from tracker.domain.rights import Right
from tracker.extensions import db
from tracker.jobs.weekly_nudges import composed_for
from tracker.queries.messages import Run
from tracker.queries.nudges import UnitNudge, nudges
from tracker.queries.paging import page_of
from tracker.queries.today import units_told

bp = Blueprint("previews", __name__, url_prefix="/preview")


@bp.get("")
@allowed(Right.VIEW_MESSAGES)
def index() -> ResponseReturnValue:
    """The units that the messages would be about, with what cannot go on top. No text is composed."""
    now = edge.rules()
    week = nudges(db.session(), now.today, now.today, now.options, now.deadlines)
    found = page_of(sorted(week, key=_trouble), asked_page())
    run = _run()
    return render_template(
        "outbox/previews.html",
        run=run,
        told=units_told(db.session(), run.kind, run.period),
        sentence=_sentence(week),
        rows=found.rows,
        pages=Pages(found.number, found.total),
        parts=Part,
    )


@bp.get("/<path:code>")
@allowed(Right.VIEW_MESSAGES)
def show(code: str) -> ResponseReturnValue:
    """The e-mail and the SMS to one unit, word for word."""
    unit = composed_for(db.session(), edge.settings(), edge.today(), clock.now(), code)
    if unit is None:
        abort(404)
    return render_template("outbox/preview.html", run=_run(), nudge=unit.nudge, messages=unit.messages)


def _run() -> Run:
    return Run(KIND, str(Week.of(edge.today())))


def _trouble(nudge: UnitNudge) -> int:
    """Units that nothing can go to stand first, then those that lack something."""
    if nudge.skipped:
        return 0
    return 1 if nudge.missing else 2


def _sentence(week: list[UnitNudge]) -> str:
    """How many units, and how many messages by each channel."""
    units = ngettext("%(num)d unit", "%(num)d units", len(week))
    by_channel = {channel: sum(channel in nudge.sendable for nudge in week) for channel in Channel}
    return str(
        _(
            "%(units)s to be reminded; e-mails: %(emails)s, SMS: %(sms)s.",
            units=units,
            emails=by_channel[Channel.EMAIL],
            sms=by_channel[Channel.SMS],
        )
    )
