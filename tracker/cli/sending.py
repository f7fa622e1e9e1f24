"""`flask sending`: the switch for what leaves this machine."""

import click
from flask.cli import AppGroup

from tracker import clock
from tracker.actions import home
from tracker.cli.edge import writing

sending = AppGroup("sending", help="The switch for SMTP; files in TRACKER_HOME/outbox need none.")


@sending.command("on")
def on() -> None:
    """Send by SMTP from now on."""
    _switch("yes", "sending is on")


@sending.command("off")
def off() -> None:
    """Send nothing by SMTP: messages wait, and weekly ones expire with their week."""
    _switch("no", "sending is off")


def _switch(text: str, said: str) -> None:
    with writing() as session:
        home.set_option(session, "sending", text, None, clock.now())
    click.echo(said)
