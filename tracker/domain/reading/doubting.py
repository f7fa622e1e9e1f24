"""Where the reader is unsure of a task: signs in its text that were found to go with errors."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tracker.domain.reading.doubts import Doubt, Field, Reason
from tracker.domain.reading.formulas import tells_to_act
from tracker.domain.reading.mentions import Mention, names_of
from tracker.domain.reading.model import Basis, Deadline
from tracker.domain.reading.names import unit_at
from tracker.domain.reading.phrases import predicate_at
from tracker.domain.reading.words import small, words_of
from tracker.domain.reading.zones import Zone

_LONG = 130  # words
_MODAL_WITHIN = 14  # words
_MODALS = frozenset({"phải", "cần"})
_WITH = re.compile(r"\bphối hợp (?:chặt chẽ |cùng )?với\b")
_TIME = re.compile(
    r"\b(?:(?:trước|chậm nhất|hoàn thành|xong|đến hết|trong)\b[^.;]{0,30}?(?:ngày|tháng|quý|năm)\s\d{1,4}"
    r"|(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)|định kỳ|\d{1,2}/\d{1,2}/\d{4})"
)


def text_doubts(text: str, zone: Zone, *, owned: bool) -> Iterator[Doubt]:
    """Whether this is one task; `owned`: a unit is named for it."""
    words = words_of(text)
    if len(words) > _LONG:
        yield Doubt(Field.TEXT, Reason.LONG)
    if not owned and not tells_to_act(text, among_duties=False):
        yield Doubt(Field.TEXT, Reason.NO_ORDER)
    if zone in {Zone.ACCOUNT, Zone.MIXED}:
        yield Doubt(Field.TEXT, Reason.IN_ACCOUNT)


def lead_doubts(
    text: str, leads: Sequence[Mention], own: Sequence[Mention], basis: Basis | None
) -> Iterator[Doubt]:
    """Whether the lead units are right; `own`: those of the sentence itself."""
    if not leads:
        yield Doubt(Field.LEADS, Reason.NOBODY)
    if basis is Basis.HEADING and (other := _unread_subject(text)):
        yield Doubt(Field.LEADS, Reason.OTHER_SUBJECT, other)
    if (
        basis is Basis.LINE
        and own
        and {small(n) for n in names_of(own)} - {small(n) for n in names_of(leads)}
    ):
        yield Doubt(Field.LEADS, Reason.LINE_DIFFERS, "; ".join(names_of(own)))
    yield from _name_doubts(Field.LEADS, leads)


def partner_doubts(text: str, partners: Sequence[Mention]) -> Iterator[Doubt]:
    """Whether the coordinating units are right."""
    if not partners and _WITH.search(small(text)):
        yield Doubt(Field.COORDINATORS, Reason.PARTNERS_UNREAD)
    yield from _name_doubts(Field.COORDINATORS, partners)


def time_doubts(text: str, deadline: Deadline | None, issued_on: date | None) -> Iterator[Doubt]:
    """Whether the deadline is right."""
    low = small(text)
    taken = small(deadline.phrase) if deadline else ""
    other = next((found.group() for found in _TIME.finditer(low.replace(taken, " ") if taken else low)), "")
    if other:
        yield Doubt(Field.DEADLINE, Reason.TWO_TIMES if deadline else Reason.TIME_UNREAD, other)
    if deadline and not deadline.due_on and not deadline.every:
        yield Doubt(Field.DEADLINE, Reason.NO_DAY, deadline.phrase)
    if deadline and deadline.due_on and issued_on and deadline.due_on < issued_on:
        yield Doubt(Field.DEADLINE, Reason.PASSED)


def _unread_subject(text: str) -> str:
    """The words before an early modal, which may name who must act; "" where a verb stands there."""
    words = words_of(text)
    for n, word in enumerate(words[:_MODAL_WITHIN]):
        if n and word.low in _MODALS and not predicate_at(words, 0):
            return text[: words[n - 1].end]
        if word.low in {",", ";", ":", "."}:
            return ""
    return ""


def _name_doubts(field: Field, units: Sequence[Mention]) -> Iterator[Doubt]:
    for unit in units:
        words = words_of(unit.name)
        if unit_at(words, 0, bare=True)[1] < len(words):
            yield Doubt(field, Reason.NAME_UNKNOWN, unit.name)
