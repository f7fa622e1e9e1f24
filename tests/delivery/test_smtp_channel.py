"""Every reply of a mail server is taken for what it says, and what it leaves open for unknown."""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

import pytest

from tests.delivery.outgoing import EMAIL
from tests.support.mail import DRIP, DROP, HANG, Scripted, free_port, scripted, sink
from tracker.config import MailServer
from tracker.delivery.channel import Sent
from tracker.delivery.mail import BadAddress
from tracker.delivery.smtp_channel import SmtpChannel
from tracker.domain.messages import Outcome

SECONDS = 5.0
SOON = 0.3  # for a server that does not answer
LOGIN = {"EHLO": "250-here\r\n250 AUTH PLAIN"}


def server_at(port: int, **changed: object) -> MailServer:
    plain = MailServer("127.0.0.1", port, "none", None, None, "Văn phòng <vanphong@tinh.example>")
    return replace(plain, **changed)  # type: ignore[arg-type]  # named by the test


@contextmanager
def channel_to(port: int, seconds: float = SECONDS, **changed: object) -> Iterator[SmtpChannel]:
    channel = SmtpChannel(server_at(port, **changed), seconds)
    try:
        yield channel
    finally:
        channel.close()


def sent_to(replies: Mapping[str, str], seconds: float = SECONDS, **changed: object) -> tuple[Sent, Scripted]:
    """What became of one e-mail at a server that answers so."""
    with scripted(replies) as server, channel_to(server.port, seconds, **changed) as channel:
        return channel.send(EMAIL), server


def test_a_real_server_gets_the_email_once_for_both_addresses() -> None:
    with sink() as server, channel_to(server.port) as channel:
        sent = channel.send(EMAIL)
    assert (sent.outcome, sent.reason, sent.provider_id) == (Outcome.ACCEPTED, "", "250 2.0.0 accepted")
    assert [email["Message-ID"] for email in server.accepted] == [EMAIL.message_id]


@pytest.mark.parametrize(
    ("replies", "outcome", "stops"),
    [
        ({"RCPT": "550 no such user"}, Outcome.REFUSED_FOR_GOOD, False),
        ({"RCPT": "450 greylisted"}, Outcome.REFUSED_FOR_NOW, False),
        ({"RCPT": "530 log in first"}, Outcome.REFUSED_SENDER, True),
        ({"MAIL": "451 busy"}, Outcome.REFUSED_FOR_NOW, False),
        ({"MAIL": "552 too big"}, Outcome.REFUSED_FOR_GOOD, False),
        ({"MAIL": "530 log in first"}, Outcome.REFUSED_SENDER, True),
        ({"MAIL": "550 not your address"}, Outcome.REFUSED_SENDER, True),
        ({"DATA": "451 no disk"}, Outcome.REFUSED_FOR_NOW, False),
        ({"DATA": "554 no"}, Outcome.REFUSED_FOR_GOOD, False),
        ({".": "452 no room"}, Outcome.REFUSED_FOR_NOW, False),
        ({".": "554 spam"}, Outcome.REFUSED_FOR_GOOD, False),
        ({".": "535 who are you"}, Outcome.REFUSED_SENDER, True),
        ({".": "250 fine"}, Outcome.ACCEPTED, False),
        ({".": "354 what"}, Outcome.UNKNOWN, False),
        ({".": "mumble"}, Outcome.UNKNOWN, False),
        ({".": DROP}, Outcome.UNKNOWN, False),
        ({"RCPT": DROP}, Outcome.REFUSED_FOR_NOW, False),
        ({"MAIL": "mumble"}, Outcome.REFUSED_FOR_NOW, False),
        ({"": "421 closing"}, Outcome.REFUSED_FOR_NOW, True),
        ({"": "554 not you"}, Outcome.REFUSED_SENDER, True),
        ({"": DROP}, Outcome.REFUSED_FOR_NOW, True),
    ],
)
def test_only_a_clear_answer_is_taken_for_one(
    replies: Mapping[str, str], outcome: Outcome, stops: bool
) -> None:
    sent, _ = sent_to(replies)
    assert (sent.outcome, sent.stops) == (outcome, stops)


@pytest.mark.parametrize("silence", [HANG, DRIP])
@pytest.mark.parametrize(
    ("verb", "outcome"),
    [
        ("", Outcome.REFUSED_FOR_NOW),
        ("EHLO", Outcome.REFUSED_FOR_NOW),
        ("MAIL", Outcome.REFUSED_FOR_NOW),
        ("RCPT", Outcome.REFUSED_FOR_NOW),
        (".", Outcome.UNKNOWN),
    ],
)
def test_a_server_that_never_comes_to_an_end_is_cut_off(silence: str, verb: str, outcome: Outcome) -> None:
    sent, _ = sent_to({verb: silence}, seconds=SOON)
    assert sent.outcome is outcome


def test_a_server_that_was_found_too_late_hears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    find = socket.getaddrinfo

    def find_late(*what: object, **how: object) -> object:
        threading.Event().wait(2 * SOON)  # the name service, which nothing can cut off
        return find(*what, **how)  # type: ignore[arg-type]  # passed on as given

    monkeypatch.setattr(socket, "getaddrinfo", find_late)
    sent, server = sent_to({}, seconds=SOON)
    assert (sent.outcome, sent.stops, server.heard) == (Outcome.REFUSED_FOR_NOW, True, [])
    assert sent.reason == f"TimeoutError: cut off after {SOON} s"


def test_nobody_listening_is_a_refusal_for_now_that_stops_the_run() -> None:
    with channel_to(free_port()) as channel:
        sent = channel.send(EMAIL)
    assert (sent.outcome, sent.stops) == (Outcome.REFUSED_FOR_NOW, True)
    assert "refused" in sent.reason


@pytest.mark.parametrize(
    ("head", "copy", "outcome", "content_sent"),
    [
        ("250 ok", "550 no copy", Outcome.ACCEPTED, True),
        ("250 ok", "450 later", Outcome.ACCEPTED, True),
        ("550 no head", "250 ok", Outcome.ACCEPTED, True),
        ("450 later", "250 ok", Outcome.REFUSED_FOR_NOW, False),
        ("550 no head", "450 later", Outcome.REFUSED_FOR_NOW, False),
        ("550 no head", "550 no copy", Outcome.REFUSED_FOR_GOOD, False),
    ],
)
def test_each_recipient_may_be_refused(head: str, copy: str, outcome: Outcome, content_sent: bool) -> None:
    sent, server = sent_to({"RCPT TO:<giamdoc@": head, "RCPT TO:<vanthu@": copy})
    assert (sent.outcome, "." in server.heard) == (outcome, content_sent)
    assert all(reply in sent.reason for reply in (head, copy) if not reply.startswith("250"))


def test_a_refused_password_stops_the_channel() -> None:
    sent, _ = sent_to({**LOGIN, "AUTH": "535 bad password"}, user="vp", password="nham")
    assert (sent.outcome, sent.stops, sent.reason) == (Outcome.REFUSED_SENDER, True, "535 bad password")


def test_a_log_in_that_fails_for_now_is_tried_again() -> None:
    sent, _ = sent_to({**LOGIN, "AUTH": "454 try later"}, user="vp", password="dung")
    assert (sent.outcome, sent.stops) == (Outcome.REFUSED_FOR_NOW, True)


def test_a_server_without_starttls_hears_neither_password_nor_message() -> None:
    sent, server = sent_to(LOGIN, tls="starttls", user="vp", password="mat khau")
    assert (sent.outcome, sent.stops) == (Outcome.REFUSED_SENDER, True)
    assert set(server.heard) <= {"EHLO", "QUIT"}


def test_a_password_that_smtp_cannot_carry_stops_the_channel() -> None:
    sent, _ = sent_to(LOGIN, user="vp", password="mật khẩu")
    assert (sent.outcome, sent.stops) == (Outcome.REFUSED_SENDER, True)


def test_many_messages_share_one_connection() -> None:
    with scripted({}) as server, channel_to(server.port) as channel:
        outcomes = [channel.send(EMAIL).outcome for _ in range(5)]
    assert (outcomes, server.connections) == ([Outcome.ACCEPTED] * 5, 1)


@pytest.mark.parametrize("idle", [DROP, "421 you were idle"])
def test_a_connection_that_dropped_between_two_messages_is_opened_again(idle: str) -> None:
    with scripted({"RSET": idle}) as server, channel_to(server.port) as channel:
        outcomes = [channel.send(EMAIL).outcome for _ in range(3)]
    assert (outcomes, server.connections) == ([Outcome.ACCEPTED] * 3, 3)


def test_a_refused_message_leaves_nothing_to_the_next() -> None:
    with sink() as server, channel_to(server.port) as channel:
        bad = channel.send(replace(EMAIL, to="giamdoc"))
        good = channel.send(EMAIL)
    assert (bad.outcome, good.outcome) == (Outcome.REFUSED_FOR_GOOD, Outcome.ACCEPTED)
    assert len(server.accepted) == 1


def test_a_bad_copy_is_noted_and_the_head_gets_the_email() -> None:
    with sink() as server, channel_to(server.port) as channel:
        sent = channel.send(replace(EMAIL, copy_to="văn.thư@sxd.example"))
    assert (sent.outcome, len(server.accepted)) == (Outcome.ACCEPTED, 1)
    assert sent.reason == "no copy was sent: 'văn.thư@sxd.example' is no e-mail address."
    assert server.accepted[0]["Cc"] is None


def test_a_sender_without_an_address_is_told_at_once() -> None:
    with pytest.raises(BadAddress):
        SmtpChannel(server_at(25, sender="vanphong@tỉnh.example"), SECONDS)
