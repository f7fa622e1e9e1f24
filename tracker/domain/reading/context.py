"""What the headings above an item say of it: whose it is, with whom, and whether it is a task at all."""

import re
from dataclasses import dataclass, replace

from tracker.domain.reading.detail_lines import NO_DETAILS, Details
from tracker.domain.reading.mentions import Mention, in_source
from tracker.domain.reading.outline import Item
from tracker.domain.reading.passages import Passage
from tracker.domain.reading.phrases import predicate_at
from tracker.domain.reading.subjects import partners_in, subject_of
from tracker.domain.reading.units import only_units
from tracker.domain.reading.words import words_of
from tracker.domain.reading.zones import Zone, assigns, zone_of

_LONGEST_HEADING = 45  # words
_SHORT_HEADING = 12  # words, of a heading that ends in a full stop
_LONGEST_NAME = 20  # words
_OPEN_END = re.compile(r":\s*$|\bsau(?: đây)?\s?[.;]?$")


@dataclass(frozen=True)
class Context:
    """`assigning`: the headings below name units ("TỔ CHỨC THỰC HIỆN")."""

    zone: Zone
    units: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = ()
    details: Details = NO_DETAILS
    assigning: bool = False


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
    if text.rstrip(" )").endswith((".", ";")):
        return bool(item.children) and (words <= _SHORT_HEADING or _among_headings(item, text))
    return words <= _LONGEST_HEADING


def _among_headings(item: Item, text: str) -> bool:
    """Whether the items beside it with items below are headings by their form, and it names nobody either."""
    if subject_of(text) or not item.parent:
        return False
    like = [each for each in item.parent.children if each.children and each.paragraphs and each is not item]
    headings = [each for each in like if not each.paragraphs[0].text.rstrip(" )").endswith((".", ";"))]
    return len(headings) * 2 > len(like)


def _only_names(text: str) -> bool:
    """Whether an order names units and nothing to do yet ("Giao Sở Y tế, UBND các xã")."""
    subject = subject_of(text)
    return subject is not None and subject.end >= len(words_of(text.rstrip(" .;")))


def entered(context: Context, passage: Passage) -> Context:
    """The context below a heading or a lead-in."""
    heading = passage.text
    subject = subject_of(heading)
    partners = in_source(partners_in(heading), passage)
    units = subject.units if subject else ()
    if not subject and context.assigning and _looks_like_a_unit(heading):
        name = heading.rstrip(" :.")
        units = (Mention(name, 0, len(name)),)
    if units:
        return replace(context, units=in_source(units, passage), partners=partners, zone=Zone.DUTY)
    return replace(
        context,
        zone=zone_of(heading) or context.zone,
        partners=partners or context.partners,
        assigning=context.assigning or assigns(heading),
    )


def _looks_like_a_unit(heading: str) -> bool:
    """Whether a heading where units are named is a name: short, a capital first, no verb, no subject
    matter."""
    words = words_of(heading)
    if not 1 < len(words) <= _LONGEST_NAME or not words[0].capital or ":" in heading.rstrip(" :"):
        return False
    return not predicate_at(words, 0) and not assigns(heading) and zone_of(heading) is None
