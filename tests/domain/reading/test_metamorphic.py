"""A document in another form, or with other names and days, is read the same but for what was changed."""

from collections.abc import Iterator

import pytest

from tests.domain.reading.made_up_documents import DOCUMENTS
from tests.domain.reading.variants import VARIANTS, Variant
from tests.domain.reading.variants.shown import shown_header, shown_tasks
from tracker.domain.reading import Reading, read_document
from tracker.domain.working_days import statutory_calendar

EVERY = tuple(document.name for document in DOCUMENTS)
# variant → documents that the reader does not read the same yet. Remove what comes right: it fails here.
KNOWN_FAILURES: dict[str, tuple[str, ...]] = {
    "lines of 80, none blank": ("ke-hoach-phu-luc",),
    "page numbers": ("ke-hoach-phu-luc",),
    "page numbers among blank lines": ("ke-hoach-phu-luc",),
    "- 2 - as page number": ("ke-hoach-phu-luc",),
    "Trang 2/9 as page number": ("ke-hoach-phu-luc",),
    "form feeds": ("ke-hoach-phu-luc",),
    "letterhead as a row": ("cong-van",),
    "letterhead as two rows": ("cong-van",),
    "letterhead on one line each": ("cong-van",),
    "details in one item": ("ke-hoach-phu-luc",),
    "other departments": ("ke-hoach-theo-don-vi",),
    "mỗi for hằng": ("cong-van",),
}


def read(text: str) -> Reading:
    return read_document(text, statutory_calendar())


def pairs() -> Iterator[object]:
    """Each variant with each document that it changes."""
    for variant in VARIANTS:
        for document in DOCUMENTS:
            if variant.change(document.text) != document.text:
                known = document.name in KNOWN_FAILURES.get(variant.name, ())
                marks = [pytest.mark.xfail(strict=True, reason="not read the same yet")] if known else []
                yield pytest.param(variant, document.text, id=f"{variant.name}: {document.name}", marks=marks)


@pytest.mark.parametrize(("variant", "text"), list(pairs()))
def test_a_document_in_another_form_is_read_the_same(variant: Variant, text: str) -> None:
    before, after = read(text), read(variant.change(text))
    assert shown_tasks(after) == shown_tasks(before, variant)
    assert shown_header(after) == shown_header(before, variant)
