"""Verbs of saying and knowing by which nobody says anything, and what the construction makes of a cue's stance."""

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Attribution
from sayso.model import Claim
from tests.unit.extract.docs_by_hand import analysis


def _claims(table: str, *marks: Attribution) -> tuple[Claim, ...]:
    return find_claims(analysis(table, attributions=marks), Actors(), ()).all


DUE = """
    Rebels     NNS nsubj understand @person
    should     MD  aux   understand
    understand VB  root  -
    that       IN  mark  failed
    talks      NNS nsubj failed
    failed     VBD ccomp understand
    .          .   punct understand
"""
MARK = Attribution((1, 3), (0, 1), ((4, 6),))


@pytest.mark.parametrize("marks", [(), (MARK,)])
def test_what_somebody_should_know_is_not_known(marks: tuple[Attribution, ...]) -> None:
    assert _claims(DUE, *marks) == ()
    assert [c.stance for c in _claims(DUE.replace("should     MD ", "already    RB "), *marks)] == ["believes"]


OPEN = """
    Donors NNS nsubj waited @person
    waited VBD root  -
    to     TO  mark  see
    see    VB  xcomp waited
    {}     WRB advmod held
    truces NNS nsubj held
    held   VBD ccomp see
    .      .   punct waited
"""


@pytest.mark.parametrize("word", ["whether", "how"])
def test_what_is_waited_for_is_not_known(word: str) -> None:
    assert _claims(OPEN.format(word)) == ()


WITHHELD = """
    Guards  NNS nsubj deny @person
    deny    VBP root  -
    inmates NNS iobj  deny
    {}      NNS obj   deny
    .       .   punct deny
"""


def test_rights_are_withheld_and_charges_are_untrue() -> None:
    without = WITHHELD.replace("    inmates NNS iobj  deny\n", "")
    assert _claims(without.format("liberties")) == ()
    assert [c.stance for c in _claims(without.format("charges"))] == ["denies"]


def test_an_editors_note_says_nothing() -> None:
    table = """
        Dask      NNP nsubj continued PER
        [         (   punct continued
        continued VBN root  -
        ]         )   punct continued
        rain      NN  nsubj fell
        fell      VBD ccomp continued
    """
    assert _claims(table) == ()


def test_who_is_to_be_asked_says_nothing() -> None:
    table = """
        Ask     VB  root -
        any     DT  det  farmer
        farmer  NN  obj  Ask @person
        about   IN  case rain
        rain    NN  obl  Ask
        .       .   punct Ask
    """
    assert _claims(table, Attribution((0, 1), (1, 3), ((4, 5),))) == ()


def test_comments_on_a_raid_do_not_tell_of_it() -> None:
    table = """
        Envoys   NNS nsubj commented @person
        commented VBD root  -
        on       IN  case  raids
        raids    NNS obl   commented
        .        .   punct commented
    """
    assert _claims(table, Attribution((1, 3), (0, 1), ((3, 4),))) == ()


def test_a_title_is_nothing_said() -> None:
    table = """
        Roe      NNP nsubj released PER
        released VBD root  -
        a        DT  det   memo
        memo     NN  obj   released
        titled   VBN acl   memo
        “        ``  punct Facts
        The      DT  det   Facts
        Facts    NNS xcomp titled
        ”        ''  punct Facts
        .        .   punct released
    """
    assert _claims(table, Attribution((1, 5), (0, 1), ((5, 9),))) == ()


WARNS = """
    Dask   NNP nsubj warned PER
    warned VBD root  -
    that   IN  mark  cracked
    dams   NNS nsubj cracked
    {}
    .      .   punct warned
"""


@pytest.mark.parametrize(
    ("clause", "stance"),
    [
        ("cracked VBD ccomp warned", "says"),
        ("have VBP aux cracked\n cracked VBN ccomp warned", "says"),
        ("will MD aux cracked\n cracked VB ccomp warned", "predicts"),
    ],
)
def test_a_warning_of_what_is_so_foresees_nothing(clause: str, stance: str) -> None:
    assert [c.stance for c in _claims(WARNS.format(clause))] == [stance]


def test_who_insists_that_something_be_done_demands_it() -> None:
    table = """
        Dask     NNP nsubj insisted PER
        insisted VBD root  -
        that     IN  mark  freed
        men      NNS nsubj:pass freed
        be       VB  aux:pass freed
        freed    VBN ccomp insisted
        .        .   punct insisted
    """
    assert [c.stance for c in _claims(table)] == ["demands"]
    assert [c.stance for c in _claims(table.replace("be       VB ", "were     VBD"))] == ["says"]


def test_who_dismisses_criticism_denies_it() -> None:
    table = """
        Dask      NNP nsubj rejected PER
        dismissed VBD root  -
        the       DT  det   criticism
        criticism NN  obj   dismissed
        .         .   punct dismissed
    """
    mark = Attribution((1, 2), (0, 1), ((2, 4),))
    assert [c.stance for c in _claims(table.replace("rejected", "dismissed"), mark)] == ["denies"]


def test_comments_that_are_rejected_are_anothers() -> None:
    table = """
        Dask     NNP nsubj rejected PER
        rejected VBD root  -
        comments NNS obj   rejected
        by       IN  case  Roe
        Roe      NNP nmod  comments PER
        that     IN  mark  failed
        talks    NNS nsubj failed
        failed   VBD acl   comments
        .        .   punct rejected
    """
    assert [(c.stance, c.chain[0].name) for c in _claims(table)] == [("denies", "Dask"), ("says", "Roe")]


def test_a_verb_that_no_list_has_says_what_its_that_clause_says() -> None:
    table = """
        Unions   NNS nsubj computed @organization
        computed VBD root  -
        that     IN  mark  left
        nine     CD  nsubj left
        left     VBD ccomp computed
        .        .   punct computed
    """
    assert [c.stance for c in _claims(table, Attribution((1, 2), (0, 1), ((2, 5),)))] == ["says"]


def test_reports_that_go_about_say_something() -> None:
    table = """
        Reports  NNS nsubj surfaced
        surfaced VBD root  -
        that     IN  mark  left
        Dask     NNP nsubj left PER
        left     VBD ccomp surfaced
        .        .   punct surfaced
    """
    (claim,) = _claims(table)
    assert ([s.text for s in claim.spans], claim.chain[0].name) == (["Dask left"], "Reports")


def test_what_a_report_is_the_base_of_it_says() -> None:
    table = """
        Based  VBN case  report
        on     IN  case  report
        the    DT  det   report
        report NN  obl   began
        ,      ,   punct report
        raids  NNS nsubj began
        began  VBD root  -
        late   RB  advmod began
        .      .   punct began
    """
    (claim,) = _claims(table)
    assert ([s.text for s in claim.spans], claim.chain[0].name) == (["raids began late"], "the report")


def test_a_report_named_before_its_relative_clause_says_what_that_says() -> None:
    table = """
        Leaks     NNS nsubj hurt
        of        IN  case  report
        the       DT  det   report
        report    NN  nmod  Leaks
        ,         ,   punct report
        which     WDT nsubj concluded
        concluded VBD acl:relcl Leaks
        that      IN  mark  lied
        Dask      NNP nsubj lied PER
        lied      VBD ccomp concluded
        ,         ,   punct Leaks
        hurt      VBD root  -
        him       PRP obj   hurt
        .         .   punct hurt
    """
    assert [c.chain[0].name for c in _claims(table)] == ["the report"]


def test_what_somebody_hopes_to_do_is_told_by_the_report() -> None:
    table = """
        Dask   NNP nsubj hopes PER
        hopes  VBZ root  -
        to     TO  mark  win
        win    VB  xcomp hopes
        .      .   punct hopes
    """
    assert _claims(table) == ()


def test_words_quoted_for_which_somebody_is_taunted_are_said() -> None:
    table = """
        Dask    NNP nsubj taunted PER
        taunted VBD root  -
        rivals  NNS obj   taunted
        for     IN  mark  getting
        “       ``  punct getting
        getting VBG advcl taunted
        lost    VBN xcomp getting
        ”       ''  punct getting
        .       .   punct taunted
    """
    assert [[s.text for s in c.spans] for c in _claims(table)] == [["“getting lost”"]]


@pytest.mark.parametrize(
    "table",
    [
        """
        Roe      NNP nsubj saw PER
        saw      VBD root  -
        two      CD  nummod comrades
        comrades NNS obj   saw @person
        killed   VBD ccomp saw
        .        .   punct saw
        """,
        """
        Roe      NNP nsubj did PER
        did      VBD root  -
        things   NNS obj   did
        to       TO  mark  show
        show     VB  advcl did
        that     IN  mark  matters
        honour   NN  nsubj matters
        matters  VBZ ccomp show
        .        .   punct did
        """,
        """
        Roe      NNP nsubj ignored PER
        ignored  VBD root  -
        a        DT  det   call
        call     NN  obj   ignored
        to       TO  mark  admit
        admit    VB  acl   call
        that     IN  mark  failed
        talks    NNS nsubj failed
        failed   VBD ccomp admit
        .        .   punct ignored
        """,
    ],
)
def test_what_is_only_seen_shown_or_called_for_is_not_said(table: str) -> None:
    assert _claims(table) == ()


TOPIC = """
    Roe    NNP nsubj made PER
    made   VBD root  -
    statements NNS obj made
    about  IN  case  {0}
    the    DT  det   {0}
    {0}    NN  nmod  statements
    .      .   punct made
"""


def test_a_bare_topic_says_nothing() -> None:
    assert _claims(TOPIC.format("incident"), Attribution((1, 4), (0, 1), ((4, 6),))) == ()


def test_what_is_agreed_to_by_its_name_is_an_act() -> None:
    table = TOPIC.format("visit").replace("made   VBD", "agreed VBD").replace("made", "agreed").replace("about", "to")
    assert _claims(table, Attribution((1, 4), (0, 1), ((4, 6),))) == ()


def test_not_once_denies_the_saying() -> None:
    table = """
        Not    RB  advmod once
        once   RB  advmod said
        has    VBZ aux    said
        Roe    NNP nsubj  said PER
        said   VBN root   -
        talks  NNS nsubj  failed
        failed VBD ccomp  said
        .      .   punct  said
    """
    assert _claims(table) == ()
