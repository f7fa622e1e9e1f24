"""Whether the tracker is alive: what ran, what should have, and what would stop messages from arriving."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.orm import Session

from tracker.domain import schedule
from tracker.domain.schedule import RHYTHMS, JobName, Slot, Timetable
from tracker.models import Contact, Heartbeat, JobRun, Unit
from tracker.queries import home

SCHEDULER = "scheduler"  # the name of the process's own heartbeat
SILENT_AFTER = timedelta(minutes=5)
LOOKED_BACK = timedelta(days=40)  # further than the period before the present one, also of months


@dataclass(frozen=True)
class FinishedRun:
    """A job that ran for one period; `result` is its sentence."""

    job: str
    period: str
    on: date
    finished_at: datetime
    result: str


@dataclass(frozen=True)
class Pulse:
    """When the scheduler, or a job, first and last showed life, and what was wrong then."""

    first_at: datetime
    last_at: datetime
    trouble: str

    def is_silent(self, now: datetime) -> bool:
        """Whether that is long ago."""
        return now - self.last_at > SILENT_AFTER


@dataclass(frozen=True)
class MissedJob:
    """A run that did not take place when it should have; `trouble` is why it failed, where it was tried."""

    job: JobName
    period: str
    at: datetime
    still_owed: bool  # a scheduler that runs makes it up
    trouble: str


@dataclass(frozen=True)
class JobStanding:
    """One job: its last run or sign of life, and what comes next. `deliver` keeps no runs and no hours."""

    job: JobName
    last_run: FinishedRun | None
    last_at: datetime | None
    owed: str | None  # the period that the next wake runs
    next_at: datetime | None
    trouble: str


def timetable(session: Session, zone: tzinfo) -> Timetable:
    """What this home's moments depend on."""
    return Timetable(home.options(session), home.calendar(session), zone)


def pulses(session: Session) -> dict[str, Pulse]:
    """The heartbeats by their name."""
    rows = session.scalars(select(Heartbeat))
    return {row.name: Pulse(row.first_at, row.last_at, row.trouble) for row in rows}


def silent_since(session: Session, now: datetime) -> datetime | None:
    """When the scheduler last woke, where it does not run now; None where it runs or was never started."""
    pulse = pulses(session).get(SCHEDULER)
    return pulse.last_at if pulse and pulse.is_silent(now) else None


def delivery_trouble(session: Session) -> str:
    """Why messages do not go out, as the deliverer met it last; empty where nothing stands in its way."""
    pulse = pulses(session).get(JobName.DELIVER)
    return pulse.trouble if pulse else ""


def owed(session: Session, job: JobName, now: datetime, zone: tzinfo) -> Slot | None:
    """The run of a job with periods that a scheduler awake at `now` makes."""
    times = timetable(session, zone)
    return _History.of(session, now, times).owed(job, now, times)


def missed_jobs(session: Session, now: datetime, zone: tzinfo) -> list[MissedJob]:
    """The runs that should have been made by `now` and were not; each until its job's next moment."""
    times = timetable(session, zone)
    history = _History.of(session, now, times)
    slots = ((job, history.missed(job, now, times)) for job in RHYTHMS)
    return [
        MissedJob(job, slot.period, slot.at, slot.is_open(now), history.trouble(job))
        for job, slot in slots
        if slot
    ]


def job_standings(session: Session, now: datetime, zone: tzinfo) -> list[JobStanding]:
    """Every job, in the order of the plan."""
    times = timetable(session, zone)
    history = _History.of(session, now, times)
    return [_standing(job, history, now, times) for job in JobName]


def last_runs(session: Session, limit: int) -> list[FinishedRun]:
    """The latest runs of all jobs, the last first."""
    latest = _RUNS.order_by(JobRun.finished_at.desc(), JobRun.id.desc()).limit(limit)
    return [FinishedRun(*row) for row in session.execute(latest)]


def units_without_address(session: Session, on: date) -> list[str]:
    """The codes of the units of that day that neither an e-mail nor an SMS can reach."""
    reachable = (
        exists()
        .where(Contact.unit_id == Unit.id, or_(Contact.email != "", Contact.mobile != ""))
        .where(or_(Contact.valid_from.is_(None), Contact.valid_from <= on))
        .where(or_(Contact.valid_to.is_(None), Contact.valid_to >= on))
    )
    codes = (
        select(Unit.code)
        .where(or_(Unit.valid_to.is_(None), Unit.valid_to >= on), ~reachable)
        .order_by(Unit.sort_key, Unit.id)
    )
    return list(session.scalars(codes))


_RUNS = select(JobRun.job, JobRun.period, JobRun.ran_on, JobRun.finished_at, JobRun.result)


@dataclass(frozen=True)
class _History:
    """What the database knows of the jobs, as far as it matters now: it does not grow with the years."""

    ran: dict[JobName, set[str]]  # the periods around now
    last_runs: dict[JobName, FinishedRun]
    pulses: dict[str, Pulse]

    @classmethod
    def of(cls, session: Session, now: datetime, times: Timetable) -> "_History":
        since = times.day_of(now) - LOOKED_BACK
        ran: dict[JobName, set[str]] = {job: set() for job in RHYTHMS}
        around = (
            and_(JobRun.job == job, JobRun.period >= rhythm(since, times).period)
            for job, rhythm in RHYTHMS.items()
        )
        for job, period in session.execute(select(JobRun.job, JobRun.period).where(or_(*around))):
            ran[JobName(job)].add(period)
        return cls(ran, _last_runs(session), pulses(session))

    @property
    def started(self) -> datetime | None:
        return self.pulses[SCHEDULER].first_at if SCHEDULER in self.pulses else None

    def owed(self, job: JobName, now: datetime, times: Timetable) -> Slot | None:
        return schedule.owed(RHYTHMS[job], now, times, self.started, self.ran[job])

    def missed(self, job: JobName, now: datetime, times: Timetable) -> Slot | None:
        return schedule.missed(RHYTHMS[job], now, times, self.started, self.ran[job])

    def trouble(self, job: JobName) -> str:
        """Why the job failed last; nothing where it ran since."""
        pulse, run = self.pulses.get(job), self.last_runs.get(job)
        return pulse.trouble if pulse and (run is None or run.finished_at < pulse.last_at) else ""


def _last_runs(session: Session) -> dict[JobName, FinishedRun]:
    latest = _RUNS.order_by(JobRun.finished_at.desc(), JobRun.id.desc()).limit(1)
    rows = {job: session.execute(latest.where(JobRun.job == job)).one_or_none() for job in RHYTHMS}
    return {job: FinishedRun(*row) for job, row in rows.items() if row}


def _standing(job: JobName, history: _History, now: datetime, times: Timetable) -> JobStanding:
    pulse, run = history.pulses.get(job), history.last_runs.get(job)
    if job not in RHYTHMS:
        return JobStanding(job, None, pulse.last_at if pulse else None, None, None, history.trouble(job))
    slot = history.owed(job, now, times)
    next_at = slot.at if slot else schedule.upcoming(RHYTHMS[job], now, times, history.ran[job]).at
    return JobStanding(
        job,
        run,
        run.finished_at if run else None,
        slot.period if slot else None,
        next_at,
        history.trouble(job),
    )
