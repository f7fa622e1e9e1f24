"""One heading in every form that files show it in is one and the same header."""

from collections.abc import Callable

import pytest

from tests.domain.reading.header.forms import FORMS, SAMPLES, Sample
from tracker.domain.reading.header import read_header


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__.replace("_", " "))
@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_a_heading_is_read_the_same_in_every_form(sample: Sample, form: Callable[[Sample], str]) -> None:
    assert read_header(form(sample)) == sample.header
