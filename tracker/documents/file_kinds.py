"""What a file is, told by what it holds and not by its name."""

import zipfile
from enum import Enum
from pathlib import Path

HEAD = 1024  # bytes; so many may stand before the mark of a PDF
_IMAGES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")


class FileKind(Enum):
    """A kind of file: what a person calls it, and the endings that its name may have to be read."""

    TEXT = "text", (".txt",)  # has no mark of its own
    WORD = "Word document (.docx)", (".docx",)
    OLD_WORD = "document of old Word (.doc)", (".doc",)
    LOCKED = "document with a password", ()
    PDF = "PDF", (".pdf",)
    PNG = "PNG image", _IMAGES
    JPEG = "JPEG image", _IMAGES
    TIFF = "TIFF image", _IMAGES
    RICH_TEXT = "RTF document", ()
    WORKBOOK = "Excel workbook", ()
    SLIDES = "PowerPoint presentation", ()
    OPEN_DOCUMENT = "OpenDocument file", ()
    ARCHIVE = "ZIP archive", ()

    def __init__(self, called: str, endings: tuple[str, ...]) -> None:
        self.called, self.endings = called, endings


_MARKS = (
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OLD_WORD),
    (b"{\\rtf", FileKind.RICH_TEXT),
)
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # a .docx with a password stands in a file like a .doc
_PARTS = (
    ("word/document.xml", FileKind.WORD),
    ("xl/workbook.xml", FileKind.WORKBOOK),
    ("ppt/presentation.xml", FileKind.SLIDES),
    ("META-INF/manifest.xml", FileKind.OPEN_DOCUMENT),
)


def kind_by_ending(path: Path) -> FileKind | None:
    """The kind that a file's name promises, the first of the images for any of theirs."""
    return next((kind for kind in FileKind if path.suffix.lower() in kind.endings), None)


def kind_by_content(path: Path) -> FileKind | None:
    """The kind that a file plainly is; None for text, and for what is damaged or not known."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if head.startswith(b"PK"):
        return _kind_of_archive(path)
    if b"%PDF-" in head:
        return FileKind.PDF
    kind = next((kind for mark, kind in _MARKS if head.startswith(mark)), None)
    return FileKind.LOCKED if kind is FileKind.OLD_WORD and _LOCKED in path.read_bytes() else kind


def _kind_of_archive(path: Path) -> FileKind | None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return None
    return next((kind for part, kind in _PARTS if part in names), FileKind.ARCHIVE)
