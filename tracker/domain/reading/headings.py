"""Headings and lead-ins: which paragraphs only announce what follows, and whom they name."""

import re

from tracker.domain.reading.formulas import is_thing, orders_nothing, tells_to_act
from tracker.domain.reading.marks import ends_clause
from tracker.domain.reading.mentions import Mention, moved
from tracker.domain.reading.names import unit_at
from tracker.domain.reading.outline import Item
from tracker.domain.reading.phrases import long_predicate_at, predicate_at
from tracker.domain.reading.subjects import after_orders, subject_of
from tracker.domain.reading.units import only_units, units_in
from tracker.domain.reading.words import words_of
from tracker.domain.reading.zones import assigns, zone_of

_LONGEST_HEADING = 45  # words
_SHORT_HEADING = 12  # words, of a heading that ends in a full stop
_LONGEST_NAMES = 45  # words
_OPEN_END = re.compile(r":\s*$|\bsau(?: đây)?\s?[.;]?$")


_JOINERS = frozenset({",", ";", "và"})
_BRACKETS = re.compile(r"\s?\(([^()]{1,300})\)")


def ends_open(text: str) -> bool:
    """Whether a text announces what follows it ("... các nhiệm vụ sau:")."""
    return bool(_OPEN_END.search(text))


def is_heading(item: Item, text: str) -> bool:
    """Whether an item's first paragraph only announces what stands below it."""
    if not (item.children or item.tables or len(item.paragraphs) > 1):
        return False
    if ends_open(text) or (item.children and (only_units(text) or _only_names(text))):
        return True
    words = len(text.split())
    if ends_clause(text):
        parted = all(child.children for child in item.children) and not subject_of(text)
        return bool(item.children) and (words <= _SHORT_HEADING or parted or _among_headings(item, text))
    return words <= _LONGEST_HEADING


def lists_things(item: Item) -> bool:
    """Whether an item is one order, the parts below only things that it is about ("... các dự án sau:")."""
    if not item.children or not item.paragraphs or not ends_open(item.paragraphs[-1].text):
        return False
    if not tells_to_act(item.paragraphs[0].text, among_duties=False):
        return False
    if all(each.paragraphs and orders_nothing(each.paragraphs[0].text) for each in item.children):
        return False
    if any(each.children or not each.paragraphs for each in item.children):
        return False
    things = sum(is_thing(each.paragraphs[0].text) for each in item.children)
    return things * 2 >= len(item.children)


def _among_headings(item: Item, text: str) -> bool:
    """Whether the items beside it with items below are headings by their form, and it names nobody either."""
    if subject_of(text) or not item.parent:
        return False
    parted, headed = item.parent.headed_alike  # this one counts as parted and not as headed
    return headed * 2 > parted - 1


def _only_names(text: str) -> bool:
    """Whether an order names units and nothing to do yet ("Giao Sở Y tế, UBND các xã")."""
    subject = subject_of(text)
    return subject is not None and subject.end >= len(words_of(text.rstrip(" .;")))


def units_of_heading(heading: str, *, assigning: bool) -> tuple[Mention, ...]:
    """The units whose duties stand below: the lead-in's subject, or the names that a heading consists of.

    `assigning`: the headings of this part name units ("TỔ CHỨC THỰC HIỆN"), also such as nobody has heard of.
    """
    members = _members(heading)
    if members:
        return members
    blanked = _BRACKETS.sub(lambda found: " " * len(found.group()), heading).rstrip(" :.")
    words = words_of(blanked)
    subject = subject_of(blanked)
    if subject and not (subject.end < len(words) and words[subject.end].low in _JOINERS):
        return subject.units
    first, order = after_orders(blanked, words)
    start = words[first].start if first < len(words) else len(blanked)
    bodies = heading.rstrip().endswith(":") and unit_at(words, first, bare=True)[1] > first
    if (subject or order or assigning or bodies) and _is_names(blanked[start:]):
        return moved(_listed(blanked[start:]), start)
    return subject.units if subject else ()


def _listed(names: str) -> tuple[Mention, ...]:
    """The units of a list; where no other unit begins behind a comma or "và", these belong to one name."""
    units = units_in(names)
    words = words_of(names)
    begins = (n for n, word in enumerate(words) if any(word.start == unit.start for unit in units[1:]))
    if any(unit_at(words, n, bare=True)[1] > n for n in begins) or ";" in names:
        return units
    return (Mention(names, 0, len(names)),)


def _members(heading: str) -> tuple[Mention, ...]:
    """The units in the brackets behind a group that a heading names ("Các cơ quan đầu mối (Sở A, Sở B):")."""
    found = _BRACKETS.search(heading)
    if not found or heading[found.end() :].strip(" :."):
        return ()
    group = f" {heading[: found.start()].lower()}"
    listed = units_in(found.group(1)) if " các " in group else ()
    return moved(listed, found.start(1)) if len(listed) > 1 else ()


def _is_names(text: str) -> bool:
    """Whether a text is a list of names: a capital first, no verb, no subject matter."""
    words = words_of(text)
    if not 1 < len(words) <= _LONGEST_NAMES or ":" in text or not words[0].capital:
        return False
    if assigns(text) or zone_of(text) is not None:
        return False
    small_words = (n for n in range(1, len(words)) if not words[n].capital)
    return not predicate_at(words, 0) and not any(
        long_predicate_at(words, n) for n in small_words if words[n].low != "tổ"
    )
