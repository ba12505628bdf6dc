"""Copies that are made for measuring say truly what is from where."""

from sayso.evaluate.copies_set import make, rewrite

LIT = "were lit again at night "
TEXTS = {
    name: [f"Headline of {name}", *(f"In {name} the {k} lamps of the quay {LIT * 6}." for k in range(6))]
    for name in ("Oru", "Tarn", "Sel")
}  # fmt: skip


def test_every_piece_of_an_exact_copy_quotes_its_source() -> None:
    originals, copies = make(TEXTS)
    whole = {one.report.id: one.report.text for one in originals}
    exact = [one for one in copies if "rewritten" not in one.how]
    assert {one.how for one in exact} == {"verbatim", "cut", "headline", "inserted", "stitched"}
    for one in exact:
        assert one.pieces
        for start, end, source in one.pieces:
            assert one.report.text[start:end] in whole[source]


def test_a_stitched_copy_has_two_sources_and_the_set_is_the_same_each_time() -> None:
    assert {len(one.sources) for one in make(TEXTS)[1] if one.how == "stitched"} == {2}
    assert make(TEXTS) == make(TEXTS)


def test_rewriting_changes_words_and_order_but_no_quotation() -> None:
    assert rewrite("On Monday, Ana Orel said “people are now said to wait”.") == (
        "Ana Orel stated “people are now said to wait” on Monday."
    )
