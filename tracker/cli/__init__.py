"""The commands of `flask`."""

from flask import Flask

from tracker.cli.directives import directives
from tracker.cli.outbox import outbox
from tracker.cli.sending import sending
from tracker.cli.units import units
from tracker.cli.users import users


def init_app(app: Flask) -> None:
    """Register the commands."""
    for group in (directives, outbox, sending, units, users):
        app.cli.add_command(group)
