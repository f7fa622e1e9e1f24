"""The one reader of the clock. Jobs and edges call it and hand the day or moment down."""

from datetime import UTC, date, datetime, tzinfo


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today(zone: tzinfo) -> date:
    """The day that it is in the office's time zone."""
    return datetime.now(zone).date()
