from datetime import timedelta
from html import unescape

import pytest
from flask import Flask

from tests.support import make
from tests.support.pages import Province, log_in
from tracker import clock
from tracker.domain.messages import Channel, MessageState
from tracker.domain.periods import Week
from tracker.extensions import db
from tracker.models import DeliveryAttempt, Heartbeat, JobRun, Message, Unit

WEEK = "2026-W41"


@pytest.fixture
def outbox(sqlite_app: Flask, province: Province) -> Province:
    """A week after the province's: one unit reached by SMS alone, one not at all, one in doubt."""
    with sqlite_app.app_context():
        fates = [
            ("STC", Channel.SMS, MessageState.SENT),
            ("STC", Channel.EMAIL, MessageState.FAILED),
            ("SNV", Channel.EMAIL, MessageState.FAILED),
            ("SNV", Channel.SMS, MessageState.EXPIRED),
            ("VPUBND", Channel.SMS, MessageState.IN_DOUBT),
        ]
        for code, channel, state in fates:
            db.session.add(message(code, channel, state))
        db.session.commit()
    return province


def message(code: str, channel: Channel, state: MessageState) -> Message:
    unit = db.session.query(Unit).filter_by(code=code).one()
    queued_at = make.NOW + timedelta(days=40)
    row = Message(
        key=f"weekly:{WEEK}:{code}:{channel}",
        kind="weekly",
        period=WEEK,
        channel=channel,
        unit_id=unit.id,
        to=f"{code.lower()}@example.vn",
        subject=f"Nhắc việc {code}" if channel == Channel.EMAIL else "",
        body=f"Kính gửi <b>{code}</b>",
        html="<p onclick='alert(1)'>Kính gửi</p>" if channel == Channel.EMAIL else "",
        state=state,
        reason="550 không có hộp thư này" if state == MessageState.FAILED else "",
        queued_at=queued_at,
        due_at=queued_at,
    )
    attempt = DeliveryAttempt(number=1, began_at=queued_at, ended_at=queued_at, outcome="refused_for_good")
    row.tries.append(attempt)
    return row


def test_the_latest_week_is_shown_with_what_went_wrong_on_top(sqlite_app: Flask, outbox: Province) -> None:
    page = log_in(sqlite_app, "office").get("/messages").text
    assert "Tuần 41/2026" in page
    assert "giamdoc.snv@example.vn" not in page  # of the week before
    rows = page.split("<tbody>")[1].split("<tr>")[1:]
    words = ("cần người xem", "Không gửi được", "Không gửi được", "Hết hạn, chưa gửi", "Đã gửi")
    assert [word in row for word, row in zip(words, rows, strict=True)] == [True] * 5


def test_the_units_that_nothing_reached_are_named(sqlite_app: Flask, outbox: Province) -> None:
    page = log_in(sqlite_app, "office").get("/messages").text
    notice = page[page.index("1 đơn vị không gửi được tin") :].split("</div>")[0]
    assert "/units/SNV" in notice
    assert "/units/STC" not in notice  # the SMS got there
    assert "/units/VPUBND" not in notice  # in doubt


def test_a_unit_that_had_to_be_told_and_has_no_address_is_named(
    sqlite_app: Flask, province: Province
) -> None:
    with sqlite_app.app_context():
        ran = {"ran_on": province.today, "started_at": make.NOW, "finished_at": make.NOW}
        db.session.add(JobRun(job="weekly_nudges", period="2026-W40", **ran))
        db.session.commit()
    page = log_in(sqlite_app, "office").get("/messages?run=weekly:2026-W40").text
    notice = page[page.index("đơn vị không gửi được tin") :].split("</div>")[0]
    assert "/units/VPUBND" in notice  # its result waits, and nobody is told for it
    assert "(thiếu địa chỉ nhận tin)" in notice
    assert "/units/SNV" not in notice  # its e-mail was sent
    assert "/units/STC" not in notice  # its work is due in 40 days: nothing to tell


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("run=all", 6),
        (f"run=weekly:{WEEK}&state=failed", 2),
        ("state=failed", 2),  # of all weeks, unless one is asked for
        ("unit=SNV", 3),
        ("run=all&channel=sms", 3),
        ("run=weekly:1999-W01", 0),
        ("state=nonsense", 6),
    ],
)
def test_the_list_is_narrowed_by_week_state_channel_and_unit(
    sqlite_app: Flask, outbox: Province, query: str, count: int
) -> None:
    page = log_in(sqlite_app, "office").get(f"/messages?{query}").text
    assert page.count('class="row-link"') == count


def test_the_page_of_a_message_has_its_text_its_work_and_each_attempt(
    sqlite_app: Flask, outbox: Province
) -> None:
    page = log_in(sqlite_app, "office").get(f"/messages/{outbox.message}").text
    for words in (
        "Kính gửi: Đồng chí Giám đốc.",
        "giamdoc.snv@example.vn",
        outbox.late,
        "Đã gửi",
        "Tuần 40/2026",
    ):
        assert words in page


def test_the_start_page_says_that_mail_has_stopped_and_why(sqlite_app: Flask, province: Province) -> None:
    client = log_in(sqlite_app, "office")
    assert "535" not in client.get("/today").text
    with sqlite_app.app_context():
        now = clock.now()
        pulse = Heartbeat(name="deliver", first_at=now, last_at=now, trouble="email: 535 5.7.8 bad password")
        db.session.add(pulse)
        db.session.commit()
    assert "email: 535 5.7.8 bad password" in client.get("/today").text


def test_the_start_page_leads_to_the_messages_that_it_counts(sqlite_app: Flask, outbox: Province) -> None:
    client, week = log_in(sqlite_app, "office"), Week.of(outbox.today)
    with sqlite_app.app_context():
        for row in db.session.query(Message).filter_by(period=WEEK):
            row.period = str(week.before if row.state == MessageState.EXPIRED else week)
        db.session.commit()
    page = unescape(client.get("/today").text)
    for query, number in (
        (f"state=failed&run=weekly:{week}", 2),
        (f"state=expired&run=weekly:{week.before}", 1),
        ("state=in_doubt", 1),
    ):
        assert f'<a href="/messages?{query}"><b>{number}</b>' in page
        assert client.get(f"/messages?{query}").text.count('class="row-link"') == number


def test_a_message_is_shown_as_text_never_as_a_page(sqlite_app: Flask, outbox: Province) -> None:
    with sqlite_app.app_context():
        found = db.session.query(Message).filter_by(period=WEEK, state=MessageState.FAILED).first()
        assert found
        address = f"/messages/{found.id}"
    page = log_in(sqlite_app, "office").get(address).text
    assert "Kính gửi &lt;b&gt;" in page
    assert "&lt;p onclick=" in page
    assert "<p onclick" not in page
    assert "Bị từ chối hẳn" in page
    assert "550 không có hộp thư này" in page


def test_an_empty_outbox_says_what_comes(sqlite_app: Flask, province: Province) -> None:
    with sqlite_app.app_context():
        row = db.session.get_one(Message, province.message)
        for item in row.items:
            db.session.delete(item)
        db.session.delete(row)
        db.session.commit()
    assert "Chưa có tin nhắn nào" in log_in(sqlite_app, "office").get("/messages").text


def test_an_unknown_message_is_no_page(sqlite_app: Flask, province: Province) -> None:
    assert log_in(sqlite_app, "office").get("/messages/999999").status_code == 404
