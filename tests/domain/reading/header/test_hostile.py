"""Whatever text comes in, a header comes out, in one pass and without marks."""

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.reading.header.forms import SAMPLES, flat, torn_table
from tracker.domain.reading.header import read_header

SIZE = 400_000  # characters
PIECES = [
    "Số: ", "14", "/", "CT-UBND", "-", "Lâm Sơn", ", ngày ", "05", " tháng ", "3", " năm 2025", "KẾ HOẠCH",
    "QUYẾT ĐỊNH", "V/v ", "Về việc ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "ĐẢNG CỘNG SẢN VIỆT NAM", "Căn cứ Luật", "Kính gửi:", "Nơi nhận:", "./.", "KT. CHỦ TỊCH", "Trần Văn Rón",
    "CỦA", "ĐẾN", "|", "\n", "\n\n", "**", "_", "<br>", "<p>", "<", "     ", "\t", "(", ")", "SAO Y", "İ",
    "ǅ", "Số hiệu:", "Ngày ban hành:", "PHỤ LỤC", "TM. ", "'", "\u200b", "Thành phố", "ỦY BAN NHÂN DÂN TỈNH",
]  # fmt: skip
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


@given(texts)
def test_every_field_is_one_clean_line_or_none(text: str) -> None:
    for value in astuple(read_header(text)):
        if isinstance(value, str):
            assert value
            assert value == " ".join(value.split())
            assert not set("*_|#`<>") & set(value)


@given(st.sampled_from(sorted(SAMPLES)), st.text(alphabet=" \n|*#-_\t", max_size=200))
def test_marks_around_a_document_change_nothing(name: str, marks: str) -> None:
    sample = SAMPLES[name]
    assert read_header(f"{marks}\n\n{flat(sample)}\n{marks}") == sample.header


@given(st.sampled_from(sorted(SAMPLES)), st.integers(0, 5))
def test_a_document_with_a_long_annex_keeps_its_header(name: str, times: int) -> None:
    sample = SAMPLES[name]
    annex = "\nPHỤ LỤC\n| 1 | Sở Y tế | Lâm Sơn, ngày 1 tháng 2 năm 2020 |\nGIÁM ĐỐC\nTrần Văn Rón\n"
    assert read_header(torn_table(sample) + annex * times) == sample.header


@pytest.mark.parametrize(
    "piece",
    [
        "-", "[", "(", "1", " ", "|", "|\n", "<", "<p", "<br>", "Số: ", "Số: 1", "Số: 1/A-", "A-", "ngày ",
        "ngày 1 tháng ", "Lâm Sơn, ngày ", "KẾ HOẠCH\n", "V/v a\n", "Nơi nhận:\n", "./.\n", "TM. ",
        "CỘNG HÒA XÃ HỘI\n", "Độc lập - Tự do\n", "a\n", "\n", "A ", "Căn cứ\n", "'", "KT. CHỦ TỊCH ",
        "Số: &", ". ", "&nbsp;", "     a",
    ],
)  # fmt: skip
def test_a_long_repetition_ends_within_the_time_of_a_test(piece: str) -> None:
    read_header(piece * (SIZE // len(piece)))
