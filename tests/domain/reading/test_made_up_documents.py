"""Documents written for these tests are read as a careful reader reads them."""

import pytest

from tests.domain.reading.made_up_documents import DOCUMENTS, MadeUp
from tests.domain.reading.variants.shown import Shown, shown_header, shown_tasks
from tracker.domain.reading import Reading, read_document
from tracker.domain.working_days import statutory_calendar

# What the reader does not find yet: documents in which it finds more or fewer tasks, and places by document.
# Remove what comes right: it fails here.
KNOWN_OTHER: tuple[str, ...] = ()
KNOWN_WRONG: dict[str, tuple[str, ...]] = {"ke-hoach-theo-don-vi": ("IV.6#1",)}
EACH = [pytest.param(document, id=document.name) for document in DOCUMENTS]


def read(document: MadeUp) -> Reading:
    return read_document(document.text, statutory_calendar())


def failing(known: bool) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason="not read yet")] if known else []


@pytest.mark.parametrize("document", EACH)
def test_the_header_is_read(document: MadeUp) -> None:
    assert shown_header(read(document)) == document.header


@pytest.mark.parametrize(
    "document",
    [pytest.param(one, id=one.name, marks=failing(one.name in KNOWN_OTHER)) for one in DOCUMENTS],
)
def test_each_duty_is_found_and_nothing_else(document: MadeUp) -> None:
    assert [task.text for task in shown_tasks(read(document))] == [task.text for task in document.tasks]


@pytest.mark.parametrize(
    ("document", "wanted"),
    [
        pytest.param(
            one, task, id=f"{one.name} {place}", marks=failing(place in KNOWN_WRONG.get(one.name, ()))
        )
        for one in DOCUMENTS
        for place, task in zip(one.places, one.tasks, strict=True)
    ],
)
def test_a_duty_has_its_units_and_its_time(document: MadeUp, wanted: Shown) -> None:
    assert wanted in shown_tasks(read(document))
