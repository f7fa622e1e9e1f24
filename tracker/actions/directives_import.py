"""A governing document as it was read: stored as a draft for review."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.actions.directive_book import DirectiveBook
from tracker.actions.imports import Report, wait_for_other_imports
from tracker.documents.problems import Problem
from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.folding import folded
from tracker.domain.identity import LETTER, content_key, kind_of
from tracker.domain.reading import Reading, ReadTask, names_of
from tracker.domain.tasks import UnitRole
from tracker.models import Directive, Task, TaskUnit
from tracker.queries import home
from tracker.queries.resolving import NotFound, Register, register


class OtherText(DomainError):
    """The document's number is stored with another text."""

    code = "other_text"


@dataclass(frozen=True)
class ReadFile:
    """A document's file, as it was read."""

    name: str
    text: str  # one NFC string; the reading's offsets are in it
    reading: Reading

    @property
    def sha256(self) -> str:
        """What the same document is known by."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def import_directive(
    session: Session, file: ReadFile, today: date, now: datetime
) -> tuple[Directive, Report]:
    """Store the document with its tasks as drafts; the same text again changes nothing.

    A directive of the home's own issuer that a list of assignments named before gets its text now, and keeps
    its tasks; another issuer's of the same number is another directive. Raises `OtherText` where the number
    is stored with a text of its own. The number or the day may be missing.
    """
    wait_for_other_imports(session)
    header = file.reading.header
    warnings = [] if header.number else [Problem(None, None, "no_number")]
    warnings += [] if header.issued_on else [Problem(None, None, "no_issued_on")]
    report = Report(warnings=warnings)
    stored = session.scalar(select(Directive).where(Directive.text_sha256 == file.sha256))
    if stored:
        report.unchanged = len(stored.tasks)
        return stored, report
    directive = _named_before(session, file, now) or _new(session, file, now)
    _give_text(directive, file)
    known = {task.content_key for task in directive.tasks}
    for task in _tasks(file.reading, register(session), header.issued_on or today):
        if task.content_key in known:
            report.unchanged += 1
        else:
            directive.tasks.append(task)
            report.created += 1
    session.flush()
    return directive, report


def _named_before(session: Session, file: ReadFile, now: datetime) -> Directive | None:
    header = file.reading.header
    if header.number is None or header.issued_on is None:
        return None
    issuer, kind = home.options(session).home_issuer, header.kind or kind_of(header.number)
    book = DirectiveBook(session, issuer, now)
    directive = next(iter(book.fitting(header.number, header.issued_on.year, issuer, kind)), None)
    if directive and directive.text_sha256:
        raise OtherText(_("%(number)s is stored already, with another text."), number=directive.number)
    return directive


def _new(session: Session, file: ReadFile, now: datetime) -> Directive:
    header = file.reading.header
    directive = Directive(
        issuer=home.options(session).home_issuer,
        kind=header.kind or (kind_of(header.number) if header.number else LETTER),
        number=header.number,
        year=header.issued_on.year if header.issued_on else None,
        issued_on=header.issued_on,
        entered_at=now,
    )
    session.add(directive)
    return directive


def _give_text(directive: Directive, file: ReadFile) -> None:
    header = file.reading.header
    directive.subject = directive.subject or header.subject or ""
    directive.place, directive.signer = header.place or "", header.signer or ""
    directive.text, directive.text_sha256, directive.file_name = file.text, file.sha256, file.name
    directive.folded = folded(f"{directive.number or ''} {directive.subject}")


def _tasks(reading: Reading, names: Register, on: date) -> list[Task]:
    seen: Counter[str] = Counter()
    tasks = []
    for position, read in enumerate(reading.tasks, start=1):
        key = content_key(read.clause, read.text)
        seen[key] += 1
        task = _task(read, position, content_key(read.clause, read.text, seen[key]))
        task.units = [
            _task_unit(role, written, names, on)
            for role, units in ((UnitRole.LEAD, read.leads), (UnitRole.COORDINATING, read.coordinators))
            for written in names_of(units)
        ]
        tasks.append(task)
    return tasks


def _task(read: ReadTask, position: int, key: str) -> Task:
    deadline = read.deadline
    return Task(
        position=position,
        clause=read.clause,
        content=read.text,
        content_key=key,
        span_start=read.start,
        span_end=read.end,
        product=read.product or "",
        deadline_phrase=deadline.phrase if deadline else "",
        deadline_rule=deadline.rule if deadline else "",
        due_on=deadline.due_on if deadline else None,
        recurrence=",".join(deadline.every) if deadline else "",
        tracking=read.tracking,
        folded=folded(read.text),
    )


def _task_unit(role: UnitRole, written: str, names: Register, on: date) -> TaskUnit:
    found = names.find(written, on)
    known = {} if isinstance(found, NotFound) else vars(found)
    return TaskUnit(role=role, written=written, **known)
