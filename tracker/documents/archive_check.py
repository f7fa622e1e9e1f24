"""Whether the archive that a .docx is may be unpacked: its size, and that its XML defines nothing."""

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

UNPACKED_MEGABYTES = 200
MOST_PARTS = 5000
CHUNK = 2**16  # bytes
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


class _Begun(Exception):
    """The first element is reached, after which nothing can be defined."""


class _Defines(Exception):
    """A document type, which may define entities: texts that grow, or files and addresses to take in."""


def check_archive(path: Path) -> None:
    """Raise `UnreadableDocument` where it unpacks to too much, or a part of it has a document type.

    A size that an entry lies about is its limit all the same: `zipfile` reads no further.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _check_size(path, archive.infolist())
            for part in archive.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    _check_part(archive, part)
    except _Defines as error:
        raise UnreadableDocument(
            _("%(file)s defines texts of its own in its XML, which no Word document does: it may do harm."),
            file=path.name,
        ) from error
    except _BROKEN as error:
        raise UnreadableDocument(
            _("%(file)s is no .docx, is damaged, or is protected by a password."), file=path.name
        ) from error


def _check_size(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    if sum(part.file_size for part in parts) > UNPACKED_MEGABYTES * 2**20 or len(parts) > MOST_PARTS:
        raise UnreadableDocument(
            _("%(file)s unpacks to more than %(limit)s MB."), file=path.name, limit=UNPACKED_MEGABYTES
        )


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Raise `_Defines` where a document type stands before the first element."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _raising(_Defines)
    parser.StartElementHandler = _raising(_Begun)
    try:
        with archive.open(part) as content:
            while chunk := content.read(CHUNK):
                parser.Parse(chunk)
    except (_Begun, expat.ExpatError, LookupError, ValueError):
        pass  # what is no XML is refused by the reader, if it needs the part


def _raising(error: type[Exception]) -> Callable[..., None]:
    def handle(*_: object) -> None:
        raise error

    return handle
