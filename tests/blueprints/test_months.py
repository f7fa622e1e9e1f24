from datetime import date, timedelta

import pytest
from flask import Flask

from tests.support import make
from tests.support.pages import Province, log_in
from tracker.domain.month_list import hash_of
from tracker.domain.periods import Month
from tracker.domain.units import UnitKind
from tracker.domain.working_days import ONE_DAY
from tracker.extensions import db
from tracker.models import Assignment, Message, MonthlyList, Unit


@pytest.fixture
def month(sqlite_app: Flask, province: Province) -> Month:
    """The month before this one: Sở Tài chính has three late tasks, the press two, Sở Nội vụ at most one."""
    month = Month.of(Month.of(province.today).first_day - ONE_DAY)
    with sqlite_app.app_context():
        session = db.session()
        finance = session.query(Unit).filter_by(code="STC").one()
        press = make.unit(session, code="BAO", name="Báo tỉnh", kind=UnitKind.PRESS)
        for unit, days in ((finance, (60, 50, 40)), (press, (60, 50))):
            for age in days:
                late_by(unit, month.last_day - timedelta(days=age))
        asked = late_by(finance, month.last_day - timedelta(days=45))
        asked.extension_asked_on = asked.due_on
        session.commit()
    return month


def late_by(unit: Unit, due_on: date) -> Assignment:
    return make.assignment(db.session(), unit, due_on=due_on, told_on=due_on - timedelta(days=60))


def test_the_list_shows_units_from_the_threshold_on_the_worst_first(sqlite_app: Flask, month: Month) -> None:
    page = log_in(sqlite_app, "evaluator").get(f"/months/{month}").text
    part_a = page[page.index("A. Đơn vị") : page.index("B. Đơn vị")]
    assert "1. Sở Tài chính: 3 nhiệm vụ" in part_a
    assert "Báo tỉnh" not in part_a
    assert "1. Báo tỉnh: 2 nhiệm vụ" in page[page.index("B. Đơn vị") :]


def test_what_is_left_out_says_why_and_the_rules_say_where_they_come_from(
    sqlite_app: Flask, month: Month
) -> None:
    page = log_in(sqlite_app, "chairman").get(f"/months/{month}").text
    assert "đã xin gia hạn trong hạn, chưa có quyết định" in page
    assert "Lào Cai 14/CT-UBND (2016), 1.a" in page
    assert "Bộ luật Dân sự" in page
    assert "cảnh báo trước cuối tháng" in page  # a step that was not taken


def test_an_evaluator_reads_the_list_without_links_to_the_tasks(sqlite_app: Flask, month: Month) -> None:
    page = log_in(sqlite_app, "evaluator").get(f"/months/{month}").text
    assert "/assignments/" not in page
    assert "/assignments/" in log_in(sqlite_app, "chairman").get(f"/months/{month}").text


def test_closing_asks_first_then_freezes_for_good_and_sends_nothing(sqlite_app: Flask, month: Month) -> None:
    head, address = log_in(sqlite_app, "office_head"), f"/months/{month}/close"
    question = head.get(address).text
    assert "Sở Tài chính (3)" in question
    assert "Không gửi tin cho đơn vị nào." in question
    assert head.post(address).location == f"/months/{month}"
    page = head.get(f"/months/{month}").text
    assert "Đã chốt" in page
    assert address not in page
    with sqlite_app.app_context():
        kept = db.session.query(MonthlyList).one()
        assert kept.sha256
        assert kept.sha256 == hash_of(kept.figures or "")
        assert kept.sha256 in page
        for work in db.session.query(Assignment):
            work.due_on = None
        db.session.commit()
        assert db.session.query(Message).count() == 1
    assert "1. Sở Tài chính: 3 nhiệm vụ" in head.get(f"/months/{month}").text
    assert "đã được chốt từ trước" in head.post(address, follow_redirects=True).text


def test_a_month_that_is_not_over_cannot_be_closed(sqlite_app: Flask, province: Province) -> None:
    head, present = log_in(sqlite_app, "office_head"), Month.of(province.today)
    page = head.get(f"/months/{present}").text
    assert f"/months/{present}/close" not in page
    assert f"Có thể chốt từ ngày {present.next.first_day:%d/%m/%Y}" in page
    answer = head.post(f"/months/{present}/close", follow_redirects=True)
    assert "có thể chốt danh sách từ ngày" in answer.text
    with sqlite_app.app_context():
        assert db.session.query(MonthlyList).count() == 0


def test_only_those_who_close_are_offered_it(sqlite_app: Flask, month: Month) -> None:
    offered = {
        name
        for name in ("office", "office_head", "chairman", "secretary", "evaluator")
        if f"/months/{month}/close" in log_in(sqlite_app, name).get(f"/months/{month}").text
    }
    assert offered == {"office_head"}


def test_the_index_shows_open_and_closed_months(sqlite_app: Flask, month: Month, province: Province) -> None:
    head = log_in(sqlite_app, "office_head")
    head.post(f"/months/{month}/close")
    page = head.get("/months").text
    present = Month.of(province.today)
    assert page.index(f"/months/{present}") < page.index(f"/months/{month}")
    assert page.count("Chưa chốt") == 1
    assert page.count('chip done">Đã chốt') == 1


@pytest.mark.parametrize("text", ["2026-13", "nonsense", "9999-01", "2026-1"])
def test_what_is_no_month_or_lies_ahead_is_no_page(sqlite_app: Flask, province: Province, text: str) -> None:
    head = log_in(sqlite_app, "office_head")
    assert head.get(f"/months/{text}").status_code == 404
    assert head.get(f"/months/{text}/close").status_code == 404
