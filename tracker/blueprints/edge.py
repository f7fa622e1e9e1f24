"""What every page shares with the world around it: transactions, today's rules, headers, the way back."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request
from flask_login import current_user

from tracker import clock
from tracker.actions.work import Hand
from tracker.config import Settings
from tracker.domain.lateness import Deadlines
from tracker.domain.options import Options
from tracker.extensions import db, transactions
from tracker.queries import home

READS = frozenset({"GET", "HEAD", "OPTIONS"})
# Bootstrap's stylesheet draws its icons from data: addresses.
POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none';"
    " form-action 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


@dataclass(frozen=True)
class Rules:
    """What pages and rules need to know of today in this home."""

    today: date
    options: Options
    deadlines: Deadlines


def rules() -> Rules:
    """Today, the options and the deadlines of this home; read once a request."""
    if "rules" not in g:
        options = home.options(db.session())
        g.rules = Rules(today(), options, options.deadlines(home.calendar(db.session())))
    read: Rules = g.rules
    return read


def settings() -> Settings:
    """The settings of this home."""
    read: Settings = current_app.config["TRACKER"]
    return read


def today() -> date:
    """The day that it is in the office's time zone."""
    return clock.today(settings().zone)


def hand(for_unit: bool = False, source: str = "") -> Hand:
    """The act of the account that is logged in, now."""
    return Hand(current_user._get_current_object(), clock.now(), today(), for_unit, source)  # noqa: SLF001  # Flask-Login offers no other way to the account behind its proxy


def local_path(address: str | None) -> str | None:
    """`address` as a path of this site, with its query; None where it leads elsewhere or nowhere."""
    try:
        parts = urlsplit((address or "").replace("\\", "/"))
    except ValueError:  # such as "http://["
        return None
    foreign = parts.netloc not in ("", request.host) or parts.scheme not in ("", request.scheme)
    if foreign or not parts.path.startswith("/") or parts.path.startswith("//"):
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def way_back() -> str:
    """The page that the request came from; the start page where that is unknown."""
    return local_path(request.referrer) or "/"


def read_from_here() -> None:
    """End what this request began to write: the page that it answers with only reads."""
    if request.method not in READS:
        db.session.rollback()
        transactions.begin_reading(True)


def init_app(app: Flask) -> None:
    """Begin and end each request's transactions, and send the headers."""
    app.before_request(_begin)
    app.teardown_request(_end)
    app.after_request(_add_headers)


def _begin() -> None:
    g.reading_token = transactions.begin_reading(request.method in READS)


def _end(_error: BaseException | None) -> None:
    token = g.pop("reading_token", None)
    if token is not None:
        db.session.remove()
        transactions.end_reading(token)


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if settings().public_url.startswith("https://"):
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if request.endpoint and not request.endpoint.endswith("static"):
        response.headers.setdefault("Cache-Control", "no-store")
    return response
