"""What the forms of the pages share."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import DateField, Field, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, Optional
from wtforms.widgets import TextInput

from tracker.blueprints.asked import typed
from tracker.blueprints.words import refusal
from tracker.domain.errors import DomainError
from tracker.domain.working_days import YEARS
from tracker.extensions import db

DAY_FORMS = ["%d/%m/%Y", "%Y-%m-%d"]
NO_DAY = _l("This is no day: write it dd/mm/yyyy, such as 30/11/2026.")
LINE, TEXT = 200, 4000  # longest texts, in characters


class Form(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """A form whose errors stand at their fields, what was typed kept, with what the rules refuse on top."""

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Take what the rules refuse inside as an error of this form; nothing is stored then."""
        try:
            yield
        except DomainError as error:
            db.session.rollback()
            self.form_errors.append(refusal(error))

    @property
    def first_errors(self) -> dict[Field, str]:
        """The first error of each field that has one, in the order of the fields."""
        return {field: field.errors[0] for field in self if field.errors}


def line(label: Any, needed: Any = None, hint: Any = "") -> StringField:
    """One line of text; `needed` is the sentence for an empty one, none where it may stay empty."""
    return StringField(label, _rules(needed, LINE), description=hint, filters=[typed])


def text(label: Any, needed: Any = None, hint: Any = "") -> TextAreaField:
    """Several lines of text."""
    return TextAreaField(label, _rules(needed, TEXT), description=hint, filters=[typed])


class DayField(DateField):
    """A day, typed dd/mm/yyyy: a browser's own date field would show it by the browser's language."""

    widget = TextInput()

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read a day from 1900 to 2199; any other is told in the page's language."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(NO_DAY) from None
        if self.data and self.data.year not in YEARS:
            self.data = None
            raise ValueError(NO_DAY)


def day_field(label: Any, needed: Any = None, hint: Any = "") -> DayField:
    """A day."""
    shape = {"inputmode": "numeric", "placeholder": "dd/mm/yyyy", "class": "form-control day"}
    return DayField(label, _rules(needed, None), format=DAY_FORMS, description=hint, render_kw=shape)


def _rules(needed: Any, longest: int | None) -> list[Any]:
    # Of a text what is left of it counts; a day that cannot be read is not a missing one.
    required = DataRequired if longest else InputRequired
    first = required(needed) if needed else Optional()
    too_long = _l("This is too long.")
    return [first, *([Length(max=longest, message=too_long)] if longest else [])]
