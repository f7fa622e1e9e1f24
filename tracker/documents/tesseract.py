"""Tesseract, the program that recognises printed text: https://tesseract-ocr.github.io/"""

import shutil
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from pathlib import Path

from tracker.documents.layout import Word
from tracker.documents.picture import Picture
from tracker.documents.programs import ProgramFailed, output_of

LANGUAGE = "vie"
INSTALL = "apt-get install tesseract-ocr tesseract-ocr-vie"
SECONDS = 60  # a picture; an ordinary page takes 1.5
LEAST_CERTAIN = 15  # of 100; what is less so are specks, stamps and signatures
_COLUMNS = 12  # of a row of its table; the last four are height, certainty and the word
_WORD_LEVEL = "5"


class Layout(IntEnum):
    """How the text lies in a picture (Tesseract's page segmentation modes)."""

    ONE_BLOCK = 6
    SCATTERED = 11
    ONE_LINE = 13


@cache
def is_installed() -> bool:
    """Whether it can be started and has Vietnamese."""
    if not shutil.which("tesseract"):
        return False
    try:
        languages = output_of(["tesseract", "--list-langs"], SECONDS)
    except ProgramFailed:
        return False
    return LANGUAGE.encode() in languages.split()


def words_in(picture: Picture, layout: Layout) -> list[Word]:
    """The words of a picture, in pixels; raises `ProgramFailed`."""
    command = ["tesseract", "stdin", "stdout", "-l", LANGUAGE, "--psm", str(layout.value), "tsv"]
    return list(words_of_table(output_of(command, SECONDS, picture.as_pgm()).decode("utf-8", "replace")))


def words_of_table(table: str) -> Iterator[Word]:
    """The words in Tesseract's output in the format TSV, but those that it is not certain of."""
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD_LEVEL or float(cells[10]) < LEAST_CERTAIN:
            continue
        left, top, width, height = map(int, cells[6:10])
        if cells[11].strip():
            yield Word(cells[11].strip(), left, top, left + width, top + height)


def pdf_of_image(image: Path, folder: Path) -> Path:
    """A PDF with a page for each picture in an image file; raises `ProgramFailed`.

    The text that it recognises on the way is one line, which is not used and so is quickly done with.
    """
    target = folder / "pages"
    command = [
        "tesseract",
        str(image),
        str(target),
        "-l",
        LANGUAGE,
        "--psm",
        str(Layout.ONE_LINE.value),
        "pdf",
    ]
    output_of(command, SECONDS)
    return target.with_suffix(".pdf")
