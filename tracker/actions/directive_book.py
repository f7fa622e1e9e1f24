"""The stored directives, and which of them a list means."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from tracker.actions.assignment_rows import GivenRow
from tracker.actions.imports import Findings
from tracker.domain.folding import folded
from tracker.domain.identity import kind_of, number_form
from tracker.models import Directive


class DirectiveBook:
    """The directives with a number by number and year; those that a list names besides are added."""

    def __init__(self, session: Session, home_issuer: str, now: datetime) -> None:
        self._home_issuer, self._now = home_issuer, now
        self._numbered: dict[tuple[str, int], list[Directive]] = defaultdict(list)
        columns = (Directive.issuer, Directive.kind, Directive.number, Directive.year)
        more = (Directive.issued_on, Directive.subject)
        numbered = select(Directive).where(Directive.number.is_not(None), Directive.year.is_not(None))
        for directive in session.scalars(numbered.options(load_only(*columns, *more))):
            self._numbered[self._key(directive)].append(directive)

    def match(self, rows: Iterable[GivenRow], findings: Findings) -> dict[int, Directive]:
        """The directive of each row, by its line.

        An empty issuer or kind matches the one directive of that number and year; several are refused; where
        there is none it is the home's own issuer, and the kind that the number tells. Rows that name both go
        first: the others may mean theirs.
        """
        matched: dict[int, Directive] = {}
        for row in sorted(rows, key=lambda row: not (row.issuer and row.kind)):
            fitting = self.fitting(row.number, row.issued_on.year, row.issuer, row.kind)
            if len(fitting) > 1:
                choice = "; ".join(f"{directive.issuer}, {directive.kind}" for directive in fitting)
                findings.refuse(row.line, "directive_number", "ambiguous_directive", choice)
                continue
            matched[row.line] = fitting[0] if fitting else self._new(row)
        return matched

    def fitting(self, number: str, year: int, issuer: str, kind: str) -> list[Directive]:
        """The directives of that number and year, and of issuer and kind where these are given."""
        return [
            directive
            for directive in self._numbered[number_form(number), year]
            if folded(issuer) in ("", folded(directive.issuer))
            and folded(kind) in ("", folded(directive.kind))
        ]

    def _new(self, row: GivenRow) -> Directive:
        directive = Directive(
            issuer=row.issuer or self._home_issuer,
            kind=row.kind or kind_of(row.number),
            number=row.number,
            year=row.issued_on.year,
            issued_on=row.issued_on,
            subject=row.subject,
            entered_at=self._now,
            folded=folded(f"{row.number} {row.subject}"),
        )
        self._numbered[self._key(directive)].append(directive)
        return directive

    def _key(self, directive: Directive) -> tuple[str, int]:
        return number_form(directive.number or ""), directive.year or 0
