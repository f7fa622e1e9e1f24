"""Who may open which page, and which rows exist for whom."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from flask import Flask, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import select

from tracker.blueprints.edge import READS, way_back
from tracker.domain import rights
from tracker.domain.rights import Right, Role
from tracker.domain.states import State
from tracker.extensions import db, login_manager
from tracker.models import Assignment, User

P = ParamSpec("P")
R = TypeVar("R")
SIGNED_IN = "signed_in"


def allowed(right: Right) -> Callable[[Callable[P, R]], Callable[P, R | ResponseReturnValue]]:
    """A page for the roles that have `right`: others get 403, strangers the log-in."""
    return _guarded(right)


def signed_in() -> Callable[[Callable[P, R]], Callable[P, R | ResponseReturnValue]]:
    """A page for every account; strangers get the log-in."""
    return _guarded(None)


def public(view: Callable[P, R]) -> Callable[P, R]:
    """A page for everyone. The short list of them is in tests/blueprints/test_access.py."""
    view.access = "public"  # type: ignore[attr-defined]
    return view


def _guarded(right: Right | None) -> Callable[[Callable[P, R]], Callable[P, R | ResponseReturnValue]]:
    def guard(view: Callable[P, R]) -> Callable[P, R | ResponseReturnValue]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R | ResponseReturnValue:
            if not current_user.is_authenticated:
                return _to_log_in()
            if right and not has(right):
                abort(403)
            return view(*args, **kwargs)

        guarded.access = right or SIGNED_IN  # type: ignore[attr-defined]  # read by the test that walks all routes
        return guarded

    return guard


def _to_log_in() -> ResponseReturnValue:
    """The log-in, and from there back: to the page asked for, or to the page that held the form."""
    asked = request.full_path.rstrip("?") if request.method in READS else way_back()
    return redirect(url_for("auth.log_in", next=None if asked == "/" else asked))


def has(right: Right | str) -> bool:
    """Whether the account that is logged in has `right`."""
    return current_user.is_authenticated and rights.may(current_user.role, Right(right))


def own_unit_id() -> int | None:
    """The unit whose rows alone exist for this account; None where all do."""
    unit_id: int | None = current_user.unit_id if current_user.role == Role.UNIT else None
    return unit_id


def visible_or_404(ref: str) -> Assignment:
    """The assignment `ref`; 404 where there is none, and for a unit where it was not given to that unit."""
    assignment = db.session.scalar(select(Assignment).where(Assignment.ref == ref))
    if assignment is None or not _is_visible(assignment):
        abort(404)
    return assignment


def _is_visible(assignment: Assignment) -> bool:
    unit_id = own_unit_id()
    return unit_id is None or (assignment.unit_id == unit_id and assignment.state != State.DRAFT)


def init_app(app: Flask) -> None:
    """Tell Flask-Login how a session becomes an account."""
    login_manager.init_app(app)
    login_manager.user_loader(_account)
    app.context_processor(lambda: {"has": has})


def _account(user_id: str) -> User | None:
    """The account of a session; none once it is deactivated."""
    user = db.session.get(User, int(user_id)) if user_id.isdecimal() else None
    return user if user and user.active else None
