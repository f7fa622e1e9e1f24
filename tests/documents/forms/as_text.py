"""The made-up directive as plain text, as a portal shows it."""

from collections.abc import Iterator

from tests.documents.forms import directive


def marks() -> Iterator[str]:
    """The mark before each paragraph of the body, as Word counts it."""
    counts = [0, 0]
    for item in directive.BODY:
        if item.level == 0:
            counts = [counts[0] + 1, 0]
            yield f"{counts[0]}. "
        elif item.level == 1:
            counts[1] += 1
            yield f"{'abcde'[counts[1] - 1]}) "
        else:
            yield "- " if item.level == 2 else ""


def as_text() -> str:
    paragraphs = [
        *directive.ISSUER,
        *directive.NATION,
        *directive.TITLE,
        *(f"{mark}{item.text}" for mark, item in zip(marks(), directive.BODY, strict=True)),
        "\n".join(directive.RECIPIENTS),
        "\n".join(directive.SIGNATURE),
        *directive.ANNEX,
        directive.ANNEX_NOTE,
        "\n".join(f"| {' | '.join(row)} |" for row in (directive.COLUMNS, *directive.ROWS)),
    ]
    return "\n\n".join(paragraphs) + "\n"
