"""The duties of one paragraph."""

import pytest

from tracker.domain.reading.duties import duties_in
from tracker.domain.working_days import Calendar


@pytest.mark.parametrize("text", ["", " . ", "/"])
def test_a_paragraph_of_signs_alone_holds_none(text: str) -> None:
    assert list(duties_in(text, None, Calendar())) == []


def test_a_topic_goes_on_behind_its_semicolon() -> None:
    text = "Về dự án cầu Suối Mơ; dự án đường ven biển: Sở Xây dựng rà soát, báo cáo."
    duties = list(duties_in(text, None, Calendar()))
    assert [duty.subject and duty.subject.names for duty in duties] == [("Sở Xây dựng",)]
