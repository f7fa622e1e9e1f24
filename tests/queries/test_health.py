"""What is owed and what ran last is known from few rows, however long a home has run."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from tracker.domain.schedule import JobName
from tracker.models import Heartbeat, JobRun
from tracker.queries.health import delivery_trouble, job_standings, missed_jobs, owed

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)  # a Tuesday


def ran(session: Session, job: JobName, period: str, at: datetime) -> None:
    session.add(
        JobRun(job=job, period=period, ran_on=at.date(), started_at=at, finished_at=at, result="done")
    )
    session.flush()


def started(session: Session) -> None:
    at = NOW - timedelta(days=1000)
    session.add(Heartbeat(name="scheduler", first_at=at, last_at=NOW, trouble=""))
    session.flush()


def test_runs_of_the_present_periods_leave_nothing_owed(session: Session) -> None:
    started(session)
    assert {job.period for job in missed_jobs(session, NOW, ZONE)} == {"2026-W48", "2026-10"}
    ran(session, JobName.WEEKLY_NUDGES, "2026-W48", NOW)
    ran(session, JobName.MONTHLY_LIST, "2026-10", NOW - timedelta(days=23))
    assert missed_jobs(session, NOW, ZONE) == []
    assert owed(session, JobName.WEEKLY_NUDGES, NOW, ZONE) is None


def test_the_last_run_is_shown_however_long_ago_it_was(session: Session) -> None:
    started(session)
    for year in (2023, 2024):
        ran(session, JobName.WEEKLY_NUDGES, f"{year}-W10", datetime(year, 3, 9, tzinfo=UTC))
    (weekly,) = (each for each in job_standings(session, NOW, ZONE) if each.job == JobName.WEEKLY_NUDGES)
    assert weekly.last_run
    assert weekly.last_run.on == date(2024, 3, 9)
    assert weekly.owed == "2026-W48"


def test_what_stopped_the_deliverer_last_is_known(session: Session) -> None:
    assert delivery_trouble(session) == ""
    session.add(Heartbeat(name="deliver", first_at=NOW, last_at=NOW, trouble="email: 535 bad password"))
    session.flush()
    assert delivery_trouble(session) == "email: 535 bad password"
