"""The rows of an office's list of assignments, read against the register of units."""

import re
from dataclasses import dataclass
from datetime import date

from tracker.actions.imports import Findings, listed
from tracker.documents.columns import STATE_WORDS
from tracker.documents.tables import BadDate, Row, parse_date
from tracker.domain.folding import folded, plain
from tracker.domain.identity import content_key
from tracker.domain.lateness import Change
from tracker.domain.reading import read_deadline
from tracker.domain.states import Act, State
from tracker.domain.tasks import Tracking
from tracker.domain.working_days import Calendar
from tracker.queries.resolving import Named, NotFound, Register

HANDED_IN = frozenset({State.SUBMITTED, State.COMPLETED})
LONGEST_NUMBER = 60
_LIKE_A_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}")


@dataclass(frozen=True, slots=True)
class Due:
    """When work is due, as the list has it."""

    due_on: date | None = None
    phrase: str = ""
    rule: str = ""
    every: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The deadline of an assignment: none of what recurs."""
        return None if self.every else self.due_on

    @property
    def tracking(self) -> Tracking:
        """How such work is followed."""
        if self.every:
            return Tracking.RECURRING
        return Tracking.DATED if self.due_on else Tracking.TO_BE_DATED


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit or group as the row writes it, and what of the register it is."""

    written: str
    named: Named


@dataclass(frozen=True, slots=True)
class GivenRow:
    """A row whose values are good."""

    line: int
    number: str
    issued_on: date
    kind: str
    issuer: str
    subject: str
    clause: str
    content: str
    key: str
    leads: tuple[Mention, ...]
    units: tuple[int, ...]  # the leads, groups by their members of the issue date
    coordinating: tuple[Mention, ...]
    due: Due
    state: State
    completed_on: date | None

    @property
    def changes(self) -> tuple[Change, ...]:
        """What happened: the state stands since the issue, a result since it was handed in."""
        given = State.ASSIGNED if self.state in HANDED_IN else self.state
        first = Change(Act.IMPORT, self.issued_on, given, due_on=self.due.day)
        if self.completed_on is None:
            return (first,)
        return (first, Change(Act.IMPORT, self.completed_on, self.state))


@dataclass(frozen=True)
class RowReader:
    """Reads rows against the register and the calendar; what is wrong with them goes into `findings`."""

    register: Register
    calendar: Calendar
    findings: Findings
    today: date

    def read(self, row: Row) -> GivenRow | None:
        """The row with its values; None where it cannot be told when the directive was issued."""
        cells = row.cells
        for column in ("directive_number", "issued_on", "content", "lead_units"):
            if not cells[column]:
                self.findings.refuse(row.line, column, "missing_value")
        if len(cells["directive_number"]) > LONGEST_NUMBER:
            self.findings.refuse(row.line, "directive_number", "too_long", cells["directive_number"])
        issued_on = self._day(row, "issued_on")
        if issued_on is None:
            return None
        leads = self._mentions(row, "lead_units", issued_on)
        state, completed_on = self._state(row, issued_on)
        clause, content = plain(cells.get("clause", "")), plain(cells["content"])
        return GivenRow(
            line=row.line,
            number=plain(cells["directive_number"]),
            issued_on=issued_on,
            kind=plain(cells.get("directive_kind", "")),
            issuer=plain(cells.get("issuer", "")),
            subject=plain(cells.get("subject", "")),
            clause=clause,
            content=content,
            key=content_key(clause, content),
            leads=leads,
            units=self._units(row.line, leads, issued_on),
            coordinating=self._mentions(row, "coordinating_units", issued_on),
            due=self._due(row, issued_on),
            state=state,
            completed_on=completed_on,
        )

    def _day(self, row: Row, column: str) -> date | None:
        text = row.cells.get(column, "")
        try:
            day = parse_date(text) if text else None
        except BadDate:
            self.findings.refuse(row.line, column, "bad_date", text)
            return None
        if day and day > self.today:
            self.findings.warn(row.line, column, "day_ahead", text)
        return day

    def _mentions(self, row: Row, column: str, on: date) -> tuple[Mention, ...]:
        mentions = {}
        for written in listed(row.cells.get(column, "")):
            found = self.register.find(written, on)
            if isinstance(found, NotFound):
                self.findings.refuse(row.line, column, found.reason, found.told(written))
            else:
                mentions[found] = Mention(written, found)
        return tuple(mentions.values())

    def _units(self, line: int, leads: tuple[Mention, ...], on: date) -> tuple[int, ...]:
        units: dict[int, None] = {}
        for lead in leads:
            members = self.register.units(lead.named, on)
            if not members:
                self.findings.refuse(line, "lead_units", "empty_group", lead.written)
            units.update(dict.fromkeys(members))
        return tuple(units)

    def _due(self, row: Row, issued_on: date) -> Due:
        text = plain(row.cells.get("due_on", ""))
        if not text:
            return Due()
        try:
            return Due(parse_date(text))
        except BadDate:
            deadline = None
        if _LIKE_A_DATE.fullmatch(text):
            self.findings.refuse(row.line, "due_on", "bad_date", text)
        elif (deadline := read_deadline(text, issued_on, self.calendar)) is None:
            self.findings.refuse(row.line, "due_on", "bad_deadline", text)
        elif deadline.every or deadline.due_on is None:
            self.findings.warn(row.line, "due_on", "recurring" if deadline.every else "no_day", text)
        return Due(deadline.due_on, text, deadline.rule, deadline.every) if deadline else Due()

    def _state(self, row: Row, issued_on: date) -> tuple[State, date | None]:
        text = row.cells.get("state", "")
        state = STATE_WORDS.get(folded(text), State.ASSIGNED)
        completed_on = self._day(row, "completed_on")
        given = bool(row.cells.get("completed_on"))
        if text and folded(text) not in STATE_WORDS:
            self.findings.refuse(row.line, "state", "bad_state", text)
        elif given and state not in HANDED_IN:
            self.findings.refuse(row.line, "completed_on", "unexpected_completed_on")
        elif state in HANDED_IN and not given:
            self.findings.refuse(row.line, "completed_on", "missing_completed_on")
        elif completed_on and completed_on < issued_on:
            self.findings.warn(row.line, "completed_on", "completed_before_issue")
        return state, completed_on
