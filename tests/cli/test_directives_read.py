"""`flask directives read`: reads a document, needs no home, stores nothing."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.documents.forms.as_pdf import write_pdf
from tests.documents.forms.as_scan import write_scan
from tests.support.programs import need_tesseract

ROOT = Path(__file__).parents[2]
DOCUMENT = """Số: 7/CT-UBND

Vân Sơn, ngày 05 tháng 3 năm 2026

CHỈ THỊ

Về việc an toàn hồ chứa

1. Sở Xây dựng lập bản đồ ngập lụt trước ngày 30/6/2026.
"""


def started(home: Path, *options: str) -> subprocess.Popen[str]:
    """The command as a process of its own, with a home that does not exist."""
    return subprocess.Popen(
        [sys.executable, "-m", "flask", "directives", "read", *options],
        cwd=ROOT,
        env={**os.environ, "TRACKER_HOME": str(home), "TMPDIR": str(home.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(home: Path, *options: str) -> subprocess.CompletedProcess[str]:
    with started(home, *options) as process:
        stdout, stderr = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, stdout, stderr)


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


def scan(folder: Path) -> Path:
    """The made-up directive as three scanned pages."""
    write_pdf(folder / "printed.pdf")
    write_scan(folder / "printed.pdf", folder / "scan.pdf")
    return folder / "scan.pdf"


def test_pages_of_a_scan_are_counted_on_standard_error_alone(tmp_path: Path) -> None:
    need_tesseract()
    done = run(tmp_path / "home", str(scan(tmp_path)), "--json")
    assert done.stderr.splitlines() == ["trang 1/3", "trang 2/3", "trang 3/3"]
    assert json.loads(done.stdout)["header"]["number"] == "16/CT-UBND"


def test_an_interrupt_ends_the_reading_and_all_that_it_started(tmp_path: Path) -> None:
    need_tesseract()
    with started(tmp_path / "home", str(scan(tmp_path))) as reading:
        assert reading.stderr is not None
        assert reading.stderr.readline() == "trang 1/3\n"
        reading.send_signal(signal.SIGINT)
        assert reading.wait() == 1
    assert [environ for environ in environments() if str(tmp_path) in environ] == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["printed.pdf", "scan.pdf"]


def environments() -> Iterator[str]:
    """Of all processes: what reads, or helps to, has its folder in it."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            yield (process / "environ").read_text("utf-8", "replace")
