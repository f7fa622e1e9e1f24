"""The form of one group of options: a field for each, what the rules refuse at its field."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import Field, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import InputRequired, Optional

from tracker.blueprints.forms import Form
from tracker.blueprints.option_words import CHOICES, HINTS, LABELS, option_label
from tracker.blueprints.words import refusal
from tracker.compose.longest_sms import SMS_TEXTS
from tracker.domain.errors import DomainError
from tracker.domain.options import DAY, FORMS, default_text


def option_form(names: list[str], texts: Mapping[str, str]) -> Form:
    """A form with these options, holding `texts` until something is sent."""
    fields = {name: _field(name) for name in names}
    form: Form = type("OptionForm", (Form,), fields)(data=dict(texts))
    return form


def _field(name: str) -> Field:
    arguments: dict[str, Any] = {
        "label": LABELS[name],
        "description": HINTS.get(name, ""),
        "validators": [InputRequired(_l("This must not stay empty.")) if default_text(name) else Optional()],
    }
    form = FORMS[name]
    if form.choices:
        return SelectField(
            choices=[SelectChoice(code, str(CHOICES[code])) for code in form.choices], **arguments
        )
    if name in SMS_TEXTS:
        return TextAreaField(render_kw={"rows": 3}, **arguments)
    # A day by the browser's own field; an hour not, for many a browser asks for it with AM and PM.
    return StringField(render_kw={"type": "date" if form is DAY else "text"}, **arguments)


def show_faults(form: Form, faults: Mapping[str, DomainError]) -> None:
    """Put each fault at its field; one of an option that is not in the form on top."""
    for name, fault in faults.items():
        if name in form:
            form[name].errors = [*form[name].errors, refusal(fault)]
        else:
            form.form_errors.append(f"{option_label(name)}: {refusal(fault)}")
