"""Work counted instead of timed: how many lines of the reader run."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import tracker.domain.reading

_READER = str(Path(tracker.domain.reading.__file__).parent)


class _Counter:
    def __init__(self) -> None:
        self.lines = 0

    def __call__(self, frame: FrameType, event: str, _: object) -> "_Counter | None":
        """Count a line; a frame of other code is not followed."""
        if event == "call":
            return self if frame.f_code.co_filename.startswith(_READER) else None
        self.lines += event == "line"
        return self


def lines_run(work: Callable[[], object]) -> int:
    """The lines of the reader that run in `work`, each as often as it runs.

    What one line leaves to a regular expression or to a copy of text is not seen.
    """
    counter, before = _Counter(), sys.gettrace()
    sys.settrace(counter)
    try:
        work()
    finally:
        sys.settrace(before)
    return counter.lines
