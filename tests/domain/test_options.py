import re
from datetime import date, time
from pathlib import Path
from string import Formatter

import pytest

import tracker
from tracker.domain.options import (
    FORMS,
    GROUPS,
    BadOption,
    Options,
    default_text,
    read_option,
    write_option,
)
from tracker.domain.sms import segments


@pytest.mark.parametrize("name", sorted(FORMS))
def test_the_default_of_an_option_is_a_value_that_it_takes(name: str) -> None:
    assert write_option(name, read_option(name, default_text(name))) == default_text(name)


def test_every_option_stands_under_one_heading() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(FORMS)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("threshold", "0"),
        ("threshold", "two"),
        ("threshold", "²"),
        ("weekly_at", "7:30"),
        ("weekly_at", "24:00"),
        ("weekly_day", "sat"),
        ("roll_deadlines", "maybe"),
        ("counting_starts_on", "31/02/2026"),
        ("office_name", ""),
        ("sms_sender", "a sender too long"),
        ("no_such_option", "1"),
    ],
)
def test_a_wrong_value_is_refused_with_the_name_of_its_option(name: str, text: str) -> None:
    with pytest.raises(BadOption, match=name):
        read_option(name, text)


def test_options_that_were_set_take_the_place_of_defaults() -> None:
    options = Options.of({"threshold": "3", "weekly_at": "08:15", "counting_starts_on": "2026-07-01"})
    assert (options.threshold, options.weekly_at, options.due_soon_days) == (3, time(8, 15), 7)
    assert options.monthly_rules.threshold == 3
    assert options.monthly_rules.counting_starts_on == date(2026, 7, 1)


@pytest.mark.parametrize("name", GROUPS["sms"])
def test_the_texts_for_telephones_fit_one_segment_at_their_longest_values(name: str) -> None:
    template = default_text(name)
    longest = {
        "sender": "VPUBND LCAI",
        "overdue": "999",
        "due_soon": "999",
        "days": "30",
        "address": "n" * 20,
    }
    values = {field: longest[field] for _, field, _, _ in Formatter().parse(template) if field}
    assert segments(template.format(**values)) == 1


PACKAGE = Path(tracker.__file__).parent
MESSAGES = PACKAGE / "templates" / "messages"
ONLY_NAMES_THEM = {PACKAGE / "domain" / "options.py", PACKAGE / "blueprints" / "option_words.py"}


@pytest.mark.parametrize("name", sorted(FORMS))
def test_every_option_is_read_by_something(name: str) -> None:
    code = {
        *PACKAGE.rglob("*.py"),
        *(path for path in MESSAGES.rglob("*") if path.is_file()),
    } - ONLY_NAMES_THEM
    readers = (path for path in code if path.parent.name != "demo")
    assert any(re.search(rf"\b{name}\b", path.read_text("utf-8")) for path in readers)
