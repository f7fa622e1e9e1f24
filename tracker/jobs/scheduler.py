"""The process that runs the jobs: an alarm clock and nothing more. What is owed, the database says.

Any number of them may run on one home: the database takes one run of a job for a period.
"""

import logging
import signal
from collections.abc import Iterable
from functools import partial

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask

from tracker import clock
from tracker.config import Settings
from tracker.domain.schedule import RHYTHMS, Slot
from tracker.extensions import db, transactions
from tracker.jobs.runs import ENDING, Done, Job, beat, once
from tracker.queries import health

PASSED_OVER = "passed over: no working day is left in this week"
TROUBLE_CHARACTERS = 300
SIGNALS = frozenset({signal.SIGTERM, signal.SIGINT})

log = logging.getLogger(__name__)


def run(app: Flask, jobs: Iterable[Job]) -> None:
    """Run the jobs until SIGTERM or SIGINT, which stay blocked; the runs under way are ended first.

    A job that fails is logged and noted, and tried again at the next wake. For the main thread of a process
    that ends afterwards.
    """
    # Waited for, not handled: a handler would run amid APScheduler's code, which catches every exception.
    signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    note_life(app)  # before anything else: a home owes nothing from before its first start
    alarms = _alarms(app, jobs)
    alarms.start()
    log.info("started")
    signal.sigwait(SIGNALS)
    ENDING.set()
    alarms.shutdown()
    ENDING.clear()
    log.info("stopped")


def _alarms(app: Flask, jobs: Iterable[Job]) -> BackgroundScheduler:
    settings: Settings = app.config["TRACKER"]
    alarms = BackgroundScheduler(
        timezone=settings.zone,
        # Its default grace of a second would drop a wake that comes late.
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    alarms.add_listener(partial(_note_trouble, app), EVENT_JOB_ERROR)
    wakes = {job.name.value: partial(wake, app, job) for job in jobs}
    for name, wakes_up in {health.SCHEDULER: partial(note_life, app), **wakes}.items():
        alarms.add_job(
            wakes_up,
            "cron",
            minute="*",
            timezone=settings.zone,
            id=name,
            name=name,
            next_run_time=clock.now(),
        )
    return alarms


def wake(app: Flask, job: Job) -> None:
    """Run what `job` owes at this moment: its present period, or, where it has no periods, always."""
    if job.name not in RHYTHMS:
        _run(app, job)
        return
    settings: Settings = app.config["TRACKER"]
    with app.app_context(), transactions.reading():
        slot = health.owed(db.session(), job.name, clock.now(), settings.zone)
    if slot:
        _run_for(app, job, slot)


def _run(app: Flask, job: Job) -> None:
    settings: Settings = app.config["TRACKER"]
    with app.app_context(), transactions.writing():
        session = db.session()
        done = job.run(session, settings, clock.today(settings.zone), clock.now())
        trouble = done.trouble if isinstance(done, Done) else ""
        beat(session, job.name, clock.now(), trouble)
        session.commit()
    if trouble:
        log.warning("%s: %s", job.name, trouble)


def _run_for(app: Flask, job: Job, slot: Slot) -> None:
    settings: Settings = app.config["TRACKER"]
    on, now = clock.today(settings.zone), clock.now()
    with app.app_context(), transactions.writing():
        session = db.session()

        def work() -> object:
            return PASSED_OVER if slot.passed_over else job.run(session, settings, on, now)

        done = once(session, job.name, slot.period, on, now, work)
        session.commit()
    log.info("%s %s: %s", job.name, slot.period, "already" if done is None else done)


def note_life(app: Flask) -> None:
    """The scheduler's own heartbeat, so that pages and `flask doctor` see when it does not run."""
    with app.app_context(), transactions.writing():
        session = db.session()
        beat(session, health.SCHEDULER, clock.now())
        session.commit()


def _note_trouble(app: Flask, event: JobExecutionEvent) -> None:
    reason = f"{type(event.exception).__name__}: {event.exception}".splitlines()[0][:TROUBLE_CHARACTERS]
    log.error("%s failed: %s", event.job_id, reason)
    with app.app_context(), transactions.writing():
        session = db.session()
        beat(session, event.job_id, clock.now(), reason)
        session.commit()
