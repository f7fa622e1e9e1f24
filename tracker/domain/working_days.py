"""Working days of state agencies: Monday to Friday, less the days off, plus the swapped working days.

The statutory days are known late (the Prime Minister fixes each year's) and swaps later still, so the
calendar is kept as rows that an administrator edits; `statutory_days` seeds them. Source: Labour Code 2019,
Art. 112.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.metadata import version

import holidays

ONE_DAY = timedelta(days=1)
SATURDAY = 5
YEARS = range(1900, 2200)  # of the days that are taken: the rules count some weeks back and ahead
SEEDED_YEARS = range(2010, 2036)


class DayKind(StrEnum):
    """Why a day is not what its weekday says."""

    HOLIDAY = "holiday"
    SWAPPED_WORKDAY = "swapped_workday"


@dataclass(frozen=True)
class SpecialDay:
    """A day off that is no weekend, or a weekend day that is worked."""

    day: date
    kind: DayKind
    name: str
    source: str


class Calendar:
    """Working days, from the weekday and the special days given.

    Runs of days off are short (Tết: some nine days), so every search walks day by day.
    """

    def __init__(self, days_off: Iterable[date] = (), workdays: Iterable[date] = ()) -> None:
        self.days_off = frozenset(days_off)
        self.workdays = frozenset(workdays)

    @classmethod
    def of(cls, special_days: Iterable[SpecialDay]) -> "Calendar":
        """The calendar of these special days."""
        rows = list(special_days)
        return cls(
            (row.day for row in rows if row.kind == DayKind.HOLIDAY),
            (row.day for row in rows if row.kind == DayKind.SWAPPED_WORKDAY),
        )

    def is_working(self, day: date) -> bool:
        """Whether offices work on `day`."""
        return day not in self.days_off and (day.weekday() < SATURDAY or day in self.workdays)

    def next_working(self, day: date) -> date:
        """`day` itself where it is worked, else the first working day after it."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def last_working_before(self, day: date) -> date:
        """The last working day strictly before `day`."""
        day -= ONE_DAY
        while not self.is_working(day):
            day -= ONE_DAY
        return day

    def plus(self, day: date, working_days: int) -> date:
        """The day that is `working_days` working days after `day`; `day` itself is not counted.

        Source: Civil Code 2015, Art. 147.2 (the day of the event is not counted). Negative counts go back.
        """
        for _ in range(abs(working_days)):
            day = self.next_working(day + ONE_DAY) if working_days > 0 else self.last_working_before(day)
        return day


# The library has these two as ordinary days: the swap was announced a week before (12729/VPCP-KGVX).
_LATE_SWAPS = (
    SpecialDay(date(2026, 1, 2), DayKind.HOLIDAY, "Nghỉ hoán đổi Tết Dương lịch", "12729/VPCP-KGVX"),
    SpecialDay(date(2026, 1, 10), DayKind.SWAPPED_WORKDAY, "Làm bù ngày 02/01/2026", "12729/VPCP-KGVX"),
)


def statutory_days(years: Iterable[int] = SEEDED_YEARS) -> list[SpecialDay]:
    """The days off and swapped working days of `years`, with their source, in order of day."""
    wanted = set(years)
    calendar = holidays.country_holidays("VN", years=wanted, language="vi")
    source = f"holidays {version('holidays')}"
    rows = {day: SpecialDay(day, DayKind.HOLIDAY, name, source) for day, name in calendar.items()}
    for year in wanted:
        for n in range(366):
            day = date(year, 1, 1) + timedelta(days=n)
            if day.year == year and day.weekday() >= SATURDAY and calendar.is_working_day(day):
                rows[day] = SpecialDay(day, DayKind.SWAPPED_WORKDAY, "Ngày làm bù", source)
    rows.update({row.day: row for row in _LATE_SWAPS if row.day.year in wanted})
    return [rows[day] for day in sorted(rows)]


@cache
def statutory_calendar() -> Calendar:
    """The calendar of a home that has edited nothing; for what runs without a database."""
    return Calendar.of(statutory_days())
