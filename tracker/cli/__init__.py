"""The commands of `flask`."""

from flask import Flask

from tracker.cli.directives import directives
from tracker.cli.users import users


def init_app(app: Flask) -> None:
    """Register the commands."""
    for group in (directives, users):
        app.cli.add_command(group)
