"""What the commands share: the home, the schema, the transaction, and how a failure is told."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import click
from alembic.runtime.migration import MigrationContext
from flask import current_app
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from tracker import clock
from tracker.config import BadSetting, Settings
from tracker.domain.errors import DomainError
from tracker.domain.working_days import YEARS
from tracker.extensions import db, transactions
from tracker.home import open_home, schema_head


class Day(click.DateTime):
    """A day YYYY-MM-DD of the years that can be counted in."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The day's first moment; fails as misuse."""
        moment: datetime = super().convert(value, param, ctx)
        if moment.year not in YEARS:
            self.fail(f"{value!r} is no day from {YEARS[0]} to {YEARS[-1]}.", param, ctx)
        return moment


DAY = Day()


class Failed(click.ClickException):
    """It failed: exit status 1, the reason as the last line on standard error."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """The reason alone."""
        click.echo(self.format_message(), file=file, err=True)


@contextmanager
def reading() -> Iterator[Session]:
    """A session that only reads, on a home with the right schema."""
    with told(), transactions.reading():
        session = _session()
        try:
            yield session
        finally:
            session.rollback()


@contextmanager
def writing(consistent: bool = False) -> Iterator[Session]:
    """A session that may write, committed at the end; on an error nothing is stored.

    A `consistent` one reads one moment, see `transactions.writing`.
    """
    with told(), transactions.writing(consistent):
        session = _session()
        try:
            yield session
            session.commit()
        except BaseException:
            session.rollback()
            raise


@contextmanager
def told() -> Iterator[None]:
    """Turn what the rules refuse into a failure of the command."""
    try:
        yield
    except (DomainError, BadSetting) as error:
        raise Failed(str(error)) from error
    except OperationalError as error:
        raise Failed(f"The database cannot be used: {str(error.orig).splitlines()[0]}") from error


def _session() -> Session:
    open_home(current_app)
    with transactions.reading(), db.engine.connect() as connection:
        if MigrationContext.configure(connection).get_current_heads() != (schema_head(),):
            raise Failed("The schema of this home is not this version's: run 'flask db upgrade'.")
    return db.session()


def settings() -> Settings:
    """The settings of the home that this command runs in."""
    read: Settings = current_app.config["TRACKER"]
    return read


def day_or_today(on: datetime | None) -> date:
    """The day given, else today in the office's time zone."""
    return on.date() if on else clock.today(settings().zone)


def print_json(value: object) -> None:
    """`value` as the one thing on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1, default=str))
