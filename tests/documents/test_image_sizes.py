"""The size that an image says it has, and what is made of a damaged header."""

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from tracker.documents.image_sizes import image_sizes

TIFF = b"II*\0" + struct.pack("<I", 8)


def sizes(path: Path, content: bytes) -> list[tuple[int, int]]:
    path.write_bytes(content)
    return image_sizes(path)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif"])
@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_the_size_of_a_real_image_is_read(tmp_path: Path, name: str, mode: str) -> None:
    Image.new(mode, (300, 200)).save(tmp_path / name)
    assert image_sizes(tmp_path / name) == [(300, 200)]


def test_each_page_of_a_tiff_is_seen(tmp_path: Path) -> None:
    pages = [Image.new("L", (100, height)) for height in (10, 20, 30)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    assert image_sizes(tmp_path / "a.tif") == [(100, 10), (100, 20), (100, 30)]


def test_a_jpeg_with_a_large_note_before_its_frame_is_read(tmp_path: Path) -> None:
    Image.new("L", (300, 200)).save(tmp_path / "a.jpg", comment=b"\xff\xc0" * 5000)
    assert image_sizes(tmp_path / "a.jpg") == [(300, 200)]


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\xff\xd8\xff",
        b"\xff\xd8" + b"\xff" * 50,
        b"\xff\xd8\xff\xe0\0\0" * 9,
        b"\xff\xd8abcdef",
        b"II*\0",
        b"MM\0*\0\0\0\0",
        TIFF + b"\xff\xff",
    ],
)
def test_a_damaged_header_gives_no_size(tmp_path: Path, content: bytes) -> None:
    assert set(sizes(tmp_path / "a", content)) == {(0, 0)}


def test_a_chain_of_pages_that_leads_back_ends(tmp_path: Path) -> None:
    width = struct.pack("<HHII", 256, 4, 1, 7)
    assert sizes(tmp_path / "a", TIFF + struct.pack("<H", 1) + width + struct.pack("<I", 8)) == [(7, 0)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([b"\x89PNG", b"\xff\xd8", b"II*\0", b"MM\0*"]), st.binary(max_size=300))
def test_whatever_stands_in_a_header_has_a_size_or_none(tmp_path: Path, mark: bytes, rest: bytes) -> None:
    for width, height in sizes(tmp_path / "a", mark + rest):
        assert min(width, height) >= 0
