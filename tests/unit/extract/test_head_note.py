"""Who speaks a text whose head says so in square brackets."""

from sayso.extract.actors import find_actors
from sayso.extract.claims import find_claims
from sayso.extract.head_note import head_note
from sayso.model import Claim
from tests.unit.extract.docs_by_hand import analysis

SPEECH = """
    [         -LRB- punct     SPEECH
    SPEECH    NN    root      -
    ]         -RRB- punct     SPEECH
    [         -LRB- punct     SPEECH
    PRESIDENT NN    nmod:desc ADA   @person
    ADA       NNP   nmod      SPEECH PER
    ROE       NNP   flat      ADA   +
    ]         -RRB- punct     SPEECH
    [         -LRB- punct     SPEECH
    TEXT      NN    list      SPEECH
    ]         -RRB- punct     SPEECH
    ---
    REBELS    NNS   nsubj     FLED
    FLED      VBD   root      -
    .         .     punct     FLED
    ---
    FOOD      NN    nsubj     CAME
    CAME      VBD   root      -
    .         .     punct     CAME
"""
INTERVIEW = """
    [         -LRB- punct  INTERVIEW
    INTERVIEW NN    root   -
    WITH      IN    case   ADA
    ADA       NNP   nmod   INTERVIEW PER
    ROE       NNP   flat   ADA   +
    BY        IN    case   HOST
    HOST      NN    nmod   INTERVIEW
    ]         -RRB- punct  INTERVIEW
    [         -LRB- punct  INTERVIEW
    TEXT      NN    list   INTERVIEW
    ]         -RRB- punct  INTERVIEW
    [         -LRB- punct  ROE
    ROE       NNP   dep    INTERVIEW PER
    ,         ,     punct  ROE
    IN        IN    case   PROGRESS
    PROGRESS  NN    nmod   ROE
    ]         -RRB- punct  ROE
    ---
    REBELS    NNS   nsubj  FLED
    FLED      VBD   root   -
    .         .     punct  FLED
    ---
    [         -LRB- punct  HOST
    HOST      NN    dep    COMES
    ]         -RRB- punct  HOST
    WHO       WP    nsubj  COMES
    COMES     VBZ   root   -
    ?         .     punct  COMES
"""


def _claims(table: str) -> list[Claim]:
    made = analysis(table, blocks=("dateline", *["paragraph"] * (table.count("---"))))
    return list(find_claims(made, find_actors(made, ()), ()).all)


def test_whoever_the_note_names_speaks_the_whole_text() -> None:
    (claim,) = _claims(SPEECH)
    assert [s.text for s in claim.spans] == ["REBELS FLED.", "FOOD CAME."]
    assert [(x.name, x.actor) for x in claim.chain] == [("ADA ROE", "A1")]
    assert (claim.mode, claim.stance) == ("direct", "says")


def test_a_speaker_in_the_dateline_is_an_actor_with_an_office() -> None:
    (speaker, *_) = find_actors(analysis(SPEECH, blocks=("dateline", "paragraph", "paragraph")), ()).all
    assert (speaker.name, [o.title for o in speaker.roles]) == ("ADA ROE", ["PRESIDENT"])


def test_a_first_label_and_later_ones_part_an_interview() -> None:
    answer, question = _claims(INTERVIEW)
    assert ([s.text for s in answer.spans], answer.chain[0].name) == (["REBELS FLED."], "ADA ROE")
    assert (question.chain[0].name, question.stance) == ("HOST", "asks")


def test_an_interview_that_is_told_is_not_spoken_throughout() -> None:
    told = INTERVIEW.split("    [         -LRB- punct  ROE")[0] + "    ---\n" + SPEECH.split("---\n")[1]
    assert _claims(told) == []


def test_a_text_without_a_note_has_none() -> None:
    for head in ("TEXT", "SPEECH"):
        doc = analysis(f"""
            [      -LRB- punct {head}
            {head} NN    root  -
            ]      -RRB- punct {head}
            ---
            RAIN   NN    nsubj FELL
            FELL   VBD   root  -
        """).doc
        assert head_note(doc) is None
