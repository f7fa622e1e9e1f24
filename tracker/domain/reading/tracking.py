"""How a task is to be followed: dated, recurring, to be dated (a product, no day) or routine (not
followed)."""

import re

from tracker.domain.reading.model import Deadline
from tracker.domain.reading.products import product_made
from tracker.domain.reading.words import small
from tracker.domain.tasks import Tracking

_FROM_RECEIPT = re.compile(r"\bnày\b|nhận được (?:văn bản|kế hoạch|công văn|chỉ thị|quyết định)")


def product_in(text: str) -> str | None:
    """The thing to be made, as the text names it, or None."""
    made = product_made(text)
    return made.name if made else None


def tracking_of(text: str, deadline: Deadline | None, product: str | None) -> Tracking:
    """What the office should do with the task; a proposal that a person confirms.

    `product` is the one of a line or column, else the text's own.
    """
    if deadline and deadline.every:
        return Tracking.RECURRING
    if deadline and deadline.due_on:
        return Tracking.DATED
    if _asks_for(text, product) or (deadline and _asks_for_a_day(deadline)):
        return Tracking.TO_BE_DATED
    return Tracking.ROUTINE


def _asks_for(text: str, product: str | None) -> bool:
    """Whether a product is due once; one that a line names always is, one of routine words is not."""
    made = product_made(text)
    return product is not None and (made is None or made.name != product or made.firm)


def _asks_for_a_day(deadline: Deadline) -> bool:
    """Whether a time without a day can get one: no term of a procedure ("trong 05 ngày kể từ ngày nhận hồ
    sơ")."""
    return deadline.rule != "from_another_day" or bool(_FROM_RECEIPT.search(small(deadline.phrase)))
