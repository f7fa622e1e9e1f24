"""The errors that rules and acts raise; an edge turns each into a sentence or an exit status."""


class DomainError(Exception):
    """Something that the rules refuse. `str(error)` is an English sentence, complete and for people."""

    code = "refused"
