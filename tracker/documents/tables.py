"""Tables that people hand in, CSV or XLSX: the columns found by their headings, the rows as clean text."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from itertools import islice, zip_longest
from pathlib import Path

from tracker.documents import csv_rows, xlsx_rows
from tracker.documents.problems import BadTable, Problem, refused
from tracker.documents.xlsx_rows import Cell, Fault
from tracker.domain.errors import DomainError
from tracker.domain.folding import folded, nearest
from tracker.domain.working_days import YEARS

FILE_MEGABYTES = 25
HEADER_WITHIN = 30  # rows that are searched for the header, below title rows
OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # the container of .xls and of encrypted workbooks
ZIP = b"PK\x03\x04"

_Rows = Callable[[], Iterator[tuple[int, Sequence[Cell]]]]


class BadDate(DomainError):
    """A text that is no day of the calendar in one of the two forms."""

    code = "bad_date"


@dataclass(frozen=True)
class Column:
    """A column by its English name; `headings` are the Vietnamese ones, the one to use first."""

    name: str
    headings: tuple[str, ...]
    required: bool = False

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and the headings."""
        return (self.name, *self.headings)


@dataclass(frozen=True)
class TableColumns:
    """The columns that a table may have; `passed_over` are headings of columns that say nothing (STT)."""

    columns: tuple[Column, ...]
    passed_over: tuple[str, ...] = ("STT", "TT", "Số TT", "Số thứ tự")

    @cached_property
    def names(self) -> Mapping[str, str]:
        """English name by folded heading; "" for a column that is passed over."""
        known = {_form(name): column.name for column in self.columns for name in column.spellings}
        return known | {_form(heading): "" for heading in self.passed_over}

    @property
    def spellings(self) -> list[str]:
        """Every heading that is understood, as it is written."""
        return [spelling for column in self.columns for spelling in column.spellings]

    def name(self, heading: str) -> str | None:
        """The English name for a heading as written, None for an unknown one."""
        return self.names.get(_form(heading))


@dataclass(frozen=True, slots=True)
class Row:
    """One row by English column names; `line` is its number in the file, an empty cell is ""."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, and which columns it has."""

    columns: frozenset[str]
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class _Header:
    line: int
    headings: Sequence[str]
    known: int


def read_table(path: Path, columns: TableColumns) -> Table:
    """The table in a CSV file (UTF-8, comma or semicolon) or an XLSX workbook, told apart by their content.

    Columns stand in any order under a header that may follow title rows; blank rows are passed over; texts
    are in NFC without outer spaces, dates of date cells ISO. Raises BadTable with every problem of the header
    or, where the header is good, of the cells. Reads up to 25 MB.
    """
    if path.stat().st_size > FILE_MEGABYTES * 2**20:
        raise refused("too_large", detail=str(FILE_MEGABYTES))
    content = path.read_bytes()
    if content.startswith(ZIP):
        with xlsx_rows.workbook(path) as sheets:
            return _table(*_only_table(sheets, columns), columns)
    if content.startswith(OLD_EXCEL):
        raise refused("old_excel")
    text = csv_rows.text_of(content)
    if not text.strip():
        raise refused("empty_file")
    return _table(*_best_delimited(text, columns), columns)


def parse_date(text: str) -> date:
    """A day written 2026-11-30 or 30/11/2026, from 1900 to 2199; raises BadDate for all else."""
    iso = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text, re.ASCII)
    vietnamese = re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", text, re.ASCII)
    parts = iso.groups() if iso else vietnamese.groups()[::-1] if vietnamese else ()
    try:
        year, month, day = map(int, parts)
        if year in YEARS:
            return date(year, month, day)
    except ValueError:
        pass
    raise BadDate(f"“{text}” is no day of the form 2026-11-30 or 30/11/2026.")


def _form(heading: str) -> str:
    """What of a heading counts: no case, marks, punctuation, nor a note in brackets."""
    return " ".join(re.sub(r"\(.*?\)|[\W_]", " ", folded(heading)).split())


def _clean(cell: str) -> str:
    return unicodedata.normalize("NFC", cell).strip()


def _header(rows: Iterator[tuple[int, Sequence[Cell]]], columns: TableColumns) -> _Header | None:
    """The row with the most known headings among the first ones, if any has one."""
    best = None
    for line, cells in islice(rows, HEADER_WITHIN):
        headings = ["" if isinstance(cell, Fault) else _clean(cell) for cell in cells]
        known = sum(bool(columns.name(heading)) for heading in headings)
        if known > (best.known if best else 0):
            best = _Header(line, headings, known)
    return best


def _until_broken(rows: _Rows) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The rows up to the first bad one: the wrong delimiter breaks the quoting of a good file."""
    with suppress(BadTable):
        yield from rows()


def _best_delimited(text: str, columns: TableColumns) -> tuple[_Rows, _Header]:
    readings: list[_Rows] = [partial(csv_rows.rows, text, delimiter) for delimiter in ",;"]
    found = [(rows, header) for rows in readings if (header := _header(_until_broken(rows), columns))]
    if not found:
        raise refused("no_header")
    return max(found, key=lambda reading: reading[1].known)


def _only_table(sheets: Mapping[str, xlsx_rows.Sheet], columns: TableColumns) -> tuple[_Rows, _Header]:
    headers = {title: _header(sheet.rows(), columns) for title, sheet in sheets.items()}
    found = {title: (sheets[title].rows, header) for title, header in headers.items() if header}
    if len(found) != 1:
        raise refused("several_tables", detail=", ".join(found)) if found else refused("no_header")
    return next(iter(found.values()))


def _table(rows: _Rows, header: _Header, columns: TableColumns) -> Table:
    problems = list(_problems_of_header(header, columns))
    if problems:
        raise BadTable(problems)
    names = [columns.name(heading) if heading else None for heading in header.headings]
    blank = dict.fromkeys(filter(None, names), "")
    seen: dict[str, str] = {}  # issuers and units repeat: one string each
    taken: list[Row] = []
    for line, written in rows():
        if line <= header.line:
            continue
        cells = [cell if isinstance(cell, Fault) else _clean(cell) for cell in written]
        problems.extend(_problems_of_row(line, cells, names))
        texts = {name: seen.setdefault(cell, cell) for name, cell in _named_texts(names, cells)}
        if any(texts.values()):
            taken.append(Row(line, {**blank, **texts}))
    if problems:
        raise BadTable(problems)
    return Table(frozenset(filter(None, names)), taken)


def _named_texts(names: Sequence[str | None], cells: Sequence[Cell]) -> Iterator[tuple[str, str]]:
    for name, cell in zip(names, cells, strict=False):
        if name and isinstance(cell, str):
            yield name, cell


def _problems_of_header(header: _Header, columns: TableColumns) -> Iterator[Problem]:
    names = [columns.name(heading) for heading in header.headings if heading]
    for heading in filter(None, header.headings):
        if columns.name(heading) is None:
            near = nearest(heading, columns.spellings)
            yield Problem(header.line, heading, "unknown_column", f"; perhaps “{near}”" if near else "")
    for column in columns.columns:
        if names.count(column.name) > 1:
            yield Problem(header.line, column.name, "duplicate_column")
        elif column.required and column.name not in names:
            yield Problem(header.line, column.name, "missing_column")


def _problems_of_row(line: int, cells: Sequence[Cell], names: Sequence[str | None]) -> Iterator[Problem]:
    for name, cell in zip_longest(names, cells):
        if name and isinstance(cell, Fault):
            yield Problem(line, name, cell.reason, cell.address)
        elif name is None and cell:
            detail = cell.address if isinstance(cell, Fault) else _clean(cell)
            yield Problem(line, None, "cell_without_heading", detail)
