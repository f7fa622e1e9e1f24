"""Documents of old Word (.doc), by LibreOffice or antiword where one is installed.

LibreOffice makes a .docx of them, and so keeps the numbers of its lists; antiword does not.
"""

import shutil
import tempfile
from pathlib import Path

from tracker.documents.archive_check import check_archive
from tracker.documents.docbook import docbook_text
from tracker.documents.docx_text import docx_text
from tracker.documents.programs import ProgramFailed, output_of
from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

FILTER = (
    "--infilter=MS Word 97"  # of Word 97 to 2003; left to choose, it takes what is damaged for plain text
)
SECONDS = 60  # LibreOffice starts anew in 2, and takes 1 for a document


def old_word_text(path: Path) -> str:
    """The text of a .doc; raises `UnreadableDocument`, also where nothing is installed that reads it."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            if shutil.which("soffice"):
                return _by_libreoffice(path, Path(folder))
            if shutil.which("antiword"):
                return _by_antiword(path)
        except ProgramFailed as error:
            raise _damaged(path) from error
    raise UnreadableDocument(
        _(
            "%(file)s is a document of old Word, which needs LibreOffice or antiword: run as root"
            " apt-get install antiword, or save it as .docx."
        ),
        file=path.name,
    )


def _by_libreoffice(path: Path, folder: Path) -> str:
    """A profile of its own: two that share one get in each other's way, and one writes nothing."""
    profile, target = folder / "profile", folder / f"{path.stem}.docx"
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", FILTER]
    output_of([*command, "--convert-to", "docx", "--outdir", str(folder), str(path)], SECONDS)
    if not target.exists():  # it ends without an error all the same
        raise _damaged(path)
    check_archive(target)
    return docx_text(target)


def _by_antiword(path: Path) -> str:
    content = output_of(["antiword", "-x", "db", "-m", "UTF-8.txt", str(path)], SECONDS)
    try:
        return docbook_text(content)
    except ValueError as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> UnreadableDocument:
    return UnreadableDocument(
        _("%(file)s is damaged, protected by a password, or no document of Word."), file=path.name
    )
