"""Rows of a CSV file, strictly: what is not UTF-8 or not well quoted is refused, never guessed."""

import csv
import io
from collections.abc import Iterator

from tracker.documents.problems import refused

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def text_of(content: bytes) -> str:
    """The text without its byte order mark; raises BadTable for another encoding and for what is no text."""
    if content.startswith(UTF16_MARKS):
        raise refused("not_utf8")
    if b"\0" in content:
        raise refused("not_a_table")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused("not_utf8", line=content.count(b"\n", 0, error.start) + 1) from error


def rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on, for a quoted cell may hold several lines.

    Raises BadTable at a quotation mark that is not closed: read on, it would swallow the rows below it.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise refused("bad_quotes", line=begins) from error
