"""What the words take for granted of an event, though they deny, demand or plan what they say of it; and what the
language model makes of a status that comes from far above."""

from dataclasses import replace
from functools import cache

import pytest

from sayso.codebook import Codebook, load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.model import EventStatus
from tests.unit.extract.docs_by_hand import analysis

FAILED_TO_PREVENT = """
    Guards   NNS nsubj   failed   @person
    failed   VBD root    -        lemma:fail
    to       TO  mark    prevent
    prevent  VB  xcomp   failed
    the      DT  det     killing
    killing  NN  obj     prevent
    of       IN  case    herders
    herders  NNS nmod    killing  @person
"""
CEASE = """
    Troops    NNS nsubj cease    @person
    must      MD  aux   cease
    cease     VB  root  -
    all       DT  det   killings
    killings  NNS obj   cease    lemma:killing
    and       CC  cc    arrests
    arrests   NNS conj  killings lemma:arrest
"""
END_PUT = """
    Troops   NNS nsubj put      @person
    should   MD  aux   put
    put      VB  root  -
    an       DT  det   end
    end      NN  obj   put
    to       IN  case  torture
    torture  NN  obl   put
"""
STOP_BEATING = """
    Dask    NNP nsubj agreed  PER
    agreed  VBD root  -       lemma:agree
    to      TO  mark  stop
    stop    VB  xcomp agreed
    beating VBG xcomp stop    lemma:beat
    miners  NNS obj   beating @person
"""
STOP_ARRESTING = """
    Police    NNS nsubj stop     @person
    should    MD  aux   stop
    stop      VB  root  -
    arresting VBG xcomp stop     lemma:arrest
    students  NNS obj   stop     @person
"""
STOP_A_ROBBERY = """
    Guards  NNS nsubj tried @person
    tried   VBD root  -     lemma:try
    to      TO  mark  stop
    stop    VB  xcomp tried
    a       DT  det   robbery
    robbery NN  obj   stop
"""
DESPITE = """
    Despite    IN  case    allegations
    allegations NNS obl     taken lemma:allegation
    that       IN  mark    cheat
    they       PRP nsubj   cheat
    cheat      VBP acl     allegations
    envoys     NNS nsubj   taken @person
    have       VBP aux     taken
    never      RB  advmod  taken
    taken      VBN root    -     lemma:take
    money      NN  obj     taken
"""
BY_REFUSING = """
    Dask     NNP nsubj    hide     PER
    did      VBD aux      hide
    not      RB  advmod   hide
    hide     VB  root     -
    anything NN  obj      hide
    by       IN  mark     refusing
    refusing VBG advcl    hide     lemma:refuse
    an       DT  det      offer
    offer    NN  obj      refusing
"""
NOBODY_OPPOSED = """
    Nobody  NN  nsubj opposed
    opposed VBD root  -       lemma:oppose
    protests NNS obj  opposed lemma:protest
"""
NOT_PERMITTED = """
    Guards    NNS nsubj  permitted @person
    have      VBP aux    permitted
    not       RB  advmod permitted
    permitted VBN root   -         lemma:permit
    visitors  NNS obj    permitted @person
"""
NOT_CLASHES = """
    They         PRP nsubj  want
    want         VBP root   -
    negotiations NNS obj    want         lemma:negotiation
    and          CC  cc     clashes
    not          RB  advmod clashes
    clashes      NNS conj   negotiations lemma:clash
"""
NO_RESULT = """
    Anger  NN  nsubj  lead
    did    VBD aux    lead
    not    RB  advmod lead
    lead   VB  root   -
    to     IN  case   clashes
    clashes NNS obl   lead  lemma:clash
"""
EVERY = NO_RESULT.replace("Anger  NN ", "Every  DT  det    Anger\n    Anger  NN ")
SPIKE = """
    Hunger  NN  nsubj lead
    may     MD  aux   lead
    lead    VB  root  -
    to      IN  case  spike
    a       DT  det   spike
    spike   NN  obl   lead
    in      IN  case  attacks
    attacks NNS nmod  spike lemma:attack
"""
EVENT_OF = """
    In         IN  case  event
    the        DT  det   event
    event      NN  obl   sail
    of         IN  case  kidnapping
    a          DT  det   kidnapping
    kidnapping NN  nmod  event
    they       PRP nsubj sail
    sail       VBP root  -
"""
FACES = """
    Dask   NNP nsubj faces PER
    faces  VBZ root  -     lemma:face
    ten    CD  nummod years
    years  NNS obj   faces lemma:year
    in     IN  case  prison
    prison NN  nmod  years
"""
FREQUENT = """
    Kidnappings NNS nsubj common lemma:kidnapping
    are         VBP cop   common
    common      JJ  root  -
"""
PLOTTED = """
    Men     NNS nsubj plotted @person
    plotted VBD root  -       lemma:plot
    to      TO  mark  burn
    burn    VB  xcomp plotted
    huts    NNS obj   burn
    ,       ,   punct kidnap
    kidnap  VB  conj  plotted ARG1=mayor
    the     DT  det   mayor
    mayor   NN  obj   kidnap  @person
"""
RISK = """
    There    EX  expl  is
    is       VBZ root  -    lemma:be
    a        DT  det   risk
    risk     NN  nsubj is
    that     IN  mark  abduct
    pirates  NNS nsubj abduct @person
    will     MD  aux   abduct
    abduct   VB  acl   risk   ARG0=pirates ARG1=crews
    crews    NNS obj   abduct @person
"""
APPROACHED = """
    They       PRP nsubj approached
    approached VBD root  -          lemma:approach
    judges     NNS obj   approached @person
    to         TO  mark  free
    free       VB  xcomp approached ARG1=miners
    miners     NNS obj   free       @person
"""
CASE_FOR = """
    They  PRP nsubj      made
    made  VBD root       -    lemma:make
    the   DT  det        case
    case  NN  obj        made
    for   IN  mark       freed
    Roe   NNP nsubj:pass freed PER
    to    TO  mark       freed
    be    VB  aux:pass   freed
    freed VBN advcl      made  lemma:free ARG1=Roe
"""
TIME_HAS_COME = """
    The    DT  det   time
    time   NN  nsubj come
    has    VBZ aux   come
    come   VBN root  -
    to     TO  mark  free
    free   VB  xcomp come   ARG1=miners
    miners NNS obj   free   @person
"""
URGENT = """
    It     PRP expl       urgent
    is     VBZ cop        urgent
    urgent JJ  root       -
    that   IN  mark       freed
    miners NNS nsubj:pass freed @person
    be     VB  aux:pass   freed
    freed  VBN csubj      urgent lemma:free ARG1=miners
"""
CANCEL = """
    They   PRP nsubj want
    want   VBP root  -
    to     TO  mark  cancel
    cancel VB  xcomp want
    the    DT  det   summit
    summit NN  obj   cancel
"""
URGED_TO_PREVENT = """
    Dask     NNP nsubj urged   PER
    urged    VBD root  -       lemma:urge
    guards   NNS obj   urged   @person
    to       TO  mark  prevent
    prevent  VB  xcomp urged
    attacks  NNS obj   prevent lemma:attack
"""
WISHES = """
    Dask      NNP nsubj  wishes  PER
    wishes    VBZ root   -       lemma:wish
    to        TO  mark   condemn
    condemn   VB  xcomp  wishes
    the       DT  det    killing
    killing   NN  obj    condemn
"""
CAN_PROMISE = """
    I       PRP nsubj promise
    can     MD  aux   promise
    promise VB  root  -
    you     PRP iobj  promise
    peace   NN  obj   promise
"""
ANYONE = """
    Anyone  NN  nsubj has
    accused VBN acl   Anyone  lemma:accuse ARG1=Anyone
    of      IN  case  theft
    theft   NN  obl   accused
    has     VBZ root  -
    rights  NNS obj   has
"""
CURRENT = """
    They    PRP nsubj vowed
    vowed   VBD root  -       lemma:vow
    to      TO  mark  join
    join    VB  xcomp vowed
    current JJ  amod  protests
    protests NNS obj  join    lemma:protest
"""
WOULD_BE = """
    A       DT  det   protest
    protest NN  nsubj help
    would   MD  aux   help
    be      VB  cop   help
    a       DT  det   help
    help    NN  root  -
"""
PUNISHES = """
    The      DT  det   code
    code     NN  nsubj punishes
    punishes VBZ root  -        lemma:punish
    kidnapping NN obj  punishes
"""
PUNISHMENT_FOR = """
    The        DT  det   code
    code       NN  nsubj names
    names      VBZ root  -          lemma:name
    punishment NN  obj   names
    for        IN  case  kidnapping
    armed      JJ  amod  kidnapping
    kidnapping NN  nmod  punishment
"""
AS_THEY_BESIEGE = """
    Aid     NN  nsubj come
    must    MD  aux   come
    come    VB  root  -
    as      IN  mark  besiege
    rebels  NNS nsubj besiege @person
    besiege VBP advcl come    ARG0=rebels ARG1=town
    the     DT  det   town
    town    NN  obj   besiege
"""
UNDER_WILL = """
    Miners    NNS nsubj meet      @person
    demanding VBG acl   Miners    lemma:demand ARG0=Miners ARG1=pay
    pay       NN  obj   demanding
    will      MD  aux   meet
    meet      VB  root  -
"""


@cache
def shipped() -> Codebook:
    return load_codebook(None)


def standing(table: str, type_: str, chances: dict[EventStatus, float] | None = None, word: str = "") -> list[str]:
    """The statuses of the events of the type; `chances` are those that the model gives the word."""
    made = analysis(table)
    if chances:
        made = replace(made, standings={t.i: chances for t in made.doc if t.text == word})
    found = find_events(made, shipped(), Actors(), (), (), Claims())
    return [e.status for e in found if e.type == type_]


@pytest.mark.parametrize(
    ("table", "type_", "status"),
    [
        (FAILED_TO_PREVENT, "kill", "occurred"),
        (CEASE, "kill", "ongoing"),
        (CEASE, "arrest", "ongoing"),
        (CEASE.replace("must", "did"), "kill", "occurred"),
        (END_PUT, "torture", "ongoing"),
        (STOP_BEATING, "attack", "ongoing"),
        (STOP_ARRESTING, "arrest", "ongoing"),
        (STOP_A_ROBBERY, "loot", "occurred"),
        (DESPITE, "accuse", "occurred"),
        (BY_REFUSING, "reject", "occurred"),
        (NOBODY_OPPOSED, "protest", "occurred"),
        (NOT_CLASHES, "negotiate", "demanded"),
        (NOT_CLASHES, "clash", "negated"),
        (NO_RESULT, "clash", "negated"),
        (EVERY, "clash", "occurred"),
        (SPIKE, "attack", "hypothetical"),
        (EVENT_OF, "abduct", "hypothetical"),
        (FACES, "sentence", "hypothetical"),
        (FREQUENT, "abduct", "ongoing"),
        (PLOTTED, "abduct", "planned"),
        (RISK, "abduct", "predicted"),
        (APPROACHED, "release", "demanded"),
        (CASE_FOR, "release", "demanded"),
        (TIME_HAS_COME, "release", "demanded"),
        (URGENT, "release", "demanded"),
        (CURRENT, "protest", "ongoing"),
        (WOULD_BE, "protest", "hypothetical"),
        (PUNISHES, "abduct", "hypothetical"),
        (PUNISHMENT_FOR, "abduct", "hypothetical"),
        (AS_THEY_BESIEGE, "besiege", "ongoing"),
        (CANCEL, "meet", "planned"),
        (URGED_TO_PREVENT, "attack", "hypothetical"),
        (WISHES, "condemn", "occurred"),
        (CAN_PROMISE, "promise", "occurred"),
        (ANYONE, "accuse", "hypothetical"),
    ],
)
def test_a_status_reaches_no_further_than_the_words_carry_it(table: str, type_: str, status: str) -> None:
    assert standing(table, type_) == [status]


def test_what_is_not_permitted_is_banned() -> None:
    made = analysis(NOT_PERMITTED, deeds={"permitted": {"ban": 0.99}})
    (ban,) = find_events(made, shipped(), Actors(), (), (), Claims())
    assert (ban.type, ban.status) == ("ban", "occurred")


def test_a_double_negation_affirms_whatever_the_model_thinks() -> None:
    assert standing(FAILED_TO_PREVENT, "kill", {"negated": 0.9, "occurred": 0.1}, "killing") == ["occurred"]


def test_a_plan_of_the_main_clause_gives_way_to_the_model_but_the_verbs_own_does_not() -> None:
    assert standing(UNDER_WILL, "demand") == ["planned"]
    assert standing(UNDER_WILL, "demand", {"ongoing": 0.8, "planned": 0.2}, "demanding") == ["ongoing"]
    assert standing(UNDER_WILL, "demand", {"ongoing": 0.5, "planned": 0.5}, "demanding") == ["planned"]
    assert standing(RISK, "abduct", {"occurred": 0.9, "planned": 0.1}, "abduct") == ["predicted"]
