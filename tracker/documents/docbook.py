"""The text in DocBook as antiword writes it: a line a paragraph, tables as `| a | b |` rows.

antiword does not say which numbers Word computes for a list's items, only that they are items: they come with
a dash. Numbers that were typed stand in the text.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET


def docbook_text(content: bytes) -> str:
    """The paragraphs with a blank line between; raises `ValueError` for what is no XML."""
    try:
        root = ET.fromstring(content)  # noqa: S314 - expat fetches nothing and limits what entities grow to
    except ET.ParseError as error:
        raise ValueError(error) from error
    return "\n\n".join(_blocks(root))


def _blocks(element: ET.Element, mark: str = "") -> Iterator[str]:
    for child in element:
        if child.tag == "bookinfo":  # who wrote the file
            continue
        if child.tag == "tbody":
            yield _table([[_lines(entry) for entry in row.iter("entry")] for row in child.iter("row")])
        elif child.tag in {"para", "title"} and child.find(".//tbody") is None:
            yield from [mark + " ".join(_lines(child))] if _lines(child) else []
        else:
            yield from _blocks(child, "- " if child.tag == "listitem" else "")


def _lines(element: ET.Element) -> list[str]:
    text = "".join(element.itertext())
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _table(rows: list[list[list[str]]]) -> str:
    """A table of one row is the two columns of a heading or a signature: one after the other."""
    if len(rows) == 1:
        return "\n\n".join("\n".join(cell) for cell in rows[0])
    return "\n".join(f"| {' | '.join(' '.join(cell).replace('|', '/') for cell in row)} |" for row in rows)
