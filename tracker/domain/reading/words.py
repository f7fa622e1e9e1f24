"""A text as words and signs, with their places."""

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:&[^\W_]+)*|[^\w\s]|_")
_LONGEST_REMEMBERED = 20_000  # characters; a longer text would fill the memory
_OLD_TONES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ",
    "õe": "oẽ", "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
_NEW_TONES = {old: new for new, old in _OLD_TONES.items()}
_OLD = re.compile("|".join(_NEW_TONES))


def small(text: str) -> str:
    """Lower case and one placement of tones ("hoà" → "hòa"), of the same length."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _OLD.sub(_one_placement, lower)


def _one_placement(found: re.Match[str]) -> str:
    """The newer placement, but not before a final letter ("hoàn", "quý" keep theirs)."""
    text, end = found.string, found.end()
    follows = end < len(text) and text[end].isalpha()
    after_q = found.start() > 0 and text[found.start() - 1] == "q"
    return found.group() if follows or after_q else _NEW_TONES[found.group()]


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or sign. `low` is its small form; `capital`: it begins with a capital letter."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def letters(self) -> bool:
        """Whether it is a word, not a number or a sign."""
        return self.text[0].isalpha()


def words_of(text: str) -> tuple[Word, ...]:
    """The words and signs of `text`, in order."""
    return _remembered(text) if len(text) < _LONGEST_REMEMBERED else _words(text)


@lru_cache(maxsize=128)  # the same sentence is asked for its subject, its partners and its verbs
def _remembered(text: str) -> tuple[Word, ...]:
    return _words(text)


def _words(text: str) -> tuple[Word, ...]:
    low = small(text)
    places = [found.span() for found in _TOKEN.finditer(text)]
    return tuple(Word(text[start:end], low[start:end], start, end) for start, end in places)
