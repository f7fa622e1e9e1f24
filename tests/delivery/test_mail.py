"""An e-mail says what was composed, to whom it was composed, and nothing that was smuggled in."""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.delivery.outgoing import EMAIL, NOW
from tracker.delivery.channel import Outgoing
from tracker.delivery.mail import BadAddress, as_email, copy_left_out, recipients, sender_address
from tracker.domain.messages import message_id_of

HEADERS = {
    *("from", "to", "cc", "subject", "date", "message-id", "auto-submitted"),
    *("mime-version", "content-type"),
}
SENDER = "Văn phòng UBND tỉnh <vanphong@tinh.example>"


def arrived(message: Outgoing, sender: str = SENDER) -> EmailMessage:
    """The e-mail as who receives it reads it."""
    email = message_from_bytes(as_email(message, sender).as_bytes(), policy=policy.default)
    assert isinstance(email, EmailMessage)
    return email


def part(email: EmailMessage, kind: str) -> str:
    body = email.get_body((kind,))
    assert isinstance(body, EmailMessage)
    content = body.get_content()
    assert isinstance(content, str)
    return content


def test_an_email_arrives_as_composed() -> None:
    email = arrived(EMAIL)
    assert email["From"] == SENDER
    assert (email["To"], email["Cc"]) == (EMAIL.to, EMAIL.copy_to)
    assert email["Subject"] == EMAIL.subject
    assert email["Date"].datetime == NOW
    assert email["Message-ID"] == EMAIL.message_id
    assert part(email, "plain").splitlines() == EMAIL.body.splitlines()
    assert part(email, "html").splitlines() == EMAIL.html.splitlines()


def test_an_email_asks_for_no_automatic_answer() -> None:
    assert arrived(EMAIL)["Auto-Submitted"] == "auto-generated"


def test_without_copy_and_html_there_is_neither() -> None:
    email = arrived(replace(EMAIL, copy_to="", html=""))
    assert (email["Cc"], email.get_content_type()) == (None, "text/plain")


def test_only_what_goes_again_after_an_unknown_fate_is_marked() -> None:
    first, again = arrived(EMAIL), arrived(replace(EMAIL, repeated=True))
    assert (first["X-Tracker-Repeated"], again["X-Tracker-Repeated"]) == (None, "yes")
    assert first["Message-ID"] == again["Message-ID"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "giamdoc",
        "giamdoc@",
        "a@x.example, b@x.example",
        "a@x.example\nBcc: b@x.example",
        "a@x.example\r\n",
        "Giám đốc <a@x.example>",
        "giám.đốc@x.example",
        "a b@x.example",
        "a@sở.example",
    ],
)
def test_what_is_no_bare_address_gets_no_email(address: str) -> None:
    with pytest.raises(BadAddress):
        as_email(replace(EMAIL, to=address), SENDER)


@pytest.mark.parametrize("address", ["giám.đốc@x.example", "vanthu", "a@x.example\nBcc: b@x.example"])
def test_a_bad_copy_is_left_out_and_noted_and_keeps_nothing_from_the_head(address: str) -> None:
    message = replace(EMAIL, copy_to=address)
    email = arrived(message)
    assert (email["To"], email["Cc"], email["Bcc"]) == (EMAIL.to, None, None)
    assert recipients(message) == [EMAIL.to]
    assert copy_left_out(message).startswith(f"no copy was sent: '{address.split(maxsplit=1)[0]}")


def test_a_good_copy_is_sent_without_a_note() -> None:
    assert (recipients(EMAIL), copy_left_out(EMAIL)) == ([EMAIL.to, EMAIL.copy_to], "")
    assert copy_left_out(replace(EMAIL, copy_to="")) == ""


def test_the_sender_in_the_envelope_is_the_bare_address() -> None:
    assert sender_address(SENDER) == "vanphong@tinh.example"
    with pytest.raises(BadAddress):
        sender_address("Văn phòng UBND tỉnh")


@given(st.text(), st.text(st.characters(exclude_categories=["Cs"])))
def test_no_subject_and_no_text_adds_a_header(subject: str, body: str) -> None:
    smuggled = replace(EMAIL, subject=f"Nhắc\r\nBcc: x@y.example\r\n\r\n{subject}", body=body)
    email = arrived(smuggled)
    assert email["Bcc"] is None
    assert {name.lower() for name in email.keys()} == HEADERS  # noqa: SIM118  # a message is no mapping


def test_every_line_is_plain_ascii_of_a_length_that_all_servers_take() -> None:
    lines = as_email(replace(EMAIL, body="Kính gửi " * 500), SENDER).as_bytes().split(b"\r\n")
    assert all(line.isascii() and len(line) <= 998 for line in lines)


def test_a_message_id_is_the_same_for_ever_and_of_one_key() -> None:
    assert message_id_of("weekly:2026-W48:SXD:email", "tinh.example") == (
        "<7848a80ad5c4b35ec4c559ebe816c8f7@tinh.example>"
    )
    assert message_id_of("a", "tinh.example") != message_id_of("b", "tinh.example")
