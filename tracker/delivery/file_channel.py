"""The channel of a home without a provider: each message becomes a file in TRACKER_HOME/outbox."""

import os
import re
from pathlib import Path

from tracker.delivery.channel import Outgoing, Sent
from tracker.delivery.mail import BadAddress, as_email, copy_left_out
from tracker.domain import messages
from tracker.domain.folding import folded
from tracker.domain.messages import Outcome

SENDER = "tracker@localhost"
PRIVATE_FILE = 0o600


class FileChannel:
    """Writes .eml and .sms. A message has one file, however often it is tried."""

    needs_switch = False
    keeps_quiet = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, message: Outgoing) -> Sent:
        """Write the file; a disk that is full or gone refuses for now."""
        name = file_name(message)
        try:
            self._write(name, _content(message), message.attempts)
        except BadAddress as error:
            return Sent(Outcome.REFUSED_FOR_GOOD, str(error))
        except OSError as error:
            return Sent(Outcome.REFUSED_FOR_NOW, f"{name}: {error.strerror}", stops=True)
        return Sent(Outcome.ACCEPTED, copy_left_out(message), name)

    def close(self) -> None:
        """Nothing stays open."""

    def _write(self, name: str, content: bytes, attempt: int) -> None:
        """All of it or nothing, also in a power cut: the name appears once the content is on the disk."""
        unfinished = self.folder / f".{name}.{attempt}"
        with os.fdopen(
            os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE), "wb"
        ) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self.folder / name)
        folder = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def file_name(message: Outgoing) -> str:
    """The message's own name: its number, and its key as far as a file name takes it."""
    ending = "eml" if message.channel == messages.Channel.EMAIL else "sms"
    readable = re.sub(r"[^a-z0-9]+", "-", folded(message.key)).strip("-")
    return f"{message.id:06}-{readable[:80]}.{ending}"


def _content(message: Outgoing) -> bytes:
    if message.channel == messages.Channel.EMAIL:
        return as_email(message, SENDER).as_bytes()
    return f"To: {message.to}\nSegments: {message.segments}\n\n{message.body}\n".encode()
