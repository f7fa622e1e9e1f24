"""What every page keeps to: its policy, its language, its words for what fails."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask, before_render_template
from flask.testing import FlaskClient
from jinja2 import Template

from tests.support import make
from tests.support.homes import running
from tests.support.pages import Province, log_in
from tracker.config import DEMO_MARK
from tracker.domain.states import State
from tracker.extensions import db


@pytest.mark.parametrize("address", ["/login", "/nowhere", "/static/tracker.css", "/today"])
def test_every_answer_bears_the_strict_policy(client: FlaskClient, address: str) -> None:
    with client.get(address) as answer:
        headers = answer.headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_pages_are_not_kept_by_browsers_but_styles_are(client: FlaskClient) -> None:
    assert client.get("/login").headers["Cache-Control"] == "no-store"
    with client.get("/static/tracker.css") as style:
        assert "no-store" not in style.headers["Cache-Control"]


def test_the_language_is_remembered_and_the_page_stays(sqlite_app: Flask, province: Province) -> None:
    client = log_in(sqlite_app, "office")
    assert "Chờ xác nhận" in client.get("/today").text
    answer = client.post(
        "/language", data={"language": "en"}, headers={"Referer": "http://localhost/assignments?is=late"}
    )
    assert answer.location == "/assignments?is=late"
    page = client.get("/assignments?is=late").text
    assert '<html lang="en">' in page
    assert "1 overdue task of 1 unit" in page
    client.post("/language", data={"language": "fr"})
    assert '<html lang="vi">' in client.get("/today").text


def test_the_way_back_never_leads_to_another_site(client: FlaskClient) -> None:
    for elsewhere in ("https://elsewhere.example/x", "http://["):
        answer = client.post("/language", data={}, headers={"Referer": elsewhere})
        assert answer.location == "/"


@pytest.mark.parametrize(
    ("method", "address", "status", "words"),
    [
        ("GET", "/nowhere", 404, "Không có trang này"),
        ("GET", "/logout", 405, "Thao tác không hợp lệ"),
        ("GET", "/settings", 403, "Tài khoản này không có quyền"),
        ("GET", "/assignments/KHONGCO1", 404, "Không có trang này"),
    ],
)
def test_what_fails_is_told_in_plain_words(
    sqlite_app: Flask, province: Province, method: str, address: str, status: int, words: str
) -> None:
    answer = log_in(sqlite_app, "snv").open(address, method=method)
    assert answer.status_code == status
    assert words in answer.text
    assert 'href="/"' in answer.text


def test_a_method_that_is_not_allowed_names_those_that_are(client: FlaskClient) -> None:
    assert "POST" in client.get("/logout").headers["Allow"]


@pytest.mark.parametrize(
    ("name", "address", "status"),
    [
        ("office", "/assignments/{late}/return", 422),
        ("office", "/assignments/{late}/deadline", 422),
        ("office_head", "/settings/sending", 422),
        ("admin", "/settings/week", 422),
        ("admin", "/settings/calendar", 422),
        ("snv", "/assignments/{late}/confirm", 403),
    ],
)
def test_the_page_after_a_refused_form_keeps_no_other_writer_waiting(
    sqlite_environ: dict[str, str],
    sqlite_app: Flask,
    province: Province,
    name: str,
    address: str,
    status: int,
) -> None:
    client, rendered = log_in(sqlite_app, name), []

    def write(_sender: Flask, template: Template, **_others: object) -> None:
        rendered.append(template.name)
        database = Path(sqlite_environ["TRACKER_HOME"], "tracker.sqlite")
        with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")  # refused at once where the page has the lock

    with before_render_template.connected_to(write, sqlite_app):
        assert client.post(address.format(late=province.late), data={}).status_code == status
    assert rendered


def test_too_large_a_form_is_refused(sqlite_app: Flask, province: Province) -> None:
    client = log_in(sqlite_app, "snv")
    answer = client.post(f"/assignments/{province.late}/report", data={"note": "x" * 2**20})
    assert answer.status_code == 413
    assert "1 MB" in answer.text


def test_a_fault_of_ours_is_told_without_its_inside(sqlite_app: Flask, province: Province) -> None:
    sqlite_app.config["TESTING"] = False

    @sqlite_app.get("/broken")
    def broken() -> str:
        raise RuntimeError("a secret path")

    answer = sqlite_app.test_client().get("/broken")
    assert answer.status_code == 500
    assert "Hệ thống gặp lỗi" in answer.text
    assert "secret" not in answer.text


def place_here(page: str) -> str:
    """The entry of the navigation that is marked as the open one."""
    (here,) = re.findall(r'<a href="([^"]+)" aria-current="page">', page)
    return str(here)


def test_the_entry_of_tasks_opens_those_not_ended_and_its_chip_leads_to_all(
    sqlite_app: Flask, province: Province
) -> None:
    with sqlite_app.app_context():
        session = db.session()
        make.assignment(session, state=State.COMPLETED, of=make.task(session, content="Báo cáo đã xong"))
        session.commit()
    client = log_in(sqlite_app, "office")
    entry = "/assignments?is=open"
    assert f'<a href="{entry}">Nhiệm vụ</a>' in client.get("/today").text
    page = client.get(entry).text
    assert "Báo cáo đã xong" not in page
    assert '<li><a href="/assignments">Chưa kết thúc' in page
    for address in (entry, "/assignments", "/assignments?q=xong", f"/assignments/{province.late}"):
        assert place_here(client.get(address).text) == entry
    assert "Báo cáo đã xong" in client.get("/assignments").text


def test_the_search_on_top_finds_ended_work_from_every_page(sqlite_app: Flask, province: Province) -> None:
    page = log_in(sqlite_app, "office").get("/assignments?is=open").text
    search = page.split('role="search"')[1].split("</form>")[0]
    assert search.startswith(' action="/assignments"')
    assert re.findall(r'name="(\w+)"', search) == ["q"]


def test_a_home_without_work_says_how_to_bring_it_in(sqlite_app: Flask) -> None:
    with sqlite_app.app_context():
        make.user(db.session(), name="office")
        db.session.commit()
    assert "flask assignments import" in log_in(sqlite_app, "office").get("/assignments?is=open").text


@pytest.mark.parametrize("address", ["/login", "/today", "/nowhere"])
def test_a_home_of_trial_says_so_on_every_page_and_no_other_does(
    sqlite_environ: dict[str, str], sqlite_app: Flask, province: Province, address: str
) -> None:
    words = "Bản dùng thử: dữ liệu giả định, không gửi tin ra ngoài"
    assert words not in log_in(sqlite_app, "office").get(address).text
    Path(sqlite_environ["TRACKER_HOME"], DEMO_MARK).touch()
    with running(sqlite_environ) as demo:
        client = demo.test_client() if address == "/login" else log_in(demo, "office")
        assert client.get(address).text.count(words) == 1
