"""Headings: whom they name, what stands below them, and the lines for who and when."""

import pytest

from tests.domain.reading.test_paragraphs import tree
from tracker.domain.reading import names_of, read_document
from tracker.domain.reading.details import Key, details_in
from tracker.domain.reading.headings import is_heading, lists_things, units_of_heading
from tracker.domain.working_days import Calendar


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Sở Y tế:", ("Sở Y tế",)),
        ("Sở Nội vụ (cơ quan thường trực của Ban Chỉ đạo):", ("Sở Nội vụ",)),
        ("Các cơ quan đầu mối (Sở Tài chính, Ban Quản lý Khu kinh tế Vân Sơn):",
         ("Sở Tài chính", "Ban Quản lý Khu kinh tế Vân Sơn")),
        ("Trung tâm Xúc tiến Hải Lam, Sở Y tế và Hội Nông dân", ("Trung tâm Xúc tiến Hải Lam", "Sở Y tế",
         "Hội Nông dân")),
        ("Liên hiệp các tổ chức hữu nghị Hải Lam", ("Liên hiệp các tổ chức hữu nghị Hải Lam",)),
        ("Nâng cao chất lượng đào tạo", ()),
        ("Kinh phí thực hiện", ()),
    ],
)  # fmt: skip
def test_a_heading_among_units_names_those_whose_duties_follow(heading: str, names: tuple[str, ...]) -> None:
    assert names_of(units_of_heading(heading, assigning=True)) == names


def test_an_order_stays_together_with_the_list_of_things_that_it_is_about() -> None:
    item = tree("1. Triển khai các dự án sau:\n- Dự án 1: nước sạch.\n- Dự án 2: điện.\n").children[0]
    assert lists_things(item)
    assert not lists_things(tree("1. Sở Y tế:\n- Rà soát.\n- Tập huấn.\n").children[0])


def test_an_item_that_ends_in_a_full_stop_is_a_heading_among_headings() -> None:
    root = tree(
        "1. Rà soát đội ngũ\n- Lập danh sách.\n2. Tuyên truyền\n- Mở chuyên mục.\n"
        "3. Nghiên cứu giải pháp thu hút, tuyển dụng và sử dụng người có trình độ cao về công tác tại xã.\n"
        "- Trình cơ chế hỗ trợ.\n"
    )
    assert all(is_heading(item, item.paragraphs[0].text) for item in root.children)


def test_one_line_holds_several_keys() -> None:
    line = "Cơ quan chủ trì: Sở Y tế; Cơ quan phối hợp: Sở Tài chính. Thời gian: quý II năm 2026."
    assert [(key, line[start:end]) for key, start, end in details_in(line)] == [
        (Key.LEAD, "Sở Y tế"),
        (Key.PARTNERS, "Sở Tài chính"),
        (Key.TIME, "quý II năm 2026."),
    ]


def test_lines_without_a_mark_are_meant_for_all_items_since_the_last_such_lines() -> None:
    text = (
        "II. NHIỆM VỤ\n1. Nâng cao năng lực\n- Biên soạn tài liệu.\n- Mở lớp tập huấn.\n"
        "Đơn vị thực hiện: Sở Tư pháp.\nThời gian thực hiện: Quý III năm 2026.\n"
        "- Xét chọn giảng viên.\nĐơn vị chủ trì tham mưu thực hiện: Sở Nội vụ.\n"
    )
    read = read_document(text, Calendar())
    assert [(task.text, names_of(task.leads)) for task in read.tasks] == [
        ("Biên soạn tài liệu.", ("Sở Tư pháp",)),
        ("Mở lớp tập huấn.", ("Sở Tư pháp",)),
        ("Xét chọn giảng viên.", ("Sở Nội vụ",)),
    ]


def test_a_line_for_who_that_is_a_sentence_names_the_lead_and_the_partners() -> None:
    text = (
        "1. Tổ chức hội thi\n- Nội dung: Tổ chức hội thi tay nghề.\n"
        "- Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với Sở Nội vụ và các trường.\n"
    )
    task = read_document(text, Calendar()).tasks[0]
    assert names_of(task.leads) == ("Sở Y tế",)
    assert names_of(task.coordinators) == ("Sở Nội vụ", "các trường")
