"""The text of an SMS: how many segments it costs, and its form without accents.

Source: 3GPP TS 23.038 (GSM 03.38), 6.2.1, the default alphabet and its extension table; TS 23.040, 9.2.3.24
(the header of a part): 160 septets alone or 153 a part; with a character outside the alphabet 70 or 67 units
of 16 bits.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.folding import plain

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")  # an escape and a character: two septets
SEPTETS, SEPTETS_OF_A_PART = 160, 153
UNITS, UNITS_OF_A_PART = 70, 67

_SAFE = frozenset(character for character in BASIC | EXTENSION if character.isascii())
_ASCII = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`ʼ", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—―−•·", "-"),
        "đ": "d",
        "Đ": "D",
        "€": "EUR",
        "×": "x",
        "\u2044": "/",
        "\t": " ",
        "\f": "\n",
    }
)


class UnknownPlaceholder(DomainError):
    """A text names a value in braces that its kind of message does not have."""

    code = "unknown_placeholder"


class TextTooLong(DomainError):
    """A text that would not fit into one segment at its longest values."""

    code = "sms_too_long"


def unaccented(text: str) -> str:
    """`text` in ASCII that GSM 03.38 holds: no accents, plain quotes, dashes and spaces; the rest as "?"."""
    letters = unicodedata.normalize("NFKD", text).translate(_ASCII)
    bare = (character for character in letters if unicodedata.category(character) not in ("Mn", "Cf"))
    return "".join(character if character in _SAFE else "?" for character in bare)


def segments(text: str) -> int:
    """How many SMS `text` is sent and paid as; 0 for an empty one. It is counted in NFC, as it is sent."""
    composed = unicodedata.normalize("NFC", text)
    if all(character in BASIC or character in EXTENSION for character in composed):
        return _parts(
            [2 if character in EXTENSION else 1 for character in composed], SEPTETS, SEPTETS_OF_A_PART
        )
    return _parts([2 if ord(character) > 0xFFFF else 1 for character in composed], UNITS, UNITS_OF_A_PART)


def sms_text(template: str, values: Mapping[str, str], accents: bool) -> str:
    """`template` with its {names} replaced by `values`, in NFC, without accents unless they are wanted.

    Raises UnknownPlaceholder for a name that has no value.
    """

    def value(name: re.Match[str]) -> str:
        if name[1] not in values:
            raise UnknownPlaceholder(_("This text has no value for %(name)s."), name=name[0])
        return values[name[1]]

    text = plain(re.sub(r"\{(\w+)\}", value, template))
    return text if accents else unaccented(text)


def longest(template: str, longest_values: Mapping[str, str], accents: bool) -> str:
    """The text at its longest values; raises TextTooLong where that is more than one segment."""
    text = sms_text(template, longest_values, accents)
    if segments(text) > 1:
        too_long = _("At its longest values the SMS has %(length)s characters, more than one segment holds.")
        raise TextTooLong(too_long, length=len(text))
    return text


def _parts(costs: Iterable[int], alone: int, part: int) -> int:
    """Parts that hold characters of these costs; a character that costs two is never split over two parts."""
    costs = list(costs)
    if sum(costs) <= alone:
        return 1 if costs else 0
    count, room = 1, part
    for cost in costs:
        if cost > room:
            count, room = count + 1, part
        room -= cost
    return count
