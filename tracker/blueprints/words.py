"""The words of the pages: states as chips, acts, refusals, days and moments. E-mails have their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from flask import Flask
from flask_babel import format_date, format_decimal, gettext, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from tracker import clock
from tracker.blueprints.edge import rules, settings
from tracker.domain.errors import DomainError
from tracker.domain.lateness import Deadlines, Standing, days_late, done_late, last_day_in_time
from tracker.domain.rights import Role
from tracker.domain.schedule import JobName
from tracker.domain.states import Act, State

STATES = {
    State.DRAFT: _l("Draft"),
    State.ASSIGNED: _l("Assigned"),
    State.ACCEPTED: _l("Accepted"),
    State.IN_PROGRESS: _l("In progress"),
    State.SUBMITTED: _l("Waiting for confirmation"),
    State.RETURNED: _l("Returned"),
    State.COMPLETED: _l("Completed"),
    State.SUSPENDED: _l("Suspended"),
    State.CANCELLED: _l("Cancelled"),
    State.TRANSFERRED: _l("Transferred"),
}
ACTS = {
    Act.ASSIGN: _l("Assigned"),
    Act.IMPORT: _l("Taken from the Office's list"),
    Act.ACCEPT: _l("Accepted"),
    Act.REPORT: _l("Progress report"),
    Act.SUBMIT: _l("Result handed in"),
    Act.CONFIRM: _l("Completion confirmed"),
    Act.RETURN: _l("Result returned"),
    Act.SET_DEADLINE: _l("Deadline set"),
    Act.ASK_EXTENSION: _l("Extension asked for"),
    Act.GRANT_EXTENSION: _l("Extension granted"),
    Act.REFUSE_EXTENSION: _l("Extension refused"),
    Act.CONFIRM_OBJECTIVE_CAUSE: _l("Objective cause confirmed"),
    Act.OBJECT: _l("Objection: wrong unit"),
    Act.SETTLE_OBJECTION: _l("Objection settled"),
}
ROLES = {
    Role.OFFICE: _l("Office"),
    Role.OFFICE_HEAD: _l("Head of Office"),
    Role.CHAIRMAN: _l("Chairman"),
    Role.SECRETARY: _l("Secretary"),
    Role.UNIT: _l("Unit"),
    Role.EVALUATOR: _l("Evaluator"),
    Role.ADMIN: _l("Administrator"),
}


JOBS = {
    JobName.WEEKLY_NUDGES: _l("Weekly reminders"),
    JobName.MONTHLY_LIST: _l("Monthly list"),
    JobName.DELIVER: _l("Sending"),
}
WORDS: list[tuple[type[StrEnum], Mapping[Any, object]]] = [
    (State, STATES),
    (Act, ACTS),
    (Role, ROLES),
    (JobName, JOBS),
]


class Tone(StrEnum):
    """The colour of a chip; the word says the same without it."""

    LATE = "late"
    DUE = "due"
    WAITING = "waiting"
    DONE = "done"
    NONE = "none"  # grey outline


@dataclass(frozen=True)
class Chip:
    """A state as a word first, then a colour."""

    word: str
    tone: Tone


def chips(standing: Standing, on: date, deadlines: Deadlines, due_soon_days: int) -> list[Chip]:
    """The words of a standing on a day; the first is what counts most."""
    late = days_late(standing, on, deadlines)
    match standing.state:
        case State.COMPLETED:
            return [_completed(standing, deadlines)]
        case State.SUBMITTED:
            return [_waiting(late)]
        case State.DRAFT | State.SUSPENDED | State.CANCELLED | State.TRANSFERRED:
            return [Chip(str(STATES[standing.state]), Tone.NONE)]
    time = late_chip(late) if late else _time_left(standing, on, deadlines, due_soon_days)
    returned = [Chip(str(STATES[State.RETURNED]), Tone.NONE)] if standing.state == State.RETURNED else []
    return [time, *returned]


def late_chip(days: int) -> Chip:
    """So many days late."""
    return Chip(ngettext("%(num)d day late", "%(num)d days late", days), Tone.LATE)


def _waiting(late: int) -> Chip:
    """By who must act next, with the days beside: the same words as in the e-mails."""
    if not late:
        return Chip(str(STATES[State.SUBMITTED]), Tone.WAITING)
    text = ngettext(
        "Waiting for confirmation, %(num)d day late", "Waiting for confirmation, %(num)d days late", late
    )
    return Chip(text, Tone.WAITING)


def _completed(standing: Standing, deadlines: Deadlines) -> Chip:
    late = done_late(standing, deadlines)
    return Chip(_("Completed late") if late else str(STATES[State.COMPLETED]), Tone.DONE)


def _time_left(standing: Standing, on: date, deadlines: Deadlines, due_soon_days: int) -> Chip:
    last_day = last_day_in_time(standing, deadlines)
    if last_day is None:
        return Chip(_("No deadline"), Tone.NONE)
    days = (last_day - on).days
    if days == 0:
        return Chip(_("Due today"), Tone.DUE)
    word = ngettext("%(num)d day left", "%(num)d days left", days)
    return Chip(word, Tone.DUE if days <= due_soon_days else Tone.NONE)


def chips_today(standing: Standing) -> list[Chip]:
    """The words of a standing today."""
    now = rules()
    return chips(standing, now.today, now.deadlines, now.options.due_soon_days)


def late_today(standing: Standing) -> list[Chip]:
    """How late the work is today; nothing where it is not."""
    days = days_late(standing, rules().today, rules().deadlines)
    return [late_chip(days)] if days else []


def word(code: object) -> str:
    """The word for a code of ours; anything else as it is, a day in the office's form."""
    if isinstance(code, date):
        return day(code)
    known: Mapping[Any, object] = next((words for kind, words in WORDS if isinstance(code, kind)), {})
    return str(known.get(code, code))


def refusal(error: DomainError) -> str:
    """What the rules refused, in the language of the page."""
    text = str(gettext(error.sentence))
    return text % {name: word(value) for name, value in error.values.items()} if error.values else text


def day(value: date | None) -> str:
    """dd/mm/yyyy, the form of official papers; nothing for none."""
    return f"{value:%d/%m/%Y}" if value else ""


def day_in_words(value: date) -> str:
    """A day with its weekday: "thứ Hai 23/11/2026"; inside a sentence "thứ" has a small letter."""
    return f"{format_date(value, 'EEEE').replace('Thứ', 'thứ')} {day(value)}"


def moment(value: datetime | None) -> str:
    """HH:MM dd/mm/yyyy in the office's time zone; nothing for none."""
    return f"{value.astimezone(settings().zone):%H:%M %d/%m/%Y}" if value else ""


def local_day(value: datetime) -> date:
    """The day of a moment in the office's time zone."""
    return value.astimezone(settings().zone).date()


def number(value: float) -> str:
    """A number with the separators of the page's language."""
    return str(format_decimal(value))


def init_app(app: Flask) -> None:
    """Hand the words to the templates."""
    for function in (chips_today, late_today, word, day, local_day, day_in_words, moment, number):
        app.add_template_filter(function)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(today=lambda: rules().today, now=clock.now)
