"""Rows of annex tables → the work in them; the header row tells what each column holds."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tracker.domain.reading.detail_lines import Details, details_from
from tracker.domain.reading.details import Key, key_of
from tracker.domain.reading.passages import Passage
from tracker.domain.reading.tables import Table

_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")
_SECTION = re.compile(r"^(?P<label>[IVX]{1,5}|[A-D])(?:\s?[.)]|\s|$)")


@dataclass(frozen=True)
class RowWork:
    """The work that a row gives to a unit; `clause` is the section and number within the table."""

    clause: str
    content: Passage
    details: Details


def work_in(tables: Iterable[Table]) -> Iterator[RowWork]:
    """The work in these tables in order; a broken table's rest goes on with the columns before it."""
    columns: dict[Key, int] = {}
    section = ""
    for row in (row for table in tables for row in table.rows):
        keys = {key: n for n, cell in enumerate(row) if (key := key_of(cell.text))}
        filled = [cell.text for cell in row if cell.text]
        if Key.CONTENT in keys and len(keys) > 1:
            columns = keys
        elif columns and len(filled) < 3 and (found := _SECTION.match(" ".join(filled))):
            section = found["label"]
        elif (
            columns
            and len(filled) > 1
            and not all(map(_COLUMN_NUMBER.fullmatch, filled))
            and (work := _work(row, columns, section))
        ):
            yield work


def _work(row: Sequence[Passage], columns: dict[Key, int], section: str) -> RowWork | None:
    cells = {key: row[n] for key, n in columns.items() if n < len(row)}
    content, lead = cells.get(Key.CONTENT), cells.get(Key.LEAD)
    if content is None or not content.text or (lead is not None and not lead.text):
        return None
    number = row[0].text.strip(" .") if columns[Key.CONTENT] > 0 else ""
    clause = ".".join(part for part in (section, number) if part)
    return RowWork(clause, content, details_from({key: (cell,) for key, cell in cells.items()}))
