"""`flask jobs`: the scheduler process, one job by hand, and what ran."""

import logging
from dataclasses import asdict
from datetime import datetime, tzinfo
from typing import Any

import click
from flask.cli import AppGroup, ScriptInfo, pass_script_info

from tracker import clock
from tracker.cli.edge import DAY, day_or_today, print_json, reading, settings, writing
from tracker.domain.schedule import JobName
from tracker.jobs import scheduler
from tracker.jobs.runs import run_job
from tracker.jobs.table import JOBS
from tracker.queries import health
from tracker.queries.health import JobStanding, Pulse

RUNS_SHOWN = 20

jobs = AppGroup("jobs", help="What runs by itself.")


@jobs.command("run")
@pass_script_info
def run(info: ScriptInfo) -> None:
    """Run the jobs at their times until SIGTERM or Ctrl-C. Another process that does so is harmless."""
    logging.basicConfig(format="%(asctime)s %(name)s %(levelname)s %(message)s")
    logging.getLogger(scheduler.__name__).setLevel(logging.INFO)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a line for each wake tells nothing
    with reading():
        pass  # a home that cannot be used is told now, not at each wake
    scheduler.run(info.load_app(), JOBS.values())


@jobs.command("run-once")
@click.argument("name", type=click.Choice([job.value for job in JOBS]))
@click.option("--on", type=DAY, help="Run it as of this day (default: today).")
def run_once(name: str, on: datetime | None) -> None:
    """Run the job NAME now, whatever its hours. Safe to repeat: a period is run once."""
    with writing() as session:
        done = run_job(session, settings(), JOBS[JobName(name)], day_or_today(on), clock.now())
    click.echo(f"{name}: {'already' if done is None else done}")


@jobs.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
def list_jobs(as_json: bool) -> None:
    """What ran, with what result, and when each job runs next."""
    now, zone = clock.now(), settings().zone
    with reading() as session:
        standings = health.job_standings(session, now, zone)
        pulse = health.pulses(session).get(health.SCHEDULER)
        runs = health.last_runs(session, RUNS_SHOWN)
    if as_json:
        listed = [{**asdict(each), "description": JOBS[each.job].description} for each in standings]
        value = {"scheduler": _pulse(pulse, now), "jobs": listed, "runs": [asdict(run) for run in runs]}
        print_json(_with_moments(value, zone))
        return
    click.echo(_readable_pulse(pulse, now, zone))
    for standing in standings:
        click.echo(_readable(standing, zone))
    for ran in runs:
        click.echo(f"{_moment(ran.finished_at, zone)}  {ran.job} {ran.period}: {ran.result}")


def _pulse(pulse: Pulse | None, now: datetime) -> dict[str, object]:
    return {
        "first_started_at": pulse.first_at if pulse else None,
        "last_wake_at": pulse.last_at if pulse else None,
        "running": pulse is not None and not pulse.is_silent(now),
    }


def _with_moments(value: Any, zone: tzinfo) -> Any:
    """`value` with each moment in it as ISO text, at the office's time with its offset."""
    if isinstance(value, datetime):
        return value.astimezone(zone).isoformat(timespec="seconds")
    if isinstance(value, dict):
        return {name: _with_moments(each, zone) for name, each in value.items()}
    return [_with_moments(each, zone) for each in value] if isinstance(value, list) else value


def _readable_pulse(pulse: Pulse | None, now: datetime, zone: tzinfo) -> str:
    if pulse is None:
        return "scheduler: was never started"
    awake = "does not run, last awake" if pulse.is_silent(now) else "runs, last awake"
    return f"scheduler: {awake} {_moment(pulse.last_at, zone)}"


def _readable(standing: JobStanding, zone: tzinfo) -> str:
    last = f"last {_moment(standing.last_at, zone)}" if standing.last_at else "never ran"
    if standing.owed:
        coming = f"owes {standing.owed}"
    else:
        coming = f"next {_moment(standing.next_at, zone)}" if standing.next_at else "every minute"
    trouble = f"; failed: {standing.trouble}" if standing.trouble else ""
    return f"{standing.job}: {last}; {coming}{trouble}"


def _moment(moment: datetime, zone: tzinfo) -> str:
    return f"{moment.astimezone(zone):%d/%m/%Y %H:%M}"
