"""The calendar: days off and days worked to make up, of a year, and their changes."""

from datetime import date

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_login import current_user
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import InputRequired

from tracker import clock
from tracker.actions.home import clear_day, set_day
from tracker.blueprints import edge
from tracker.blueprints.access import allowed, has
from tracker.blueprints.asked import asked_number
from tracker.blueprints.forms import Form, day_field, line
from tracker.blueprints.terms import term
from tracker.domain.rights import Right
from tracker.domain.working_days import DayKind, SpecialDay
from tracker.extensions import db
from tracker.queries.home import special_days
from tracker.queries.settings import calendar_note, calendar_years, last_changes

bp = Blueprint("calendar", __name__, url_prefix="/calendar")


class DayForm(Form):
    """A day that is not what its weekday says."""

    day = day_field(_l("Day"), needed=_l("Give the day."))
    kind = SelectField(_l("What it is"), [InputRequired()])
    name = line(_l("Name of the day"), needed=_l("Give the name, such as the occasion."))
    source = line(
        _l("Source"),
        needed=_l("Give the document that says so."),
        hint=_l("Number and day of the document."),
    )


@bp.get("")
@allowed(Right.VIEW_SETTINGS)
def show() -> ResponseReturnValue:
    """The special days of a year, by default this one."""
    return _page(_form() if has(Right.CHANGE_SETTINGS) else None)


@bp.post("")
@allowed(Right.CHANGE_SETTINGS)
def add() -> ResponseReturnValue:
    """Make a day one off or one worked."""
    form = _form()
    if form.validate_on_submit():
        # Checked fields hold their values, which WTForms cannot tell mypy.
        special = SpecialDay(form.day.data, DayKind(form.kind.data), form.name.data, form.source.data)  # type: ignore[arg-type]
        with form.refusals():
            set_day(db.session(), special, current_user, clock.now())
            db.session.commit()
            flash(_("The calendar is changed."), "done")
            return redirect(url_for(".show", year=special.day.year))
    edge.read_from_here()
    return _page(form), 422


def _form() -> DayForm:
    form = DayForm()
    form.kind.choices = [SelectChoice(kind.value, term(kind)) for kind in DayKind]
    return form


def _page(form: DayForm | None) -> str:
    year = asked_number("year") or edge.today().year
    return render_template(
        "settings/calendar.html",
        year=year,
        years=calendar_years(db.session()),
        days=special_days(db.session(), {year}),
        changes=last_changes(db.session()),
        note=calendar_note,
        form=form,
    )


@bp.route("/<day>/remove", methods=["GET", "POST"])
@allowed(Right.CHANGE_SETTINGS)
def remove(day: str) -> ResponseReturnValue:
    """Ask first; then make the day what its weekday says."""
    special = _special_or_404(day)
    form = Form()
    if not form.validate_on_submit():
        return render_template("settings/remove_day.html", special=special, form=form)
    clear_day(db.session(), special.day, current_user, clock.now())
    db.session.commit()
    flash(_("The calendar is changed."), "done")
    return redirect(url_for(".show", year=special.day.year))


def _special_or_404(text: str) -> SpecialDay:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        abort(404)
    found = [special for special in special_days(db.session(), {day.year}) if special.day == day]
    return found[0] if found else abort(404)
