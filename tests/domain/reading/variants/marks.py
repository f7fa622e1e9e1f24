"""Other marks of numbered, lettered and dashed items, and other signs at their ends."""

import re

from tests.domain.reading.variants.form import Variant, by_block, replaced

_ITEM_END = r"(?m)(?<=[^\W\d_])[.;](?=\n\n(?:\d+\.|[a-zđ]\)|-|[IVX]+\.) )"


def _decimals(text: str) -> str:
    """Letters below a number as "1.1.", "1.2."."""
    number, count = "", 0
    lines = []
    for line in text.split("\n"):
        if found := re.match(r"(\d+)\. ", line):
            number, count = found[1], 0
        if found := re.match(r"[a-zđ]\) ", line):
            count += 1
            line = f"{number}.{count}. {line[found.end() :]}"  # noqa: PLW2901
        lines.append(line)
    return "\n".join(lines)


def _marked(name: str, pattern: str, by: str) -> Variant:
    return Variant(name, by_block(replaced(pattern, by)))


_CAPITALS = {"I": "A", "II": "B", "III": "C", "IV": "D"}
_NUMBER, _LETTER, _ROMAN, _DASH = r"^(\d+)\. ", r"^([a-zđ])\) ", r"^([IVX]+)\. ", r"^- "

MARKS = (
    _marked("1) for 1.", _NUMBER, r"\1) "),
    _marked("1/ for 1.", _NUMBER, r"\1/ "),
    _marked("1- for 1.", _NUMBER, r"\1- "),
    _marked("(1) for 1.", _NUMBER, r"(\1) "),
    _marked("1.1 without a last point", r"^(\d+\.\d+)\. ", r"\1 "),
    _marked("escaped 1.", _NUMBER, r"\1\\. "),
    _marked("I/ for I.", _ROMAN, r"\1/ "),
    _marked("I - for I.", _ROMAN, r"\1 - "),
    _marked("PHẦN I. for I.", _ROMAN, r"PHẦN \1. "),
    Variant("A. for I.", by_block(replaced(_ROMAN, lambda found: f"{_CAPITALS[found[1]]}. "))),
    _marked("a. for a)", _LETTER, r"\1. "),
    _marked("a/ for a)", _LETTER, r"\1/ "),
    _marked("(a) for a)", _LETTER, r"(\1) "),
    Variant("1.1. for a)", _decimals),
    _marked("+ for -", _DASH, "+ "),
    _marked("• for -", _DASH, "• "),
    _marked("* for -", _DASH, "* "),
    _marked("– for -", _DASH, "– "),
    _marked("escaped -", _DASH, r"\\- "),
    _marked("no blank after marks", r"^(\d+\.|[a-zđ]\)|-|[IVX]+\.) ", r"\1"),
    _marked("tab after marks", r"^(\d+\.|[a-zđ]\)|-|[IVX]+\.) ", "\\1\t"),
    Variant("items end in ;", replaced(_ITEM_END, ";")),
    Variant("items end in .", replaced(_ITEM_END, ".")),
    Variant("items end without a sign", replaced(_ITEM_END, "")),
)
