"""Whose words a transcript's labels introduce."""

from sayso.extract.actors import Actors
from sayso.extract.actors.mention import Mention
from sayso.extract.claims import find_claims
from sayso.model import Actor, Claim
from tests.unit.extract.docs_by_hand import analysis, token

INTERVIEW = """
    Ada      NNP  nsubj  spoke   PER
    Worsek   NNP  flat   Ada     +
    spoke    VBD  root   -
    .        .    punct  spoke
    ---
    HOST     NN   nsubj  gone
    :        :    punct  gone
    What     WP   nsubj  gone
    is       VBZ  aux    gone
    gone     VBN  root   -
    ?        .    punct  gone
    ---
    WORSEK   NNP  nsubj  left
    :        :    punct  left
    I        PRP  nsubj  left
    left     VBD  root   -
    early    RB   advmod left
    .        .    punct  left
    ---
    We       PRP  nsubj  waited
    waited   VBD  root   -
    .        .    punct  waited
    ---
    Rain     NN   nsubj  fell
    fell     VBD  root   -
    .        .    punct  fell
"""


def claims_of(table: str) -> list[Claim]:
    made = analysis(table)
    first = token(made, "Ada")
    mention = Mention(first, first + 2, first, "name", (first, first + 2))
    actor = Actor(id="A1", name="Ada Worsek", kind="person", named=True)
    return list(find_claims(made, Actors((actor,), (mention,), {mention: "A1"}), ()).all)


def test_a_label_speaks_its_paragraph_and_those_that_go_on_in_the_first_person() -> None:
    question, answer = claims_of(INTERVIEW)
    assert [s.text for s in answer.spans] == ["I left early.", "We waited."]
    assert [(x.actor, x.name) for x in answer.chain] == [("A1", "Ada Worsek")]
    assert answer.mode == "direct"
    assert question.stance == "asks"
    assert question.chain[0].name == "HOST"


def test_brackets_behind_a_label_are_no_part_of_it() -> None:
    remark = "WORSEK   NNP  nsubj  left\n(        -LRB- punct left\nlive     RB advmod left\n)        -RRB- punct left"
    _, answer = claims_of(INTERVIEW.replace("WORSEK   NNP  nsubj  left", remark))
    assert [(x.name, x.cue.text if x.cue else None) for x in answer.chain] == [("Ada Worsek", ":")]


def test_a_single_label_is_a_heading() -> None:
    assert claims_of(INTERVIEW.replace("HOST     NN", "Also     RB").replace(":        :    punct  gone\n", "")) == []


def test_after_q_and_a_answers_whom_the_text_before_names() -> None:
    claims = claims_of(INTERVIEW.replace("HOST ", "Q    ").replace("WORSEK ", "A      "))
    assert [(c.chain[0].name, c.stance) for c in claims] == [("Ada Worsek", "says")]


def test_labels_in_brackets_speak_too() -> None:
    table = INTERVIEW
    for label in ("HOST", "WORSEK"):
        row = next(line for line in table.splitlines() if label in line)
        governor = row.split()[3]
        colon = next(line for line in table.splitlines() if line.split()[:1] == [":"] and line.split()[-1] == governor)
        table = table.replace(f"{row}\n{colon}", f"    [ ( punct {governor}\n{row}\n    ] ) punct {governor}")
    assert [c.chain[0].name for c in claims_of(table)] == ["HOST", "Ada Worsek"]


def test_what_is_reported_within_a_turn_is_nested_in_it() -> None:
    told = """
    We       PRP  nsubj  waited
    waited   VBD  root   -
    .        .    punct  waited

    Osprey   NNP  nsubj  said
    said     VBD  root   -
    the      DT   det    wall
    wall     NN   nsubj  held
    held     VBD  ccomp  said
    .        .    punct  said
"""
    waited = "\n".join(told.splitlines()[:4]) + "\n"
    assert waited in INTERVIEW
    inner = next(c for c in claims_of(INTERVIEW.replace(waited, told)) if c.spans[0].text == "the wall held")
    assert [x.name for x in inner.chain] == ["Osprey", "Ada Worsek"]


def test_a_label_behind_the_beginning_of_a_recording_counts_alone() -> None:
    table = """
        Ada       NNP nsubj spoke PER
        Worsek    NNP flat  Ada   +
        spoke     VBD root  -
        ---
        [         (   punct BEGIN
        BEGIN     VB  root  -
        RECORDING NN  obj   BEGIN
        ]         )   punct BEGIN
        [         (   punct WORSEK
        WORSEK    NN  root  -
        ]         )   punct WORSEK
        Dykes     NNS nsubj held
        held      VBD root  -
        .         .   punct held
    """
    assert [(c.chain[0].name, c.spans[0].text) for c in claims_of(table)] == [("Ada Worsek", "Dykes held.")]


def test_the_name_of_a_recording_tells_who_speaks_in_it() -> None:
    table = """
        [         (   punct BEGIN
        BEGIN     VB  root  -
        ROE       NNP compound RECORDING PER
        RECORDING NN  obj   BEGIN
        ]         )   punct BEGIN
        We        PRP nsubj left
        left      VBD parataxis BEGIN
        early     RB  advmod left
        .         .   punct BEGIN
    """
    (claim,) = find_claims(analysis(table), Actors(), ()).all
    assert (claim.chain[0].name, claim.spans[0].text) == ("ROE", "We left early.")


def test_a_label_that_only_says_what_the_words_are_names_no_source() -> None:
    (answer,) = claims_of(INTERVIEW.replace("HOST     NN", "QUESTION NN"))
    assert [x.name for x in answer.chain] == ["Ada Worsek"]


def test_the_stop_of_a_courtesy_ends_no_label() -> None:
    titled = "MS  NNP nsubj left\n.  .  punct left\nWORSEK   NNP  flat  MS\n"
    _, answer = claims_of(INTERVIEW.replace("WORSEK   NNP  nsubj  left\n", titled))
    assert [x.name for x in answer.chain] == ["Ada Worsek"]


def _turn(label: str, words: str) -> str:
    rows = [f"{label} NNP root -", f": : punct {label}", *(f"{w} NN dep {label}" for w in words.split())]
    return "\n".join(f"    {row}" for row in [*rows, f". . punct {label}", "---"])


def test_labels_with_colons_part_the_talk_that_a_head_note_tells_of() -> None:
    head = """
        [         -LRB- punct INTERVIEW
        INTERVIEW NN    root  -
        WITH      IN    case  ROE
        ROE       NNP   nmod  INTERVIEW PER
        ]         -RRB- punct INTERVIEW
        [         -LRB- punct TEXT
        TEXT      NN    dep   INTERVIEW
        ]         -RRB- punct TEXT
    """
    turns = [_turn(who, f"I heard number {n}") for n in "123" for who in ("HOST", "ROE")]
    table = head + "---\n" + "\n".join(turns).removesuffix("---")
    assert [c.chain[0].name for c in find_claims(analysis(table), Actors(), ()).all] == ["HOST", "ROE"] * 3


def test_a_label_may_have_an_apostrophe() -> None:
    made = """
        [        -LRB- punct  left
        BEGIN    VB    dep    left
        RECORDING NN   obj    BEGIN
        ]        -RRB- punct  left
        [        -LRB- punct  left
        D'ANNECY NNP   dep    left
        ]        -RRB- punct  left
        We       PRP   nsubj  left
        left     VBD   root   -
        early    RB    advmod left
        .        .     punct  left
        """
    assert [(c.chain[0].name, c.spans[0].text) for c in find_claims(analysis(made), Actors(), ()).all] == [
        ("D'ANNECY", "We left early.")
    ]
