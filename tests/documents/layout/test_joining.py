"""Broken lines and cells → running text."""

import pytest

from tracker.documents.layout.joining import cell_text, run_on


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Giao Sở Y tế", "chủ trì"], "Giao Sở Y tế chủ trì"),
        (["Công văn số 12/UBND-", "VX ngày"], "Công văn số 12/UBND-VX ngày"),
        (["giai đoạn 2026-", "2030"], "giai đoạn 2026-2030"),
        (["kinh tế-", "xã hội"], "kinh tế-xã hội"),
        (["mạng Inter-", "net của tỉnh"], "mạng Internet của tỉnh"),
        (["mạng Inter\u00ad", "net"], "mạng Internet"),
        (["giai đoạn 2026 -", "2030"], "giai đoạn 2026 - 2030"),
        (["-", "Rà soát"], "- Rà soát"),
        (["", "Rà soát", ""], "Rà soát "),
        ([], ""),
    ],
)
def test_lines_run_on(lines: list[str], text: str) -> None:
    assert run_on(lines) == text


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        (["Sở Y tế", "Công an tỉnh"], "Sở Y tế; Công an tỉnh"),
        (["Sở Y tế;", "Công an tỉnh"], "Sở Y tế; Công an tỉnh"),
        (["CƠ QUAN", "CHỦ TRÌ"], "CƠ QUAN CHỦ TRÌ"),
        (["Thời gian", "hoàn thành"], "Thời gian hoàn thành"),
        (["Quý III", "2026"], "Quý III 2026"),
        (["- Sở Y tế", "- Sở Nội vụ"], "- Sở Y tế - Sở Nội vụ"),
        (["", "  Sở  Y tế ", ""], "Sở Y tế"),
    ],
)
def test_a_cell_is_one_text_that_keeps_names_apart(paragraphs: list[str], text: str) -> None:
    assert cell_text(paragraphs) == text
