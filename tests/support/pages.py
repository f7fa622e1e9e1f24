"""What tests of pages share: a small province to show, and the way in."""

from dataclasses import dataclass
from datetime import date, timedelta

from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Page
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support import make
from tests.support.browser import Windows
from tracker import clock
from tracker.domain.messages import Channel, MessageState
from tracker.domain.nudges import Part
from tracker.domain.rights import Role
from tracker.domain.states import State
from tracker.extensions import db
from tracker.models import Assignment, Message, MessageItem, Unit

OFFICE_UNIT = "VPUBND"  # the default of the option `office_unit`


@dataclass(frozen=True)
class Province:
    """What was made; accounts bear the name of their role, those of units that of their unit."""

    today: date
    late: str  # REFs: Sở Nội vụ's, 12 days late
    waiting: str  # Sở Nội vụ's, handed in today
    office_waiting: str  # the Office's own, handed in today
    foreign: str  # Sở Tài chính's
    directive: int
    message: int


def settle_province(app: Flask) -> Province:
    """An account for each role and for two units, and the pieces of work that tests look at."""
    with app.app_context():
        session = db.session()
        home_affairs = make.unit(session, code="SNV", name="Sở Nội vụ")
        finance = make.unit(session, code="STC", name="Sở Tài chính")
        office = make.unit(session, code=OFFICE_UNIT, name="Văn phòng UBND tỉnh")
        for role in set(Role) - {Role.UNIT}:
            make.user(session, name=role, role=role)
        for unit in (home_affairs, finance):
            make.user(session, name=unit.code.lower(), role=Role.UNIT, of=unit)
        province = _work(session, clock.today(app.config["TRACKER"].zone), home_affairs, finance, office)
        session.commit()
    return province


def _work(session: Session, today: date, home_affairs: Unit, finance: Unit, office: Unit) -> Province:
    directive = make.directive(session, number="14/CT-UBND", issued_on=today - timedelta(days=90))
    told = today - timedelta(days=80)
    monday = today - timedelta(days=today.weekday() + 14)  # a working day, so that lateness counts from it

    def piece(lead: Unit, content: str, state: State, due_on: date | None) -> str:
        task = make.task(session, directive, content=content, clause="3.a", lead=lead)
        since = today if state == State.SUBMITTED else told
        row = make.assignment(session, lead, of=task, state=state, due_on=due_on, told_on=told, since=since)
        return row.ref

    ahead = today + timedelta(days=40)
    late = piece(home_affairs, "Triển khai phần mềm đánh giá cán bộ", State.IN_PROGRESS, monday)
    return Province(
        today=today,
        late=late,
        waiting=piece(home_affairs, "Báo cáo biên chế công chức", State.SUBMITTED, ahead),
        office_waiting=piece(office, "Xây dựng Đề án Trung tâm hành chính công", State.SUBMITTED, ahead),
        foreign=piece(finance, "Đề xuất điều chuyển vốn đầu tư", State.ASSIGNED, ahead),
        directive=directive.id,
        message=_reminder(session, home_affairs, late).id,
    )


def _reminder(session: Session, unit: Unit, ref: str) -> Message:
    """An e-mail of last week that was sent and names that work."""
    row = Message(
        key="weekly:test",
        kind="weekly",
        period="2026-W40",
        channel=Channel.EMAIL,
        unit_id=unit.id,
        to="giamdoc.snv@example.vn",
        subject="Nhắc việc tuần",
        body="Kính gửi: Đồng chí Giám đốc.",
        state=MessageState.SENT,
        queued_at=make.NOW,
        due_at=make.NOW,
        sent_at=make.NOW,
    )
    assignment_id = session.scalars(select(Assignment.id).where(Assignment.ref == ref)).one()
    row.items.append(MessageItem(assignment_id=assignment_id, part=Part.OVERDUE))
    session.add(row)
    session.flush()
    return row


def log_in(app: Flask, name: str) -> FlaskClient:
    """A client of its own with that account's session; it may post without a CSRF token."""
    app.config["WTF_CSRF_ENABLED"] = False
    client = app.test_client()
    answer = client.post("/login", data={"name": name, "password": make.PASSWORD})
    assert answer.status_code == 302, answer.text
    return client


def signed_in(page_at: Windows, width: int, name: str) -> Page:
    """A browser's page of that width with that account's session."""
    page = page_at(width=width)
    page.goto("/login")
    page.get_by_label("Tài khoản").fill(name)
    page.get_by_label("Mật khẩu").fill(make.PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    return page
