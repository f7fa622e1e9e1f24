"""How a job runs: once for each period, and never without leaving a trace."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tracker import clock
from tracker.config import Settings
from tracker.domain.schedule import RHYTHMS, JobName
from tracker.models import Heartbeat, JobRun
from tracker.queries import health

Result = TypeVar("Result")

ENDING = threading.Event()  # set when this process is to end: a long run stops at its next step


@dataclass(frozen=True)
class Job:
    """What a job does: `run` takes the day that it is run for and the moment, and returns what it did.

    A job with periods writes in the caller's transaction; `str()` of what it returns is kept with its run.
    One without periods commits by itself and returns `Done`.
    """

    name: JobName
    description: str
    run: Callable[[Session, Settings, date, datetime], object]


@dataclass(frozen=True)
class Done:
    """What a run without a period did, and what stood in its way though it did not fail."""

    sentence: str
    trouble: str = ""

    def __str__(self) -> str:
        return self.sentence


def once(
    session: Session, job: JobName, period: str, on: date, now: datetime, work: Callable[[], Result]
) -> Result | None:
    """Do `work` and record it as the run of `job` for `period`; None where the period ran already.

    Of two at once the second waits here until the first has ended: the database takes one record alone. The
    caller commits work and record together.
    """
    run = JobRun(job=job, period=period, ran_on=on, started_at=now, finished_at=now)
    try:
        with session.begin_nested():
            session.add(run)
    except IntegrityError:
        return None
    result = work()
    run.result, run.finished_at = str(result), clock.now()
    return result


def run_job(session: Session, settings: Settings, job: Job, on: date, now: datetime) -> object | None:
    """Run `job` as of `on`, whatever its hours; None where the period of that day ran already."""
    if job.name not in RHYTHMS:
        return job.run(session, settings, on, now)
    slot = RHYTHMS[job.name](on, health.timetable(session, settings.zone))
    return once(session, job.name, slot.period, on, now, lambda: job.run(session, settings, on, now))


def beat(session: Session, name: str, now: datetime, trouble: str = "") -> None:
    """Note a sign of life of the scheduler or of a job, and what is wrong with it."""
    if session.get(Heartbeat, name) is None:
        try:
            with session.begin_nested():
                session.add(Heartbeat(name=name, first_at=now, last_at=now, trouble=trouble))
        except IntegrityError:
            pass  # another scheduler was first at this very moment
    pulse = session.get_one(Heartbeat, name)
    pulse.last_at, pulse.trouble = now, trouble
