"""The pages of the Office's and a unit's day in a real browser, on a telephone and on a desk."""

import pytest
from playwright.sync_api import Dialog, expect

from tests.support.browser import DESK, PHONE, Windows, assert_fits
from tests.support.pages import Province, signed_in


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_daily_pages_fit_and_are_accessible(page_at: Windows, province: Province, width: int) -> None:
    page = signed_in(page_at, width, "office")
    for address in (
        "/today",
        "/assignments",
        "/assignments?is=late&unit=SNV",
        "/assignments?q=khongco",
        f"/assignments/{province.late}",
        f"/assignments/{province.waiting}/return",
        "/nowhere",
    ):
        page.goto(address)
        assert_fits(page)
    page.goto(f"/assignments/{province.waiting}/return")
    page.get_by_label("Làm lại xong trước hết ngày").fill("31/02/2026")
    page.get_by_role("button", name="Trả lại").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert_fits(page)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_log_in_and_a_units_page_fit_and_are_accessible(
    page_at: Windows, province: Province, width: int
) -> None:
    page = page_at(width=width)
    page.goto("/login")
    assert_fits(page)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert_fits(page)
    unit = signed_in(page_at, width, "snv")
    expect(unit.get_by_role("heading", level=1)).to_have_text("Sở Nội vụ")
    assert_fits(unit)


def test_a_head_reports_and_hands_in_on_a_telephone_and_the_office_confirms(
    page_at: Windows, province: Province
) -> None:
    phone = signed_in(page_at, PHONE, "snv")
    phone.get_by_role("link", name="Báo cáo tiến độ").first.click()
    phone.get_by_label("Kết quả thực hiện").fill("Đã trình dự thảo")
    phone.get_by_role("button", name="Báo cáo tiến độ").click()
    expect(phone).to_have_url(f"{phone.url.split('/own')[0]}/own")  # back where it was begun
    expect(phone.get_by_role("status")).to_have_text("Đã ghi nhận báo cáo.")
    phone.get_by_role("link", name="Gửi kết quả").first.click()
    phone.get_by_label("Kết quả").first.fill("15/TTr-SNV")
    phone.get_by_role("button", name="Gửi kết quả").click()
    expect(phone.get_by_role("status")).to_have_text("Đã gửi kết quả, chờ xác nhận.")

    desk = signed_in(page_at, DESK, "office")
    row = desk.get_by_role("row").filter(has_text="phần mềm đánh giá cán bộ")
    row.get_by_role("link", name="Xác nhận").click()
    desk.get_by_role("button", name="Xác nhận hoàn thành").click()
    expect(desk.get_by_role("status")).to_have_text("Đã xác nhận hoàn thành nhiệm vụ.")
    desk.goto(f"/assignments/{province.late}")
    expect(desk.get_by_text("15/TTr-SNV")).to_be_visible()
    expect(desk.get_by_text("Hoàn thành quá hạn")).to_be_visible()


def test_the_whole_row_leads_to_its_page_and_its_buttons_do_not(page_at: Windows, province: Province) -> None:
    page = signed_in(page_at, DESK, "office")
    page.goto("/assignments?is=late")
    page.get_by_role("cell", name="Sở Nội vụ").click(force=True)  # the row's link lies over it
    expect(page.get_by_role("heading", level=1)).to_have_text("Triển khai phần mềm đánh giá cán bộ")
    page.goto("/today")
    page.get_by_role("link", name="Trả lại", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Trả lại")


def test_a_filter_is_applied_as_it_is_chosen_and_taken_off_by_its_chip(
    page_at: Windows, province: Province
) -> None:
    page = signed_in(page_at, DESK, "office")
    page.goto("/assignments")
    page.get_by_label("Thời hạn").select_option("waiting")
    expect(page.get_by_text("2 nhiệm vụ chờ xác nhận của 2 đơn vị")).to_be_visible()
    page.get_by_label("Đang lọc theo").get_by_role("link", name="Chờ xác nhận").click()
    expect(page.get_by_text("4 nhiệm vụ của 3 đơn vị")).to_be_visible()


def test_leaving_a_form_with_something_typed_asks_first(page_at: Windows, province: Province) -> None:
    page = signed_in(page_at, DESK, "snv")
    page.goto(f"/assignments/{province.late}/report")
    page.get_by_label("Kết quả thực hiện").press_sequentially("Đã làm")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.once("dialog", stay)
    page.get_by_role("link", name="Quay lại").click(no_wait_after=True)
    expect(page.get_by_label("Kết quả thực hiện")).to_have_value("Đã làm")
    assert asked == ["beforeunload"]


def test_all_works_without_a_script(page_at: Windows, province: Province) -> None:
    page = signed_in(page_at, PHONE, "snv")
    page.route("**/*.js", lambda route: route.abort())
    page.goto("/assignments")
    page.get_by_label("Thời hạn").select_option("late")
    page.get_by_role("button", name="Xem").click()
    expect(page.get_by_text("1 nhiệm vụ quá hạn")).to_be_visible()
    page.locator("details.user summary").click()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_text("1 overdue task")).to_be_visible()
    assert_fits(page)
    page.locator("details.user summary").click()
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in")


def test_a_printed_list_has_no_navigation_and_says_when_it_was_printed(
    page_at: Windows, province: Province
) -> None:
    page = signed_in(page_at, DESK, "office")
    page.goto("/assignments?is=late")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("search")).to_have_count(0)
    expect(page.get_by_text("In lúc")).to_be_visible()
