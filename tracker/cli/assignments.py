"""`flask assignments`: what units have to do."""

from pathlib import Path

import click
from flask.cli import AppGroup

from tracker import clock
from tracker.actions.assignments_import import plan_import, store
from tracker.cli.edge import reading, settings, told, writing
from tracker.cli.imports import FILE, importing, tell
from tracker.documents.columns import ASSIGNMENTS
from tracker.documents.tables import read_table

assignments = AppGroup("assignments", help="What units have to do.")


@assignments.command("import")
@click.argument("file", type=FILE)
@click.option("--dry-run", is_flag=True, help="Say what would be stored, and store nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
def import_file(file: Path, dry_run: bool, as_json: bool) -> None:
    """Take in the office's present list in FILE (CSV or XLSX), all rows or none."""
    today, now = clock.today(settings().zone), clock.now()
    with importing(as_json):
        with told():
            table = read_table(file, ASSIGNMENTS)
        with reading() if dry_run else writing() as session:
            plan = plan_import(session, table, file.name, today, now)
            if not dry_run:
                store(session, plan, now)
    tell(plan.report, as_json)
