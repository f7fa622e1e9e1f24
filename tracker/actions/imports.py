"""What the imports of tables share: their report, and that one waits for the other."""

from dataclasses import dataclass, field

from sqlalchemy import text
from sqlalchemy.orm import Session

from tracker.documents.problems import BadTable, Problem

_LOCK = 7_302_016  # any number, the same in each process


@dataclass(frozen=True, slots=True)
class Difference:
    """Something stored that the file has otherwise; it was left as it is."""

    line: int
    column: str
    about: str  # the REF or number of what differs
    stored: str
    given: str


@dataclass
class Report:
    """What an import made of a file."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    differences: list[Difference] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


@dataclass
class Findings:
    """What is wrong with the rows of a file, and what is only worth a word."""

    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def refuse(self, line: int, column: str | None, reason: str, detail: str = "") -> None:
        """Keep the whole file out."""
        self.problems.append(Problem(line, column, reason, detail))

    def warn(self, line: int, column: str | None, reason: str, detail: str = "") -> None:
        """Let the row in, and say so."""
        self.warnings.append(Problem(line, column, reason, detail))

    def settle(self) -> None:
        """Raise BadTable where anything is refused, in the order of the lines."""
        if self.problems:
            raise BadTable(sorted(self.problems, key=lambda problem: problem.line or 0))


def wait_for_other_imports(session: Session) -> None:
    """Let one import at a time read and write. SQLite's one writer is alone as it is."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def listed(cell: str) -> list[str]:
    """The values of a cell that holds several, separated by "|"."""
    return [value for value in (part.strip() for part in cell.split("|")) if value]
