from tracker.domain.refs import ALPHABET, LENGTH, ref_of


def test_a_ref_is_the_same_for_ever() -> None:
    assert ref_of("14/CT-UBND", "8", "VPUBND") == ref_of("14/CT-UBND", "8", "VPUBND")


def test_a_ref_can_be_read_out_and_typed() -> None:
    ref = ref_of("14/CT-UBND", "8", "VPUBND")
    assert len(ref) == LENGTH
    assert set(ref) <= set(ALPHABET)
    assert not set("0O1ILUV") & set(ALPHABET)


def test_parts_of_an_identity_do_not_run_into_one_another() -> None:
    assert ref_of("a", "bc") != ref_of("ab", "c")


def test_ten_thousand_refs_differ_and_another_attempt_gives_another() -> None:
    assert len({ref_of(str(n)) for n in range(10_000)}) == 10_000
    assert ref_of("a") != ref_of("a", attempt=1)
