"""What Vietnamese looks like."""

import pytest

from tests.documents.forms.as_text import as_text
from tracker.documents.syllables import is_syllable, looks_vietnamese


@pytest.mark.parametrize(
    "word", ["nghiêng", "khuỷu", "quyết", "gì", "giữa", "hoà", "hòa", "ở", "ỷ", "Đắc", "UỶ", "thuở", "xoong"]
)
def test_syllables_of_vietnamese(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["", "UBND", "internet", "Café", "nghîçp", "đdd", "ẵẵ", "tổchức", "12", "a" * 1000]
)
def test_other_words(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("text", "vietnamese"),
    [
        (as_text(), True),
        (as_text().upper(), True),
        ("Uy ban nhan dan tinh bao cao ket qua truoc ngay", False),
        ("The province reports its results to the Office", False),
        ("", False),
    ],
    ids=["Vietnamese", "capitals", "without signs", "English", "empty"],
)
def test_a_text_is_known_by_its_syllables(text: str, vietnamese: bool) -> None:
    assert looks_vietnamese(text) is vietnamese
