"""Levels of government ("các xã, phường", "cấp huyện", "tỉnh Điện Biên") and the names of their places."""

from collections.abc import Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.phrases import after_phrase, index_of, low_at
from tracker.domain.reading.words import Word

_LEVELS, _HEADS = index_of(lexicon.LEVELS), index_of(lexicon.HEADS)
_JOINERS = frozenset({",", "/", "và", "-", "–", "hoặc"})
_DASHES = frozenset({"-", "–", "—"})
# Words of which a level's name is only the first syllable ("xã hội", "tỉnh ủy").
_NO_LEVEL = {
    "xã": frozenset({"hội", "viên", "luận", "giao"}),
    "tỉnh": frozenset({"ủy", "đoàn", "đội", "lỵ", "táo"}),
    "huyện": frozenset({"ủy", "đoàn", "đội"}),
    "quận": frozenset({"ủy", "đoàn"}),
    "phường": frozenset({"đội", "hội"}),
}
_LONGEST_PLACE = 5


def level_after(words: Sequence[Word], at: int) -> int:
    """After one level ("thị xã"), or `at`."""
    after = after_phrase(_LEVELS, words, at)
    if after == at or low_at(words, after) in _NO_LEVEL.get(words[after - 1].low, ()):
        return at
    return after


def proper_end(words: Sequence[Word], at: int) -> int:
    """After the capitals of a place's name ("Lào Cai", "Bà Rịa - Vũng Tàu", "Ea H'leo"), or `at`."""
    end = _capitals_end(words, at)
    if end > at and low_at(words, end) in _DASHES and _capitals_end(words, end + 1) > end + 2:
        return _capitals_end(words, end + 1)
    return end


def _capitals_end(words: Sequence[Word], at: int) -> int:
    end = at
    while end < len(words) and end - at < _LONGEST_PLACE and words[end].letters and words[end].capital:
        if _opens_body(words, end, first=end == at):
            break
        end += 1
        if low_at(words, end) in {"'", "’"} and _glued(words, end) and _glued(words, end + 1):
            end += 2
    return end


def _opens_body(words: Sequence[Word], at: int, *, first: bool) -> bool:
    """Whether a body's name begins where a place's name could ("tỉnh | Công an tỉnh", but "xã Hội An")."""
    head = after_phrase(_HEADS, words, at)
    place = first and head == at + 1 and head < len(words) and words[head].capital
    return head > at and not (place and words[at].low not in {"sở", "bộ"})


def _glued(words: Sequence[Word], at: int) -> bool:
    return 0 < at < len(words) and words[at - 1].end == words[at].start


def place_end(words: Sequence[Word], at: int) -> int:
    """After a level with its place's name ("tỉnh Điện Biên"), which stands for its government; else `at`."""
    level = level_after(words, at)
    end = proper_end(words, level) if level > at else at
    return end if end > level else at


def levels_end(words: Sequence[Word], at: int) -> int:
    """After "các huyện, thị xã, thành phố", "cấp huyện, cấp xã", "tỉnh Lào Cai"; `at` where there is no
    level."""
    end, plural, count = at, False, 0
    while True:
        start = end
        if count:
            start += low_at(words, start) in _JOINERS
        while low_at(words, start) in {"các", "cấp", "mỗi", "từng"} or _counted(words, start):
            plural, start = True, start + 1
        after = level_after(words, start)
        if after == start and low_at(words, start - 1) == "cấp" and low_at(words, start) == "tỉnh":
            after = start + 1
        if after == start:
            break
        end, count = _named_among(words, after) if count and plural else after, count + 1
    if not count:
        return at + 2 if low_at(words, at) == "các" and low_at(words, at + 1) == "cấp" else at
    return end if plural or count > 1 else proper_end(words, end)


def _counted(words: Sequence[Word], at: int) -> bool:
    """Whether a number of places follows ("UBND | 04 xã")."""
    return low_at(words, at).isdigit() and level_after(words, at + 1) > at + 1


def _named_among(words: Sequence[Word], at: int) -> int:
    """After the name of the one place of its level in a list of levels ("các huyện, thị xã | Long Khánh")."""
    end = proper_end(words, at)
    listed = low_at(words, end) == "," and end + 1 < len(words) and words[end + 1].capital
    return at if listed and level_after(words, end + 1) == end + 1 else end
