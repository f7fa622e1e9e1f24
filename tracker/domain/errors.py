"""The errors that rules and acts raise; an edge turns each into a sentence or an exit status."""


class DomainError(Exception):
    """Something that the rules refuse.

    `sentence` is English, for people, and the id of its translations; `values` fill its %(places)s.
    `str(error)` is the whole sentence in English.
    """

    code = "refused"

    def __init__(self, sentence: str = "", **values: object) -> None:
        self.sentence, self.values = sentence, values
        super().__init__(sentence % values if values else sentence)


def sentence(text: str) -> str:
    """`text` itself. Imported as `_` it marks a sentence for the catalogues; an edge translates it."""
    return text
