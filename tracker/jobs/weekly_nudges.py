"""The week's e-mail and SMS to each unit that has work late, due, waiting or just done."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from tracker.compose.weekly import weekly_messages
from tracker.compose.weekly_letter import Occasion
from tracker.config import Settings
from tracker.delivery.outbox import enqueue
from tracker.domain.messages import MessageDraft
from tracker.domain.periods import Week
from tracker.domain.working_days import ONE_DAY
from tracker.queries import home
from tracker.queries.nudges import Skipped, UnitNudge, nudges


@dataclass(frozen=True)
class Composed:
    """A unit's week and the messages that can go to it."""

    nudge: UnitNudge
    messages: list[MessageDraft]


@dataclass(frozen=True)
class Queued:
    """What a run queued, in messages; `skipped` counts those that could not be made, by reason."""

    queued: int
    units: int
    skipped: dict[Skipped, int] = field(default_factory=dict)

    def __str__(self) -> str:
        skipped = [f"{count} skipped ({reason})" for reason, count in self.skipped.items()]
        return "; ".join([f"{self.queued} messages queued for {self.units} units", *skipped])


def run(session: Session, settings: Settings, on: date, now: datetime) -> Queued:
    """Queue the messages of the week that holds `on`, due at once."""
    week = composed(session, settings, on, now)
    queued = enqueue(session, (message for unit in week for message in unit.messages), now)
    return Queued(queued, sum(bool(unit.messages) for unit in week), _skipped(unit.nudge for unit in week))


def composed(session: Session, settings: Settings, on: date, now: datetime) -> list[Composed]:
    """What the run of `on` would send, were it queued at `now`: contacts are those of that moment."""
    units, occasion = _week(session, settings, on, now)
    return [Composed(nudge, weekly_messages(nudge, occasion)) for nudge in units]


def composed_for(session: Session, settings: Settings, on: date, now: datetime, code: str) -> Composed | None:
    """The same for the unit `code` alone; None where the run would not name it."""
    units, occasion = _week(session, settings, on, now)
    nudge = next((nudge for nudge in units if nudge.code == code), None)
    return Composed(nudge, weekly_messages(nudge, occasion)) if nudge else None


def _week(session: Session, settings: Settings, on: date, now: datetime) -> tuple[list[UnitNudge], Occasion]:
    options = home.options(session)
    deadlines = options.deadlines(home.calendar(session))
    today = now.astimezone(settings.zone).date()
    last_day = max(Week.of(on), Week.of(today)).sunday
    occasion = Occasion(
        on=on,
        queued_at=now,
        expires_at=datetime.combine(last_day + ONE_DAY, time(), settings.zone),
        options=options,
        deadlines=deadlines,
        public_url=settings.public_url,
        address=settings.short_url.partition("://")[2],
    )
    return nudges(session, on, today, options, deadlines), occasion


def _skipped(units: Iterable[UnitNudge]) -> dict[Skipped, int]:
    counts: Counter[Skipped] = Counter()
    for nudge in units:
        if nudge.skipped == Skipped.UNIT_ENDED:
            counts[Skipped.UNIT_ENDED] += len(nudge.wanted)
        elif nudge.missing:
            counts[Skipped.NO_ADDRESS] += len(nudge.missing)
    return dict(counts)
