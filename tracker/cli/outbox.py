"""`flask outbox`: what is queued goes out."""

from dataclasses import asdict

import click
from flask.cli import AppGroup

from tracker import clock
from tracker.cli.edge import print_json, settings, writing
from tracker.delivery.outbox import Delivered
from tracker.delivery.outbox import deliver as deliver_due

outbox = AppGroup("outbox", help="The messages on their way out.")


@outbox.command("deliver")
@click.option("--now", is_flag=True, help="Without regard to quiet hours, days off and retry times.")
@click.option("--json", "as_json", is_flag=True, help="One JSON value on standard output.")
def deliver(now: bool, as_json: bool) -> None:
    """Send what is due until nothing is, each message once at most."""
    with writing() as session:
        delivered = deliver_due(session, settings(), clock.now, regardless=now)
    if as_json:
        print_json(asdict(delivered))
    else:
        click.echo(_told(delivered))


def _told(delivered: Delivered) -> str:
    counts = asdict(delivered)
    stopped = counts.pop("stopped")
    lines = [", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items())]
    return "\n".join(lines + [f"{channel} stopped: {reason}" for channel, reason in stopped.items()])
