"""What the words above an event make of it: what is not meant, not known, only feared, or follows from another."""

from functools import cache

import pytest

from sayso.codebook import Codebook, load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from tests.unit.extract.docs_by_hand import analysis

NOT_MEANT = """
    This   DT  nsubj      mean
    does   VBZ aux        mean
    not    RB  advmod     mean
    mean   VB  root       -
    that   IN  mark       freed
    Roe    NNP nsubj:pass freed  PER
    has    VBZ aux        freed
    been   VBN aux:pass   freed
    freed  VBN ccomp      mean   lemma:free ARG1=Roe
"""
ENSURED = """
    They   PRP nsubj      ensure
    must   MD  aux        ensure
    ensure VB  root       -
    that   IN  mark       freed
    miners NNS nsubj:pass freed  @person
    are    VBP aux:pass   freed
    freed  VBN ccomp      ensure lemma:free ARG1=miners
"""
VULNERABLE = """
    They       PRP nsubj vulnerable
    are        VBP cop   vulnerable
    vulnerable JJ  root  -
    to         IN  case  torture
    torture    NN  obl   vulnerable
"""
ONLY_TO = """
    They      PRP nsubj  came
    came      VBD root   - lemma:come
    only      RB  advmod came
    to        TO  mark   find
    find      VB  advcl  came
    it        PRP obj    find
    killing   VBG xcomp  find lemma:kill ARG0=it ARG1=prisoners
    prisoners NNS obj    killing @person
"""
LEFT_TO_JOIN = """
    Workers NNS nsubj left @person
    left    VBD root  -
    the     DT  det   party
    party   NN  obj   left @organization
    to      TO  mark  join
    join    VB  advcl left ARG0=Workers ARG1=front
    the     DT  det   front
    front   NN  obj   join @organization
"""
CONSPIRACY = """
    Agents     NNS nsubj    face    @person
    face       VBP root     -
    conspiracy NN  compound charges
    charges    NNS obj      face    @abstract
    to         TO  mark     kidnap
    kidnap     VB  acl      charges ARG1=writer
    a          DT  det      writer
    writer     NN  obj      kidnap  @person
"""
WONDERED = """
    It       PRP expl       unclear
    is       VBZ cop        unclear
    unclear  JJ  root       -
    whether  IN  mark       true
    it       PRP expl       true
    is       VBZ cop        true
    true     JJ  csubj      unclear
    that     IN  mark       arrested
    Roe      NNP nsubj:pass arrested PER
    was      VBD aux:pass   arrested
    arrested VBN DEP        true     lemma:arrest ARG1=Roe
"""
FEARED = """
    They      PRP nsubj      fear
    fear      VBP root       -
    the       DT  det        crash
    crash     NN  nsubj:pass caused
    may       MD  aux        caused
    have      VB  aux        caused
    been      VBN aux:pass   caused
    caused    VBN ccomp      fear    lemma:cause
    by        IN  case       explosion
    an        DT  det        explosion
    explosion NN  obl:agent  caused
"""
BESIDE_A_WISH = """
    He     PRP nsubj wanted
    wanted VBD root  -
    to     TO  mark  mayor
    be     VB  cop   mayor
    mayor  NN  xcomp wanted
    and    CC  cc    prison
    Dask   NNP nsubj prison PER
    is     VBZ cop   prison
    in     IN  case  prison
    prison NN  conj  mayor
"""


@cache
def shipped() -> Codebook:
    return load_codebook(None)


@pytest.mark.parametrize(
    ("table", "type_", "status"),
    [
        (NOT_MEANT, "release", "negated"),
        (ENSURED, "release", "demanded"),
        (ENSURED.replace("must", "did"), "release", "hypothetical"),
        (VULNERABLE, "torture", "hypothetical"),
        (ONLY_TO, "kill", "occurred"),
        (LEFT_TO_JOIN, "join", "occurred"),
        (CONSPIRACY, "abduct", "planned"),
        (WONDERED.replace("DEP", "csubj"), "arrest", "hypothetical"),
        (WONDERED.replace("DEP", "ccomp"), "arrest", "hypothetical"),
        (FEARED, "bomb", "hypothetical"),
        (BESIDE_A_WISH, "arrest", "occurred"),
    ],
)
def test_the_words_above_an_event_say_how_it_stands(table: str, type_: str, status: str) -> None:
    found = find_events(analysis(table), shipped(), Actors(), (), (), Claims())
    assert [e.status for e in found if e.type == type_] == [status]
