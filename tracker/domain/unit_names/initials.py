"""Abbreviations, read letter by letter: "Sở TT&TT" is "Sở Thông tin và Truyền thông", "Bộ CHQS" is "Bộ Chỉ
huy Quân sự"; each initial stands for one word, all other words stand as they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.unit_names.written import Word

ENOUGH_INITIALS = 4  # from so many on, initials alone say which name is meant
_LONGEST_SYLLABLE = 6
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class Letter:
    """The first letter of a word, with the word; or one letter of an abbreviation, without."""

    bare: str
    marked: str
    word: str = ""


def readings(words: Sequence[Word]) -> list[tuple[Letter, ...]]:
    """The ways to read a name's letters: capitals that may be a syllable ("CA", "VU") as one, then not."""
    shouted = len(words) > 1 and all(word.text == word.text.upper() for word in words)
    as_words = tuple(letter for word in words for letter in _letters(word, abbreviated=False))
    if shouted or not any(_may_abbreviate(word) for word in words):
        return [as_words]
    return [as_words, tuple(letter for word in words for letter in _letters(word, _may_abbreviate(word)))]


def skeleton(letters: Sequence[Letter]) -> str:
    """What an abbreviation and its name have in common."""
    return "".join(letter.bare for letter in letters)


def abbreviated(letters: Sequence[Letter]) -> bool:
    """Whether any letter stands for a word."""
    return any(not letter.word for letter in letters)


def stands_for(short: Sequence[Letter], full: Sequence[Letter]) -> bool:
    """Whether `short`, of the same skeleton, abbreviates `full`: its own words and its Đ stand there."""
    return all(
        ours.word in ("", theirs.word) and not (ours.marked == "đ" and theirs.marked == "d")
        for ours, theirs in zip(short, full, strict=True)
    )


def telling(short: Sequence[Letter]) -> bool:
    """Whether an abbreviation says enough to be taken for the one name that fits: a word, or initials."""
    return len(short) >= ENOUGH_INITIALS or any(len(letter.word) > 1 for letter in short)


def _may_abbreviate(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isalpha() and word.text == word.text.upper()


def _letters(word: Word, abbreviated: bool) -> list[Letter]:
    if not abbreviated and (word.bare.isdigit() or _syllable(word.bare)):
        first = word.bare if word.bare.isdigit() else word.bare[0]
        return [Letter(first, "đ" if word.marked[0] == "đ" else first, word.bare)]
    marked = ["đ" if letter == "đ" else "" for letter in word.text.lower()]
    if len(marked) != len(word.bare):
        return [Letter(letter, letter) for letter in word.bare]
    return [Letter(bare, mark or bare) for bare, mark in zip(word.bare, marked, strict=True)]


def _syllable(bare: str) -> bool:
    return len(bare) <= _LONGEST_SYLLABLE and _SYLLABLE.fullmatch(bare) is not None
