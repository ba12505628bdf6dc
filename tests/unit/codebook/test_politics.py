"""Words of politics and speech announce an event where its participants fit, and none or another where not."""

import pytest

from tests.unit.codebook.test_figures_of_speech import announced


@pytest.mark.parametrize(
    ("lemma", "pos", "slots", "expected"),
    [
        ("secure", "verb", {"subject": "airline", "object": "loan", "from_": "ministry"}, "aid"),
        ("secure", "verb", {"subject": "captain*", "object": "loan"}, None),
        ("give", "verb", {"object": "money", "to": "campaign"}, "aid"),
        ("give", "verb", {"object": "money", "to": "cashier*"}, None),
        ("bankroll", "verb", {"subject": "heir*", "object": "lawsuit"}, "aid"),
        ("seek", "verb", {"subject": "carmaker", "object": "bailout"}, "appeal"),
        ("seek", "verb", {"subject": "carmaker", "object": "foothold"}, None),
        ("call", "verb", {"on": "mayor*", "infinitive": "resign"}, "demand"),
        ("encourage", "verb", {"subject": "senator*", "object": "voter", "infinitive": "stay"}, "demand"),
        ("encourage", "verb", {"subject": "café", "object": "diner", "infinitive": "stay"}, None),
        ("order", "verb", {"subject": "congress", "object": "agency", "infinitive": "publish"}, "demand"),
        ("lobby", "verb", {"object": "council", "infinitive": "repeal"}, "demand"),
        ("take", "verb", {"subject": "governor*", "object": "shot", "at": "rival*"}, "condemn"),
        ("take", "verb", {"subject": "sniper*", "object": "shot", "with_": "rifle"}, None),
        ("sound off", "verb", {"subject": "judge*", "on": "rival*"}, "condemn"),
        ("hit back", "verb", {"subject": "mayor*", "at": "critic*"}, "condemn"),
        ("taunt", "verb", {"object": "rival*"}, "condemn"),
        ("describe", "verb", {"object": "culprit*", "as_": "beast"}, "condemn"),
        ("insult", "noun", {"of": "rival*"}, "condemn"),
        ("remark", "noun", {"modifier": "derogatory", "about": "state"}, "condemn"),
        ("remark", "noun", {"modifier": "casual", "about": "weather"}, None),
        ("attack", "noun", {"subject": "columnist*", "against": "council"}, "condemn"),
        ("call out", "verb", {"object": "mayor*", "for_": "spend"}, "accuse"),
        ("call out", "verb", {"object": "plumber*", "for_": "leak"}, None),
        ("summon", "verb", {"subject": "ministry", "object": "ambassador*"}, "condemn"),
        ("summon", "verb", {"subject": "ministry", "object": "contractor*"}, "investigate"),
        ("call in", "verb", {"subject": "ministry", "object": "envoy*", "over": "raid"}, "condemn"),
        ("brush off", "verb", {"object": "finding"}, "reject"),
        ("brush off", "verb", {"object": "dust"}, None),
        ("back out", "verb", {"of": "debate"}, "reject"),
        ("back out", "verb", {"of": "driveway"}, None),
        ("kill", "verb", {"subject": "senate", "object": "deal"}, "reject"),
        ("tweet", "verb", {"object": "congratulation", "to": "winner*"}, "support"),
        ("challenge", "verb", {"object": "award", "before": "tribunal"}, "appeal"),
        ("approach", "verb", {"subject": "family", "object": "police"}, "appeal"),
        ("approach", "verb", {"subject": "family", "object": "bridge"}, None),
        ("show up", "verb", {"subject": "voter", "at": "poll"}, "vote"),
        ("show up", "verb", {"subject": "guest*", "at": "party"}, None),
        ("discussion", "noun", {"case": "at", "governor": "speak"}, "meet"),
        ("unveil", "verb", {"subject": "firm", "object": "tablet"}, "announce"),
        ("introduce", "verb", {"subject": "firm", "object": "shift"}, None),
        ("release", "verb", {"subject": "party", "object": "advert"}, "publish"),
        ("enter", "verb", {"subject": "senator*", "object": "letter", "into": "record"}, "publish"),
    ],
)
def test_participants_decide(lemma: str, pos: str, slots: dict[str, str], expected: str | None) -> None:
    assert announced(lemma, pos, **slots) == expected
