import re
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.support import make
from tests.support.pages import Province, log_in
from tracker.domain.states import Act, State
from tracker.extensions import db
from tracker.models import Assignment, AssignmentEvent, Unit

SOURCE = "Công văn 12/SNV-VP ngày 20/11/2026"


def stands(app: Flask, ref: str) -> State:
    with app.app_context():
        return db.session.scalars(select(Assignment.state).where(Assignment.ref == ref)).one()


def last_event(app: Flask) -> AssignmentEvent:
    with app.app_context():
        return db.session.scalars(select(AssignmentEvent).order_by(AssignmentEvent.id.desc()).limit(1)).one()


def send(client: FlaskClient, ref: str, act: str, **fields: str) -> tuple[int, str]:
    """Fill the act's form in as it is shown and send it."""
    page = client.get(f"/assignments/{ref}/{act}").text
    version = re.search(r'name="version"[^>]* value="(\d+)"', page)
    assert version, page
    answer = client.post(f"/assignments/{ref}/{act}", data={"version": version.group(1), **fields})
    return answer.status_code, answer.text


def test_a_task_goes_from_assigned_to_completed_by_the_hands_of_unit_and_office(
    sqlite_app: Flask, province: Province
) -> None:
    unit, office, ref = log_in(sqlite_app, "stc"), log_in(sqlite_app, "office"), province.foreign
    today = f"{province.today:%d/%m/%Y}"
    assert send(unit, ref, "accept")[0] == 302
    assert send(unit, ref, "report", note="Đã lấy ý kiến")[0] == 302
    assert send(unit, ref, "submit", submitted_on=today, result_number="9/TTr-STC")[0] == 302
    again = f"{province.today + timedelta(days=7):%d/%m/%Y}"
    assert send(office, ref, "return", missing="Thiếu phụ lục", redo_by=again)[0] == 302
    assert stands(sqlite_app, ref) == State.RETURNED
    assert send(unit, ref, "submit", submitted_on=today)[0] == 302
    assert send(office, ref, "confirm")[0] == 302
    assert stands(sqlite_app, ref) == State.COMPLETED
    page = unit.get(f"/assignments/{ref}").text
    for words in ("Đã lấy ý kiến", "9/TTr-STC", "Thiếu phụ lục", "Hoàn thành"):
        assert words in page
    assert f"/assignments/{ref}/submit" not in page  # nothing more can be done


def test_the_office_records_for_a_unit_with_its_source(sqlite_app: Flask, province: Province) -> None:
    office = log_in(sqlite_app, "office")
    status, page = send(office, province.late, "report", note="Đang trình ký")
    assert status == 422
    assert "Ghi căn cứ" in page
    assert send(office, province.late, "report", note="Đang trình ký", source=SOURCE)[0] == 302
    event = last_event(sqlite_app)
    assert (event.act, event.for_unit, event.source) == (Act.REPORT, True, SOURCE)
    assert SOURCE in office.get(f"/assignments/{province.late}").text


def test_a_unit_is_asked_for_no_source(sqlite_app: Flask, province: Province) -> None:
    unit = log_in(sqlite_app, "snv")
    assert 'name="source"' not in unit.get(f"/assignments/{province.late}/report").text
    assert send(unit, province.late, "report", note="Xong 80%", source="made up")[0] == 302
    assert (last_event(sqlite_app).for_unit, last_event(sqlite_app).source) == (False, "")


def test_a_unit_cannot_say_that_its_result_came_in_earlier(sqlite_app: Flask, province: Province) -> None:
    unit, office = (log_in(sqlite_app, name) for name in ("snv", "office"))
    address, ago = f"/assignments/{province.late}/submit", province.today - timedelta(days=30)
    assert 'name="submitted_on"' in office.get(address).text
    assert 'name="submitted_on"' not in unit.get(address).text
    assert send(unit, province.late, "submit", submitted_on=f"{ago:%d/%m/%Y}")[0] == 302
    assert last_event(sqlite_app).effective_on == province.today
    assert "Chờ xác nhận, trễ" in unit.get(f"/assignments/{province.late}").text


@pytest.mark.parametrize("written", ["01/01/0001", "31/12/1899", "01/01/2200", "9999-12-31"])
def test_a_day_that_nobody_can_mean_is_no_day_and_harms_no_page(
    sqlite_app: Flask, province: Province, written: str
) -> None:
    office = log_in(sqlite_app, "office")
    for act, fields in {
        "submit": {"submitted_on": written, "source": SOURCE},
        "deadline": {"due_on": written, "reason": "Nhập nhầm"},
    }.items():
        status, page = send(office, province.late, act, **fields)
        assert (status, "Ngày không hợp lệ" in page) == (422, True)
    for address in ("/today", "/assignments?is=late", "/units", "/directives", "/overdue"):
        assert office.get(address).status_code == 200


def test_the_office_records_no_result_from_before_the_task_was_given(
    sqlite_app: Flask, province: Province
) -> None:
    office, before = log_in(sqlite_app, "office"), f"{province.today - timedelta(days=200):%d/%m/%Y}"
    status, _page = send(office, province.late, "submit", submitted_on=before, source=SOURCE)
    assert status == 422
    assert stands(sqlite_app, province.late) == State.IN_PROGRESS


def test_a_deadline_set_on_the_page_takes_the_place_of_the_phrase(
    sqlite_app: Flask, province: Province
) -> None:
    phrase = "trong quý III năm nay"
    with sqlite_app.app_context():
        row = db.session.scalars(select(Assignment).where(Assignment.ref == province.late)).one()
        row.due_phrase = row.task.deadline_phrase = phrase
        db.session.commit()
    office, address = log_in(sqlite_app, "office"), f"/assignments/{province.late}"
    assert phrase in office.get(address).text
    new = f"{province.today + timedelta(days=30):%d/%m/%Y}"
    assert send(office, province.late, "deadline", due_on=new, reason="Nhập nhầm tháng")[0] == 302
    assert phrase not in office.get(address).text


def test_a_bad_form_keeps_what_was_typed(sqlite_app: Flask, province: Province) -> None:
    office = log_in(sqlite_app, "office")
    typed = {"missing": "Thiếu <ý kiến> Sở Tài chính", "redo_by": "31/02/2026"}
    status, page = send(office, province.waiting, "return", **typed)
    assert status == 422
    assert "Thiếu &lt;ý kiến&gt; Sở Tài chính" in page
    assert 'value="31/02/2026"' in page
    assert page.count("Ngày không hợp lệ") == 2  # at the field and in the summary
    assert stands(sqlite_app, province.waiting) == State.SUBMITTED


def test_what_the_rules_refuse_is_told_over_the_form_that_was_filled_in(
    sqlite_app: Flask, province: Province
) -> None:
    office = log_in(sqlite_app, "office")
    past = f"{province.today - timedelta(days=1):%d/%m/%Y}"
    status, page = send(office, province.waiting, "return", missing="Thiếu phụ lục", redo_by=past)
    assert status == 422
    assert "Ngày phải thực hiện lại xong đã qua." in page
    assert "Thiếu phụ lục" in page


def test_an_act_decided_on_an_old_page_is_told_so_and_can_be_sent_again(
    sqlite_app: Flask, province: Province
) -> None:
    unit, office = log_in(sqlite_app, "snv"), log_in(sqlite_app, "office")
    old = {"version": "1", "note": "Đã trình"}
    assert send(office, province.late, "report", note="Đang làm", source=SOURCE)[0] == 302
    answer = unit.post(f"/assignments/{province.late}/report", data=old)
    assert answer.status_code == 422
    assert "Người khác vừa cập nhật" in answer.text
    assert "Đã trình" in answer.text
    version = re.search(r'name="version"[^>]* value="(\d+)"', answer.text)
    assert version
    again = unit.post(f"/assignments/{province.late}/report", data={**old, "version": version.group(1)})
    assert again.status_code == 302


def test_an_act_that_does_not_fit_the_state_is_refused_with_its_reason(
    sqlite_app: Flask, province: Province
) -> None:
    office = log_in(sqlite_app, "office")
    answer = office.get(f"/assignments/{province.late}/confirm", follow_redirects=True)
    assert (
        "Không thể thực hiện “Xác nhận hoàn thành” khi nhiệm vụ ở trạng thái “Đang thực hiện”." in answer.text
    )


def test_an_act_leads_back_to_where_it_was_begun(sqlite_app: Flask, province: Province) -> None:
    unit = log_in(sqlite_app, "snv")
    address = f"/assignments/{province.late}/report?back=/own"
    version = re.search(r'name="version"[^>]* value="(\d+)"', unit.get(address).text)
    assert version
    answer = unit.post(address, data={"version": version.group(1), "note": "Xong 80%"})
    assert answer.location == "/own"


def test_a_correction_of_the_deadline_needs_its_reason_and_keeps_the_first(
    sqlite_app: Flask, province: Province
) -> None:
    office, new = log_in(sqlite_app, "office"), f"{province.today + timedelta(days=30):%d/%m/%Y}"
    assert send(office, province.late, "deadline", due_on=new)[0] == 422
    assert send(office, province.late, "deadline", due_on=new, reason="Nhập nhầm tháng")[0] == 302
    page = office.get(f"/assignments/{province.late}").text
    assert new in page
    assert "ban đầu:" in page
    assert "Nhập nhầm tháng" in page


def test_the_timeline_shows_the_reminder_and_its_fate_but_no_address_to_a_unit(
    sqlite_app: Flask, province: Province
) -> None:
    unit, office = (log_in(sqlite_app, name) for name in ("snv", "office"))
    told = unit.get(f"/assignments/{province.late}").text
    assert "đã nhắc 1 lần" in told
    assert "giamdoc.snv@example.vn" not in told
    assert "giamdoc.snv@example.vn" in office.get(f"/assignments/{province.late}").text


def test_the_list_says_what_it_shows_and_its_filters_can_be_taken_off(
    sqlite_app: Flask, province: Province
) -> None:
    office = log_in(sqlite_app, "office")
    page = office.get("/assignments?is=late&unit=SNV&q=danh+gia+CAN+bo").text
    assert "1 nhiệm vụ quá hạn" in page
    assert "Triển khai phần mềm đánh giá cán bộ" in page
    assert 'href="/assignments?is=late&amp;q=danh+gia+CAN+bo"' in page  # without the unit
    assert "4 nhiệm vụ của 3 đơn vị" in office.get("/assignments").text
    assert "Không có nhiệm vụ nào phù hợp" in office.get("/assignments?q=khong+co").text


def test_a_filter_that_means_nothing_is_no_filter(sqlite_app: Flask, province: Province) -> None:
    office = log_in(sqlite_app, "office")
    page = office.get("/assignments?is=nonsense&state=x&directive=y&page=-3&sort=z").text
    assert "4 nhiệm vụ của 3 đơn vị" in page


def test_a_draft_is_the_offices_until_it_assigns_it(sqlite_app: Flask, province: Province) -> None:
    with sqlite_app.app_context():
        lead = db.session.query(Unit).filter_by(code="SNV").one()
        ref = make.assignment(db.session(), lead, state=State.DRAFT).ref
        db.session.commit()
    unit, office = (log_in(sqlite_app, name) for name in ("snv", "office"))
    drafts, address = "/assignments?state=draft", f"/assignments/{ref}"
    assert [client.get(address).status_code for client in (unit, office)] == [404, 200]
    assert unit.post(f"{address}/report", data={"note": "Xong"}).status_code == 404
    assert 'value="draft"' not in unit.get("/assignments").text
    assert [address in client.get(drafts).text for client in (unit, office)] == [False, True]
    assert address not in office.get("/assignments").text  # as the figures count it
    assert f"{address}/assign" in office.get(address).text
    assert send(office, ref, "assign")[0] == 302
    assert stands(sqlite_app, ref) == State.ASSIGNED
    assert address in unit.get("/own").text
    assert unit.get(f"{address}/assign").status_code == 403


def test_a_unit_reads_no_number_of_a_directive_that_gave_it_nothing(
    sqlite_app: Flask, province: Province
) -> None:
    with sqlite_app.app_context():
        foreign = make.directive(db.session(), number="99/KH-UBND").id
        db.session.commit()
    unit, office = (log_in(sqlite_app, name) for name in ("snv", "office"))
    assert "99/KH-UBND" not in unit.get(f"/assignments?directive={foreign}").text
    assert "99/KH-UBND" in office.get(f"/assignments?directive={foreign}").text
    assert "14/CT-UBND" in unit.get(f"/assignments?directive={province.directive}&q=khong+co").text


def test_a_unit_is_offered_nothing_to_do_on_suspended_work(sqlite_app: Flask, province: Province) -> None:
    with sqlite_app.app_context():
        lead = db.session.query(Unit).filter_by(code="SNV").one()
        ref = make.assignment(db.session(), lead, state=State.SUSPENDED).ref
        db.session.commit()
    page = log_in(sqlite_app, "snv").get("/own").text
    assert f"/assignments/{ref}" in page
    assert f"/assignments/{ref}/" not in page
    for act in ("report", "submit"):
        assert f"/assignments/{province.late}/{act}?back=/own" in page
    assert f"/assignments/{province.late}/accept" not in page


def test_the_office_sees_what_waits_and_may_not_judge_its_own(sqlite_app: Flask, province: Province) -> None:
    page = log_in(sqlite_app, "office").get("/today").text
    assert re.search(r"<b>2</b>\s*kết quả chờ xác nhận", page)
    assert f"/assignments/{province.waiting}/confirm" in page
    assert f"/assignments/{province.office_waiting}/confirm" not in page
    assert "chờ lãnh đạo UBND tỉnh" in page


def test_a_unit_sees_its_own_work_in_parts(sqlite_app: Flask, province: Province) -> None:
    page = log_in(sqlite_app, "snv").get("/own").text
    assert re.search(r"<b>1</b>\s*quá hạn", page)
    assert re.search(r"<b>1</b>\s*chờ xác nhận", page)
    assert province.foreign not in page
    assert "đã nhắc 1 lần" in page
