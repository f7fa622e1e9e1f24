"""Who may open what: every route of the application, with every role."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from tests.support.pages import Province, log_in
from tracker.blueprints.access import SIGNED_IN
from tracker.domain.rights import RIGHTS, Right, Role
from tracker.extensions import db
from tracker.models import User

PUBLIC = {"auth.log_in", "language.choose", "static", "bootstrap.static"}
ACCOUNTS = {**{role: role.value for role in Role}, Role.UNIT: "snv"}


def routes(app: Flask) -> Iterator[tuple[Rule, str]]:
    """Every guarded route with each of its methods."""
    for rule in app.url_map.iter_rules():
        if rule.endpoint not in PUBLIC:
            yield from ((rule, method) for method in sorted({"GET", "POST"} & (rule.methods or set())))


def address(app: Flask, rule: Rule, province: Province) -> str:
    """An address of the route that leads to a row of the unit SNV."""
    values = {
        "ref": province.late,
        "code": "SNV",
        "directive_id": province.directive,
        "message_id": province.message,
        "month": "2026-01",
        "group": "week",
        "day": "2026-01-02",
    }
    with app.test_request_context():
        return str(app.url_map.bind("localhost").build(rule.endpoint, {a: values[a] for a in rule.arguments}))


def ask(client: FlaskClient, method: str, address: str) -> int:
    return client.open(address, method=method).status_code


def right_of(app: Flask, rule: Rule) -> Right | str | None:
    return getattr(app.view_functions[rule.endpoint], "access", None)


def test_every_route_has_its_right_or_is_on_the_short_public_list(sqlite_app: Flask) -> None:
    named = {rule.endpoint for rule in sqlite_app.url_map.iter_rules()}
    assert named >= PUBLIC
    assert {rule.endpoint for rule, _ in routes(sqlite_app) if right_of(sqlite_app, rule) is None} == set()
    for endpoint in PUBLIC - {"static", "bootstrap.static"}:
        assert getattr(sqlite_app.view_functions[endpoint], "access", None) == "public"


@pytest.mark.parametrize("role", Role)
def test_a_role_opens_what_its_rights_say_and_gets_403_for_the_rest(
    sqlite_app: Flask, province: Province, role: Role
) -> None:
    client = log_in(sqlite_app, ACCOUNTS[role])
    for rule, method in routes(sqlite_app):
        if rule.endpoint == "auth.log_out":
            continue
        right = right_of(sqlite_app, rule)
        may = right == SIGNED_IN or (isinstance(right, Right) and role in RIGHTS[right])
        status = ask(client, method, address(sqlite_app, rule, province))
        assert (status != 403) == may, f"{role} {method} {rule}: {status}"
        assert status < 500


def test_strangers_are_led_to_the_log_in_and_from_there_back(sqlite_app: Flask, province: Province) -> None:
    sqlite_app.config["WTF_CSRF_ENABLED"] = False
    client = sqlite_app.test_client()
    for rule, method in routes(sqlite_app):
        answer = client.open(address(sqlite_app, rule, province), method=method)
        assert answer.status_code == 302, rule
        assert answer.location.startswith("/login"), rule
    assert client.get("/assignments?is=late").location == "/login?next=/assignments?is%3Dlate"


def test_a_row_of_another_unit_does_not_exist_for_a_unit(sqlite_app: Flask, province: Province) -> None:
    client = log_in(sqlite_app, "stc")
    for rule, method in routes(sqlite_app):
        right = right_of(sqlite_app, rule)
        may = isinstance(right, Right) and Role.UNIT in RIGHTS[right]
        if may and "ref" in rule.arguments:
            assert ask(client, method, address(sqlite_app, rule, province)) == 404, rule
    assert "đánh giá cán bộ" not in client.get("/assignments").text
    assert ask(client, "GET", f"/assignments/{province.foreign}") == 200


def test_the_office_does_not_judge_its_own_work_and_the_chairman_does(
    sqlite_app: Flask, province: Province
) -> None:
    address = f"/assignments/{province.office_waiting}"
    for name in ("office", "office_head"):
        client = log_in(sqlite_app, name)
        assert ask(client, "POST", f"{address}/confirm") == 403
        assert ask(client, "POST", f"{address}/return") == 403
        assert f"{address}/confirm" not in client.get(address).text
    chairman = log_in(sqlite_app, "chairman")
    assert f"{address}/confirm" in chairman.get(address).text
    assert ask(chairman, "GET", f"{address}/confirm") == 200


def test_a_deactivated_account_is_out_at_once(sqlite_app: Flask, province: Province) -> None:

    client = log_in(sqlite_app, "snv")
    assert ask(client, "GET", "/own") == 200
    with sqlite_app.app_context():
        db.session.query(User).where(User.name == "snv").one().active = False
        db.session.commit()
    assert client.get("/own").location == "/login?next=/own"


@pytest.mark.parametrize(
    ("role", "start"),
    [
        (Role.OFFICE, "/today"),
        (Role.OFFICE_HEAD, "/today"),
        (Role.UNIT, "/own"),
        (Role.CHAIRMAN, "/overdue"),
        (Role.SECRETARY, "/overdue"),
        (Role.EVALUATOR, "/months"),
        (Role.ADMIN, "/settings"),
    ],
)
def test_each_role_starts_where_its_day_begins(
    sqlite_app: Flask, province: Province, role: Role, start: str
) -> None:
    client = log_in(sqlite_app, ACCOUNTS[role])
    assert client.get("/").location == start
    assert ask(client, "GET", start) == 200
