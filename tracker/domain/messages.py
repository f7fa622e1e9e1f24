"""Messages: what a send ends in, and what state a message is in."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum, auto
from hashlib import sha256

from tracker.domain.nudges import Part


class Channel(StrEnum):
    """How a message travels."""

    EMAIL = "email"
    SMS = "sms"


class Outcome(Enum):
    """What became of a send. UNKNOWN is never taken for a refusal: the message may have gone."""

    ACCEPTED = auto()
    REFUSED_FOR_GOOD = auto()
    REFUSED_FOR_NOW = auto()
    REFUSED_SENDER = auto()  # our own account or sender: the channel stops, its rows wait
    UNKNOWN = auto()


class MessageState(StrEnum):
    """Where a message stands."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    IN_DOUBT = "in_doubt"
    EXPIRED = "expired"


ENDED = frozenset({MessageState.SENT, MessageState.FAILED, MessageState.EXPIRED})
WAITING = frozenset({MessageState.QUEUED, MessageState.SENDING, MessageState.UNKNOWN})


@dataclass(frozen=True)
class MessageDraft:
    """A composed message that is not queued yet; `key` (up to 120 characters) is never queued twice.

    An e-mail has a subject, and HTML beside its text; an SMS has the segments that it costs. It goes from
    `due_at` on and, where `expires_at` is set, before that or not at all.
    """

    key: str
    kind: str
    period: str
    channel: Channel
    unit_id: int | None
    to: str
    body: str
    due_at: datetime
    copy_to: str = ""
    subject: str = ""
    html: str = ""
    segments: int = 0
    expires_at: datetime | None = None
    items: tuple[tuple[int, Part], ...] = ()  # the id of each assignment named, and where it stands


def message_id_of(key: str, domain: str) -> str:
    """The Message-ID of the e-mail with this key, the same for ever: mail systems drop the second of two."""
    return f"<{sha256(key.encode()).hexdigest()[:32]}@{domain}>"
