"""`make bench`: import, weekly run, month, pages and reader, each against a floor of the same run."""

import csv
import io
import resource
import sqlite3
from collections.abc import Callable
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from bench import reading
from bench.homes import TODAY, home, run
from bench.timing import against, seconds, timed
from tracker import clock
from tracker.actions.accounts import NewUser, create_user, hashed
from tracker.domain.rights import Role
from tracker.extensions import db

UNITS, ROWS = 40, 20_000
PASSWORD = "bench-bench-bench"  # noqa: S105  # of a home that is thrown away


def database(app: Flask) -> Path:
    """The SQLite file of a home."""
    return Path(app.config["TRACKER"].home) / "tracker.sqlite"


def plain_import(listed: Path) -> Callable[[], object]:
    """The floor of an import: the same rows from CSV into one table."""

    def run_floor() -> None:
        with sqlite3.connect(":memory:") as store, listed.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))[1:]
            store.execute("CREATE TABLE row (a, b, c, d, e, f, g)")
            store.executemany("INSERT INTO row VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    return run_floor


def plain_week(app: Flask) -> Callable[[], object]:
    """The floor of the weekly run: read the texts of the late rows by unit, and print them."""

    def run_floor() -> None:
        query = (
            "SELECT unit_id, ref, content, assignment.due_on FROM assignment JOIN task ON task.id = task_id"
            " WHERE ended_on IS NULL AND assignment.due_on <= '2026-11-30' ORDER BY 1, 4"
        )
        with sqlite3.connect(database(app)) as store:
            out = io.StringIO()
            for row in store.execute(query):
                print(*row, file=out)

    return run_floor


def logged_in(app: Flask) -> FlaskClient:
    """A client with the session of an office account."""
    app.config["WTF_CSRF_ENABLED"] = False
    with app.app_context():
        create_user(db.session(), NewUser("bench", Role.OFFICE), hashed(PASSWORD), clock.now())
        db.session.commit()
    client = app.test_client()
    client.post("/login", data={"name": "bench", "password": PASSWORD})
    return client


def page(client: FlaskClient, path: str) -> Callable[[], object]:
    """A request; raises where the page does not come."""

    def ask() -> None:
        response = client.get(path)
        if response.status_code != 200:
            raise RuntimeError(f"{path}: {response.status}")

    return ask


def main() -> None:
    """Print the figures."""
    print(f"{UNITS} units, {ROWS:,} assignments, of which 6,000 late; medians of the runs (least to most)")
    with home(UNITS, ROWS) as (app, listed):
        floor = timed(plain_import(listed))
        took = seconds(lambda: run(app, "assignments", "import", str(listed)))
        ratio = took / floor.median
        print(f"{'import of the list':44}{took * 1000:9.1f} ms   floor {floor}   ratio {ratio:6.1f}")
        against("the weekly run, composed (nudges preview)", preview(app), plain_week(app))
        against(
            "the month's list",
            lambda: run(app, "overdue", "list", "--month", "2026-10", "--json"),
            plain_week(app),
        )
        client = logged_in(app)
        for path in ("/today", "/assignments?is=open", "/assignments?is=late", "/overdue", "/units"):
            against(f"page {path}", page(client, path), page(app.test_client(), "/login"))
    reading.figures()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this process {peak:.0f} MiB")


def preview(app: Flask) -> Callable[[], object]:
    """What the run of today would send, as JSON."""
    return lambda: run(app, "nudges", "preview", "--on", TODAY.isoformat(), "--json")


if __name__ == "__main__":
    main()
