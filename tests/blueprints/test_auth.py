import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from tests.support import make
from tests.support.pages import Province
from tracker import clock
from tracker.actions.accounts import FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS, record_failure
from tracker.extensions import db
from tracker.models import LoginAttempt


def try_in(
    client: FlaskClient, name: str, password: str = make.PASSWORD, address: str = "/login"
) -> TestResponse:
    return client.post(address, data={"name": name, "password": password})


def without_tokens(page: str) -> str:
    return re.sub(r'(name="csrf_token" value=")[^"]+', r"\1", page)


def test_a_wrong_password_and_an_unknown_account_are_told_in_the_same_words(
    client: FlaskClient, province: Province
) -> None:
    wrong, unknown = try_in(client, "office", "sai"), try_in(client, "nobody", "sai")
    assert wrong.status_code == unknown.status_code == 422
    assert without_tokens(wrong.text.replace("office", "nobody")) == without_tokens(unknown.text)
    assert "Tài khoản hoặc mật khẩu không đúng." in wrong.text
    assert "sai" not in re.findall(r'value="([^"]*)"', wrong.text)  # a password is not sent back


def test_the_name_is_taken_without_regard_to_case_and_spaces(client: FlaskClient, province: Province) -> None:
    assert try_in(client, " Office ").location == "/"


@pytest.mark.parametrize(
    ("following", "leads"),
    [
        ("/assignments?is=late", "/assignments?is=late"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example/", "/"),
        ("/\\elsewhere.example/", "/"),
        ("\\\\elsewhere.example", "/"),
        ("javascript:alert(1)", "/"),
        ("http://[", "/"),
        ("today", "/"),
        ("", "/"),
    ],
)
def test_the_log_in_leads_on_to_pages_of_ours_only(
    client: FlaskClient, province: Province, following: str, leads: str
) -> None:
    answer = client.post(
        "/login", query_string={"next": following}, data={"name": "office", "password": make.PASSWORD}
    )
    assert answer.location == leads
    assert client.get("/login", query_string={"next": following}).location == leads


def test_the_session_is_a_new_one_after_the_log_in_but_for_the_language(
    client: FlaskClient, province: Province
) -> None:
    client.post("/language", data={"language": "en"})
    with client.session_transaction() as session:
        session["planted"] = "by a stranger"
    try_in(client, "office")
    with client.session_transaction() as session:
        assert "planted" not in session
        assert session["language"] == "en"
    client.post("/logout")
    with client.session_transaction() as session:
        assert "_user_id" not in session


def test_after_too_many_failures_an_account_waits_even_with_the_right_password(
    client: FlaskClient, province: Province
) -> None:
    failed_before(client.application, FAILURES_PER_ACCOUNT - 1, ["office"], "192.0.2.7")
    assert try_in(client, "OFFICE", "sai").status_code == 422  # the last one, counted by the page itself
    assert try_in(client, "office").status_code == 429
    assert try_in(client, "chairman").status_code == 302


def test_an_address_that_tries_many_names_waits(client: FlaskClient, province: Province) -> None:
    names = [f"name{number}" for number in range(FAILURES_PER_ADDRESS - 1)]
    failed_before(client.application, 1, names, "192.0.2.7")
    client.environ_base["REMOTE_ADDR"] = "192.0.2.7"
    assert try_in(client, "nobody", "sai").status_code == 422
    assert try_in(client, "office").status_code == 429
    client.environ_base["REMOTE_ADDR"] = "192.0.2.8"
    assert try_in(client, "office").status_code == 302


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "::ffff:127.0.0.1", ""])
def test_the_failures_of_one_do_not_lock_all_out_who_come_through_a_proxy_here(
    client: FlaskClient, province: Province, address: str
) -> None:
    client.environ_base["REMOTE_ADDR"] = address
    assert try_in(client, "nobody", "sai").status_code == 422
    with client.application.app_context():
        (kept,) = db.session.scalars(select(LoginAttempt.address))
    names = [f"name{number}" for number in range(FAILURES_PER_ADDRESS)]
    failed_before(client.application, 1, names, kept)
    assert try_in(client, "office").status_code == 302


def failed_before(app: Flask, times: int, names: list[str], address: str) -> None:
    with app.app_context():
        for name in names * times:
            record_failure(db.session(), name, address, clock.now())
        db.session.commit()


def test_a_form_without_its_token_is_refused_in_plain_words(sqlite_app: Flask, province: Province) -> None:
    client = sqlite_app.test_client()
    refused = try_in(client, "office")
    assert refused.status_code == 400
    assert "Trang đã mở quá lâu" in refused.text
    token = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', client.get("/login").text)
    assert token
    data = {"name": "office", "password": make.PASSWORD, "csrf_token": token.group(1)}
    assert client.post("/login", data=data).status_code == 302


def test_empty_fields_are_told_at_the_field_and_on_top(client: FlaskClient, province: Province) -> None:
    answer = try_in(client, "", "")
    assert answer.status_code == 422
    assert answer.text.count("Nhập tên tài khoản.") == 2
    assert 'aria-describedby="name-error"' in answer.text
