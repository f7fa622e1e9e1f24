from datetime import timedelta

from flask import Flask

from tests.support import make
from tests.support.pages import Province, log_in
from tracker.domain.ages import AgeBand
from tracker.domain.lateness import days_late, is_late
from tracker.domain.states import State
from tracker.domain.units import UnitKind
from tracker.extensions import db
from tracker.models import Assignment, Unit
from tracker.queries import home
from tracker.queries.chairman import late_units, totals

AGES = (1, 2, 7, 8, 9, 29, 30, 31, 33, 89, 90, 91, 93, 200)


def make_late(app: Flask, province: Province, code: str, days: tuple[int, ...]) -> None:
    """Work of the unit whose written day is as many days ago."""
    with app.app_context():
        unit = db.session.query(Unit).filter_by(code=code).one()
        told = province.today - timedelta(days=300)
        for age in days:
            make.assignment(db.session(), unit, due_on=province.today - timedelta(days=age), told_on=told)
        db.session.commit()


def test_the_bands_agree_with_the_rules_for_every_age(sqlite_app: Flask, province: Province) -> None:
    make_late(sqlite_app, province, "STC", AGES)
    with sqlite_app.app_context():
        deadlines = home.deadlines(db.session())
        worst = {unit.code: unit for unit in late_units(db.session(), province.today, deadlines)}
        works = db.session.query(Assignment).join(Unit).filter(Unit.code == "STC").all()
        late = [work.standing for work in works if is_late(work.standing, province.today, deadlines)]
        bands = [AgeBand.of(days_late(standing, province.today, deadlines)) for standing in late]
    assert worst["STC"].late == len(late)
    assert worst["STC"].ages == {band: bands.count(band) for band in AgeBand}


def test_the_unit_with_most_late_work_stands_first_and_of_equals_the_one_late_longest(
    sqlite_app: Flask, province: Province
) -> None:
    with sqlite_app.app_context():
        make.unit(db.session(), code="SXD", name="Sở Xây dựng")
        make.unit(db.session(), code="BAO", name="Báo tỉnh", kind=UnitKind.PRESS)
        db.session.commit()
    make_late(sqlite_app, province, "STC", (20, 20))
    make_late(sqlite_app, province, "SXD", (20, 120))
    make_late(sqlite_app, province, "BAO", (20, 20, 20))
    page = log_in(sqlite_app, "chairman").get("/overdue").text
    codes = ["BAO", "SXD", "STC", "SNV"]
    places = [page.index(f"unit={code}") for code in codes]
    assert places == sorted(places)
    assert "(Chỉ đôn đốc)" in page


def test_each_number_opens_its_rows(sqlite_app: Flask, province: Province) -> None:
    make_late(sqlite_app, province, "STC", (20, 20, 120))
    client = log_in(sqlite_app, "chairman")
    page = client.get("/overdue").text
    for address, rows in (
        ("/assignments?is=late&amp;unit=STC&amp;age=8-30", 2),
        ("/assignments?is=late&amp;unit=STC&amp;age=91-", 1),
        ("/assignments?is=late&amp;unit=STC", 3),
        ("/assignments?is=late", 4),
        ("/assignments?is=waiting", 2),
    ):
        assert f'"{address}"' in page, address
        assert client.get(address.replace("&amp;", "&")).text.count('class="row-link"') == rows, address


def test_the_totals_stand_beside_those_of_a_week_ago(sqlite_app: Flask, province: Province) -> None:
    monday = province.today - timedelta(days=province.today.weekday())
    make_late(sqlite_app, province, "STC", (25, 25))
    with sqlite_app.app_context():
        unit = db.session.query(Unit).filter_by(code="STC").one()
        told = province.today - timedelta(days=60)
        for day in (monday, monday - timedelta(days=7), monday - timedelta(days=7)):
            make.assignment(db.session(), unit, state=State.COMPLETED, due_on=day, told_on=told, since=day)
        db.session.commit()
        found = totals(db.session(), province.today, 7, home.deadlines(db.session()))
    # Sở Nội vụ's piece was due two Mondays ago, so it was late a week ago too.
    assert (found.late.now, found.late.before) == (3, 3)
    assert (found.done.now, found.done.before, found.done.change) == (1, 2, -1)
    assert found.waiting == 2


def test_completed_this_week_opens_what_was_completed(sqlite_app: Flask, province: Province) -> None:
    monday = province.today - timedelta(days=province.today.weekday())
    with sqlite_app.app_context():
        unit = db.session.query(Unit).filter_by(code="STC").one()
        for day in (monday, monday - timedelta(days=1)):
            told = day - timedelta(days=9)
            make.assignment(db.session(), unit, state=State.COMPLETED, told_on=told, since=day)
        db.session.commit()
    client = log_in(sqlite_app, "chairman")
    address = f"/assignments?done_since={monday}"
    assert address in client.get("/overdue").text
    assert client.get(address).text.count('class="row-link"') == 1
    assert client.get("/assignments?done_since=nonsense").status_code == 200


def test_nothing_late_is_said_in_words(sqlite_app: Flask, province: Province) -> None:
    with sqlite_app.app_context():
        late = db.session.query(Assignment).filter_by(ref=province.late).one()
        late.due_on = None
        db.session.commit()
    assert "không có nhiệm vụ quá hạn" in log_in(sqlite_app, "secretary").get("/overdue").text
