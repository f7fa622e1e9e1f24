"""What a person sees when something cannot be done: plain words, and the way on."""

from flask import Flask, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf.csrf import CSRFError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import BadRequest, HTTPException

from tracker.blueprints.edge import READS, read_from_here, way_back
from tracker.blueprints.words import refusal
from tracker.domain.errors import DomainError
from tracker.extensions import db

WORDS = {
    400: (_l("The request was not understood"), _l("Go back to the page and try once more.")),
    403: (
        _l("Not for this account"),
        _l("This account may not see or do this. Whoever looks after the accounts can change that."),
    ),
    404: (
        _l("There is no such page"),
        _l("The address is wrong, or what it showed is not for this account."),
    ),
    405: (_l("Not like this"), _l("This address takes no such request. Go back to the page.")),
    413: (_l("Too large"), _l("What was sent is larger than 1 MB. Send it in parts.")),
    500: (
        _l("Something went wrong here"),
        _l("Nothing was changed. The fault is recorded; try again in a few minutes."),
    ),
}
EXPIRED = (
    _l("The page stood open too long"),
    _l("Nothing was changed. Go back, load the page anew and do it again."),
)


def init_app(app: Flask) -> None:
    """Register the pages of failures."""
    app.register_error_handler(HTTPException, _show)
    app.register_error_handler(CSRFError, _show_expired)
    app.register_error_handler(DomainError, _refuse)
    app.register_error_handler(StaleDataError, _refuse_stale)


def _show(error: HTTPException) -> ResponseReturnValue:
    title, sentence = WORDS.get(error.code or 500, (error.name, error.description))
    says_why = error.description != type(error).description
    return _page(error, title, error.description if says_why else sentence)


def _show_expired(error: CSRFError) -> ResponseReturnValue:
    return _page(error, *EXPIRED)


def _page(error: HTTPException, title: object, sentence: object) -> ResponseReturnValue:
    """The error's own answer with our page in it: what else it says (Allow, Location) stays."""
    response = error.get_response()
    if error.code and 300 <= error.code < 400:
        return response
    read_from_here()
    response.set_data(render_template("failure.html", title=title, sentence=sentence, code=error.code))
    response.content_type = "text/html; charset=utf-8"
    return response


def _refuse(error: DomainError) -> ResponseReturnValue:
    """One sentence, on the page that was left."""
    db.session.rollback()
    if request.method in READS:  # the page itself cannot be shown: going back could go round for ever
        return _page(BadRequest(), WORDS[400][0], refusal(error))
    flash(refusal(error), "refused")
    return redirect(way_back())


def _refuse_stale(_error: StaleDataError) -> ResponseReturnValue:
    db.session.rollback()
    flash(str(_l("Someone else changed this meanwhile. Look at it again, then decide.")), "refused")
    return redirect(way_back())
