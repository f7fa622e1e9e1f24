"""A document's text, read by a process of its own: a hostile file neither hangs nor fills the one that asks.

The other process keeps to limits of time and memory that it sets itself before it touches the file, has none
of this one's settings in its environment, and writes only into a folder that is removed with it. It and all
that it started are killed when it has answered, when its time is over, and when this one is interrupted.
"""

import io
import os
import selectors
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from time import monotonic
from typing import IO, Any, cast

from tracker.documents.answers import GarbledAnswer, OnPage, heard
from tracker.documents.limits import Limits
from tracker.documents.unreadable import UnreadableDocument
from tracker.domain.errors import sentence as _

READER = "tracker.documents.reading_process"
ROOT = Path(__file__).parents[2]  # where its `python -m` finds this package
TAKEN_ALONG = ("PATH", "TESSDATA_PREFIX")
ENVIRONMENT = {"LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}  # each thread's arena counts as 64 MB
STANDARD_LIMITS = Limits()


def text_apart(
    path: Path, on_page: OnPage = lambda _page, _pages: None, limits: Limits = STANDARD_LIMITS
) -> str:
    """The text of the document in `path`, as `text.text_of` reads it.

    `on_page` is called as pages are read, of documents that have pages. Raises `UnreadableDocument`, also for
    a file that takes more than `limits`.
    """
    with tempfile.TemporaryDirectory(prefix="reading-") as folder, tempfile.TemporaryFile() as complaints:
        process = _started(path, limits, folder, complaints)
        try:
            pipe = _UntilDeadline(cast("IO[bytes]", process.stdout), limits.seconds)
            with io.BufferedReader(pipe) as answer:
                return heard(answer, on_page)
        except TimeoutError as error:
            raise _too_slow(path, limits.seconds) from error
        except GarbledAnswer as error:
            _kill_all(process)
            complaints.seek(0)
            error.add_note(complaints.read().decode("utf-8", "replace"))
            raise _reason(path, process.returncode, limits) from error
        finally:
            _kill_all(process)


def _started(path: Path, limits: Limits, folder: str, complaints: IO[bytes]) -> "subprocess.Popen[bytes]":
    known = {name: os.environ[name] for name in TAKEN_ALONG if name in os.environ}
    return subprocess.Popen(  # noqa: S603 - our own module; the file's name is one argument
        [sys.executable, "-m", READER, str(path.absolute()), *map(str, astuple(limits))],
        cwd=ROOT,
        env={**known, **ENVIRONMENT, "HOME": folder, "TMPDIR": folder},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=complaints,
        start_new_session=True,  # a group to kill, and no terminal
    )


def _kill_all(process: "subprocess.Popen[bytes]") -> None:
    if process.returncode is None:  # once it is waited for, the group's number may be another's
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class _UntilDeadline(io.RawIOBase):
    """A pipe that is read for so many seconds and no longer; raises `TimeoutError` then."""

    def __init__(self, pipe: IO[bytes], seconds: float) -> None:
        self._pipe, self._deadline = pipe, monotonic() + seconds
        self._waiting = selectors.DefaultSelector()
        self._waiting.register(pipe, selectors.EVENT_READ)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self._deadline - monotonic()
        if left <= 0 or not self._waiting.select(left):
            raise TimeoutError
        return os.readv(self._pipe.fileno(), [buffer])

    def close(self) -> None:
        self._waiting.close()
        self._pipe.close()
        super().close()


def _reason(path: Path, ended: int, limits: Limits) -> UnreadableDocument:
    """Why it died without a word: it was stopped for its use of the processor, or it crashed."""
    if ended in {-signal.SIGXCPU, -signal.SIGALRM}:
        return _too_slow(path, limits.cpu_seconds)
    return UnreadableDocument(
        _("%(file)s stops the program that reads it: it is damaged, or made to do so."), file=path.name
    )


def _too_slow(path: Path, seconds: float) -> UnreadableDocument:
    return UnreadableDocument(
        _("%(file)s is not read after %(limit)s seconds, which no directive takes."),
        file=path.name,
        limit=seconds,
    )
