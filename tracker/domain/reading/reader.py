"""A document's text → its reading: the outline walked from heading to heading, what each says of those below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.domain.reading.deadlines import read_deadline
from tracker.domain.reading.details import Key, detail_in, key_of
from tracker.domain.reading.duties import Duty, duties_in, is_no_duty
from tracker.domain.reading.header import read_header
from tracker.domain.reading.model import Deadline, Reading, ReadTask
from tracker.domain.reading.outline import Item, outline
from tracker.domain.reading.passages import Passage, joined, lines_of
from tracker.domain.reading.subjects import Subject, partners_in, subject_of
from tracker.domain.reading.tables import Table
from tracker.domain.reading.tracking import product_in, tracking_of
from tracker.domain.reading.units import only_units, predicate_at, units_in
from tracker.domain.reading.words import small, words_of
from tracker.domain.reading.zones import Zone, assigns, zone_of
from tracker.domain.working_days import Calendar

_LONGEST_HEADING = 45  # words
_PART_RANK = 4  # "II. Nội dung"
_LONGEST_NAME = 20  # words
_ANNOUNCES = re.compile(r"^\(?\s?(?:chi tiết|cụ thể|có|danh mục|nội dung)\b[^.;]{0,120}(?:phụ lục|kèm theo|đính kèm)")
_DETAIL_RANK = 5  # lines for who and when stand below a number at least; "IV. Tiến độ thực hiện" is a part
_ASSESSES = re.compile(r"^(?:bình xét|đánh giá|xếp loại|xem xét|phân loại)\b.*\bngười đứng đầu\b")
_SECTION = re.compile(r"^(?P<label>[IVX]{1,5}|[A-D])(?:\s?[.)]|\s|$)")


@dataclass(frozen=True)
class Details:
    """Who, with whom and when, as lines or columns of their own say it."""

    leads: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    time: str = ""
    product: str = ""

    def __bool__(self) -> bool:
        return bool(self.leads or self.partners or self.time or self.product)


@dataclass(frozen=True)
class _Context:
    """What the headings above say of an item."""

    zone: Zone
    units: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    details: Details = Details()
    assigning: bool = False


def read_document(text: str, calendar: Calendar) -> Reading:
    """Read a governing document's text (NFC); tasks stand in the document's order, spans are offsets in `text`."""
    lines = list(lines_of(text))
    header = read_header(text)
    zone = Zone.ACCOUNT if header.kind == "Báo cáo" else Zone.DUTY
    walk = _Walk(header.issued_on, calendar)
    tasks = tuple(walk.item(outline(lines), _Context(zone)))
    return Reading(header, tasks)


def _ends_open(text: str) -> bool:
    return text.rstrip(" *").endswith(":") or bool(re.search(r"\bsau(?: đây)?\s?[.:;]?$", text))


def _is_heading(item: Item, text: str) -> bool:
    """Whether an item's first paragraph only announces what stands below it."""
    words = len(text.split())
    below = bool(item.children or item.tables or len(item.paragraphs) > 1)
    if not below:
        return False
    if _ends_open(text):
        return True
    if item.children and only_units(text):
        return True
    ends = text.rstrip(" )*").endswith((".", ";"))
    return words <= _LONGEST_HEADING if not ends else words <= 12 and bool(item.children)


class _Walk:
    """Goes through the outline and yields the tasks."""

    def __init__(self, issued_on: date | None, calendar: Calendar) -> None:
        self.issued_on = issued_on
        self.calendar = calendar

    def item(self, item: Item, context: _Context) -> Iterator[ReadTask]:
        """The tasks of an item and of all below it."""
        details = _details_of(item)
        context = replace(context, details=details or context.details)
        texts, context, heading = self._texts(item, context)
        if _is_title(item, heading, details):
            assert heading is not None
            yield self._task(heading, _whole(heading), item.clause, context)
            return
        for passage in texts:
            yield from self._tasks(passage, item.clause, context)
        columns: dict[Key, int] = {}
        for table in item.tables:
            yield from self._rows(table, item.clause, context, columns)
        if not context.units and _announces_annex(item) and item.rank >= _PART_RANK:
            return
        for child in item.children:
            if not _is_detail(child):
                yield from self.item(child, context)
            elif child.children and _others(child):
                yield from self.item(child, replace(context, details=Details()))

    def _texts(self, item: Item, context: _Context) -> tuple[list[Passage], _Context, Passage | None]:
        """(paragraphs that may be tasks, context for what stands below, the heading)."""
        paragraphs = list(item.paragraphs)
        heading = None
        unmarked = not item.label
        if unmarked:
            return self._preamble(item, paragraphs, context)
        titled = bool(context.details) and bool(item.children) and not _others(item) and not detail_in(paragraphs[0].text) if paragraphs else False
        if paragraphs and (titled or _is_heading(item, paragraphs[0].text)):
            heading = paragraphs.pop(0)
            context = _entered(context, heading.text)
        texts: list[Passage] = []
        for n, paragraph in enumerate(paragraphs):
            if small(paragraph.text).startswith(("mục tiêu", "trên đây là")):
                continue
            detail = detail_in(paragraph.text)
            if detail and detail[0] is not Key.CONTENT:
                continue
            last = n == len(paragraphs) - 1
            if (
                last
                and item.children
                and _ends_open(paragraph.text)
                or (n == 0 and _ends_open(paragraph.text) and len(paragraphs) > 1)
            ):
                context = _entered(context, paragraph.text)
            elif texts and not subject_of(paragraph.text) and not is_no_duty(paragraph.text):
                texts[-1] = joined([texts[-1], paragraph])
            elif not (
                is_no_duty(paragraph.text)
                and not list(duties_in(paragraph.text, self.issued_on, self.calendar))
            ):
                texts.append(paragraph)
        return texts, context, heading

    def _preamble(
        self, item: Item, paragraphs: Sequence[Passage], context: _Context
    ) -> tuple[list[Passage], _Context, Passage | None]:
        """Paragraphs above the first item are grounds and accounts, but for orders to units."""
        zone = next((zone for p in paragraphs if (zone := zone_of(p.text))), None) if item.rank else None
        context = replace(context, zone=zone or context.zone)
        ordered = [
            p
            for p in paragraphs
            if (subject := subject_of(p.text)) and subject.order and not _ends_open(p.text)
        ]
        for paragraph in paragraphs:
            if _ends_open(paragraph.text) and (subject := subject_of(paragraph.text)) and subject.order:
                context = replace(context, units=subject.names)
        return ordered, context, None

    def _tasks(self, passage: Passage, clause: str, context: _Context) -> Iterator[ReadTask]:
        """The tasks in one paragraph."""
        found = detail_in(passage.text)
        if found:
            passage = passage.piece(found[1])
        if (close := passage.text.find("./.")) > 0:
            passage = passage.piece(0, close + 1)
        seen: set[tuple[str, ...]] = set()
        carried: Subject | None = None
        shared: tuple[str, ...] = ()
        for duty in duties_in(passage.text, self.issued_on, self.calendar):
            if duty.subject:
                seen.add(duty.subject.names)
                shared = () if carried and carried.names != duty.subject.names else shared
                carried = duty.subject
            elif carried and not (context.units and len(seen) > 1):
                duty = replace(duty, subject=carried)
            shared = duty.partners or (shared if passage.text[: duty.start].rstrip().endswith(";") else ())
            if self._is_task(passage.text[duty.start : duty.end], duty, context):
                yield self._task(passage, replace(duty, partners=shared), clause, context)

    def _is_task(self, text: str, duty: Duty, context: _Context) -> bool:
        if context.details:
            return True
        if context.zone is not Zone.DUTY:
            subject = duty.subject
            return subject is not None and (context.zone is Zone.MIXED or subject.order)
        if duty.subject or context.units:
            return True
        words = words_of(text)
        return any(predicate_at(words, n) for n in range(min(8, len(words))))

    def _task(self, passage: Passage, duty: Duty, clause: str, context: _Context) -> ReadTask:
        piece = passage.piece(duty.start, duty.end)
        text = piece.text.removesuffix("./.").rstrip(" ;/")
        details = context.details
        own = duty.subject.names if duty.subject else ()
        leads = details.leads or own or (() if _ASSESSES.match(small(text)) else context.units)
        deadline = self._deadline(duty, details)
        product = details.product or product_in(text)
        return ReadTask(
            clause=clause,
            text=text,
            leads=leads,
            coordinators=_merged(duty.partners or (() if own else context.partners), details.partners),
            deadline=deadline,
            tracking=tracking_of(text, deadline, product),
            product=product,
            start=piece.start,
            end=piece.end,
        )

    def _deadline(self, duty: Duty, details: Details) -> Deadline | None:
        """The line's or column's time outranks the sentence's."""
        named = read_deadline(details.time, self.issued_on, self.calendar) if details.time else None
        return named or duty.deadline

    def _rows(
        self, table: Table, clause: str, context: _Context, columns: dict[Key, int]
    ) -> Iterator[ReadTask]:
        """A row that gives work to a unit is a task; a header row tells the columns, also of a broken table's rest."""
        section = ""
        for row in table.rows:
            keys = {key: n for n, cell in enumerate(row) if (key := key_of(cell.text))}
            if Key.CONTENT in keys and len(keys) > 1:
                columns.clear()
                columns.update(keys)
            elif (
                columns
                and (found := _SECTION.match(" ".join(cell.text for cell in row if cell.text)))
                and _filled(row) < 3
            ):
                section = found["label"]
            elif columns and _filled(row) > 1:
                yield from self._row(
                    row, columns, ".".join(part for part in (clause, section) if part), context
                )

    def _row(
        self, row: Sequence[Passage], columns: dict[Key, int], clause: str, context: _Context
    ) -> Iterator[ReadTask]:
        cells = {key: row[n] for key, n in columns.items() if n < len(row)}
        content = cells.get(Key.CONTENT)
        lead = cells.get(Key.LEAD)
        if content is None or not content.text or not (lead is None or lead.text):
            return
        details = _named_details({key: cell.text for key, cell in cells.items()})
        label = row[0].text.strip(" .") if columns[Key.CONTENT] > 0 else ""
        clause = ".".join(part for part in (clause, label) if part)
        yield self._task(content, _whole(content), clause, replace(context, details=details))


def _whole(passage: Passage) -> Duty:
    """A title or a table's cell as one duty."""
    return Duty(0, len(passage.text), None, partners_in(passage.text), None)


def _filled(row: Sequence[Passage]) -> int:
    return sum(bool(cell.text) for cell in row)


def _merged(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return first + tuple(name for name in second if small(name) not in {small(other) for other in first})


def _entered(context: _Context, heading: str) -> _Context:
    """The context below a heading or a lead-in."""
    subject = subject_of(heading)
    partners = partners_in(heading)
    if not subject and context.assigning and _looks_like_a_unit(heading):
        subject = Subject((heading.rstrip(" :."),), 0)
    if subject:
        return replace(context, units=subject.names, partners=partners, zone=Zone.DUTY)
    return replace(
        context,
        zone=zone_of(heading) or context.zone,
        partners=partners or context.partners,
        assigning=context.assigning or assigns(heading),
    )


def _looks_like_a_unit(heading: str) -> bool:
    """Whether a heading where units are named is a name: short, a capital first, no verb, no subject matter."""
    words = words_of(heading)
    named = 1 < len(words) <= _LONGEST_NAME and words[0].capital and ":" not in heading.rstrip(" :")
    return named and not predicate_at(words, 0) and not assigns(heading) and zone_of(heading) is None


def _is_detail(item: Item) -> bool:
    """Whether the item is a line that says who or when; its own text is then no task."""
    found = detail_in(item.paragraphs[0].text) if item.paragraphs and item.rank >= _DETAIL_RANK else None
    return found is not None and (found[0] is not Key.CONTENT or not (_content(item) or item.children))


def _content(item: Item) -> Passage | None:
    """The work that a line "Nội dung: ..." names, if it is one."""
    found = detail_in(item.paragraphs[0].text) if item.paragraphs else None
    if not found or found[0] is not Key.CONTENT:
        return None
    rest = item.paragraphs[0].piece(found[1])
    return rest if rest.text else None


def _is_title(item: Item, heading: Passage | None, details: Details) -> bool:
    """Whether the heading itself is the task: lines for who and when stand below it and nothing else."""
    known = bool(details) and heading is not None and item.rank >= _DETAIL_RANK
    return known and not _others(item) and not (heading and detail_in(heading.text))


def _announces_annex(item: Item) -> bool:
    """Whether the items below are only the titles of an annex's parts, as their last line says."""
    last = item
    while last.children:
        last = last.children[-1]
    return len(last.paragraphs) > 1 and bool(_ANNOUNCES.match(small(last.paragraphs[-1].text)))


def _others(item: Item) -> bool:
    """Whether something beside the lines for who and when stands below, which then holds the tasks."""
    return any(_is_work(child) for child in item.children)


def _is_work(item: Item) -> bool:
    """Whether an item holds work itself; "Nội dung: ..." does where it begins with a verb or a unit."""
    if _is_detail(item):
        return False
    content = _content(item)
    return not content or predicate_at(words_of(content.text), 0) or subject_of(content.text) is not None


def _details_of(item: Item) -> Details:
    """Who and when, from the lines directly below an item and below its line "Cơ quan thực hiện:"."""
    named: dict[Key, str] = {}
    for child in item.children:
        found = (
            detail_in(child.paragraphs[0].text) if child.paragraphs and child.rank >= _DETAIL_RANK else None
        )
        if found and found[0] is not Key.CONTENT:
            value = " ".join(p.text for p in child.paragraphs)[found[1] :]
            if value:
                named[found[0]] = f"{named[found[0]]}; {value}" if found[0] in named else value
            for key, text in _detail_lines(child):
                named.setdefault(key, text)
    for paragraph in item.paragraphs[1:]:
        found = detail_in(paragraph.text)
        if found and found[0] is not Key.CONTENT:
            named.setdefault(found[0], paragraph.text[found[1] :])
    return _named_details(named)


def _detail_lines(item: Item) -> Iterator[tuple[Key, str]]:
    for child in item.children:
        found = detail_in(child.paragraphs[0].text) if child.paragraphs else None
        if found:
            yield found[0], child.paragraphs[0].text[found[1] :]


def _named_details(named: dict[Key, str]) -> Details:
    return Details(
        leads=units_in(named.get(Key.LEAD, "")),
        partners=units_in(named.get(Key.PARTNERS, "")),
        time=named.get(Key.TIME, ""),
        product=named.get(Key.PRODUCT, "").strip(),
    )
