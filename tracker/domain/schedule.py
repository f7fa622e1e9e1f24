"""Which run of each job a moment owes, and when each job is next due.

A job of the week or of the month has one slot in each period. Whether it ran, the database knows; here stands
when it should. Source of the hours: docs/architecture.md, "Jobs".
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from tracker.domain.options import Options
from tracker.domain.periods import Month, Week
from tracker.domain.working_days import ONE_DAY, Calendar

OFFICE_CLOSES_AT = time(17, 0)
FIGURES_AT = time(0, 10)
SLACK = timedelta(minutes=5)  # a wake a minute, and the run itself: less than this is no delay
ONE_WEEK = timedelta(days=7)


class JobName(StrEnum):
    """The jobs, as commands name them."""

    WEEKLY_NUDGES = "weekly_nudges"
    MONTHLY_LIST = "monthly_list"
    DELIVER = "deliver"


@dataclass(frozen=True)
class Timetable:
    """What the moments depend on in a home."""

    options: Options
    calendar: Calendar
    zone: tzinfo

    def moment(self, day: date, hour: time) -> datetime:
        """That hour of that day at the office."""
        return datetime.combine(day, hour, self.zone).astimezone(UTC)

    def day_of(self, now: datetime) -> date:
        """The day that it is at the office."""
        return now.astimezone(self.zone).date()


@dataclass(frozen=True)
class Slot:
    """The run of a job for one period: from `at` on, and no longer from `until` on."""

    period: str
    at: datetime
    until: datetime
    passed_over: bool = False  # nothing to do in this period but to record so

    def is_open(self, now: datetime) -> bool:
        """Whether the run may begin at `now`."""
        return self.at <= now < self.until


Rhythm = Callable[[date, Timetable], Slot]  # the slot in the week, or month, that holds the day


def weekly_slot(day: date, timetable: Timetable) -> Slot:
    """The run in the week of `day`: on its weekday or the next working day, until the week's work ends.

    A week with no working day left from that weekday on is passed over: it can be recorded until it is over.
    """
    week, hour = Week.of(day), timetable.options.weekly_at
    weekday = timetable.options.weekly_day
    runs_on = week.first_working_day_from(weekday, timetable.calendar)
    week_ends = timetable.moment(week.sunday + ONE_DAY, time())
    if runs_on is None:
        return Slot(str(week), timetable.moment(week.monday + weekday * ONE_DAY, hour), week_ends, True)
    at = timetable.moment(runs_on, hour)
    closes = timetable.moment(week.last_working_day(timetable.calendar) or runs_on, OFFICE_CLOSES_AT)
    return Slot(str(week), at, closes if at < closes else week_ends)


def monthly_slot(day: date, timetable: Timetable) -> Slot:
    """The figures of the month before that of `day`: from the 1st on, until the next month's are due."""
    month = Month.of(day)
    worked_out = Month.of(month.first_day - ONE_DAY)
    at, until = (timetable.moment(each.first_day, FIGURES_AT) for each in (month, month.next))
    return Slot(str(worked_out), at, until)


RHYTHMS: dict[JobName, Rhythm] = {
    JobName.WEEKLY_NUDGES: weekly_slot,
    JobName.MONTHLY_LIST: monthly_slot,
}


def latest(rhythm: Rhythm, now: datetime, timetable: Timetable) -> Slot:
    """The slot that began last."""
    return next(slot for slot in _slots(rhythm, now, timetable, -ONE_WEEK) if slot.at <= now)


def owed(
    rhythm: Rhythm, now: datetime, timetable: Timetable, started: datetime | None, ran: Collection[str]
) -> Slot | None:
    """The run that a scheduler awake at `now` makes up; None where there is none.

    `started` is when this home's scheduler was first started: what was due before is not owed. `ran` holds
    the periods that the job ran for.
    """
    slot = _begun_since_start(rhythm, now, timetable, started, ran)
    return slot if slot and slot.is_open(now) else None


def missed(
    rhythm: Rhythm, now: datetime, timetable: Timetable, started: datetime | None, ran: Collection[str]
) -> Slot | None:
    """The run that should have been made by `now` and was not, until the next one's moment; or None."""
    slot = _begun_since_start(rhythm, now, timetable, started, ran)
    return slot if slot and not slot.passed_over and slot.at + SLACK <= now else None


def upcoming(rhythm: Rhythm, now: datetime, timetable: Timetable, ran: Collection[str]) -> Slot:
    """The next run that begins after `now`."""
    return next(
        slot
        for slot in _slots(rhythm, now, timetable, ONE_WEEK)
        if slot.at > now and not slot.passed_over and slot.period not in ran
    )


def _begun_since_start(
    rhythm: Rhythm, now: datetime, timetable: Timetable, started: datetime | None, ran: Collection[str]
) -> Slot | None:
    slot = latest(rhythm, now, timetable)
    return slot if started and started <= slot.at and slot.period not in ran else None


def _slots(rhythm: Rhythm, now: datetime, timetable: Timetable, step: timedelta) -> Iterator[Slot]:
    """The slots from the period of `now` on, a week at a time: a month's slot comes several times."""
    day = timetable.day_of(now)
    while True:
        yield rhythm(day, timetable)
        day += step
