"""One unit in running text: where its name begins, and above all where it ends.

Vietnamese writes no inflection and no verb endings, so a name is read by its build: a People's Committee by
its levels, a group by its kinds ("các sở, ban, ngành"), any other body by the noun that opens it and the
capitals after.
"""

from collections.abc import Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.attributes import opening_at
from tracker.domain.reading.bodies import committee_end, named_end
from tracker.domain.reading.groups import group_end
from tracker.domain.reading.levels import level_after, place_end
from tracker.domain.reading.lexicon import PLURAL
from tracker.domain.reading.phrases import after_phrase, index_of, low_at, predicate_at
from tracker.domain.reading.tails import settles
from tracker.domain.reading.words import Word

_TITLES = index_of(lexicon.TITLES)
_LONGEST_INITIALS = 7  # letters
_ROMAN = frozenset("ivxlc")
_PERSONS, _ALONE = index_of(lexicon.PERSONS), index_of(lexicon.ALONE)


def title_end(words: Sequence[Word], at: int) -> int:
    """After the title of a head whose unit follows ("Giám đốc |", "Thủ trưởng, Phó Thủ trưởng |")."""
    end = at
    while True:
        start = end + (
            low_at(words, end) in {",", "các", "và"} and after_phrase(_TITLES, words, end + 1) > end + 1
        )
        after = after_phrase(_TITLES, words, start)
        if after == start:
            return end
        end = after


def heads_of_ministries(words: Sequence[Word], at: int) -> bool:
    """Whether the ministers begin a list of heads ("Bộ trưởng, Thủ trưởng cơ quan ngang Bộ ..."), so that the
    ministries belong to its first group though no word names them."""
    heads = [word.low for word in words[at : title_end(words, at)]]
    return any(heads[n : n + 3] == ["bộ", "trưởng", ","] for n in range(min(4, len(heads))))


def person_end(words: Sequence[Word], at: int) -> int:
    """After a person named with an office of the Government ("Phó Thủ tướng Chính phủ Nguyễn Văn A"), or
    `at`."""
    office = after_phrase(_PERSONS, words, at)
    end = office
    while office > at and end < len(words) and words[end].capital and end - office < 5:
        end += 1
    return end if end > office + 1 else at


def unit_at(words: Sequence[Word], at: int, *, bare: bool = False) -> tuple[int, int]:
    """(first word, place after) of the unit at `at`, without the head's title; an empty pair of places for
    none."""
    person = person_end(words, at)
    if person > at:
        return at, person
    start = title_end(words, at)
    titled = start > at
    if titled and low_at(words, start) == "của":
        start += 1
    end = committee_end(words, start)
    if end == start and low_at(words, start) not in PLURAL:
        end = max(named_end(words, start), place_end(words, start))
    if end == start or (titled and low_at(words, start) in PLURAL):
        end = max(end, group_end(words, start, bare=bare or titled))
    alone = after_phrase(_ALONE, words, start) if (bare or titled) and end == start else start
    if alone > start and (settles(words, alone) or predicate_at(words, alone) or _head_next(words, alone)):
        end = alone
    end = _initials_end(words, start) if end == start else end
    if titled:
        end = _before_person(words, start, end)
    return (start, end) if end > start else (at, at)


def _initials_end(words: Sequence[Word], at: int) -> int:
    """After a firm or office named by its initials before a predicate ("ABC | khẩn trương"), or `at`."""
    if at >= len(words) or not 2 < len(words[at].text) <= _LONGEST_INITIALS:
        return at
    initials = words[at].text.isalpha() and words[at].text.isupper() and not set(words[at].low) <= _ROMAN
    return at + 1 if initials and opening_at(words, at + 1) else at


def _head_next(words: Sequence[Word], at: int) -> bool:
    """Whether the head of another unit follows ("Bí thư tỉnh ủy | và Chủ tịch UBND tỉnh")."""
    return low_at(words, at) in {"và", ","} and title_end(words, at + 1) > at + 1


def past_person(words: Sequence[Word], at: int) -> int:
    """After the name of a unit's head behind it ("Sở Y tế | Nguyễn Văn A |"), or `at`."""
    end = at
    while end < min(at + 5, len(words)) and words[end].letters and words[end].capital:
        end += 1
    return end if end > at + 2 and words[at].low in lexicon.SURNAMES else at


def _before_person(words: Sequence[Word], start: int, end: int) -> int:
    """The end of a unit without its head's own name ("Giám đốc Sở Y tế | Nguyễn Văn A")."""
    for n in range(start + 2, end - 2):
        name = words[n:end]
        if words[n].low in lexicon.SURNAMES and all(w.letters and w.capital for w in name):
            place = [w.low for w in name[:3]] == ["hồ", "chí", "minh"]
            return end if place or level_after(words, n - 1) == n else n
    return end
