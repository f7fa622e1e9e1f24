import io
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.documents import xlsx_rows
from tracker.documents.columns import ASSIGNMENTS, UNITS
from tracker.documents.problems import SENTENCES, BadTable, Problem, sentence
from tracker.documents.tables import BadDate, Column, Row, TableColumns, parse_date, read_table

SHORT = TableColumns(
    (
        Column("code", ("Mã đơn vị",), required=True),
        Column("name", ("Tên đơn vị",), required=True),
        Column("since", ()),
    )
)
ROWS = [Row(2, {"code": "SXD", "name": "Sở Xây dựng"}), Row(3, {"code": "SNV", "name": "Sở Nội vụ"})]
EXCEL_DAY = datetime(2025, 3, 1)  # noqa: DTZ001 - a cell of Excel knows no time zone
Write = Callable[[bytes | str], Path]


@pytest.fixture
def file(tmp_path: Path) -> Write:
    def write(content: bytes | str) -> Path:
        path = tmp_path / "table"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def workbook(
    *rows: list[object], merged: tuple[str, ...] = (), sheets: dict[str, list[list[object]]] | None = None
) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    for title, others in (sheets or {}).items():
        sheet = book.create_sheet(title)
        for row in others:
            sheet.append(row)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def with_part(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The workbook with the text of one of its parts changed, as other programs would write it."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()).encode() if name == part else text)
    return target.getvalue()


def problems(path: Path, columns: TableColumns = SHORT) -> list[tuple[int | None, str | None, str]]:
    with pytest.raises(BadTable) as bad:
        read_table(path, columns)
    assert str(bad.value)
    return [(problem.line, problem.column, problem.reason) for problem in bad.value.problems]


def reasons(path: Path) -> set[str]:
    """Why the table is refused; empty where it is read."""
    try:
        read_table(path, SHORT)
    except BadTable as bad:
        return {problem.reason for problem in bad.problems}
    return set()


@pytest.mark.parametrize(
    "content",
    [
        "code,name\nSXD,Sở Xây dựng\nSNV,Sở Nội vụ\n",
        "code,name\r\nSXD,Sở Xây dựng\r\nSNV,Sở Nội vụ",
        "\ufeffcode;name\nSXD;Sở Xây dựng\nSNV;Sở Nội vụ\n",
        '"code";"name"\n"SXD";"Sở Xây dựng"\n"SNV";"Sở Nội vụ"\n',
        "Mã đơn vị,TÊN ĐƠN VỊ (*)\nSXD, Sở Xây dựng \nSNV,Sở Nội vụ\n",
        "STT,Mã đơn vị,Tên đơn vị\n1,SXD,Sở Xây dựng\n2,SNV,Sở Nội vụ\n3,,\n",
        "name,code\nSở Xây dựng,SXD\nSở Nội vụ,SNV\n",
        unicodedata.normalize("NFD", "Mã đơn vị,Tên đơn vị\nSXD,Sở Xây dựng\nSNV,Sở Nội vụ\n"),
    ],
)
def test_a_csv_file_in_the_forms_that_programs_write(file: Write, content: str) -> None:
    table = read_table(file(content), SHORT)
    assert table.columns == {"code", "name"}
    assert table.rows == ROWS


def test_rows_keep_their_line_in_the_file(file: Write) -> None:
    table = read_table(file('Danh sách đơn vị\n\ncode,name\n\nA,"Sở\nNội vụ"\n , \nB,Sở Y tế\n'), SHORT)
    assert table.rows == [
        Row(5, {"code": "A", "name": "Sở\nNội vụ"}),
        Row(8, {"code": "B", "name": "Sở Y tế"}),
    ]


def test_a_quoted_cell_may_hold_the_delimiter_and_quotes(file: Write) -> None:
    table = read_table(file('code;name\nA;"Sở ""Mới""; phòng 1"\n'), SHORT)
    assert table.rows[0].cells["name"] == 'Sở "Mới"; phòng 1'


def test_a_short_row_has_empty_cells(file: Write) -> None:
    assert read_table(file("code,name,since\nA\n"), SHORT).rows == [
        Row(2, {"code": "A", "name": "", "since": ""})
    ]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("", [(None, None, "empty_file")]),
        (" \n\n", [(None, None, "empty_file")]),
        ("\ufeff", [(None, None, "empty_file")]),
        ("code,name\nA,Sở Nội vụ\n".encode("utf-16"), [(None, None, "not_utf8")]),
        ("code,name\nA,Sở Nội vụ\n".encode("utf-16-le"), [(None, None, "not_a_table")]),
        ("code,name\nA,Trà Cú\n".encode("latin-1"), [(2, None, "not_utf8")]),
        (b"code,name\nA,S\xeb N\xe9i v\xf4\n", [(2, None, "not_utf8")]),  # TCVN3, the fonts of before Unicode
        (b"code,name\nA,S\0\n", [(None, None, "not_a_table")]),
        (bytes(range(1, 256)) * 80_000, [(2, None, "not_utf8")]),
        (b"x" * (25 * 2**20 + 1), [(None, None, "too_large")]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), [(None, None, "old_excel")]),
        (b"PK\x03\x04 and then nothing", [(None, None, "no_workbook")]),
        ("Sở Nội vụ,Sở Y tế\n", [(None, None, "no_header")]),
        ("name\nSở Nội vụ\n", [(1, "code", "missing_column")]),
        ("code,name,Tên đơn vị\nA,B,C\n", [(1, "name", "duplicate_column")]),
        ("code,name,colour\nA,B,C\n", [(1, "colour", "unknown_column")]),
        ("code,nane\nA,B\n", [(1, "nane", "unknown_column"), (1, "name", "missing_column")]),
        (
            "code,name\nA,B,C\nD,E\nF,G,,H\n",
            [(2, None, "cell_without_heading"), (4, None, "cell_without_heading")],
        ),
        ('code,name\nA,"B\nC,D\n', [(2, None, "bad_quotes")]),
        ('code;name\nA;"B" C\n', [(2, None, "bad_quotes")]),
        ('code,name\nA,"' + "x" * 200_000 + '"\n', [(2, None, "bad_quotes")]),
    ],
)
def test_a_bad_file_says_what_is_wrong_and_where(
    file: Write, content: bytes | str, found: list[tuple[int | None, str | None, str]]
) -> None:
    assert problems(file(content)) == found


def test_an_unknown_column_names_the_nearest(file: Write) -> None:
    with pytest.raises(BadTable, match=r"line 1, column Ten don vi cu: .*Tên đơn vị") as bad:
        read_table(file("code,name,Ten don vi cu\nA,B,C\n"), SHORT)
    assert bad.value.problems


def test_a_workbook_with_title_rows_dates_and_numbers(file: Write) -> None:
    content = workbook(
        ["DANH SÁCH ĐƠN VỊ"],
        ["(Kèm theo Công văn số 12)"],
        [],
        ["STT", "Tên đơn vị", "Mã đơn vị", "since"],
        [1, "  Sở Xây dựng", 12, EXCEL_DAY],
        [2, unicodedata.normalize("NFD", "Sở Nội vụ"), 13.0, date(2025, 7, 1)],
        [],
        [3, "Sở Y tế", 1.5, EXCEL_DAY + timedelta(hours=8, minutes=30)],
        [4],
        merged=("A1:D1", "A2:D2"),
    )
    assert read_table(file(content), SHORT).rows == [
        Row(5, {"name": "Sở Xây dựng", "code": "12", "since": "2025-03-01"}),
        Row(6, {"name": "Sở Nội vụ", "code": "13", "since": "2025-07-01"}),
        Row(8, {"name": "Sở Y tế", "code": "1.5", "since": "2025-03-01 08:30:00"}),
    ]


def test_a_value_merged_downwards_stands_in_each_row_and_one_merged_sideways_in_its_first_cell(
    file: Write,
) -> None:
    content = workbook(
        ["code", "name", "since"],
        ["A", "Sở Nội vụ", "2020"],
        ["B", None, "2021"],
        ["C", None, None],
        [],
        ["D", "rộng", None],
        ["E", "khác", None],
        merged=("B2:B5", "B6:C6"),
    )
    assert [tuple(row.cells.values()) for row in read_table(file(content), SHORT).rows] == [
        ("A", "Sở Nội vụ", "2020"),
        ("B", "Sở Nội vụ", "2021"),
        ("C", "Sở Nội vụ", ""),
        ("D", "rộng", ""),
        ("E", "khác", ""),
    ]


def test_a_formula_counts_by_its_cached_value_and_is_refused_without_one(file: Write) -> None:
    fresh = workbook(["code", "name"], ["A", '="Sở "&"Y tế"'], ["B", "=1/0"], ["C", '=""'])
    assert problems(file(fresh)) == [(line, "name", "formula_without_value") for line in (2, 3, 4)]

    def calculated(sheet: str) -> str:
        for row, kind, value in [(2, "str", "Sở Y tế"), (3, "e", "#DIV/0!"), (4, "str", "")]:
            sheet = sheet.replace(f'<c r="B{row}">', f'<c r="B{row}" t="{kind}">')
            sheet = sheet.replace("<v></v>", f"<v>{value} </v>", 1)
        return sheet.replace(" </v>", "</v>")

    path = file(with_part(fresh, "xl/worksheets/sheet1.xml", calculated))
    with pytest.raises(BadTable) as bad:
        read_table(path, SHORT)
    assert bad.value.problems == (Problem(3, "name", "cell_error", "B3"),)
    assert (
        sentence(bad.value.problems[0])
        == "line 3, column name: the cell B3 shows an error instead of a value"
    )


def test_a_formula_outside_the_table_is_nobodys_business(file: Write) -> None:
    content = workbook(["=TODAY()"], ["STT", "code", "name"], ["=ROW()", "A", "Sở Y tế"])
    assert [row.cells["code"] for row in read_table(file(content), SHORT).rows] == ["A"]


def test_the_table_is_found_on_whichever_sheet_it_stands(file: Write) -> None:
    content = workbook(["Hướng dẫn"], sheets={"Đơn vị": [["code", "name"], ["A", "Sở Y tế"]]})
    assert [row.line for row in read_table(file(content), SHORT).rows] == [2]


def test_two_sheets_with_tables_are_refused_rather_than_one_passed_over(file: Write) -> None:
    content = workbook(["code", "name"], ["A", "B"], sheets={"Khác": [["code", "name"], ["C", "D"]]})
    assert problems(file(content)) == [(None, None, "several_tables")]


def test_a_wrong_size_written_into_the_sheet_hides_no_row(file: Write) -> None:
    content = workbook(["code", "name"], ["A", "Sở Y tế"])
    small = with_part(
        content, "xl/worksheets/sheet1.xml", lambda sheet: sheet.replace('ref="A1:B2"', 'ref="A1"')
    )
    assert len(read_table(file(small), SHORT).rows) == 1


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", "<sheetData>", "<sheetData"),
        ("xl/worksheets/sheet1.xml", '<row r="2"', '<row r="99999999999"'),
        ("xl/worksheets/sheet1.xml", 'r="A2"', 'r="ZZZZZZZ2"'),
        ("xl/worksheets/sheet1.xml", 'r="A2"', 'r="??"'),
        ("xl/workbook.xml", "<sheets>", "<sheet>"),
        ("[Content_Types].xml", "workbook", "picture"),
    ],
    ids=["cut tag", "row far away", "column far away", "no address", "no sheets", "no workbook part"],
)
def test_a_damaged_workbook_is_refused(file: Write, part: str, old: str, new: str) -> None:
    content = workbook(["code", "name"], ["A", "B"])
    assert problems(file(with_part(content, part, lambda text: text.replace(old, new)))) in (
        [(None, None, "no_workbook")],
        [(None, None, "no_header")],
    )


def test_entities_that_grow_without_end_are_refused(file: Write) -> None:
    entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {outer} "{f"&{inner};" * 10}">' for inner, outer in pairwise("abcdefghi")
    )

    def bomb(sheet: str) -> str:
        return f"<!DOCTYPE x [{entities}]>" + sheet.replace("<t>A</t>", "<t>&i;</t>")

    content = with_part(workbook(["code", "name"], ["A", "B"]), "xl/worksheets/sheet1.xml", bomb)
    assert problems(file(content)) == [(None, None, "no_workbook")]


def test_a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read(file: Write) -> None:
    def swollen(sheet: str) -> str:
        return sheet + " " * (xlsx_rows.UNPACKED_MEGABYTES * 2**20)

    content = with_part(workbook(["code", "name"]), "xl/worksheets/sheet1.xml", swollen)
    assert len(content) < 2**20
    assert problems(file(content)) == [(None, None, "too_large")]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300), st.sampled_from([b"", b"code,name\n", b"PK\x03\x04"]))
def test_any_bytes_give_a_table_or_a_reason(file: Write, content: bytes, start: bytes) -> None:
    assert reasons(file(start + content)) <= set(SENTENCES)


@pytest.fixture(scope="module")
def sound_workbook() -> bytes:
    """Made once: a workbook holds the time at which it was made, and its length varies with that."""
    return workbook(["code", "name"], ["A", "Sở Y tế"])


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=8))
def test_a_workbook_with_any_bytes_overwritten_gives_a_table_or_a_reason(
    file: Write, sound_workbook: bytes, changes: list[tuple[int, int]]
) -> None:
    content = bytearray(sound_workbook)
    for place, byte in changes:
        content[4 + place % (len(content) - 4)] = byte
    assert reasons(file(bytes(content))) <= set(SENTENCES)


@pytest.mark.parametrize("columns", [UNITS, ASSIGNMENTS], ids=["units", "assignments"])
def test_each_heading_of_a_template_names_one_column(columns: TableColumns) -> None:
    spellings = [(spelling, column.name) for column in columns.columns for spelling in column.spellings]
    assert [columns.name(spelling) for spelling, _ in spellings] == [name for _, name in spellings]
    assert [columns.name(spelling.upper()) for spelling, _ in spellings] == [name for _, name in spellings]


@pytest.mark.parametrize("text", ["2026-11-05", "05/11/2026", "5/11/2026"])
def test_a_date_in_one_of_two_forms(text: str) -> None:
    assert parse_date(text) == date(2026, 11, 5)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31/02/2026",
        "2026-02-31",
        "11/2026",
        "5/11/26",
        "05-11-2026",
        "0206-11-05",
        "quý IV",
        "٠٥/١١/٢٠٢٦",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        parse_date(text)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_date_written_in_either_form_is_read_back(day: date) -> None:
    assert parse_date(day.isoformat()) == parse_date(f"{day:%d/%m/%Y}") == day
