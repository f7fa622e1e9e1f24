"""How Alembic runs the migrations: on the application's own engine, in one transaction."""

from alembic import context
from flask import current_app

import tracker.models  # registers the tables
from tracker.extensions import db
from tracker.home import open_home


def run() -> None:
    """Bring the schema to the revision that was asked for."""
    open_home(current_app)
    with db.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            # A table that is copied to change it would take its children's rows with it.
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.rollback()
        context.configure(
            connection=connection,
            target_metadata=tracker.models.Unit.metadata,
            render_as_batch=True,
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
