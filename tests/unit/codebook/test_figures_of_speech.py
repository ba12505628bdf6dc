"""Words that announce an event in one sense announce none, or another, in a figure of speech."""

import pytest

from sayso.codebook import Filler, load_codebook

PERSON = frozenset({"person"})


def announced(lemma: str, pos: str, **slots: str) -> str | None:
    """The type that the word, or a verb and its particle ("hit out"), announces, with one filler a slot ("man*" is
    known to be a person)."""
    lemma, _, particle = lemma.partition(" ")
    found = {
        slot.rstrip("_"): [Filler(word.rstrip("*"), PERSON if word.endswith("*") else frozenset())]
        for slot, word in slots.items()
    }
    for event_type, trigger in load_codebook().triggers_for(lemma, pos):
        if (trigger.particle or "") == particle and trigger.passive is None and trigger.admits(found):
            return event_type.id
    return None


@pytest.mark.parametrize(
    ("lemma", "pos", "slots", "expected"),
    [
        ("kill", "verb", {"object": "farmer*"}, "kill"),
        ("kill", "verb", {"object": "bill"}, None),
        ("kill", "verb", {"object": "engine"}, None),
        ("attack", "noun", {"on": "convoy"}, "attack"),
        ("attack", "noun", {"on": "goal"}, None),
        ("attack", "noun", {"modifier": "heart"}, None),
        ("strike", "noun", {"modifier": "air"}, "bomb"),
        ("strike", "noun", {"modifier": "teacher"}, "strike"),
        ("strike", "noun", {"modifier": "hunger"}, "hunger_strike"),
        ("strike", "noun", {}, None),
        ("shoot", "verb", {"object": "guard*"}, "shoot"),
        ("shoot", "verb", {"object": "guard*", "predicate": "dead"}, "kill"),
        ("shoot", "verb", {"object": "film"}, None),
        ("charge", "verb", {"object": "mayor*", "with_": "fraud"}, "charge"),
        ("charge", "verb", {"object": "fee"}, None),
        ("charge", "verb", {"object": "battery"}, None),
        ("arrest", "verb", {"object": "driver*"}, "arrest"),
        ("arrest", "verb", {"object": "decline"}, None),
        ("release", "verb", {"object": "prisoner*"}, "release"),
        ("release", "verb", {"object": "statement"}, "publish"),
        ("release", "verb", {"object": "balloon"}, None),
        ("raid", "verb", {"object": "office"}, "raid"),
        ("raid", "verb", {"object": "fridge"}, None),
        ("meet", "verb", {"object": "envoy*"}, "meet"),
        ("meet", "verb", {"object": "deadline"}, None),
        ("visit", "verb", {"object": "website"}, None),
        ("execute", "verb", {"object": "prisoner*"}, "execute"),
        ("execute", "verb", {"object": "contract"}, None),
        ("support", "verb", {"object": "roof", "subject": "beam"}, None),
        ("support", "verb", {"object": "referendum"}, "support"),
        ("demand", "noun", {"modifier": "consumer"}, None),
        ("demand", "noun", {"clause": "resign"}, "demand"),
        ("withdraw", "verb", {"object": "money"}, None),
        ("withdraw", "verb", {"object": "troop"}, "withdraw"),
        ("explode", "verb", {"subject": "bomb"}, "bomb"),
        ("explode", "verb", {"subject": "popularity"}, None),
        ("besiege", "verb", {"object": "town"}, "besiege"),
        ("besiege", "verb", {"subject": "critic"}, None),
        ("deploy", "verb", {"object": "software"}, None),
        ("fight", "verb", {"object": "inflation"}, None),
        ("rally", "verb", {"subject": "share"}, None),
        ("clash", "verb", {"subject": "colour"}, None),
        ("torture", "verb", {"object": "himself"}, None),
        ("burn", "verb", {"object": "home"}, "destroy"),
        ("burn", "verb", {"object": "fat"}, None),
        ("join", "verb", {"object": "opposition", "subject": "official*"}, "defect"),
        ("join", "verb", {"object": "rebel", "subject": "boy*"}, "join"),
        ("join", "verb", {"object": "hand"}, None),
    ],
)
def test_a_word_announces_what_it_means_in_its_place(lemma, pos, slots, expected):
    assert announced(lemma, pos, **slots) == expected


@pytest.mark.parametrize(
    ("lemma", "pos", "slots", "expected"),
    [
        ("kill", "verb", {"subject": "attack", "object": "policeman*"}, "kill"),
        ("die", "verb", {"subject": "senator*", "of": "attack"}, None),
        ("death", "noun", {"of": "marriage"}, None),
        ("explode", "verb", {"subject": "dispute"}, None),
        ("flee", "verb", {"subject": "investor*", "to": "gold"}, None),
        ("attack", "noun", {"on": "cost"}, None),
        ("rally", "noun", {"modifier": "campaign"}, None),
        ("retreat", "verb", {"subject": "ftse"}, None),
        ("put", "verb", {"object": "editor*", "behind": "bar"}, "arrest"),
        ("hold", "verb", {"object": "editor*", "in": "jail"}, "arrest"),
        ("go", "verb", {"subject": "soldier*", "infinitive": "missing"}, "disappear"),
        ("ask", "verb", {"subject": "prosecutor*", "for_": "year"}, "demand"),
        ("call", "verb", {"subject": "state", "object": "sanction", "predicate": "act"}, "condemn"),
        ("force", "verb", {"object": "editor*", "into": "van"}, "abduct"),
        ("train", "verb", {"subject": "officer*", "object": "rebel*"}, "arm"),
    ],
)
def test_how_papers_word_it(lemma: str, pos: str, slots: dict[str, str], expected: str | None) -> None:
    assert announced(lemma, pos, **slots) == expected


@pytest.mark.parametrize(
    ("lemma", "pos", "slots", "expected"),
    [
        ("call", "verb", {"object": "plan", "predicate": "stupid"}, "condemn"),
        ("call", "verb", {"object": "plan", "predicate": "bold"}, None),
        ("call", "verb", {"subject": "premier*", "for_": "resignation"}, "demand"),
        ("swipe", "noun", {"at": "fly"}, None),
        ("swipe", "noun", {"at": "governor"}, "condemn"),
        ("blame", "verb", {"subject": "coach", "object": "defeat"}, None),
        ("support", "verb", {"subject": "senator*", "object": "mayor*"}, "support"),
        ("support", "verb", {"subject": "study", "object": "view"}, None),
        ("decline", "verb", {"infinitive": "respond"}, "reject"),
        ("decline", "verb", {"subject": "price"}, None),
        ("recommend", "verb", {"clause": "close"}, "demand"),
        ("recommend", "verb", {"object": "hotel"}, None),
        ("say", "verb", {"will": "shoot"}, "threaten"),
        ("say", "verb", {"will": "rebuild"}, "promise"),
        ("say", "verb", {"will": "sneeze"}, None),
        ("say", "verb", {"not_": "steal"}, "deny"),
        ("insist", "verb", {"not_": "dump"}, "deny"),
        ("express", "verb", {"object": "readiness"}, "promise"),
        ("donate", "verb", {"object": "goal"}, None),
        ("deliver", "verb", {"object": "tent"}, "aid"),
        ("receive", "verb", {"subject": "archbishop*", "object": "them"}, "meet"),
        ("arrive", "verb", {"subject": "premier"}, "visit"),
        ("arrive", "verb", {"subject": "parcel"}, None),
        ("seat", "verb", {"object": "delegation", "as_": "guest"}, "recognise"),
        ("accept", "verb", {"object": "credential"}, "recognise"),
        ("announce", "verb", {"subject": "swallow", "object": "spring"}, None),
        ("make", "verb", {"object": "death", "predicate": "public"}, "announce"),
        ("make", "verb", {"object": "video", "predicate": "public"}, "publish"),
        ("leak", "verb", {"object": "memo"}, "publish"),
        ("leak", "verb", {"subject": "pipeline", "object": "oil"}, None),
        ("mediate", "verb", {"subject": "colour"}, None),
        ("say", "verb", {"object": "no", "to": "offer"}, "reject"),
        ("say", "verb", {"clause": "disgrace"}, "condemn"),
    ],
)
def test_how_parties_speak_of_each_other(lemma: str, pos: str, slots: dict[str, str], expected: str | None) -> None:
    assert announced(lemma, pos, **slots) == expected


def test_a_phrase_that_ends_on_a_preposition_needs_it_even_where_it_bars_some_fillers() -> None:
    assert announced("call", "verb", subject="state", object="meeting") is None


@pytest.mark.parametrize(
    ("lemma", "pos", "slots", "expected"),
    [
        ("hang", "verb", {"object": "prisoner*", "from_": "ceiling"}, "torture"),
        ("hang", "verb", {"object": "lamp", "from_": "ceiling"}, None),
        ("surround", "verb", {"subject": "force", "object": "it"}, "besiege"),
        ("surround", "verb", {"subject": "hill", "object": "it"}, None),
        ("empty", "verb", {"subject": "looter", "object": "pharmacy"}, "loot"),
        ("empty", "verb", {"subject": "clerk", "object": "safe"}, None),
        ("ram", "verb", {"object": "car"}, "attack"),
        ("ram", "verb", {"object": "point"}, None),
        ("suffer", "verb", {"subject": "officer", "object": "wrist"}, "injure"),
        ("suffer", "verb", {"subject": "striker", "object": "wrist"}, None),
        ("harm", "noun", {"modifier": "bodily"}, "injure"),
        ("harm", "noun", {"modifier": "economic"}, None),
        ("procession", "noun", {"modifier": "silent"}, "protest"),
        ("procession", "noun", {"modifier": "easter"}, None),
        ("fast", "noun", {"governor": "end", "possessor": "monk"}, "hunger_strike"),
        ("fast", "noun", {"governor": "end", "possessor": "monk", "modifier": "ramadan"}, None),
        ("give", "verb", {"object": "backing", "to": "hotel"}, "support"),
        ("give", "verb", {"object": "parole"}, "release"),
        ("fall", "verb", {"subject": "gun", "predicate": "silent"}, "ceasefire"),
        ("fall", "verb", {"subject": "crowd", "predicate": "silent"}, None),
        ("fall", "verb", {"subject": "garrison"}, "capture"),
        ("enter", "verb", {"subject": "rebel", "object": "town"}, "capture"),
        ("enter", "verb", {"subject": "candidate", "object": "race"}, None),
        ("broker", "verb", {"subject": "judge", "object": "deal"}, "mediate"),
        ("broker", "verb", {"subject": "bank", "object": "deal"}, "agree"),
        ("arm", "verb", {"object": "anyone"}, "arm"),
        ("remain", "verb", {"subject": "man", "in": "custody"}, "arrest"),
        ("remain", "verb", {"subject": "player", "in": "contention"}, None),
        ("show", "verb", {"subject": "president", "object": "door"}, "dismiss"),
        ("show", "verb", {"subject": "picture", "object": "door"}, None),
        ("set", "verb", {"object": "bus", "infinitive": "ablaze"}, "destroy"),
        ("leave", "verb", {"object": "shop", "in": "flame"}, "destroy"),
        ("leave", "verb", {"object": "shop", "in": "storm"}, None),
        ("strike", "verb", {"governor": "vote"}, "strike"),
        ("trouble", "noun", {"governor": "flare"}, "riot"),
        ("trouble", "noun", {"modifier": "engine", "governor": "flare"}, None),
    ],
)
def test_turns_of_phrase_of_reporters(lemma: str, pos: str, slots: dict[str, str], expected: str | None) -> None:
    assert announced(lemma, pos, **slots) == expected


@pytest.mark.parametrize(
    ("lemma", "pos", "slots", "expected"),
    [
        ("assault", "verb", {"object": "warden*"}, "attack"),
        ("assault", "verb", {"object": "autonomy"}, None),
        ("assault", "noun", {"on": "rule"}, None),
        ("clash", "verb", {"with_": "offence"}, None),
        ("execution", "noun", {"of": "action"}, None),
        ("demand", "verb", {"subject": "case", "object": "justice"}, None),
        ("demand", "noun", {"of": "office"}, None),
        ("seek", "verb", {"object": "release"}, "demand"),
        ("seek", "verb", {"object": "release", "infinitive": "appease"}, None),
        ("meet", "verb", {"object": "benchmark"}, None),
        ("inquiry", "noun", {"into": "massacre"}, "investigate"),
        ("inquiry", "noun", {"modifier": "press"}, None),
        ("interview", "verb", {"subject": "detective*", "object": "witness"}, "investigate"),
        ("interview", "verb", {"subject": "magazine", "object": "witness"}, None),
        ("claim", "noun", {"clause": "cheat"}, "accuse"),
        ("claim", "noun", {"clause": "be"}, None),
        ("blame", "verb", {"object": "factor"}, None),
        ("deny", "verb", {"object": "liberty"}, None),
        ("assure", "verb", {"clause": "open"}, "promise"),
        ("assure", "verb", {"clause": "be", "told": "be"}, None),
    ],
)
def test_big_words_for_what_harms_demands_and_asks_nobody(
    lemma: str, pos: str, slots: dict[str, str], expected: str | None
) -> None:
    assert announced(lemma, pos, **slots) == expected
