"""How transactions begin: a reader's is plain and cannot write, a writer's takes the lock at once.

SQLite turns a plain transaction into a writing one too late: a value read before may be stale, and the busy
time-out does not help. So whoever writes says so before the first statement; BEGIN IMMEDIATE then waits for
other writers.

PostgreSQL lets each statement see what others committed before it. Figures that several statements make would
mix moments; so a reader, and a writer that asks for it, sees the one moment of its first statement.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from enum import Enum, auto
from typing import Any

from sqlalchemy import Connection, Engine, event

BUSY_SECONDS = 60


class _Kind(Enum):
    READING = auto()
    WRITING = auto()
    WRITING_CONSISTENTLY = auto()


_POSTGRESQL = {
    _Kind.READING: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
    _Kind.WRITING_CONSISTENTLY: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
}
_kind: ContextVar[_Kind] = ContextVar("kind", default=_Kind.WRITING)


def begin_reading(reads_only: bool) -> Token[_Kind]:
    """From here on, transactions of this context only read (or may write); undo by `end_reading`."""
    return _kind.set(_Kind.READING if reads_only else _Kind.WRITING)


def end_reading(token: Token[_Kind]) -> None:
    """Back to what was before `begin_reading`."""
    _kind.reset(token)


@contextmanager
def reading() -> Iterator[None]:
    """Transactions begun inside only read; a write in one is an error of the database's own."""
    token = begin_reading(True)
    try:
        yield
    finally:
        end_reading(token)


@contextmanager
def writing(consistent: bool = False) -> Iterator[None]:
    """Transactions begun inside may write, also where the surroundings only read.

    A `consistent` one sees one moment; its writer must lock what it changes before its first query, else
    PostgreSQL refuses a change that another writer made since.
    """
    token = _kind.set(_Kind.WRITING_CONSISTENTLY if consistent else _Kind.WRITING)
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
    kind = _kind.get()
    if connection.dialect.name == "sqlite":
        reads_only = kind is _Kind.READING
        connection.exec_driver_sql(f"PRAGMA query_only={int(reads_only)}")
        connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
    elif kind in _POSTGRESQL:
        connection.exec_driver_sql(_POSTGRESQL[kind])
