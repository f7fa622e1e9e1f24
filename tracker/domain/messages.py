"""Messages: what a send ends in, and what state a message is in."""

from enum import Enum, StrEnum, auto


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
