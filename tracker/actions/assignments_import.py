"""The office's present list of assignments from a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import insert
from sqlalchemy.orm import Session

from tracker.actions.assignment_rows import GivenRow, RowReader
from tracker.actions.directive_book import DirectiveBook
from tracker.actions.imports import Difference, Findings, Report, wait_for_other_imports
from tracker.actions.new_assignments import (
    ONE_STATEMENT,
    NewAssignment,
    identity_of,
    store_assignments,
    stored_rows,
)
from tracker.documents.tables import Table
from tracker.domain.folding import folded
from tracker.domain.tasks import UnitRole
from tracker.models import Directive, Task, TaskUnit
from tracker.queries import home
from tracker.queries.resolving import Named, Register, register
from tracker.queries.stored_work import StoredAssignment, StoredTask, portions, stored_tasks


@dataclass
class TaskPlan:
    """A content of a directive, with the rows that give it to units."""

    directive: Directive
    stored: StoredTask | None
    rows: list[GivenRow] = field(default_factory=list)
    new_units: dict[int, GivenRow] = field(default_factory=dict)

    @property
    def named(self) -> dict[tuple[UnitRole, Named], str]:
        """The units that its rows name, as the first of them writes each, without those stored already."""
        known = self.stored.named if self.stored else set()
        mentions: dict[tuple[UnitRole, Named], str] = {}
        for row in self.rows:
            for role, of_role in ((UnitRole.LEAD, row.leads), (UnitRole.COORDINATING, row.coordinating)):
                for mention in of_role:
                    mentions.setdefault((role, mention.named), mention.written)
        return {key: written for key, written in mentions.items() if key not in known}


@dataclass
class Plan:
    """What an import would do; `store` does it."""

    file_name: str
    report: Report
    tasks: list[TaskPlan]
    register: Register


def plan_import(session: Session, table: Table, file_name: str, today: date, now: datetime) -> Plan:
    """Work out what the table asks for; raises BadTable with every bad row. Nothing is stored yet."""
    wait_for_other_imports(session)
    findings, names = Findings(), register(session)
    reader = RowReader(names, home.calendar(session), findings, today)
    rows = [given for row in table.rows if (given := reader.read(row))]
    directives = DirectiveBook(session, home.options(session).home_issuer, now).match(rows, findings)
    _refuse_repeated_work(rows, directives, findings)
    findings.settle()
    tasks = _tasks(session, rows, directives)
    report = Report(warnings=findings.warnings)
    for row in rows:
        _place(row, tasks[id(directives[row.line]), row.key], report, table.columns)
    report.differences[:0] = _differing_directives(rows, directives)
    return Plan(file_name, report, list(tasks.values()), names)


def store(session: Session, plan: Plan, now: datetime) -> Report:
    """Store what was planned, in one transaction with the planning."""
    session.add_all({id(task.directive): task.directive for task in plan.tasks}.values())
    session.flush()
    _store_tasks(session, [task for task in plan.tasks if task.stored is None])
    units = (
        {"task_id": task.stored.id, "role": role, "written": written, **vars(named)}
        for task in plan.tasks
        if task.stored
        for (role, named), written in task.named.items()
    )
    for batch in portions(units):
        session.execute(insert(TaskUnit), batch, execution_options=ONE_STATEMENT)
    store_assignments(session, _new_assignments(plan), now)
    return plan.report


def _refuse_repeated_work(
    rows: Sequence[GivenRow], directives: dict[int, Directive], findings: Findings
) -> None:
    first: dict[tuple[int, str, int], int] = {}
    for row in rows:
        directive = directives.get(row.line)
        for unit_id in row.units if directive else ():
            line = first.setdefault((id(directive), row.key, unit_id), row.line)
            if line != row.line:
                findings.refuse(row.line, "lead_units", "duplicate_row", str(line))
                break


def _tasks(
    session: Session, rows: Sequence[GivenRow], directives: dict[int, Directive]
) -> dict[tuple[int, str], TaskPlan]:
    stored = stored_tasks(session, {directive.id for directive in directives.values() if directive.id})
    plans: dict[tuple[int, str], TaskPlan] = {}
    for row in rows:
        directive = directives[row.line]
        plan = plans.setdefault(
            (id(directive), row.key), TaskPlan(directive, stored.get((directive.id, row.key)))
        )
        plan.rows.append(row)
    return plans


def _place(row: GivenRow, task: TaskPlan, report: Report, columns: frozenset[str]) -> None:
    """Note which units of the row are new, and what a stored assignment has otherwise."""
    for unit_id in row.units:
        known = task.stored.assignments.get(unit_id) if task.stored else None
        if known is None:
            task.new_units[unit_id] = row
            report.created += 1
        else:
            report.unchanged += 1
            report.differences += _differences(row, known, columns)


def _differences(row: GivenRow, known: StoredAssignment, columns: frozenset[str]) -> Iterator[Difference]:
    pairs: list[tuple[str, object, object]] = [
        ("due_on", known.due_on, row.due.day),
        ("state", known.state, row.state),
        ("completed_on", known.handed_in_on, row.completed_on),
    ]
    for column, stored, given in pairs:
        if column in columns and stored != given:
            yield Difference(row.line, column, known.ref, str(stored or ""), str(given or ""))


def _differing_directives(rows: Sequence[GivenRow], directives: dict[int, Directive]) -> Iterator[Difference]:
    """Another day of issue or subject than the directive's, once for each that is given."""
    told = set()
    for row in rows:
        directive = directives[row.line]
        pairs = [("issued_on", str(directive.issued_on or ""), str(row.issued_on))]
        if row.subject and folded(row.subject) != folded(directive.subject):
            pairs.append(("subject", directive.subject, row.subject))
        for column, stored, given in pairs:
            key = (id(directive), column, given)
            if stored != given and key not in told:
                told.add(key)
                yield Difference(row.line, column, directive.number or "", stored, given)


def _store_tasks(session: Session, tasks: Sequence[TaskPlan]) -> None:
    for batch in portions(tasks):
        rows = [_task_row(plan, plan.rows[0]) for plan in batch]
        for plan, task_id in zip(batch, stored_rows(session, Task, rows), strict=True):
            plan.stored = StoredTask(task_id, 0)


def _task_row(plan: TaskPlan, row: GivenRow) -> dict[str, object]:
    return {
        "directive_id": plan.directive.id,
        "position": row.line,
        "clause": row.clause,
        "content": row.content,
        "content_key": row.key,
        "deadline_phrase": row.due.phrase,
        "deadline_rule": row.due.rule,
        "due_on": row.due.due_on,
        "recurrence": ",".join(row.due.every),
        "tracking": row.due.tracking,
        "folded": folded(row.content),
    }


def _new_assignments(plan: Plan) -> Iterator[NewAssignment]:
    for task in plan.tasks:
        for unit_id, row in task.new_units.items():
            if task.stored is not None:
                yield NewAssignment(
                    task_id=task.stored.id,
                    unit_id=unit_id,
                    identity=identity_of(task.directive, row.key, plan.register.unit_codes[unit_id]),
                    told_on=task.directive.issued_on or row.issued_on,
                    changes=row.changes,
                    due_phrase=row.due.phrase,
                    note=f"Nhập từ {plan.file_name}, dòng {row.line}",
                )
