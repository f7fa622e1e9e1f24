"""Units as a text names them, each with its place."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tracker.domain.reading.passages import Passage
from tracker.domain.reading.words import small


@dataclass(frozen=True)
class Mention:
    """A unit as the text names it; `start` and `end` are offsets in the text that it was found in."""

    name: str
    start: int
    end: int

    def moved(self, by: int) -> "Mention":
        """The same mention in a text that has `by` more characters before it."""
        return replace(self, start=self.start + by, end=self.end + by)


def moved(mentions: Iterable[Mention], by: int) -> tuple[Mention, ...]:
    """Mentions of a piece as mentions of the whole, in which the piece begins at `by`."""
    return tuple(mention.moved(by) for mention in mentions)


def in_source(mentions: Iterable[Mention], passage: Passage) -> tuple[Mention, ...]:
    """Mentions of a passage as mentions of the document that it came from."""
    return tuple(Mention(each.name, *passage.span(each.start, each.end)) for each in mentions)


def names_of(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The names alone, in order."""
    return tuple(mention.name for mention in mentions)


def merged(first: Iterable[Mention], second: Iterable[Mention]) -> tuple[Mention, ...]:
    """Both, a name of the second only where the first has none like it."""
    first = tuple(first)
    known = {small(mention.name) for mention in first}
    return (*first, *(mention for mention in second if small(mention.name) not in known))
