"""The process that reads one document for `reading_apart`: limits first, then the file, then the answer."""

import signal
import sys
from pathlib import Path

from tracker.documents import answers
from tracker.documents.limits import Limits
from tracker.documents.text import text_of
from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _


def main(file: str, *limits: str) -> None:
    """Read `file` within `limits` (the fields of `Limits`), and answer on standard output."""
    kept = Limits(*map(int, limits))
    signal.alarm(kept.seconds + 1)  # should the one that asked be gone
    kept.keep()
    _say(_answer(Path(file), kept))


def _answer(path: Path, limits: Limits) -> bytes:
    try:
        return answers.text_read(text_of(path, lambda page, pages: _say(answers.page_read(page, pages))))
    except UnreadableDocument as reason:
        return answers.refused(reason)
    except MemoryError:
        pass  # what was read is let go of before the answer is made
    too_large = _("%(file)s takes more than %(limit)s MB of memory to read, which no directive does.")
    return answers.refused(UnreadableDocument(too_large, file=path.name, limit=limits.megabytes))


def _say(answer: bytes) -> None:
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
