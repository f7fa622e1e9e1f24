"""`flask nudges`: the week's messages, looked at and queued."""

from datetime import datetime
from typing import Any

import click
from flask.cli import AppGroup

from tracker import clock
from tracker.cli.edge import DAY, day_or_today, print_json, reading, settings, writing
from tracker.compose.weekly import KIND
from tracker.domain.messages import Channel, MessageDraft
from tracker.domain.nudges import Part
from tracker.domain.periods import Week
from tracker.domain.schedule import JobName
from tracker.domain.wording import full_day
from tracker.jobs import weekly_nudges
from tracker.jobs.runs import once
from tracker.jobs.weekly_nudges import Composed, Queued
from tracker.queries.queued import messages_of

nudges = AppGroup("nudges", help="The week's messages to the units.")
on_day = click.option("--on", type=DAY, help="The day, YYYY-MM-DD (default: today).")
as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")


@nudges.command("preview")
@on_day
@as_json
def preview(on: datetime | None, as_json: bool) -> None:
    """Show what the weekly run of a day would send, whatever was sent already. Writes nothing."""
    day = day_or_today(on)
    with reading() as session:
        units = weekly_nudges.composed(session, settings(), day, clock.now())
    if as_json:
        listed = [_nudge(unit) for unit in units]
        print_json({"on": day.isoformat(), "week": str(Week.of(day)), "nudges": listed})
        return
    click.echo(f"{Week.of(day)}, {full_day(day)}: {len(units)} units")
    for unit in units:
        click.echo(_readable(unit))


@nudges.command("send")
@on_day
@as_json
def send(on: datetime | None, as_json: bool) -> None:
    """Queue the messages of the day's week, once: a later run queues none."""
    day, now = day_or_today(on), clock.now()
    week = str(Week.of(day))
    with writing() as session:
        already = messages_of(session, KIND, week)
        done = once(
            session,
            JobName.WEEKLY_NUDGES,
            week,
            day,
            now,
            lambda: weekly_nudges.run(session, settings(), day, now),
        )
    if as_json:
        result = done or Queued(0, 0)
        print_json({"week": week, "queued": result.queued, "already": already, "skipped": result.skipped})
        return
    click.echo(f"{week}: {done or f'already settled, {already} messages were queued'}")


def _nudge(unit: Composed) -> dict[str, Any]:
    nudge = unit.nudge
    return {
        "unit": nudge.code,
        "name": nudge.name,
        **{part: [work.ref for work in nudge.works(part)] for part in Part},
        "missing": nudge.missing,
        "skipped": nudge.skipped,
        "messages": [_message(message) for message in unit.messages],
    }


def _message(message: MessageDraft) -> dict[str, Any]:
    return {
        "channel": message.channel,
        "to": message.to,
        "copy_to": message.copy_to,
        "subject": message.subject,
        "body": message.body,
        "segments": message.segments,
    }


def _readable(unit: Composed) -> str:
    nudge = unit.nudge
    counts = ", ".join(f"{part.replace('_', ' ')} {len(works)}" for part, works in nudge.parts.items())
    lines = [f"\n=== {nudge.code}  {nudge.name}: {counts}"]
    lines += [f"skipped: {nudge.skipped}"] if nudge.skipped else []
    lines += [f"no address for: {', '.join(nudge.missing)}"] if nudge.missing else []
    lines += [_readable_message(message) for message in unit.messages]
    return "\n".join(lines)


def _readable_message(message: MessageDraft) -> str:
    if message.channel == Channel.SMS:
        size = f"{len(message.body)} characters, {message.segments} segment(s)"
        return f"--- SMS to {message.to} ({size})\n{message.body}"
    copy_to = f", copy to {message.copy_to}" if message.copy_to else ""
    return f"--- e-mail to {message.to}{copy_to}\n{message.subject}\n\n{message.body}"
