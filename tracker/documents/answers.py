"""What the process that reads a file says to the one that asked: a line of JSON each, then the text.

Whoever reads a hostile file may have been taken over by it. So the answer is held to its form: short lines,
known shapes, text of a known length in UTF-8. Nothing that it says is run or built into objects.
"""

import json
import re
from collections.abc import Callable
from typing import BinaryIO

from tracker.documents.unreadable import UnreadableDocument

OnPage = Callable[[int, int], None]  # called with how many pages are read, and of how many

LONGEST_LINE = 4096  # bytes
MOST_BYTES = 32 * 2**20  # of the text
MOST_PAGES = 100_000
_PLACE = re.compile(r"%\(([a-z]{1,20})\)s")


class GarbledAnswer(Exception):
    """An answer that breaks off, or is not of the form."""


def page_read(page: int, pages: int) -> bytes:
    """Says that so many pages are read."""
    return _line(["page", page, pages])


def refused(reason: UnreadableDocument) -> bytes:
    """Says why there is no text."""
    return _line(["refused", reason.sentence, reason.values])


def text_read(text: str) -> bytes:
    """The text itself, last."""
    content = text.encode()
    return _line(["text", len(content)]) + content


def heard(answer: BinaryIO, on_page: OnPage) -> str:
    """The text that `answer` ends with; raises the `UnreadableDocument` that it tells of, or
    `GarbledAnswer`."""
    known = 0
    while line := answer.readline(LONGEST_LINE):
        match _value(line):
            case ["page", int(page), int(pages)] if known < page <= pages <= MOST_PAGES:
                known = page
                on_page(page, pages)
            case ["refused", str(sentence), dict(values)]:
                raise _refusal(sentence, values)
            case ["text", int(size)] if 0 <= size <= MOST_BYTES:
                return _text(answer.read(size + 1), size)
            case _:
                raise GarbledAnswer
    raise GarbledAnswer


def _line(value: list[object]) -> bytes:
    return json.dumps(value).encode() + b"\n"


def _value(line: bytes) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise GarbledAnswer from error


def _refusal(sentence: str, values: dict[str, object]) -> Exception:
    """The refusal told of, where its places are plain ones and each has its value."""
    places, rest = set(_PLACE.findall(sentence)), _PLACE.sub("", sentence)
    fits = places == values.keys() and all(isinstance(value, int | str) for value in values.values())
    if "%" in rest or not rest.isprintable() or not fits:
        return GarbledAnswer()
    return UnreadableDocument(sentence, **values)


def _text(content: bytes, size: int) -> str:
    if len(content) != size:
        raise GarbledAnswer
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise GarbledAnswer from error
