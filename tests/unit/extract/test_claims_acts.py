"""Who is heard through whom, and what only does something and says nothing."""

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Attribution
from tests.unit.extract.docs_by_hand import analysis


def _claims(table: str) -> list[tuple[str, list[str]]]:
    """The words of each claim, and its chain."""
    found = find_claims(analysis(table), Actors(), ())
    return [(" | ".join(s.text for s in c.spans), [link.name for link in c.chain]) for c in found.all]


CITING = """
    Fighters NNS nsubj left
    left     VBD ccomp reported
    the      DT  det   town
    town     NN  obj   left
    ,        ,   punct reported
    the      DT  det   agency
    agency   NN  nsubj reported @organization
    reported VBD root  -
    ,        ,   punct citing
    citing   VBG advcl reported
    two      CD  nummod officials
    officials NNS obj  citing @person
    .        .   punct reported
"""


def test_whom_an_agency_cites_is_nearer_the_facts() -> None:
    assert _claims(CITING) == [("Fighters left the town", ["two officials", "the agency"])]


def test_reasons_that_are_cited_are_no_source() -> None:
    table = CITING.replace("officials NNS obj  citing @person", "concerns NNS obj citing @abstract")
    table = table.replace("nummod officials", "nummod concerns")
    assert [chain for _, chain in _claims(table)] == [["the agency"]]


def test_who_rejects_an_appeal_says_nothing() -> None:
    table = """
        The      DT  det   judge
        judge    NN  nsubj rejected @person
        rejected VBD root  -
        the      DT  det   appeal
        appeal   NN  obj   rejected
        of       IN  case  driver
        the      DT  det   driver
        driver   NN  nmod  appeal
        .        .   punct rejected
    """
    assert _claims(table) == []


def test_a_claim_ends_where_the_next_verb_of_saying_begins() -> None:
    table = """
        He        PRP nsubj  said
        said      VBD root   -
        rebels    NNS nsubj  left
        left      VBD ccomp  said
        and       CC  cc     suggested
        suggested VBD conj   said
        soldiers  NNS nsubj  fled
        fled      VBD ccomp  suggested
        .         .   punct  said
    """
    assert [words for words, _ in _claims(table)] == ["rebels left", "soldiers fled"]


CLOSING = """
    Dask    NNP nsubj    said  PER
    said    VBD root     -
    rain    NN  nsubj    fell
    fell    VBD ccomp    said
    ,       ,   punct    reports
    the     DT  det      Courier
    Courier NNP nsubj    reports ORG
    reports VBZ parataxis fell
    .       .   punct    said
"""


def test_what_closes_a_sentence_reports_what_is_said_in_it() -> None:
    marks = (Attribution((1, 2), (0, 1), ((2, 8),)), Attribution((7, 8), (5, 7), ((2, 4),)))
    found = find_claims(analysis(CLOSING, attributions=marks), Actors(), ()).all
    told = [(" | ".join(s.text for s in c.spans), [link.name for link in c.chain]) for c in found]
    assert told == [("Dask said rain fell", ["the Courier"]), ("rain fell", ["Dask", "the Courier"])]


def test_what_closes_a_sentence_reports_all_of_it() -> None:
    table = """
        Men     NNS nsubj stopped
        stopped VBD ccomp said
        it      PRP obj   stopped
        and     CC  cc    fled
        fled    VBD conj  stopped
        ,       ,   punct said
        police  NNS nsubj said
        said    VBD root  -
    """
    marks = (Attribution((7, 8), (6, 7), ((0, 2),)),)
    (claim,) = find_claims(analysis(table, attributions=marks), Actors(), ()).all
    assert [s.text for s in claim.spans] == ["Men stopped it and fled"]


def test_who_puts_or_counts_a_number_claims_it() -> None:
    table = """
        Police  NNS nsubj counted
        counted VBD root  - lemma:count
        {}
    """
    told = {number: find_claims(analysis(table.format(number)), Actors(), ()).all
            for number in ("400 CD obj counted", "votes NNS obj counted")}  # fmt: skip
    assert [len(found) for found in told.values()] == [1, 0]


def test_who_wants_somebody_else_to_act_demands_it() -> None:
    table = """
        Dask    NNP nsubj wants PER
        wants   VBZ root  -
        the     DT  det   army
        army    NN  obj   wants
        to      TO  mark  leave
        leave   VB  xcomp wants
        .       .   punct wants
    """
    marks = (Attribution((1, 2), (0, 1), ((2, 6),)),)
    (claim,) = find_claims(analysis(table, attributions=marks), Actors(), ()).all
    assert (claim.stance, [s.text for s in claim.spans]) == ("demands", ["the army to leave"])
    alone = table.replace("the     DT  det   army\n", "").replace("army    NN  obj   wants\n", "")
    assert find_claims(analysis(alone, attributions=(Attribution((1, 2), (0, 1), ((2, 4),)),)), Actors(), ()).all == ()


def test_a_message_sent_carries_what_it_says() -> None:
    table = """
        Dask   NNP nsubj sent PER
        sent   VBD root  -    lemma:send
        a      DT  det   tweet
        tweet  NN  obj   sent
        saying VBG xcomp sent
        rain   NN  nsubj fell
        fell   VBD ccomp saying
        .      .   punct sent
    """
    made = analysis(table, attributions=(Attribution((1, 5), (0, 1), ((5, 7),)),))
    (claim,) = find_claims(made, Actors(), ()).all
    assert [(link.name, link.medium) for link in claim.chain] == [("Dask", "a tweet")]


def test_who_calls_a_meeting_or_somebody_says_nothing_of_them() -> None:
    table = """
        Roe    NNP nsubj called PER
        called VBD root  -
        the    DT  det   {what}
        {what} NNS obj   called @{sort}
        .      .   punct called
    """
    marked = (Attribution((1, 2), (0, 1), ((2, 4),)),)
    for what, sort in (("clerks", "people"), ("meetings", "event")):
        assert find_claims(analysis(table.format(what=what, sort=sort), attributions=marked), Actors(), ()).all == ()


def test_who_looks_into_claims_makes_none() -> None:
    table = """
        Police   NN  nsubj opened  @organization
        opened   VBD root  -       lemma:open
        an       DT  det   inquiry
        inquiry  NN  obj   opened  @abstract
        into     IN  case  claims
        claims   NNS nmod  inquiry @abstract lemma:claim
        that     IN  mark  lied
        guards   NNS nsubj lied    @person
        lied     VBD acl   claims  lemma:lie
    """
    marks = (Attribution((5, 6), (0, 1), ((6, 9),)),)
    assert find_claims(analysis(table, attributions=marks), Actors(), ()).all == ()
    made = find_claims(analysis(table.replace("into ", "with "), attributions=marks), Actors(), ()).all
    assert [c.chain[0].name for c in made] == ["Police"]


def test_a_title_may_end_a_report_without_closing_its_quotation_marks() -> None:
    table = """
        Roe       NNP nsubj wore PER @person
        wore      VBD root  -    lemma:wear
        “         ``  punct Nights
        Harbour   NNP compound Nights
        Nights    NNP obj   wore
    """
    marks = (Attribution((1, 2), (0, 1), ((2, 5),)),)
    assert find_claims(analysis(table, attributions=marks), Actors(), ()).all == ()
