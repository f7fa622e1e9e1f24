"""The tracker: follow-up of the tasks that a government's directives give to its units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

MAX_FORM_BYTES = 1024 * 1024  # no page takes a file


def create_app(environ: Mapping[str, str] | None = None) -> Flask:
    """The application with the settings in `environ` (default: the process's own and .env).

    Raises `BadSetting`, also where the home folder cannot be used. Under the `flask` command the home is
    opened by those commands that need it: reading a document does not.
    """
    # Imported here: the process that reads a file imports this package too, and needs none of them.
    import click  # noqa: PLC0415
    from flask import Flask  # noqa: PLC0415

    from tracker import blueprints, cli, home  # noqa: PLC0415
    from tracker.config import read_settings  # noqa: PLC0415
    from tracker.extensions import db, migrate  # noqa: PLC0415

    settings = read_settings(environ)
    app = Flask("tracker")
    app.config.update(
        TRACKER=settings,
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        SQLALCHEMY_ENGINE_OPTIONS=_engine_options(settings.database_url),
        MAX_CONTENT_LENGTH=MAX_FORM_BYTES,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.public_url.startswith("https://"),
        BOOTSTRAP_SERVE_LOCAL=True,
        BABEL_DEFAULT_LOCALE="vi",
        BABEL_DEFAULT_TIMEZONE=str(settings.zone),
    )
    db.init_app(app)
    migrate.init_app(app, db)
    blueprints.init_app(app)
    cli.init_app(app)
    if click.get_current_context(silent=True) is None:
        home.open_home(app)
    return app


def _engine_options(database_url: str) -> dict[str, object]:
    return {} if database_url.startswith("sqlite") else {"pool_pre_ping": True}
