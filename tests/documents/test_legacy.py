"""Vietnamese from before Unicode: what is converted, and that right text is never touched."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.forms.as_text import as_text
from tracker.documents.legacy import TCVN3, decoded, from_tcvn3, from_vni, in_unicode
from tracker.documents.text import text_of

CODES = {letter: code for code, letter in TCVN3.items()}
TONES = "\u0300\u0301\u0303\u0309\u0323"
SMALL = as_text().lower()
SYLLABLES = SMALL.split()


def in_tcvn3(text: str) -> str:
    """As the old fonts store it; a capital with a tone is stored as its small letter."""
    return "".join(CODES.get(char) or CODES.get(char.lower(), char) for char in text)


@pytest.mark.parametrize(
    ("old", "right"),
    [
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("UBND tØnh giao Së Tµi chÝnh tr­íc ngµy 30/6", "UBND tỉnh giao Sở Tài chính trước ngày 30/6"),
        ("ñY BAN NH¢N D¢N TØNH V¢N S¥N", "ỦY BAN NHÂN DÂN TỈNH VÂN SƠN"),
        ("Tõ nay Së Y tÕ ë ý", "Từ nay Sở Y tế ở ý"),
    ],
)
def test_tcvn3_is_turned_into_letters(old: str, right: str) -> None:
    assert from_tcvn3(old) == right


@pytest.mark.parametrize(
    ("old", "right"),
    [
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (
            "tröôùc ngaøy, kyø naêm, caëp, caúng, baét, quyeát ñònh",
            "trước ngày, kỳ năm, cặp, cẳng, bắt, quyết định",
        ),
    ],
)
def test_vni_is_turned_into_letters(old: str, right: str) -> None:
    assert from_vni(old) == right


@given(st.lists(st.sampled_from(SYLLABLES), max_size=40).map(" ".join))
def test_small_letters_come_back_from_tcvn3(text: str) -> None:
    assert from_tcvn3(in_tcvn3(text)) == text


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_plain_english_is_never_touched(text: str) -> None:
    assert in_unicode(text) == text
    assert decoded(text.encode()) is None
    assert from_vni(text) == text


def test_a_document_is_known_by_its_syllables() -> None:
    assert in_unicode(in_tcvn3(SMALL)) == SMALL
    assert in_unicode("Ñoäc laäp, töï do, haïnh phuùc") == "Độc lập, tự do, hạnh phúc"


def test_right_lines_among_old_ones_are_left_alone() -> None:
    right = "Tỉnh giao đúng ký tự: §, µ, ©"
    assert in_unicode(f"{in_tcvn3(SMALL)}\n{right}") == f"{SMALL}\n{right}"


@pytest.mark.parametrize(
    "text",
    [
        as_text(),
        as_text().upper(),
        unicodedata.normalize("NFD", as_text()),
        "Café déjà vu à Noël, où êtes-vous? Là-bas, ça va très bien à côté du théâtre",
        "",
        "Số 12",
    ],
    ids=["Vietnamese", "capitals", "marks apart", "French", "empty", "too short"],
)
def test_right_text_is_never_touched(text: str) -> None:
    assert in_unicode(text) == text


def in_windows_1258(text: str) -> bytes:
    """As the code page stores it: the tone as a mark of its own behind the letter."""
    parted = unicodedata.normalize("NFD", text)
    letters = re.sub(f"([{TONES}])([\u0302\u0306\u031b])", r"\2\1", parted)
    return re.sub(
        ".[\u0302\u0306\u031b]", lambda found: unicodedata.normalize("NFC", found[0]), letters
    ).encode("cp1258")


def test_bytes_are_decoded_where_the_result_is_plainly_vietnamese() -> None:
    text = "Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/12 hằng năm."
    assert decoded(in_tcvn3(text).encode("latin-1")) == text
    assert decoded(in_windows_1258(text)) == text


@pytest.mark.parametrize(
    "raw",
    ["Café déjà vu à Noël, très bien".encode("latin-1"), bytes(range(256)) * 40, b"abc\x00def" * 9],
    ids=["French", "noise", "binary"],
)
def test_other_bytes_are_not_decoded(raw: bytes) -> None:
    assert decoded(raw) is None


def test_a_text_file_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    (tmp_path / "bytes.txt").write_bytes(in_tcvn3(SMALL).encode("latin-1"))
    (tmp_path / "signs.txt").write_text(in_tcvn3(SMALL), "utf-8")
    assert text_of(tmp_path / "bytes.txt") == text_of(tmp_path / "signs.txt") == SMALL
