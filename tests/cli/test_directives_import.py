import json
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from tests.support import make
from tracker.extensions import db, transactions

DOCUMENT = """ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH BÌNH SƠN            Độc lập - Tự do - Hạnh phúc
Số: 21/CT-UBND           Bình Sơn, ngày 05 tháng 10 năm 2026

CHỈ THỊ
Về việc chấn chỉnh kỷ cương hành chính

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Xây dựng chủ trì xây dựng Đề án cải tạo chợ huyện, trình UBND tỉnh trước ngày 15/12/2026.

2. Sở Nội vụ đẩy mạnh công tác tuyên truyền.
"""


@pytest.fixture
def file(sqlite_app: Flask, tmp_path: Path) -> Path:
    """A document beside a home that knows Sở Xây dựng."""
    with sqlite_app.app_context(), transactions.writing():
        make.unit(db.session(), code="SXD", name="Sở Xây dựng")
        db.session.commit()
    path = tmp_path / "21.txt"
    path.write_text(DOCUMENT, "utf-8")
    return path


def invoke(runner: FlaskCliRunner, file: Path, *options: str) -> dict[str, object]:
    result = runner.invoke(args=["directives", "import", str(file), "--json", *options])
    assert result.exit_code == 0, result.output
    value: dict[str, object] = json.loads(result.stdout)
    return value


def test_a_draft_is_stored_then_issued_then_left_alone(runner: FlaskCliRunner, file: Path) -> None:
    counts = ("created", "changed", "unchanged")
    draft = invoke(runner, file)
    assert ([draft[name] for name in counts], draft["assigned"]) == ([2, 0, 0], [])
    issued = invoke(runner, file, "--issue")
    assert [issued[name] for name in counts] == [0, 1, 1]
    assert [(work["unit"], work["due_on"]) for work in issued["assigned"]] == [("SXD", "2026-12-15")]  # type: ignore[attr-defined]
    assert [draft["reason"] for draft in issued["drafts"]] == ["routine"]  # type: ignore[attr-defined]
    again = invoke(runner, file, "--issue")
    assert ([again[name] for name in counts], again["assigned"]) == ([0, 0, 2], [])


def test_the_terminal_lists_what_was_assigned_and_what_stays(runner: FlaskCliRunner, file: Path) -> None:
    result = runner.invoke(args=["directives", "import", str(file), "--issue"])
    assert result.exit_code == 0, result.output
    first, second, last = result.stdout.splitlines()
    assert " SXD, 15/12/2026: [1] " in first
    assert second.startswith("draft, routine: [2] Sở Nội vụ")
    assert last == "created 2, changed 0, unchanged 0, differences 0, warnings 0"


def test_a_lead_that_the_register_lacks_is_told_with_whom_it_may_mean(
    runner: FlaskCliRunner, file: Path
) -> None:
    file.write_text(DOCUMENT.replace("1. Sở Xây dựng", "1. Sở Xây dừn"), "utf-8")
    invoke(runner, file)
    told = runner.invoke(args=["directives", "import", str(file), "--issue"])
    line = "draft, unresolved_lead “Sở Xây dừn”, perhaps SXD “Sở Xây dựng” (slip): [1] "
    assert any(each.startswith(line) for each in told.stdout.splitlines()), told.output
    drafts = invoke(runner, file, "--issue")["drafts"]
    assert isinstance(drafts, list)
    assert {key: drafts[0][key] for key in ("clause", "reason", "detail", "proposals")} == {
        "clause": "1",
        "reason": "unresolved_lead",
        "detail": "Sở Xây dừn",
        "proposals": [{"unit": "SXD", "name": "Sở Xây dựng", "reason": "slip"}],
    }
    assert drafts[1]["proposals"] == []


def test_a_document_without_number_is_not_issued_and_nothing_is_stored(
    runner: FlaskCliRunner, file: Path
) -> None:
    file.write_text(DOCUMENT.replace("Số: 21/CT-UBND", ""), "utf-8")
    result = runner.invoke(args=["directives", "import", str(file), "--issue", "--json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["errors"][0]["reason"] == "not_issuable"
    assert invoke(runner, file)["created"] == 2


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 1000])
def test_a_file_without_text_is_refused(runner: FlaskCliRunner, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    result = runner.invoke(args=["directives", "import", str(file), "--json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["errors"][0]["reason"] == "unreadable_document"
