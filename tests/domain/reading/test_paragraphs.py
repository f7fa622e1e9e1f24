"""Lines and marks: which lines are one paragraph, and what opens an item."""

import pytest

from tracker.domain.reading.marks import mark_of
from tracker.domain.reading.outline import Item, outline
from tracker.domain.reading.paragraphs import paragraphs_of
from tracker.domain.reading.passages import lines_of

PARTED = """\
**I.
NHIỆM VỤ**

**1.
Sở Y tế**

- Rà soát các trạm y tế xã vùng cao trong giai
đoạn 2026
- 2030; báo cáo trước ngày 15/6 hằng
năm.

- Tập huấn cho cán bộ y tế thôn, bản theo kế hoạch
đã được phê duyệt.

**2.
Sở Tài chính** bố trí kinh phí cho các nhiệm vụ
trên.
"""


def tree(text: str) -> Item:
    return outline(list(lines_of(text)))


def texts(item: Item) -> list[str]:
    own = [paragraph.text for paragraph in item.paragraphs]
    return own + [text for child in item.children for text in texts(child)]


def test_blank_lines_part_paragraphs_whatever_a_broken_line_begins_with() -> None:
    assert texts(tree(PARTED)) == [
        "NHIỆM VỤ",
        "Sở Y tế",
        "Rà soát các trạm y tế xã vùng cao trong giai đoạn 2026 - 2030; báo cáo trước ngày 15/6 hằng năm.",
        "Tập huấn cho cán bộ y tế thôn, bản theo kế hoạch đã được phê duyệt.",
        "Sở Tài chính bố trí kinh phí cho các nhiệm vụ trên.",
    ]


def test_a_line_is_a_paragraph_where_blank_lines_part_nothing() -> None:
    lines = list(lines_of("1. Sở Y tế rà soát.\n2. Sở Tài chính bố trí kinh phí.\n\n3. Sở Nội vụ đôn đốc.\n"))
    assert paragraphs_of(lines) == lines


@pytest.mark.parametrize(
    ("line", "rank", "label"),
    [
        ("II. NHIỆM VỤ", 4, "II"),
        ("II/ Nhiệm vụ", 4, "II"),
        ("1. Sở Y tế", 5, "1"),
        ("1- Sở Y tế", 5, "1"),
        ("1/ Sở Y tế", 5, "1"),
        ("3. 100% trạm y tế có bác sĩ", 5, "3"),
        ("2.1. Rà soát", 6, "2.1"),
        ("a) Rà soát", 8, "a"),
        ("(a) Rà soát", 8, "a"),
        ("a/ Rà soát", 8, "a"),
        ("đ) Rà soát", 8, "đ"),
        ("(2) Rà soát", 9, "2"),
        ("- Rà soát", 10, "-"),
        ("+ Rà soát", 11, "+"),
    ],
)
def test_these_marks_open_items(line: str, rank: int, label: str) -> None:
    found = mark_of(line)
    assert found is not None
    assert found[:2] == (rank, label)


@pytest.mark.parametrize("line", ["V/v rà soát", "V/V RÀ SOÁT", "II/2026.", "12/5/2026", "1.200 hộ", "5 %"])
def test_these_begin_no_item(line: str) -> None:
    assert mark_of(line) is None


def test_a_number_in_brackets_stands_below_the_marks_around_it_or_is_the_number_itself() -> None:
    below = tree("1. Sở Y tế:\n(1) Rà soát trạm y tế.\n(2) Tập huấn.\n2. Sở Nội vụ đôn đốc.\n")
    assert [item.clause for item in below.children] == ["1", "2"]
    assert [item.clause for item in below.children[0].children] == ["1.1", "1.2"]
    alone = tree("(1) Sở Y tế:\na) Rà soát trạm y tế.\n(2) Sở Nội vụ đôn đốc.\n")
    assert [item.clause for item in alone.children] == ["1", "2"]


def test_addressees_and_what_a_portal_prints_above_the_heading_are_no_items() -> None:
    text = (
        "- Trang chủ\n- Văn bản\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKính gửi:\n- Các sở, ban, ngành;\n"
        "- UBND các xã, phường.\nĐể chuẩn bị mùa mưa, UBND tỉnh giao các đơn vị:\n1. Sở Xây dựng rà soát.\n"
    )
    root = tree(text).children[0]
    assert [child.clause for child in root.children] == ["1"]
    assert not any("Trang chủ" in text or "phường" in text for text in texts(tree(text)))
