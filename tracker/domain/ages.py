"""How long work has been late, in bands: a week, a month, a quarter, longer."""

from enum import StrEnum

# The longest of each band but the last, in calendar days.
LONGEST = (7, 30, 90)


class AgeBand(StrEnum):
    """The bands, the freshest first; in addresses as the days that each spans."""

    WEEK = "1-7"
    MONTH = "8-30"
    QUARTER = "31-90"
    LONGER = "91-"

    @property
    def more_than(self) -> int:
        """Work of this band is late by more days than these."""
        return (0, *LONGEST)[list(AgeBand).index(self)]

    @property
    def at_most(self) -> int | None:
        """Work of this band is late by no more days than these; None: no bound."""
        return (*LONGEST, None)[list(AgeBand).index(self)]

    @classmethod
    def of(cls, days: int) -> "AgeBand":
        """The band of work that is `days` (at least 1) days late."""
        return next(band for band in cls if band.at_most is None or days <= band.at_most)
