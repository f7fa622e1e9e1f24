"""When an SMS may reach a person: on a working day, outside the quiet hours."""

from datetime import datetime, time

from tracker.domain.working_days import Calendar


def may_disturb(moment: datetime, quiet_from: time, quiet_until: time, calendar: Calendar) -> bool:
    """Whether an SMS may go at `moment`, given in the office's own time zone.

    The quiet hours may run over midnight; `quiet_until` itself is no longer quiet. Equal ends: none are.
    """
    hour = moment.time()
    if quiet_from <= quiet_until:
        quiet = quiet_from <= hour < quiet_until
    else:
        quiet = hour >= quiet_from or hour < quiet_until
    return not quiet and calendar.is_working(moment.date())
