"""The preview of a week: the same units, numbers and texts as the command shows."""

import json
import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from flask import Flask

from tests.support import make
from tests.support.pages import Province, log_in
from tracker.domain.messages import Channel, MessageState
from tracker.domain.periods import Week
from tracker.domain.units import UnitKind
from tracker.extensions import db
from tracker.models import Message, Unit

ROW = re.compile(r'href="/messages/preview/(\w+)">')
SHOWN = {"email": "Thư điện tử", "sms": "SMS"}


@pytest.fixture
def week(sqlite_app: Flask, province: Province) -> Province:
    """One unit that all goes to, one without a mobile, one that ended, one that is urged only."""
    with sqlite_app.app_context():
        session = db.session()
        make.contact(session, session.query(Unit).filter_by(code="SNV").one(), email="gd.snv@example.vn")
        late = province.today - timedelta(days=30)
        half = make.unit(session, code="STP", name="Sở Tư pháp")
        make.contact(session, half, mobile="")
        ended = make.unit(session, code="SCU", name="Sở Cũ", valid_to=province.today - timedelta(days=1))
        bank = make.unit(session, code="NHNN", name="Ngân hàng", kind=UnitKind.CENTRAL)
        make.contact(session, bank)
        for unit in (half, ended, bank):
            make.assignment(session, unit, due_on=late, told_on=late - timedelta(days=60))
        session.commit()
    return province


def commanded(app: Flask) -> dict[str, dict[str, Any]]:
    """What `flask nudges preview` says of each unit."""
    result = app.test_cli_runner().invoke(args=["nudges", "preview", "--json"])
    return {nudge["unit"]: nudge for nudge in json.loads(result.stdout)["nudges"]}


def listed(page: str) -> dict[str, str]:
    """The rows of the list by their units' codes, in their order."""
    rows = page.split("<tbody>")[1].split("</tbody>", maxsplit=1)[0].split("<tr>")[1:]
    return {ROW.findall(row)[0]: row for row in rows}


def test_the_start_page_leads_to_the_preview_of_as_many_units(sqlite_app: Flask, week: Province) -> None:
    office = log_in(sqlite_app, "office")
    today = office.get("/today").text
    assert re.search(r'còn 5 đơn vị cần nhắc việc\.\s*<a href="/messages/preview">Xem trước</a>', today)
    page = office.get("/messages/preview").text
    assert "5 đơn vị cần nhắc việc; thư điện tử: 3, SMS: 1." in page
    assert len(listed(page)) == 5


def test_the_list_has_the_numbers_and_the_channels_that_the_command_has(
    sqlite_app: Flask, week: Province
) -> None:
    rows = listed(log_in(sqlite_app, "office").get("/messages/preview").text)
    for code, nudge in commanded(sqlite_app).items():
        numbers = [int(number or 0) for number in re.findall(r'<td class="number.*?>(\d*)<', rows[code])]
        assert numbers == [len(nudge[part]) for part in ("overdue", "due_soon", "waiting", "done")], code
        channels = re.search(r'<td class="short">(.*?)</td>', rows[code])
        assert channels
        assert channels.group(1) == ", ".join(SHOWN[one["channel"]] for one in nudge["messages"]), code


def test_what_cannot_go_stands_on_top_with_the_reason_in_words(sqlite_app: Flask, week: Province) -> None:
    rows = listed(log_in(sqlite_app, "office").get("/messages/preview").text)
    assert list(rows) == ["SCU", "VPUBND", "STP", "NHNN", "SNV"]
    assert "không gửi được: đơn vị đã kết thúc hoạt động" in rows["SCU"]
    assert "không gửi được: chưa có địa chỉ nhận tin" in rows["VPUBND"]
    assert "thiếu số di động" in rows["STP"]
    assert "chip" not in rows["NHNN"]  # an SMS is not meant for it, so none is missing


@pytest.mark.parametrize("code", ["SNV", "STP", "SCU"])
def test_one_unit_is_shown_its_messages_word_for_word(sqlite_app: Flask, week: Province, code: str) -> None:
    page = log_in(sqlite_app, "office").get(f"/messages/preview/{code}").text
    letters = [
        unescape(text) for text in re.findall(r'<pre class="letter"[^>]*>(.*?)</pre>', page, re.DOTALL)
    ]
    nudge = commanded(sqlite_app)[code]
    assert letters == [message["body"] for message in nudge["messages"]]
    for message in nudge["messages"]:
        assert message["to"] in unescape(page)
        assert message["subject"] in unescape(page)
    assert ("/units/" + code in page) == bool(nudge["missing"] or nudge["skipped"])
    assert bool(re.search(r"\d+ ký tự, 1 tin", page)) == (code == "SNV")


def test_the_list_comes_in_pages_of_fifty(sqlite_app: Flask, week: Province) -> None:
    with sqlite_app.app_context():
        session = db.session()
        for number in range(50):
            unit = make.unit(session, code=f"X{number}")
            make.assignment(session, unit, due_on=week.today - timedelta(days=30))
        session.commit()
    office = log_in(sqlite_app, "office")
    pages = [listed(office.get(f"/messages/preview?page={number}").text) for number in (1, 2, 99)]
    assert [len(rows) for rows in pages] == [50, 5, 5]
    assert pages[1] == pages[2]
    assert not pages[0].keys() & pages[1].keys()


def test_a_week_that_was_written_already_says_so(sqlite_app: Flask, week: Province) -> None:
    period = str(Week.of(week.today))
    with sqlite_app.app_context():
        unit = db.session.query(Unit).filter_by(code="SNV").one()
        row = Message(
            key="k", kind="weekly", period=period, channel=Channel.EMAIL, unit_id=unit.id, to="a", body=""
        )
        row.queued_at = row.due_at = row.sent_at = make.NOW
        row.state = MessageState.SENT
        db.session.add(row)
        db.session.commit()
    page = log_in(sqlite_app, "office").get("/messages/preview").text
    assert "Tuần này đã nhắc việc 1 đơn vị." in page
    assert f"/messages?run=weekly:{period}" in page


@pytest.mark.parametrize("code", ["KHONGCO", "STC"])  # STC: its work is due in 40 days
def test_a_unit_that_is_told_nothing_has_no_preview(sqlite_app: Flask, week: Province, code: str) -> None:
    assert log_in(sqlite_app, "office").get(f"/messages/preview/{code}").status_code == 404


def test_a_home_without_work_has_an_empty_preview(sqlite_app: Flask) -> None:
    with sqlite_app.app_context():
        make.user(db.session(), name="office")
        db.session.commit()
    office = log_in(sqlite_app, "office")
    assert "tuần này không có tin cần gửi" in office.get("/messages/preview").text
    assert 'href="/messages/preview"' in office.get("/messages").text  # nothing was written yet
