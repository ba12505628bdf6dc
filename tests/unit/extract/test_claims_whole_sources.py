"""Sources that the model cut out of a longer phrase, who does what a participle says, and who signs a post."""

from sayso.extract.actors import Actors, find_actors
from sayso.extract.claims import find_claims
from sayso.extract.claims.claims import Claims
from sayso.language.analysis import Attribution
from tests.unit.extract.docs_by_hand import analysis


def _claims(table: str, *marks: Attribution) -> Claims:
    made = analysis(table, attributions=marks)
    return find_claims(made, find_actors(made, ()), ())


def _said(table: str, *marks: Attribution) -> list[tuple[list[str], list[str]]]:
    """The chain's names and the texts of each claim."""
    return [([x.name for x in c.chain], [s.text for s in c.spans]) for c in _claims(table, *marks).all]


POSSESSED = """
    Dask   NNP compound Watch ORG
    Watch  NNP flat   Ada   +
    's     POS case   Watch
    Ada    NNP nsubj  said  PER
    Roe    NNP flat   Ada   +
    said   VBD root   -
    roads  NNS nsubj  closed
    closed VBD ccomp  said
    .      .   punct  said
"""


def test_who_belongs_to_the_body_named_first_is_who_speaks() -> None:
    assert _said(POSSESSED, Attribution((5, 6), (0, 2), ((6, 8),))) == [(["Ada Roe"], ["roads closed"])]


def test_a_name_before_the_speakers_noun_is_a_part_of_the_source() -> None:
    table = """
        Lusk   NNP compound police LOC
        police NNS nsubj  met @organization
        met    VBD root   -
        men    NNS obj    met @person
        they   PRP nsubj  described
        described VBD acl:relcl men
        as     IN  case   thieves
        thieves NNS obl   described
        .      .   punct  met
    """
    ((names, _),) = _said(table, Attribution((5, 6), (0, 1), ((3, 4), (6, 8))))
    assert names == ["Lusk police"]


def test_who_represents_somebody_is_not_that_somebody() -> None:
    table = """
        An       DT  det   attorney
        attorney NN  nsubj said @person
        representing VBG acl attorney
        Roe      NNP obj   representing PER
        said     VBD root  -
        roads    NNS nsubj closed
        closed   VBD ccomp said
        .        .   punct said
    """
    assert _said(table) == [(["An attorney"], ["roads closed"])]
    assert _said(table, Attribution((4, 5), (0, 4), ((5, 7),))) == [(["An attorney"], ["roads closed"])]


def test_whoever_is_praised_for_saying_it_says_it() -> None:
    table = """
        Roe      NNP nsubj praised PER
        praised  VBD root  -
        miners   NNS obj   praised @person
        for      IN  mark  demanding
        demanding VBG advcl praised
        that     IN  mark  rise
        wages    NNS nsubj rise
        rise     VBP ccomp demanding
        .        .   punct praised
    """
    assert [names[0] for names, texts in _said(table) if texts == ["wages rise"]] == ["miners"]


def test_a_phrase_keeps_its_preposition_behind_its_verb() -> None:
    table = """
        Roe   NNP nsubj said PER
        said  VBD root  -
        that  IN  mark  town
        men   NNS nsubj town
        were  VBD cop   town
        in    IN  case  town
        town  NN  ccomp said
        .     .   punct said
    """
    assert _said(table) == [(["Roe"], ["men were in town"])]


PASSED_ON = """
    “        ``  punct held
    It       PRP nsubj held
    held     VBD ccomp said
    ,        ,   punct held
    ”        ''  punct held
    Roe      NNP nsubj said PER
    said     VBD root  -
    ,        ,   punct said
    according VBG case Courier
    to       IN  fixed according
    the      DT  det   Courier
    Courier  NNP obl   said ORG
    .        .   punct said

    “        ``  punct checked
    We       PRP nsubj checked
    checked  VBD root  -
    it       PRP obj   checked
    .        .   punct checked
    ”        ''  punct checked
"""


def test_who_is_quoted_goes_on_behind_the_outlet_that_passes_it_on() -> None:
    marks = Attribution((6, 7), (5, 6), ((0, 5),)), Attribution((8, 10), (10, 12), ((13, 19),))
    said = [chain for chain, texts in _said(PASSED_ON, *marks) if texts[-1].startswith("“We checked")]
    assert sorted(said) == [["Courier"], ["Roe", "Courier"]]


POST = """
    Roads    NNS nsubj closed
    closed   VBD root  -
    .        .   punct closed
    —        :   punct closed
    Ada      NNP dep   closed PER
    Roe      NNP flat  Ada    +
    (@adaroe) NN dep   closed
    March    NNP dep   closed
    3        CD  nummod March
    ,        ,   punct March
    2021     CD  nummod March
    ---
    Others   NNS nsubj stayed @person
    stayed   VBD root  -
    .        .   punct stayed
"""


def test_a_post_is_the_word_of_whoever_signs_it() -> None:
    assert _said(POST) == [(["Ada Roe"], ["Roads closed"])]
    assert _said(POST.replace("(@adaroe)", "(Lusk)")) == []


def test_a_signature_that_stands_alone_is_of_the_paragraph_above() -> None:
    words, name = POST.split("    —        :   punct closed\n")
    alone = (
        words
        + "    ---\n    —        :   punct Ada\n"
        + name.replace("closed PER", "-      PER").replace("closed", "Ada", 2)
    )
    assert _said(alone) == [(["Ada Roe"], ["Roads closed"])]


def test_each_of_two_speakers_has_his_whole_name() -> None:
    table = """
        Ada   NNP nsubj said PER
        Roe   NNP flat  Ada  +
        and   CC  cc    Oren
        Oren  NNP conj  Ada  PER
        Dask  NNP dep   Oren +
        said  VBD root  -
        roads NNS nsubj closed
        closed VBD ccomp said
        .     .   punct said
    """
    sources = [c.chain[0].source for c in _claims(table).all]
    assert [s.text for s in sources if s is not None][-1] == "Oren Dask"


def test_claims_need_no_actors() -> None:
    assert len(find_claims(analysis(POSSESSED), Actors(), ()).all) == 1
