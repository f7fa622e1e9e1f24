import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.phones import RENEWED_PREFIXES, DoubtfulPhone, mobile, renewed


@pytest.mark.parametrize(
    "text",
    [
        "0912345678",
        "0912 345 678",
        "(+84) 912.345.678",
        "84912345678",
        "0084912345678",
        "912345678",  # a spreadsheet dropped the zero
        "\uff10\uff19\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18",  # full-width digits
        " 0912-345-678\u00a0",
    ],
)
def test_one_mobile_number_in_its_many_spellings(text: str) -> None:
    assert mobile(text) == "+84912345678"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("chưa có", "not_a_number"),
        ("0912 345 ABC", "not_a_number"),
        ("-", "not_a_number"),
        ("0912345678; 0987654321", "several_numbers"),
        ("0912345678/0987654321", "several_numbers"),
        ("0912345678 - 0987654321", "several_numbers"),
        ("02143840034", "landline"),
        ("19001234", "not_mobile"),
        ("18001234", "not_mobile"),
        ("0203840034", "invalid"),
        ("091234567", "invalid"),
        ("09123456789", "invalid"),
        ("113", "invalid"),
        ("+33612345678", "foreign"),
    ],
)
def test_what_is_no_mobile_number_says_why(text: str, reason: str) -> None:
    with pytest.raises(DoubtfulPhone) as doubt:
        mobile(text)
    assert (doubt.value.reason, doubt.value.suggestion) == (reason, None)
    assert str(doubt.value)


@pytest.mark.parametrize("old", sorted(RENEWED_PREFIXES))
def test_each_old_prefix_is_doubtful_and_suggests_a_valid_number(old: str) -> None:
    with pytest.raises(DoubtfulPhone) as doubt:
        mobile(f"{old} 3456 789")
    assert doubt.value.reason == "old_prefix"
    assert mobile(doubt.value.suggestion or "") == f"+84{RENEWED_PREFIXES[old][1:]}3456789"


def test_all_21_old_prefixes_are_known_and_lead_to_21_new_ones() -> None:
    assert len(RENEWED_PREFIXES) == len(set(RENEWED_PREFIXES.values())) == 21


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("0168 345 6789", "0383456789"),
        ("+84 168 345 6789", "0383456789"),
        ("84 (0)168.345.6789", "0383456789"),
        ("1683456789", "0383456789"),
        ("0912345678", None),
        ("0168345678", None),
        ("0117 345 6789", None),
        ("", None),
    ],
)
def test_an_old_number_is_renewed(text: str, new: str | None) -> None:
    assert renewed(text) == new


@given(st.text(max_size=20))
def test_any_text_gives_a_mobile_number_or_a_doubt(text: str) -> None:
    try:
        number = mobile(text)
    except DoubtfulPhone:
        return
    assert mobile(number) == number
    assert len(number) == 12
