"""A change of a document's form or wording, and what of its reading changes with it.

The documents are written in one plain form, which the changes rely on: the letterhead's left and right
block first, then blocks with a blank line between, each paragraph on one line, marks "I.", "1.", "1.1.",
"a)", "-", tables as `| a | b |`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tracker.domain.reading import Deadline


def same(text: str) -> str:
    """The text as it is."""
    return text


def day_of(deadline: Deadline) -> date | None:
    """The day as it is."""
    return deadline.due_on


@dataclass(frozen=True)
class Variant:
    """`change` makes the other document; `texts`, `names` and `day` what is to be read there instead of a
    task's text, a unit's name and a deadline's day."""

    name: str
    change: Callable[[str], str]
    texts: Callable[[str], str] = same
    names: Callable[[str], str] = same
    day: Callable[[Deadline], date | None] = day_of


def blocks_of(text: str) -> list[str]:
    """The blocks between blank lines."""
    return text.strip("\n").split("\n\n")


def by_block(change: Callable[[str], str], *, first: int = 2) -> Callable[[str], str]:
    """The change made to each block from `first` on: by default to all but the letterhead."""

    def changed(text: str) -> str:
        blocks = blocks_of(text)
        return "\n\n".join([*blocks[:first], *(change(block) for block in blocks[first:])]) + "\n"

    return changed


def replaced(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    """The pattern replaced wherever it stands; "^" and "$" are those of a line."""
    compiled = re.compile(pattern, re.MULTILINE)
    return lambda text: compiled.sub(by, text)


def renamed(names: dict[str, str]) -> Callable[[str], str]:
    """Each of these names replaced, all at once."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return replaced(pattern, lambda found: names[found.group()])


def reworded(name: str, change: Callable[[str], str]) -> Variant:
    """A change of words that shows in the texts and names read."""
    return Variant(name, change, change, change)


def is_table(block: str) -> bool:
    """Whether a block is a table."""
    return block.startswith("|")


def is_heading(block: str) -> bool:
    """Whether a block is a heading: one line of capitals, or a short numbered one without a full stop."""
    marked = re.match(r"(?:[IVX]+|\d+)\. ", block)
    short = len(block) < 100 and block[-1] not in ".;:/"
    return "\n" not in block and not is_table(block) and (block.isupper() or bool(marked and short))
