"""From one day to another."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Span:
    """A time; no day means no bound, `last` is still in it."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        """Whether `day` lies in it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)
