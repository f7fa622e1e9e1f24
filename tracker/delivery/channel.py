"""What a channel is given and what it answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from tracker.domain import messages
from tracker.domain.messages import Outcome


@dataclass(frozen=True)
class Outgoing:
    """A claimed message, apart from the database: no transaction is open while it is sent."""

    id: int
    key: str
    channel: messages.Channel
    to: str
    copy_to: str
    subject: str
    body: str
    html: str
    segments: int
    message_id: str
    repeated: bool
    attempts: int  # this one included
    queued_at: datetime
    claimed_at: datetime
    claimed_by: str


@dataclass(frozen=True)
class Sent:
    """What a provider made of a message; `stops`: it treats all alike, so the others wait for another run."""

    outcome: Outcome
    reason: str = ""
    provider_id: str = ""
    stops: bool = False


class Channel(Protocol):
    """A way to a provider."""

    @property
    def needs_switch(self) -> bool:
        """Whether it sends only while the option `sending` is on."""

    @property
    def keeps_quiet(self) -> bool:
        """Whether it holds messages over quiet hours and days off."""

    def send(self, message: Outgoing) -> Sent:
        """Hand `message` to the provider, within the time that the channel was made for. Raises nothing."""

    def close(self) -> None:
        """End what was opened for the messages so far; the next one opens it again."""
