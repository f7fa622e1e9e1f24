import unicodedata

import pytest

from tracker.domain.identity import content_key, kind_of, number_form


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("14/CT-UBND", "Chỉ thị"),
        ("05/2026/QĐ-UBND", "Quyết định"),
        ("05/2026/qd-ubnd", "Quyết định"),
        ("30c/NQ-CP", "Nghị quyết"),
        ("16-CTr/TU", "Chương trình"),
        ("173/KH-UBND", "Kế hoạch"),
        ("1234/UBND-TH", "Công văn"),
        ("77", "Công văn"),
    ],
)
def test_a_number_tells_the_kind(number: str, kind: str) -> None:
    assert kind_of(number) == kind


def test_numbers_are_compared_without_case_spaces_and_leading_zeros() -> None:
    assert number_form("05/QĐ-UBND") == number_form(" 5 /qđ-ubnd") != number_form("50/QĐ-UBND")


def test_contents_are_the_same_by_clause_and_plain_words() -> None:
    key = content_key("1.a", "Xây dựng đề án")
    assert content_key(" 1.a", unicodedata.normalize("NFD", "Xây  dựng\nđề án")) == key
    assert len({key, content_key("1.b", "Xây dựng đề án"), content_key("1.a", "Xây dựng Đề án")}) == 3
    assert content_key("1.a", "Xây dựng đề án", occurrence=2) != key
