"""The marks that open items: Phần, Chương, Mục, Điều, I., 1., 1.1., a) to i) with đ), -, +."""

import re

PAREN, DASH, PLUS = 9, 10, 11
_ORDINALS = "nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười"
_COUNTS = "Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười"
# (rank, pattern). A rank opens below every smaller one; the marks of Nghị định 30/2020 and what offices add.
_MARKS = (
    (
        1,
        re.compile(
            r"(?P<label>(?:PHẦN|Phần|CHƯƠNG|Chương)\s(?:(?:THỨ|thứ)\s\w{2,5}|[IVX]{1,5}|\d{1,2}|"
            r"[A-D]))\b\s?[.:]?\s*"
        ),
    ),
    (2, re.compile(r"(?P<label>(?:MỤC|Mục)\s[\dIVXA-Z]{1,5})\s?[.:]\s*")),
    (3, re.compile(r"(?P<label>(?:ĐIỀU|Điều)\s\d{1,3})\s?[.:]\s*")),
    (
        4,
        re.compile(
            r"(?P<label>[IVX]{1,6}|I[iv]{1,3}|V[i]{1,3}|X[iv]{1,3})\s?"
            r"(?:[.)]\s*|(?!/\s?[Vv]\b)[/-](?:\s+|(?=[A-ZĐÀ-Ỹ])))(?=\D)"
        ),
    ),
    (4, re.compile(r"(?P<label>[A-DĐ])\s?[./)]\s+(?=[A-ZĐÀ-Ỹ])")),
    (6, re.compile(r"(?P<label>\d{1,2}\.\d{1,2})[.)]?\s+(?=\D)")),
    (7, re.compile(r"(?P<label>\d{1,2}\.\d{1,2}\.\d{1,2})[.)]?\s+(?=\D)")),
    (5, re.compile(r"(?P<label>\d{1,3})\s?(?:[.)]\s*|/\s+|-\s?(?=[A-ZĐÀ-Ỹ]))(?=[^\d\s/%])")),
    (5, re.compile(r"(?P<label>\d{1,3})[.)]\s+(?=\d{1,3}(?:[.,]\d{1,2})?\s?%)")),
    (8, re.compile(r"(?P<label>[a-zđ]{1,2}\d?)\s?\)\s*")),
    (PAREN, re.compile(r"\((?P<label>i{1,3}|iv|vi{0,3}|ix|x)\)\s+")),
    (8, re.compile(r"\((?P<label>[a-zđ])\)\s+")),
    (8, re.compile(r"(?P<label>[a-hđ])[./]\s+")),
    (PAREN, re.compile(r"\((?P<label>\d{1,2})\)\s+")),
    (PAREN, re.compile(rf"(?P<label>Thứ (?:{_ORDINALS})|(?:{_COUNTS}) là)\s?[,:]\s*")),
    (DASH, re.compile(r"(?P<label>[-–—−])\s*(?=\S)")),
    (PLUS, re.compile(r"(?P<label>[+])\s*(?=\S)")),
    (PLUS, re.compile(r"(?P<label>[•●▪◦✓*·])\s+(?=\S)")),
)


def mark_of(text: str) -> tuple[int, str, int] | None:
    """(rank, label, where the item's own text begins) of the mark that opens a line."""
    for rank, pattern in _MARKS:
        found = pattern.match(text)
        if found:
            return rank, found["label"], found.end()
    return None


def ends_clause(text: str) -> bool:
    """Whether a text ends as a sentence or an entry of a list does, and a heading does not."""
    return text.rstrip(" )").endswith((".", ";"))


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a sentence, an entry or a lead-in does."""
    return text.rstrip(" )”\"*'").endswith((".", ";", ":", "…", "!", "?"))
