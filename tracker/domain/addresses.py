"""E-mail addresses: the one rule for what is imported, set and written to."""

import re
from email.utils import parseaddr

LONGEST_ADDRESS = 254  # RFC 5321, 4.5.3.1.3: a path of 256 less its angle brackets
# The form that browsers take for an address (HTML, "valid e-mail address"), of a domain with a dot: no name,
# comment, comma or space, and ASCII alone, which every mail server takes.
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS = re.compile(rf"[\w.!#$%&'*+/=?^`{{|}}~-]{{1,64}}@{_LABEL}(?:\.{_LABEL})+", re.ASCII | re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether `text` is one bare e-mail address, such as vanphong@tinh.example, and nothing else."""
    return len(text) <= LONGEST_ADDRESS and bool(_ADDRESS.fullmatch(text))


def sender_address(sender: str) -> str | None:
    """The bare address of a sender such as "Văn phòng <vp@tinh.example>"; None where it has none.

    A sender with a control character has none: it would stand in a header.
    """
    address = parseaddr(sender)[1]
    return address if sender.isprintable() and is_address(address) else None
