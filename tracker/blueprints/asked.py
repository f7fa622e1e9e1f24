"""What the address of a list asks for."""

from enum import StrEnum
from typing import TypeVar

from flask import request

Choice = TypeVar("Choice", bound=StrEnum)


def asked_text(name: str = "q") -> str:
    """A text of the address, empty where there is none."""
    return request.args.get(name, "").strip()


def asked_choice(kind: type[Choice], name: str) -> Choice | None:
    """One of the codes of `kind`; None where the address names none of them."""
    text = asked_text(name)
    return kind(text) if text in set(kind) else None


def asked_page() -> int:
    """The number of the page, 1 unless the address says otherwise."""
    return request.args.get("page", 1, type=int)
