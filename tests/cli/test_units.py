import json
from pathlib import Path

import pytest
from flask.testing import FlaskCliRunner

GOOD = (
    "Mã đơn vị;Tên đơn vị;Loại đơn vị;Điện thoại\nSXD;Sở Xây dựng;department;0912345678\nVPUB;Văn phòng;;\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "units.csv"


def test_an_import_says_what_it_did(runner: FlaskCliRunner, file: Path) -> None:
    file.write_text(GOOD, "utf-8")
    result = runner.invoke(args=["units", "import", str(file)])
    assert result.exit_code == 0, result.output
    assert result.stdout == "created 2, changed 0, unchanged 0, differences 0, warnings 1\n"
    assert result.stderr == "warning: line 3, column kind: the unit has no kind, so it is only urged\n"
    assert runner.invoke(args=["units", "import", str(file)]).stdout.startswith(
        "created 0, changed 0, unchanged 2"
    )


def test_an_import_prints_one_json_value(runner: FlaskCliRunner, file: Path) -> None:
    file.write_text(GOOD, "utf-8")
    result = runner.invoke(args=["units", "import", str(file), "--json"])
    assert json.loads(result.stdout) == {
        "created": 2,
        "changed": 0,
        "unchanged": 0,
        "differences": [],
        "warnings": [{"line": 3, "column": "kind", "reason": "no_kind", "detail": ""}],
    }


def test_a_bad_file_prints_its_errors_as_json_and_stores_nothing(runner: FlaskCliRunner, file: Path) -> None:
    file.write_text(GOOD + "SXD;Lần nữa;;\n;Không mã;;\n", "utf-8")
    result = runner.invoke(args=["units", "import", str(file), "--json"])
    assert result.exit_code == 1
    errors = json.loads(result.stdout)["errors"]
    assert [(error["line"], error["column"], error["reason"]) for error in errors] == [
        (4, "code", "duplicate_code"),
        (5, "code", "missing_value"),
    ]
    assert result.stderr.splitlines()[-1].startswith("line 4, column code: ")
    file.write_text(GOOD, "utf-8")
    assert runner.invoke(args=["units", "import", str(file)]).stdout.startswith("created 2")


def test_a_bad_file_tells_each_problem_on_a_line(runner: FlaskCliRunner, file: Path) -> None:
    file.write_text("code,colour\nA,B\n", "utf-8")
    result = runner.invoke(args=["units", "import", str(file)])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "line 1, column colour: the column is not known",
        "line 1, column name: the column is missing",
        "line 1, column colour: the column is not known (and 1 more)",
    ]


def test_a_missing_file_is_misuse(runner: FlaskCliRunner, file: Path) -> None:
    assert runner.invoke(args=["units", "import", str(file)]).exit_code == 2
    assert runner.invoke(args=["units", "import", str(file.parent)]).exit_code == 2
