"""What an address asks for and what a person typed, made safe to look up and to keep."""

import re
from enum import StrEnum
from typing import TypeVar

from flask import Flask, abort, request
from werkzeug.routing import IntegerConverter, Map

LARGEST_ID = 2**31 - 1  # an integer of PostgreSQL's
# NUL, which PostgreSQL takes in no text, and the others; not tab and line breaks, which notes have.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

Choice = TypeVar("Choice", bound=StrEnum)


class RowId(IntegerConverter):
    """The id of a row in a path, `<row_id:name>`; a number that no row can have is no page."""

    regex = r"\d{1,10}"

    def __init__(self, routes: Map) -> None:
        super().__init__(routes, max=LARGEST_ID)


def typed(text: str | None) -> str:
    """`text` without control characters and the white space around it; empty for none."""
    return _CONTROL.sub("", text or "").strip()


def asked_text(name: str = "q") -> str:
    """A text of the address, empty where there is none."""
    return typed(request.args.get(name))


def asked_choice(kind: type[Choice], name: str) -> Choice | None:
    """One of the codes of `kind`; None where the address names none of them."""
    text = asked_text(name)
    return kind(text) if text in set(kind) else None


def asked_number(name: str) -> int | None:
    """A number from 1 to the largest id; None where the address has none such."""
    text = asked_text(name)
    number = int(text) if re.fullmatch(r"\d{1,10}", text) else 0
    return number if 1 <= number <= LARGEST_ID else None


def asked_page() -> int:
    """The number of the page, 1 unless the address says otherwise."""
    return asked_number("page") or 1


def init_app(app: Flask) -> None:
    """Teach routes `row_id`; a path with a control character is no page."""
    app.url_map.converters["row_id"] = RowId
    app.before_request(_refuse_control_characters)


def _refuse_control_characters() -> None:
    if _CONTROL.search(request.path):
        abort(404)
