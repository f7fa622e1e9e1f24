"""Applications on a fresh home whose schema the migrations made."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from flask import Flask
from flask_migrate import upgrade

from tracker import create_app
from tracker.extensions import db


@contextmanager
def running(environ: Mapping[str, str]) -> Iterator[Flask]:
    """The application of that home, for a test; its connections are closed afterwards."""
    app = create_app(environ)
    app.config["TESTING"] = True  # an error of ours reaches the test instead of a page
    yield app
    with app.app_context():
        db.engine.dispose()


def migrate(environ: Mapping[str, str]) -> None:
    """Make the home's schema, by the migrations."""
    with running(environ) as app, app.app_context():
        upgrade()
