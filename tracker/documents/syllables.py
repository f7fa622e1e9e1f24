"""What Vietnamese looks like: syllables of an onset, a nucleus with at most one tone, and a coda."""

import re
import unicodedata

_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")  # huyền, sắc, ngã, hỏi, nặng
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?"
    r"(?:iê|yê|uyê|uya|uô|ươ|ia|ua|ưa|oa|oă|oe|oo|uâ|uê|uơ|uy|[aăâeêioôơuưy])"
    r"(?:ng|nh|ch|[cmnptiyuo])?"
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 8  # letters, of "nghiêng" and one to spare
_SAMPLE = 40_000  # characters; a document's first pages tell
_SYLLABLES, _SIGNED = 0.8, 0.6  # least shares; Vietnamese has 0.94 and 0.82, the rest are abbreviations


def is_syllable(word: str) -> bool:
    """Whether a word may be Vietnamese; so may short English words without signs ("to", "the")."""
    if not 0 < len(word) <= _LONGEST:
        return False
    parted = unicodedata.normalize("NFD", word.lower())
    bare = parted.translate(_TONES)
    return len(parted) - len(bare) <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))


def syllable_shares(text: str) -> tuple[float, float]:
    """(share of the words that may be Vietnamese, share that is so and has a letter with a sign).

    Words are runs of letters in the first 40,000 characters; (0, 0) for a text without any.
    """
    words = _WORD.findall(text[:_SAMPLE])
    found = [word for word in words if is_syllable(word)]
    signed = sum(not word.isascii() for word in found)
    return (len(found) / len(words), signed / len(words)) if words else (0.0, 0.0)


def looks_vietnamese(text: str) -> bool:
    """Whether a text is Vietnamese in right letters."""
    syllables, signed = syllable_shares(unicodedata.normalize("NFC", text))
    return syllables >= _SYLLABLES and signed >= _SIGNED
