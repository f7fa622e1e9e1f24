"""Rows of an XLSX workbook: cached values of formulas, dates as ISO, merged values filled down.

openpyxl's read-only mode holds one row at a time, where its full mode takes some 50 times the file's size. It
passes over merged cells and cannot tell a formula that was never calculated from an empty cell, so each sheet
is walked once before, as a stream too, for these two marks.
"""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree as ET

from openpyxl.cell.cell import ERROR_CODES
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.cell import coordinate_to_tuple, get_column_letter, range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from tracker.documents.problems import refused

UNPACKED_MEGABYTES = 300  # 50,000 assignments unpack to about 60
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of any worksheet: Excel's own limits
NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# What zipfile, the XML parser and openpyxl raise for a damaged or hostile workbook
BROKEN_FILE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)
BROKEN_CONTENT = (InvalidFileException, SyntaxError, AttributeError, LookupError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell without a usable value: why, and its address."""

    reason: str
    address: str


Cell = str | Fault
Place = tuple[int, int]  # row and column, from 1


@dataclass
class Marks:
    """What openpyxl does not show: top cells of merges with their last row, formulas without a value."""

    merged_to: dict[Place, int] = field(default_factory=dict)
    uncalculated: set[Place] = field(default_factory=set)


@dataclass
class Sheet:
    """One worksheet; its rows may be read more than once."""

    archive: zipfile.ZipFile
    part: str
    worksheet: ReadOnlyWorksheet

    def rows(self) -> Iterator[tuple[int, list[Cell]]]:
        """Each row with a value of its own, and its number; a value merged downwards fills those below."""
        marks = self._marks
        filling: dict[int, tuple[Cell, int]] = {}
        for line, values in enumerate(self._values(), start=1):
            cells = [_cell((line, column), value, marks) for column, value in enumerate(values, start=1)]
            if any(cells):
                _fill_down(line, cells, filling)
            for column, cell in enumerate(cells, start=1):
                if (line, column) in marks.merged_to:
                    filling[column] = cell, marks.merged_to[line, column]
            if any(cells):
                yield line, cells

    def _values(self) -> Iterator[tuple[object, ...]]:
        with _readable():
            self.worksheet.reset_dimensions()  # some programs write a wrong size
            yield from self.worksheet.iter_rows(values_only=True)  # type: ignore[misc] # typed for Worksheet

    @cached_property
    def _marks(self) -> Marks:
        marks, row = Marks(), 0
        with _readable(), self.archive.open(self.part) as source:
            for _, element in ET.iterparse(source):  # noqa: S314 - expat itself limits what entities grow to
                if element.tag == f"{NAMESPACE}row":
                    row = _checked(int(element.get("r", row + 1)), LAST_ROW)
                    _note_formulas(element, row, marks)
                    element.clear()
                elif element.tag == f"{NAMESPACE}mergeCell":
                    left, top, _, bottom = range_boundaries(element.get("ref", ""))
                    marks.merged_to[top or 1, left or 1] = bottom or LAST_ROW
        return marks


@contextmanager
def workbook(path: Path) -> Iterator[dict[str, Sheet]]:
    """The visible worksheets by title; raises BadTable for what is no workbook or unpacks to too much."""
    with warnings.catch_warnings(), path.open("rb") as file:
        warnings.simplefilter("ignore")  # openpyxl warns of each drawing and style that it leaves out
        with _readable():
            with zipfile.ZipFile(file) as archive:
                unpacked = sum(part.file_size for part in archive.infolist())
            if unpacked > UNPACKED_MEGABYTES * 2**20:
                raise refused("too_large", detail=str(UNPACKED_MEGABYTES))
            reader = ExcelReader(file, read_only=True, data_only=True, keep_links=False)
            reader.read()
            parts = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
        yield {
            sheet.title: Sheet(reader.archive, parts[sheet.title], sheet)
            for sheet in reader.wb.worksheets
            if isinstance(sheet, ReadOnlyWorksheet) and sheet.sheet_state == "visible"
        }


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except (*BROKEN_FILE, *BROKEN_CONTENT, OverflowError) as error:
        raise refused("no_workbook") from error


def _checked(number: int, last: int) -> int:
    if not 1 <= number <= last:
        raise ValueError(number)
    return number


def _note_formulas(row_element: ET.Element, row: int, marks: Marks) -> None:
    """Note the cells with a formula and no value; an empty text is a value (t="str")."""
    column = 0
    for cell in row_element.iterfind(f"{NAMESPACE}c"):
        address = cell.get("r")
        column = _checked(coordinate_to_tuple(address)[1] if address else column + 1, LAST_COLUMN)
        formula = cell.find(f"{NAMESPACE}f") is not None
        if formula and not cell.findtext(f"{NAMESPACE}v") and cell.get("t") != "str":
            marks.uncalculated.add((row, column))


def _cell(place: Place, value: object, marks: Marks) -> Cell:
    if value is None and place not in marks.uncalculated:
        return ""
    if value is None or value in ERROR_CODES:
        reason = "formula_without_value" if value is None else "cell_error"
        return Fault(reason, f"{get_column_letter(place[1])}{place[0]}")
    return _text(value)


def _text(value: object) -> str:
    """A date as ISO (a time of day only where there is one), a whole number without ".0"."""
    if isinstance(value, datetime):
        return str(value.date() if value.time() == time() else value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("_x000D_", "").strip()


def _fill_down(line: int, cells: list[Cell], filling: dict[int, tuple[Cell, int]]) -> None:
    """Put the values merged from above into the empty cells of a row."""
    for column, (value, last) in filling.items():
        if line <= last:
            cells.extend([""] * (column - len(cells)))
            cells[column - 1] = cells[column - 1] or value
