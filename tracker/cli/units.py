"""`flask units`: the register of units."""

from pathlib import Path

import click
from flask.cli import AppGroup

from tracker import clock
from tracker.actions.units_import import import_units
from tracker.cli.edge import settings, told, writing
from tracker.cli.imports import FILE, importing, tell
from tracker.documents.columns import UNITS
from tracker.documents.tables import read_table

units = AppGroup("units", help="The register of units.")


@units.command("import")
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
def import_file(file: Path, as_json: bool) -> None:
    """Take in the units of FILE (CSV or XLSX): new ones are made, known ones changed by code."""
    with importing(as_json):
        with told():
            table = read_table(file, UNITS)
        with writing() as session:
            report = import_units(session, table, clock.today(settings().zone))
    tell(report, as_json)
