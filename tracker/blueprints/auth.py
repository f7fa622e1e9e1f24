"""Log-in and log-out."""

from ipaddress import ip_address

from flask import Blueprint, flash, redirect, render_template, request, session
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_login import current_user, login_user, logout_user
from sqlalchemy import select
from wtforms import PasswordField
from wtforms.validators import InputRequired

from tracker import clock
from tracker.actions import accounts
from tracker.blueprints.access import public, signed_in
from tracker.blueprints.edge import local_path
from tracker.blueprints.forms import Form, line
from tracker.extensions import db, transactions
from tracker.models import User

KEPT_OVER_LOG_IN = ("language",)

bp = Blueprint("auth", __name__)


class LogInForm(Form):
    """Account and password."""

    name = line(_l("Account"), needed=_l("Give the account's name."))
    password = PasswordField(_l("Password"), [InputRequired(_l("Give the password."))])


@bp.route("/login", methods=["GET", "POST"])
@public
def log_in() -> ResponseReturnValue:
    """Log in, then on to the page that was asked for, if it is one of ours."""
    following = local_path(request.args.get("next")) or "/"
    if request.method == "GET" and current_user.is_authenticated:
        return redirect(following)
    form = LogInForm()
    if not form.validate_on_submit():
        return render_template("log_in.html", form=form), 422 if form.is_submitted() else 200
    name, password = (form.name.data or "").lower(), form.password.data or ""
    address = _address()
    if _is_throttled(name, address):
        form.form_errors.append(_("Too many log-ins failed. Try again in 15 minutes."))
        return render_template("log_in.html", form=form), 429
    user = _account(name, password)
    if user is None:
        _record_failure(name, address)
        # The same words for an account that there is not: a stranger learns no names.
        form.form_errors.append(_("Account and password do not fit."))
        return render_template("log_in.html", form=form), 422
    _begin_session(user)
    return redirect(following)


@bp.post("/logout")
@signed_in()
def log_out() -> ResponseReturnValue:
    """End the session."""
    logout_user()
    _renew_session()
    flash(_("You are logged out."), "done")
    return redirect("/login")


def _address() -> str:
    """Where the request comes from; empty for this machine, which is a proxy's address for everybody's."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:  # a socket in the file system
        return ""
    address = getattr(address, "ipv4_mapped", None) or address
    return "" if address.is_loopback else str(address)


def _is_throttled(name: str, address: str) -> bool:
    with transactions.reading():
        throttled = accounts.is_throttled(db.session(), name, address, clock.now())
        db.session.close()
    return throttled


def _account(name: str, password: str) -> User | None:
    """The account, where the password is its own; the hash is worked out with no transaction open."""
    with transactions.reading():
        user = db.session.scalar(select(User).where(User.name == name))
        db.session.close()
    return user if accounts.password_fits(user, password) else None


def _record_failure(name: str, address: str) -> None:
    accounts.record_failure(db.session(), name, address, clock.now())
    db.session.commit()


def _begin_session(user: User) -> None:
    """A session that nobody could have prepared: nothing of the old one but the language."""
    _renew_session()
    login_user(user)


def _renew_session() -> None:
    kept = {name: session[name] for name in KEPT_OVER_LOG_IN if name in session}
    session.clear()
    session.update(kept)
