"""Archives that a .docx may not be, and what it may hold."""

import socket
import struct
import zipfile
from pathlib import Path

import pytest

from tests.documents.hostile import word
from tracker.documents.text import UnreadableDocument, text_of

LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
<w:t>&c;</w:t></w:r></w:p></w:body></w:document>"""
OUTSIDE = LAUGHS.replace('"ha"', 'SYSTEM "file:///etc/hostname"')
EXTERNAL = (
    '<Relationship Id="rId99" TargetMode="External" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
    'Target="http://127.0.0.1:{port}/a.png"/></Relationships>'
)


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableDocument) as refused:
        text_of(path)
    return str(refused.value)


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    bomb = word(tmp_path / "bomb.docx", {f"word/{n}.xml": b"\0" * (80 * 2**20) for n in range(3)})
    assert refusal(bomb) == "bomb.docx unpacks to more than 200 MB."


def test_one_part_that_says_it_is_of_two_gigabytes_is_refused(tmp_path: Path) -> None:
    bomb = word(tmp_path / "bomb.docx", {"word/media/a.bin": b"\0" * 4_000_000})
    content = bomb.read_bytes()
    bomb.write_bytes(content.replace(struct.pack("<I", 4_000_000), struct.pack("<I", 2**31)))
    assert refusal(bomb) == "bomb.docx unpacks to more than 200 MB."


def test_a_part_that_is_larger_than_it_says_is_read_no_further_than_it_says(tmp_path: Path) -> None:
    bomb = word(tmp_path / "bomb.docx", {}, text="a" * 4_000_000)
    with zipfile.ZipFile(bomb) as archive:
        size = archive.getinfo("word/document.xml").file_size
    bomb.write_bytes(bomb.read_bytes().replace(struct.pack("<I", size), struct.pack("<I", 1000)))
    assert refusal(bomb) == "bomb.docx is no .docx, is damaged, or is protected by a password."


def test_an_archive_of_very_many_parts_is_refused(tmp_path: Path) -> None:
    assert "unpacks to more" in refusal(
        word(tmp_path / "a.docx", {f"word/{n}.xml": b"" for n in range(6000)})
    )


def test_a_document_within_a_document_is_left_packed(tmp_path: Path) -> None:
    inner = word(tmp_path / "inner.docx", {f"word/{n}.bin": b"\0" * (60 * 2**20) for n in range(3)})
    outer = word(tmp_path / "outer.docx", {"word/embeddings/inner.docx": inner.read_bytes()})
    assert text_of(outer).strip() == "Sở Nội vụ báo cáo."


@pytest.mark.parametrize("content", [LAUGHS, OUTSIDE], ids=["growing", "from outside"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "a.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_defines_entities_is_refused(tmp_path: Path, content: str, part: str, encoding: str) -> None:
    path = word(tmp_path / "a.docx", {part: content.encode(encoding)})
    assert refusal(path).startswith("a.docx defines texts of its own in its XML")


def test_nothing_that_a_document_points_to_is_fetched(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        with zipfile.ZipFile(word(tmp_path / "a.docx", {})) as archive:
            relations = archive.read("word/_rels/document.xml.rels").decode()
        external = relations.replace("</Relationships>", EXTERNAL.format(port=server.getsockname()[1]))
        path = word(tmp_path / "b.docx", {"word/_rels/document.xml.rels": external.encode()})
        assert text_of(path).strip() == "Sở Nội vụ báo cáo."
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_workbook_named_as_a_document_is_called_one(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert refusal(tmp_path / "a.docx") == (
        "a.docx ends in .docx, but it is of another kind: Excel workbook. Give it its right ending."
    )
