"""A document's text → its reading: the outline walked from heading to heading."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tracker.domain.reading.collectors import collector_of
from tracker.domain.reading.context import Context, entered
from tracker.domain.reading.deadlines import read_deadline
from tracker.domain.reading.detail_lines import (
    NO_DETAILS,
    Details,
    details_below,
    holds_work,
    is_detail,
    is_title,
    shared_below,
)
from tracker.domain.reading.details import Key, detail_in
from tracker.domain.reading.doubting import doubted
from tracker.domain.reading.doubts import Doubt, Field, Reason
from tracker.domain.reading.duties import Duty, duties_in
from tracker.domain.reading.formulas import orders_nothing, tells_to_act
from tracker.domain.reading.header import read_header
from tracker.domain.reading.headings import ends_open, is_heading, lists_things
from tracker.domain.reading.mentions import Mention, in_source, merged
from tracker.domain.reading.model import Basis, Deadline, Reading, ReadTask
from tracker.domain.reading.outline import Item, outline
from tracker.domain.reading.passages import Passage, joined, lines_of
from tracker.domain.reading.phrases import predicate_at
from tracker.domain.reading.rows import work_in
from tracker.domain.reading.subjects import Subject, partners_in, subject_of
from tracker.domain.reading.tracking import product_in, tracking_of
from tracker.domain.reading.words import small, words_of
from tracker.domain.reading.zones import Zone, zone_of
from tracker.domain.working_days import Calendar

# "Bình xét ... người đứng đầu cơ quan": whoever is only assessed is no lead.
_ASSESSES = re.compile(r"^(?:bình xét|đánh giá|xếp loại|xem xét|phân loại)\b.*\bngười đứng đầu\b")
_ANNOUNCES_ANNEX = re.compile(
    r"^\(?\s?(?:chi tiết|cụ thể|có|danh mục|nội dung)\b[^.;]{0,120}(?:phụ lục|kèm theo|đính kèm)"
)
_IN_ACCOUNT = (Doubt(Field.TEXT, Reason.IN_ACCOUNT),)
_PART_RANK = 4  # "II. Nội dung"
_NO_DUTY_OPENINGS = ("mục tiêu", "trên đây là")
_END = "./."  # closes the body of a document (Nghị định 30/2020/NĐ-CP, Phụ lục I)


def read_document(text: str, calendar: Calendar) -> Reading:
    """Read a governing document's text (NFC): tasks in the document's order, spans as offsets in `text`.

    `calendar` counts terms in working days; no deadline is moved off a day off.
    """
    header = read_header(text)
    zone = Zone.ACCOUNT if header.kind == "Báo cáo" else Zone.UNSAID
    walk = _Walk(header.issued_on, calendar)
    tasks = tuple(walk.item(outline(list(lines_of(text))), Context(zone)))
    return Reading(header, doubted(tasks, text, header.issued_on))


class _Walk:
    """Goes through the outline and yields the tasks."""

    def __init__(self, issued_on: date | None, calendar: Calendar) -> None:
        self.issued_on = issued_on
        self.calendar = calendar

    def item(self, item: Item, context: Context) -> Iterator[ReadTask]:
        """The tasks of an item and of all below it."""
        details = details_below(item)
        if details:
            context = replace(context, details=details)
        if is_title(item, details):
            yield self._task(item.paragraphs[0], _whole(item.paragraphs[0]), item.clause, context)
            return
        if lists_things(item):
            whole = joined(
                [*item.paragraphs, *(each for child in item.children for each in child.paragraphs)]
            )
            yield from self._tasks(whole, item.clause, context)
            return
        texts, context = self._preamble(item, context) if not item.label else self._texts(item, context)
        for passage in texts:
            yield from self._tasks(passage, item.clause, context)
        yield from self._rows(item, context)
        if item.rank < _PART_RANK or context.units or not _announces_annex(item):
            yield from self._below(item, context)

    def _below(self, item: Item, context: Context) -> Iterator[ReadTask]:
        for child, shared in zip(item.children, shared_below(item), strict=True):
            if not is_detail(child):
                yield from self.item(child, replace(context, details=shared) if shared else context)
            elif holds_work(child):  # "Thời gian thực hiện:" with duties below, each with its own time
                yield from self.item(child, replace(context, details=NO_DETAILS))

    def _rows(self, item: Item, context: Context) -> Iterator[ReadTask]:
        for work in work_in(item.tables):
            clause = ".".join(part for part in (item.clause, work.clause) if part)
            yield self._task(
                work.content, _whole(work.content), clause, replace(context, details=work.details)
            )

    def _texts(self, item: Item, context: Context) -> tuple[list[Passage], Context]:
        """(paragraphs that may hold tasks, the context that the others make)."""
        texts: list[list[Passage]] = []
        for n, paragraph in enumerate(item.paragraphs):
            last = n == len(item.paragraphs) - 1
            if (n == 0 and is_heading(item, paragraph.text)) or (
                ends_open(paragraph.text) and (item.children if last else n == 0)
            ):
                context = entered(context, paragraph, item.clause)
            elif not (_only_detail(paragraph.text) or small(paragraph.text).startswith(_NO_DUTY_OPENINGS)):
                self._add(texts, paragraph)
        return [joined(each) for each in texts], context

    def _add(self, texts: list[list[Passage]], paragraph: Passage) -> None:
        """A paragraph without a subject of its own joins the one above."""
        if texts and not subject_of(paragraph.text) and not orders_nothing(paragraph.text):
            texts[-1].append(paragraph)
        else:
            texts.append([paragraph])

    def _preamble(self, item: Item, context: Context) -> tuple[list[Passage], Context]:
        """Paragraphs above the first item are grounds and accounts, but for orders to units."""
        zones = [zone for p in item.paragraphs if (zone := zone_of(p.text))] if item.rank else []
        context = replace(context, zone=zones[0] if zones else context.zone)
        texts: list[Passage] = []
        for paragraph in item.paragraphs:
            subject = subject_of(paragraph.text)
            if subject and subject.order and ends_open(paragraph.text):
                context = replace(context, units=in_source(subject.units, paragraph))
            elif subject and subject.order:
                texts.append(paragraph)
        return texts, context

    def _tasks(self, passage: Passage, clause: str, context: Context) -> Iterator[ReadTask]:
        """The tasks in one paragraph; parts of one sentence share its partners."""
        passage = _body(passage)
        among_duties = context.zone is Zone.DUTY or (context.zone is Zone.UNSAID and bool(clause))
        carried: Subject | None = None
        shared: tuple[Mention, ...] = ()
        changed = False
        for found in duties_in(passage.text, self.issued_on, self.calendar, assigned=bool(context.units)):
            own = found.subject
            if own and carried and own.names != carried.names:
                shared, changed = (), True
            carried = own or carried
            duty = found if own or (context.units and changed) else replace(found, subject=carried)
            follows = passage.text[: duty.start].rstrip().endswith(";")
            shared = duty.partners or (shared if follows else ())
            if _is_task(passage.text[duty.start : duty.end], duty, context, among_duties=among_duties):
                yield self._task(passage, replace(duty, partners=shared), clause, context)

    def _task(self, passage: Passage, duty: Duty, clause: str, context: Context) -> ReadTask:
        piece = passage.piece(duty.start, duty.end)
        text = piece.text.rstrip(" ;/")
        own = in_source(duty.subject.units, passage) if duty.subject else ()
        inherited = () if _ASSESSES.match(small(text)) else context.units
        partners = in_source(duty.partners, passage)
        leads = context.details.leads or own or inherited
        coordinators = merged(partners or (() if own else context.partners), context.details.partners)
        basis = (
            (Basis.LINE if context.details.leads else Basis.OWN if own else Basis.HEADING) if leads else None
        )
        deadline = self._deadline(passage, duty, context.details)
        product = context.details.product or product_in(text)
        return ReadTask(
            clause=clause,
            text=text,
            leads=leads,
            coordinators=coordinators,
            deadline=deadline,
            tracking=tracking_of(text, deadline, product),
            product=product,
            start=piece.start,
            end=piece.end,
            basis=basis,
            heading=context.named_by if basis is Basis.HEADING else "",
            collector=collector_of(piece, leads),
            doubts=_IN_ACCOUNT if context.zone in {Zone.ACCOUNT, Zone.MIXED} else (),
        )

    def _deadline(self, passage: Passage, duty: Duty, details: Details) -> Deadline | None:
        """The line's or column's time outranks the sentence's."""
        named = read_deadline(details.time.text, self.issued_on, self.calendar) if details.time.text else None
        found, where = (named, details.time) if named else (duty.deadline, passage)
        if found is None:
            return None
        start, end = where.span(found.start, found.end)
        return replace(found, start=start, end=end)


def _whole(passage: Passage) -> Duty:
    """A title or a table's cell as one duty."""
    return Duty(0, len(passage.text), None, partners_in(passage.text), None)


def _body(passage: Passage) -> Passage:
    """A paragraph without its key ("Nhiệm vụ: ...") and without what follows the sign that closes a
    document."""
    found = detail_in(passage.text)
    passage = passage.piece(found[1]) if found else passage
    close = passage.text.find(_END)
    return passage.piece(0, close + 1) if close > 0 else passage


def _only_detail(text: str) -> bool:
    found = detail_in(text)
    return found is not None and found[0] is not Key.CONTENT


def _is_task(text: str, duty: Duty, context: Context, *, among_duties: bool) -> bool:
    if duty.subject and duty.subject.order:
        return True
    if context.zone is Zone.ACCOUNT:
        return bool(context.details.leads) or (duty.subject is not None and duty.subject.bound)
    if context.details:
        return True
    if context.zone is Zone.MIXED and duty.subject:
        return duty.subject.acts
    if context.zone is Zone.MIXED:
        return bool(context.units) and predicate_at(words_of(text), 0)
    return bool(duty.subject or context.units) or tells_to_act(text, among_duties=among_duties)


def _announces_annex(item: Item) -> bool:
    """Whether the items below are only the titles of an annex's parts, as their last line says."""
    last = item
    while last.children:
        last = last.children[-1]
    return len(last.paragraphs) > 1 and bool(_ANNOUNCES_ANNEX.match(small(last.paragraphs[-1].text)))
