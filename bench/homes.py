"""Homes of a known size for the benchmarks, filled by the product's own imports."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from flask import Flask
from flask_migrate import upgrade

from tracker import create_app

TODAY = date(2026, 11, 23)
HEADER = ("directive_number", "issued_on", "content", "lead_units", "due_on", "state", "completed_on")


@contextmanager
def home(units: int, rows: int) -> Iterator[tuple[Flask, Path]]:
    """A migrated SQLite home with its units imported, and a file of `rows` assignments of theirs.

    Of ten rows three are late, three done, three open in time and one without a day.
    """
    with TemporaryDirectory() as folder:
        app = create_app({"TRACKER_HOME": f"{folder}/home"})
        with app.app_context():
            upgrade()
        register = Path(folder, "units.csv")
        _write(register, ("code", "name", "kind", "head_phone", "email"), _units(units))
        run(app, "units", "import", str(register))
        listed = Path(folder, "assignments.csv")
        _write(listed, HEADER, _assignments(units, rows))
        yield app, listed


def run(app: Flask, *words: str) -> str:
    """The output of a command; raises where it fails."""
    result = app.test_cli_runner().invoke(args=list(words))
    if result.exit_code:
        raise RuntimeError(f"{words}: {result.output}")
    return result.output


def _write(path: Path, header: tuple[str, ...], rows: Iterator[tuple[object, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def _units(count: int) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        yield (
            f"U{number:03}",
            f"Sở Đo lường số {number}",
            "department",
            f"09120{number:05}",
            f"u{number}@example.vn",
        )


def _assignments(units: int, count: int) -> Iterator[tuple[object, ...]]:
    chance = Random(48)  # noqa: S311  # figures to measure with, not a secret
    for number in range(count):
        past, ahead = (TODAY + timedelta(days=sign * chance.randint(2, 35)) for sign in (-1, 1))
        due_on, state, completed_on = {
            **dict.fromkeys(range(3), (past, "in_progress", "")),
            **dict.fromkeys(range(3, 6), (past, "completed", past)),
            **dict.fromkeys(range(6, 9), (ahead, "assigned", "")),
            9: ("", "assigned", ""),
        }[number % 10]
        yield (
            f"{number % 400 + 1}/CT-UBND",
            date(2026, 1, 5),
            f"Báo cáo kết quả thực hiện nội dung số {number}",
            f"U{chance.randrange(units):03}",
            due_on,
            state,
            completed_on,
        )
