"""The sentence that a stretch of a report lies in, for quoting."""

import pytest

from sayso.export.quoting import quote
from sayso.model import Report, Span


@pytest.mark.parametrize(
    ("text", "word", "quoted"),
    [
        ("Rain fell. Vell Corp. and its rival merged. All rejoiced.", "merged", "Vell Corp. and its rival merged."),
        ("Rain fell. Mr. Dask left Vell. He wept.", "left", "Mr. Dask left Vell."),
        ('"We left." she said in Vell.', "said", "she said in Vell."),
    ],
)
def test_a_sentence_goes_on_behind_a_full_stop_where_small_letters_follow(text: str, word: str, quoted: str) -> None:
    report = Report(id="r", uri="r", text=text)
    start = text.index(word)
    assert quote(report, Span(start=start, end=start + len(word), text=word)) == quoted
