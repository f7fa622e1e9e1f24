"""Documents of old Word, by whichever program is there; tests/data/chi-thi.doc is the made-up directive."""

import shutil
from pathlib import Path

import pytest

from tests.documents.forms import directive
from tests.support.programs import need_antiword
from tracker.documents.reading_apart import text_apart
from tracker.documents.unreadable import UnreadableDocument

DOCUMENT = Path(__file__).parents[1] / "data/chi-thi.doc"
TABLE = [f"| {' | '.join(row)} |" for row in (directive.COLUMNS, *directive.ROWS)]


def only(program: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no other program be found."""
    (folder / program).symlink_to(str(shutil.which(program)))
    monkeypatch.setenv("PATH", str(folder))


def test_antiword_gives_paragraphs_and_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    need_antiword()
    only("antiword", tmp_path, monkeypatch)
    lines = text_apart(DOCUMENT).splitlines()
    assert lines[0] == directive.ISSUER[0]
    assert {f"- {item.text}" if item.level is not None else item.text for item in directive.BODY} < set(lines)
    assert [line for line in lines if line.startswith("|")] == TABLE


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_gives_the_numbers_of_lists_too() -> None:
    lines = text_apart(DOCUMENT).splitlines()
    assert "3. Sở Tài chính" in {line[:15] for line in lines}
    assert [line for line in lines if line.startswith("|")] == TABLE


@pytest.mark.parametrize("kept", [8, 600, 20_000])
def test_a_damaged_document_is_refused(tmp_path: Path, kept: int) -> None:
    need_antiword()
    (tmp_path / "a.doc").write_bytes(DOCUMENT.read_bytes()[:kept])
    with pytest.raises(UnreadableDocument) as refused:
        text_apart(tmp_path / "a.doc")
    assert str(refused.value) == "a.doc is damaged, protected by a password, or no document of Word."


def test_without_a_program_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableDocument) as refused:
        text_apart(DOCUMENT)
    assert str(refused.value) == (
        "chi-thi.doc is a document of old Word, which needs LibreOffice or antiword: run as root"
        " apt-get install antiword, or save it as .docx."
    )
