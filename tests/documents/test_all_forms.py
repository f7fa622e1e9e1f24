"""One directive as text, Word file, PDF and scan: the same reading."""

from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from tests.documents.forms.as_docx import write_docx
from tests.documents.forms.as_pdf import write_pdf
from tests.documents.forms.as_scan import write_scan
from tests.documents.forms.as_text import as_text
from tests.support.programs import need_tesseract
from tracker.documents.text import text_of
from tracker.domain.reading import Reading, ReadTask, read_document
from tracker.domain.working_days import Calendar


def write_text(path: Path) -> None:
    path.write_text(as_text(), "utf-8")


NEARLY = 0.95  # of the letters of a task
FORMS: Mapping[str, Callable[[Path], None]] = {".docx": write_docx, ".pdf": write_pdf}


def reading_of(path: Path) -> Reading:
    return read_document(text_of(path), Calendar())


def told(task: ReadTask) -> tuple[object, ...]:
    """What a task says, without the places where it stands."""
    when = (task.deadline.due_on, task.deadline.every) if task.deadline else None
    leads, partners = ([unit.name for unit in units] for units in (task.leads, task.coordinators))
    return task.clause, task.text, leads, partners, when


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    path = tmp_path_factory.mktemp("plain") / "a.txt"
    write_text(path)
    return reading_of(path)


def test_the_directive_has_tasks_of_all_its_parts(plain: Reading) -> None:
    clauses = {task.clause for task in plain.tasks}
    assert {"1.a", "1.b", "1.c", "2.-1", "2.-2", "2.-3", "3", "4.a", "4.b"} <= clauses
    assert {f"Phụ lục.{n}" for n in range(1, 9)} <= clauses


@pytest.mark.parametrize("ending", FORMS)
def test_a_form_of_it_is_read_as_the_text_is(plain: Reading, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a{ending}"
    FORMS[ending](path)
    found = reading_of(path)
    assert found.header == plain.header
    assert [told(task) for task in found.tasks] == [told(task) for task in plain.tasks]


def test_a_scan_of_it_differs_in_a_few_letters(plain: Reading, tmp_path: Path) -> None:
    need_tesseract()
    write_pdf(tmp_path / "printed.pdf")
    write_scan(tmp_path / "printed.pdf", tmp_path / "scan.pdf")
    found = reading_of(tmp_path / "scan.pdf")
    assert found.header == plain.header
    assert len(found.tasks) == len(plain.tasks)
    differing = [
        (one, other)
        for one, other in zip(map(told, found.tasks), map(told, plain.tasks), strict=True)
        if one[2:] != other[2:] or SequenceMatcher(None, str(one[1]), str(other[1])).ratio() < NEARLY
    ]
    assert len(differing) <= len(plain.tasks) // 10, differing
