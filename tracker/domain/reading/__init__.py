"""The reader of governing documents: text in, header and tasks out; no files, no database, no clock."""

from tracker.domain.reading.deadlines import read_deadline
from tracker.domain.reading.doubts import SENTENCES, Doubt, Field, Reason
from tracker.domain.reading.mentions import Mention, names_of
from tracker.domain.reading.model import Deadline, Header, Reading, ReadTask, reading_to_json
from tracker.domain.reading.reader import read_document

__all__ = [
    "SENTENCES",
    "Deadline",
    "Doubt",
    "Field",
    "Header",
    "Mention",
    "ReadTask",
    "Reading",
    "Reason",
    "names_of",
    "read_deadline",
    "read_document",
    "reading_to_json",
]
