"""Whatever stands in an address or a form, the answer is a page and no fault of ours."""

import re
from dataclasses import dataclass
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.support.pages import Province, log_in, settle_province
from tracker.domain.options import FORMS, default_text
from tracker.extensions import db
from tracker.models import AssignmentEvent

ACCOUNTS = ("office", "snv", "admin")
QUERY = (
    *("q", "page", "unit", "directive", "state", "is", "age", "sort", "done_since", "kind", "unreachable"),
    *("run", "channel", "year", "next", "back", "endpoint", "_method", "_scheme", "_anchor", "_external"),
)
FORM = {  # what is usual in each field of each form
    "name": "Nghỉ hoán đổi",
    "password": "sai",
    "language": "en",
    "note": "Đã làm",
    "missing": "Phụ lục",
    "reason": "Nhập sai",
    "source": "99/TB-VPCP",
    "kind": "holiday",
    "day": "24/12/2026",
    "submitted_on": "01/12/2026",
    "result_number": "125/TTr-SNV",
    "redo_by": "31/12/2026",
    "due_on": "31/12/2026",
    "sending": "yes",
    **{name: default_text(name) for name in FORMS if name != "sending"},
}
ODD = (
    *(
        "\x00",
        "a\x00b",
        "\x1b[0m",
        "\u202e",
        "\ufeff",
        "\U0010ffff",
        "I\u0307",
        "ß",
        "٣",
        "𝟙",
        "½",
        "a" * 5000,
    ),
    *("0", "-1", "2147483647", "2147483648", "9" * 20, "9" * 5000, "1e9", "NaN", "%", "%00", "", " ", "\r\n"),
    *("0001-01-01", "01/01/0001", "9999-12-31", "31/12/9999", "31/12/2199", "2026-02-30", "2026-W01-1"),
    *(
        "1000-01",
        "2999-12",
        "weekly:2026-W99",
        "weekly:\x00",
        ":",
        "{x}",
        "{0.x}",
        "{sender",
        "%(x)s",
        "'\"><",
    ),
    *("http://[", "//[", "/\\x", "javascript:1", "..", "/", "//", "yes", "late", "week", "sms", "1", "2026"),
)
odd = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@dataclass(frozen=True)
class Pages:
    """The addresses of an application, `{ref}` for what changes in them, and who asks for them."""

    rules: list[tuple[str, str]]  # method and address
    usual: dict[str, list[str]]
    clients: dict[str, FlaskClient]


@pytest.fixture
def pages(app: Flask) -> Pages:
    province = settle_province(app)
    rules = [
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in sorted({"GET", "POST"} & (rule.methods or set()))
        if rule.endpoint != "auth.log_out"
    ]
    return Pages(rules, usual(province), {name: log_in(app, name) for name in ACCOUNTS})


def usual(province: Province) -> dict[str, list[str]]:
    return {
        "ref": [province.late, province.waiting, province.office_waiting, province.foreign],
        "code": ["SNV"],
        "directive_id": [str(province.directive)],
        "message_id": [str(province.message)],
        "month": ["2026-01"],
        "group": ["week", "sms", "counting", "office"],
        "day": ["2026-01-02"],
        "filename": ["tracker.css"],
    }


NAMELESS = [  # with the status of the answer
    ("/assignments?directive=99999999999999999999", 200),
    ("/assignments?directive=2147483648", 200),
    ("/assignments?page=" + "9" * 5000, 200),
    ("/directives/2147483648", 404),
    ("/directives/" + "9" * 5000, 404),
    ("/messages/99999999999999999999", 404),
    ("/settings/calendar?year=99999999999999999999", 200),
    ("/assignments?q=%00", 200),
    ("/assignments?unit=%00", 200),
    ("/messages?run=weekly:%00", 200),
    ("/units/%00", 404),
    ("/assignments?q=x&_method=DELETE&endpoint=x", 200),
]


def test_what_no_row_can_be_named_by_finds_none(pages: Pages) -> None:
    for address, status in NAMELESS:
        assert pages.clients["office"].get(address).status_code == status, address[:60]


def test_control_characters_are_left_out_of_what_is_typed_but_not_line_breaks(app: Flask) -> None:
    ref = settle_province(app).late
    assert app.test_client().post("/login", data={"name": "of\x00fice"}).status_code < 500
    client = log_in(app, "snv")
    report = {
        "note": "Đã\x00 gửi\r\ncông văn\x07",
        "version": version_at(client, f"/assignments/{ref}/report"),
    }
    assert client.post(f"/assignments/{ref}/report", data=report).status_code == 302
    with app.app_context():
        assert db.session.scalars(select(AssignmentEvent.note).where(AssignmentEvent.note != "")).all() == [
            "Đã gửi\r\ncông văn"
        ]


@given(st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_address_and_no_form_makes_a_fault(pages: Pages, data: st.DataObject) -> None:
    method, rule = data.draw(st.sampled_from(pages.rules))
    client = pages.clients[data.draw(st.sampled_from(ACCOUNTS))]
    path = rule
    for name in re.findall(r"{(\w+)}", rule):
        value = data.draw(st.sampled_from(pages.usual[name]) | odd)
        path = path.replace(f"{{{name}}}", quote(value, safe="/" if name == "code" else ""))
    query = data.draw(st.dictionaries(st.sampled_from(QUERY), odd, max_size=4))
    form = FORM | {"version": version_at(client, path) if "{ref}" in rule and method == "POST" else "1"}
    changes = data.draw(st.dictionaries(st.sampled_from(sorted(form)), odd, max_size=3))
    referrer = data.draw(st.sampled_from(["", "http://[", "http://localhost/own", "http://localhost:x/"]))
    with client.open(
        path,
        method=method,
        query_string=query,
        data=form | changes if method == "POST" else None,
        headers={"Referer": referrer},
    ) as answer:
        assert answer.status_code < 500


def version_at(client: FlaskClient, path: str) -> str:
    """The version of the assignment whose form is at `path`, so that the form is not refused as old."""
    shown = re.search(r'name="version"[^>]* value="(\d+)"', client.get(path).text)
    return shown.group(1) if shown else "1"
