"""The reader against readings of real documents beside the checkout; floors a bit under its scores."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.needs import lacking
from tracker.domain.reading import read_document, reading_to_json
from tracker.domain.working_days import statutory_calendar

SHARED = Path(__file__).parents[4] / "shared"
SCORER = SHARED / "tools/score_reader.py"
# document (first letters of its file) → floors of tasks, leads, coordinators, deadlines
FLOORS = {
    "lao-cai": (0.97, 0.97, 0.97, 0.97),
    "bac-ninh": (0.97, 0.97, 0.97, 0.97),
}
MEANS = {"header": 0.98, "tasks": 0.96, "leads": 0.91, "coord.": 0.89, "deadlines": 0.93}


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    if not SCORER.exists():
        lacking("../shared is not here: the readings of real documents are not compared")
    spec = importlib.util.spec_from_file_location("score_reader", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(scorer: ModuleType, gold: Path) -> dict[str, float]:
    text = (SHARED / "directives" / f"{gold.stem}.txt").read_text("utf-8-sig")
    reading: dict[str, Any] = dict(reading_to_json(read_document(text, statutory_calendar())))
    counts, _ = scorer.compare(json.loads(gold.read_text("utf-8")), reading)
    return {share: scorer.f1(*count) for share, count in counts.items()}


def documents() -> list[Path]:
    return sorted((SHARED / "directives/gold").glob("*.json"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_the_directives_of_the_first_customers_are_read_well(scorer: ModuleType, name: str) -> None:
    gold = next(path for path in documents() if path.stem.startswith(name))
    found = scores(scorer, gold)
    assert found["header"] == 1
    shares = (found["tasks"], found["leads"], found["coord."], found["deadlines"])
    assert all(share >= floor for share, floor in zip(shares, FLOORS[name], strict=True)), found


def test_the_mean_over_all_documents_stays_up(scorer: ModuleType) -> None:
    each = [scores(scorer, gold) for gold in documents()]
    means = {share: sum(one[share] for one in each) / len(each) for share in MEANS}
    assert all(means[share] >= floor for share, floor in MEANS.items()), means
