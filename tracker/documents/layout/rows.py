"""Words → rows of a page, each cut where a gap is wider than between words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median_low

from tracker.documents.layout.page import Line, Row, Word

_SAME_LEVEL = 0.45  # share of the height by which words of one row may stand higher or lower
_WIDE, _SURELY_WIDE = 0.6, 1.5  # gaps as shares of the height
_WIDER = 2.2  # times the row's usual gap: between justified words all gaps are the same


def rows_of(words: Iterable[Word]) -> list[Row]:
    """The rows from top to bottom; n log n in the number of words."""
    return [tuple(_pieces(sorted(band, key=_by_left))) for band in _bands(words)]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """As `rows_of`, the rows uncut."""
    return [Line(tuple(sorted(band, key=_by_left))) for band in _bands(words)]


def _by_left(word: Word) -> tuple[float, float]:
    return word.left, word.right


def _bands(words: Iterable[Word]) -> Iterator[list[Word]]:
    band: list[Word] = []
    for word in sorted(words, key=lambda word: (word.middle, word.left)):
        if band and word.middle - band[0].middle > _SAME_LEVEL * max(band[0].height, word.height):
            yield band
            band = []
        band.append(word)
    if band:
        yield band


def _pieces(words: Sequence[Word]) -> Iterator[Line]:
    gaps = [right.left - left.right for left, right in pairwise(words)]
    usual = median_low(gaps) if gaps else 0
    begin = 0
    for at, gap in enumerate(gaps, 1):
        height = max(words[at - 1].height, words[at].height)
        if gap > _SURELY_WIDE * height or gap > max(_WIDE * height, _WIDER * usual):
            yield Line(tuple(words[begin:at]))
            begin = at
    yield Line(tuple(words[begin:]))
