"""The lines below an item that say who, with whom and when, taken together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.domain.reading.details import Key, detail_in, details_in
from tracker.domain.reading.mentions import Mention, in_source
from tracker.domain.reading.outline import Item
from tracker.domain.reading.passages import NOTHING, Passage, joined
from tracker.domain.reading.phrases import predicate_at
from tracker.domain.reading.subjects import partners_in, subject_of
from tracker.domain.reading.units import units_in
from tracker.domain.reading.words import words_of

# Lines for who and when stand below a number at least; "IV. Tiến độ thực hiện" is a part of the document.
LOWEST_RANK = 5
_LOWEST_SHARING = 8  # a) and below


@dataclass(frozen=True)
class Details:
    """Who, with whom and when, as lines or columns of their own say it; the time and product as written."""

    leads: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = ()
    time: Passage = NOTHING
    product: str = ""

    def __bool__(self) -> bool:
        return bool(self.leads or self.partners or self.time.text or self.product)


NO_DETAILS = Details()


def details_from(named: Mapping[Key, Sequence[Passage]]) -> Details:
    """The details that these lines or cells hold; of several times and products the last counts."""
    who = named.get(Key.LEAD, ())
    return Details(
        leads=tuple(unit for line in who for unit in _leads(line)),
        partners=(*_units(named.get(Key.PARTNERS, ())), *_partners(who)),
        time=named.get(Key.TIME, (NOTHING,))[-1],
        product=named.get(Key.PRODUCT, (NOTHING,))[-1].text.strip(),
    )


def _leads(line: Passage) -> tuple[Mention, ...]:
    """Whom a line "Cơ quan thực hiện:" names; of a sentence ("Sở Y tế chủ trì, phối hợp ...") the subject."""
    subject = subject_of(line.text)
    if subject and partners_in(line.text):
        return in_source(subject.units, line)
    return in_source(units_in(line.text), line)


def _partners(who: Sequence[Passage]) -> tuple[Mention, ...]:
    return tuple(unit for line in who for unit in in_source(partners_in(line.text), line))


def _units(passages: Sequence[Passage]) -> tuple[Mention, ...]:
    return tuple(unit for passage in passages for unit in in_source(units_in(passage.text), passage))


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
    if item.rank < LOWEST_RANK:
        return NO_DETAILS
    named: defaultdict[Key, list[Passage]] = defaultdict(list)
    for key, value in _lines(item):
        named[key].append(value)
    return details_from(named)


def shared_below(item: Item) -> list[Details]:
    """For each child, the details that stand below a later child but are meant for it as well.

    Lines without a mark close a group: all dashes since the last such lines share them.
    """
    shared = NO_DETAILS
    found: list[Details] = []
    for child in reversed(item.children):
        own = details_below(child)
        if own:
            shared = (
                own
                if child.rank >= _LOWEST_SHARING and not any(map(is_detail, child.children))
                else NO_DETAILS
            )
        found.append(NO_DETAILS if own or child.rank < _LOWEST_SHARING else shared)
    return found[::-1]


def _lines(item: Item) -> Iterator[tuple[Key, Passage]]:
    for child in item.children:
        if is_detail(child):
            yield from _values(joined(child.paragraphs))
            yield from _lines(child)
    for paragraph in item.paragraphs[1:]:
        yield from _values(paragraph)


def _values(line: Passage) -> Iterator[tuple[Key, Passage]]:
    for key, start, end in details_in(line.text):
        value = line.piece(start, end)
        if key is not Key.CONTENT and value.text:
            yield key, value


def is_title(item: Item, details: Details) -> bool:
    """Whether the item's heading is itself the task: lines for who and when stand below it and nothing
    else."""
    if not details or not item.paragraphs or item.rank < LOWEST_RANK or detail_in(item.paragraphs[0].text):
        return False
    return not holds_work(item) and all(detail_in(each.text) for each in item.paragraphs[1:])
