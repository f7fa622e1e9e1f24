"""The lines below an item that say who, with whom and when, taken together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.domain.reading.details import Key, detail_in
from tracker.domain.reading.outline import Item
from tracker.domain.reading.passages import Passage
from tracker.domain.reading.subjects import subject_of
from tracker.domain.reading.units import predicate_at, units_in
from tracker.domain.reading.words import words_of

# Lines for who and when stand below a number at least; "IV. Tiến độ thực hiện" is a part of the document.
LOWEST_RANK = 5


@dataclass(frozen=True)
class Details:
    """Who, with whom and when, as lines or columns of their own say it; the time and product as written."""

    leads: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    time: str = ""
    product: str = ""

    def __bool__(self) -> bool:
        return bool(self.leads or self.partners or self.time or self.product)


NO_DETAILS = Details()


def details_from(named: Mapping[Key, str]) -> Details:
    """The details that these lines or cells hold."""
    return Details(
        leads=units_in(named.get(Key.LEAD, "")),
        partners=units_in(named.get(Key.PARTNERS, "")),
        time=named.get(Key.TIME, ""),
        product=named.get(Key.PRODUCT, "").strip(),
    )


def _detail(item: Item) -> tuple[Key, int] | None:
    known = item.paragraphs and item.rank >= LOWEST_RANK
    return detail_in(item.paragraphs[0].text) if known else None


def content_of(item: Item) -> Passage | None:
    """The work that a line "Nội dung: ..." names; None where the item is no such line or names nothing."""
    found = _detail(item)
    if not found or found[0] is not Key.CONTENT:
        return None
    rest = item.paragraphs[0].piece(found[1])
    return rest if rest.text else None


def is_detail(item: Item) -> bool:
    """Whether the item is a line that says who or when; its own text is then no task."""
    found = _detail(item)
    return found is not None and (found[0] is not Key.CONTENT or not (content_of(item) or item.children))


def holds_work(item: Item) -> bool:
    """Whether something beside the lines for who and when stands below, which then holds the tasks."""
    return any(_is_work(child) for child in item.children)


def _is_work(item: Item) -> bool:
    """Whether an item holds work itself; "Nội dung: ..." does where it begins with a verb or a unit."""
    if is_detail(item):
        return False
    content = content_of(item)
    return not content or predicate_at(words_of(content.text), 0) or subject_of(content.text) is not None


def details_below(item: Item) -> Details:
    """Who and when, from the lines directly below an item and below its line "Cơ quan thực hiện:"."""
    named: dict[Key, str] = {}
    for key, value in _lines(item):
        named[key] = f"{named[key]}; {value}" if key in named and key is not Key.TIME else value
    return details_from(named)


def _lines(item: Item) -> Iterator[tuple[Key, str]]:
    for child in item.children:
        found = _detail(child)
        if found and found[0] is not Key.CONTENT:
            value = " ".join(paragraph.text for paragraph in child.paragraphs)[found[1] :]
            if value:
                yield found[0], value
            yield from _lines(child)
    for paragraph in item.paragraphs[1:]:
        found = detail_in(paragraph.text)
        if found and found[0] is not Key.CONTENT:
            yield found[0], paragraph.text[found[1] :]


def is_title(item: Item, details: Details) -> bool:
    """Whether the item's heading is itself the task: lines for who and when stand below it and nothing
    else."""
    if not details or not item.paragraphs or item.rank < LOWEST_RANK:
        return False
    return bool(item.children) and not holds_work(item) and not detail_in(item.paragraphs[0].text)
