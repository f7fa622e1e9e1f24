"""A governing document's file → its text: one NFC string, table rows as `| a | b |`.

Spans that the reader gives are offsets in this string.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from tracker.documents.answers import OnPage
from tracker.documents.file_kinds import FileKind, kind_by_content, kind_by_ending
from tracker.documents.legacy import decoded, in_unicode
from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

__all__ = ["UnreadableDocument", "text_of"]

FILE_MEGABYTES = 25
TEXT_MEGABYTES = 5  # some 2,500 pages; no directive is that long
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def text_of(path: Path, on_page: OnPage = lambda _page, _pages: None) -> str:
    """The text of the document in `path`; raises `UnreadableDocument` with a sentence that names the file.

    For a file of unknown origin call `reading_apart.text_apart`, which keeps to limits of time and memory.
    """
    try:
        _check_file(path)
        return _checked(unicodedata.normalize("NFC", _reader(path)(path, on_page)), path)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise UnreadableDocument(
            _("%(file)s cannot be read: %(reason)s."), file=path.name, reason=reason
        ) from error


def _check_file(path: Path) -> None:
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise UnreadableDocument(_("%(file)s is no file with a document in it."), file=path.name)
    if about.st_size == 0:
        raise UnreadableDocument(_("%(file)s is empty."), file=path.name)
    if about.st_size > FILE_MEGABYTES * 2**20:
        raise UnreadableDocument(
            _("%(file)s is larger than %(limit)s MB."), file=path.name, limit=FILE_MEGABYTES
        )


def _reader(path: Path) -> Callable[[Path, OnPage], str]:
    """What reads a file of this ending, which must be what the file is."""
    named = kind_by_ending(path)
    if named is None:
        raise UnreadableDocument(
            _("%(file)s: documents are read from .txt, .docx, .doc, .pdf, .png, .jpg and .tif files."),
            file=path.name,
        )
    found = kind_by_content(path) or named
    if found is FileKind.LOCKED:
        raise UnreadableDocument(_("%(file)s is protected by a password: save it without."), file=path.name)
    if path.suffix.lower() not in found.endings:
        raise UnreadableDocument(
            _("%(file)s ends in %(ending)s, but it is of another kind: %(kind)s. Give it its right ending."),
            file=path.name,
            ending=path.suffix,
            kind=found.called,
        )
    return _READERS[found]


def _checked(text: str, path: Path) -> str:
    if len(text) > TEXT_MEGABYTES * 2**20:
        raise UnreadableDocument(
            _("%(file)s holds more than %(limit)s MB of text, which is no directive."),
            file=path.name,
            limit=TEXT_MEGABYTES,
        )
    if not any(char.isalpha() for char in text):
        raise UnreadableDocument(_("%(file)s holds no text."), file=path.name)
    return text


def _plain_text(path: Path, _on_page: OnPage) -> str:
    """UTF-8, UTF-16 with its mark, or TCVN3, VNI, Windows-1258 where the result is plainly Vietnamese."""
    raw = path.read_bytes()
    if len(raw) > TEXT_MEGABYTES * 4 * 2**20:
        raise UnreadableDocument(
            _("%(file)s holds more than %(limit)s MB of text, which is no directive."),
            file=path.name,
            limit=TEXT_MEGABYTES,
        )
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if raw.startswith(mark)), "utf-8")
    try:
        text = in_unicode(raw.decode(encoding))
    except UnicodeDecodeError:
        text = decoded(raw) or ""
    if not text:
        raise UnreadableDocument(
            _("%(file)s is not UTF-8 text: save it as UTF-8, .docx or .pdf."), file=path.name
        )
    if len(_CONTROL.findall(text)) * 200 > len(text):
        raise UnreadableDocument(_("%(file)s is not text, though its name says so."), file=path.name)
    return text


# What only one kind needs is imported when such a file comes: each takes as long as all the rest.


def _word(path: Path, _on_page: OnPage) -> str:
    from tracker.documents.archive_check import check_archive  # noqa: PLC0415
    from tracker.documents.docx_text import docx_text  # noqa: PLC0415

    check_archive(path)
    return docx_text(path)


def _old_word(path: Path, _on_page: OnPage) -> str:
    from tracker.documents.old_word import old_word_text  # noqa: PLC0415

    return old_word_text(path)


def _pdf(path: Path, on_page: OnPage) -> str:
    from tracker.documents.scans import pdf_text  # noqa: PLC0415

    return pdf_text(path, on_page)


def _image(path: Path, on_page: OnPage) -> str:
    from tracker.documents.scans import image_text  # noqa: PLC0415

    return image_text(path, on_page)


_READERS: Mapping[FileKind, Callable[[Path, OnPage], str]] = {
    FileKind.TEXT: _plain_text,
    FileKind.WORD: _word,
    FileKind.OLD_WORD: _old_word,
    FileKind.PDF: _pdf,
    FileKind.PNG: _image,
    FileKind.JPEG: _image,
    FileKind.TIFF: _image,
}
