"""Text in Vietnamese encodings from before Unicode: TCVN3 (fonts .VnTime), VNI (VNI-Times), Windows-1258.

TCVN3 and VNI put Vietnamese letters in the places of Western ones, so a file made with their fonts shows
"Céng hßa" or "Coäng hoøa". Which it is, the syllables tell: in right Vietnamese over four words in five are
syllables with a sign, in such a text one in five, and after conversion with the right table four again.
"""

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from tracker.documents.syllables import syllable_shares

_SIGNED = 0.45  # least share of syllables with a sign after conversion
_GAIN = 0.25  # by which the share must grow
_FEWEST = 3  # words with a sign that a text must have to be judged
_SAMPLE, _MOST_TEXTS = 40_000, 20_000  # characters, texts; the first pages tell

# TCVN 5712:1993, third set: code → letter. It has no capitals with a tone; fonts whose name ends in H show
# small letters as capitals.
_TCVN3 = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
TCVN3: Mapping[str, str] = {
    chr(first + n): letter for first, letters in _TCVN3.items() for n, letter in enumerate(letters)
}

# VNI: a letter, then its mark as a letter of its own; some are one letter.
_VNI_ALONE = dict(zip("ôöñîíìæóòÔÖÑÎÍÌÆÓÒ", "ơưđỵíìỉĩịƠƯĐỴÍÌỈĨỊ", strict=True))
_TONES = "\u0301\u0300\u0309\u0303\u0323"  # sắc, huyền, hỏi, ngã, nặng
_VNI_MARKS = {
    "aeouyôö": dict(zip("ùøûõï", _TONES, strict=True)),
    "aeo": {
        "â": "\u0302",
        **{mark: f"\u0302{tone}" for mark, tone in zip("áàåãä", _TONES, strict=True)},
    },
    "a": {
        "ê": "\u0306",
        **{mark: f"\u0306{tone}" for mark, tone in zip("éèúüë", _TONES, strict=True)},
    },
}
_VNI_PAIRS = {
    base + mark: unicodedata.normalize("NFC", _VNI_ALONE.get(base, base) + signs)
    for bases, marks in _VNI_MARKS.items()
    for base in bases
    for mark, signs in marks.items()
}
_VNI_PAIRS |= {pair.upper(): letter.upper() for pair, letter in _VNI_PAIRS.items()}
_VNI = re.compile("|".join([*_VNI_PAIRS, *_VNI_ALONE]))

_MODERN = re.compile("[\u0100-\u024f\u1e00-\u1eff]")  # letters in no old encoding
_CAPITAL_FONT = re.compile(r"(?:^|\+)\.Vn[A-Za-z ]{1,40}H\b")  # a PDF puts "ABCDEF+" before the name
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = 2  # plain capitals that make a word one of capitals; of a line, twice as many


def from_tcvn3(text: str) -> str:
    """The text with TCVN3 codes, as the Latin-1 letters in whose places they stand, turned into letters.

    Words and lines whose plain letters are all capitals get their other letters as capitals too.
    """
    letters = text.translate({ord(code): letter for code, letter in TCVN3.items()})
    return "".join(_capitals(line) for line in letters.splitlines(keepends=True))


def _capitals(line: str) -> str:
    plain = [char for char in line if char.isascii() and char.isalpha()]
    if len(plain) >= 2 * _CAPITALS and all(char.isupper() for char in plain):
        return line.upper()
    return _WORD.sub(lambda found: _capital_word(found[0]), line)


def _capital_word(word: str) -> str:
    """A word of capitals by its plain letters; a single one tells where it follows a small letter ("ủY")."""
    plain = [char for char in word if char.isascii()]
    capitals = bool(plain) and all(char.isupper() for char in plain)
    return word.upper() if capitals and (len(plain) >= _CAPITALS or word[-1].isupper()) else word


def from_vni(text: str) -> str:
    """The text with VNI's letters and marks put together."""
    return _VNI.sub(lambda found: _VNI_PAIRS.get(found[0]) or _VNI_ALONE[found[0]], text)


_TABLES: tuple[Callable[[str], str], ...] = (from_tcvn3, from_vni)


def in_unicode(text: str) -> str:
    """A document's text in right letters, line by line; unchanged where it is right, or no Vietnamese."""
    lines = text.splitlines(keepends=True)
    table = table_for(lines)
    return "".join(table(line) for line in lines) if table else text


def table_for(texts: Iterable[str]) -> Callable[[str], str] | None:
    """What turns texts of one document into right letters; None where they are right, or no Vietnamese.

    What it returns leaves a text alone that has a letter which only Unicode has.
    """
    table = _best_table(itertools.islice((text for text in texts if not _MODERN.search(text)), _MOST_TEXTS))
    return (lambda text: text if _MODERN.search(text) else table(text)) if table else None


def _best_table(texts: Iterable[str]) -> Callable[[str], str] | None:
    sample = "\n".join(texts)[:_SAMPLE]
    before = _signed(sample)
    best = max(_TABLES, key=lambda table: _signed(table(sample)))
    after = _signed(best(sample))
    return best if after >= _SIGNED and after >= before + _GAIN else None


def decoded(raw: bytes) -> str | None:
    """The text of bytes in one of the three encodings; None where it would not be plainly Vietnamese."""
    if b"\x00" in raw:
        return None
    best = max(_READINGS, key=lambda reading: _signed(reading(raw[:_SAMPLE])))
    return best(raw) if _signed(best(raw[:_SAMPLE])) >= _SIGNED else None


# In Windows-1258 tone marks are letters apart; a byte that it does not have becomes a sign that text has not.
_READINGS: tuple[Callable[[bytes], str], ...] = (
    lambda raw: from_tcvn3(raw.decode("latin-1")),
    lambda raw: from_vni(raw.decode("latin-1")),
    lambda raw: unicodedata.normalize("NFC", raw.decode("cp1258", "replace")),
)


def _signed(text: str) -> float:
    """The share of words that are syllables with a sign, 0 for too few of them; looks at a bounded sample."""
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    words = len(_WORD.findall(sample))
    share = syllable_shares(sample)[1]
    return share if share * words >= _FEWEST else 0.0


def is_capital_font(name: str) -> bool:
    """Whether a font is one of TCVN3 that shows small letters as capitals (.VnTimeH)."""
    return bool(_CAPITAL_FONT.search(name))


def shown_in_capitals(text: str) -> str:
    """Text in such a font, its plain letters as capitals: the others follow them when it is converted.

    Unicode text has another font in truth, whatever its font is called, and is left alone.
    """
    if max(text, default="") > "\xff":
        return text
    return "".join(char.upper() if char.isascii() else char for char in text)
