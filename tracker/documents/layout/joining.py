"""Lines that were broken for their width → running text."""

import re
from collections.abc import Iterable

from tracker.documents.syllables import is_syllable

_SOFT_HYPHEN = "\u00ad"
_LAST_WORD = re.compile(r"[^\W\d_]{1,20}(?=-$)")
_FIRST_WORD = re.compile(r"[^\W\d_]{1,20}")
_TAIL = 24  # characters that hold the last word


def run_on(lines: Iterable[str]) -> str:
    """The lines as one text.

    No Vietnamese word is divided, so a hyphen at a line's end is kept ("12/UBND-" "VX", "2026-" "2030"), but
    in a foreign word that goes on in small letters ("Inter-" "net").
    """
    parts: list[str] = []
    for line in lines:
        before = parts[-1] if parts else ""
        if not before:
            parts.append(line)
        elif before.endswith(_SOFT_HYPHEN):
            parts[-1] = before[:-1]
            parts.append(line)
        elif not before.endswith("-") or before.endswith(" -") or before == "-":
            parts += [" ", line]
        else:
            parts[-1] = before[:-1] if _is_divided(before, line) else before
            parts.append(line)
    return "".join(parts)


def _is_divided(before: str, after: str) -> bool:
    last, first = _LAST_WORD.search(before[-_TAIL:]), _FIRST_WORD.match(after)
    return bool(
        last and first and first[0].islower() and not (is_syllable(last[0]) and is_syllable(first[0]))
    )


def cell_text(paragraphs: Iterable[str]) -> str:
    """The paragraphs of a table's cell, and their lines, as one text.

    A list of units, one a line and without signs between, keeps them apart: "Sở Y tế; Công an tỉnh".
    """
    text = ""
    for line in (" ".join(line.split()) for each in paragraphs for line in each.splitlines()):
        if text and line:
            text += "; " if _is_next(text, line) else " "
        text += line
    return text


def _is_next(before: str, after: str) -> bool:
    """Whether two lines of a cell name one thing each: both of several words, the second with a capital."""
    names = before[-1].isalnum() and after[0].isupper() and " " in after and " " in before
    return names and not (before.isupper() and after.isupper())
