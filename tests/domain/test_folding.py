import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.folding import folded, nearest, plain, sort_key, spelled

VIETNAMESE = st.text(alphabet="aàảãáạăằặâầậbcdđeêệghiìklmnoôộơợpqrstuưựvxyỵ AĐ09,.-", max_size=30)
UNITS = ["Sở Tài chính", "Sở Nội vụ", "Sở Xây dựng", "UBND huyện Đông An", "Văn phòng UBND tỉnh"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("ĐẶNG", "dang"),
        ("Đường Hồ Chí Minh", "duong ho chi minh"),
        (unicodedata.normalize("NFD", "Thủ tục"), "thu tuc"),
        ("  Sở\u00a0 Nội\n\tvụ ", "so noi vu"),
        ("Sở\u200b Y\ufeff tế", "so y te"),
        ("12/QĐ-UBND", "12/qd-ubnd"),
        ("İstanbul", "istanbul"),
        ("", ""),
    ],
)
def test_the_search_form_has_no_case_and_no_marks(text: str, form: str) -> None:
    assert folded(text) == form


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(VIETNAMESE)
def test_the_search_form_of_vietnamese_is_ascii_whatever_the_composition(text: str) -> None:
    assert folded(text).isascii()
    assert folded(unicodedata.normalize("NFD", text)) == folded(text)


def test_plain_composes_and_collapses_but_keeps_case_and_marks() -> None:
    assert plain(unicodedata.normalize("NFD", " Báo  cáo\n quý\u00a0IV ")) == "Báo cáo quý IV"


def test_the_spelling_keeps_marks_wherever_the_tone_is_written() -> None:
    assert spelled("Hòa  Thủy, ỦY BAN") == spelled("hoà thuỷ, Uỷ ban")
    assert len({spelled(name) for name in ("Đông An", "Đồng Ân", "Dong An", "Động An")}) == 4


@pytest.mark.parametrize(
    "names",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "i", "o", "ô", "ơ", "p", "u", "ư", "v", "z"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["An", "An Bình", "Anh", "Ăn", "Ân"],
        ["Da", "Dz", "Đa", "E"],
        ["Bao", "Bảo", "Báo", "Bảo Hà", "Bao la"],
        ["10A", "Phường 2", "Phường 10", "Phường 100", "Xã 1"],
        ["Sở Công Thương", "Sở Giáo dục và Đào tạo", "Sở Nội vụ", "Sở Văn hóa, Thể thao", "Sở Y tế"],
        ["Tổ 02", "Tổ 3", "Tổ 010"],
    ],
    ids=lambda names: names[0] + "…" + names[-1],
)
def test_names_stand_in_the_order_of_a_vietnamese_dictionary(names: list[str]) -> None:
    keys = [sort_key(name).encode() for name in names]
    assert all(former < latter for former, latter in pairwise(keys)), dict(zip(names, keys, strict=True))


def test_case_punctuation_and_composition_do_not_count_in_the_order() -> None:
    assert sort_key("SỞ VĂN HÓA - THỂ THAO") == sort_key(unicodedata.normalize("NFD", "sở văn hóa, thể thao"))


@given(VIETNAMESE, VIETNAMESE)
def test_letters_come_before_tones(one: str, other: str) -> None:
    toneless = [sort_key(name).split("\t")[0] for name in (one, other)]
    if toneless[0] < toneless[1]:
        assert sort_key(one).encode() < sort_key(other).encode()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_key_can_be_stored_in_any_database(text: str) -> None:
    assert "\x00" not in sort_key(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Sở Tài chánh", "Sở Tài chính"),
        ("so tai chinh", "Sở Tài chính"),
        ("Sở Xây dụng", "Sở Xây dựng"),
        ("UBND huyện Đong An", "UBND huyện Đông An"),
        ("VP UBND tỉnh", "Văn phòng UBND tỉnh"),
        ("Công ty Điện lực", None),
        ("", None),
    ],
)
def test_a_misspelt_name_finds_the_nearest(written: str, meant: str | None) -> None:
    assert nearest(written, UNITS) == meant


def test_nothing_is_near_where_there_are_no_names() -> None:
    assert nearest("Sở Nội vụ", []) is None
