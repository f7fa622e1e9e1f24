"""The week's messages to a unit: one e-mail, and one SMS where something presses."""

import re

from tracker.compose.templates import rendered
from tracker.compose.weekly_letter import Letter, Occasion, letter
from tracker.domain.messages import Channel, MessageDraft
from tracker.domain.nudges import Part
from tracker.domain.options import Options
from tracker.domain.sms import segments, sms_text
from tracker.domain.wording import counted
from tracker.queries.nudges import PRESSING, UnitNudge

KIND = "weekly"

# "tại {address}" with the word before it: a text whose address does not fit goes without both.
_WITH_ADDRESS = re.compile(r"\s*\S*\s*\{address\}")


def weekly_messages(nudge: UnitNudge, occasion: Occasion) -> list[MessageDraft]:
    """The messages that can go to the unit: none where it is skipped."""
    composers = {Channel.EMAIL: _email, Channel.SMS: _sms}
    return [composers[channel](nudge, occasion) for channel in nudge.sendable]


def _email(nudge: UnitNudge, occasion: Occasion) -> MessageDraft:
    to, *copies = nudge.addressees.emails
    written: Letter = letter(nudge, occasion)
    return MessageDraft(
        key=_key(nudge, occasion, Channel.EMAIL),
        kind=KIND,
        period=str(occasion.week),
        channel=Channel.EMAIL,
        unit_id=nudge.unit_id,
        to=to,
        copy_to=", ".join(copies),
        subject=" ".join(rendered("weekly/subject.txt", letter=written).split()),
        body=rendered("weekly/body.txt", letter=written) + "\n",
        html=rendered("weekly/body.html", letter=written) + "\n",
        due_at=occasion.queued_at,
        expires_at=occasion.expires_at,
        items=_items(nudge, tuple(Part)),
    )


def _sms(nudge: UnitNudge, occasion: Occasion) -> MessageDraft:
    body = sms_body(nudge, occasion.options, occasion.address)
    return MessageDraft(
        key=_key(nudge, occasion, Channel.SMS),
        kind=KIND,
        period=str(occasion.week),
        channel=Channel.SMS,
        unit_id=nudge.unit_id,
        to=nudge.addressees.head_mobile,
        body=body,
        segments=segments(body),
        due_at=occasion.queued_at,
        expires_at=occasion.expires_at,
        items=_items(nudge, PRESSING),
    )


def sms_body(nudge: UnitNudge, options: Options, address: str) -> str:
    """The text for what is late and due soon; without the address where only so it fits into one segment."""
    overdue, due_soon = (len(nudge.works(part)) for part in PRESSING)
    template = options.sms_late_and_due if overdue and due_soon else options.sms_due
    if not due_soon:
        template = options.sms_late
    values = {
        "sender": options.sms_sender,
        "overdue": counted(overdue),
        "due_soon": counted(due_soon),
        "days": str(options.due_soon_days),
        "address": address,
    }
    whole = sms_text(template, values, options.sms_accents)
    bare = sms_text(_WITH_ADDRESS.sub("", template), values, options.sms_accents)
    return bare if segments(bare) == 1 < segments(whole) else whole


def _key(nudge: UnitNudge, occasion: Occasion, channel: Channel) -> str:
    return f"{KIND}:{occasion.week}:{nudge.code}:{channel}"


def _items(nudge: UnitNudge, parts: tuple[Part, ...]) -> tuple[tuple[int, Part], ...]:
    return tuple((work.assignment_id, part) for part in parts for work in nudge.works(part))
