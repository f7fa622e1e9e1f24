"""`flask directives`: governing documents."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click
from flask.cli import AppGroup

from tracker import clock
from tracker.actions.directives_import import ReadFile, import_directive
from tracker.actions.issue import Draft, Issued, issue
from tracker.cli.edge import print_json, reading, settings, told, writing
from tracker.cli.imports import FILE, importing, tell
from tracker.documents.reading_apart import text_apart
from tracker.domain.reading import (
    Deadline,
    Reading,
    ReadTask,
    names_of,
    read_document,
    reading_to_json,
)
from tracker.domain.working_days import statutory_calendar
from tracker.queries import home
from tracker.queries.resolving import register

directives = AppGroup("directives", help="Governing documents.")


@directives.command("read", with_appcontext=False)
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON value on standard output, nothing else.")
def read(file: Path, as_json: bool) -> None:
    """Read the document FILE and show its tasks. Stores nothing, needs no home.

    FILE is a .txt, .docx, .doc or .pdf, or a scan: .pdf, .png, .jpg, .tif.
    """
    with told():
        reading = read_document(text_apart(file, _tell_page), statutory_calendar())
    if as_json:
        print_json(reading_to_json(reading))
    else:
        click.echo(_listing(reading))


@directives.command("import")
@click.argument("file", type=FILE)
@click.option("--issue", "to_issue", is_flag=True, help="Assign what is resolved, dated and not routine.")
@click.option("--json", "as_json", is_flag=True, help="One JSON value on standard output, nothing else.")
def import_file(file: Path, to_issue: bool, as_json: bool) -> None:
    """Store the document FILE as a draft for review. The same document again changes nothing."""
    today, now = clock.today(settings().zone), clock.now()
    issued = Issued()
    with importing(as_json):
        with reading() as session:
            calendar = home.calendar(session)
        with told():
            text = text_apart(file, _tell_page)
            read_file = ReadFile(file.name, text, read_document(text, calendar))
        with writing() as session:
            directive, report = import_directive(session, read_file, today, now)
            if to_issue:
                issued = issue(session, directive, register(session), now)
                if not report.created:
                    report.changed, report.unchanged = issued.tasks, report.unchanged - issued.tasks
            about = {"number": directive.number, "issued_on": directive.issued_on, "kind": directive.kind}
    if not as_json:
        click.echo("\n".join(_issued_lines(issued)), nl=bool(issued.assigned or issued.drafts))
    assigned, drafts = [asdict(work) for work in issued.assigned], [_plain(draft) for draft in issued.drafts]
    tell(report, as_json, directive=about, assigned=assigned, drafts=drafts)


def _tell_page(page: int, pages: int) -> None:
    """How many pages are read: on a terminal in one line that the next overwrites, else a line each."""
    click.echo(f"trang {page}/{pages}", err=True, nl=False)
    click.echo("\r" if sys.stderr.isatty() else "\n", err=True, nl=False)


def _plain(draft: Draft) -> dict[str, object]:
    proposals = [{"unit": each.unit, "name": each.name, "reason": each.reason} for each in draft.proposals]
    return {**asdict(draft), "proposals": proposals}


def _issued_lines(issued: Issued) -> Iterator[str]:
    for work in issued.assigned:
        yield f"{work.ref} {work.unit}, {work.due_on:%d/%m/%Y}: [{work.clause}] {work.content}"
    for draft in issued.drafts:
        detail = f" “{draft.detail}”" if draft.detail else ""
        yield f"draft, {draft.reason}{detail}{_perhaps(draft)}: [{draft.clause}] {draft.content}"


def _perhaps(draft: Draft) -> str:
    likes = (f"{like.shown} ({like.reason.replace('_', ' ')})" for like in draft.proposals)
    return f", perhaps {'; '.join(likes)}" if draft.proposals else ""


def _listing(reading: Reading) -> str:
    header = reading.header
    issued_on = header.issued_on.strftime("%d/%m/%Y") if header.issued_on else "?"
    title = f"{header.kind or '?'} {header.number or '?'}, {header.place or '?'}, {issued_on}"
    lines = [title, header.subject or "?", f"Ký: {header.signer or '?'}", ""]
    for task in reading.tasks:
        lines += [*_task_lines(task), ""]
    return "\n".join([*lines, f"{len(reading.tasks)} nhiệm vụ"])


def _task_lines(task: ReadTask) -> list[str]:
    return [
        f"[{task.clause}] {task.text}",
        f"    chủ trì: {'; '.join(names_of(task.leads)) or '-'}",
        f"    phối hợp: {'; '.join(names_of(task.coordinators)) or '-'}",
        f"    thời hạn: {_deadline(task.deadline)} ({task.tracking.value})",
    ]


def _deadline(deadline: Deadline | None) -> str:
    if deadline is None:
        return "-"
    due = [deadline.due_on.strftime("%d/%m/%Y")] if deadline.due_on else []
    return f"{', '.join([*due, *deadline.every]) or '?'} “{deadline.phrase}”"
