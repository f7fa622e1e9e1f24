"""What a process that may have been taken over can make the one that asked it do: nothing but these."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.answers import LONGEST_LINE, GarbledAnswer, heard, page_read, refused, text_read
from tracker.documents.unreadable import UnreadableDocument

TEXT = "Sở Nội vụ báo cáo trước ngày 15/12.\n"


def read(answer: bytes) -> tuple[str, list[tuple[int, int]]]:
    pages: list[tuple[int, int]] = []
    return heard(io.BytesIO(answer), lambda page, of: pages.append((page, of))), pages


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 20))
def test_what_is_said_is_heard(text: str, pages: int) -> None:
    said = b"".join(page_read(page, pages) for page in range(1, pages + 1))
    assert read(said + text_read(text)) == (text, [(page, pages) for page in range(1, pages + 1)])


def test_a_refusal_is_raised_with_the_values_of_its_sentence() -> None:
    reason = UnreadableDocument("%(file)s is larger than %(limit)s MB.", file="ä 100%.txt", limit=25)
    with pytest.raises(UnreadableDocument, match=r"ä 100%\.txt is larger than 25 MB\.") as heard_reason:
        read(page_read(1, 2) + refused(reason))
    assert heard_reason.value.values == {"file": "ä 100%.txt", "limit": 25}


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\n",
        b"Traceback (most recent call last):\n",
        b"\xff\xfe\n",
        b"[" * LONGEST_LINE,
        b"9" * LONGEST_LINE,
        b'["text", -1]\n',
        b'["text", 5]\nabc',
        b'["text", 2]\nabc',
        b'["text", 2]\n\xff\xfe',
        b'["text", 99999999999]\n',
        b'["text", "5"]\nabcde',
        b'["page", 2, 1]\n' + text_read(TEXT),
        b'["page", 1, 9]\n["page", 1, 9]\n' + text_read(TEXT),
        b'["page", 1, 9000000]\n' + text_read(TEXT),
        page_read(1, 2),
        b'["run", "rm"]\n',
        b'["refused", "%(file)999999999s", {"file": "a"}]\n',
        b'["refused", "%(file)s %d", {"file": "a"}]\n',
        b'["refused", "%(file)s", {}]\n',
        b'["refused", "%(file)s", {"file": "a", "more": 1}]\n',
        b'["refused", "%(file)s", {"file": [1]}]\n',
        b'["refused", "a\\u001b[2J", {}]\n',
    ],
)
def test_an_answer_that_is_not_of_the_form_is_garbled(answer: bytes) -> None:
    with pytest.raises(GarbledAnswer):
        read(answer)


@given(st.binary(max_size=200) | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(
    lambda value: json.dumps(value).encode()
))  # fmt: skip
def test_whatever_comes_is_an_answer_or_garbled(answer: bytes) -> None:
    with pytest.raises((GarbledAnswer, UnreadableDocument)):
        read(answer)
