import re
from datetime import timedelta

import pytest
from flask import Flask

from tests.support import make
from tests.support.pages import Province, log_in
from tracker.domain.messages import Channel, MessageState
from tracker.domain.units import UnitKind
from tracker.extensions import db
from tracker.models import Message, Unit, UnitAlias, UnitGroup, UnitGroupMember
from tracker.models.units import ContactRole

PHONE = "+84912345678"


@pytest.fixture
def settled(sqlite_app: Flask, province: Province) -> Province:
    """The province with contacts of Sở Nội vụ, and units of other kinds."""
    with sqlite_app.app_context():
        session = db.session()
        home_affairs = session.query(Unit).filter_by(code="SNV").one()
        make.contact(session, home_affairs)
        past = make.contact(session, home_affairs, valid_to=province.today - timedelta(days=1))
        past.name = "Lê Văn Cũ"
        home_affairs.aliases.append(UnitAlias(alias="Sở Nội vụ tỉnh", folded="so noi vu tinh"))
        group = UnitGroup(name="các sở, ban, ngành", folded="cac so, ban, nganh")
        group.members.append(UnitGroupMember(unit=home_affairs))
        session.add(group)
        press = make.unit(session, code="BAO", name="Báo tỉnh", kind=UnitKind.PRESS)
        make.contact(session, press, role=ContactRole.MAILBOX, mobile="")
        make.unit(session, code="CU", name="Sở Cũ", valid_to=province.today - timedelta(days=1))
        session.commit()
    return province


def row_of(page: str, code: str) -> str:
    start = page.index(f'/units/{code}"')
    return page[start : page.index("</tr>", start)]


def test_a_unit_that_cannot_be_written_to_stands_out(sqlite_app: Flask, settled: Province) -> None:
    page = log_in(sqlite_app, "office").get("/units").text
    lacking = {code: row_of(page, code) for code in ("SNV", "STC", "BAO", "CU")}
    assert "thiếu" not in lacking["SNV"]
    assert "thiếu thư điện tử" in lacking["STC"]
    assert "thiếu số di động" in lacking["STC"]
    assert "thiếu" not in lacking["BAO"]  # only urged: it gets no SMS
    assert "thiếu" not in lacking["CU"]  # it has ended
    assert "kết thúc ngày" in lacking["CU"]
    only = log_in(sqlite_app, "office").get("/units?unreachable=1").text
    assert "/units/STC" in only
    assert "/units/SNV" not in only
    assert "/units/CU" not in only


def test_the_counts_are_of_open_and_late_work(sqlite_app: Flask, settled: Province) -> None:
    row = row_of(log_in(sqlite_app, "office").get("/units").text, "SNV")
    assert "2<span" in row  # open
    assert "late" in row
    assert "1<span" in row


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("q=noi+vu", {"SNV"}),
        ("kind=press", {"BAO"}),
        ("kind=nonsense", {"SNV", "STC", "BAO", "CU", "VPUBND"}),
        ("q=khong+co", set()),
    ],
)
def test_the_list_is_searched_without_accents_and_filtered_by_kind(
    sqlite_app: Flask, settled: Province, query: str, shown: set[str]
) -> None:
    page = log_in(sqlite_app, "office").get(f"/units?{query}").text
    assert {code for code in ("SNV", "STC", "BAO", "CU", "VPUBND") if f'/units/{code}"' in page} == shown


def test_telephone_numbers_are_for_those_who_may_see_contacts(sqlite_app: Flask, settled: Province) -> None:
    for name, sees in (("office", True), ("admin", True), ("chairman", False), ("secretary", False)):
        page = log_in(sqlite_app, name).get("/units/SNV").text
        assert (PHONE in page) is sees, name
        assert "giamdoc@example.vn" in page


def test_the_page_of_a_unit_shows_names_groups_work_and_messages(
    sqlite_app: Flask, settled: Province
) -> None:
    page = log_in(sqlite_app, "office").get("/units/SNV").text
    for words in (
        "Sở Nội vụ tỉnh",
        "các sở, ban, ngành",
        settled.late,
        "Nhắc việc tuần",
        "trong đó 1 quá hạn",
    ):
        assert words in page
    assert page.index("Lê Văn Cũ") < page.index("hôm nay không còn hiệu lực")
    assert "Nhắc việc tuần" not in log_in(sqlite_app, "chairman").get("/units/SNV").text


def test_an_administrator_sees_the_work_but_gets_no_links_to_it(sqlite_app: Flask, settled: Province) -> None:
    page = log_in(sqlite_app, "admin").get("/units/SNV").text
    assert "Triển khai phần mềm" in page
    assert "/assignments/" not in page


def test_the_messages_on_the_page_are_the_latest_whatever_became_of_the_others(
    sqlite_app: Flask, settled: Province
) -> None:
    with sqlite_app.app_context():
        unit = db.session.query(Unit).filter_by(code="SNV").one()
        states = [MessageState.FAILED] * 10 + [MessageState.SENT]
        db.session.add_all(reminder(unit, number, state) for number, state in enumerate(states))
        db.session.commit()
    page = log_in(sqlite_app, "office").get("/units/SNV").text
    shown = re.findall(r"Nhắc việc lần (\d+)", page)
    assert shown == [str(number) for number in range(10, 0, -1)]


def reminder(unit: Unit, number: int, state: MessageState) -> Message:
    return Message(
        key=f"test:{number}",
        kind="weekly",
        period="2026-W41",
        channel=Channel.EMAIL,
        unit_id=unit.id,
        to="giamdoc@example.vn",
        subject=f"Nhắc việc lần {number}",
        body="Kính gửi",
        state=state,
        queued_at=make.NOW,
        due_at=make.NOW,
    )


def test_a_unit_whose_code_has_a_slash_has_its_page(sqlite_app: Flask, settled: Province) -> None:
    with sqlite_app.app_context():
        make.unit(db.session(), code="BQL/KKT", name="Ban Quản lý Khu kinh tế")
        db.session.commit()
    office = log_in(sqlite_app, "office")
    assert '/units/BQL/KKT"' in office.get("/units").text
    assert "Ban Quản lý Khu kinh tế" in office.get("/units/BQL/KKT").text


def test_an_unknown_unit_is_no_page(sqlite_app: Flask, settled: Province) -> None:
    assert log_in(sqlite_app, "office").get("/units/NOBODY").status_code == 404
