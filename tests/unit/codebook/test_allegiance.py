"""Words of allegiance and office announce an event where its participants fit, and none or another where they don't."""

import pytest

from tests.unit.codebook.test_figures_of_speech import announced


@pytest.mark.parametrize(
    ("lemma", "pos", "slots", "expected"),
    [
        ("fire", "verb", {"object": "minister", "on": "tuesday"}, "dismiss"),
        ("remove", "verb", {"object": "speaker"}, "dismiss"),
        ("remove", "verb", {"object": "kidney"}, None),
        ("replace", "verb", {"object": "minister", "subject": "king"}, "dismiss"),
        ("replace", "verb", {"object": "bulb", "subject": "king"}, None),
        ("choose", "verb", {"object": "leader", "subject": "congress"}, "elect"),
        ("choose", "verb", {"object": "menu", "subject": "congress"}, None),
        ("defeat", "verb", {"object": "brand*", "in_": "runoff"}, "elect"),
        ("elect", "verb", {"infinitive": "stay"}, None),
        ("make", "verb", {"object": "brother*", "predicate": "governor"}, "appoint"),
        ("make", "verb", {"object": "brother*", "predicate": "angry"}, None),
        ("appointment", "noun", {"possessor": "they*", "governor": "miss"}, None),
        ("step", "verb", {"from": "train"}, None),
        ("resignation", "noun", {"governor": "air"}, None),
        ("elude", "verb", {"subject": "leader*", "object": "cordon"}, "flee"),
        ("elude", "verb", {"subject": "meaning", "object": "critic*"}, None),
        ("recruit", "verb", {"subject": "militia", "object": "boy*"}, "join"),
        ("recruit", "verb", {"subject": "hospital", "object": "nurse*"}, None),
        ("rebel", "verb", {"subject": "battalion", "against": "commander"}, "coup"),
        ("revolt", "noun", {"in_": "garrison"}, "coup"),
        ("revolt", "noun", {"in_": "valley"}, "riot"),
        ("turn", "verb", {"subject": "general*", "against": "president"}, "defect"),
        ("turn", "verb", {"subject": "opinion", "against": "president"}, None),
        ("cut", "verb", {"subject": "mill", "object": "job"}, "dismiss"),
        ("cut", "verb", {"subject": "mill", "object": "timber"}, None),
        ("shed", "verb", {"subject": "economy", "object": "job"}, None),
        ("cut", "verb", {"subject": "mill", "object": "tenth", "of": "workforce"}, "dismiss"),
        ("cut", "verb", {"subject": "mill", "object": "tenth", "of": "timber"}, None),
        ("force out", "verb", {"object": "chairman*", "by": "board"}, "dismiss"),
        ("takeover", "noun", {"by": "colonel*"}, "coup"),
        ("takeover", "noun", {"by": "rival"}, None),
        ("lose", "verb", {"object": "runoff", "to": "rival*"}, "elect"),
        ("lose", "verb", {"object": "umbrella", "to": "thief*"}, None),
        ("concede", "verb", {"subject": "senator*", "object": "race"}, "elect"),
        ("concede", "verb", {"subject": "goalkeeper*", "object": "goal"}, None),
        ("prevail", "verb", {"subject": "senator*", "in_": "caucus"}, "elect"),
        ("prevail", "verb", {"subject": "silence", "in_": "hall"}, None),
        ("capture", "verb", {"subject": "senator*", "object": "nomination"}, "elect"),
        ("capture", "verb", {"subject": "film", "object": "nomination"}, None),
        ("proclaim", "verb", {"object": "colonel*", "predicate": "president"}, "appoint"),
        ("choose", "verb", {"subject": "assembly", "object": "chief", "infinitive": "build"}, None),
    ],
)
def test_participants_decide(lemma: str, pos: str, slots: dict[str, str], expected: str | None) -> None:
    assert announced(lemma, pos, **slots) == expected
