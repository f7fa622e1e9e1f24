"""The language of the pages: Vietnamese, English to switch to, remembered in the session."""

from flask import Blueprint, Flask, redirect, request, session
from flask.typing import ResponseReturnValue

from tracker.blueprints.access import public
from tracker.blueprints.edge import settings, way_back
from tracker.extensions import babel

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
DEFAULT = "vi"

bp = Blueprint("language", __name__)


@bp.post("/language")
@public
def choose() -> ResponseReturnValue:
    """Switch to the language asked for; to no other than ours."""
    asked = request.form.get("language", DEFAULT)
    session["language"] = asked if asked in LANGUAGES else DEFAULT
    return redirect(way_back())


def chosen() -> str:
    """The code of the language in which to answer."""
    language: str = session.get("language", DEFAULT)
    return language if language in LANGUAGES else DEFAULT


def init_app(app: Flask) -> None:
    """Translate by the session's language, and show moments in the office's time zone."""

    def zone() -> str:
        return str(settings().zone)

    babel.init_app(app, locale_selector=chosen, timezone_selector=zone)
    app.context_processor(lambda: {"language": chosen(), "languages": LANGUAGES})
