"""`flask directives read`: reads a document, needs no home, stores nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENT = """Số: 7/CT-UBND

Vân Sơn, ngày 05 tháng 3 năm 2026

CHỈ THỊ

Về việc an toàn hồ chứa

1. Sở Xây dựng lập bản đồ ngập lụt trước ngày 30/6/2026.
"""


def run(home: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own, with a home that does not exist."""
    return subprocess.run(
        [sys.executable, "-m", "flask", "directives", "read", *options],
        cwd=ROOT,
        env={**os.environ, "TRACKER_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_document_is_read_without_a_home_and_nothing_is_left_behind(tmp_path: Path) -> None:
    file = tmp_path / "7.txt"
    file.write_text(DOCUMENT, "utf-8")
    done = run(tmp_path / "home", str(file), "--json")
    reading = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert reading["header"]["number"] == "7/CT-UBND"
    assert [(task["leads"], task["deadline"]["due_on"]) for task in reading["tasks"]] == [
        (["Sở Xây dựng"], "2026-06-30")
    ]
    assert not (tmp_path / "home").exists()


def test_without_json_the_tasks_are_listed(tmp_path: Path) -> None:
    file = tmp_path / "7.txt"
    file.write_text(DOCUMENT, "utf-8")
    listing = run(tmp_path / "home", str(file)).stdout
    assert "chủ trì: Sở Xây dựng" in listing
    assert "30/06/2026" in listing


def test_a_missing_file_is_misuse(tmp_path: Path) -> None:
    assert run(tmp_path / "home", str(tmp_path / "none.txt")).returncode == 2


def test_bad_content_fails_with_its_reason_last(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.touch()
    done = run(tmp_path / "home", str(file), "--json")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1] == "empty.txt is empty."
