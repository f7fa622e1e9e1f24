import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.sms import (
    BASIC,
    EXTENSION,
    TextTooLong,
    UnknownPlaceholder,
    longest,
    segments,
    sms_text,
    unaccented,
)

NUDGE = "{sender}: Đơn vị đồng chí còn {late} nhiệm vụ đã quá hạn. Đề nghị xử lý, tại {address}"
VALUES = {"sender": "VPUBND", "late": "12", "address": "nv.example.vn/n/x7Kq2mP9Rt"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 0),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("a" + "€" * 80, 2),
        ("a" * 159 + "[", 2),
        ("a" * 152 + "{" + "a" * 152, 3),  # the pair does not fit into the first part's last septet
        ("a" * 151 + "{" + "a" * 153, 2),
        ("à" * 160, 1),  # à é è ì ò ù are in the alphabet
        ("á" * 70, 1),
        ("á" * 71, 2),
        ("á" * 134, 2),
        ("á" * 135, 3),
        ("ệ" + "a" * 69, 1),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("😀" * 66, 2),
        ("😀" * 67, 3),  # 33 pairs a part: the 67th unit stays empty
        ("a" * 160 + "\u00a0", 3),  # one no-break space, and 161 characters need three parts
        ("Ngày 30–9", 1),
    ],
)
def test_segments(text: str, parts: int) -> None:
    assert segments(text) == parts


def test_a_decomposed_text_costs_what_its_composed_form_does() -> None:
    text = "Đề nghị đồng chí chỉ đạo hoàn thành các nhiệm vụ đã quá hạn trước 30/11"
    assert segments(unicodedata.normalize("NFD", text)) == segments(text) == 2
    assert segments(unaccented(text)) == 1


@pytest.mark.parametrize(
    ("text", "ascii_text"),
    [
        ("Đặng Thị Thúy, đồng chí", "Dang Thi Thuy, dong chi"),
        (unicodedata.normalize("NFD", "Nguyễn Hữu Ước"), "Nguyen Huu Uoc"),
        ("“quá hạn” – ‘gấp’…", "\"qua han\" - 'gap'..."),
        ("17h\u00a030/11\u200b", "17h 30/11"),
        ("02 việc: ½, 3², № 5, €", "02 viec: 1/2, 32, No 5, EUR"),
        ("nv.example.vn/~a_b", "nv.example.vn/~a_b"),
        ("日本 😀", "?? ?"),
    ],
)
def test_a_text_loses_its_accents_and_typographic_signs(text: str, ascii_text: str) -> None:
    assert unaccented(text) == ascii_text


@given(st.text())
def test_an_unaccented_text_is_ascii_of_the_gsm_alphabet(text: str) -> None:
    result = unaccented(text)
    assert result.isascii()
    assert set(result) <= BASIC | EXTENSION
    assert unaccented(result) == result


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_segments_hold_no_less_than_the_units_they_carry(text: str) -> None:
    units = len(unicodedata.normalize("NFC", text).encode("utf-16-le")) // 2
    assert segments(text) * 160 >= units
    assert segments(text) >= segments(text[:-1])


def test_the_alphabet_has_its_127_characters_besides_the_escape() -> None:
    assert len(BASIC) == 127
    assert len(EXTENSION) == 10


def test_a_text_is_filled_and_sent_without_accents_unless_wanted() -> None:
    accented = sms_text(NUDGE, VALUES, accents=True)
    assert accented == (
        "VPUBND: Đơn vị đồng chí còn 12 nhiệm vụ đã quá hạn. Đề nghị xử lý, tại nv.example.vn/n/x7Kq2mP9Rt"
    )
    assert sms_text(NUDGE, VALUES, accents=False) == unaccented(accented)


def test_a_value_is_text_and_never_a_template_of_its_own() -> None:
    assert sms_text("{number}", {"number": "{late} {0.__class__}"}, accents=True) == "{late} {0.__class__}"


def test_a_name_without_value_is_refused() -> None:
    with pytest.raises(UnknownPlaceholder, match=r"\{head\}"):
        sms_text("Kinh gui {head}", VALUES, accents=False)


def test_a_text_must_fit_one_segment_at_its_longest_values() -> None:
    values = {**VALUES, "late": "999"}
    assert "999" in longest(NUDGE, values, accents=False)
    with pytest.raises(TextTooLong):
        longest(NUDGE, values, accents=True)
    with pytest.raises(TextTooLong):
        longest("{late}" + "a" * 158, values, accents=False)
