"""Words of violence announce an event where its participants fit, and none or another where not."""

import pytest

from tests.unit.codebook.test_figures_of_speech import announced


@pytest.mark.parametrize(
    ("lemma", "pos", "slots", "expected"),
    [
        ("assault", "verb", {"object": "child*", "to": "death"}, "kill"),
        ("overpower", "verb", {"subject": "inmate", "object": "guard*"}, "attack"),
        ("subdue", "verb", {"subject": "bank", "object": "inflation"}, None),
        ("destroy", "verb", {"object": "battalion"}, "attack"),
        ("fight back", "verb", {"subject": "clerk*", "with_": "stick"}, "clash"),
        ("fight back", "verb", {"subject": "clerk*", "against": "criticism"}, None),
        ("repel", "verb", {"subject": "garrison", "object": "assault"}, "clash"),
        ("repel", "verb", {"subject": "spray", "object": "mosquito"}, None),
        ("war", "noun", {"case": "at", "subject": "country"}, "clash"),
        ("insurgency", "noun", {"governor": "wage"}, "clash"),
        ("dropping", "noun", {"of": "napalm", "over": "valley"}, "bomb"),
        ("dropping", "noun", {"of": "hint"}, None),
        ("strike", "noun", {"on": "kingdom", "governor": "launch"}, "bomb"),
        ("strike", "noun", {"modifier": "teacher", "on": "campus", "governor": "launch"}, "strike"),
        ("mutilation", "noun", {"modifier": "genital", "on": "girl*"}, "injure"),
        ("seize", "verb", {"subject": "guerrilla", "object": "rifle", "from_": "garrison"}, "loot"),
        ("seize", "verb", {"subject": "police", "object": "rifle"}, "raid"),
        ("raid", "verb", {"subject": "pirate", "object": "tanker"}, "loot"),
        ("attack", "verb", {"subject": "demonstrator*", "object": "police"}, "attack"),
    ],
)
def test_participants_decide(lemma: str, pos: str, slots: dict[str, str], expected: str | None) -> None:
    assert announced(lemma, pos, **slots) == expected
