"""`flask directives`: governing documents."""

from pathlib import Path

import click
from flask.cli import AppGroup

from tracker.cli.edge import print_json, told
from tracker.documents.text import text_of
from tracker.domain.reading import Deadline, Reading, ReadTask, read_document, reading_to_json
from tracker.domain.working_days import statutory_calendar

directives = AppGroup("directives", help="Governing documents.")

FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@directives.command("read", with_appcontext=False)
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON value on standard output, nothing else.")
def read(file: Path, as_json: bool) -> None:
    """Read the document FILE (.txt, .docx, .pdf) and show its tasks. Stores nothing, needs no home."""
    with told():
        reading = read_document(text_of(file), statutory_calendar())
    if as_json:
        print_json(reading_to_json(reading))
    else:
        click.echo(_listing(reading))


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
        f"    chủ trì: {'; '.join(task.leads) or '-'}",
        f"    phối hợp: {'; '.join(task.coordinators) or '-'}",
        f"    thời hạn: {_deadline(task.deadline)} ({task.tracking.value})",
    ]


def _deadline(deadline: Deadline | None) -> str:
    if deadline is None:
        return "-"
    due = [deadline.due_on.strftime("%d/%m/%Y")] if deadline.due_on else []
    return f"{', '.join([*due, *deadline.every]) or '?'} “{deadline.phrase}”"
