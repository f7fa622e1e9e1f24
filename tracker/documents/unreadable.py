"""Why a document's file cannot be read."""

from tracker.domain.errors import DomainError


class UnreadableDocument(DomainError):
    """A file that holds no text that can be read; the sentence names the file."""

    code = "unreadable_document"
