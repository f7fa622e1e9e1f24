"""REFs: the short names of assignments, shown on every page, message and list."""

import hashlib

# No 0/O, 1/I/L, U/V: a REF is read out on the telephone and typed from paper.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ"
LENGTH = 8


def ref_of(*identity: str, attempt: int = 0) -> str:
    """The REF of what `identity` names; another one for each `attempt`, where the first is already taken.

    Eight of 29 letters: among a million assignments one pair in expectation meets, hence `attempt`.
    """
    digest = hashlib.sha256("\x1f".join([*identity, str(attempt)]).encode()).digest()
    number, letters = int.from_bytes(digest), []
    for _ in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)
