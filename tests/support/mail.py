"""Mail servers on loopback: a real one that keeps what it accepts, and one that misbehaves as it is told."""

import socket
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

HANG, DROP, DRIP = "hang", "drop", "drip"  # instead of a reply
POLITE = {"RCPT": "250 ok", "DATA": "354 go on", ".": "250 2.0.0 queued as 1F3", "QUIT": "221 bye"}


@dataclass
class Sink:
    """What a real server accepted, in order. `answer` makes the reply to the content of the nth message."""

    answer: Callable[[int], str] = lambda _number: "250 2.0.0 accepted"
    accepted: list[EmailMessage] = field(default_factory=list)
    port: int = 0

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        assert isinstance(envelope.content, bytes)
        self.accepted.append(message_from_bytes(envelope.content, policy=policy.default))
        return self.answer(len(self.accepted))

    @property
    def times(self) -> Counter[str]:
        """How often each Message-ID was accepted."""
        return Counter(email["Message-ID"] for email in self.accepted)

    @property
    def doubled(self) -> list[EmailMessage]:
        """What was accepted again after the same Message-ID, in order."""
        ids = [email["Message-ID"] for email in self.accepted]
        return [email for place, email in enumerate(self.accepted) if email["Message-ID"] in ids[:place]]


@contextmanager
def sink(answer: Callable[[int], str] | None = None, **tls: Any) -> Iterator[Sink]:
    """A server that accepts all that reaches it; `tls` are the settings of aiosmtpd's controller."""
    kept = Sink(answer) if answer else Sink()
    controller = Controller(kept, hostname="127.0.0.1", port=free_port(), **tls)
    controller.start()
    kept.port = controller.port
    try:
        yield kept
    finally:
        controller.stop()


def free_port() -> int:
    """A port of loopback that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@dataclass
class Scripted:
    """A server that answers each verb as `replies` say ("." is the content), else politely.

    `heard` has the verbs of all dialogues, `connections` how many those were.
    """

    replies: Mapping[str, str]
    heard: list[str] = field(default_factory=list)
    connections: int = 0
    port: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)

    def serve(self, server: socket.socket) -> None:
        """One dialogue after the other, until the listening socket is closed."""
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                self.connections += 1
                with connection, connection.makefile("rb") as lines, suppress(OSError):
                    self._talk(connection, lines.readline)

    def _talk(self, connection: socket.socket, line: Callable[[], bytes]) -> None:
        going = self._say(connection, self.replies.get("", "220 here"))
        while going and (command := line()):
            verb = command.decode().strip().split(" ")[0].upper()
            self.heard.append(command.decode().strip() if verb in ("MAIL", "RCPT") else verb)
            going = self._reply(connection, verb, command.decode())
            if going and verb == "DATA" and self.replies.get("DATA", "354").startswith("354"):
                while line() != b".\r\n":
                    pass
                self.heard.append(".")
                going = self._reply(connection, ".", "")

    def _reply(self, connection: socket.socket, verb: str, command: str) -> bool:
        for said, reply in self.replies.items():  # "RCPT TO:<copy@…" before "RCPT"
            if len(said) > 4 and command.upper().startswith(said.upper()):
                return self._say(connection, reply)
        return self._say(connection, self.replies.get(verb, POLITE.get(verb, "250 ok")))

    def _say(self, connection: socket.socket, reply: str) -> bool:
        if reply == DROP:
            return False
        if reply == HANG:
            self.stopping.wait()
            return False
        while reply == DRIP and not self.stopping.wait(0.02):
            connection.sendall(b"2")
        connection.sendall(f"{reply}\r\n".encode())
        return True


@contextmanager
def scripted(replies: Mapping[str, str]) -> Iterator[Scripted]:
    """A server that misbehaves so."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        script = Scripted(replies, port=server.getsockname()[1])
        thread = threading.Thread(target=script.serve, args=(server,))
        thread.start()
        try:
            yield script
        finally:
            script.stopping.set()
            server.shutdown(socket.SHUT_RDWR)
            thread.join()
