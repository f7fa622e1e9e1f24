"""What the replies of a mail server mean (RFC 5321, 4.2; RFC 4954 for the account)."""

import smtplib
import ssl
from collections.abc import Mapping

from tracker.delivery.channel import Sent
from tracker.delivery.mail import one_line
from tracker.domain.messages import Outcome

OUR_ACCOUNT = frozenset({530, 535})  # authentication required, authentication failed
TOO_BIG = 552  # the one refusal after MAIL FROM that is about the message
LONGEST_REASON = 300

Reply = tuple[int, bytes | str]


def no_connection(error: Exception) -> Sent:
    """The server cannot be reached, or refuses us before it heard of a message."""
    if isinstance(error, smtplib.SMTPResponseException):
        ours = error.smtp_code >= 500
    else:
        ours = isinstance(error, (smtplib.SMTPNotSupportedError, ssl.SSLCertVerificationError, UnicodeError))
    return Sent(Outcome.REFUSED_SENDER if ours else Outcome.REFUSED_FOR_NOW, reason_of(error), stops=True)


def sender_refused(reply: Reply) -> Sent:
    """The reply to MAIL FROM: a lasting refusal is of our sender, unless it is of the message's size."""
    if reply[0] >= 500 and reply[0] != TOO_BIG:
        return Sent(Outcome.REFUSED_SENDER, line(reply), stops=True)
    return refused(reply)


def recipients_refused(recipients: list[str], refused: Mapping[str, Reply]) -> Sent | None:
    """Why nothing is handed over; None where somebody is left to send to.

    A refusal for now of the one it is for holds the copy back too: it would go again with each new try.
    """
    now = [each for each, reply in refused.items() if reply[0] < 500]
    ours = [each for each, reply in refused.items() if reply[0] in OUR_ACCOUNT]
    if ours:
        return Sent(Outcome.REFUSED_SENDER, said(refused), stops=True)
    if recipients[0] in now or (now and len(refused) == len(recipients)):
        return Sent(Outcome.REFUSED_FOR_NOW, said(refused))
    return Sent(Outcome.REFUSED_FOR_GOOD, said(refused)) if len(refused) == len(recipients) else None


def refused(reply: Reply) -> Sent:
    """A refusal of one message, by its code."""
    if reply[0] in OUR_ACCOUNT:
        return Sent(Outcome.REFUSED_SENDER, line(reply), stops=True)
    return Sent(Outcome.REFUSED_FOR_GOOD if reply[0] >= 500 else Outcome.REFUSED_FOR_NOW, line(reply))


def said(refused: Mapping[str, Reply]) -> str:
    """Who was refused, with what words."""
    return "; ".join(f"{each}: {line(reply)}" for each, reply in refused.items())


def line(reply: Reply) -> str:
    """The reply on one line."""
    code, text = reply
    words = text if isinstance(text, str) else text.decode(errors="replace")
    return one_line(f"{code} {words}")[:LONGEST_REASON]


def reason_of(error: Exception) -> str:
    """What the library says of a dialogue that broke: the server's words, where there are any."""
    if isinstance(error, smtplib.SMTPResponseException):
        return line((error.smtp_code, error.smtp_error))
    return one_line(f"{type(error).__name__}: {error}")[:LONGEST_REASON]
