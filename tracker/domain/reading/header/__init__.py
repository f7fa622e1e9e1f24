"""Kind, number, day, place, subject and signer of a governing document (Nghị định 30/2020/NĐ-CP, Phụ lục
I)."""

import re
from datetime import date

from tracker.domain.reading.header.day import Issue, day_behind, issue_in
from tracker.domain.reading.header.heading import Heading, heading_of
from tracker.domain.reading.header.kinds import KINDS, kind_of_symbol, written
from tracker.domain.reading.header.lines import flat, rows_of
from tracker.domain.reading.header.number import Number, number_in
from tracker.domain.reading.header.portal import Facts, facts_in
from tracker.domain.reading.header.signer import signer_of
from tracker.domain.reading.header.subject import has_letter_subject, subject_of
from tracker.domain.reading.model import Header
from tracker.domain.reading.words import small

__all__ = ["KINDS", "read_header"]


def read_header(text: str) -> Header:
    """The particulars that the text of a document holds; None for each that it does not.

    The heading outranks what a portal shows above it. No field holds Markdown or a line break.
    """
    rows = rows_of(text)
    heading, lines = heading_of(rows), flat(rows)
    facts = facts_in([*heading.above, *(heading.particulars or heading.lines)])
    number = number_in(heading.particulars) or _number_below(heading)
    issue = issue_in(heading.lines, len(heading.particulars))
    return Header(
        kind=_kind(heading, number, facts, lines),
        number=(number.text if number else None) or facts.number,
        issued_on=_day(issue, number) or facts.day or _day_in_title(heading, number, facts),
        place=issue.place,
        subject=subject_of(heading),
        signer=signer_of(lines[len(heading.above) :]) or facts.signer,
    )


def _number_below(heading: Heading) -> Number | None:
    """Some put the number below the kind: "CÔNG ĐIỆN | Số: 12/CĐ-UBND"."""
    if heading.kind_at is None or heading.kind is None:
        return None
    below = heading.lines[heading.kind_at + heading.kind.lines :]
    first = next((n for n, line in enumerate(below) if line), 0)
    return number_in(below[first : first + 1])


def _day(issue: Issue, number: Number | None) -> date | None:
    """None where the number names another year: a hand's digits read wrong."""
    year = re.search(r"/(\d{4})/", number.text) if number and number.text else None
    return issue.day if issue.day and (not year or int(year[1]) == issue.day.year) else None


def _day_in_title(heading: Heading, number: Number | None, facts: Facts) -> date | None:
    shown = (number.text if number else None) or facts.number
    days = (day_behind(line, shown) for line in heading.lines) if shown else iter(())
    return next((day for day in days if day), None)


def _kind(heading: Heading, number: Number | None, facts: Facts, lines: list[str]) -> str | None:
    if heading.kind:
        return heading.kind.name
    if has_letter_subject(heading.lines):
        return written("công văn")
    if number or facts.kind:
        return kind_of_symbol(number.symbol) if number else facts.kind
    orders = any(small(line).replace(" ", "") == "quyếtđịnh:" for line in lines)
    return written("quyết định") if orders else None
