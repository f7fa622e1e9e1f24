"""Where the reader is unsure: signs at a task, and beside the tasks around it, that go with errors.

Only signs that were found to tell wrong from right are asked; docs/reader.md has the measure.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tracker.domain.reading.doubts import Doubt, Field, Reason
from tracker.domain.reading.mentions import Mention
from tracker.domain.reading.model import Basis, ReadTask
from tracker.domain.reading.names import unit_at
from tracker.domain.reading.phrases import predicate_at
from tracker.domain.reading.words import small, words_of

_TERM = re.compile(r"\b(?:trước (?:ngày|tháng)|chậm nhất|(?:hoàn thành|xong) (?:trong|trước))\b[^.;,]{0,40}")
_TIME = re.compile(
    r"\b(?:trước|chậm nhất|hoàn thành|xong|đến hết|trong)\b[^.;]{0,30}?(?:ngày|tháng|quý|năm)\s\d{1,4}"
    r"|\b(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)\b|\bđịnh kỳ\b|\b\d{1,2}/\d{1,2}/\d{4}"
)
_RECURRING = frozenset({"recurring", "recurring_day"})
_NEXT = 40  # characters behind a name that hold the next word


def doubted(tasks: Sequence[ReadTask], text: str, issued_on: date | None) -> tuple[ReadTask, ...]:
    """The tasks with all reasons to look twice at them; `text` is the document."""
    named: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    clauses: Counter[str] = Counter()
    for task in tasks:
        parts[_part(task)] += 1
        named[_part(task)] += bool(task.leads)
        clauses[task.clause] += 1
    found: list[ReadTask] = []
    for task in tasks:
        doubts = [*task.doubts, *_name_doubts(task, text), *_time_doubts(task, issued_on)]
        if not task.leads and named[_part(task)] * 2 > parts[_part(task)]:
            doubts.append(Doubt(Field.LEADS, Reason.NOBODY))
        if clauses[task.clause] > 1:
            doubts.append(Doubt(Field.TEXT, Reason.SPLIT))
        found.append(replace(task, doubts=tuple(doubts)))
    return tuple(found)


def _part(task: ReadTask) -> str:
    """The part of the document that a task stands in ("III" of "III.2.a"); "" of a clause without parts."""
    first, dot, _ = task.clause.partition(".")
    return first if dot else ""


def _name_doubts(task: ReadTask, text: str) -> Iterator[Doubt]:
    for field, units in ((Field.LEADS, task.leads), (Field.COORDINATORS, task.coordinators)):
        running = field is Field.COORDINATORS or task.basis is Basis.OWN
        for unit in units:
            words = words_of(unit.name)
            if unit_at(words, 0, bare=True)[1] < len(words):
                yield Doubt(field, Reason.NAME_UNKNOWN, unit.name)
            elif running and _goes_on(unit, text):
                yield Doubt(field, Reason.NAME_GOES_ON, unit.name)


def _goes_on(unit: Mention, text: str) -> bool:
    """Whether a small word that is no verb follows the name at once."""
    words = words_of(text[unit.end : unit.end + _NEXT].replace("*", ""))
    return bool(words) and words[0].letters and not words[0].capital and not predicate_at(words, 0)


def _time_doubts(task: ReadTask, issued_on: date | None) -> Iterator[Doubt]:
    low, deadline = small(task.text), task.deadline
    if deadline is None:
        if term := _TERM.search(low):
            yield Doubt(Field.DEADLINE, Reason.TIME_UNREAD, term.group())
        return
    other = _TIME.search(low.replace(small(deadline.phrase), " "))
    if other:
        yield Doubt(Field.DEADLINE, Reason.TWO_TIMES, other.group())
    if deadline.rule in _RECURRING:
        yield Doubt(Field.DEADLINE, Reason.RECURS, deadline.phrase)
    if deadline.due_on and issued_on and deadline.due_on < issued_on:
        yield Doubt(Field.DEADLINE, Reason.PASSED)
