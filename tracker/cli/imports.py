"""How an import is run and told: in JSON, or in sentences."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from tracker.actions.imports import Report
from tracker.cli.edge import Failed, print_json
from tracker.documents.problems import BadTable, Problem, sentence
from tracker.domain.errors import DomainError

MOST_SENTENCES = 50  # on a terminal; JSON has all
FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@contextmanager
def importing(as_json: bool) -> Iterator[None]:
    """Tell every problem of a file that is refused; the last line on standard error sums up."""
    try:
        yield
    except Failed as failed:
        cause = failed.__cause__
        problems = cause.problems if isinstance(cause, BadTable) else ()
        if as_json:
            reason = cause.code if isinstance(cause, DomainError) else "failed"
            print_json(
                {"errors": [asdict(p) for p in problems or [Problem(None, None, reason, str(failed))]]}
            )
        elif len(problems) > 1:
            for problem in problems[:MOST_SENTENCES]:
                click.echo(sentence(problem), err=True)
        raise


def tell(report: Report, as_json: bool, **more: object) -> None:
    """What an import made of a file."""
    if as_json:
        print_json({**asdict(report), **more})
        return
    for problem in report.warnings:
        click.echo(f"warning: {sentence(problem)}", err=True)
    for difference in report.differences:
        click.echo(
            f"line {difference.line}: {difference.about} is left as it is, {difference.column}"
            f" “{difference.stored}” and not “{difference.given}”",
            err=True,
        )
    click.echo(
        f"created {report.created}, changed {report.changed}, unchanged {report.unchanged},"
        f" differences {len(report.differences)}, warnings {len(report.warnings)}"
    )
