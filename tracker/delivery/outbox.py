"""The outbox: every message is a row before it is sent, a key is queued once, and what is due is sent."""

import os
import secrets
import socket
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parseaddr

from sqlalchemy import func, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from tracker.config import Settings
from tracker.delivery import claims, file_channel, refusals
from tracker.delivery.channel import Channel, Outgoing, Sent
from tracker.delivery.file_channel import FileChannel
from tracker.delivery.smtp_channel import SmtpChannel
from tracker.domain import messages
from tracker.domain.messages import WAITING, MessageDraft, MessageState
from tracker.domain.options import Options
from tracker.domain.quiet import may_disturb
from tracker.models import Message, MessageItem
from tracker.queries import home

LONGEST_CALL = 10  # seconds

_INSERTS: dict[str, type[sqlite.Insert] | type[postgresql.Insert]] = {
    "sqlite": sqlite.Insert,
    "postgresql": postgresql.Insert,
}

Channels = Mapping[messages.Channel, Channel]


@dataclass(frozen=True)
class Delivered:
    """What a run did, and what stands at its end: `sent`, `failed` and `expired` count this run alone.

    `stopped` has the reason for each channel that took no more messages in this run.
    """

    sent: int
    failed: int
    expired: int
    waiting: int
    in_doubt: int
    stopped: dict[messages.Channel, str] = field(default_factory=dict)


def enqueue(session: Session, drafts: Iterable[MessageDraft], now: datetime) -> int:
    """Queue the drafts whose key was never queued, with the work they name; how many those were."""
    return sum(_queue(session, draft, now) for draft in drafts)


def _queue(session: Session, draft: MessageDraft, now: datetime) -> bool:
    row = {**vars(draft), "state": MessageState.QUEUED, "queued_at": now}
    items = row.pop("items")
    insert_message = _INSERTS[session.connection().dialect.name](Message).values(row)
    queued = insert_message.on_conflict_do_nothing(index_elements=["key"]).returning(Message.id)
    message_id = session.scalar(queued)
    if message_id is not None and items:
        named = [{"message_id": message_id, "assignment_id": id_, "part": part} for id_, part in items]
        session.execute(insert(MessageItem), named)
    return message_id is not None


def channels_of(settings: Settings) -> Channels:
    """How the messages of this home go out; raises `BadAddress` for a sender that cannot send.

    A call to a provider is cut off at half the lease, so that no claim runs out under it.
    """
    files = FileChannel(settings.home / "outbox")
    seconds = min(LONGEST_CALL, settings.lease_seconds / 2)
    mail = SmtpChannel(settings.mail, seconds) if settings.mail else files
    return {messages.Channel.EMAIL: mail, messages.Channel.SMS: files}


def deliver(
    session: Session,
    settings: Settings,
    now: Callable[[], datetime],
    *,
    regardless: bool = False,
    channels: Channels | None = None,
    goes_on: Callable[[], bool] = lambda: True,
) -> Delivered:
    """Send what is due until nothing is, each message once at most; commits before each call of a provider.

    `regardless`: also what waits for quiet hours, a day off, its next try or a provider that refused our
    account; never what another run has claimed. `now` is asked at each step, for a run can last, and so is
    `goes_on`: whether to take one more.
    """
    channels = channels or channels_of(settings)
    began = now()
    run = claims.Run(_name(), _sender_domain(settings), began, regardless)
    claims.settle_left_behind(session, began - timedelta(seconds=settings.lease_seconds), began)
    ended: Counter[MessageState | None] = Counter({MessageState.EXPIRED: claims.expire(session, began)})
    refused = refusals.refused_channels(session)
    stopped = {} if regardless else refusals.paused_channels(session, began)

    def next_one() -> Outgoing | None:
        """Claimed; one commit keeps that and the outcome of the message before."""
        here = now().astimezone(settings.zone)
        message = _claimed(session, run, _going(channels, stopped), here) if goes_on() else None
        session.commit()
        return message

    with ExitStack() as stack:
        for channel in channels.values():
            stack.callback(channel.close)
        for message in iter(next_one, None):
            sent = _sent(session, channels[message.channel], message)
            ended[claims.record(session, message, sent, now())] += 1
            refusals.note_refusal(session, message.channel, sent, refused, now())
            if sent.stops:
                stopped[message.channel] = sent.reason
    return _delivered(session, ended, stopped)


def _going(channels: Channels, stopped: Collection[messages.Channel]) -> Channels:
    return {kind: channel for kind, channel in channels.items() if kind not in stopped}


def _claimed(session: Session, run: claims.Run, channels: Channels, here: datetime) -> Outgoing | None:
    """The next message to send, taken. `here` is now, in the office's time zone.

    The options are read each time: who turns sending off in the middle of a run stops it.
    """
    options = home.options(session)
    open_to = [
        kind
        for kind, channel in channels.items()
        if (options.sending or not channel.needs_switch)
        and (run.regardless or not channel.keeps_quiet or _may_disturb(session, options, here))
    ]
    return claims.claim(session, run, open_to, here)


def _may_disturb(session: Session, options: Options, here: datetime) -> bool:
    return may_disturb(here, options.quiet_from, options.quiet_until, home.calendar(session))


def _sent(session: Session, channel: Channel, message: Outgoing) -> Sent:
    if session.in_transaction():  # a provider may take seconds, and nobody must wait for its lock
        raise RuntimeError("a provider is called with no transaction open")
    return channel.send(message)


def _delivered(
    session: Session, ended: Counter[MessageState | None], stopped: dict[messages.Channel, str]
) -> Delivered:
    standing = dict(
        session.execute(
            select(Message.state, func.count())
            .where(Message.state.in_(WAITING | {MessageState.IN_DOUBT}))
            .group_by(Message.state)
        ).all()
    )
    session.commit()
    in_doubt = standing.pop(MessageState.IN_DOUBT, 0)
    return Delivered(
        sent=ended[MessageState.SENT],
        failed=ended[MessageState.FAILED],
        expired=ended[MessageState.EXPIRED],
        waiting=sum(standing.values()),
        in_doubt=in_doubt,
        stopped=stopped,
    )


def _name() -> str:
    """Who claims: the machine, the process and the run, for whoever looks into a message left behind."""
    return f"{socket.gethostname()} {os.getpid()} {secrets.token_hex(4)}"


def _sender_domain(settings: Settings) -> str:
    sender = settings.mail.sender if settings.mail else file_channel.SENDER
    return parseaddr(sender)[1].rpartition("@")[2]
