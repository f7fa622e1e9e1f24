"""Files made to hang or fill whoever reads them, or that are not what they say."""

import zipfile
import zlib
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import docx

PAGE = "0 0 595 842"  # A4 in points
SPACE = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARAGRAPH = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>"


def pdf(path: Path, pages: Sequence[bytes], box: str = PAGE) -> Path:
    """A PDF of these pages' content, compressed, in a font without Vietnamese letters."""
    numbers = range(4, 4 + 2 * len(pages), 2)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(pages), b" ".join(b"%d 0 R" % number for number in numbers)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, page in zip(numbers, pages, strict=True):
        stream = zlib.compress(page)
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
            % (box.encode(), number + 1),
            b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        ]
    path.write_bytes(_file(objects))
    return path


def _file(objects: Sequence[bytes]) -> bytes:
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, begins = len(objects) + 1, len(body)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return body + table + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, begins)


def words(count: int) -> bytes:
    """The content of a page with so many words, one above another."""
    return b"BT /F1 1 Tf 10 TL 72 720 Td " + b"(Chi thi) Tj T* " * count + b"ET"


def pdf_of_many_words(path: Path, pages: int, words_a_page: int) -> Path:
    return pdf(path, [words(words_a_page)] * pages)


def word(path: Path, parts: Mapping[str, bytes], text: str = "Sở Nội vụ báo cáo.") -> Path:
    """A document of one paragraph as python-docx writes it, with `parts` in place of its own or added."""
    plain = BytesIO()
    document = docx.Document()
    document.add_paragraph(text)
    document.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        own = {name: source.read(name) for name in source.namelist()}
        for name, content in {**own, **parts}.items():
            target.writestr(name, content)
    return path


def word_of_many_paragraphs(path: Path, megabytes: int) -> Path:
    body = PARAGRAPH * (megabytes * 2**20 // len(PARAGRAPH))
    return word(
        path, {"word/document.xml": b"<w:document %s><w:body>%s</w:body></w:document>" % (SPACE, body)}
    )
