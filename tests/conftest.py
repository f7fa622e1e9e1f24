"""Homes, applications and browsers for the tests.

An app context that stays pushed while a client makes requests shares `g` with them, and so Flask-Login's
user. So a test takes `session` (rules near the database) or `client` and `live` (pages), and pushes a context
only to set up.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner
from hypothesis import settings
from playwright.sync_api import Browser
from sqlalchemy.orm import Session

from tests.support import browser as browsers
from tests.support import homes, postgres
from tests.support.loopback import hold_to_loopback
from tests.support.needs import lacking
from tracker.extensions import db

Environ = dict[str, str]

settings.register_profile("tracker", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("tracker")


def pytest_configure() -> None:
    hold_to_loopback()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """The workers of pytest-xdist share the one server of their controller."""
    node.workerinput["postgresql"] = postgres.server_of(node.config)


def pytest_unconfigure(config: pytest.Config) -> None:
    postgres.stop_server_of(config)


@pytest.fixture(scope="session")
def migrated_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that holds nothing but the schema; copied, never used."""
    home = tmp_path_factory.mktemp("migrated") / "home"
    homes.migrate({"TRACKER_HOME": str(home)})
    return home


@pytest.fixture
def sqlite_environ(migrated_home: Path, tmp_path: Path) -> Environ:
    """The settings of a fresh migrated home on SQLite."""
    home = shutil.copytree(migrated_home, tmp_path / "home")
    return {"TRACKER_HOME": str(home)}


@pytest.fixture(scope="session")
def postgresql_uri(request: pytest.FixtureRequest) -> str:
    uri, lack = postgres.server_of(request.config)
    return uri or lacking(f"no PostgreSQL: {lack}")


@pytest.fixture(scope="session")
def migrated_database(
    postgresql_uri: str, worker: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The name of a database that holds nothing but the schema; a template, never used."""
    name = f"migrated_{worker}"
    with postgres.database(postgresql_uri, name, template="template1") as url:
        homes.migrate({"TRACKER_HOME": str(tmp_path_factory.mktemp("home")), "TRACKER_DATABASE_URL": url})
        yield name


@pytest.fixture
def postgresql_environ(
    postgresql_uri: str, migrated_database: str, worker: str, tmp_path: Path
) -> Iterator[Environ]:
    """The settings of a fresh migrated home on PostgreSQL."""
    with postgres.database(postgresql_uri, f"test_{worker}", template=migrated_database) as url:
        yield {"TRACKER_HOME": str(tmp_path / "home"), "TRACKER_DATABASE_URL": url}


@pytest.fixture(scope="session")
def worker(request: pytest.FixtureRequest) -> str:
    """The name of this process among those that run the tests."""
    return str(getattr(request.config, "workerinput", {}).get("workerid", "alone"))


@pytest.fixture(params=["sqlite", "postgresql"])
def environ(request: pytest.FixtureRequest) -> Environ:
    """The settings of a fresh migrated home, on each database in turn."""
    settings_of_home: Environ = request.getfixturevalue(f"{request.param}_environ")
    return settings_of_home


@pytest.fixture
def app(environ: Environ) -> Iterator[Flask]:
    """The application, on each database in turn."""
    with homes.running(environ) as app:
        yield app


@pytest.fixture
def session(app: Flask) -> Iterator[Session]:
    """A session of `app` in a pushed context, rolled back at the end; not for a test that makes requests."""
    with app.app_context():
        yield db.session()


@pytest.fixture
def sqlite_app(sqlite_environ: Environ) -> Iterator[Flask]:
    """The application on SQLite, for what asks little of the database: pages, commands."""
    with homes.running(sqlite_environ) as app:
        yield app


@pytest.fixture
def client(sqlite_app: Flask) -> FlaskClient:
    """A client that may post without a CSRF token; a test of CSRF makes its own."""
    sqlite_app.config["WTF_CSRF_ENABLED"] = False
    return sqlite_app.test_client()


@pytest.fixture
def runner(sqlite_app: Flask) -> FlaskCliRunner:
    """Runs commands of `sqlite_app`: `runner.invoke(args=["jobs", "list"])`."""
    return sqlite_app.test_cli_runner()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with browsers.chromium() as browser:
        yield browser


@pytest.fixture
def live(sqlite_app: Flask) -> Iterator[str]:
    """The address of `sqlite_app`, served for a browser."""
    with browsers.served(sqlite_app) as address:
        yield address


@pytest.fixture
def page_at(browser: Browser, live: str) -> Iterator[browsers.Windows]:
    """Opens pages of `live`: `page_at(width=390).goto("/tasks")`, each with cookies of its own."""
    with browsers.windows(browser, live) as windows:
        yield windows
