"""The commands of `flask`."""

from flask import Flask

from tracker.cli.directives import directives
from tracker.cli.units import units
from tracker.cli.users import users


def init_app(app: Flask) -> None:
    """Register the commands."""
    for group in (directives, units, users):
        app.cli.add_command(group)
