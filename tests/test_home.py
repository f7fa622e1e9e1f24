import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask import Flask

from tracker import create_app
from tracker.config import BadSetting, read_settings
from tracker.home import open_home


def test_the_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    environ = {"TRACKER_HOME": str(tmp_path / "home")}
    first, second = create_app(environ), create_app(environ)
    key = tmp_path / "home" / "secret.key"
    assert first.secret_key == second.secret_key == key.read_bytes()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_processes_that_start_at_once_take_the_same_key(tmp_path: Path) -> None:
    settings = read_settings({"TRACKER_HOME": str(tmp_path / "home")})
    apps = [Flask("start") for _ in range(8)]
    for app in apps:
        app.config["TRACKER"] = settings
    with ThreadPoolExecutor(8) as starts:
        list(starts.map(open_home, apps))
    assert len({app.secret_key for app in apps}) == 1
    assert sorted(path.name for path in (tmp_path / "home").iterdir()) == ["outbox", "secret.key"]


def test_a_home_below_a_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadSetting, match="TRACKER_HOME"):
        create_app({"TRACKER_HOME": str(tmp_path / "file" / "home")})
