"""Pages → one text."""

from collections.abc import Iterable

from tracker.documents.layout.page import Page


def text_of_pages(pages: Iterable[Page]) -> str:
    """The text of a document's pages: a paragraph a line, a blank line between, table rows as `| a | b |`."""
    return "\n".join(" ".join(word.text for word in page.words) for page in pages)
