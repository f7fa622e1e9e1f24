"""The words of the settings page: each option's label, what it does and in which unit it counts."""

from flask import Flask
from flask_babel import gettext
from flask_babel import lazy_gettext as _l

GROUPS = {
    "office": _l("The Office"),
    "week": _l("The week's messages"),
    "counting": _l("Counting and the monthly list"),
    "sms": _l("SMS"),
}
CHOICES = {
    "yes": _l("Yes"),
    "no": _l("No"),
    "mon": _l("Monday"),
    "tue": _l("Tuesday"),
    "wed": _l("Wednesday"),
    "thu": _l("Thursday"),
    "fri": _l("Friday"),
}
LABELS = {
    "sending": _l("Messages leave this machine"),
    "home_issuer": _l("Who issues directives unless one says otherwise"),
    "office_name": _l("Name of the Office"),
    "office_phone": _l("Telephone of the Office"),
    "office_unit": _l("Code of the Office's own unit"),
    "weekly_day": _l("Weekday of the week's messages"),
    "weekly_at": _l("Hour of the week's messages"),
    "due_soon_days": _l("Work is due soon within (days)"),
    "done_days": _l("Done work is named for (days)"),
    "reply_working_days": _l("Time for an update (working days)"),
    "roll_deadlines": _l("A deadline on a day off runs to the end of the next working day"),
    "redo_working_days": _l("Time for redoing returned work (working days)"),
    "threshold": _l("A unit is listed from (late tasks)"),
    "min_told_working_days": _l("Work told shorter before its deadline does not count (working days)"),
    "leave_out_extension_asked": _l("Work with an undecided extension asked for in time does not count"),
    "leave_out_objective_cause": _l("Work with a confirmed objective cause does not count"),
    "leave_out_objection": _l("Work under an undecided objection does not count"),
    "counting_starts_on": _l("Work due before this day does not count"),
    "quiet_from": _l("No SMS from"),
    "quiet_until": _l("No SMS until"),
    "sms_accents": _l("SMS with accents"),
    "sms_sender": _l("Sender named in the SMS"),
    "sms_late_and_due": _l("Text for late and due work"),
    "sms_late": _l("Text for late work"),
    "sms_due": _l("Text for due work"),
}
HINTS = {
    "sending": _l("While off, e-mails and SMS to outside wait; files are written all the same."),
    "office_unit": _l("Results of this unit are confirmed by the chairman alone."),
    "reply_working_days": _l("The week's e-mail asks for an update by then."),
    "min_told_working_days": _l("0: such work counts too."),
    "counting_starts_on": _l("Empty: all work counts. For the start with work of earlier years."),
    "weekly_at": _l("As HH:MM, such as 07:30."),
    "quiet_from": _l("As HH:MM, such as 18:00. Holds for SMS that leave this machine."),
    "quiet_until": _l("As HH:MM, such as 07:00."),
    "sms_accents": _l("With accents an SMS holds 70 characters instead of 160."),
    "sms_sender": _l("At most 11 characters; as registered with the operators."),
    "sms_late_and_due": _l("Values: {sender}, {overdue}, {due_soon}, {days}, {address}."),
    "sms_late": _l("Values: {sender}, {overdue}, {days}, {address}."),
    "sms_due": _l("Values: {sender}, {due_soon}, {days}, {address}."),
}


def option_label(name: str) -> str:
    """The label of an option."""
    return str(LABELS[name])


def rule_source(text: str) -> str:
    """Where a rule comes from; empty where it has no source but this product."""
    return gettext(text) if text else ""


def option_value(text: str) -> str:
    """A kept value in words: yes, no, a weekday; anything else as it is."""
    return str(CHOICES.get(text, text))


def group_name(group: str) -> str:
    """The heading of a group of options."""
    return str(GROUPS[group])


def init_app(app: Flask) -> None:
    """Hand the words to the templates."""
    for function in (option_label, option_value, rule_source, group_name):
        app.add_template_filter(function)
