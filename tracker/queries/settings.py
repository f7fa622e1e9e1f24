"""What an administrator may change, as the settings page shows it, and who changed it last."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.domain.options import FORMS, SOURCES, default_text
from tracker.models import CalendarDay, Setting, SettingChange, User


@dataclass(frozen=True)
class LastChange:
    """The latest change of one setting; `by` is empty where a command made it."""

    old: str
    at: datetime
    by: str


@dataclass(frozen=True)
class OptionRow:
    """One option: its text as it stands and by default, the source of the rule, its latest change."""

    name: str
    text: str
    default: str
    source: str
    choices: tuple[str, ...]
    changed: LastChange | None


def option_rows(session: Session) -> dict[str, OptionRow]:
    """Every option by its name."""
    texts = dict(session.execute(select(Setting.name, Setting.value)).all())
    changes = last_changes(session)
    return {
        name: OptionRow(
            name,
            texts.get(name, default_text(name)),
            default_text(name),
            SOURCES[name],
            form.choices,
            changes.get(name),
        )
        for name, form in FORMS.items()
    }


def last_changes(session: Session) -> dict[str, LastChange]:
    """The latest change of each setting and calendar day, by the name that it was noted under."""
    latest = select(func.max(SettingChange.id)).group_by(SettingChange.name)
    rows = session.execute(
        select(SettingChange, User)
        .outerjoin(User, User.id == SettingChange.user_id)
        .where(SettingChange.id.in_(latest))
    ).all()
    return {
        change.name: LastChange(change.old, change.changed_at, user.label if user else "")
        for change, user in rows
    }


def calendar_years(session: Session) -> list[int]:
    """The years that the calendar has special days of, in order."""
    days = session.scalars(select(CalendarDay.day))
    return sorted({day.year for day in days})


def calendar_note(day: date) -> str:
    """The name under which changes of a calendar day are noted."""
    return f"calendar {day}"
