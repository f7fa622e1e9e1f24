"""How large the pictures of an image file say they are: from its headers, before anything unpacks them."""

import struct
from collections.abc import Iterator
from pathlib import Path

MOST_PICTURES = 1000  # of one TIFF file
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the markers of a frame's header
_TIFF_WIDTH, _TIFF_HEIGHT = 256, 257
_SHORT = 3  # the type of a TIFF field of 16 bits; any other is taken for 32 bits


def image_sizes(path: Path) -> list[tuple[int, int]]:
    """(width, height) in pixels of each picture; (0, 0) for one whose header is damaged."""
    content = path.read_bytes()
    try:
        if content.startswith(b"\x89PNG"):
            return [_pair(">II", content, 16)]
        if content.startswith(b"\xff\xd8"):
            return [_jpeg_size(content)]
        return list(_tiff_sizes(content)) or [(0, 0)]
    except (struct.error, IndexError):
        return [(0, 0)]


def _pair(form: str, content: bytes, at: int) -> tuple[int, int]:
    first, second = struct.unpack_from(form, content, at)
    return first, second


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Of the first frame; raises `IndexError` or `struct.error` where there is none."""
    at = 2
    while True:
        while content[at] == 0xFF and content[at + 1] == 0xFF:
            at += 1
        marker, length = content[at + 1], struct.unpack_from(">H", content, at + 2)[0]
        if content[at] != 0xFF:
            raise IndexError(at)
        if marker in _JPEG_SIZES:
            height, width = _pair(">HH", content, at + 5)
            return width, height
        at += 2 + length


def _tiff_sizes(content: bytes) -> Iterator[tuple[int, int]]:
    """Of each picture in the chain, which may lead back to where it was."""
    order = "<" if content.startswith(b"II") else ">"
    (at,) = struct.unpack_from(f"{order}I", content, 4)
    seen: set[int] = set()
    while at and at not in seen and len(seen) < MOST_PICTURES:
        seen.add(at)
        (count,) = struct.unpack_from(f"{order}H", content, at)
        fields = dict(_tiff_field(content, at + 2 + 12 * number, order) for number in range(count))
        yield fields.get(_TIFF_WIDTH, 0), fields.get(_TIFF_HEIGHT, 0)
        (at,) = struct.unpack_from(f"{order}I", content, at + 2 + 12 * count)


def _tiff_field(content: bytes, at: int, order: str) -> tuple[int, int]:
    tag, kind = _pair(f"{order}HH", content, at)
    (value,) = struct.unpack_from(f"{order}H" if kind == _SHORT else f"{order}I", content, at + 8)
    return tag, value
