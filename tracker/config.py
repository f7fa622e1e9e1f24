"""Settings from the environment or a .env file, checked at start (docs/settings.md).

What an administrator changes while the tracker runs is kept in the database: `tracker.domain.options`.
"""

import logging
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from tracker.domain.addresses import sender_address

log = logging.getLogger(__name__)
ROOT = Path(__file__).parent.parent
DEMO_MARK = "DEMO"  # the file that makes a home one of trial: no credential is read, nothing leaves it
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
Tls = Literal["starttls", "tls", "none"]
MAIL_FORM = "TRACKER_MAIL_URL: write it smtp://user:password@host:587?tls=starttls."
_TLS_PORTS: dict[Tls, int] = {"starttls": 587, "tls": 465, "none": 25}

NAMES = frozenset(
    {
        "TRACKER_HOME",
        "TRACKER_DATABASE_URL",
        "TRACKER_PUBLIC_URL",
        "TRACKER_SHORT_URL",
        "TRACKER_MAIL_URL",
        "TRACKER_MAIL_FROM",
        "TRACKER_LEASE_SECONDS",
        "TRACKER_PASSWORD",
        "TRACKER_TIMEZONE",
    }
)
TWILIO_NAMES = frozenset(
    {
        "TWILIO_ACCOUNT_SID",
        "TWILIO_AUTH_TOKEN",
        "TWILIO_FROM",
        "TWILIO_MESSAGING_SERVICE_SID",
        "TWILIO_API_BASE",
    }
)


class BadSetting(Exception):
    """A setting that cannot be used; the sentence begins with its name."""


@dataclass(frozen=True)
class MailServer:
    """Where e-mail is handed over, and from whom."""

    host: str
    port: int
    tls: Tls
    user: str | None
    password: str | None
    sender: str


@dataclass(frozen=True)
class Settings:
    """The settings of one home, checked."""

    home: Path
    database_url: str
    public_url: str
    short_url: str
    mail: MailServer | None
    lease_seconds: int
    zone: ZoneInfo
    is_demo: bool


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings in `environ` (default: the process's own, over .env in the project's folder).

    Raises `BadSetting`. An unknown name with the product's prefix warns: it is a slip of the pen.
    """
    if environ is None:
        from_file = {name: value for name, value in dotenv_values(ROOT / ".env").items() if value is not None}
        environ = {**from_file, **os.environ}
    given = {name: value.strip() for name, value in environ.items() if value.strip()}
    for name in sorted(given):
        if name.startswith("TRACKER_") and name not in NAMES:
            log.warning("%s is no setting of the tracker and is ignored.", name)
    _refuse_twilio(given)
    home = Path(given.get("TRACKER_HOME", "instance")).expanduser()
    home = home if home.is_absolute() else ROOT / home
    is_demo = (home / DEMO_MARK).exists()
    public_url = _address(given, "TRACKER_PUBLIC_URL", "http://127.0.0.1:8000")
    return Settings(
        home=home,
        database_url=_database_url(given, home),
        public_url=public_url,
        short_url=_address(given, "TRACKER_SHORT_URL", public_url),
        mail=None if is_demo else _mail(given),
        lease_seconds=_seconds(given, "TRACKER_LEASE_SECONDS", 300),
        zone=_zone(given.get("TRACKER_TIMEZONE", "Asia/Ho_Chi_Minh")),
        is_demo=is_demo,
    )


def _refuse_twilio(given: Mapping[str, str]) -> None:
    names = sorted(TWILIO_NAMES & given.keys())
    if names:
        raise BadSetting(
            f"{names[0]}: this version does not send by Twilio yet; remove the TWILIO_ settings."
        )


def _database_url(given: Mapping[str, str], home: Path) -> str:
    url = given.get("TRACKER_DATABASE_URL", f"sqlite:///{home / 'tracker.sqlite'}")
    if not url.startswith(("postgresql+psycopg://", "sqlite:///")):
        raise BadSetting(
            "TRACKER_DATABASE_URL: begin it with postgresql+psycopg:// (or leave it out for SQLite)."
        )
    try:
        make_url(url)
    except (ArgumentError, ValueError):  # its words would show the password
        raise BadSetting(
            "TRACKER_DATABASE_URL: write it postgresql+psycopg://user:password@host:5432/name."
        ) from None
    return url


def _address(given: Mapping[str, str], name: str, default: str) -> str:
    url = given.get(name, default).rstrip("/")
    if not url.isprintable() or not _is_site(url):
        raise BadSetting(f"{name}: {url!r} is no address such as https://nv.example.vn.")
    return url


def _is_site(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0
    return is_web and not parts.query and not parts.fragment


def _mail(given: Mapping[str, str]) -> MailServer | None:
    url, sender = given.get("TRACKER_MAIL_URL"), given.get("TRACKER_MAIL_FROM")
    if not url and not sender:
        return None
    if not url or not sender:
        missing = "TRACKER_MAIL_FROM" if url else "TRACKER_MAIL_URL"
        raise BadSetting(f"{missing}: is missing; TRACKER_MAIL_URL and TRACKER_MAIL_FROM go together.")
    if sender_address(sender) is None:
        raise BadSetting(f"TRACKER_MAIL_FROM: {sender!r} is no e-mail address.")
    try:
        parts = urlsplit(url)
    except ValueError:
        raise BadSetting(MAIL_FORM) from None
    return _mail_server(parts, sender)


def _mail_server(parts: SplitResult, sender: str) -> MailServer:
    name = "TRACKER_MAIL_URL"
    if parts.scheme != "smtp" or not parts.hostname:
        raise BadSetting(MAIL_FORM)
    query = parse_qs(parts.query, keep_blank_values=True)
    asked = query.pop("tls", ["none" if parts.hostname in LOOPBACK else "starttls"])[0]
    if query or asked not in _TLS_PORTS:
        raise BadSetting(f"{name}: after '?' only tls=starttls, tls=tls or tls=none is known.")
    tls: Tls = asked
    try:
        port = parts.port or _TLS_PORTS[tls]
    except ValueError:
        raise BadSetting(f"{name}: the port is a number from 1 to 65535.") from None
    user = unquote(parts.username) if parts.username else None
    password = unquote(parts.password) if parts.password else None
    if (user is None) != (password is None):
        raise BadSetting(f"{name}: a user and a password go together.")
    return MailServer(parts.hostname, port, tls, user, password, sender)


def _seconds(given: Mapping[str, str], name: str, default: int) -> int:
    text = given.get(name, str(default))
    if not re.fullmatch(r"[1-9]\d{0,5}", text, re.ASCII):
        raise BadSetting(f"{name}: '{text}' is no whole number of seconds from 1 to 999999.")
    return int(text)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadSetting(f"TRACKER_TIMEZONE: '{name}' is no time zone such as Asia/Ho_Chi_Minh.") from None
