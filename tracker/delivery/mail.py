"""A message as an e-mail: headers that nothing can be smuggled into, text, and HTML beside it."""

import re
from email import policy
from email.message import EmailMessage
from email.utils import parseaddr

from tracker.delivery.channel import Outgoing
from tracker.domain.errors import DomainError

# The form that browsers take for an address (HTML, "valid e-mail address"): no name, comment, comma or space.
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.ASCII | re.IGNORECASE)
_SEVEN_BIT = "quoted-printable"  # passes every server


class BadAddress(DomainError):
    """An address that no e-mail can be sent to or from."""

    code = "bad_address"


def address(text: str) -> str:
    """The bare address in `text`; raises `BadAddress`."""
    if not _ADDRESS.fullmatch(text):
        raise BadAddress(f"'{text}' is no e-mail address.")
    return text


def sender_address(sender: str) -> str:
    """The bare address of a sender such as "Văn phòng <vp@example.vn>"; raises `BadAddress`."""
    return address(parseaddr(sender)[1])


def as_email(message: Outgoing, sender: str) -> EmailMessage:
    """`message` from `sender`, marked where an earlier try may have arrived; raises `BadAddress`."""
    email = EmailMessage(policy=policy.SMTP)
    email["From"] = sender
    email["To"] = address(message.to)
    if message.copy_to:
        email["Cc"] = address(message.copy_to)
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
