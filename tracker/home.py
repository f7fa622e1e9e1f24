"""The home folder: database, outbox, files and the secret key."""

import os
import secrets
from contextlib import suppress
from functools import cache
from pathlib import Path

from alembic.script import ScriptDirectory
from flask import Flask

from tracker.config import ROOT, BadSetting, Settings

KEY_FILE = "secret.key"
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600


def open_home(app: Flask) -> None:
    """Make the home folder and its secret key where they are missing; raises `BadSetting`."""
    settings: Settings = app.config["TRACKER"]
    try:
        settings.home.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        (settings.home / "outbox").mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        app.secret_key = _secret(settings.home / KEY_FILE)
    except OSError as error:
        raise BadSetting(f"TRACKER_HOME: '{settings.home}' cannot be used ({error.strerror}).") from error


def _secret(path: Path) -> bytes:
    """The key in `path`, made at the first start; processes that start at once all take the first's."""
    if not path.exists():
        mine = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        with os.fdopen(os.open(mine, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "wb") as key:
            key.write(secrets.token_bytes(32))
        with suppress(FileExistsError):
            os.link(mine, path)
        mine.unlink()
    return path.read_bytes()


@cache
def schema_head() -> str | None:
    """The revision that the schema of this version has."""
    return ScriptDirectory(str(ROOT / "migrations")).get_current_head()
