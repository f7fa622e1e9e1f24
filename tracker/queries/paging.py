"""Long lists, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Generic, TypeVar

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

PAGE_ROWS = 50

Item = TypeVar("Item")


@dataclass(frozen=True)
class Page(Generic[Item]):
    """One page of a list: `number` counts from 1; `total` is that of all pages."""

    rows: list[Item]
    total: int
    number: int


def last_page(total: int) -> int:
    """The number of the last page of `total` rows; an empty list has one page."""
    return max(1, ceil(total / PAGE_ROWS))


def page_of(items: Sequence[Item], number: int) -> Page[Item]:
    """The page of what is read already; a number past either end gives the page at that end."""
    number = _within(number, len(items))
    last = number * PAGE_ROWS
    return Page(list(items[last - PAGE_ROWS : last]), len(items), number)


def page_of_rows(
    session: Session, query: Select[*tuple[Any, ...]], number: int
) -> Page[Row[*tuple[Any, ...]]]:
    """The page of `query`'s rows; a number past either end gives the page at that end."""
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    number = _within(number, total)
    rows: Sequence[Row[*tuple[Any, ...]]] = session.execute(
        query.limit(PAGE_ROWS).offset((number - 1) * PAGE_ROWS)
    ).all()
    return Page(list(rows), total, number)


def _within(number: int, total: int) -> int:
    return min(max(number, 1), last_page(total))
