"""The words of the pages for the codes of units, directives, messages and lists."""

from enum import StrEnum

from flask import Flask
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from tracker.blueprints.words import Chip, Tone
from tracker.domain.ages import AgeBand
from tracker.domain.messages import Channel, MessageState
from tracker.domain.monthly import LeftOut
from tracker.domain.nudges import Part
from tracker.domain.periods import Month
from tracker.domain.tasks import StaysDraft, Tracking
from tracker.domain.units import UnitKind, UnitStanding
from tracker.domain.working_days import DayKind
from tracker.models.units import ContactRole
from tracker.queries.directives import DirectiveOrder
from tracker.queries.messages import Run
from tracker.queries.nudges import Skipped, UnitNudge
from tracker.queries.units import UnitOrder

# By type first: codes of two types may be the same text.
TERMS: dict[type[StrEnum], dict[StrEnum, object]] = {
    UnitKind: {
        UnitKind.DEPARTMENT: _l("Department"),
        UnitKind.AGENCY: _l("Agency"),
        UnitKind.DISTRICT: _l("District"),
        UnitKind.COMMUNE: _l("Commune"),
        UnitKind.CENTRAL: _l("Central agency in the province"),
        UnitKind.COMPANY: _l("Company"),
        UnitKind.PRESS: _l("Press"),
        UnitKind.PARTY: _l("Party body"),
        UnitKind.FRONT: _l("Front and organisations"),
        UnitKind.COUNCIL: _l("People's Council"),
        UnitKind.OTHER: _l("Other"),
    },
    UnitStanding: {
        UnitStanding.CRITICISABLE: _l("Named on the monthly list"),
        UnitStanding.URGE_ONLY: _l("Urged only"),
        UnitStanding.FOLLOW_ONLY: _l("Followed only"),
    },
    ContactRole: {
        ContactRole.HEAD: _l("Head"),
        ContactRole.MAILBOX: _l("Mailbox"),
    },
    Tracking: {
        Tracking.DATED: _l("With a deadline"),
        Tracking.RECURRING: _l("Recurring"),
        Tracking.TO_BE_DATED: _l("Deadline to be set"),
        Tracking.ROUTINE: _l("Routine, not followed"),
    },
    StaysDraft: {
        StaysDraft.ROUTINE: _l("Routine work: it is not followed."),
        StaysDraft.RECURRING: _l("Not assigned: recurring work, its periods are not made yet."),
        StaysDraft.TO_BE_DATED: _l("Not assigned: it has no deadline yet."),
        StaysDraft.NO_LEAD: _l("Not assigned: the text names no unit that leads."),
        StaysDraft.UNRESOLVED_LEAD: _l("Not assigned: a unit that leads is not in the register."),
    },
    DirectiveOrder: {
        DirectiveOrder.NEWEST: _l("Newest first"),
        DirectiveOrder.OLDEST: _l("Oldest first"),
        DirectiveOrder.LATE: _l("Most late work first"),
    },
    UnitOrder: {
        UnitOrder.NAME: _l("By name"),
        UnitOrder.LATE: _l("Most late work first"),
        UnitOrder.OPEN: _l("Most open work first"),
    },
    Channel: {Channel.EMAIL: _l("E-mail"), Channel.SMS: _l("SMS")},
    MessageState: {
        MessageState.QUEUED: _l("Waiting to be sent"),
        MessageState.SENDING: _l("Being sent"),
        MessageState.SENT: _l("Sent"),
        MessageState.FAILED: _l("Could not be sent"),
        MessageState.UNKNOWN: _l("Fate unknown, will be looked up"),
        MessageState.IN_DOUBT: _l("In doubt, a person must look"),
        MessageState.EXPIRED: _l("Expired unsent"),
    },
    Part: {
        Part.OVERDUE: _l("Overdue"),
        Part.DUE_SOON: _l("Due soon"),
        Part.WAITING: _l("Waiting for confirmation"),
        Part.DONE: _l("Done"),
    },
    Skipped: {
        Skipped.NO_ADDRESS: _l("nothing goes: there is no address"),
        Skipped.UNIT_ENDED: _l("nothing goes: the unit has ended"),
    },
    LeftOut: {
        LeftOut.EXTENSION_ASKED: _l("extension asked for in time, not decided yet"),
        LeftOut.OBJECTIVE_CAUSE: _l("objective cause confirmed"),
        LeftOut.OBJECTION: _l("objection 'wrong unit', not settled yet"),
        LeftOut.TOLD_LATE: _l("told too short before the deadline"),
        LeftOut.BEFORE_COUNTING_STARTS: _l("due before counting starts"),
    },
    DayKind: {
        DayKind.HOLIDAY: _l("Day off"),
        DayKind.SWAPPED_WORKDAY: _l("Worked to make up"),
    },
    AgeBand: {
        AgeBand.WEEK: _l("1–7 days"),
        AgeBand.MONTH: _l("8–30 days"),
        AgeBand.QUARTER: _l("31–90 days"),
        AgeBand.LONGER: _l("over 90 days"),
    },
}
OUTCOMES = {
    "accepted": _l("Taken over by the server"),
    "refused_for_good": _l("Refused for good"),
    "refused_for_now": _l("Refused for now"),
    "refused_sender": _l("Our own account was refused"),
    "unknown": _l("Fate unknown"),
}
PERIODS = {
    "day": _l("daily"),
    "week": _l("weekly"),
    "month": _l("monthly"),
    "quarter": _l("quarterly"),
    "half-year": _l("half-yearly"),
    "year": _l("yearly"),
}
STEPS = {
    "warning": _l("warning before the month's end"),
    "reconciliation": _l("reconciliation with the units"),
}
TONES = {
    MessageState.QUEUED: Tone.WAITING,
    MessageState.SENDING: Tone.WAITING,
    MessageState.SENT: Tone.DONE,
    MessageState.FAILED: Tone.LATE,
    MessageState.UNKNOWN: Tone.DUE,
    MessageState.IN_DOUBT: Tone.LATE,
    MessageState.EXPIRED: Tone.LATE,
}
LACKS = {Channel.EMAIL: (_l("no e-mail"), Tone.LATE), Channel.SMS: (_l("no mobile number"), Tone.DUE)}


def term(code: StrEnum) -> str:
    """The word for a code."""
    words: dict[StrEnum, object] = TERMS[type(code)]
    return str(words[code])


def outcome(name: str) -> str:
    """The words for what a send ended in."""
    return str(OUTCOMES.get(name, name))


def step_name(name: str) -> str:
    """The words for a step towards a month's list."""
    return str(STEPS.get(name, name))


def recurrence(periods: list[str]) -> str:
    """How often: "weekly, yearly"."""
    return ", ".join(str(PERIODS.get(period, period)) for period in periods)


def message_chip(state: MessageState) -> Chip:
    """The state of a message as a word with its colour."""
    return Chip(term(state), TONES[state])


def lacks(nudge: UnitNudge) -> list[Chip]:
    """Why nothing can go to a unit, or what is missing for a part of its messages; empty where all can go."""
    if nudge.skipped:
        return [Chip(term(nudge.skipped), Tone.LATE)]
    return [Chip(str(words), tone) for words, tone in (LACKS[channel] for channel in nudge.missing)]


def run_name(run: Run) -> str:
    """A run in words: "Week 48/2026"."""
    year, _dash, week = run.period.partition("-W")
    if run.kind == "weekly" and week:
        return str(_("Week %(week)s/%(year)s", week=week, year=year))
    return f"{run.kind} {run.period}"


def month_name(month: Month) -> str:
    """A month in words: "11/2026"."""
    return f"{month.number:02}/{month.year}"


def init_app(app: Flask) -> None:
    """Hand the words to the templates."""
    for function in (term, outcome, recurrence, message_chip, lacks, month_name, run_name, step_name):
        app.add_template_filter(function)
