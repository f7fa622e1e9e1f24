"""What tells the bodies of a group apart by their work or matter, up to the words that can only begin a
predicate ("các cơ sở | nuôi trồng thủy sản | có trách nhiệm")."""

from collections.abc import Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.phrases import (
    after_phrase,
    index_of,
    low_at,
    predicate_at,
    predicate_end,
    strong_predicate_at,
)
from tracker.domain.reading.tails import head_at
from tracker.domain.reading.words import Word

_OPENINGS, _ADVERBS = index_of(lexicon.OPENINGS), index_of(lexicon.ADVERBS)
_KINDS, _TITLES = index_of(lexicon.KINDS), index_of(lexicon.TITLES)
_LONGEST = 18  # words
_NOT_INSIDE = frozenset({"để", "nhằm", "việc", "thì", "với", "những", "mà", "nếu", "khi", "nhất", "đặc"})
_PLURAL = frozenset({"các", "những", "mỗi", "từng"})


def opening_at(words: Sequence[Word], at: int) -> bool:
    """Whether a modal or an adverb begins at `at` that no attribute holds ("có trách nhiệm", "chủ động"); an
    adverb that may stand behind its verb only before a verb."""
    adverb = after_phrase(_ADVERBS, words, at)
    return after_phrase(_OPENINGS, words, at) > at or (adverb > at and predicate_at(words, adverb))


def attribute_end(words: Sequence[Word], at: int) -> int:
    """After the small letters from `at` up to such an opening, to the next kind of a list or to the end of a
    heading or cell; `at` where the sentence passes on otherwise."""
    for n in range(at, min(at + _LONGEST, len(words))):
        if n > at and opening_at(words, n) and words[n - 1].low not in {"tác", "việc", "đến", "tới"}:
            return n if words[n - 1].letters and words[n - 1].low != "và" else at
        if (words[n].low == "," and _another(words, n + 1)) or (words[n].low == ":" and n > at + 1):
            return n
        if n > at + 2 and _relative(words, at) and _verb_behind(words, n):
            return n
        if _ends_attribute(words, n) or (n > at and main_verb_at(words, n) and not _takes_part(words, n)):
            return at
    return len(words) if at < len(words) <= at + _LONGEST else at


def _relative(words: Sequence[Word], at: int) -> bool:
    """Whether a clause begins that a verb must follow: "được lựa chọn ...", "có chức năng quản lý đất"."""
    return words[at].low == "được" or (words[at].low == "có" and low_at(words, at + 1) == "chức")


def _verb_behind(words: Sequence[Word], at: int) -> bool:
    """Whether the clause's verb begins at `at`; behind a level ("cấp xã | cung cấp") any verb does."""
    return main_verb_at(words, at) or (low_at(words, at - 2) == "cấp" and predicate_at(words, at))


def _another(words: Sequence[Word], at: int) -> bool:
    """Whether another body of the list begins at `at`: a kind, with "các" or without, or a head's title."""
    start = at + (low_at(words, at) in _PLURAL)
    title = words[at].capital and after_phrase(_TITLES, words, at) > at if at < len(words) else False
    return after_phrase(_KINDS, words, start) > start or title


def _ends_attribute(words: Sequence[Word], at: int) -> bool:
    """Whether the word at `at` stands in no attribute: a sign, a preposition, another body, another group."""
    word = words[at]
    if word.low in {",", "và"}:
        return low_at(words, at + 1) in _PLURAL
    sign = not word.letters and not word.text.isdigit()
    return sign or word.low in _NOT_INSIDE or (word.capital and head_at(words, at))


def main_verb_at(words: Sequence[Word], at: int) -> bool:
    """Whether a predicate begins at `at`; "hàng" or "thu" alone may belong to a noun or an attribute."""
    end = predicate_end(words, at)
    return strong_predicate_at(words, at) and (end > at + 1 or words[at].low in {"làm", "là", "sẽ", "giúp"})


def _takes_part(words: Sequence[Word], at: int) -> bool:
    """Whether a verb only goes on with a clause ("tham gia | thực hiện", "được | giao")."""
    return low_at(words, at) in {"tham", "đang", "đã"} or low_at(words, at - 1) in {
        "gia",
        "được",
        "đang",
        "đã",
    }
