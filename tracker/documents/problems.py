"""What is wrong with a table that someone hands in: codes for programs, sentences for people."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.errors import DomainError

# reason → sentence; {detail} is the name, value or cell that the problem is about
SENTENCES = {
    # the file
    "bad_quotes": "a quotation mark is not closed, or text follows it",
    "cell_error": "the cell {detail} shows an error instead of a value",
    "cell_without_heading": "“{detail}” stands in a column without a heading",
    "duplicate_column": "the column stands twice",
    "empty_file": "the file is empty",
    "formula_without_value": "the formula in {detail} has no value yet: open the file and save it",
    "missing_column": "the column is missing",
    "no_header": "no row with the names of the columns was found",
    "no_workbook": "the file is no XLSX workbook, or a damaged one",
    "not_a_table": "the file is neither CSV text nor an XLSX workbook",
    "not_utf8": "the file is not UTF-8 text: save it as CSV UTF-8 or as XLSX",
    "old_excel": "the file is an old or password-protected workbook: save it as XLSX without a password",
    "several_tables": "several sheets hold a table ({detail}): keep one",
    "too_large": "the file is larger than {detail} MB",
    "unknown_column": "the column is not known{detail}",
    # any row
    "bad_date": "“{detail}” is no day such as 2026-11-30 or 30/11/2026",
    "missing_value": "the cell is empty",
    "too_long": "“{detail}” is too long",
    # units
    "bad_email": "“{detail}” is no single e-mail address",
    "bad_kind": "“{detail}” is no kind of unit",
    "bad_span": "the unit would end before it begins",
    "bad_standing": "“{detail}” is none of criticisable, urge_only, follow_only",
    "doubtful_phone": "no SMS will go to {detail}",
    "duplicate_code": "the code stands in line {detail} already",
    "no_kind": "the unit has no kind, so it is only urged",
    # assignments
    "ambiguous_directive": "several directives have this number and year: name issuer and kind ({detail})",
    "ambiguous_unit": "the name of several units: {detail}",
    "bad_deadline": "“{detail}” names no time",
    "bad_state": "“{detail}” is no state",
    "completed_before_issue": "the work was done before the directive was issued",
    "day_ahead": "{detail} lies ahead",
    "duplicate_row": "line {detail} gives the same unit the same work",
    "empty_group": "the group “{detail}” has no members on the day of issue",
    "ended_unit": "the unit had ended by the day of issue: {detail}",
    "missing_completed_on": "work that is submitted or completed needs its day",
    "no_day": "“{detail}” names no day: the work is stored without a deadline",
    "no_issued_on": "the document's day of issue was not found: the draft cannot be issued",
    "no_number": "the document's number was not found: the draft cannot be issued",
    "recurring": "“{detail}” recurs: the rule is stored, no day of it",
    "unexpected_completed_on": "only work that is submitted or completed has such a day",
    "unknown_unit": "no such unit or group: {detail}",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a table out; `line` is the file's, `column` the English name where it is known."""

    line: int | None
    column: str | None
    reason: str
    detail: str = ""


class BadTable(DomainError):
    """A table that is not taken in, with every problem that was found in it."""

    code = "bad_table"

    def __init__(self, problems: Sequence[Problem]) -> None:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(sentence(problems[0]) + more)
        self.problems = tuple(problems)


def refused(reason: str, detail: str = "", line: int | None = None) -> BadTable:
    """A whole file refused for one reason."""
    return BadTable([Problem(line, None, reason, detail)])


def sentence(problem: Problem) -> str:
    """The problem in English, with its place."""
    line = f"line {problem.line}" if problem.line is not None else ""
    column = f"column {problem.column}" if problem.column is not None else ""
    place = ", ".join(filter(None, [line, column]))
    text = SENTENCES[problem.reason].format(detail=problem.detail)
    return f"{place}: {text}" if place else text
