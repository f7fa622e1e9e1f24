"""Fields of government behind "Sở", "Bộ" and the like, however their words are joined ("Giáo dục và Đào tạo",
"Giáo dục - Đào tạo", "Văn hóa Thể thao & Du lịch")."""

from collections.abc import Sequence

from tracker.domain.reading.lexicon import FIELDS
from tracker.domain.reading.words import Word, words_of

_JOINERS = frozenset({",", "-", "–", "&", "và"})
_KEYS = frozenset(tuple(word.low for word in words_of(field) if word.low not in _JOINERS) for field in FIELDS)
_LONGEST = max(len(key) for key in _KEYS)


def field_end(words: Sequence[Word], at: int) -> int:
    """After the longest field that stands at `at`, or `at`."""
    key: tuple[str, ...] = ()
    best, n = at, at
    while n < len(words) and len(key) < _LONGEST:
        if words[n].low not in _JOINERS:
            key += (words[n].low,)
            best = n + 1 if key in _KEYS else best
        elif not key or words[n - 1].low in _JOINERS:
            break
        n += 1
    return best
