"""E-mail by SMTP (RFC 5321): one connection for many messages, and every reply taken for what it says.

A message can only have been accepted once its content went out: what fails before that is a refusal for now.
"""

import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tracker.config import MailServer
from tracker.delivery import smtp_replies
from tracker.delivery.channel import Outgoing, Sent
from tracker.delivery.mail import BadAddress, as_email, sender_address
from tracker.domain.messages import Outcome


class SmtpChannel:
    """Hands messages to one mail server; a message's dialogue is cut off after `seconds`."""

    needs_switch = True
    keeps_quiet = False

    def __init__(self, server: MailServer, seconds: float) -> None:
        """Raises `BadAddress` where the sender's address cannot stand in an envelope."""
        self._server = server
        self._seconds = seconds
        self._sender = sender_address(server.sender)
        self._smtp: smtplib.SMTP | None = None
        self._cut = False

    def send(self, message: Outgoing) -> Sent:
        """Hand `message` over to its address and its copy's."""
        try:
            content = as_email(message, self._server.sender).as_bytes()
        except BadAddress as error:
            return Sent(Outcome.REFUSED_FOR_GOOD, str(error))
        recipients = [each for each in (message.to, message.copy_to) if each]
        with self._cut_off():
            try:
                smtp = self._connection()
            except (OSError, UnicodeError) as error:  # an SMTPException is an OSError
                return smtp_replies.no_connection(error)
            return self._hand_over(smtp, recipients, content)

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
                if self._smtp.rset()[0] == 250:
                    return self._smtp
            self._drop()
        self._smtp = smtp = self._unconnected()
        try:
            self._introduce(smtp)
        except (OSError, UnicodeError):
            self._drop()
            raise
        return smtp

    def _unconnected(self) -> smtplib.SMTP:
        """Not connected yet, so that the cut-off holds for the greeting too."""
        here = socket.gethostname()  # smtplib would ask the name service, and may wait for it
        here = here if "." in here else "[127.0.0.1]"
        if self._server.tls == "tls":
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(local_hostname=here, timeout=self._seconds, context=context)
        return smtplib.SMTP(local_hostname=here, timeout=self._seconds)

    def _introduce(self, smtp: smtplib.SMTP) -> None:
        smtp._host = self._server.host  # type: ignore[attr-defined]  # noqa: SLF001  # TLS checks this name
        greeting = smtp.connect(self._server.host, self._server.port)
        if greeting[0] != 220:
            raise smtplib.SMTPConnectError(*greeting)
        if self._server.tls == "starttls":
            smtp.starttls(context=ssl.create_default_context())
        smtp.ehlo_or_helo_if_needed()
        if self._server.user is not None and self._server.password is not None:
            smtp.login(self._server.user, self._server.password)

    def _hand_over(self, smtp: smtplib.SMTP, recipients: list[str], content: bytes) -> Sent:
        try:
            reply = smtp.mail(self._sender, [f"size={len(content)}"] if smtp.has_extn("size") else [])
            if reply[0] != 250:
                return smtp_replies.sender_refused(reply)
            refused = {each: reply for each in recipients if (reply := smtp.rcpt(each))[0] not in (250, 251)}
        except OSError as error:
            self._drop()
            return Sent(Outcome.REFUSED_FOR_NOW, self._why(error))
        if refusal := smtp_replies.recipients_refused(recipients, refused):
            return refusal
        if self._cut:
            return Sent(Outcome.REFUSED_FOR_NOW, "no time was left to hand over the content")
        return self._content(smtp, content, smtp_replies.said(refused))

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

    def _drop(self) -> None:
        if self._smtp:
            self._smtp.close()
        self._smtp = None

    @contextmanager
    def _cut_off(self) -> Iterator[None]:
        """End the dialogue inside when the time is over: a socket's own time-out starts anew at each byte."""
        self._cut = False
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
