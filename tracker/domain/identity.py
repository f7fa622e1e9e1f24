"""What makes two directives, or two contents of one, the same."""

import hashlib
import re

from tracker.domain.folding import folded, plain
from tracker.domain.reading.header import KINDS

LETTER = (
    "Công văn"  # the one kind without a code in its number: "12/UBND-VX" (Nghị định 30/2020, Phụ lục III)
)
_KINDS_BY_CODE = {folded(code): kind.capitalize() for kind, code in reversed(KINDS.items()) if code}


def number_form(number: str) -> str:
    """A số/ký hiệu as it is compared: without case, marks, spaces and leading zeros."""
    return re.sub(r"\s", "", folded(number)).lstrip("0")


def kind_of(number: str) -> str:
    """The kind that a number tells ("14/CT-UBND": Chỉ thị); a letter where it tells none."""
    code = re.search(r"[/-]([^\W\d_]+)", folded(number))
    return _KINDS_BY_CODE.get(code[1], LETTER) if code else LETTER


def content_key(clause: str, content: str, occurrence: int = 1) -> str:
    """What a task is known by in its directive; `occurrence` tells contents apart that a text repeats."""
    parts = [plain(clause), plain(content), *([str(occurrence)] if occurrence > 1 else [])]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
