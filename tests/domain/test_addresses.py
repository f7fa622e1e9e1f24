"""One rule for e-mail addresses, wherever one is typed, imported or written to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.addresses import is_address, sender_address


@pytest.mark.parametrize(
    "text",
    ["vanphong@tinh.example", "a.b-c_d+e@so.tinh.example", "VP@TINH.EXAMPLE", "o'brien@x1-y.example"],
)
def test_a_bare_address_is_one(text: str) -> None:
    assert is_address(text)
    assert sender_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "giamdoc",
        "giamdoc@",
        "@tinh.example",
        "a@tinh",
        "a@tinh..example",
        "a@.example",
        "a@-tinh.example",
        "a@tinh.example.",
        "a@x.example, b@x.example",
        "a@x.example\n",
        "a@x.example\r\nBcc: b@x.example",
        "Giám đốc <a@x.example>",
        "giám.đốc@x.example",
        "a b@x.example",
        "a@sở.example",
        "a\0@x.example",
        f"{'a' * 65}@x.example",
        f"a@{'x.' * 130}example",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert not is_address(text)


@given(st.text())
def test_an_address_is_plain_visible_text(text: str) -> None:
    if is_address(text):
        assert text.isascii()
        assert text.isprintable()
        assert " " not in text


@pytest.mark.parametrize(
    "sender",
    [
        "",
        "Văn phòng UBND tỉnh",
        "Văn phòng <vănphòng@tinh.example>",
        "Văn phòng\n<vp@tinh.example>",
        "Văn phòng <vp@tinh.example>\r\nBcc: x@y.example",
        "vp@tinh.example\0",
    ],
)
def test_a_sender_without_a_usable_address_has_none(sender: str) -> None:
    assert sender_address(sender) is None


def test_a_sender_may_have_a_name() -> None:
    assert sender_address("Văn phòng UBND tỉnh <vanphong@tinh.example>") == "vanphong@tinh.example"
