"""What lists share: the page of rows asked for, and filters as chips that can be taken off."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from flask import request, url_for

from tracker.queries.paging import last_page


@dataclass(frozen=True)
class Pages:
    """The page of a list that is shown, of how many rows in all."""

    number: int
    total: int

    @property
    def last(self) -> int:
        """The number of the last page; an empty list has one."""
        return last_page(self.total)

    def address(self, number: int) -> str:
        """The address of another page of the same list."""
        return address_with(page=number if number > 1 else None)


@dataclass(frozen=True)
class FilterChip:
    """A filter that is on, and the address of the list without it."""

    words: str
    address: str


def filter_chip(name: str, words: object) -> FilterChip:
    """The chip of the filter `name` of this address."""
    return FilterChip(str(words), address_with(page=None, **{name: None}))


def address_with(**changes: Any) -> str:
    """This page's address with some of its query changed; None takes a part out."""
    query = {**request.args.to_dict(), **changes}
    kept = {name: value for name, value in query.items() if value not in (None, "")}
    path = url_for(request.endpoint or "", **(request.view_args or {}))
    return f"{path}?{urlencode(kept, safe=':')}" if kept else path
