from datetime import date, timedelta

import pytest
from flask import Flask

from tests.support import make
from tests.support.pages import Province, log_in
from tracker.domain.states import State
from tracker.domain.tasks import Tracking, UnitRole
from tracker.extensions import db
from tracker.models import TaskUnit, Unit

OTHER = "Báo cáo công tác văn thư"


def another_directive(app: Flask) -> int:
    """A directive of its own, with text, one routine task and one whose lead nobody knows."""
    with app.app_context():
        session = db.session()
        row = make.directive(
            session, number="9/KH-UBND", issued_on=date(2026, 1, 5), subject="Về chuyển đổi số"
        )
        row.text = "1. Tăng cường tuyên truyền. 2. Ngành Điện lực báo cáo trước 30/6."
        make.task(session, row, content="Tăng cường tuyên truyền", tracking=Tracking.ROUTINE)
        unknown = make.task(session, row, content=OTHER, due_on=date(2026, 6, 30))
        unknown.deadline_phrase = "trước 30/6"
        unknown.span_start, unknown.span_end = 28, len(row.text)
        unknown.units = [TaskUnit(role=UnitRole.LEAD, written="Ngành Điện lực")]
        session.commit()
        return row.id


def test_the_list_counts_tasks_and_their_assignments(sqlite_app: Flask, province: Province) -> None:
    another_directive(sqlite_app)
    page = log_in(sqlite_app, "office").get("/directives").text
    assert "2 văn bản" in page
    row = page[page.index("14/CT-UBND") : page.index("9/KH-UBND")]
    assert [row.count(words) for words in ("4<span", "1<span")] == [2, 1]  # 4 tasks, 4 assignments, 1 late


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("q=chuyen+doi+so", "9/KH-UBND", "14/CT-UBND"),
        ("q=9/kh", "9/KH-UBND", "14/CT-UBND"),
        ("q=cai+cach", "14/CT-UBND", "9/KH-UBND"),
    ],
)
def test_the_search_needs_no_accents(
    sqlite_app: Flask, province: Province, query: str, shown: str, hidden: str
) -> None:
    another_directive(sqlite_app)
    page = log_in(sqlite_app, "office").get(f"/directives?{query}").text
    assert shown in page
    assert hidden not in page


@pytest.mark.parametrize(
    ("sort", "first"), [("newest", "14/CT-UBND"), ("oldest", "9/KH-UBND"), ("late", "14/CT-UBND")]
)
def test_the_list_is_sorted_as_asked(sqlite_app: Flask, province: Province, sort: str, first: str) -> None:
    another_directive(sqlite_app)
    page = log_in(sqlite_app, "office").get(f"/directives?sort={sort}").text
    places = {number: page.index(number) for number in ("14/CT-UBND", "9/KH-UBND")}
    assert min(places, key=lambda number: places[number]) == first


def test_what_is_not_assigned_says_why_and_an_unknown_unit_stands_out_as_written(
    sqlite_app: Flask, province: Province
) -> None:
    address = f"/directives/{another_directive(sqlite_app)}"
    page = log_in(sqlite_app, "office").get(address).text
    assert "Việc thường xuyên: không theo dõi." in page
    assert "Chưa giao: đơn vị chủ trì chưa có trong danh mục." in page
    assert "chưa có trong danh mục</span> <q>Ngành Điện lực</q>" in page
    assert "<q>trước 30/6</q> → 30/06/2026" in page
    assert "<mark>2. Ngành Điện lực báo cáo trước 30/6.</mark>" in page


def test_a_unit_sees_of_a_directive_its_own_work_alone(sqlite_app: Flask, province: Province) -> None:
    other = another_directive(sqlite_app)
    client = log_in(sqlite_app, "snv")
    assert client.get(f"/directives/{other}").status_code == 404
    index = client.get("/directives").text
    assert "1 văn bản" in index
    assert "9/KH-UBND" not in index
    page = client.get(f"/directives/{province.directive}").text
    assert province.late in page
    assert province.foreign not in page
    assert "Đề xuất điều chuyển vốn" not in page


def test_a_draft_of_an_assignment_is_not_shown_to_its_unit(sqlite_app: Flask, province: Province) -> None:
    with sqlite_app.app_context():
        session = db.session()
        unit = session.query(Unit).filter_by(code="SNV").one()
        directive = make.directive(session, number="77/TB-UBND")
        task = make.task(session, directive, lead=unit)
        make.assignment(session, unit, of=task).state = State.DRAFT
        session.commit()
        address = f"/directives/{directive.id}"
    assert log_in(sqlite_app, "snv").get(address).status_code == 404
    assert "Chưa giao" in log_in(sqlite_app, "office").get(address).text


def test_an_unknown_directive_is_no_page(sqlite_app: Flask, province: Province) -> None:
    assert log_in(sqlite_app, "office").get("/directives/999999").status_code == 404


def test_long_lists_come_in_pages_of_fifty(sqlite_app: Flask, province: Province) -> None:
    with sqlite_app.app_context():
        for number in range(60):
            make.directive(db.session(), issued_on=date(2025, 1, 1) + timedelta(days=number))
        db.session.commit()
    client = log_in(sqlite_app, "office")
    assert client.get("/directives").text.count('class="row-link"') == 50
    last = client.get("/directives?page=2").text
    assert last.count('class="row-link"') == 11
    assert client.get("/directives?page=99").text.count('class="row-link"') == 11
