import pytest

from tracker.documents.columns import STANDING_WORDS, STATE_WORDS
from tracker.domain.folding import folded
from tracker.domain.states import State
from tracker.domain.units import UnitStanding


@pytest.mark.parametrize("word", ["Thuộc đối tượng phê bình", "Phê bình", "Được phê bình", "criticisable"])
def test_a_list_may_write_the_standing_in_several_words(word: str) -> None:
    assert STANDING_WORDS[folded(word)] is UnitStanding.CRITICISABLE


@pytest.mark.parametrize("word", ["Chưa giao", "Dự thảo", "draft"])
def test_what_is_not_given_out_yet_is_a_draft(word: str) -> None:
    assert STATE_WORDS[folded(word)] is State.DRAFT
