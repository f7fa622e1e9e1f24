"""What is due goes out once, what fails waits or ends with its reason, and a crash loses nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tests.delivery.channels import (
    ACCEPTED,
    FOR_GOOD,
    FOR_NOW,
    NO_SERVER,
    OUR_ACCOUNT,
    UNKNOWN,
    FakeChannel,
)
from tracker.actions.home import set_option
from tracker.config import MailServer, Settings
from tracker.delivery import claims
from tracker.delivery.channel import Outgoing
from tracker.delivery.file_channel import FileChannel
from tracker.delivery.outbox import Delivered, channels_of, deliver, enqueue
from tracker.delivery.refusals import refused_channels
from tracker.delivery.smtp_channel import SmtpChannel
from tracker.domain.messages import Channel, MessageDraft, MessageState
from tracker.domain.retry import LIMIT
from tracker.extensions import db
from tracker.models import Message

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # Monday 08:00 in Hà Nội
NIGHT = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)  # 20:00
SATURDAY = datetime(2026, 11, 28, 2, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LEASE = timedelta(seconds=300)


def draft(
    name: str = "a", channel: Channel = Channel.EMAIL, expires_at: datetime | None = None
) -> MessageDraft:
    return MessageDraft(
        key=f"weekly:2026-W48:{name}:{channel}",
        kind="weekly",
        period="2026-W48",
        channel=channel,
        unit_id=None,
        to=f"{name}@donvi.example" if channel == Channel.EMAIL else "+84912345678",
        subject="Nhắc việc",
        body="Kính gửi",
        due_at=NOW,
        expires_at=expires_at,
    )


class Home:
    """A home with messages in its outbox, and deliverers that see the time they are given."""

    def __init__(self, session: Session, settings: Settings) -> None:
        self.session, self.settings = session, settings

    def queue(self, *drafts: MessageDraft) -> None:
        enqueue(self.session, drafts or [draft()], NOW)
        self.session.commit()

    def deliver(
        self,
        channel: FakeChannel,
        at: datetime = NOW,
        *,
        regardless: bool = False,
        sms: FakeChannel | None = None,
    ) -> Delivered:
        both = {Channel.EMAIL: channel, Channel.SMS: sms or channel}
        return deliver(self.session, self.settings, lambda: at, regardless=regardless, channels=both)

    def row(self, name: str = "a", channel: Channel = Channel.EMAIL) -> Message:
        return self.session.scalars(select(Message).filter_by(key=draft(name, channel).key)).one()

    def option(self, name: str, text: str) -> None:
        set_option(self.session, name, text, None, NOW)
        self.session.commit()

    def as_if_tried(self, times: int) -> None:
        self.session.execute(update(Message).values(attempts=times))
        self.session.commit()

    def crash(self, at: datetime = NOW) -> Outgoing:
        """A deliverer takes the next message and is never heard of again."""
        run = claims.Run(f"crashed {at}", "tinh.example", at, regardless=True)
        taken = claims.claim(self.session, run, list(Channel), at)
        self.session.commit()
        assert taken
        return taken


@pytest.fixture
def home(app: Flask, session: Session) -> Home:
    return Home(session, app.config["TRACKER"])


def tries(row: Message) -> list[tuple[int, str]]:
    return [(each.number, each.outcome) for each in row.tries]


def test_what_is_due_is_sent_in_the_order_in_which_it_was_due(home: Home) -> None:
    home.queue(draft("b"), draft("a"), replace(draft("c"), due_at=NOW - MINUTE))
    channel = FakeChannel()
    assert home.deliver(channel) == Delivered(sent=3, failed=0, expired=0, waiting=0, in_doubt=0)
    assert [message.to[0] for message in channel.sent] == ["c", "b", "a"]


def test_a_sent_message_keeps_when_and_what_the_provider_said(home: Home) -> None:
    home.queue()
    home.deliver(FakeChannel(), NOW + MINUTE)
    row = home.row()
    assert (row.state, row.sent_at, row.provider_id) == (MessageState.SENT, NOW + MINUTE, "P1")
    assert (row.attempts, row.repeated, tries(row)) == (1, False, [(1, "accepted")])


def test_what_is_sent_is_not_sent_again(home: Home) -> None:
    home.queue()
    channel = FakeChannel()
    assert [home.deliver(channel, regardless=True).sent for _ in range(2)] == [1, 0]
    assert len(channel.sent) == 1


def test_what_is_not_due_waits(home: Home) -> None:
    home.queue(replace(draft(), due_at=NOW + MINUTE))
    assert home.deliver(FakeChannel(), regardless=True).waiting == 1
    assert home.deliver(FakeChannel(), NOW + MINUTE).sent == 1


def test_an_accepted_message_may_have_a_note(home: Home) -> None:
    home.queue()
    home.deliver(FakeChannel(replace(ACCEPTED, reason="vanthu@donvi.example: 550 no such user")))
    assert (home.row().state, home.row().reason) == (
        MessageState.SENT,
        "vanthu@donvi.example: 550 no such user",
    )


def test_a_provider_is_called_with_no_transaction_open(home: Home) -> None:
    home.queue(draft("a"), draft("b"))
    open_ones: list[bool] = []
    channel = FakeChannel(on_send=lambda _: open_ones.append(home.session.in_transaction()))
    home.deliver(channel)
    assert open_ones == [False, False]


def test_a_claim_is_kept_before_the_provider_is_called(home: Home) -> None:
    home.queue()
    seen: list[tuple[object, ...]] = []

    def look(_message: Outgoing) -> None:
        with db.engine.connect() as another:
            row = another.execute(select(Message.state, Message.attempts, Message.message_id)).one()
            seen.append(tuple(row))

    channel = FakeChannel(on_send=look)
    home.deliver(channel)
    assert seen == [(MessageState.SENDING, 1, channel.sent[0].message_id)]
    assert channel.sent[0].message_id.endswith("@localhost>")


def test_a_refusal_for_good_ends_a_message_with_its_reason(home: Home) -> None:
    home.queue(draft("a"), draft("b"))
    delivered = home.deliver(FakeChannel(answers={"a@donvi.example": FOR_GOOD}))
    assert (delivered.sent, delivered.failed) == (1, 1)
    assert (home.row().state, home.row().reason) == (MessageState.FAILED, FOR_GOOD.reason)
    assert home.deliver(FakeChannel(), regardless=True).sent == 0


def test_a_refusal_for_now_waits_and_is_tried_again_without_a_mark(home: Home) -> None:
    home.queue()
    assert home.deliver(FakeChannel(FOR_NOW)).waiting == 1
    assert home.row().due_at > NOW
    assert home.deliver(FakeChannel()).sent == 0
    channel = FakeChannel()
    assert home.deliver(channel, NOW + 2 * MINUTE).sent == 1
    assert (channel.sent[0].repeated, tries(home.row())) == (False, [(1, "refused_for_now"), (2, "accepted")])


def test_waits_grow_from_try_to_try(home: Home) -> None:
    home.queue()
    waits, at = [], NOW
    for _ in range(4):
        home.deliver(FakeChannel(FOR_NOW), at)
        waits.append(home.row().due_at - at)
        at = home.row().due_at
    assert waits == sorted(waits)


def test_a_message_that_is_refused_to_the_limit_has_failed(home: Home) -> None:
    home.queue()
    home.as_if_tried(LIMIT - 2)
    assert home.deliver(FakeChannel(FOR_NOW)).failed == 0
    assert home.deliver(FakeChannel(FOR_NOW), NOW + timedelta(hours=3)).failed == 1
    assert home.row().reason == f"given up after {LIMIT} tries; the last: {FOR_NOW.reason}"


def test_now_does_not_wait_for_the_next_try_but_tries_each_message_once(home: Home) -> None:
    home.queue(draft("a"), draft("b"))
    channel = FakeChannel(FOR_NOW)
    home.deliver(channel)
    home.deliver(channel, NOW + timedelta(seconds=1), regardless=True)
    assert [message.attempts for message in channel.sent] == [1, 1, 2, 2]


@pytest.mark.parametrize("regardless", [False, True])
def test_a_refused_account_stops_the_channel_and_nothing_else(home: Home, regardless: bool) -> None:
    home.queue(draft("a"), draft("b"), draft("c", Channel.SMS))
    mail, sms = FakeChannel(OUR_ACCOUNT), FakeChannel()
    delivered = home.deliver(mail, sms=sms, regardless=regardless)
    assert (delivered.sent, delivered.failed, delivered.waiting) == (1, 0, 2)
    assert delivered.stopped == {Channel.EMAIL: OUR_ACCOUNT.reason}
    assert (len(mail.sent), len(sms.sent)) == (1, 1)
    assert home.deliver(FakeChannel(), NOW + MINUTE).sent == 2


def test_a_refused_account_never_makes_a_message_fail(home: Home) -> None:
    home.queue()
    home.as_if_tried(LIMIT - 2)
    for _ in range(3):
        home.deliver(FakeChannel(OUR_ACCOUNT), regardless=True)
    assert home.deliver(FakeChannel(FOR_NOW), regardless=True).failed == 0
    assert home.row().state == MessageState.QUEUED


def test_a_refused_account_logs_in_ever_more_rarely_and_leaves_one_line(home: Home) -> None:
    home.queue(draft("a"), draft("b"))
    mail = FakeChannel(OUR_ACCOUNT)
    stopped = {str(home.deliver(mail, NOW + n * MINUTE).stopped) for n in range(150)}
    assert len(mail.sent) == 9  # after 0, 1, 2, 4, 8, ... 128 minutes
    assert stopped == {str({Channel.EMAIL: OUR_ACCOUNT.reason})}  # also while nothing is tried
    assert tries(home.row()) == [(1, "refused_sender")]
    mail.answer = replace(OUR_ACCOUNT, reason="530 log in first")
    home.deliver(mail, NOW + 150 * MINUTE, regardless=True)
    assert [each.reason for each in home.row().tries] == [OUR_ACCOUNT.reason, "530 log in first"]


def test_a_refused_account_holds_nothing_else_and_is_forgotten_once_it_is_taken(home: Home) -> None:
    home.queue(draft("a"), draft("b", Channel.SMS))
    home.deliver(FakeChannel(OUR_ACCOUNT), sms=FakeChannel(FOR_NOW))
    home.queue(draft("c"), draft("d", Channel.SMS))
    assert home.deliver(FakeChannel(), sms=FakeChannel()).sent == 1  # the new SMS
    assert home.deliver(FakeChannel(), regardless=True).sent == 3  # without regard to waits
    home.queue(draft("e"), draft("f"))
    assert home.deliver(FakeChannel()).stopped == {}
    assert refused_channels(home.session) == set()


def test_the_outcome_of_a_message_is_kept_before_the_next_is_sent(home: Home) -> None:
    home.queue(draft("a"), draft("b"))
    seen: list[list[MessageState]] = []

    def look(_message: Outgoing) -> None:
        with db.engine.connect() as another:
            seen.append(list(another.scalars(select(Message.state).order_by(Message.id))))

    home.deliver(FakeChannel(on_send=look))
    assert seen == [
        [MessageState.SENDING, MessageState.QUEUED],
        [MessageState.SENT, MessageState.SENDING],
    ]


def test_the_last_outcome_is_kept_where_the_run_is_to_end(home: Home) -> None:
    home.queue(draft("a"), draft("b"))
    channel = FakeChannel()
    deliver(
        home.session,
        home.settings,
        lambda: NOW,
        channels={Channel.EMAIL: channel},
        goes_on=lambda: not channel.sent,
    )
    home.session.rollback()
    assert (home.row("a").state, home.row("b").state) == (MessageState.SENT, MessageState.QUEUED)


def test_a_server_that_is_gone_is_asked_once_a_run(home: Home) -> None:
    home.queue(draft("a"), draft("b"))
    channel = FakeChannel(NO_SERVER)
    assert home.deliver(channel).waiting == 2
    assert len(channel.sent) == 1


def test_an_email_of_unknown_fate_goes_again_marked_with_its_message_id(home: Home) -> None:
    home.queue()
    channel = FakeChannel(UNKNOWN)
    assert home.deliver(channel).waiting == 1
    assert home.row().state == MessageState.UNKNOWN
    channel.answer = ACCEPTED
    assert home.deliver(channel, NOW + 2 * MINUTE).sent == 1
    first, again = channel.sent
    assert (first.repeated, again.repeated) == (False, True)
    assert first.message_id == again.message_id
    assert home.row().repeated
    assert claims.SENT_AGAIN in home.row().tries[1].reason


def test_the_mark_stays_once_the_fate_of_any_try_was_unknown(home: Home) -> None:
    home.queue()
    channel = FakeChannel(UNKNOWN)
    home.deliver(channel)
    channel.answer = FOR_NOW
    home.deliver(channel, NOW + 2 * MINUTE)
    home.deliver(channel, NOW + 60 * MINUTE)
    assert [message.repeated for message in channel.sent] == [False, True, True]


def test_unknown_to_the_limit_is_left_to_a_person(home: Home) -> None:
    home.queue()
    home.as_if_tried(LIMIT - 1)
    delivered = home.deliver(FakeChannel(UNKNOWN))
    assert (delivered.in_doubt, delivered.waiting, delivered.failed) == (1, 0, 0)
    assert home.row().state == MessageState.IN_DOUBT


@pytest.mark.parametrize("channel", list(Channel))
def test_what_a_crash_left_behind_goes_again_after_its_lease(home: Home, channel: Channel) -> None:
    home.queue(draft("a", channel))
    left = home.crash()
    fake = FakeChannel()
    before = home.deliver(fake, NOW + LEASE - timedelta(seconds=1), regardless=True)
    assert (before.sent, before.waiting) == (0, 1)
    assert home.deliver(fake, NOW + LEASE).sent == 1
    again = fake.sent[0]
    assert (again.repeated, again.message_id, again.attempts) == (True, left.message_id, 2)
    assert tries(home.row("a", channel)) == [(1, "unknown"), (2, "accepted")]


def test_a_message_that_ends_every_deliverer_is_left_to_a_person(home: Home) -> None:
    home.queue()
    home.as_if_tried(LIMIT - 1)
    home.crash()
    assert home.deliver(FakeChannel(), NOW + LEASE).in_doubt == 1


def test_who_comes_back_after_the_lease_with_an_answer_is_heard(home: Home) -> None:
    home.queue()
    late = home.crash()
    home.deliver(FakeChannel(needs_switch=True), NOW + LEASE)
    assert home.row().state == MessageState.UNKNOWN
    assert claims.record(home.session, late, ACCEPTED, NOW + LEASE) == MessageState.SENT


def test_who_comes_back_after_another_took_over_changes_nothing(home: Home) -> None:
    home.queue()
    late = home.crash()
    home.deliver(FakeChannel(needs_switch=True), NOW + LEASE)
    second = home.crash(NOW + LEASE)
    assert second.id == late.id
    assert claims.record(home.session, late, FOR_GOOD, NOW + LEASE) is None
    assert home.row().state == MessageState.SENDING
    assert len(home.row().tries) == 2  # left behind, and what the late one had to say


def test_while_sending_is_off_only_channels_with_a_switch_wait(home: Home) -> None:
    home.queue(draft("a"), draft("b", Channel.SMS))
    mail, files = FakeChannel(needs_switch=True), FakeChannel()
    delivered = home.deliver(mail, sms=files, regardless=True)
    assert (delivered.sent, delivered.waiting, mail.sent) == (1, 1, [])
    home.option("sending", "yes")
    assert home.deliver(mail, sms=files).sent == 1


def test_turning_sending_off_stops_a_run_in_its_middle(home: Home) -> None:
    home.queue(draft("a"), draft("b"))
    home.option("sending", "yes")
    channel = FakeChannel(needs_switch=True, on_send=lambda _: home.option("sending", "no"))
    assert (home.deliver(channel).sent, home.deliver(channel).waiting) == (1, 1)


@pytest.mark.parametrize("at", [NIGHT, SATURDAY])
def test_quiet_hours_and_days_off_hold_channels_that_keep_quiet(home: Home, at: datetime) -> None:
    home.queue(draft("a"), draft("b", Channel.SMS))
    mail, sms = FakeChannel(), FakeChannel(keeps_quiet=True)
    assert (home.deliver(mail, at, sms=sms).sent, sms.sent) == (1, [])
    assert home.deliver(mail, at, sms=sms, regardless=True).sent == 1


def test_in_working_hours_channels_that_keep_quiet_send(home: Home) -> None:
    home.queue(draft("b", Channel.SMS))
    assert home.deliver(FakeChannel(keeps_quiet=True), NOW + MINUTE).sent == 1


def test_what_was_not_sent_by_the_end_of_its_week_expires_with_the_reason(home: Home) -> None:
    end = NOW + timedelta(days=6)
    home.queue(draft("a", expires_at=end), draft("b", expires_at=end))
    held = FakeChannel(needs_switch=True)
    assert home.deliver(held, end - MINUTE).waiting == 2
    delivered = home.deliver(FakeChannel(), end, regardless=True)
    assert (delivered.sent, delivered.expired, delivered.waiting) == (0, 2, 0)
    assert (home.row().state, home.row().reason) == (MessageState.EXPIRED, claims.NOT_SENT)


def test_what_expires_in_the_middle_of_a_run_is_not_sent(home: Home) -> None:
    home.queue(draft("a", expires_at=NOW + MINUTE), draft("b", expires_at=NOW + MINUTE))
    at = [NOW]
    channel = FakeChannel(on_send=lambda _: at.__setitem__(0, NOW + MINUTE))
    delivered = deliver(home.session, home.settings, lambda: at[0], channels={Channel.EMAIL: channel})
    assert (delivered.sent, delivered.waiting) == (1, 1)


def test_what_expires_after_a_try_of_unknown_fate_says_so(home: Home) -> None:
    end = NOW + MINUTE
    home.queue(draft("a", expires_at=end))
    home.deliver(FakeChannel(UNKNOWN))
    home.deliver(FakeChannel(), end)
    assert (home.row().state, home.row().reason) == (MessageState.EXPIRED, claims.NOT_SENT_AGAIN)


def test_channels_are_closed_also_when_a_run_breaks(home: Home) -> None:
    home.queue()

    class Broken(Exception):
        pass

    def fail(_message: Outgoing) -> None:
        raise Broken

    channel = FakeChannel(on_send=fail)
    with pytest.raises(Broken):
        home.deliver(channel)
    assert channel.closed
    assert home.row().state == MessageState.SENDING  # as after a crash


def test_a_home_without_a_mail_server_writes_files(home: Home) -> None:
    channels = channels_of(home.settings)
    assert {kind: type(channel) for kind, channel in channels.items()} == dict.fromkeys(Channel, FileChannel)


def test_a_home_with_a_mail_server_sends_its_emails_there(home: Home) -> None:
    server = MailServer("127.0.0.1", 25, "none", None, None, "vanphong@tinh.example")
    channels = channels_of(replace(home.settings, mail=server))
    assert isinstance(channels[Channel.EMAIL], SmtpChannel)
    assert isinstance(channels[Channel.SMS], FileChannel)


def test_the_message_id_names_the_senders_domain_and_outlives_a_change_of_it(home: Home) -> None:
    server = MailServer("127.0.0.1", 25, "none", None, None, "Văn phòng <vanphong@tinh.example>")
    home.queue()
    home.settings = replace(home.settings, mail=server)
    channel = FakeChannel(FOR_NOW)
    home.deliver(channel)
    home.settings = replace(home.settings, mail=replace(server, sender="vanphong@moi.example"))
    home.deliver(channel, NOW + 2 * MINUTE)
    first, again = (message.message_id for message in channel.sent)
    assert first == again
    assert first.endswith("@tinh.example>")
