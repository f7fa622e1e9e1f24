"""`flask demo`: a made-up province to try the tracker on."""

from dataclasses import replace

import click
from flask.cli import AppGroup

from tracker import clock
from tracker.actions.accounts import hashed
from tracker.cli.edge import settings, writing
from tracker.config import DEMO_MARK
from tracker.demo.load import PASSWORD, STAFF, Demo, load, play_weeks

demo = AppGroup("demo", help="A made-up province to try the tracker on.")


@demo.command("load")
def load_demo() -> None:
    """Load the made-up province, into an empty home only. Again: changes nothing."""
    here = Demo(replace(settings(), mail=None), clock.today(settings().zone), clock.now())
    password_hash = hashed(PASSWORD)  # takes its time, so before the transaction
    with writing() as session:
        loaded = load(session, here, password_hash)
        (here.settings.home / DEMO_MARK).touch()
        if loaded:
            session.commit()
            play_weeks(session, here)
    click.echo("The made-up province is loaded." if loaded else "The made-up province was loaded before.")
    click.echo(f"Accounts, all with the password {PASSWORD}:")
    for name, (role, who) in STAFF.items():
        click.echo(f"  {name:10} {role.value:12} {who}")
    click.echo("  unit-CODE  unit         the unit CODE, such as unit-SXD or unit-C06")
