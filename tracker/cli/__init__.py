"""The commands of `flask`."""

from flask import Flask

from tracker.cli.assignments import assignments
from tracker.cli.demo import demo
from tracker.cli.directives import directives
from tracker.cli.doctor import doctor
from tracker.cli.jobs import jobs
from tracker.cli.nudges import nudges
from tracker.cli.outbox import outbox
from tracker.cli.overdue import overdue
from tracker.cli.sending import sending
from tracker.cli.units import units
from tracker.cli.users import users


def init_app(app: Flask) -> None:
    """Register the commands."""
    for group in (
        demo,
        assignments,
        directives,
        doctor,
        jobs,
        nudges,
        outbox,
        overdue,
        sending,
        units,
        users,
    ):
        app.cli.add_command(group)
