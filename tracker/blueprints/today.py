"""The Office's start page: what to do today."""

from collections.abc import Callable
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
from tracker.queries.health import delivery_trouble, missed_jobs, silent_since
from tracker.queries.messages import Run
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
    found = counts(db.session(), now.today, now.options.due_soon_days, now.deadlines, WEEKLY)
    return render_template(
        "today/show.html",
        counts=_counts(found, Week.of(now.today)),
        week=_this_week(now),
        sending_is_off=settings().mail is not None and not now.options.sending,
        trouble=delivery_trouble(db.session()),
        missed=missed_jobs(db.session(), moment, zone),
        silent_since=silent_since(db.session(), moment),
        waiting=waiting_results(db.session(), now.deadlines),
        may_confirm=lambda row: acts.may_act(Act.CONFIRM, row.unit_code),
    )


_WORDS: dict[str, Callable[[int], str]] = {
    "waiting": lambda n: ngettext("result waiting for confirmation", "results waiting for confirmation", n),
    "late": lambda n: ngettext("task overdue", "tasks overdue", n),
    "due_soon": lambda n: ngettext("task due soon", "tasks due soon", n),
    "returned": lambda n: ngettext("result returned, to be redone", "results returned, to be redone", n),
    "no_deadline": lambda n: ngettext("task without a deadline", "tasks without a deadline", n),
    "failed": lambda n: ngettext("message could not be sent", "messages could not be sent", n),
    "expired": lambda n: ngettext(
        "message of last week was not sent in time", "messages of last week were not sent in time", n
    ),
    "in_doubt": lambda n: ngettext("message in doubt", "messages in doubt", n),
}


def _counts(found: Counts, week: Week) -> list[Count]:
    work = found.work
    rows = {
        "waiting": (work[Lateness.WAITING], _list(Lateness.WAITING)),
        "late": (work[Lateness.LATE], _list(Lateness.LATE)),
        "due_soon": (work[Lateness.DUE_SOON], _list(Lateness.DUE_SOON)),
        "returned": (found.returned, url_for("assignments.index", state=State.RETURNED)),
        "no_deadline": (work[Lateness.NO_DEADLINE], _list(Lateness.NO_DEADLINE)),
        "failed": (found.failed, _messages(MessageState.FAILED, week)),
        "expired": (found.expired, _messages(MessageState.EXPIRED, week.before)),
        "in_doubt": (found.in_doubt, _messages(MessageState.IN_DOUBT)),
    }
    return [Count(number, _WORDS[name](number), address) for name, (number, address) in rows.items()]


def _messages(state: MessageState, week: Week | None = None) -> str:
    return url_for("messages.index", state=state, run=str(Run(WEEKLY, str(week))) if week else None)


def _list(kind: Lateness) -> str:
    query: dict[str, Any] = {"is": kind}  # a keyword of Python's
    return url_for("assignments.index", **query)


def _this_week(now: Rules) -> ThisWeek:
    """Before the run, those whom it would be about if it ran now."""
    week = str(Week.of(now.today))
    told = units_told(db.session(), WEEKLY, week)
    to_tell = 0 if told else units_to_tell(db.session(), now.today, now.options, now.deadlines)
    return ThisWeek(f"{WEEKLY}:{week}", told, to_tell)
