"""Where the reader says that it is unsure, and what it says of where things came from."""

import pytest

from tests.domain.reading.samples import DIRECTIVE, PLAN
from tracker.domain.reading import Doubt, Field, Reading, ReadTask, Reason, read_document
from tracker.domain.reading.doubts import SENTENCES
from tracker.domain.reading.model import Basis
from tracker.domain.working_days import Calendar

BY_UNIT = """\
CHỈ THỊ
Về phòng, chống cháy rừng

Chủ tịch UBND tỉnh yêu cầu:
1. Sở Nông nghiệp và Môi trường:
a) Rà soát phương án; hoàn thành trước ngày 15/3/2026.
b) Hằng quý, báo cáo UBND tỉnh; kiểm tra trước ngày 20/4/2026.
2. Sở Tài chính bố trí kinh phí.
3. Sở Nội vụ đôn đốc.
4. Tổ chức trực gác tại các chòi canh lửa.
"""


def read(text: str) -> Reading:
    return read_document(text, Calendar())


def doubts(task: ReadTask) -> set[tuple[Field, Reason]]:
    return {(doubt.field, doubt.reason) for doubt in task.doubts}


def test_a_task_without_a_unit_among_tasks_that_name_theirs_is_doubtful() -> None:
    nobody = [task for task in read(BY_UNIT).tasks if not task.leads]
    assert [task.text for task in nobody] == ["Tổ chức trực gác tại các chòi canh lửa."]
    assert all((Field.LEADS, Reason.NOBODY) in doubts(task) for task in nobody)


def test_several_tasks_of_one_clause_and_a_recurrence_are_doubtful() -> None:
    parts = [task for task in read(BY_UNIT).tasks if task.clause == "1.b"]
    assert len(parts) > 1
    assert all((Field.TEXT, Reason.SPLIT) in doubts(task) for task in parts)
    assert (Field.DEADLINE, Reason.RECURS) in doubts(parts[0])


@pytest.mark.parametrize(
    ("text", "field", "reason"),
    [
        ("1. Sở Y tế rà soát trước ngày 15/3/2026, báo cáo xong trước ngày 20/4/2026.", Field.DEADLINE,
         Reason.TWO_TIMES),
        ("II. MỤC TIÊU, YÊU CẦU\n1. Các sở, ngành chủ động triển khai.", Field.TEXT, Reason.IN_ACCOUNT),
        ("1. Rà soát đường\n- Cơ quan chủ trì: Ông Nguyễn Văn Bền.\n", Field.LEADS, Reason.NAME_UNKNOWN),
    ],
)  # fmt: skip
def test_these_make_a_task_doubtful(text: str, field: Field, reason: Reason) -> None:
    assert any((field, reason) in doubts(task) for task in read(text).tasks)


def test_a_plain_task_is_not_doubtful() -> None:
    assert [task.doubts for task in read(BY_UNIT).tasks if task.clause in {"1.a", "2"}] == [(), ()]


def test_each_reason_has_its_sentence_for_people() -> None:
    assert set(SENTENCES) == set(Reason)
    for reason, sentence in SENTENCES.items():
        assert sentence % {"about": "Sở X"}, reason


@pytest.mark.parametrize("document", [DIRECTIVE, PLAN], ids=["directive", "plan"])
def test_what_names_the_leads_is_told_and_a_heading_by_its_clause(document: str) -> None:
    for task in read(document).tasks:
        assert (task.basis is None) == (not task.leads)
        assert bool(task.heading) <= (task.basis is Basis.HEADING)
        if task.heading:
            assert task.clause.startswith(task.heading)


def test_a_doubt_says_what_it_is_about() -> None:
    text = "1. Sở Y tế rà soát trước ngày 15/3/2026, báo cáo xong trước ngày 20/4/2026."
    assert Doubt(Field.DEADLINE, Reason.TWO_TIMES, "xong trước ngày 20") in read(text).tasks[0].doubts
