"""Who is who, who speaks and when it was in plain sentences, from their analysis to the record."""

from sayso.model import Record
from tests.unit.extract.records_by_hand import one, read


def day(record: Record, type_: str) -> str | None:
    event = one(record, type_)
    return event.when.edtf if event.when else None


AFTER = """
    She PRP nsubj:pass freed @person
    was VBD aux:pass freed ! lemma:be
    freed VBN root - ARG1=She ARGM-TMP=raid lemma:free
    two CD nummod days
    days NNS nmod:unmarked raid @time lemma:day
    after IN case raid
    the DT det raid
    raid NN obl freed @event ARGM-TMP=Monday
    on IN case Monday
    Monday NNP nmod raid @time
    . . punct freed
"""


def test_days_count_from_what_they_follow() -> None:
    assert day(read(AFTER), "release") == "2031-05-14"
    assert day(read(AFTER), "raid") == "2031-05-12"


RELATIVE = """
    The DT det boy
    boy NN nsubj died @person
    who WP nsubj:pass stabbed
    had VBD aux stabbed ! lemma:have
    been VBN aux:pass stabbed ! lemma:be
    stabbed VBN acl:relcl boy ARG1=boy R-ARG1=who ARGM-TMP=Monday lemma:stab
    died VBD root - ARG1=boy ARGM-TMP=Monday lemma:die
    on IN case Monday
    Monday NNP obl died @time
    . . punct died
"""


def test_what_befell_somebody_is_not_of_the_day_that_his_death_is() -> None:
    assert (day(read(RELATIVE), "attack"), day(read(RELATIVE), "kill")) == (None, "2031-05-12")


HE_SAID = """
    Oren NNP nsubj:pass freed PER @person
    Dask NNP flat Oren +
    was VBD aux:pass freed ! lemma:be
    freed VBN root - ARG1=Oren lemma:free
    . . punct freed

    The DT det judge
    judge NN nsubj liar @person
    is VBZ cop liar ARG1=judge ARG2=liar lemma:be
    a DT det liar
    liar NN ccomp said @person
    , , punct liar
    he PRP nsubj said @person
    said VBD root - ARG1=liar ARG0=he lemma:say
    . . punct said
"""


def test_he_who_speaks_is_not_whom_he_speaks_of() -> None:
    assert [c.chain[0].name for c in read(HE_SAID).claims] == ["Oren Dask"]


WORDED = """
    The DT det site
    site NN nsubj rated @organization
    rated VBD root - ARG0=site ARG1=statement ARG0=Dask ARGM-TMP=Monday lemma:rate
    this DT det statement
    statement NN obj rated @abstract ARG0=Dask
    by IN case Dask
    Dask NNP obl:agent rated PER @person
    on IN case Monday
    Monday NNP obl rated @time
    : : punct work
    “ `` punct work
    _Half NNS nsubj work @abstract
    are VBP cop work ARG1=Half ARG2=work lemma:be
    out IN case work
    of IN case work
    work NN ccomp rated @abstract !
    . . punct work
    ” '' punct work
"""


def test_a_quotation_is_theirs_whose_statement_it_is() -> None:
    (claim,) = [c for c in read(WORDED).claims if c.mode == "direct"]
    assert claim.chain[0].name == "Dask"


INITIAL = """
    The DT det donors
    donors NNS nsubj include @person lemma:donor
    include VBP root - ARG2=donors ARG1=manager
    hedge NN compound fund
    _- HYPH punct hedge
    _fund NN compound manager
    manager NN obj include @person
    S. NNP flat manager
    Donald NNP flat manager PER @person
    Roe NNP flat Donald +
    . . punct include
"""


def test_an_initial_begins_a_name() -> None:
    assert "S. Donald Roe" in {a.name for a in read(INITIAL).actors}


COINED = """
    PressWatch NNP nsubj said @person
    said VBD root - ARG0=PressWatch ARG1=lied lemma:say
    the DT det guards
    guards NNS nsubj lied @person lemma:guard
    had VBD aux lied ! lemma:have
    lied VBN ccomp said ARG0=guards lemma:lie
    . . punct said
"""


def test_a_word_with_a_capital_inside_names_a_body() -> None:
    assert {a.name: a.kind for a in read(COINED).actors}["PressWatch"] == "organization"


TEAM = """
    The DT det workers
    harbour NN compound workers
    workers NNS nmod:poss union @person lemma:worker
    _' POS case workers
    union NN nsubj called @organization
    ( -LRB- punct HWU
    _HWU NNP appos union ORG @organization
    ) -RRB- punct HWU
    called VBD root - ARG0=union ARG1=strike lemma:call
    a DT det strike
    strike NN obj called @event !
    . . punct called

    HWU NNP nsubj said PER @person
    said VBD root - ARG0=HWU ARG1=last lemma:say
    it PRP nsubj last @abstract
    would MD aux last
    last VB ccomp said ARG1=it ARGM-MOD=would
    . . punct said
"""


def test_initials_in_brackets_are_called_by_what_they_stand_for() -> None:
    assert "harbour workers' union" in {a.name for a in read(TEAM).actors}
