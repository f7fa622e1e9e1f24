"""The settings: every option with its source and who changed it last, and the switch for sending."""

from collections.abc import Mapping

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from wtforms import HiddenField
from wtforms.validators import AnyOf

from tracker import clock
from tracker.actions.home import set_option
from tracker.actions.options import BadOptions, set_options
from tracker.blueprints import calendar, edge
from tracker.blueprints.access import allowed
from tracker.blueprints.forms import Form
from tracker.blueprints.option_forms import option_form, show_faults
from tracker.blueprints.option_words import GROUPS
from tracker.compose.longest_sms import SMS_TEXTS, SmsPreview, sms_preview
from tracker.domain import options
from tracker.domain.rights import Right
from tracker.extensions import db
from tracker.queries.settings import option_rows

bp = Blueprint("settings", __name__, url_prefix="/settings")
bp.register_blueprint(calendar.bp)


class SendingForm(Form):
    """What sending is to be: sent twice, the form does no more than once."""

    sending = HiddenField(validators=[AnyOf(("yes", "no"))])


@bp.get("")
@allowed(Right.VIEW_SETTINGS)
def show() -> ResponseReturnValue:
    """All options by group, as they stand, with the SMS at their longest."""
    return render_template(
        "settings/show.html",
        rows=option_rows(db.session()),
        groups=GROUPS,
        members=options.GROUPS,
        previews=_previews(),
    )


@bp.route("/<group>", methods=["GET", "POST"])
@allowed(Right.CHANGE_SETTINGS)
def change(group: str) -> ResponseReturnValue:
    """The form of one group; all of it is saved, or nothing with the reason at each field."""
    if group not in GROUPS:
        abort(404)
    rows = option_rows(db.session())
    names = options.GROUPS[group]
    form = option_form(names, {name: rows[name].text for name in names})
    if form.validate_on_submit() and _saved(form, {name: form[name].data or "" for name in names}):
        return redirect(url_for(".show", _anchor=group))
    edge.read_from_here()
    previews = _previews() if group == "sms" else {}
    page = render_template("settings/change.html", group=group, form=form, rows=rows, previews=previews)
    return page, 422 if form.errors else 200


def _saved(form: Form, texts: Mapping[str, str]) -> bool:
    """Whether the options could be set; where not, the form has the reasons."""
    try:
        changed = set_options(db.session(), texts, _address(), current_user, clock.now())
    except BadOptions as error:
        db.session.rollback()
        show_faults(form, error.faults)
        return False
    db.session.commit()
    flash(_("The settings are saved.") if changed else _("Nothing was different."), "done")
    return True


@bp.route("/sending", methods=["GET", "POST"])
@allowed(Right.SWITCH_SENDING)
def switch_sending() -> ResponseReturnValue:
    """Ask first, with what will happen; then turn sending on or off, as that page said it would."""
    form = SendingForm()
    if not form.validate_on_submit():
        return _question(form), 422 if form.is_submitted() else 200
    wanted = form.sending.data or ""
    set_option(db.session(), "sending", wanted, current_user, clock.now())
    db.session.commit()
    flash(_("Sending is on.") if wanted == "yes" else _("Sending is off."), "done")
    return redirect(url_for(".show"))


def _question(form: SendingForm) -> str:
    edge.read_from_here()
    is_on = edge.rules().options.sending
    form.sending.data = "no" if is_on else "yes"
    return render_template("settings/sending.html", is_on=is_on, form=form)


def _address() -> str:
    """The address that an SMS names: the short one without its scheme."""
    return edge.settings().short_url.partition("://")[2]


def _previews() -> dict[str, SmsPreview]:
    return {name: sms_preview(name, edge.rules().options, _address()) for name in SMS_TEXTS}
