"""A document's file → its text: what is read, and the sentence for what is not."""

from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tracker.documents.text import TEXT_MEGABYTES, UnreadableDocument, text_of

VIETNAMESE = "Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12 hằng năm."


OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16"], ids=["UTF-8", "with byte order mark", "UTF-16"]
)
def test_text_in_unicode_is_read(tmp_path: Path, encoding: str) -> None:
    assert text_of(written(tmp_path / "a.txt", VIETNAMESE.encode(encoding))) == VIETNAMESE


def test_text_of_letters_and_marks_apart_is_put_together(tmp_path: Path) -> None:
    assert text_of(written(tmp_path / "a.txt", "So\u031b\u0309".encode())) == "Sở"


def test_the_old_vietnamese_code_page_is_known_by_its_letters(tmp_path: Path) -> None:
    old = "Đơn vị đầu mối được giao: tổ chức"
    marked = old.translate({ord("ị"): "i\u0323", ord("ầ"): "â\u0300", ord("ố"): "ô\u0301"})
    marked = marked.translate({ord("ợ"): "ơ\u0323", ord("ổ"): "ô\u0309", ord("ứ"): "ư\u0301"})
    assert text_of(written(tmp_path / "a.txt", marked.encode("cp1258"))) == old


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "a.txt is empty"),
        ("a.txt", "Café déjà vu à Noël".encode("latin-1"), "a.txt is not UTF-8 text"),
        ("a.txt", b"abc\x00\x01\x02\x03" * 50, "a.txt is not text, though its name says so"),
        ("a.txt", b"... --- 123\n", "a.txt holds no text"),
        ("a.txt", b"abc " * (TEXT_MEGABYTES * 300_000), "holds more than 5 MB of text"),
        ("a.odt", b"abc", "documents are read from .txt, .docx, .doc, .pdf, .png, .jpg and .tif files"),
        ("a.docx", b"\x89PNG\r\n\x1a\n", "ends in .docx, but it is of another kind: PNG image"),
        ("a.pdf", b"\xff\xd8\xff\xe0", "ends in .pdf, but it is of another kind: JPEG image"),
        ("a.doc", b"{\\rtf1 abc}", "ends in .doc, but it is of another kind: RTF document"),
        ("a.txt", OLD_WORD, "of another kind: document of old Word"),
        ("a.docx", OLD_WORD + "EncryptedPackage".encode("utf-16-le"), "is protected by a password"),
        ("a.TXT", b"%PDF-1.4", "ends in .TXT, but it is of another kind: PDF"),
        ("a.docx", b"PK\x03\x04 no archive", "a.docx is no .docx, is damaged"),
        ("a.pdf", b"%PDF-1.7 cut off", "a.pdf cannot be opened"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused_by_name(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        text_of(written(tmp_path / name, content))
    assert reason in str(refused.value)


def test_noise_of_twenty_megabytes_is_refused(tmp_path: Path) -> None:
    noise = bytes(range(256)) * (20 * 2**20 // 256)
    with pytest.raises(UnreadableDocument):
        text_of(written(tmp_path / "noise.txt", noise))


def numbered(document: Document, paragraph: Paragraph, depth: int) -> None:
    """Put a paragraph into the list that `numbering` made."""
    number = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", depth), ("w:numId", 77)):
        element = OxmlElement(tag)
        element.set(qn("w:val"), str(value))
        number.append(element)
    paragraph._p.get_or_add_pPr().append(number)  # noqa: SLF001 - python-docx writes no numbering


def numbering(document: Document) -> None:
    """A list of two levels: 1., 2. and a), b)."""
    root = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    for depth, (form, text) in enumerate((("decimal", "%1."), ("lowerLetter", "%2)"))):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(depth))
        for tag, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text)):
            element = OxmlElement(tag)
            element.set(qn("w:val"), value)
            level.append(element)
        abstract.append(level)
    root.insert(0, abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "77")
    link = OxmlElement("w:abstractNumId")
    link.set(qn("w:val"), "77")
    number.append(link)
    root.append(number)


def test_a_word_document_shows_the_numbers_that_word_computes_and_its_tables(tmp_path: Path) -> None:
    document = docx.Document()
    numbering(document)
    for depth, text in (
        (0, "Sở Y tế:"),
        (1, "Lập kế hoạch"),
        (1, "Báo cáo"),
        (0, "Sở Xây dựng:"),
        (1, "Rà soát"),
    ):
        numbered(document, document.add_paragraph(text), depth)
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("STT", "Nội dung\ncông việc", ""), strict=True):
        cell.text = text
    table.rows[0].cells[1].merge(table.rows[0].cells[2])
    document.save(str(tmp_path / "a.docx"))
    lines = [line for line in text_of(tmp_path / "a.docx").splitlines() if line]
    assert lines == [
        "1. Sở Y tế:",
        "a) Lập kế hoạch",
        "b) Báo cáo",
        "2. Sở Xây dựng:",
        "a) Rà soát",
        "| STT | Nội dung công việc |",
    ]


def test_an_empty_page_holds_no_text(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    document.save(str(tmp_path / "empty.pdf"))
    document.close()
    with pytest.raises(UnreadableDocument, match=r"empty\.pdf holds no text"):
        text_of(tmp_path / "empty.pdf")


def test_the_text_layer_of_a_pdf_is_read(tmp_path: Path) -> None:
    stream = b"BT /F1 12 Tf 72 720 Td (Chi thi 07) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"".join(b"%d 0 obj%sendobj\n" % (n, text) for n, text in enumerate(objects, 1))
    path = written(tmp_path / "a.pdf", b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>")
    assert text_of(path).strip() == "Chi thi 07"
