import logging
from pathlib import Path

import pytest

from tracker.config import DEMO_MARK, ROOT, BadSetting, MailServer, read_settings

MAIL = {"TRACKER_MAIL_FROM": "Văn phòng <vp@example.vn>"}


def test_with_none_set_all_stays_on_this_machine() -> None:
    settings = read_settings({})
    assert settings.home == ROOT / "instance"
    assert settings.database_url == f"sqlite:///{ROOT / 'instance' / 'tracker.sqlite'}"
    assert settings.public_url == settings.short_url == "http://127.0.0.1:8000"
    assert settings.mail is None
    assert settings.lease_seconds == 300
    assert str(settings.zone) == "Asia/Ho_Chi_Minh"


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://127.0.0.1", ("127.0.0.1", 25, "none", None, None)),
        ("smtp://mail.example.vn", ("mail.example.vn", 587, "starttls", None, None)),
        ("smtp://u:p%40ss@mail.example.vn:2525?tls=tls", ("mail.example.vn", 2525, "tls", "u", "p@ss")),
        ("smtp://mail.example.vn?tls=tls", ("mail.example.vn", 465, "tls", None, None)),
    ],
)
def test_a_mail_address_says_how_it_is_reached(url: str, server: tuple[str, int, str, str, str]) -> None:
    host, port, tls, user, password = server
    mail = read_settings({"TRACKER_MAIL_URL": url, **MAIL}).mail
    assert mail is not None
    assert (mail.host, mail.port, mail.tls, mail.user, mail.password) == (host, port, tls, user, password)
    assert isinstance(mail, MailServer)


@pytest.mark.parametrize(
    "environ",
    [
        {"TRACKER_LEASE_SECONDS": "0"},
        {"TRACKER_LEASE_SECONDS": "five"},
        {"TRACKER_PUBLIC_URL": "nv.example.vn"},
        {"TRACKER_SHORT_URL": "ftp://nv.example.vn"},
        {"TRACKER_PUBLIC_URL": "http://[::1"},
        {"TRACKER_PUBLIC_URL": "http://nv.example.vn:99999"},
        {"TRACKER_PUBLIC_URL": "http://nv.example.vn:0"},
        {"TRACKER_SHORT_URL": "http://nv.example.vn/\nx"},
        {"TRACKER_TIMEZONE": "Asia/Lao_Cai"},
        {"TRACKER_DATABASE_URL": "mysql://x/y"},
        {"TRACKER_DATABASE_URL": "postgresql+psycopg://u:secret@h:bad/x"},
        {"TRACKER_MAIL_FROM": "vp@example.vn", "TRACKER_MAIL_URL": ""},
        {"TRACKER_MAIL_FROM": "vp", "TRACKER_MAIL_URL": "smtp://127.0.0.1"},
        {"TRACKER_MAIL_URL": "smtp://127.0.0.1", "TRACKER_MAIL_FROM": ""},
        {"TRACKER_MAIL_URL": "smtp://127.0.0.1", "TRACKER_MAIL_FROM": "vănphòng@b.vn"},
        {"TRACKER_MAIL_URL": "smtp://127.0.0.1", "TRACKER_MAIL_FROM": "Văn phòng\n<vp@b.vn>"},
        {"TRACKER_MAIL_URL": "http://127.0.0.1", **MAIL},
        {"TRACKER_MAIL_URL": "smtp://[::1", **MAIL},
        {"TRACKER_MAIL_URL": "smtp://127.0.0.1?tls=maybe", **MAIL},
        {"TRACKER_MAIL_URL": "smtp://127.0.0.1:99999", **MAIL},
        {"TRACKER_MAIL_URL": "smtp://user@127.0.0.1", **MAIL},
        {"TWILIO_ACCOUNT_SID": "AC1"},
    ],
    ids=str,
)
def test_a_wrong_setting_stops_the_start_with_one_line_that_names_it(environ: dict[str, str]) -> None:
    with pytest.raises(BadSetting) as refused:
        read_settings(environ)
    line = str(refused.value)
    assert "\n" not in line
    assert "secret" not in line
    assert line.partition(":")[0] in {*environ, "TRACKER_MAIL_URL", "TRACKER_MAIL_FROM"}


def test_an_unknown_name_of_ours_is_told_and_ignored(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        read_settings({"TRACKER_LEASE": "5", "TRACKED": "1"})
    assert caplog.messages == ["TRACKER_LEASE is no setting of the tracker and is ignored."]


def test_a_home_of_trial_reads_no_mail_server(tmp_path: Path) -> None:
    (tmp_path / DEMO_MARK).touch()
    settings = read_settings(
        {"TRACKER_HOME": str(tmp_path), "TRACKER_MAIL_URL": "smtp://mail.example.vn", **MAIL}
    )
    assert settings.is_demo
    assert settings.mail is None
