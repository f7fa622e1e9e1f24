"""Channels that answer as a test tells them, and keep what they were given."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tracker.delivery.channel import Outgoing, Sent
from tracker.domain.messages import Outcome

ACCEPTED = Sent(Outcome.ACCEPTED, provider_id="P1")
FOR_GOOD = Sent(Outcome.REFUSED_FOR_GOOD, "550 no such user")
FOR_NOW = Sent(Outcome.REFUSED_FOR_NOW, "451 try later")
OUR_ACCOUNT = Sent(Outcome.REFUSED_SENDER, "535 bad password", stops=True)
NO_SERVER = Sent(Outcome.REFUSED_FOR_NOW, "connection refused", stops=True)
UNKNOWN = Sent(Outcome.UNKNOWN, "no answer after the content")


@dataclass
class FakeChannel:
    """Answers `answer`, or what `answers` has for the address; calls `on_send` meanwhile."""

    answer: Sent = ACCEPTED
    answers: dict[str, Sent] = field(default_factory=dict)
    needs_switch: bool = False
    keeps_quiet: bool = False
    on_send: Callable[[Outgoing], None] = lambda _message: None
    sent: list[Outgoing] = field(default_factory=list)
    closed: int = 0

    def send(self, message: Outgoing) -> Sent:
        self.sent.append(message)
        self.on_send(message)
        return self.answers.get(message.to, self.answer)

    def close(self) -> None:
        self.closed += 1
