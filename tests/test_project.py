"""What the project promises of itself: one clock, settings explained, texts translated, packages locked."""

import re
import socket
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from dotenv import dotenv_values

from tracker import config

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
SETTINGS = config.NAMES | config.TWILIO_NAMES
CATALOGUES = sorted((ROOT / "tracker/translations").glob("*/LC_MESSAGES/*.po"))
LOCKS = ["requirements", "requirements-dev"]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize(
    ("header", "call"),
    [
        ("from datetime import UTC, datetime", "datetime.now(UTC)"),
        ("import datetime as dt", "dt.date.today()"),
        ("from time import time", "time()"),
        ("from sqlalchemy import func", "func.now()"),
    ],
)
@pytest.mark.parametrize(
    ("module", "allowed"), [("tracker/jobs/weekly.py", False), ("tracker/clock.py", True)]
)
def test_only_the_clock_module_may_read_the_clock(header: str, call: str, module: str, allowed: bool) -> None:
    ruff = subprocess.run(
        [BIN / "ruff", "check", "--stdin-filename", module, "--output-format", "concise", "-"],
        input=f"{header}\n\nmoment = {call}\n",
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert ("TID251" not in ruff.stdout) is allowed


def test_a_test_cannot_reach_beyond_this_machine() -> None:
    with pytest.raises(pytest.fail.Exception, match=r"192\.0\.2\.1"):
        socket.create_connection(("192.0.2.1", 25))
    with pytest.raises(pytest.fail.Exception, match=r"mail\.example\.vn"):
        socket.getaddrinfo("mail.example.vn", 25)


def test_the_example_of_settings_names_them_all_and_sets_none() -> None:
    assert set(re.findall(r"^#([A-Z_]+)=", read(".env.example"), re.MULTILINE)) == SETTINGS
    assert dotenv_values(ROOT / ".env.example") == {}


def test_every_setting_is_explained_in_the_documents() -> None:
    explained = "".join(path.read_text("utf-8") for path in PAGES)
    assert {name for name in SETTINGS if name not in explained} == set()


def test_the_documents_name_only_targets_that_make_has() -> None:
    named = {target for path in PAGES for target in re.findall(r"`make ([a-z]+)`", path.read_text("utf-8"))}
    assert named <= set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))


def test_every_text_of_the_pages_stands_in_each_catalogue(tmp_path: Path) -> None:
    template = tmp_path / "messages.pot"
    subprocess.run(
        [
            BIN / "pybabel",
            "-q",
            "extract",
            "-F",
            "pyproject.toml",
            "-k",
            "lazy_gettext",
            "-k",
            "_l",
            "-o",
            template,
            ".",
        ],
        check=True,
        cwd=ROOT,
    )
    texts = ids(template)
    assert {str(path): texts ^ ids(path) for path in CATALOGUES if texts != ids(path)} == {}
    assert CATALOGUES or not texts


def ids(catalogue: Path) -> set[str]:
    return {str(text.id) for text in read_po(BytesIO(catalogue.read_bytes())) if text.id}


def test_each_catalogue_is_complete_and_committed_as_compiled() -> None:
    for path in CATALOGUES:
        catalogue, compiled = read_po(BytesIO(path.read_bytes()), locale=path.parts[-3]), BytesIO()
        write_mo(compiled, catalogue)
        assert [text.id for text in catalogue if text.id and (text.fuzzy or not all(strings(text)))] == []
        assert path.with_suffix(".mo").read_bytes() == compiled.getvalue()


def strings(text: Message) -> list[str]:
    return [text.string] if isinstance(text.string, str) else list(text.string or [""])


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_what_was_asked_for_and_names_no_index(name: str) -> None:
    asked = re.findall(r"^[A-Za-z][\w.-]*", read(f"{name}.in"), re.MULTILINE)
    locked = re.findall(r"^([\w.-]+)==\S+", read(f"{name}.txt"), re.MULTILINE)
    assert {package.lower() for package in asked} <= set(locked)
    assert not re.search(r"^--|://", read(f"{name}.txt"), re.MULTILINE)


def test_both_locks_pin_the_same_versions() -> None:
    runtime, development = (
        set(re.findall(r"^[\w.-]+==\S+", read(f"{name}.txt"), re.MULTILINE)) for name in LOCKS
    )
    assert runtime <= development
