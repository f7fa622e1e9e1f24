import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from time import monotonic, sleep

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.config import Settings
from tracker.domain.schedule import JobName
from tracker.extensions import db
from tracker.jobs import scheduler
from tracker.jobs.runs import Job, beat, once
from tracker.models import Heartbeat, JobRun

MONDAY_MORNING = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)  # 07:30 in Hà Nội
DEADLINE = 30  # seconds


class Recorder:
    """A job's function that keeps the days that it ran for, and fails as often as it is told to."""

    def __init__(self, failures: int = 0) -> None:
        self.days: list[date] = []
        self.failures = failures

    def __call__(self, _session: Session, _settings: Settings, on: date, _now: datetime) -> str:
        if self.failures:
            self.failures -= 1
            raise RuntimeError("the roof leaks\nin two places")
        self.days.append(on)
        return "3 messages queued"

    def job(self, name: JobName = JobName.WEEKLY_NUDGES) -> Job:
        return Job(name, "records", self)


def start_at(app: Flask, moment: datetime) -> None:
    """Let the scheduler of this home be first started at that moment."""
    with app.app_context():
        beat(db.session(), "scheduler", moment)
        db.session.commit()


def runs(app: Flask) -> list[tuple[str, str, str]]:
    with app.app_context():
        rows = db.session.scalars(select(JobRun).order_by(JobRun.id))
        return [(row.job, row.period, row.result) for row in rows]


def pulse(app: Flask, name: str) -> Heartbeat | None:
    with app.app_context():
        return db.session.get(Heartbeat, name)


@pytest.fixture
def at_monday_morning() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(MONDAY_MORNING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def keep_signals() -> Iterator[None]:
    kept = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    yield
    signal.pthread_sigmask(signal.SIG_SETMASK, kept)


def test_a_period_is_worked_once_and_its_second_run_does_nothing(session: Session) -> None:
    on, work = date(2026, 11, 23), Recorder()

    def again(period: str) -> object:
        return once(
            session,
            JobName.WEEKLY_NUDGES,
            period,
            on,
            MONDAY_MORNING,
            lambda: work(session, None, on, MONDAY_MORNING),  # type: ignore[arg-type]
        )

    assert [again("2026-W48"), again("2026-W48"), again("2026-W49")] == [
        "3 messages queued",
        None,
        "3 messages queued",
    ]
    assert work.days == [on, on]


def test_a_wake_runs_what_is_owed_and_the_next_one_nothing(
    app: Flask, at_monday_morning: time_machine.Traveller
) -> None:
    start_at(app, datetime(2026, 11, 20, tzinfo=UTC))
    recorder = Recorder()
    for minute in (29, 30, 31):
        at_monday_morning.move_to(MONDAY_MORNING.replace(minute=minute))
        scheduler.wake(app, recorder.job())
    assert recorder.days == [date(2026, 11, 23)]
    assert runs(app) == [("weekly_nudges", "2026-W48", "3 messages queued")]


def test_a_wake_before_the_first_start_owes_nothing(
    app: Flask, at_monday_morning: time_machine.Traveller
) -> None:
    recorder = Recorder()
    scheduler.wake(app, recorder.job())
    at_monday_morning.shift(1)
    scheduler.note_life(app)
    scheduler.wake(app, recorder.job())
    assert recorder.days == []


def test_a_week_without_working_days_is_recorded_and_nothing_is_run(
    app: Flask, at_monday_morning: time_machine.Traveller
) -> None:
    start_at(app, datetime(2026, 2, 1, tzinfo=UTC))
    at_monday_morning.move_to(datetime(2026, 2, 16, 0, 30, tzinfo=UTC))
    recorder = Recorder()
    for _ in range(2):
        scheduler.wake(app, recorder.job())
    assert recorder.days == []
    assert runs(app) == [("weekly_nudges", "2026-W08", scheduler.PASSED_OVER)]


def test_a_run_that_fails_leaves_no_record_and_is_tried_at_the_next_wake(
    app: Flask, at_monday_morning: time_machine.Traveller
) -> None:
    start_at(app, datetime(2026, 11, 20, tzinfo=UTC))
    recorder = Recorder(failures=1)
    with pytest.raises(RuntimeError):
        scheduler.wake(app, recorder.job())
    assert runs(app) == []
    scheduler.wake(app, recorder.job())
    assert len(runs(app)) == 1


def test_of_many_wakes_at_once_one_runs(app: Flask, at_monday_morning: time_machine.Traveller) -> None:
    start_at(app, datetime(2026, 11, 20, tzinfo=UTC))
    recorder, wakers = Recorder(), 4
    together = threading.Barrier(wakers)

    def wake(_: int) -> None:
        together.wait()
        scheduler.wake(app, recorder.job())

    with ThreadPoolExecutor(wakers) as pool:
        list(pool.map(wake, range(wakers)))
    assert len(recorder.days) == len(runs(app)) == 1


def test_delivery_runs_at_each_wake_and_leaves_a_heartbeat_but_no_run(
    app: Flask, at_monday_morning: time_machine.Traveller
) -> None:
    recorder = Recorder()
    for _ in range(2):
        at_monday_morning.shift(60)
        scheduler.wake(app, recorder.job(JobName.DELIVER))
    beats = pulse(app, "deliver")
    assert len(recorder.days) == 2
    assert runs(app) == []
    assert beats
    assert (beats.last_at - beats.first_at).seconds == 60


def test_the_process_notes_why_a_job_failed_goes_on_and_ends_on_a_signal(
    sqlite_app: Flask, keep_signals: None
) -> None:
    deliver = Recorder(failures=100)  # at every wake, should a minute pass meanwhile
    weekly = Recorder()

    def trouble_noted() -> bool:
        beats = pulse(sqlite_app, "deliver")
        return beats is not None and beats.trouble == "RuntimeError: the roof leaks"

    ender = threading.Thread(target=end_the_scheduler_when, args=(trouble_noted,))
    ender.start()
    scheduler.run(sqlite_app, [deliver.job(JobName.DELIVER), weekly.job()])
    ender.join()
    assert trouble_noted()
    assert pulse(sqlite_app, "scheduler")


def end_the_scheduler_when(condition: Callable[[], bool]) -> None:
    """By a signal to the thread that it runs in; at the latest after `DEADLINE`."""
    latest = monotonic() + DEADLINE
    while not condition() and monotonic() < latest:
        sleep(0.02)
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
