"""Who gathers the answers, and to whom they go on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.reading.collectors import collector_in, collector_of
from tracker.domain.reading.mentions import Mention
from tracker.domain.reading.passages import Passage


def shown(text: str) -> tuple[str, str | None] | None:
    found = collector_in(text)
    if found is None:
        return None
    return found.unit.name, found.reports_to.name if found.reports_to else None


@pytest.mark.parametrize(
    ("text", "unit", "reports_to"),
    [
        (
            "báo cáo kết quả gửi về Sở Nội vụ tổng hợp, báo cáo UBND tỉnh và Bộ Nội vụ",
            "Sở Nội vụ",
            "UBND tỉnh",
        ),
        ("Định kỳ báo cáo UBND tỉnh (qua Sở Tư pháp) kết quả thực hiện", "Sở Tư pháp", "UBND tỉnh"),
        ("báo cáo Chủ tịch UBND tỉnh thông qua Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh", "UBND tỉnh"),
        ("gửi kết quả về Sở Y tế trước ngày 15/12 để tổng hợp", "Sở Y tế", None),
        ("gửi Sở Tài chính tổng hợp, trình Ủy ban nhân dân tỉnh", "Sở Tài chính", "Ủy ban nhân dân tỉnh"),
        ("gửi danh sách cho Sở Xây dựng để theo dõi, tổng hợp", "Sở Xây dựng", None),
        (
            "báo cáo về Bộ Công an để tổng hợp, báo cáo Thủ tướng Chính phủ",
            "Bộ Công an",
            "Thủ tướng Chính phủ",
        ),
        ("gửi báo cáo về Sở Công Thương trước ngày 20 hằng tháng", "Sở Công Thương", None),
        ("nộp báo cáo về Sở Nội vụ (qua Phòng Thi đua) trước ngày 10/7", "Sở Nội vụ", None),
        ("báo cáo Ban Chỉ đạo tỉnh qua Văn phòng Ban Chỉ đạo", "Văn phòng Ban Chỉ đạo", "Ban Chỉ đạo tỉnh"),
        ("cung cấp số liệu cho Sở Tài chính để tổng hợp, tham mưu UBND tỉnh", "Sở Tài chính", "UBND tỉnh"),
    ],
)
def test_a_collector_is_named(text: str, unit: str, reports_to: str | None) -> None:
    assert shown(text) == (unit, reports_to)


@pytest.mark.parametrize(
    "text",
    [
        "báo cáo UBND tỉnh trước ngày 15/12",
        "Sở Nội vụ tổng hợp, báo cáo UBND tỉnh",
        "gửi hồ sơ về Sở Xây dựng thẩm định",
        "gửi báo cáo về Ủy ban nhân dân tỉnh",
        "cung cấp thông tin cho Báo tỉnh để đưa tin",
        "trình HĐND tỉnh thông qua Nghị quyết",
        "tuyên truyền về chính sách của Sở Y tế",
        "phối hợp với Sở Y tế tổng hợp số liệu",
        "tham mưu UBND tỉnh báo cáo kết quả về Cục Y tế dự phòng",
        "báo cáo kết quả về Bộ Y tế, đồng gửi UBND tỉnh theo dõi",
        "",
    ],
)
def test_no_collector_is_named(text: str) -> None:
    assert shown(text) is None


def test_the_places_show_the_names() -> None:
    text = "Các xã gửi kết quả về Sở Y tế để tổng hợp, báo cáo UBND tỉnh."
    found = collector_in(text)
    assert found is not None
    assert found.reports_to is not None
    assert text[found.unit.start : found.unit.end] == "Sở Y tế"
    assert text[found.reports_to.start : found.reports_to.end] == "UBND tỉnh"


PIECES = [
    "gửi",
    "về",
    "qua",
    "(qua",
    ")",
    "Sở Y tế",
    "UBND tỉnh",
    "tổng hợp",
    "báo cáo",
    ".",
    ";",
    ",",
    "\n",
    "Bộ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=100))
def test_any_text_is_searched(text: str) -> None:
    found = collector_in(text)
    if found:
        assert 0 <= found.unit.start < found.unit.end <= len(text)


@pytest.mark.parametrize("unit", ["gửi về ", "báo cáo Sở Y tế qua ", "qua ", "gửi Sở Y tế, "])
def test_a_long_repetition_ends_within_the_time_of_a_test(unit: str) -> None:
    collector_in(unit * (30_000 // len(unit)))


def test_a_lead_that_gathers_its_own_answers_is_no_collector() -> None:
    passage = Passage("Sở Y tế nhận báo cáo gửi về Sở Y tế để tổng hợp", ((0, 7),))
    found = collector_of(passage, ())
    assert found is not None
    assert found.unit.start == passage.text.rindex("Sở Y tế") + 7
    assert collector_of(passage, [Mention("Sở y tế", 0, 7)]) is None
