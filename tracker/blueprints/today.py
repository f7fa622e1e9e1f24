"""The Office's start page: what to do today."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import ngettext

from tracker import clock
from tracker.blueprints import acts
from tracker.blueprints.access import allowed
from tracker.blueprints.edge import Rules, rules, settings
from tracker.compose.weekly import KIND as WEEKLY
from tracker.domain.messages import MessageState
from tracker.domain.periods import Week
from tracker.domain.rights import Right
from tracker.domain.states import Act, State
from tracker.extensions import db
from tracker.queries.assignments import Lateness
from tracker.queries.health import missed_jobs, silent_since
from tracker.queries.today import Counts, counts, units_to_tell, units_told, waiting_results

bp = Blueprint("today", __name__)


@dataclass(frozen=True)
class Count:
    """A number, what it counts, and the list of its rows."""

    number: int
    words: str
    address: str


@dataclass(frozen=True)
class ThisWeek:
    """The week's reminders: how many units were written to, or are to be."""

    run: str
    told: int
    to_tell: int


@bp.get("/today")
@allowed(Right.VIEW_TODAY)
def show() -> ResponseReturnValue:
    """What waits for the Office, each number with its rows."""
    now, moment, zone = rules(), clock.now(), settings().zone
    found = counts(db.session(), now.today, now.options.due_soon_days, now.deadlines)
    return render_template(
        "today/show.html",
        counts=_counts(found),
        week=_this_week(now),
        sending_is_off=settings().mail is not None and not now.options.sending,
        missed=missed_jobs(db.session(), moment, zone),
        silent_since=silent_since(db.session(), moment),
        waiting=waiting_results(db.session(), now.deadlines),
        may_confirm=lambda row: acts.may_act(Act.CONFIRM, row.unit_code),
    )


def _counts(found: Counts) -> list[Count]:
    work, told = found.work, found.messages
    failed, doubtful = (told.get(state, 0) for state in (MessageState.FAILED, MessageState.IN_DOUBT))
    return [
        Count(
            work[Lateness.WAITING],
            ngettext(
                "result waiting for confirmation", "results waiting for confirmation", work[Lateness.WAITING]
            ),
            _list(Lateness.WAITING),
        ),
        Count(
            work[Lateness.LATE],
            ngettext("task overdue", "tasks overdue", work[Lateness.LATE]),
            _list(Lateness.LATE),
        ),
        Count(
            work[Lateness.DUE_SOON],
            ngettext("task due soon", "tasks due soon", work[Lateness.DUE_SOON]),
            _list(Lateness.DUE_SOON),
        ),
        Count(
            found.returned,
            ngettext("result returned, to be redone", "results returned, to be redone", found.returned),
            url_for("assignments.index", state=State.RETURNED),
        ),
        Count(
            work[Lateness.NO_DEADLINE],
            ngettext("task without a deadline", "tasks without a deadline", work[Lateness.NO_DEADLINE]),
            _list(Lateness.NO_DEADLINE),
        ),
        Count(
            failed,
            ngettext("message could not be sent", "messages could not be sent", failed),
            url_for("messages.index", state=MessageState.FAILED),
        ),
        Count(
            doubtful,
            ngettext("message in doubt", "messages in doubt", doubtful),
            url_for("messages.index", state=MessageState.IN_DOUBT),
        ),
    ]


def _list(kind: Lateness) -> str:
    query: dict[str, Any] = {"is": kind}  # a keyword of Python's
    return url_for("assignments.index", **query)


def _this_week(now: Rules) -> ThisWeek:
    """Before the run, those whom it would be about if it ran now."""
    week = str(Week.of(now.today))
    told = units_told(db.session(), WEEKLY, week)
    to_tell = 0 if told else units_to_tell(db.session(), now.today, now.options, now.deadlines)
    return ThisWeek(f"{WEEKLY}:{week}", told, to_tell)
