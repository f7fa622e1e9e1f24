"""Two schedulers on one database over a weekly moment queue one set of messages."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import Environ
from tests.support import make
from tracker.extensions import db
from tracker.jobs.runs import beat
from tracker.models import JobRun, Message

ROOT = Path(__file__).parents[2]
JUST_BEFORE = "2026-11-23T07:29:58+07:00"
AFTER = "scheduled at 2026-11-23 07:3"
DEADLINE = 100  # seconds; some three are needed
UNITS = ("SNV", "STC", "SXD")


class Scheduler:
    """A process of its own, whose log goes to a file."""

    def __init__(self, process: "subprocess.Popen[str]", log: Path) -> None:
        self.process, self.log = process, log

    def wait_until_ready(self) -> None:
        assert self.process.stdout
        assert self.process.stdout.readline() == "ready\n", self.log.read_text("utf-8")

    def let_go(self) -> None:
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    @property
    def is_over_the_moment(self) -> bool:
        """Whether it has asked after 07:30 what the week owes, and done that."""
        wakes = [line for line in self.log.read_text("utf-8").splitlines() if 'ob "weekly_nudges' in line]
        begun = [line for line in wakes if line.startswith("Running")]
        return len(wakes) == 2 * len(begun) and any(AFTER in line for line in begun)

    def end(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(DEADLINE)


@contextmanager
def scheduler(environ: Environ, log: Path) -> Iterator[Scheduler]:
    command = [sys.executable, "-m", "tests.trials.scheduler_at", JUST_BEFORE]
    pipe = subprocess.PIPE
    with (
        log.open("w") as errors,
        subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **environ},
            stdin=pipe,
            stdout=pipe,
            stderr=errors,
            text=True,
        ) as process,
    ):
        try:
            yield Scheduler(process, log)
        finally:
            process.kill()


@pytest.fixture
def started_last_week(app: Flask) -> None:
    """A home with late work whose scheduler was first started on the Friday before."""
    with app.app_context():
        session = db.session()
        for code in UNITS:
            unit = make.unit(session, code=code, name=f"Sở {code}")
            make.contact(session, unit)
            make.assignment(session, unit)
        beat(session, "scheduler", datetime(2026, 11, 20, tzinfo=UTC))
        session.commit()


def test_two_schedulers_over_a_weekly_moment_queue_one_set_of_messages(
    app: Flask, environ: Environ, started_last_week: None, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        both = [stack.enter_context(scheduler(environ, tmp_path / f"{n}.log")) for n in (1, 2)]
        for each in both:
            each.wait_until_ready()
        for each in both:
            each.let_go()
        latest = monotonic() + DEADLINE
        while not all(each.is_over_the_moment for each in both) and monotonic() < latest:
            sleep(0.05)
        logs = "\n".join(each.log.read_text("utf-8") for each in both)
        assert all(each.is_over_the_moment for each in both), logs
        assert [each.end() for each in both] == [0, 0], logs
    with app.app_context():
        runs = [(run.job, run.period, run.result) for run in db.session.scalars(select(JobRun))]
        keys = sorted(db.session.scalars(select(Message.key)))
    assert runs == [("weekly_nudges", "2026-W48", "6 messages queued for 3 units")]
    assert keys == [f"weekly:2026-W48:{code}:{channel}" for code in UNITS for channel in ("email", "sms")]
