"""Loads the made-up province, tỉnh An Lạc, into an empty home: units, directives, stories, accounts.

Everything is made by the acts and jobs of a real home, so what the demo shows is what the product does.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tracker.actions import accounts, assignments_import, months, units_import
from tracker.actions.home import set_option
from tracker.config import Settings
from tracker.delivery import outbox
from tracker.demo.stories import Teller
from tracker.documents.columns import UNITS
from tracker.documents.tables import Row, Table, read_table
from tracker.domain.errors import DomainError
from tracker.domain.periods import Month, Week
from tracker.domain.rights import Role
from tracker.domain.schedule import JobName
from tracker.domain.working_days import ONE_DAY
from tracker.jobs.runs import run_job
from tracker.jobs.table import JOBS
from tracker.models import Assignment, Directive, JobRun, Unit, User
from tracker.queries import home

FOLDER = Path(__file__).parent
PASSWORD = "an-lac-2026"  # noqa: S105  # printed for whoever tries the demo
JOB, PERIOD = "demo", "loaded"
WEEKS = 3
MORNING = time(7, 30)
OPTIONS = {
    "home_issuer": "Chủ tịch UBND tỉnh An Lạc",
    "office_name": "Văn phòng UBND tỉnh An Lạc",
    "office_phone": "0214 3999 999",
}
STAFF = {
    "office": (Role.OFFICE, "Nguyễn Thị Hoa"),
    "head": (Role.OFFICE_HEAD, "Lê Minh Đức"),
    "chairman": (Role.CHAIRMAN, "Trần Quang Hải"),
    "secretary": (Role.SECRETARY, "Phạm Thu Trang"),
    "evaluator": (Role.EVALUATOR, "Hoàng Văn Bình"),
    "admin": (Role.ADMIN, "Vũ Tiến Dũng"),
}


class HomeInUse(DomainError):
    """The demo is for an empty home only."""

    code = "home_in_use"


@dataclass(frozen=True)
class Demo:
    """The demo of one day: its home, and the day and moment that it is."""

    settings: Settings
    today: date
    now: datetime

    def at(self, day: date, hour: time = MORNING) -> datetime:
        """That hour of that day at the office."""
        return datetime.combine(day, hour, self.settings.zone).astimezone(UTC)


def load(session: Session, demo: Demo, password_hash: str) -> bool:
    """Load it, with that password for all accounts; raises `HomeInUse`.

    False, and nothing changed, where this home holds it already.
    """
    if session.scalar(select(JobRun.id).where(JobRun.job == JOB)):
        return False
    if any(session.scalar(select(table.id).limit(1)) for table in (Unit, Directive, User)):
        raise HomeInUse("This home holds real data; the demo is loaded into an empty one only.")
    _fill(session, demo, password_hash)
    run = JobRun(job=JOB, period=PERIOD, ran_on=demo.today, started_at=demo.now, finished_at=demo.now)
    session.add(run)
    return True


def _fill(session: Session, demo: Demo, password_hash: str) -> None:
    for name, text in OPTIONS.items():
        set_option(session, name, text, None, demo.now)
    units_import.import_units(session, read_table(FOLDER / "units.csv", UNITS), demo.today)
    _accounts(session, password_hash, demo.now)
    _directives(session, demo)
    _stories(session, demo)
    for month in _months_before(demo.today):
        closing_day = min(month.last_day + 5 * ONE_DAY, demo.today)
        moment = months.Moment(demo.at(closing_day), closing_day, demo.settings.zone)
        months.close(session, month, moment, session.scalar(select(User).where(User.name == "head")))


def _accounts(session: Session, password_hash: str, now: datetime) -> None:
    new = [accounts.NewUser(name, role, full_name=who) for name, (role, who) in STAFF.items()]
    units = session.execute(select(Unit.code, Unit.name).order_by(Unit.id))
    new += [accounts.NewUser(f"unit-{code}", Role.UNIT, code, full_name=name) for code, name in units]
    for account in new:
        accounts.create_user(session, account, password_hash, now)


def _directives(session: Session, demo: Demo) -> None:
    with (FOLDER / "orders.csv").open(encoding="utf-8", newline="") as file:
        orders = list(csv.DictReader(file))
    rows = [Row(line, cells) for line, cells in enumerate(_cells(orders, demo.today), start=2)]
    plan = assignments_import.plan_import(
        session, Table(frozenset(rows[0].cells), rows), "orders.csv", demo.today, demo.now
    )
    assignments_import.store(session, plan, demo.now)


def _cells(orders: Iterable[Mapping[str, str]], today: date) -> Iterable[dict[str, str]]:
    """The orders as rows of an office's list, with days relative to `today`."""
    for order in orders:
        issued_on = today - timedelta(days=int(order["days_ago"]))
        due_on = issued_on + timedelta(days=int(order["days"])) if order["days"] else None
        yield {
            "directive_number": f"{400 - int(order['days_ago'])}/{order['symbol']}",
            "directive_kind": order["kind"],
            "issued_on": issued_on.isoformat(),
            "subject": order["subject"],
            "clause": order["clause"],
            "content": order["content"],
            "lead_units": order["lead"],
            "coordinating_units": order["coordinating"],
            "due_on": due_on.isoformat() if due_on else "",
            "state": order["state"],
        }


def _stories(session: Session, demo: Demo) -> None:
    users = session.scalars(select(User)).all()
    office = next(user for user in users if user.name == "office")
    units = {user.unit_id: user for user in users if user.unit_id}
    teller = Teller(session, demo.today, home.deadlines(session), office, units)
    teller.tell(session.scalars(select(Assignment).options(selectinload(Assignment.unit))))


def _months_before(today: date) -> list[Month]:
    last = Month.of(Month.of(today).first_day - ONE_DAY)
    return [Month.of(last.first_day - ONE_DAY), last]


def play_weeks(session: Session, demo: Demo) -> None:
    """The weekly messages of the past weeks, queued and sent on their day. Commits, as delivery does."""
    for weeks_ago in range(WEEKS, 0, -1):
        monday = Week.of(demo.today - timedelta(weeks=weeks_ago)).monday
        now = demo.at(monday)
        run_job(session, demo.settings, JOBS[JobName.WEEKLY_NUDGES], monday, now)
        session.commit()
        outbox.deliver(session, demo.settings, partial(demo.at, monday))
