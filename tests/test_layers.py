"""Imports point one way, from the edges down to the rules; docs/architecture.md describes the rooms."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

LAYERS = [
    "domain",
    "config",
    "extensions",
    "home",
    "models",
    "queries",
    "compose delivery documents",
    "actions",
    "clock",
    "jobs",
    "demo",
    "blueprints cli",
]
RANK = {room: rank for rank, layer in enumerate(LAYERS) for room in layer.split()}
ROOT = Path(__file__).parents[1] / "tracker"
OUTSIDE = {ROOT / "__init__.py"}  # the factory ties the rooms together
PURE_LIBRARIES = {"holidays", "phonenumbers"}
MODULES = sorted(set(ROOT.rglob("*.py")) - OUTSIDE)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def modules_imported(source: str, path: Path) -> Iterator[str]:
    """Dotted names: `from tracker import clock` as `tracker.clock`, relative ones resolved from `path`."""
    package = ["tracker", *path.relative_to(ROOT).parent.parts]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else []
            module = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports_against_the_layers(source: str, path: Path) -> list[str]:
    """The names from rooms that are not below the module's own; an unknown room counts as such."""
    here = RANK[room(path)]
    dotted = [module.split(".") for module in modules_imported(source, path)]
    rooms = ["".join(parts[1:2]) for parts in dotted if parts[0] == "tracker"]
    return [other for other in rooms if other != room(path) and RANK.get(other, len(LAYERS)) >= here]


def test_every_room_of_the_package_has_its_layer() -> None:
    assert {room(path) for path in MODULES} <= set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_imports_only_lower_layers(path: Path) -> None:
    assert imports_against_the_layers(path.read_text("utf-8"), path) == []


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) == "domain"], ids=name)
def test_the_domain_is_pure(path: Path) -> None:
    packages = {module.split(".")[0] for module in modules_imported(path.read_text("utf-8"), path)}
    assert packages <= sys.stdlib_module_names | PURE_LIBRARIES | {"tracker"}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import tracker.jobs.scheduler", ["jobs"]),
        ("from tracker import clock", ["clock"]),
        ("from tracker.blueprints.office import bp", ["blueprints"]),
        ("from ..delivery import outbox", ["delivery"]),
        ("from .. import actions", ["actions"]),
        ("def later():\n    from tracker.cli import units", ["cli"]),
        ("from tracker import create_app", ["create_app"]),
        ("import tracker", [""]),
        ("from tracker.attic import old", ["attic"]),
        ("from . import nudge", []),
        ("from tracker.queries import late", []),
        ("from tracker.domain import sms", []),
    ],
)
def test_an_import_that_points_up_or_aside_is_found(source: str, found: list[str]) -> None:
    assert imports_against_the_layers(source, ROOT / "compose" / "monthly.py") == found
