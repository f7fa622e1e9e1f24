"""A message as an e-mail: headers that nothing can be smuggled into, text, and HTML beside it."""

from email import policy
from email.message import EmailMessage

from tracker.delivery.channel import Outgoing
from tracker.domain import addresses
from tracker.domain.errors import DomainError

_SEVEN_BIT = "quoted-printable"  # passes every server


class BadAddress(DomainError):
    """An address that no e-mail can be sent to or from."""

    code = "bad_address"


def sender_address(sender: str) -> str:
    """The bare address of a sender such as "Văn phòng <vp@example.vn>"; raises `BadAddress`."""
    address = addresses.sender_address(sender)
    if address is None:
        raise BadAddress(f"'{one_line(sender)}' has no e-mail address.")
    return address


def recipients(message: Outgoing) -> list[str]:
    """Whom the e-mail goes to; raises `BadAddress` where that is not the one it is for.

    A copy that nobody can be sent is left out: it does not keep the e-mail from the one it is for.
    """
    if not addresses.is_address(message.to):
        raise BadAddress(_no_address(message.to))
    return [message.to] if copy_left_out(message) or not message.copy_to else [message.to, message.copy_to]


def copy_left_out(message: Outgoing) -> str:
    """Why the copy goes to nobody; empty where it goes, or where none is to."""
    is_bad = message.copy_to and not addresses.is_address(message.copy_to)
    return f"no copy was sent: {_no_address(message.copy_to)}" if is_bad else ""


def _no_address(text: str) -> str:
    return f"'{one_line(text)}' is no e-mail address."


def as_email(message: Outgoing, sender: str) -> EmailMessage:
    """`message` from `sender`, marked where an earlier try may have arrived; raises `BadAddress`."""
    email = EmailMessage(policy=policy.SMTP)
    email["From"] = sender
    email["To"], *copies = recipients(message)
    if copies:
        email["Cc"] = copies[0]
    email["Subject"] = one_line(message.subject)
    email["Date"] = message.queued_at
    email["Message-ID"] = message.message_id
    email["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office note comes back
    if message.repeated:
        email["X-Tracker-Repeated"] = "yes"
    email.set_content(message.body, cte=_SEVEN_BIT)
    if message.html:
        email.add_alternative(message.html, subtype="html", cte=_SEVEN_BIT)
    return email


def one_line(text: str) -> str:
    """`text` without line breaks and control characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
