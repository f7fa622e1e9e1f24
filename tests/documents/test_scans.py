"""Scanned PDFs and images: what is recognised of a directive that is known, and what is refused unread."""

import struct
import zlib
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.documents.forms.as_pdf import write_pdf
from tests.documents.forms.as_scan import write_scan
from tests.support.programs import need_tesseract
from tracker.documents.reading_apart import text_apart
from tracker.documents.text import text_of
from tracker.documents.unreadable import UnreadableDocument

PAGES = 3


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("printed") / "printed.pdf"
    write_pdf(path)
    return path


@pytest.fixture(scope="module")
def scan(printed: Path) -> Path:
    path = printed.with_name("scan.pdf")
    write_scan(printed, path)
    return path


def pictures(scan: Path) -> list[Image.Image]:
    with pypdfium2.PdfDocument(scan) as document:
        return [page.render(scale=200 / 72, grayscale=True).to_pil() for page in document]


def assert_read_like(text: str, printed: str, likeness: float = 0.97) -> None:
    """So many of the words are the same in the same order, and the rows of tables have the same cells."""
    assert SequenceMatcher(None, text.split(), printed.split(), autojunk=False).ratio() > likeness
    rows = [
        [line.count("|") for line in read.splitlines() if line.startswith("|")] for read in (text, printed)
    ]
    assert rows[0] == rows[1]


def test_a_scan_reads_like_the_pdf_that_it_was_printed_from(printed: Path, scan: Path) -> None:
    need_tesseract()
    pages: list[tuple[int, int]] = []
    text = text_apart(scan, lambda page, of: pages.append((page, of)))
    assert_read_like(text, text_of(printed))
    assert pages == [(1, PAGES), (2, PAGES), (3, PAGES)]


def test_only_pages_without_text_are_recognised(printed: Path, scan: Path, tmp_path: Path) -> None:
    need_tesseract()
    with pypdfium2.PdfDocument(printed) as text, pypdfium2.PdfDocument(scan) as pictures:
        mixed = pypdfium2.PdfDocument.new()
        mixed.import_pages(text, [0, 1])
        mixed.import_pages(pictures, [2])
        mixed.save(str(tmp_path / "mixed.pdf"))
        mixed.close()
    pages: list[tuple[int, int]] = []
    text_of_mixed = text_of(tmp_path / "mixed.pdf", lambda page, of: pages.append((page, of)))
    assert_read_like(text_of_mixed, text_of(printed))
    assert pages == [(3, PAGES)]


@pytest.mark.parametrize("name", ["a.png", "a.jpg"])
def test_an_image_is_read_as_its_page_is(printed: Path, scan: Path, tmp_path: Path, name: str) -> None:
    need_tesseract()
    picture = pictures(scan)[2]
    picture.info["dpi"] = (200, 200)  # a PNG says its resolution only where it is asked to
    picture.save(tmp_path / name)
    last = text_of(printed).partition("PHỤ LỤC")
    assert_read_like(text_of(tmp_path / name), "".join(last[1:]))


def test_all_pages_of_a_tiff_are_read(printed: Path, scan: Path, tmp_path: Path) -> None:
    need_tesseract()
    _, *others = pictures(scan)
    others[0].save(tmp_path / "a.tiff", save_all=True, append_images=others[1:], compression="tiff_lzw")
    with pypdfium2.PdfDocument(printed) as document:
        document.del_page(0)
        document.save(str(tmp_path / "others.pdf"))
    assert_read_like(text_of(tmp_path / "a.tiff"), text_of(tmp_path / "others.pdf"))


def test_a_white_page_holds_no_text(tmp_path: Path) -> None:
    need_tesseract()
    Image.new("L", (1654, 2339), 255).save(tmp_path / "a.png")
    assert refusal(tmp_path / "a.png") == "a.png holds no text."


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableDocument) as refused:
        text_apart(path)
    return str(refused.value)


def test_without_tesseract_a_scan_says_what_to_install(
    scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refusal(scan) == (
        "scan.pdf is a scan, which needs Tesseract with Vietnamese: run as root"
        " apt-get install tesseract-ocr tesseract-ocr-vie."
    )


def test_three_hundred_pages_of_scan_are_refused_before_any_is_read(printed: Path, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    write_scan(printed, scan, dpi=20)
    with pypdfium2.PdfDocument(scan) as pages:
        long = pypdfium2.PdfDocument.new()
        for _ in range(100):
            long.import_pages(pages)
        long.save(str(tmp_path / "long.pdf"))
        long.close()
    assert refusal(tmp_path / "long.pdf") == (
        "long.pdf has 300 scanned pages, and at most 100 are read: split it."
    )


def png(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 10_000_000)), (b"IEND", b""))
    parts = (
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg(width: int, height: int) -> bytes:
    return b"\xff\xd8\xff\xc0\0\x11\x08" + struct.pack(">HH", height, width) + b"\1" * 100


def tiff(width: int, height: int) -> bytes:
    fields = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in ((256, width), (257, height)))
    return b"II*\0" + struct.pack("<IH", 8, 2) + fields + struct.pack("<I", 0)


@pytest.mark.parametrize(("ending", "made"), [(".png", png), (".jpg", jpeg), (".tif", tiff)])
def test_an_image_that_says_it_is_huge_is_refused_unopened(
    tmp_path: Path, ending: str, made: Callable[[int, int], bytes]
) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(made(50_000, 50_000))
    assert refusal(path) == f"a{ending} is larger than 50 million pixels: scan it with 200 dpi."
    need_tesseract()
    path.write_bytes(made(900, 900))
    assert refusal(path) in {f"a{ending} is a damaged image.", f"a{ending} holds no text."}
