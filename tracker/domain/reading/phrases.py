"""Known phrases of administrative Vietnamese found in a text's words."""

from collections.abc import Iterable, Mapping, Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.words import Word, words_of

Phrases = Mapping[str, Sequence[tuple[str, ...]]]


def index_of(phrases: Iterable[str]) -> Phrases:
    """Phrases by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        words = tuple(word.low for word in words_of(phrase))
        index.setdefault(words[0], []).append(words)
    return index


_OF_NAMES = index_of(lexicon.FUNCTIONS | lexicon.NAME_NOUNS)


def after_phrase(phrases: Phrases, words: Sequence[Word], at: int) -> int:
    """The place after the longest of these phrases that stands at `at`, or `at`."""
    if at >= len(words):
        return at
    for phrase in phrases.get(words[at].low, ()):
        if all(at + n < len(words) and words[at + n].low == low for n, low in enumerate(phrase)):
            return at + len(phrase)
    return at


def predicate_at(words: Sequence[Word], at: int) -> bool:
    """Whether a verb, an adverb or a modal begins at `at`."""
    if at >= len(words) or not words[at].letters:
        return False
    pair = f"{words[at].low} {words[at + 1].low}" if at + 1 < len(words) else ""
    triple = f"{pair} {words[at + 2].low}" if at + 2 < len(words) else ""
    return any(form in lexicon.PREDICATES for form in (words[at].low, pair, triple))


def long_predicate_at(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of two or three syllables begins at `at`; one syllable alone may belong to a name."""
    lows = [word.low for word in words[at : at + 3]]
    return len(lows) > 1 and (
        " ".join(lows[:2]) in lexicon.PREDICATES or " ".join(lows) in lexicon.PREDICATES
    )


def predicate_end(words: Sequence[Word], at: int) -> int:
    """After the longest verb, adverb or modal that begins at `at`, or `at`."""
    lows = [word.low for word in words[at : at + 3]]
    return at + max(
        (n for n in (1, 2, 3) if " ".join(lows[:n]) in lexicon.PREDICATES and n <= len(lows)), default=0
    )


def strong_predicate_at(words: Sequence[Word], at: int) -> bool:
    """Whether a predicate begins at `at` that no name holds: not "quản lý" or "đào tạo", of which names are
    made, and not "chi" of "chi nhánh"."""
    end = predicate_end(words, at)
    return end > at and end > after_phrase(_OF_NAMES, words, at)


def low_at(words: Sequence[Word], at: int) -> str:
    return words[at].low if at < len(words) else ""
