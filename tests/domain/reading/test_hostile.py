"""Whatever text comes in, the reader ends, and what it says it found stands in the text."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.reading import read_deadline, read_document
from tracker.domain.working_days import Calendar

WORDS = [
    "Sở Y tế",
    "các sở, ban, ngành",
    "UBND các xã",
    "phối hợp với",
    "chủ trì",
    "hằng năm",
    "trước ngày 31/2",
    "1.",
    "a)",
    "- ",
    "I.",
    "|",
    "\n",
    "\n\n",
    "Nơi nhận:",
    "PHỤ LỤC",
    "Giao",
    "Đồng thời,",
    "Điều 1.",
    ":",
    ";",
    ".",
    ",",
    "(",
    "**",
    "quý IV",
    "Cơ quan chủ trì:",
    "Thời gian:",
    "phải",
    "kể từ ngày ký",
    "trong 10 ngày",
    "[a](b)",
    "Số: 1/CT-UBND",
    "CHỈ THỊ",
]
SIZE = 60_000
REPEATED = [
    "- ",
    "[",
    "](",
    "1.",
    "a ",
    "(",
    "|\n",
    "|\na\n",
    "Sở A; ",
    "các ",
    "UBND xã, ",
    "hằng năm ",
    "Việc của ",
]


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_a_jumble_of_known_words_is_read_and_spans_lie_in_the_text(text: str) -> None:
    for task in read_document(text, Calendar()).tasks:
        assert 0 <= task.start < task.end <= len(text)
        assert task.text


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    read_document(text, Calendar())
    read_deadline(text, None, Calendar())


@pytest.mark.parametrize("unit", REPEATED)
def test_a_long_repetition_ends_within_the_time_of_a_test(unit: str) -> None:
    read_document(unit * (SIZE // len(unit)), Calendar())


def test_noise_ends_within_the_time_of_a_test() -> None:
    noise = random.Random(7)  # noqa: S311 - noise, not a secret
    read_document("".join(noise.choices(string.printable, k=SIZE)), Calendar())
