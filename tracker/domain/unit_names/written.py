"""A name as words that can be compared: no case, signs or "và", fixed abbreviations in full."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.domain.folding import folded, spelled

COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
DISTRICTS = ("huyện", "quận", "thị xã", "thành phố")

_PART = re.compile(r"[^\W\d_]+|\d+|[,;/&+]")
_AND = frozenset({"và", "va"})
# Abbreviations that mean the same wherever they stand in the name of a body.
_ALWAYS = {
    "ubnd": "ủy ban nhân dân", "ub": "ủy ban", "hdnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc",
    "ubmttq": "ủy ban mặt trận tổ quốc", "ubmttqvn": "ủy ban mặt trận tổ quốc việt nam",
    "vp": "văn phòng", "bql": "ban quản lý", "bhxh": "bảo hiểm xã hội", "ptnt": "phát triển nông thôn",
    "tp": "thành phố", "tx": "thị xã", "vn": "việt nam", "hcm": "hồ chí minh",
}  # fmt: skip
# Letters that stand for a level before the name of a place ("P. Hồng Hà").
_LEVELS = {"p": "phường", "x": "xã", "h": "huyện", "q": "quận"}
_LINKS = frozenset({"cua", "thuoc"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name. `text` is as written; `joined`: a comma, a slash or "và" stands before it."""

    text: str
    marked: str
    bare: str
    joined: bool


@dataclass(frozen=True, slots=True)
class Home:
    """The province whose register it is: its level and, where known, its name, in bare words."""

    level: tuple[str, ...] = ("tinh",)
    name: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A name without the home's own name at its end; `of_home`: such an end was there."""

    words: tuple[Word, ...]
    of_home: bool

    @property
    def marked(self) -> str:
        """What names of the same words and marks have in common."""
        return " ".join([word.marked for word in self.words] + ["="] * self.of_home)

    @property
    def bare(self) -> str:
        """What names of the same words have in common, whatever their marks."""
        return " ".join([self.core] + ["="] * self.of_home)

    @property
    def core(self) -> str:
        """The words without marks and without the home at the end."""
        return " ".join(word.bare for word in self.words)

    @property
    def place(self) -> str:
        """The words after the level of a place ("xã", "phường"); empty where there is no level."""
        length = level_length(self.words, 0)
        return " ".join(bare_words(self.words[length:])) if length else ""

    def apart(self, other: "Written") -> int:
        """How many words with their marks only one of the two has."""
        return len({word.marked for word in self.words} ^ {word.marked for word in other.words})

    def may_be(self, other: "Written") -> bool:
        """Whether the same words may be the same name: a place's marks may be left out, but not differ."""
        return not level_length(other.words, 0) or all(
            ours.marked in (ours.bare, theirs.marked)
            for ours, theirs in zip(self.words, other.words, strict=True)
        )


def home_of(issuer: str) -> Home:
    """The province of an issuer such as "Chủ tịch UBND tỉnh An Lạc"; without a name where it has none."""
    words = bare_words(in_full(words_of(issuer)))
    for level in (("tinh",), ("thanh", "pho")):
        for at in range(len(words)):
            if words[at : at + len(level)] == level:
                return Home(level, words[at + len(level) :])
    return Home()


def written(name: str, home: Home) -> Written:
    """`name` in the form in which names are compared."""
    words, of_home = _without_home(in_full(words_of(name)), home)
    words = _without_vietnam(words, of_home)
    return Written(_without_committee(words), of_home)


def as_spelled(name: str) -> str:
    """`name` with its marks, only case, signs and the places of tones left out."""
    return " ".join(word.marked for word in words_of(name))


def as_bare(name: str) -> str:
    """`name` letter by letter: all its words, also "và", without marks."""
    return " ".join(_forms(part)[1] for part in _parts(name) if part[0].isalnum())


def words_of(name: str) -> tuple[Word, ...]:
    """The words and numbers of a name, without "và"."""
    words, joined = [], False
    for part in _parts(name):
        marked, bare = _forms(part)
        if bare and marked not in _AND and part[0].isalnum():
            words.append(Word(part, marked, bare, joined))
            joined = False
        else:
            joined = True
    return tuple(words)


def _parts(name: str) -> list[str]:
    return _PART.findall(unicodedata.normalize("NFC", name))


@lru_cache(maxsize=8192)  # the names of a register are made of a few hundred syllables
def _forms(part: str) -> tuple[str, str]:
    if part.isdigit():
        value = part.lstrip("0") or "0"
        return value, value
    return spelled(part), folded(part)


def in_full(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with fixed abbreviations in full ("UBND P. X" → "ủy ban nhân dân phường X")."""
    full: list[Word] = []
    for at, word in enumerate(words):
        before_place = at + 1 < len(words) and (not full or committee_ends(full, len(full)))
        long = _ALWAYS.get(word.bare) or (_LEVELS.get(word.bare) if before_place else None)
        if before_place and full and word.bare == "tt":
            long = "thị trấn"
        full += _as_words(long, word) if long else [word]
    return tuple(full)


def _as_words(long: str, word: Word) -> list[Word]:
    parts = long.split()
    return [Word(part, *_forms(part), word.joined and n == 0) for n, part in enumerate(parts)]


def bare_words(words: Sequence[Word]) -> tuple[str, ...]:
    """The words without their marks."""
    return tuple(word.bare for word in words)


def committee_ends(words: Sequence[Word], at: int) -> bool:
    """Whether the words up to `at` are exactly "ủy ban nhân dân"."""
    return at == 4 and bare_words(words[:at]) == ("uy", "ban", "nhan", "dan")


def level_length(words: Sequence[Word], at: int) -> int:
    """How many words at `at` name a level below the province; 0 for none, as in "xã hội", "cơ quan"."""
    if bare_words(words[at : at + 2]) == ("xa", "hoi"):
        return 0
    return next((n for n in (2, 1) if tuple(word.marked for word in words[at : at + n]) in _LEVEL_WORDS), 0)


# With their marks or typed without; but "quan" is as well the second half of "cơ quan".
_LEVEL_WORDS = frozenset(
    tuple(form(level).split()) for level in (*COMMUNES, *DISTRICTS) for form in (spelled, folded)
) - {("quan",)}


def _without_home(words: tuple[Word, ...], home: Home) -> tuple[tuple[Word, ...], bool]:
    """The words before the home's own level and name, and whether there were such ("tỉnh An Lạc", "tỉnh",
    "An Lạc"): not the town of that name ("thành phố An Lạc"), and no level of a list ("huyện, tỉnh")."""
    bare = bare_words(words)
    end = len(words)
    if home.name and bare[-len(home.name) :] == home.name:
        end -= len(home.name)
    start = end - len(home.level)
    if start > 0 and bare[start:end] == home.level and not words[start].joined:
        end = start
    elif "tinh" in bare or any(level_length(words, at) for at in range(end)):
        return words, False
    while 0 < end < len(words) and bare[end - 1] in _LINKS:
        end -= 1
    return (words[:end], True) if 0 < end < len(words) else (words, False)


def _without_vietnam(words: tuple[Word, ...], of_home: bool) -> tuple[Word, ...]:
    """ "Hội Nông dân Việt Nam tỉnh" is also called "Hội Nông dân tỉnh"."""
    bare = bare_words(words)
    for at in range(1, len(words) - 1):
        followed = level_length(words, at + 2) > 0 or (of_home and at + 2 == len(words))
        if bare[at : at + 2] == ("viet", "nam") and followed:
            return words[:at] + words[at + 2 :]
    return words


def _without_committee(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A commune or district named alone is its People's Committee."""
    named = len(words) > 4 + level_length(words, 4)
    return words[4:] if committee_ends(words, 4) and level_length(words, 4) and named else words
