"""A scheduler with a clock of its own: `python -m tests.trials.scheduler_at 2026-11-23T07:29:58+07:00`.

It says "ready", waits for a line so that several can be let go at once, and then runs the jobs as
`flask jobs run` does, from that moment on.
"""

import logging
import sys
from datetime import datetime

import time_machine

from tracker import create_app
from tracker.jobs import scheduler
from tracker.jobs.table import JOBS


def main(moment: str) -> None:
    app = create_app()
    logging.basicConfig(level=logging.INFO, format="%(message)s")  # also the wakes, which APScheduler tells
    print("ready", flush=True)  # noqa: T201
    sys.stdin.readline()
    with time_machine.travel(datetime.fromisoformat(moment), tick=True):
        scheduler.run(app, JOBS.values())


if __name__ == "__main__":
    main(sys.argv[1])
