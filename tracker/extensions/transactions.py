"""How transactions begin: a reader's is plain and cannot write, a writer's takes the lock at once.

SQLite turns a plain transaction into a writing one too late: a value read before may be stale, and the busy
time-out does not help. So whoever writes says so before the first statement; BEGIN IMMEDIATE then waits for
other writers.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from typing import Any

from sqlalchemy import Connection, Engine, event

BUSY_SECONDS = 60
_reads_only: ContextVar[bool] = ContextVar("reads_only", default=False)


def begin_reading(reads_only: bool) -> Token[bool]:
    """From here on, transactions of this context only read (or may write); undo by `end_reading`."""
    return _reads_only.set(reads_only)


def end_reading(token: Token[bool]) -> None:
    """Back to what was before `begin_reading`."""
    _reads_only.reset(token)


@contextmanager
def reading() -> Iterator[None]:
    """Transactions begun inside only read; a write in one is an error of the database's own."""
    token = begin_reading(True)
    try:
        yield
    finally:
        end_reading(token)


@contextmanager
def writing() -> Iterator[None]:
    """Transactions begun inside may write, also where the surroundings only read."""
    token = begin_reading(False)
    try:
        yield
    finally:
        end_reading(token)


@event.listens_for(Engine, "connect")
def _prepare(connection: Any, _record: Any) -> None:
    if not isinstance(connection, sqlite3.Connection):
        return
    connection.isolation_level = None  # no transaction but those that `_begin` begins
    for pragma in (
        f"busy_timeout={BUSY_SECONDS * 1000}",
        "journal_mode=WAL",
        "synchronous=FULL",  # a message recorded as sent must outlive a power cut
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


@event.listens_for(Engine, "begin")
def _begin(connection: Connection) -> None:
    reads_only = _reads_only.get()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA query_only={int(reads_only)}")
        connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
    elif reads_only:
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
