"""What of a reading is compared: nothing that follows only from where a task stands or how it is spelt."""

import re
from dataclasses import dataclass

from tests.domain.reading.variants.form import Variant
from tracker.domain.reading import Deadline, Reading, ReadTask
from tracker.domain.reading.words import small

AS_IT_IS = Variant("as it is", str)


@dataclass(frozen=True)
class Shown:
    """A task; the day is an ISO text."""

    text: str
    leads: tuple[str, ...]
    coordinators: tuple[str, ...]
    due_on: str | None
    every: tuple[str, ...]


def folded(text: str) -> str:
    """Small letters, one placement of tones, "ubnd", and no marks, quotes or blanks but single ones."""
    text = re.sub(r"[*#_“”«»\"\\\u200b]", "", small(text)).replace("ủy ban nhân dân", "ubnd")
    text = re.sub(r"\s*[–—]\s*|\s+-\s+", " - ", text)
    return re.sub(r"\s+", " ", re.sub(r"\s*([,;:])\s*", r"\1 ", text)).strip(" .,;:/-")


def shown_task(task: ReadTask, variant: Variant = AS_IT_IS) -> Shown:
    """A task as it is to be read in the variant."""
    deadline = task.deadline or Deadline(None, (), "", "")
    day = variant.day(deadline)
    return Shown(
        folded(variant.texts(task.text)),
        tuple(folded(variant.names(unit.name)) for unit in task.leads),
        tuple(folded(variant.names(unit.name)) for unit in task.coordinators),
        day.isoformat() if day else None,
        deadline.every,
    )


def shown_tasks(reading: Reading, variant: Variant = AS_IT_IS) -> list[Shown]:
    """The tasks as they are to be read in the variant."""
    return [shown_task(task, variant) for task in reading.tasks]


def shown_header(reading: Reading, variant: Variant = AS_IT_IS) -> dict[str, str | None]:
    """The header as it is to be read in the variant."""
    header = reading.header
    day = variant.day(Deadline(header.issued_on, (), "", ""))
    written = {"place": header.place, "subject": header.subject, "signer": header.signer}
    return {
        "kind": header.kind,
        "number": header.number,
        "issued_on": day.isoformat() if day else None,
        **{key: folded(variant.texts(value)) if value else None for key, value in written.items()},
    }
