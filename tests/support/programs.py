"""Programs of the machine that documents are read with, where they are installed."""

import shutil

from tests.support.needs import lacking
from tracker.documents import tesseract


def need_tesseract() -> None:
    """Skip the test without it or its Vietnamese; fail it where CI=true."""
    if not tesseract.is_installed():
        lacking("no Tesseract with Vietnamese; `make programs` installs it")


def need_antiword() -> None:
    """Skip the test without it; fail it where CI=true."""
    if not shutil.which("antiword"):
        lacking("no antiword; `make programs` installs it")
