"""Whole documents: which items are tasks, whose they are, with whom and by when."""

from datetime import date

import pytest

from tests.domain.reading.samples import DIRECTIVE, PLAN
from tracker.domain.reading import Reading, ReadTask, names_of, read_document, reading_to_json
from tracker.domain.tasks import Tracking
from tracker.domain.working_days import Calendar

GENERAL = ("các sở, ban, ngành", "UBND các xã, phường")
LEADER = ("Sở Nông nghiệp và Môi trường",)
PARTNERS = ("Công an tỉnh", "Sở Tài chính", "các đơn vị liên quan")


def read(text: str) -> Reading:
    return read_document(text, Calendar())


def task(reading: Reading, start: str) -> ReadTask:
    return next(task for task in reading.tasks if task.text.startswith(start))


def test_the_header_of_a_directive_is_read() -> None:
    header = read(DIRECTIVE).header
    assert (header.kind, header.number, header.issued_on) == ("Chỉ thị", "07/CT-UBND", date(2026, 3, 5))
    assert (header.place, header.signer) == ("Vân Sơn", "Trần Thị Minh Nguyệt")
    assert header.subject == "tăng cường quản lý hồ chứa nước trên địa bàn tỉnh"


def test_every_duty_of_a_directive_is_found_and_nothing_else() -> None:
    assert [(task.clause, task.text[:22].strip()) for task in read(DIRECTIVE).tasks] == [
        ("1.a", "Rà soát toàn bộ hồ chứ"),
        ("1.b", "Nâng cao trách nhiệm c"),
        ("1.b", "Hằng quý, kiểm tra hiệ"),
        ("2.-1", "Xây dựng Đề án bảo vệ"),
        ("2.-2", "Phối hợp với Sở Xây dự"),
        ("3", "Sở Tài chính tham mưu"),
        ("3", "Kho bạc Nhà nước tỉnh"),
        ("4", "Báo Vân Sơn, Đài Phát"),
        ("4", "Định kỳ 6 tháng, một n"),
    ]


@pytest.mark.parametrize(
    ("start", "leads", "coordinators"),
    [
        ("Rà soát toàn bộ", GENERAL, ()),
        ("Hằng quý", GENERAL, ()),
        ("Xây dựng Đề án", LEADER, PARTNERS),
        ("Phối hợp với Sở Xây dựng", LEADER, ("Sở Xây dựng",)),
        ("Sở Tài chính tham mưu", ("Sở Tài chính",), ()),
        ("Kho bạc Nhà nước tỉnh", ("Kho bạc Nhà nước tỉnh",), ()),
        ("Báo Vân Sơn, Đài", ("Báo Vân Sơn", "Đài Phát thanh và Truyền hình tỉnh"), ()),
        ("Định kỳ 6 tháng", ("các sở, ngành",), ()),
    ],
)
def test_a_duty_is_its_own_subjects_or_its_headings(
    start: str, leads: tuple[str, ...], coordinators: tuple[str, ...]
) -> None:
    found = task(read(DIRECTIVE), start)
    assert (names_of(found.leads), names_of(found.coordinators)) == (leads, coordinators)


@pytest.mark.parametrize(
    ("start", "due_on", "every", "tracking"),
    [
        ("Rà soát toàn bộ", date(2026, 4, 30), (), Tracking.DATED),
        ("Nâng cao trách nhiệm", None, (), Tracking.ROUTINE),
        ("Hằng quý", None, ("quarter",), Tracking.RECURRING),
        ("Xây dựng Đề án", date(2026, 9, 30), (), Tracking.DATED),
        ("Phối hợp với Sở Xây dựng", None, (), Tracking.TO_BE_DATED),
        ("Định kỳ 6 tháng", None, ("half-year", "year"), Tracking.RECURRING),
    ],
)
def test_a_duty_has_the_time_of_its_own_sentence(
    start: str, due_on: date | None, every: tuple[str, ...], tracking: Tracking
) -> None:
    found = task(read(DIRECTIVE), start)
    deadline = (found.deadline.due_on, found.deadline.every) if found.deadline else (None, ())
    assert (*deadline, found.tracking) == (due_on, every, tracking)


def test_spans_show_where_a_task_stands_in_the_text_that_was_read() -> None:
    for found in read(DIRECTIVE).tasks:
        shown = " ".join(DIRECTIVE[found.start : found.end].replace("*", "").split())
        assert shown.removesuffix("./").rstrip(" ;") == found.text.rstrip(" ;")


@pytest.mark.parametrize("document", [DIRECTIVE, PLAN], ids=["directive", "plan"])
def test_units_and_times_show_where_they_stand_in_the_text(document: str) -> None:
    for found in read(document).tasks:
        for unit in (*found.leads, *found.coordinators):
            assert document[unit.start : unit.end].replace("*", "") == unit.name
        if found.deadline:
            assert document[found.deadline.start : found.deadline.end] == found.deadline.phrase


def test_a_title_with_lines_for_who_and_when_is_the_task() -> None:
    found = task(read(PLAN), "Số hóa tài liệu")
    assert names_of(found.leads) == ("Thư viện tỉnh",)
    assert names_of(found.coordinators) == ("Sở Khoa học và Công nghệ", "UBND các xã, phường")
    assert found.deadline is not None
    assert found.deadline.due_on == date(2026, 6, 30)


def test_a_yearly_term_is_due_on_its_first_day_after_the_issue_date() -> None:
    deadline = task(read(PLAN), "Xây dựng kho").deadline
    assert deadline is not None
    assert (deadline.due_on, deadline.every) == (date(2026, 12, 15), ("year",))


def test_under_demands_only_what_a_unit_is_told_is_a_task() -> None:
    assert [found.text for found in read(PLAN).tasks if found.clause.startswith("I.")] == [
        "Các sở, ngành chủ động triển khai đúng tiến độ."
    ]


def test_rows_of_an_annex_are_tasks_with_their_columns() -> None:
    found = task(read(PLAN), "Lắp đặt máy chủ")
    assert (found.clause, names_of(found.leads)) == ("Phụ lục.I.1", ("Sở Khoa học và Công nghệ",))
    assert names_of(found.coordinators) == ("Thư viện tỉnh", "các đơn vị liên quan")
    assert found.product == "Biên bản"
    assert task(read(PLAN), "Vận hành thử").deadline is None


def torn(text: str) -> str:
    """Each row of a table as one cell a line, as some portals give it."""
    lines = []
    for line in text.split("\n"):
        if line.startswith("|---"):
            continue
        if line.startswith("|") and line.count("|") > 4:
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            lines += ["|", *[part for cell in cells for part in ([cell] if cell else []) + ["|"]]]
        else:
            lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(PLAN.replace("\n\n", "\n"), id="no blank lines"),
        pytest.param(PLAN.replace("- ", "* ").replace("1. ", "**1. **"), id="other marks"),
        pytest.param(PLAN.replace("Văn hóa", "Văn hoá").replace("số hóa", "số hoá"), id="old tones"),
        pytest.param(torn(PLAN), id="torn table"),
    ],
)
def test_the_form_of_a_document_does_not_change_its_reading(other: str) -> None:
    wanted = [(names_of(found.leads), found.deadline and found.deadline.due_on) for found in read(PLAN).tasks]
    shown = [(names_of(found.leads), found.deadline and found.deadline.due_on) for found in read(other).tasks]
    assert [(str(leads).replace("oá", "óa"), due) for leads, due in shown] == [
        (str(leads).replace("oá", "óa"), due) for leads, due in wanted
    ]


def test_a_report_of_results_holds_no_tasks_but_its_tasks_to_come() -> None:
    report = """
Số: 3/BC-SYT

Vân Sơn, ngày 1 tháng 6 năm 2026

BÁO CÁO

Kết quả công tác y tế

I. Kết quả thực hiện

1. Các đơn vị tiếp tục triển khai tiêm chủng.

II. Nhiệm vụ trọng tâm 6 tháng cuối năm

1. Tiếp tục triển khai tiêm chủng mở rộng.
"""
    assert [found.clause for found in read(report).tasks] == ["II.1"]


def test_json_has_the_form_that_other_programs_read() -> None:
    shown = reading_to_json(read(DIRECTIVE))
    tasks = shown["tasks"]
    assert isinstance(tasks, list)
    assert set(tasks[0]) == {
        "clause",
        "text",
        "leads",
        "coordinators",
        "deadline",
        "tracking",
        "product",
        "collector",
        "start",
        "end",
        "lead_spans",
        "coordinator_spans",
        "leads_from",
        "heading",
        "doubts",
    }
    assert tasks[0]["deadline"] == {
        "due_on": "2026-04-30",
        "every": [],
        "phrase": "hoàn thành trước ngày 30/4/2026",
        "rule": "named_day",
        "start": tasks[0]["deadline"]["start"],
        "end": tasks[0]["deadline"]["end"],
    }
