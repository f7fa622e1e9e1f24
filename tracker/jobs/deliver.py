"""What is queued goes out, every minute."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker import clock
from tracker.config import Settings
from tracker.delivery import outbox
from tracker.jobs.runs import ENDING, Done


def run(session: Session, settings: Settings, _on: date, _now: datetime) -> Done:
    """Send what is due; it commits at every step, and ends early where the process is to end."""
    delivered = outbox.deliver(session, settings, clock.now, goes_on=lambda: not ENDING.is_set())
    stopped = "; ".join(f"{channel}: {reason}" for channel, reason in delivered.stopped.items())
    return Done(f"{delivered.sent} sent, {delivered.failed} failed, {delivered.waiting} waiting", stopped)
