"""A page as a picture: a byte a pixel, 0 black and 255 white."""

from collections.abc import Sequence
from dataclasses import dataclass

PAPER = 160  # grey from which a pixel is taken for white
IS_DARK = bytes(level < PAPER for level in range(256))  # for bytes.translate


@dataclass(frozen=True)
class Box:
    """The pixels from `left` and `top` up to, not with, `right` and `bottom`."""

    left: int
    top: int
    right: int
    bottom: int

    def turned(self) -> "Box":
        """The same box where x and y change places."""
        return Box(self.top, self.left, self.bottom, self.right)


@dataclass(frozen=True)
class Picture:
    """`width` bytes a row, from the top."""

    grey: bytes
    width: int

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.grey) // self.width

    def rows(self, box: Box) -> list[bytes]:
        """The rows of a part that lies within the picture."""
        starts = range(box.top * self.width, box.bottom * self.width, self.width)
        return [self.grey[start + box.left : start + box.right] for start in starts]

    def without(self, boxes: Sequence[Box]) -> "Picture":
        """The picture with `boxes` made white, as far as they lie within it."""
        grey = bytearray(self.grey)
        for box in boxes:
            left, right = max(box.left, 0), min(box.right, self.width)
            for row in range(max(box.top, 0), min(box.bottom, self.height)):
                grey[row * self.width + left : row * self.width + right] = b"\xff" * (right - left)
        return Picture(bytes(grey), self.width)

    def as_pgm(self) -> bytes:
        """A file in the simplest format that Tesseract reads."""
        return b"P5 %d %d 255\n%s" % (self.width, self.height, self.grey)
