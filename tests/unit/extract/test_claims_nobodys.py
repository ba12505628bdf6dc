"""Who says nothing: the accused, whoever a question asks about, whoever goes on trial; and where what is said ends."""

from sayso.extract.actors import Actors, find_actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Attribution
from sayso.model import Claim
from tests.unit.extract.docs_by_hand import analysis

ACCUSED = """
    Dask    NNP nsubj     stands  PER
    stands  VBZ root      -
    accused VBN xcomp     stands
    of      IN  case      arson
    arson   NN  obl       accused
    .       .   punct     stands
"""
CHARGED = """
    Dask    NNP nsubj:pass held   PER
    was     VBD aux:pass   held
    held    VBN root       -
    and     CC  cc         charged
    charged VBN conj       held
    with    IN  case       arson
    arson   NN  obl        charged
    .       .   punct      held
"""
ASKED = """
    Find    VB  root    -
    out     RP  compound:prt Find
    who     WP  nsubj   ordered
    ordered VBD ccomp   Find
    the     DT  det     arrest
    arrest  NN  obj     ordered
    of      IN  case    priests
    priests NNS nmod    arrest
    .       .   punct   Find
"""


def _claims(table: str, *marks: Attribution) -> list[Claim]:
    return list(find_claims(analysis(table, attributions=marks), Actors(), ()).all)


def test_whoever_stands_accused_accuses_nobody() -> None:
    assert _claims(ACCUSED, Attribution((1, 3), (0, 1), ((4, 5),))) == []


def test_whoever_is_described_as_accused_accuses_nobody() -> None:
    table = """
        Police    NNS nsubj    detained
        detained  VBD root     -
        a         DT  det      policeman
        policeman NN  obj      detained @person
        accused   VBN acl      policeman lemma:accuse
        of        IN  mark     killing
        killing   VBG advcl    accused
        farmers   NNS obj      killing
    """
    assert _claims(table, Attribution((4, 5), (2, 4), ((6, 8),))) == []


def test_whoever_is_held_and_charged_accuses_nobody() -> None:
    assert _claims(CHARGED, Attribution((4, 5), (0, 1), ((6, 7),))) == []


def test_who_is_asked_about_demands_nothing() -> None:
    assert _claims(ASKED, Attribution((3, 4), (2, 3), ((4, 8),))) == []


def test_going_on_trial_and_claiming_lives_say_nothing() -> None:
    trial = """
        Dask  NNP nsubj goes PER
        goes  VBZ root  -
        on    IN  case  trial
        trial NN  obl   goes
        .     .   punct goes
    """
    lives = """
        Bandits NNS nsubj claimed PER
        claimed VBD root  -
        12      CD  nummod lives
        lives   NNS obj   claimed lemma:life
        .       .   punct claimed
    """
    assert _claims(trial, Attribution((1, 3), (0, 1), ((3, 4),))) == []
    assert _claims(lives, Attribution((1, 2), (0, 1), ((2, 4),))) == []


def test_what_is_said_ends_behind_the_name_that_the_model_cuts() -> None:
    made = analysis(
        """
        Kern   NNP nsubj said  PER @person
        said   VBD root  -     ARG0=Kern
        the    DT  det   order
        order  NN  nsubj came
        came   VBD ccomp said
        from   IN  case  Oren
        Oren   NNP obl   came  PER @person
        Dask   NNP flat  Oren  +
        .      .   punct said
        """,
        attributions=(Attribution((1, 2), (0, 1), ((2, 7),)),),
    )
    (claim,) = find_claims(made, find_actors(made, ()), ()).all
    assert [s.text for s in claim.spans] == ["the order came from Oren Dask"]


def test_what_follows_the_end_of_a_recording_is_told_by_the_report() -> None:
    table = """
        [      -LRB- punct know
        DASK   NNP  nsubj know   PER
        ]      -RRB- punct know
        I      PRP  nsubj know
        know   VBP  root  -
        .      .    punct know

        [      -LRB- punct END
        END    NN   root  -
        RECORDING NN nmod END
        ]      -RRB- punct END
        ---
        The    DT   det   mayor
        mayor  NN   nsubj left
        left   VBD  root  -
        .      .    punct left
        ---
        [      -LRB- punct waited
        KERN   NNP  nsubj waited PER
        ]      -RRB- punct waited
        I      PRP  nsubj waited
        waited VBD  root  -
        .      .    punct waited
    """
    assert [[s.text for s in c.spans] for c in _claims(table)] == [["I know."], ["I waited."]]


def test_those_who_are_threatened_are_no_words_of_the_threat() -> None:
    table = """
        Police     NNS nsubj threatened
        threatened VBD root  -          ARG0=Police
        the        DT  det   strikers
        strikers   NNS obj   threatened @group
        .          .   punct threatened
    """
    assert _claims(table, Attribution((1, 2), (0, 1), ((2, 4),))) == []


def test_the_name_of_a_paper_in_quotation_marks_is_nothing_said() -> None:
    table = """
        Dask      NNP nsubj told   PER
        told      VBD root  -      ARG0=Dask
        the       DT  det   weekly
        weekly    NN  obj   told
        “         ''  punct Alba
        Alba      NNP appos weekly
        ,         ,   punct Alba
        ”         ''  punct Alba
        yesterday NN  obl   told
        .         .   punct told
    """
    assert _claims(table, Attribution((1, 2), (0, 1), ((4, 8),))) == []


def test_who_draws_criticism_for_saying_it_says_it() -> None:
    table = """
        Dask      NNP nsubj drew   PER
        drew      VBD root  -      ARG0=Dask
        criticism NN  obj   drew
        for       IN  mark  saying
        saying    VBG acl   criticism lemma:say
        the       DT  det   road
        road      NN  nsubj closed
        closed    VBD ccomp saying ARG1=road
        .         .   punct drew
    """
    (claim,) = _claims(table)
    assert claim.chain[0].name == "Dask"


def _said(table: str) -> list[tuple[str, str]]:
    return [(c.stance, c.chain[0].name) for c in find_claims(analysis(table), Actors(), ()).all]


WEIGHED = """
    It      PRP nsubj  {word}
    is      VBZ cop    {word}
    {word}  JJ  root   -
    to      TO  mark   claim
    claim   VB  xcomp  {word}
    that    IN  mark   left
    Roe     NNP nsubj  left PER
    left    VBD ccomp  claim
"""


def test_who_it_is_hard_for_to_claim_something_claims_nothing() -> None:
    assert _said(WEIGHED.format(word="hard")) == []
    assert _said(WEIGHED.format(word="ready")) != []


def test_what_a_thing_consists_in_saying_is_not_said_by_it() -> None:
    assert (
        _said("""
        purpose NN  nsubj  claim
        was     VBD cop    claim
        to      TO  mark   claim
        claim   VB  root   -
        that    IN  mark   left
        Roe     NNP nsubj  left PER
        left    VBD ccomp  claim
    """)
        == []
    )


def test_nor_has_anybody_claimed_it() -> None:
    assert (
        _said("""
        Troops NNS nsubj  left
        left   VBD root   -
        nor    CC  cc     claimed
        have   VBP aux    claimed
        rebels NNS nsubj  claimed
        claimed VBN conj  left
        that   IN  mark   won
        they   PRP nsubj  won
        won    VBD ccomp  claimed
    """)
        == []
    )


def test_who_dismisses_a_possibility_denies_it() -> None:
    table = """
        Roe         NNP nsubj dismissed PER
        dismissed   VBD root  -
        the         DT  det   possibility
        possibility NN  obj   dismissed
        that        IN  mark  fled
        guards      NNS nsubj fled
        fled        VBD acl   possibility
    """
    made = analysis(table, attributions=(Attribution((1, 2), (0, 1), ((2, 7),)),))
    assert [c.stance for c in find_claims(made, Actors(), ()).all] == ["denies"]


def test_the_name_of_whom_somebody_tells_says_nothing() -> None:
    claims = _claims("""
        Roe     NNP nsubj    told  PER
        told    VBD root     -     lemma:tell
        Norland NNP compound News  ORG
        News    NNP iobj     told  +
        that    IN  mark     left
        he      PRP nsubj    left
        left    VBD ccomp    told
        .       .   punct    told
    """)
    assert [c.chain[0].name for c in claims] == ["Roe"]
