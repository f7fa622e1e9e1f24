"""A paragraph cut into the parts that may change subject or time: at full stops and at ";" outside
brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# "... và là đầu mối" passes to a standing role, as a ";" does.
_STOP = re.compile(r"[().;]|\svà(?=\slà\s(?:đầu mối|cơ quan)\b)")
# "...: (i) ...; (ii) ...": the entries of such a list stay one part up to the full stop.
_FIRST_ENTRY = re.compile(r"\(i\)|\(1\)")
# A full stop after one of these ends no sentence ("TT. Tỉnh ủy", "PCT. UBND").
_ABBREVIATIONS = frozenset(
    {"tt", "tp", "tx", "pct", "ths", "ts", "pgs", "gs", "st", "kt", "tm", "tl", "q", "v", "p", "đ"}
)


@dataclass(frozen=True)
class Part:
    """A part of a paragraph; `after` is the sign before it: "" at the start, "." or ";"."""

    start: int
    end: int
    after: str


def _ends_sentence(text: str, at: int) -> bool:
    if text[at + 1 : at + 2] not in {"", " "}:
        return False
    word = re.search(r"[^\W_]*$", text[max(0, at - 12) : at])
    follows = text[at + 1 : at + 4].lstrip(' “"(')[:1]
    abbreviated = word is not None and word.group().lower() in _ABBREVIATIONS and word.group()[:1].isupper()
    return not abbreviated and (not follows or follows.isupper() or follows.isdigit())


def parts_of(text: str) -> Iterator[Part]:
    """The parts in order; brackets and quotation marks keep their inside together."""
    start, after, depth = 0, "", 0
    first = _FIRST_ENTRY.search(text)
    for sign in _STOP.finditer(text):
        mark = sign.group()
        if mark == ";" and first and first.end() <= sign.start():
            continue
        if mark in "()":
            depth = max(0, depth + (1 if mark == "(" else -1))
        elif not depth and (mark != "." or _ends_sentence(text, sign.start())):
            first = _FIRST_ENTRY.search(text, sign.end())
            if text[start : sign.start()].strip(" .;"):
                yield Part(start, sign.end() if mark in ".;" else sign.start(), after)
            start, after = sign.end(), "." if mark == "." else ";"
    if text[start:].strip(" ./"):
        yield Part(start, len(text), after)
