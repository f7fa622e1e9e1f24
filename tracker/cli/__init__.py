"""The commands of `flask`."""

from flask import Flask

from tracker.cli.users import users


def init_app(app: Flask) -> None:
    """Register the commands."""
    for group in (users,):
        app.cli.add_command(group)
