"""Words of coercion, forces and protest announce an event where its participants fit, and none or another where not."""

import pytest

from tests.unit.codebook.test_figures_of_speech import announced


@pytest.mark.parametrize(
    ("lemma", "pos", "slots", "expected"),
    [
        ("bring", "verb", {"object": "editor*", "before": "tribunal"}, "charge"),
        ("bring", "verb", {"object": "case", "before": "tribunal"}, None),
        ("take", "verb", {"object": "newspaper", "to": "court"}, "charge"),
        ("book", "verb", {"object": "striker*", "for_": "rioting"}, "charge"),
        ("book", "verb", {"object": "table", "for_": "two"}, None),
        ("sentence", "noun", {"modifier": "maximum", "governor": "carry"}, None),
        ("charge", "verb", {"subject": "bull", "object": "crowd*", "with_": "fury"}, None),
        ("storm", "verb", {"subject": "police", "into": "newsroom"}, "raid"),
        ("storm", "verb", {"subject": "singer*", "into": "studio"}, None),
        ("ban", "verb", {"subject": "coach*", "object": "player*"}, None),
        ("close", "verb", {"subject": "mayor*", "object": "market"}, "ban"),
        ("close", "verb", {"subject": "grocer*", "object": "market"}, None),
        ("transfer", "verb", {"object": "suspect*", "to": "tribunal"}, "expel"),
        ("transfer", "verb", {"object": "patient*", "to": "ward"}, None),
        ("displace", "verb", {"subject": "ferry", "object": "ton"}, None),
        ("wave", "noun", {"of": "refugee"}, "displace"),
        ("wave", "noun", {"of": "heat"}, None),
        ("exchange", "verb", {"object": "prisoner*"}, "release"),
        ("exchange", "verb", {"object": "greeting"}, None),
        ("block", "verb", {"subject": "treasury", "object": "account"}, "sanction"),
        ("deploy", "verb", {"subject": "probe", "object": "panel"}, None),
        ("raise", "verb", {"object": "flag", "over": "citadel"}, "capture"),
        ("raise", "verb", {"object": "question", "over": "budget"}, None),
        ("return", "verb", {"subject": "tank", "to": "barracks"}, "withdraw"),
        ("return", "verb", {"subject": "painter*", "to": "studio"}, None),
        ("pause", "noun", {"in_": "shelling"}, "ceasefire"),
        ("pause", "noun", {"in_": "talks"}, None),
        ("provide", "verb", {"object": "rebel*", "with_": "explosive"}, "arm"),
        ("march", "verb", {"subject": "baker*", "on": "ministry"}, "protest"),
        ("run", "verb", {"subject": "imagination", "object": "riot"}, None),
        ("refuse", "verb", {"subject": "prisoner*", "object": "food"}, "hunger_strike"),
        ("refuse", "verb", {"subject": "toddler*", "object": "food"}, None),
        ("commute", "verb", {"subject": "governor*", "object": "sentence"}, "release"),
        ("commute", "verb", {"subject": "clerk*", "from_": "suburb"}, None),
        ("grant", "verb", {"subject": "governor*", "object": "clemency"}, "release"),
        ("register", "verb", {"subject": "police", "object": "case", "against": "landlord*"}, "charge"),
        ("register", "verb", {"subject": "hospital", "object": "case"}, None),
        ("file", "verb", {"object": "fir", "at": "station"}, "charge"),
        ("spend", "verb", {"subject": "poet*", "object": "year", "in_": "prison"}, "arrest"),
        ("spend", "verb", {"subject": "poet*", "object": "year", "in_": "village"}, None),
        ("punish", "verb", {"object": "perpetrator"}, "sentence"),
        ("punish", "verb", {"subject": "voter*", "object": "party"}, None),
        ("hearing", "noun", {"on": "extradition"}, "charge"),
        ("examination", "noun", {"modifier": "preliminary", "into": "mine"}, None),
        ("cancellation", "noun", {"of": "visa"}, "ban"),
        ("cancellation", "noun", {"of": "concert"}, None),
        ("operation", "noun", {"modifier": "rescue", "of": "minor"}, "release"),
        ("erect", "verb", {"subject": "army", "object": "roadblock", "near": "mill"}, "deploy"),
        ("disrupt", "verb", {"subject": "pupil*", "object": "rally", "with_": "whistle"}, "protest"),
        ("agitate", "verb", {"subject": "farmer", "against": "levy"}, "protest"),
    ],
)
def test_participants_decide(lemma: str, pos: str, slots: dict[str, str], expected: str | None) -> None:
    assert announced(lemma, pos, **slots) == expected
