import json
import threading
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import func, select

from tests.support import make
from tracker.extensions import db, transactions
from tracker.models import Assignment, Message

LIST = (
    "Số ký hiệu;Ngày ban hành;Nội dung nhiệm vụ;Đơn vị chủ trì;Thời hạn\n"
    "14/CT-UBND;30/9/2026;Xây dựng đề án;SXD;31/12/2026\n"
)


@pytest.fixture
def file(sqlite_app: Flask, tmp_path: Path) -> Path:
    """A file beside a home that knows the unit SXD."""
    with sqlite_app.app_context(), transactions.writing():
        make.unit(db.session(), code="SXD")
        db.session.commit()
    return tmp_path / "assignments.csv"


def stored(app: Flask) -> int:
    with app.app_context():
        assert db.session.scalar(select(func.count(Message.id))) == 0
        return db.session.scalar(select(func.count(Assignment.id))) or 0


def test_a_dry_run_says_what_would_be_stored_and_stores_nothing(
    sqlite_app: Flask, runner: FlaskCliRunner, file: Path
) -> None:
    file.write_text(LIST, "utf-8")
    dry = runner.invoke(args=["assignments", "import", str(file), "--dry-run", "--json"])
    assert (dry.exit_code, json.loads(dry.stdout)["created"]) == (0, 1), dry.output
    assert stored(sqlite_app) == 0
    wet = runner.invoke(args=["assignments", "import", str(file), "--json"])
    assert json.loads(wet.stdout) == {**json.loads(dry.stdout), "differences": [], "warnings": []}
    assert stored(sqlite_app) == 1


def test_a_bad_row_keeps_the_whole_list_out(sqlite_app: Flask, runner: FlaskCliRunner, file: Path) -> None:
    file.write_text(LIST + "15/CT-UBND;31/02/2026;Việc;SYT;\n", "utf-8")
    result = runner.invoke(args=["assignments", "import", str(file), "--json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["errors"] == [
        {"line": 3, "column": "issued_on", "reason": "bad_date", "detail": "31/02/2026"}
    ]
    assert stored(sqlite_app) == 0


def test_of_two_imports_at_once_the_second_waits_and_finds_the_work_there(
    sqlite_app: Flask, runner: FlaskCliRunner, file: Path
) -> None:
    file.write_text(LIST, "utf-8")
    results = []

    def run() -> None:
        results.append(sqlite_app.test_cli_runner().invoke(args=["assignments", "import", str(file)]))

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [result.exit_code for result in results] == [0] * 4
    assert stored(sqlite_app) == 1
