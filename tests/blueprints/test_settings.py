import re
from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.support.pages import Province, log_in
from tracker.domain.options import GROUPS, default_text
from tracker.extensions import db
from tracker.models import CalendarDay, Setting, SettingChange
from tracker.queries import home


def send(client: FlaskClient, group: str, **changes: str) -> tuple[int, str]:
    """The group's form with its defaults but for `changes`."""
    answer = client.post(f"/settings/{group}", data={**defaults(group), **changes})
    return answer.status_code, answer.text


def defaults(group: str) -> dict[str, str]:
    return {name: default_text(name) for name in GROUPS[group]}


def kept(app: Flask) -> dict[str, str]:
    with app.app_context():
        return {row.name: row.value for row in db.session.query(Setting)}


def test_a_change_is_kept_with_who_made_it(sqlite_app: Flask, province: Province) -> None:
    admin = log_in(sqlite_app, "admin")
    assert send(admin, "week", due_soon_days="10", weekly_day="tue")[0] == 302
    assert kept(sqlite_app) == {"due_soon_days": "10", "weekly_day": "tue"}
    page = admin.get("/settings").text
    row = page[page.index("Coi là sắp đến hạn") :].split("</tr>")[0]
    assert "10" in row
    assert "admin" in row


@pytest.mark.parametrize(
    ("group", "name", "text", "reason"),
    [
        ("week", "due_soon_days", "0", "từ 1 đến 30"),
        ("week", "due_soon_days", "bảy", "từ 1 đến 30"),
        ("week", "weekly_at", "25:00", "HH:MM"),
        ("counting", "threshold", "", "Không được để trống"),
        ("counting", "counting_starts_on", "2026-02-31", "Ngày không hợp lệ"),
        ("office", "office_name", "tỉnh\x07", "một dòng"),
        ("sms", "sms_sender", "MUOI HAI KY TU", "từ 1 đến 11"),
        ("sms", "sms_late", "{sender}: {who}", "{who}"),
        ("sms", "sms_late", "x" * 161, "161 ký tự"),
    ],
)
def test_a_wrong_value_is_refused_at_its_field_and_what_was_typed_is_kept(
    sqlite_app: Flask, province: Province, group: str, name: str, text: str, reason: str
) -> None:
    status, page = send(log_in(sqlite_app, "admin"), group, **{name: text})
    assert status == 422
    field = page[page.index(f'id="{name}-error"') :].split("</div>")[0]
    assert reason in field
    assert text in field
    assert kept(sqlite_app) == {}


def test_of_a_form_all_is_saved_or_nothing(sqlite_app: Flask, province: Province) -> None:
    status, _page = send(log_in(sqlite_app, "admin"), "week", due_soon_days="10", done_days="0")
    assert status == 422
    assert kept(sqlite_app) == {}


def test_a_change_elsewhere_that_makes_an_sms_too_long_is_refused_and_names_it(
    sqlite_app: Flask, province: Province
) -> None:
    admin = log_in(sqlite_app, "admin")
    just_fits = "{sender}: {days} " + "x" * 150  # 160 with VPUBND and 7
    assert send(admin, "sms", sms_late=just_fits)[0] == 302
    status, page = send(admin, "week", due_soon_days="14")
    assert status == 422
    assert "Nội dung khi có nhiệm vụ quá hạn: Với giá trị dài nhất" in page
    assert send(admin, "week", done_days="14")[0] == 302  # what does not count for its length may change


def test_the_sms_are_shown_at_their_longest(sqlite_app: Flask, province: Province) -> None:
    page = log_in(sqlite_app, "admin").get("/settings/sms").text
    assert "VPUBND: Don vi dong chi con 999 nhiem vu" in page
    assert "1 tin" in page


def test_unchanged_values_leave_no_trace(sqlite_app: Flask, province: Province) -> None:
    send(log_in(sqlite_app, "admin"), "counting")
    with sqlite_app.app_context():
        assert db.session.query(SettingChange).count() == 0


def test_the_switch_asks_first_and_can_be_thrown_back(sqlite_app: Flask, province: Province) -> None:
    head = log_in(sqlite_app, "office_head")
    assert "Đang tắt" in head.get("/settings").text
    assert "kể cả những tin đang chờ" in head.get("/settings/sending").text
    assert kept(sqlite_app) == {}
    head.post("/settings/sending", data=wanted(head))
    assert kept(sqlite_app) == {"sending": "yes"}
    assert "Đang bật" in head.get("/settings").text
    head.post("/settings/sending", data=wanted(head))
    assert kept(sqlite_app) == {"sending": "no"}


def wanted(client: FlaskClient) -> dict[str, str]:
    """What the button of the switch's page sends."""
    field = re.search(r'name="sending"[^>]* value="([^"]*)"', client.get("/settings/sending").text)
    assert field
    return {"sending": field.group(1)}


def test_the_switch_thrown_twice_at_once_stays_where_both_wanted_it(
    sqlite_app: Flask, province: Province
) -> None:
    head = log_in(sqlite_app, "office_head")
    head.post("/settings/sending", data={"sending": "yes"})
    off = wanted(head)
    for _hand in range(2):
        assert head.post("/settings/sending", data=off).status_code == 302
        assert kept(sqlite_app) == {"sending": "no"}
    assert head.post("/settings/sending", data={"sending": "maybe"}).status_code == 422
    assert kept(sqlite_app) == {"sending": "no"}


def test_the_office_reads_but_is_offered_no_change(sqlite_app: Flask, province: Province) -> None:
    office = log_in(sqlite_app, "office")
    for address in ("/settings", "/settings/calendar"):
        page = office.get(address).text
        assert "Thay đổi:" not in page
        assert "/settings/sending" not in page
        assert "/remove" not in page
        assert 'name="day"' not in page


def test_an_unknown_group_is_no_page_and_sending_has_a_page_of_its_own(
    sqlite_app: Flask, province: Province
) -> None:
    assert log_in(sqlite_app, "admin").get("/settings/nonsense").status_code == 404


def test_a_day_off_is_entered_and_moves_the_deadlines_on_it(sqlite_app: Flask, province: Province) -> None:
    admin, day = log_in(sqlite_app, "admin"), date(2026, 12, 24)
    fields = {"day": f"{day}", "kind": "holiday", "name": "Nghỉ hoán đổi", "source": "99/TB-VPCP"}
    answer = admin.post("/settings/calendar", data=fields)
    assert answer.location == "/settings/calendar?year=2026"
    with sqlite_app.app_context():
        assert home.deadlines(db.session()).effective(day) == date(2026, 12, 25)
    row = admin.get("/settings/calendar?year=2026").text.split("24/12/2026")[1].split("</tr>")[0]
    assert "99/TB-VPCP" in row
    assert "admin" in row


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"day": "31/02/2026"}, "Ngày không hợp lệ"),
        ({"day": "2026-12-26"}, "ngày cuối tuần vốn là ngày nghỉ"),
        ({"kind": "swapped_workday"}, "ngày cuối tuần vốn là ngày nghỉ"),
        ({"source": ""}, "Nhập văn bản quy định"),
        ({"name": ""}, "Nhập tên ngày"),
    ],
)
def test_a_day_that_changes_nothing_or_says_too_little_is_refused(
    sqlite_app: Flask, province: Province, changes: dict[str, str], reason: str
) -> None:
    fields = {"day": "2026-12-24", "kind": "holiday", "name": "Nghỉ", "source": "99/TB-VPCP", **changes}
    answer = log_in(sqlite_app, "admin").post("/settings/calendar", data=fields)
    assert answer.status_code == 422
    assert reason in answer.text
    with sqlite_app.app_context():
        assert db.session.get(CalendarDay, date(2026, 12, 24)) is None


def test_a_day_is_removed_after_a_question(sqlite_app: Flask, province: Province) -> None:
    admin, address = log_in(sqlite_app, "admin"), "/settings/calendar/2026-09-02/remove"
    assert "Quốc khánh" in admin.get(address).text
    assert admin.post(address).location == "/settings/calendar?year=2026"
    with sqlite_app.app_context():
        assert db.session.get(CalendarDay, date(2026, 9, 2)) is None
    assert admin.get(address).status_code == 404
    assert admin.get("/settings/calendar/nonsense/remove").status_code == 404


def test_a_year_without_special_days_says_what_to_do(sqlite_app: Flask, province: Province) -> None:
    assert "chỉ nghỉ cuối tuần" in log_in(sqlite_app, "admin").get("/settings/calendar?year=2099").text
