"""What a reader finds in a governing document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tracker.domain.reading.doubts import Doubt
from tracker.domain.reading.mentions import Mention, names_of
from tracker.domain.tasks import Tracking


@dataclass(frozen=True)
class Header:
    """The document's own particulars; None where the text does not hold them."""

    kind: str | None = None
    number: str | None = None
    issued_on: date | None = None
    place: str | None = None
    subject: str | None = None
    signer: str | None = None


@dataclass(frozen=True)
class Deadline:
    """A time that the text sets.

    `due_on` is the last day still in time, before any shift for days off; None where the phrase names no day.
    `every` holds any of day, week, month, quarter, half-year, year. `rule` is the code of the rule that
    made it. `start` and `end` are the phrase's offsets in the text that was asked.
    """

    due_on: date | None
    every: tuple[str, ...]
    phrase: str
    rule: str
    start: int = 0
    end: int = 0

    def moved(self, by: int) -> "Deadline":
        """The same deadline in a text that has `by` more characters before it."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True)
class Collector:
    """The unit that gathers the answers to a task, and whom it reports them to, where the text says so."""

    unit: Mention
    reports_to: Mention | None


class Basis(StrEnum):
    """What names the lead units: the sentence itself, a heading above it, or a line or column for who."""

    OWN = "text"
    HEADING = "heading"
    LINE = "line"


@dataclass(frozen=True)
class ReadTask:
    """One thing that a unit is told to do; `start` and `end` are offsets in the text that was read.

    `basis` tells what names the leads, None without any; `heading` is the clause of the heading that does.
    """

    clause: str
    text: str
    leads: tuple[Mention, ...]
    coordinators: tuple[Mention, ...]
    deadline: Deadline | None
    tracking: Tracking
    product: str | None
    start: int
    end: int
    basis: Basis | None = None
    heading: str = ""
    doubts: tuple[Doubt, ...] = ()
    collector: Collector | None = None


@dataclass(frozen=True)
class Reading:
    """A document as read."""

    header: Header
    tasks: tuple[ReadTask, ...]


def _deadline_to_json(deadline: Deadline | None) -> Mapping[str, object] | None:
    if deadline is None:
        return None
    return {
        "due_on": deadline.due_on.isoformat() if deadline.due_on else None,
        "every": list(deadline.every),
        "phrase": deadline.phrase,
        "rule": deadline.rule,
        "start": deadline.start,
        "end": deadline.end,
    }


def _collector_to_json(collector: Collector | None) -> Mapping[str, object] | None:
    if collector is None:
        return None
    above = collector.reports_to
    return {"unit": collector.unit.name, "reports_to": above.name if above else None}


def _spans(units: Iterable[Mention]) -> list[list[int]]:
    return [[unit.start, unit.end] for unit in units]


def reading_to_json(reading: Reading) -> dict[str, object]:
    """The reading as plain JSON values; days are ISO texts."""
    header = reading.header
    return {
        "header": {
            "kind": header.kind,
            "number": header.number,
            "issued_on": header.issued_on.isoformat() if header.issued_on else None,
            "place": header.place,
            "subject": header.subject,
            "signer": header.signer,
        },
        "tasks": [
            {
                "clause": task.clause,
                "text": task.text,
                "leads": list(names_of(task.leads)),
                "coordinators": list(names_of(task.coordinators)),
                "deadline": _deadline_to_json(task.deadline),
                "tracking": task.tracking.value,
                "product": task.product,
                "start": task.start,
                "end": task.end,
                "lead_spans": _spans(task.leads),
                "coordinator_spans": _spans(task.coordinators),
                "leads_from": task.basis and task.basis.value,
                "heading": task.heading or None,
                "collector": _collector_to_json(task.collector),
                "doubts": [
                    {"field": each.field.value, "reason": each.reason.value, "about": each.about}
                    for each in task.doubts
                ],
            }
            for task in reading.tasks
        ],
    }
