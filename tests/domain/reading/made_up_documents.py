"""Documents of provinces that do not exist, in the plain form of `variants.form`; each with its reading."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.domain.reading.variants.shown import Shown, folded

FOLDER = Path(__file__).parent / "made_up"


@dataclass(frozen=True)
class MadeUp:
    """A document and its right reading; `places` name the tasks: "III.1#2" is the second of III.1."""

    name: str
    text: str
    header: dict[str, str | None]
    tasks: tuple[Shown, ...]
    places: tuple[str, ...]


def _folded(names: list[str]) -> tuple[str, ...]:
    return tuple(folded(name) for name in names)


def _document(path: Path) -> MadeUp:
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    tasks: list[Shown] = []
    places: list[str] = []
    parts: Counter[str] = Counter()
    for task in gold["tasks"]:
        time = task["deadline"] or {"due_on": None, "every": []}
        who = (_folded(task["leads"]), _folded(task["coordinators"]))
        parts[task["clause"]] += 1
        places.append(f"{task['clause']}#{parts[task['clause']]}")
        tasks.append(Shown(folded(task["text"]), *who, time["due_on"], tuple(time["every"])))
    written = {key: folded(gold["header"][key]) for key in ("place", "subject", "signer")}
    return MadeUp(path.stem, path.read_text("utf-8"), gold["header"] | written, tuple(tasks), tuple(places))


DOCUMENTS = tuple(_document(path) for path in sorted(FOLDER.glob("*.txt")))
