"""What a portal prints above a document: its own list of particulars, and the document's title."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.reading.header.day import plain_day
from tracker.domain.reading.header.kinds import kind_in
from tracker.domain.reading.header.number import plain_number, title_number
from tracker.domain.reading.header.signer import is_name
from tracker.domain.reading.words import small

_KIND = ("loại văn bản", "hình thức văn bản", "loại vb")
_NUMBER = ("số hiệu", "số ký hiệu", "số/ký hiệu", "số, ký hiệu")
_DAY = ("ngày ban hành", "ngày ký", "ngày văn bản")
_SIGNER = ("người ký", "người ký duyệt")
_LABELS = (*_KIND, *_NUMBER, *_DAY, *_SIGNER)
_TITLES = 6  # lines


@dataclass(frozen=True)
class Facts:
    """A portal's particulars; None for each that it does not show, or not in the right form."""

    kind: str | None = None
    number: str | None = None
    day: date | None = None
    signer: str | None = None


def facts_in(lines: Sequence[str]) -> Facts:
    """The particulars that stand as "Số hiệu: 12/UBND-VX", the value beside or below its label."""
    texts = [line for line in lines if line]
    shown: dict[str, str] = {}
    for n, line in enumerate(texts):
        label, colon, value = line.partition(":")
        key = small(label).strip()
        if colon and key in _LABELS:
            shown.setdefault(key, value.strip() or (texts[n + 1] if n + 1 < len(texts) else ""))
    kind, signer = _first(shown, _KIND), _first(shown, _SIGNER)
    named = kind_in([kind], 0) if kind else None
    titles = (title_number(line) for line in texts[:_TITLES])
    return Facts(
        named.name if named else None,
        plain_number(_first(shown, _NUMBER)) or next((title for title in titles if title), None),
        plain_day(_first(shown, _DAY)),
        signer if is_name(signer) else None,
    )


def _first(shown: dict[str, str], labels: Sequence[str]) -> str:
    return next((shown[label] for label in labels if label in shown), "")
