"""Text forms for searching, sorting and comparing Vietnamese, the same on every database.

SQLite knows the case of ASCII letters only and PostgreSQL's C order puts đ after z, so what is searched and
sorted is worked out here and stored beside the text.
"""

import difflib
import re
import unicodedata
from collections.abc import Collection

NEAR = 0.7  # similarity of folded names (difflib's ratio) from which a name is worth proposing

# What makes a letter of its own in the Vietnamese alphabet; marks not named here are tones or foreign.
# "{" and "|" stand after "z" in byte order, so that "ăn" comes after "az".
_LETTER_MARKS = {
    ("a", "\u0306"): "a{",
    ("a", "\u0302"): "a|",
    ("e", "\u0302"): "e{",
    ("o", "\u0302"): "o{",
    ("o", "\u031b"): "o|",
    ("u", "\u031b"): "u{",
}
# Order of the tones: Unicode CLDR, collation "vi" (huyền, hỏi, ngã, sắc, nặng; without a tone first).
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def plain(text: str) -> str:
    """`text` in NFC with each run of white space as one space: equal contents compare equal."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def folded(text: str) -> str:
    """The search form: lower case without marks, đ as d, nothing invisible, white space collapsed."""
    if text.isascii():  # most codes, numbers and states; an import folds hundreds of thousands of them
        return " ".join(text.lower().split())
    letters = unicodedata.normalize("NFD", text).lower().replace("đ", "d")
    bare = (c for c in unicodedata.normalize("NFD", letters) if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join("".join(bare).split())


def spelled(text: str) -> str:
    """Lower case with all marks, each word's tone at its end: "hòa" and "hoà" are spelled the same."""
    words = unicodedata.normalize("NFD", text).lower().split()
    return " ".join(
        unicodedata.normalize("NFC", "".join(sorted(word, key=lambda character: character in _TONES)))
        for word in words
    )


def sort_key(text: str) -> str:
    """A string whose byte order (collation "C", SQLite's BINARY) is the order of a Vietnamese dictionary.

    Letters first (a ă â b c d đ e ê ...), tones only between names of the same letters; a word that ends
    stands before one that goes on, digits before letters, numbers by their value; case and punctuation
    do not count.
    """
    letters, tones = _letters_and_tones(text)
    spelled = re.sub(r"[0-9]+", lambda digits: _number_key(digits.group()), letters)
    return f"{spelled}\t{tones}".rstrip("\t")


def nearest(name: str, names: Collection[str]) -> str | None:
    """The one of `names` that is spelled most like `name`; None when none is near."""
    by_form = {folded(known): known for known in names}
    close = difflib.get_close_matches(folded(name), by_form, n=1, cutoff=NEAR)
    return by_form[close[0]] if close else None


def _letters_and_tones(text: str) -> tuple[str, str]:
    letters: list[str] = []
    tones: list[str] = []
    for character in unicodedata.normalize("NFD", text).lower():
        if letters and unicodedata.category(character) == "Mn":
            letters[-1] = _LETTER_MARKS.get((letters[-1], character), letters[-1])
            tones[-1] = str(_TONES[character]) if character in _TONES else tones[-1]
        elif character == "đ":
            letters.append("d{")
            tones.append("0")
        elif character.isalnum():
            letters.append(character)
            tones.append("0")
        elif letters and letters[-1] != " ":
            letters.append(" ")
            tones.append("0")
    return "".join(letters).rstrip(), "".join(tones).rstrip("0")


def _number_key(digits: str) -> str:
    value = digits.lstrip("0") or "0"
    return f"{min(len(value), 9)}{value}"
