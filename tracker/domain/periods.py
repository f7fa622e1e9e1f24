"""Weeks and months as the jobs count them, in the office's time zone."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from tracker.domain.errors import DomainError
from tracker.domain.working_days import ONE_DAY, Calendar


class BadPeriod(DomainError):
    """A text that is no period."""

    code = "bad_period"


@dataclass(frozen=True, order=True)
class Week:
    """An ISO week: 2027-01-01 lies in 2026-W53."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Week":
        """The week that holds `day`."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @property
    def monday(self) -> date:
        """Its first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + 6 * ONE_DAY

    @property
    def before(self) -> "Week":
        """The week before it."""
        return Week.of(self.monday - ONE_DAY)

    def last_working_day(self, calendar: Calendar) -> date | None:
        """Its last working day; None in a week without one."""
        day = calendar.last_working_before(self.sunday + ONE_DAY)
        return day if day >= self.monday else None

    def first_working_day_from(self, weekday: int, calendar: Calendar) -> date | None:
        """The first working day of the week on or after `weekday` (0 is Monday); None where none is left."""
        day = calendar.next_working(self.monday + weekday * ONE_DAY)
        return day if day <= self.sunday else None

    def __str__(self) -> str:
        return f"{self.year}-W{self.number:02}"


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month that holds `day`."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month":
        """The month written YYYY-MM; raises `BadPeriod`."""
        if not re.fullmatch(r"[12]\d{3}-(0[1-9]|1[0-2])", text, re.ASCII):
            raise BadPeriod(f"'{text}' is no month: write it YYYY-MM, such as 2026-11.")
        return cls(int(text[:4]), int(text[5:]))

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def next(self) -> "Month":
        """The month after it."""
        return Month.of(self.first_day + 31 * ONE_DAY)

    @property
    def last_day(self) -> date:
        """Its last day."""
        return self.next.first_day - ONE_DAY

    def closing_at(self, zone: tzinfo) -> datetime:
        """The first moment of the next month."""
        return datetime.combine(self.next.first_day, time(), zone)

    def counted_on(self, today: date) -> date:
        """The day that its list is worked out for: its last day, in the present month today."""
        return min(self.last_day, today)

    def __str__(self) -> str:
        return f"{self.year}-{self.number:02}"
