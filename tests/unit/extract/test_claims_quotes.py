"""Where quotations begin and end, in every style of quotation mark."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.extract.claims.quotes import Placed, Quotation, find_quotations
from sayso.language import doc as plain
from sayso.language.analysis import Analysis, Attribution
from sayso.model import Report
from tests.unit.extract.docs_by_hand import analysis

NLP = spacy.blank("en")


def quoted(text: str) -> list[str]:
    doc = NLP(text)
    return [" | ".join(doc[a:b].text for a, b in q.pieces) for q in find_quotations(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left,” he said.", ["“We left,”"]),
        ('"We left," he said. "At dawn."', ['"We left,"', '"At dawn."']),
        ("‘We left,’ he said.", ["‘We left,’"]),
        ("'We left,' he said.", ["'We left,'"]),
        ("«We left», he said.", ["«We left»"]),
        ("„We left“, he said.", ["„We left“"]),
        ("``We left,'' he said.", ["``We left,''"]),
    ],
)
def test_every_style_of_mark_is_read(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_apostrophes_neither_open_nor_close_a_single_quotation() -> None:
    assert quoted("The farmers' leader said: 'We don't trust the traders' promises, and won't.' They can't.") == [
        "'We don't trust the traders' promises, and won't.'"
    ]


def test_apostrophes_alone_are_no_quotation() -> None:
    assert quoted("The workers' union and the drivers’ guild met in the '90s.") == []


def test_a_quotation_within_a_quotation_is_found_in_it() -> None:
    assert quoted("“She told me, ‘Run now,’ and I ran,” he said.") == [
        "“She told me, ‘Run now,’ and I ran,”",
        "‘Run now,’",
    ]


def test_a_quotation_over_paragraphs_opens_in_each_and_closes_in_the_last() -> None:
    assert quoted("“One came.\n\n“Two left.\n\n“None stayed,” she said.") == [
        "“One came. | “Two left. | “None stayed,”"
    ]


def test_a_single_mark_closes_a_double_one_where_nothing_else_does() -> None:
    assert quoted("\"A name is trust,' he said. Roe asked what it cost.") == ["\"A name is trust,'"]
    assert quoted("\"It is 'trust,' he told me,\" she said.")[0] == "\"It is 'trust,' he told me,\""


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    assert quoted("“One came.\n\nThe river rose.") == ["“One came."]


def test_a_line_broken_within_a_quotation_does_not_end_it() -> None:
    assert quoted('HE SAID: "WE MET AT THE U.S.\nEMBASSY."\n\nNOTHING ELSE.') == ['"WE MET AT THE U.S.\nEMBASSY."']


def test_a_closing_mark_set_off_by_blanks_ends_a_quotation_over_two_lines() -> None:
    assert quoted('He wrote: " We left. \nWe wept. "\nRain fell.') == ['" We left. \nWe wept. "']


def test_a_quotation_runs_over_lines_without_a_mark_to_the_one_that_closes_it() -> None:
    assert quoted("``We left.\nWe wept.\nRain fell.''\nHe stopped.") == ["``We left.\nWe wept.\nRain fell.''"]


def test_a_single_quotation_over_paragraphs_survives_the_possessives_in_it() -> None:
    text = "She says: ‘The miners’ strike goes on.\n\n‘It will not end,’ she adds."
    assert quoted(text) == ["‘The miners’ strike goes on. | ‘It will not end,’"]


def test_inches_and_stray_closing_marks_do_no_harm() -> None:
    assert quoted("It fell.” Nobody spoke.") == []


MARKS = st.text(alphabet=st.sampled_from("“”‘’\"'«»„`\n .,:?!aBc—…\u200b\U0001f600٣"), max_size=80)


@given(st.one_of(MARKS, st.text(max_size=60)))
def test_any_text_gives_quotations_in_order_and_claims_that_quote_it(text: str) -> None:
    doc = NLP(text)
    for q in find_quotations(doc):
        assert all(0 <= a < b <= len(doc) for a, b in q.pieces)
        assert list(q.pieces) == sorted(q.pieces)
    found = find_claims(Analysis(Report(id="r", uri="r", text=text), plain.Doc(doc)), Actors(), ())
    ids = [c.id for c in found.all]
    assert ids == [f"C{n + 1}" for n in range(len(ids))]
    for claim in found.all:
        assert all(text[s.start : s.end] == s.text for s in claim.spans)
        assert claim.within is None or claim.within in ids


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=12), st.integers(0, 40), st.integers(1, 9))
def test_quotations_that_share_a_token_with_a_stretch_are_found_however_they_are_nested(
    ranges: list[tuple[int, int]], start: int, length: int
) -> None:
    ordered = sorted(((a, a + n) for a, n in ranges), key=lambda r: (r[0], -r[1]))
    quotations = [Quotation((each,), 0, True) for each in ordered]
    end = start + length
    assert Placed(quotations).touching((start, end)) == [q for q in quotations if q.first < end and start < q.last]


def test_what_a_thing_goes_by_is_no_saying() -> None:
    made = analysis(
        """
        Deputies NNS nsubj    passed @person
        passed   VBD root     -      lemma:pass
        a        DT  det      law
        "        ``  punct    agents
        foreign  JJ  amod     agents
        agents   NNS compound law
        "        ''  punct    agents
        law      NN  obj      passed
        """,
        attributions=(Attribution(source=(0, 1), cue=(1, 2), contents=((2, 8),)),),
    )
    assert not find_claims(made, Actors(), ()).all
