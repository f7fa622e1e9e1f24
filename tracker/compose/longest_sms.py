"""The SMS texts of the options at their longest values, of which each must fit into one segment."""

from dataclasses import dataclass

from tracker.domain.options import Options
from tracker.domain.sms import longest, segments, sms_text

SMS_TEXTS = ("sms_late_and_due", "sms_late", "sms_due")
# Options that make the texts longer or shorter.
WHAT_COUNTS = frozenset({*SMS_TEXTS, "sms_sender", "sms_accents", "due_soon_days"})
LONGEST_COUNT = "999"


@dataclass(frozen=True)
class SmsPreview:
    """A text as it would be sent at its longest, and in how many segments."""

    text: str
    segments: int

    @property
    def length(self) -> int:
        """How many characters it has."""
        return len(self.text)


def sms_preview(name: str, options: Options, address: str) -> SmsPreview:
    """The text `name` at its longest values, however long; raises `UnknownPlaceholder`."""
    text = sms_text(getattr(options, name), _values(options, address), options.sms_accents)
    return SmsPreview(text, segments(text))


def check_sms(name: str, options: Options, address: str) -> None:
    """Raises `TextTooLong` where the text `name` needs more than one segment, `UnknownPlaceholder`."""
    longest(getattr(options, name), _values(options, address), options.sms_accents)


def _values(options: Options, address: str) -> dict[str, str]:
    return {
        "sender": options.sms_sender,
        "overdue": LONGEST_COUNT,
        "due_soon": LONGEST_COUNT,
        "days": str(options.due_soon_days),
        "address": address,
    }
