from datetime import date

import pytest

from tracker.domain.spans import Span

FIRST, DAY, LAST = date(2026, 11, 1), date(2026, 11, 15), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("span", "day", "holds"),
    [
        (Span(FIRST, LAST), FIRST, True),
        (Span(FIRST, LAST), LAST, True),
        (Span(DAY, LAST), FIRST, False),
        (Span(FIRST, DAY), LAST, False),
        (Span(None, DAY), date.min, True),
        (Span(DAY, None), date.max, True),
        (Span(None, None), DAY, True),
    ],
)
def test_both_ends_lie_in_a_span_and_no_day_means_no_bound(span: Span, day: date, holds: bool) -> None:
    assert span.holds(day) is holds
