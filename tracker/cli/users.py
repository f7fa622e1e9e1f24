"""`flask users`: accounts."""

import os

import click
from flask.cli import AppGroup

from tracker import clock
from tracker.actions import accounts
from tracker.cli.edge import told, writing
from tracker.domain.rights import Role

users = AppGroup("users", help="Accounts.")


@users.command("create")
@click.argument("name")
@click.option("--role", required=True, type=click.Choice([role.value for role in Role]))
@click.option("--unit", help="The code of the unit that the account is for (role unit only).")
@click.option("--email", default="", help="Where its owner is written to.")
@click.option("--full-name", default="", help="The name shown on pages.")
def create(name: str, role: str, unit: str | None, email: str, full_name: str) -> None:
    """Make the account NAME. The password is asked for, or read from TRACKER_PASSWORD."""
    password = os.environ.get("TRACKER_PASSWORD") or click.prompt(
        "Password", hide_input=True, confirmation_prompt=True
    )
    with told():
        password_hash = accounts.hashed(password)
    with writing() as session:
        user = accounts.create_user(
            session, accounts.NewUser(name, Role(role), unit, email, full_name), password_hash, clock.now()
        )
    click.echo(f"{user.name}: {role} account created")
