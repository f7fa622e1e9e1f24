"""Directives, units, messages, months, the chairman's page and the settings in a real browser."""

from datetime import date, timedelta

import pypdfium2
import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.support import make
from tests.support.browser import DESK, PHONE, Windows, assert_fits
from tests.support.pages import Province, signed_in
from tracker.domain.periods import Month
from tracker.domain.working_days import ONE_DAY
from tracker.extensions import db
from tracker.models import Directive, Task

PAGES = {
    "office": (
        "/directives",
        "/directives?q=khongco",
        "/units",
        "/units?unreachable=1",
        "/units/SNV",
        "/messages",
        "/messages/preview",
        "/messages/preview/SNV",
    ),
    "chairman": ("/overdue", "/months"),
    "admin": ("/settings", "/settings/counting", "/settings/sms", "/settings/sending", "/settings/calendar"),
}


def many_late_units(app: Flask, today: date) -> None:
    """Thirty communes with late work of every age, as in a bad month."""
    with app.app_context():
        session = db.session()
        directive = make.directive(session)
        for number in range(30):
            unit = make.unit(session, code=f"X{number}", name=f"Ủy ban nhân dân xã Thượng Sơn {number}")
            for age in (3, 20, 60, 120)[: 2 + number % 3]:
                task = make.task(session, directive, lead=unit)
                due_on = today - timedelta(days=age + number)
                make.assignment(session, unit, of=task, due_on=due_on, told_on=due_on - timedelta(days=60))
        session.commit()


def give_the_directive_text(app: Flask, province: Province) -> None:
    with app.app_context():
        directive = db.session.get_one(Directive, province.directive)
        directive.text = "3.a Sở Nội vụ triển khai phần mềm đánh giá cán bộ. " * 20
        task = db.session.query(Task).first()
        assert task
        task.span_start, task.span_end = 0, 50
        db.session.commit()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("account", PAGES)
def test_the_pages_fit_and_are_accessible(
    sqlite_app: Flask, page_at: Windows, province: Province, account: str, width: int
) -> None:
    many_late_units(sqlite_app, province.today)
    give_the_directive_text(sqlite_app, province)
    month = Month.of(Month.of(province.today).first_day - ONE_DAY)
    one: dict[str, tuple[str, ...]] = {
        "office": (f"/directives/{province.directive}", f"/messages/{province.message}"),
        "chairman": (f"/months/{month}",),
        "admin": ("/settings/calendar/2026-09-02/remove",),
    }
    page = signed_in(page_at, width, account)
    for address in (*PAGES[account], *one[account]):
        page.goto(address)
        for folded in page.locator("details.document summary").all():
            folded.click()
        assert_fits(page)


def test_the_chairmans_page_prints_on_one_sheet(
    sqlite_app: Flask, page_at: Windows, province: Province
) -> None:
    many_late_units(sqlite_app, province.today)
    page = signed_in(page_at, DESK, "chairman")
    expect(page.get_by_role("row").nth(30)).to_be_visible()
    sheets = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    with sheets:
        assert len(sheets) == 1
        assert sheets[0].get_size() == pytest.approx((595, 842), abs=2)  # A4, in points


def test_a_number_of_the_chairmans_page_leads_to_its_rows(
    sqlite_app: Flask, page_at: Windows, province: Province
) -> None:
    many_late_units(sqlite_app, province.today)
    page = signed_in(page_at, DESK, "chairman")
    row = (
        page.get_by_role("row")
        .filter(has_text="Thượng Sơn 2 ")
        .or_(page.get_by_role("row").filter(has_text="Thượng Sơn 29"))
    )
    row.first.get_by_role("link").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nhiệm vụ")
    expect(page.get_by_label("Đang lọc theo")).to_contain_text("quá hạn")
    expect(page.locator("a.row-link").first).to_be_visible()


def test_a_refused_setting_has_the_attention_and_keeps_what_was_typed(
    page_at: Windows, province: Province
) -> None:
    page = signed_in(page_at, PHONE, "admin")
    page.goto("/settings/week")
    page.get_by_label("Giờ nhắc việc").fill("7h30")
    page.get_by_role("button", name="Lưu thiết lập").click()
    expect(page.get_by_role("alert")).to_contain_text("HH:MM")
    expect(page.get_by_label("Giờ nhắc việc")).to_have_value("7h30")
    expect(page.get_by_label("Giờ nhắc việc")).to_be_focused()
    assert_fits(page)
    page.get_by_label("Giờ nhắc việc").fill("08:00")
    page.get_by_role("button", name="Lưu thiết lập").click()
    expect(page.get_by_role("status")).to_have_text("Đã lưu thiết lập.")


def test_a_marked_passage_leads_to_its_task(sqlite_app: Flask, page_at: Windows, province: Province) -> None:
    give_the_directive_text(sqlite_app, province)
    page = signed_in(page_at, DESK, "office")
    page.goto(f"/directives/{province.directive}")
    page.get_by_text("Toàn văn").click()
    page.locator("a.marked").click()
    expect(page.locator(".task:target")).to_contain_text("Triển khai phần mềm đánh giá cán bộ")


def test_the_head_closes_a_month_after_a_question(page_at: Windows, province: Province) -> None:
    month = Month.of(Month.of(province.today).first_day - ONE_DAY)
    page = signed_in(page_at, DESK, "office_head")
    page.goto(f"/months/{month}")
    page.get_by_role("link", name="Chốt danh sách").click()
    assert_fits(page)
    page.get_by_role("button", name="Chốt danh sách").click()
    expect(page.get_by_role("status")).to_contain_text("Đã chốt danh sách tháng")
    expect(page.get_by_text("SHA-256")).to_be_visible()
    assert_fits(page)
