"""Words that come through several: documents that somebody saw, and people whom somebody quotes at the end."""

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Attribution
from tests.unit.extract.docs_by_hand import analysis


def _chains(table: str, *attributions: Attribution) -> list[tuple[list[str], str]]:
    found = find_claims(analysis(table, attributions=attributions), Actors(), ()).all
    return [([link.name for link in c.chain], c.spans[0].text) for c in found]


SEEN = """
    According VBG case      letter
    to        IN  fixed     According
    a         DT  det       letter
    letter    NN  obl       paid
    seen      VBN acl       letter    lemma:see
    by        IN  case      Courier
    the       DT  det       Courier
    Courier   NNP obl:agent seen      ORG
    ,         ,   punct     letter
    firms     NNS nsubj     paid
    paid      VBD root      -
    .         .   punct     paid
"""


def test_a_letter_comes_through_whoever_saw_it() -> None:
    assert _chains(SEEN) == [(["a letter", "the Courier"], "firms paid")]


def test_an_article_is_no_source_without_its_noun() -> None:
    torn = Attribution((0, 2), (2, 3), ((9, 11),))
    assert _chains(SEEN, torn) == [(["a letter", "the Courier"], "firms paid")]


def test_whom_an_outlet_quotes_at_the_sentences_end_says_all_of_it() -> None:
    chains = _chains("""
        Television NN  nsubj   said      @organization
        said       VBD root    -
        planes     NNS nsubj   crashed
        crashed    VBD ccomp   said
        ,          ,   punct   quoting
        quoting    VBG advcl   crashed   lemma:quote
        a          DT  det     pilot
        pilot      NN  obj     quoting   @person
        .          .   punct   said
    """)
    assert chains == [(["a pilot", "Television"], "planes crashed")]


def test_whose_demands_are_rejected_demands_them_though_no_name_says_so() -> None:
    chains = _chains("""
        Workers    NNS nsubj    rejected
        rejected   VBD root     -
        management NN  compound demands    @abstract
        demands    NNS obj      rejected   lemma:demand
        that       IN  mark     return
        all        DT  nsubj    return
        return     VBP acl      demands
        .          .   punct    rejected
    """)
    assert chains == [(["management"], "all return")]


def test_a_vote_that_is_called_a_mistake_is_judged_and_not_held() -> None:
    called = """
        Roe      NNP nsubj called PER
        called   VBD root  -      lemma:call
        a        DT  det   vote
        vote     NN  obj   called
        {rest}
        .        .   punct called
    """
    judged = "mistake NN xcomp called"
    assert [c for _, c in _chains(called.format(rest=judged))] == ["a vote mistake"]
    assert _chains(called.format(rest="today RB advmod called")) == []
