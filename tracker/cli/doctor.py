"""`flask doctor`: what keeps the tracker from doing its work, and what to do about it."""

import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

import click
import sqlalchemy as sa
from alembic.runtime.migration import MigrationContext
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from tracker import clock
from tracker.cli.edge import Failed, print_json, settings, told
from tracker.compose.longest_sms import SMS_TEXTS, sms_preview
from tracker.config import BadSetting, Settings
from tracker.documents import tesseract
from tracker.extensions import db, transactions
from tracker.home import open_home, schema_head
from tracker.queries import health, home
from tracker.queries.health import MissedJob

CLOCKS_APART = timedelta(minutes=1)
CALENDAR_AHEAD = timedelta(days=365)
UNITS_NAMED = 10


@dataclass(frozen=True)
class Finding:
    """Something wrong: which check found it, a code, a sentence, and what to do."""

    check: str
    reason: str
    text: str
    advice: str


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
@with_appcontext
def doctor(as_json: bool) -> None:
    """Check settings, schema, channels, clock and job health. Exit status 1 where something is wrong."""
    with told():
        findings = list(_findings(settings(), clock.now()))
    facts = _facts(settings())
    if as_json:
        print_json({"ok": not findings, "facts": facts, "findings": [asdict(found) for found in findings]})
    else:
        for name, value in facts.items():
            click.echo(f"{name}: {value}")
        for found in findings:
            click.echo(f"{found.check}: {found.text}\n    {found.advice}")
    if findings:
        raise Failed(f"{len(findings)} found wrong; the first: {findings[0].text}")


def _facts(settings: Settings) -> dict[str, str]:
    outbox, mail = f"files in {settings.home / 'outbox'}", settings.mail
    return {
        "home": str(settings.home),
        "database": sa.make_url(settings.database_url).render_as_string(hide_password=True),
        "address": settings.public_url,
        "address in SMS": settings.short_url,
        "e-mail": f"{mail.host}:{mail.port}, {mail.tls}, from {mail.sender}" if mail else outbox,
        "SMS": outbox,
        "scans": "read by Tesseract" if tesseract.is_installed() else f"not read: {tesseract.INSTALL}",
        "time": f"{clock.now().astimezone(settings.zone):%d/%m/%Y %H:%M:%S} {settings.zone}",
    }


def _findings(settings: Settings, now: datetime) -> Iterator[Finding]:
    """What is wrong; without a home no database is looked at, without its schema none of its rows."""
    try:
        open_home(current_app)
        with tempfile.TemporaryFile(dir=settings.home):
            pass
    except (BadSetting, OSError) as error:
        advice = "Let the account that runs the tracker write there, or name another folder in TRACKER_HOME."
        yield Finding("home", "home_unusable", f"The home cannot be written to: {error}", advice)
        return
    try:
        with transactions.reading():
            yield from _findings_of_database(settings, now)
    except DatabaseError as error:
        reason = str(error.orig).splitlines()[0]
        advice = "Start the database, or correct TRACKER_DATABASE_URL."
        yield Finding("database", "database_unusable", f"The database does not answer: {reason}", advice)


def _findings_of_database(settings: Settings, now: datetime) -> Iterator[Finding]:
    with db.engine.connect() as connection:
        if MigrationContext.configure(connection).get_current_heads() != (schema_head(),):
            text = "The schema of this home is not this version's."
            yield Finding("schema", "schema_differs", text, "Run 'flask db upgrade'.")
            return
    session = db.session()
    yield from _clock(session, now)
    yield from _scheduler(session, settings, now)
    yield from _calendar(session, now.astimezone(settings.zone))
    yield from _addresses(session, settings, now)


def _clock(session: Session, now: datetime) -> Iterator[Finding]:
    advice = "Set the clocks of the machines by one time server."
    if session.connection().dialect.name == "postgresql":  # SQLite has no clock but this machine's
        apart = abs(session.execute(sa.text("SELECT clock_timestamp()")).scalar_one() - clock.now())
        if apart > CLOCKS_APART:
            text = f"This machine's clock and the database's are {apart.total_seconds():.0f} seconds apart."
            yield Finding("clock", "clocks_differ", text, advice)
    if any(pulse.last_at > now + CLOCKS_APART for pulse in health.pulses(session).values()):
        text = "The scheduler woke at a time that is yet to come: a clock was wrong, or is."
        yield Finding("clock", "wake_in_future", text, f"{advice} Then start the scheduler anew.")


def _scheduler(session: Session, settings: Settings, now: datetime) -> Iterator[Finding]:
    silent_since = health.silent_since(session, now)
    if silent_since:
        text = f"The scheduler does not run: it was last awake {_moment(silent_since, settings)}."
        yield Finding(
            "jobs", "scheduler_silent", text, "Start 'flask jobs run', or the service that runs it."
        )
    missed = health.missed_jobs(session, now, settings.zone)
    yield from (_missed(job, settings) for job in missed)
    for standing in health.job_standings(session, now, settings.zone):
        if standing.trouble and standing.job not in {job.job for job in missed}:
            text = f"{standing.job} failed when it ran last: {standing.trouble}"
            yield Finding("jobs", "job_failed", text, "The scheduler's log has the details; it tries again.")


def _missed(job: MissedJob, settings: Settings) -> Finding:
    failed = f", and failed: {job.trouble}" if job.trouble else ""
    text = f"{job.job} did not run for {job.period}: it was due {_moment(job.at, settings)}{failed}."
    day = job.at.astimezone(settings.zone).date()
    by_hand = f"Run 'flask jobs run-once {job.job} --on {day}'; the scheduler does not make it up any more."
    advice = "The scheduler makes it up once it runs; its log says what fails." if job.still_owed else by_hand
    return Finding("jobs", "job_missed", text, advice)


def _calendar(session: Session, now: datetime) -> Iterator[Finding]:
    ends_on = home.calendar_ends_on(session)
    if ends_on is None or ends_on < now.date() + CALENDAR_AHEAD:
        text = (
            f"The calendar knows no days off after {ends_on:%d/%m/%Y}."
            if ends_on
            else "The calendar is empty."
        )
        yield Finding("calendar", "calendar_ends", text, "Enter the coming days off on the settings page.")


def _addresses(session: Session, settings: Settings, now: datetime) -> Iterator[Finding]:
    units = health.units_without_address(session, now.astimezone(settings.zone).date())
    if units:
        more = ", ..." if len(units) > UNITS_NAMED else ""
        text = f"No message can reach {len(units)} units: {', '.join(units[:UNITS_NAMED])}{more}."
        advice = (
            "Enter an e-mail address or a mobile number of theirs, or import them by 'flask units import'."
        )
        yield Finding("units", "no_address", text, advice)
    address = settings.short_url.partition("://")[2]
    options = home.options(session)
    if any(sms_preview(name, options, address).segments > 1 for name in SMS_TEXTS):
        text = (
            f"The address {address} does not fit into one SMS: where it does not, the text goes without it."
        )
        yield Finding(
            "sms", "address_too_long", text, "Set a shorter TRACKER_SHORT_URL, or shorten the texts."
        )


def _moment(moment: datetime, settings: Settings) -> str:
    return f"{moment.astimezone(settings.zone):%d/%m/%Y %H:%M}"
