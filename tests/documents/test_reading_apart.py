"""Reading in a process of its own: the same text, and an end in a sentence whatever the file does."""

import os
from pathlib import Path

import pytest

from tests.documents import hostile
from tracker.documents.limits import Limits
from tracker.documents.reading_apart import STANDARD_LIMITS, text_apart
from tracker.documents.unreadable import UnreadableDocument

TEXT = "Sở Nội vụ báo cáo trước ngày 15/12 hằng năm.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Chỉ thị số 7.txt"
    path.write_text(TEXT, "utf-8")
    return path


def refusal(path: Path, limits: Limits = STANDARD_LIMITS) -> str:
    with pytest.raises(UnreadableDocument) as refused:
        text_apart(path, limits=limits)
    return str(refused.value)


def test_the_text_comes_back_as_it_is(file: Path) -> None:
    assert text_apart(file) == TEXT


def test_a_file_named_from_the_folder_one_is_in_is_found(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    assert text_apart(Path(file.name)) == TEXT


def test_a_text_of_the_largest_size_comes_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("ộ" * (5 * 2**20), "utf-8")
    assert len(text_apart(tmp_path / "a.txt")) == 5 * 2**20


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    assert refusal(tmp_path / "pipe.txt") == "pipe.txt is no file with a document in it."
    assert refusal(tmp_path / "folder.txt") == "folder.txt is no file with a document in it."
    assert refusal(tmp_path / "gone.txt") == "gone.txt cannot be read: No such file or directory."


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_refused(file: Path) -> None:
    file.chmod(0)
    assert refusal(file) == f"{file.name} cannot be read: Permission denied."


def test_a_file_that_is_not_read_in_time_is_given_up(file: Path) -> None:
    assert refusal(file, Limits(seconds=0)) == (
        f"{file.name} is not read after 0 seconds, which no directive takes."
    )


def test_a_file_that_keeps_the_processor_busy_is_given_up(tmp_path: Path) -> None:
    path = hostile.pdf_of_many_words(tmp_path / "a.pdf", pages=300, words_a_page=20_000)
    assert refusal(path, Limits(cpu_seconds=1)) == (
        "a.pdf is not read after 1 seconds, which no directive takes."
    )


def test_a_file_that_fills_the_memory_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * 20_000_000)
    assert refusal(tmp_path / "a.txt", Limits(megabytes=45)) == (
        "a.txt takes more than 45 MB of memory to read, which no directive does."
    )


def test_a_word_document_that_fills_the_memory_is_refused(tmp_path: Path) -> None:
    path = hostile.word_of_many_paragraphs(tmp_path / "a.docx", megabytes=100)
    assert refusal(path, Limits(megabytes=300)).startswith("a.docx ")


def test_a_reader_that_dies_is_told_of_in_a_sentence(tmp_path: Path) -> None:
    path = hostile.pdf(tmp_path / "a.pdf", [b" " * 300_000_000])
    assert refusal(path, Limits(megabytes=400)) == (
        "a.pdf stops the program that reads it: it is damaged, or made to do so."
    )


def test_nothing_is_left_behind(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    text_apart(file)
    refusal(file, Limits(seconds=0))
    assert list(folder.iterdir()) == []
