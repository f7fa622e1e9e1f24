"""Programs of the machine that help to read a document; they keep to the limits of the process that asks."""

import os
import subprocess
from collections.abc import Sequence


class ProgramFailed(Exception):
    """A program ended with an error, or not in time."""


def output_of(command: Sequence[str], seconds: int, given: bytes = b"") -> bytes:
    """What `command` writes to standard output, `given` on standard input; raises `ProgramFailed`.

    `command` is ended after so many seconds; `OSError` where it cannot be started.
    """
    try:
        done = subprocess.run(  # noqa: S603 - a list of words: no shell, and a file's name is one of them
            command,
            input=given,
            capture_output=True,
            timeout=seconds,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # tesseract: 1.5 s a page with it, 5 to 14 without
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise ProgramFailed from error
    return done.stdout
