"""Changes of the options and of the calendar, each with who made it."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.options import default_text, read_option, write_option
from tracker.domain.working_days import SATURDAY, DayKind, SpecialDay
from tracker.models import CalendarDay, Setting, SettingChange, User


class BadCalendarDay(DomainError):
    """A calendar row that changes nothing: a weekend off, or a weekday worked."""

    code = "bad_calendar_day"


def set_option(session: Session, name: str, text: str, by: User | None, now: datetime) -> bool:
    """Set an option; whether that changed anything. Raises `BadOption`."""
    new = write_option(name, read_option(name, text))
    row = session.get(Setting, name)
    old = row.value if row else default_text(name)
    if new == old:
        return False
    session.merge(Setting(name=name, value=new))
    _note(session, name, old, new, by, now)
    return True


def set_day(session: Session, special: SpecialDay, by: User | None, now: datetime) -> None:
    """Make a day one off or one worked, whatever the calendar had; raises `BadCalendarDay`."""
    if (special.day.weekday() >= SATURDAY) != (special.kind == DayKind.SWAPPED_WORKDAY):
        raise BadCalendarDay(
            _("%(day)s: weekends are off and weekdays are worked as it is."), day=special.day
        )
    row = session.get(CalendarDay, special.day)
    session.merge(CalendarDay(day=special.day, kind=special.kind, name=special.name, source=special.source))
    old = f"{row.kind} {row.name}" if row else ""
    _note(session, f"calendar {special.day}", old, f"{special.kind} {special.name}", by, now)


def clear_day(session: Session, day: date, by: User | None, now: datetime) -> None:
    """Make a day again what its weekday says; nothing where it is."""
    row = session.get(CalendarDay, day)
    if row:
        session.delete(row)
        _note(session, f"calendar {day}", f"{row.kind} {row.name}", "", by, now)


def _note(session: Session, name: str, old: str, new: str, by: User | None, now: datetime) -> None:
    session.add(SettingChange(name=name, old=old, new=new, changed_at=now, user_id=by.id if by else None))
