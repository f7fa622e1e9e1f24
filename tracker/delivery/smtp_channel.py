"""E-mail by SMTP (RFC 5321): one connection for many messages, and every reply taken for what it says.

A message can only have been accepted once its content went out: what fails before that is a refusal for now.
"""

import smtplib
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tracker.config import MailServer
from tracker.delivery import smtp_replies
from tracker.delivery.channel import Outgoing, Sent
from tracker.delivery.mail import BadAddress, as_email, copy_left_out, recipients, sender_address
from tracker.domain.messages import Outcome


class SmtpChannel:
    """Hands messages to one mail server; a message's dialogue is cut off after `seconds`.

    The system's search for the server's address cannot be cut off: where it lasts longer, nothing is said.
    """

    needs_switch = True
    keeps_quiet = False

    def __init__(self, server: MailServer, seconds: float) -> None:
        """Raises `BadAddress` where the sender's address cannot stand in an envelope."""
        self._server = server
        self._seconds = seconds
        self._sender = sender_address(server.sender)
        self._smtp: smtplib.SMTP | None = None
        self._ends = 0.0  # of `time.monotonic`
        self._cut = False

    def send(self, message: Outgoing) -> Sent:
        """Hand `message` over to its address and its copy's."""
        try:
            content = as_email(message, self._server.sender).as_bytes()
        except BadAddress as error:
            return Sent(Outcome.REFUSED_FOR_GOOD, str(error))
        with self._cut_off():
            try:
                smtp = self._connection()
            except (OSError, UnicodeError) as error:  # an SMTPException is an OSError
                return smtp_replies.no_connection(error)
            return self._hand_over(smtp, recipients(message), content, copy_left_out(message))

    def close(self) -> None:
        """Take leave of the server."""
        if self._smtp:
            with suppress(OSError):
                self._smtp.quit()
        self._drop()

    def _connection(self) -> smtplib.SMTP:
        """The connection as it stands, or a new one where it has dropped."""
        if self._smtp:
            with suppress(OSError):
                if self._in_time(self._smtp).rset()[0] == 250:
                    return self._smtp
            self._drop()
        here = socket.gethostname()  # smtplib would ask the name service, and may wait for it
        self._smtp = smtp = smtplib.SMTP(local_hostname=here if "." in here else "[127.0.0.1]")
        try:
            self._connect(smtp)
            self._introduce(smtp)
        except (OSError, UnicodeError):
            self._drop()
            raise
        return smtp

    def _connect(self, smtp: smtplib.SMTP) -> None:
        """As `smtp.connect`, but within the time of the whole dialogue, TLS and all."""
        smtp._host = self._server.host  # type: ignore[attr-defined]  # noqa: SLF001  # TLS checks this name
        smtp.sock = connection = self._connected()
        if self._server.tls == "tls":
            context = ssl.create_default_context()
            self._in_time(smtp)
            smtp.sock = context.wrap_socket(connection, server_hostname=self._server.host)
        greeting = self._in_time(smtp).getreply()
        if greeting[0] != 220:
            raise smtplib.SMTPConnectError(*greeting)

    def _connected(self) -> socket.socket:
        """Connected with the first of the server's addresses that answers; they share the time."""
        failure: OSError = TimeoutError("the server has no address")
        for *_, where in socket.getaddrinfo(self._server.host, self._server.port, type=socket.SOCK_STREAM):
            try:
                return socket.create_connection((str(where[0]), self._server.port), self._left())
            except OSError as error:
                failure = error
        raise failure

    def _introduce(self, smtp: smtplib.SMTP) -> None:
        if self._server.tls == "starttls":
            self._in_time(smtp).starttls(context=ssl.create_default_context())
        self._in_time(smtp).ehlo_or_helo_if_needed()
        if self._server.user is not None and self._server.password is not None:
            self._in_time(smtp).login(self._server.user, self._server.password)

    def _hand_over(self, smtp: smtplib.SMTP, recipients: list[str], content: bytes, left_out: str) -> Sent:
        size = [f"size={len(content)}"] if smtp.has_extn("size") else []
        try:
            reply = self._in_time(smtp).mail(self._sender, size)
            if reply[0] != 250:
                return smtp_replies.sender_refused(reply)
            replies = {each: self._in_time(smtp).rcpt(each) for each in recipients}
            refused = {each: reply for each, reply in replies.items() if reply[0] not in (250, 251)}
            if refusal := smtp_replies.recipients_refused(recipients, refused):
                return refusal
            self._in_time(smtp)
        except OSError as error:
            self._drop()
            return Sent(Outcome.REFUSED_FOR_NOW, self._why(error))
        return self._content(smtp, content, "; ".join(filter(None, [smtp_replies.said(refused), left_out])))

    def _content(self, smtp: smtplib.SMTP, content: bytes, noted: str) -> Sent:
        try:
            code, text = smtp.data(content)
        except smtplib.SMTPDataError as error:  # the content was not asked for
            return smtp_replies.refused((error.smtp_code, error.smtp_error))
        except OSError as error:
            self._drop()
            return Sent(Outcome.UNKNOWN, f"no answer after the content: {self._why(error)}")
        if self._cut:
            self._drop()
            return Sent(
                Outcome.UNKNOWN, f"half an answer after the content: cut off after {self._seconds:g} s"
            )
        if 200 <= code < 300:
            return Sent(Outcome.ACCEPTED, noted, smtp_replies.line((code, text)))
        if 400 <= code < 600:
            return smtp_replies.refused((code, text))
        self._drop()
        return Sent(Outcome.UNKNOWN, f"no known answer after the content: {smtp_replies.line((code, text))}")

    def _why(self, error: OSError) -> str:
        return f"cut off after {self._seconds:g} s" if self._cut else smtp_replies.reason_of(error)

    def _left(self) -> float:
        """The seconds that are left for the dialogue; raises TimeoutError once it is over."""
        left = self._ends - time.monotonic()
        if self._cut or left <= 0:
            raise TimeoutError(f"cut off after {self._seconds:g} s")
        return left

    def _in_time(self, smtp: smtplib.SMTP) -> smtplib.SMTP:
        """`smtp`, whose next step has what is left of the time; raises TimeoutError once it is over."""
        if smtp.sock:
            smtp.sock.settimeout(self._left())
        return smtp

    def _drop(self) -> None:
        if self._smtp:
            self._smtp.close()
        self._smtp = None

    @contextmanager
    def _cut_off(self) -> Iterator[None]:
        """End the dialogue inside when the time is over: a socket's own time-out starts anew at each byte."""
        self._cut, self._ends = False, time.monotonic() + self._seconds
        timer = threading.Timer(self._seconds, self._shut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _shut(self) -> None:
        self._cut = True
        if self._smtp and (connection := self._smtp.sock):
            with suppress(OSError):
                socket.socket.shutdown(connection, socket.SHUT_RDWR)  # below TLS: its own waits for the peer
