"""The pieces that a page is made of."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.marks import Item, items, passages
from sayso.model import Reader, Record, Report, Span
from tests.unit.export.hand_record import TEXT, hand_record


def test_pieces_give_the_whole_text_of_every_block() -> None:
    record = hand_record()
    shown = ["".join(piece.text for piece in passage.pieces) for passage in passages(record.report, items(record))]
    assert shown == TEXT.split("\n\n")


def test_piece_under_an_event_and_two_claims_lists_all_three() -> None:
    record = hand_record()
    pieces = [piece for passage in passages(record.report, items(record)) for piece in passage.pieces]
    (defected,) = [piece for piece in pieces if piece.text == "defected"]
    assert defected.ids == ("E2", "C2", "C1")
    assert defected.layers == ("event", "claim")


def test_date_that_two_values_share_is_one_item_with_both_as_users() -> None:
    (tuesday,) = [item for item in items(hand_record()) if item.layer == "date" and item.spans[0].text == "on Tuesday"]
    assert tuesday.users == ("E1", "C2")


@given(st.text(min_size=1), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8))
def test_any_overlap_of_spans_keeps_the_text(text: str, cuts: list[tuple[int, int]]) -> None:
    spans = [Span.cut(text, start, min(len(text), start + length)) for start, length in cuts if start < len(text)]
    marked = [Item(f"I{n}", "claim", (span,), span) for n, span in enumerate(spans)]
    record = Record(reader=Reader(version="", model="", codebook=""), report=Report(id="r", uri="u", text=text))
    shown = passages(record.report, marked)
    assert "".join("".join(p.text for p in passage.pieces) for passage in shown).split() == text.split()
