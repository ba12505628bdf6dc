"""Which words tell of an event by the language model: without a trigger of the codebook, or against one."""

from collections.abc import Set

from sayso.codebook import Codebook, EventType, Trigger
from sayso.extract.events.found import Found, parts_of
from sayso.extract.events.light_verbs import LIGHT, TRYING
from sayso.extract.events.phrases import phrases
from sayso.extract.events.word_forms import HELPING, PARTS_OF_SPEECH, lemmas
from sayso.extract.tree import children
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

# How likely the language model has to think it that a word tells of a type, to tell of it without a trigger. A trigger
# is believed unless the model rules its type out. With these, version 9 finds 2,741 of 3,680 events in reports kept
# aside, and 400 of 3,142 are none that readers marked (docs/quality-events.md).
SURE = 0.47
# From here on the model is believed of a word that a list has for the type, though the list's conditions are not met.
LISTED = 0.35
# From here on the model is believed where the words around are those of a contest ("an attack on the market").
FAIR = 0.4
# Whoever makes a trade of these does not do them by being named; of a defector there is a defection.
_CONSIDERING = frozenset({"consider", "mull", "weigh", "contemplate", "ponder", "debate", "discuss", "eye"})

_LIFTING = frozenset({"lift", "ease", "relax", "repeal", "rescind", "scrap", "remove", "end", "loosen"})
_ENDING = {
    **dict.fromkeys(("ban", "sanction", "besiege"), _LIFTING),
    "charge": frozenset({"drop", "dismiss", "withdraw", "quash", "abandon"}),
}
_BY_HAND = frozenset({"kill", "execute", "torture", "abduct"})
# Who is taken to one of these is neither arrested nor carried off, as far as the words go.
_TAKEN_AWAY = frozenset({"arrest", "abduct"})
# Who passes words on says nothing of his own by them.
_PASSING_ON = frozenset({"quote", "cite", "paraphrase"})
_CARED_FOR = frozenset({"hospitalise", "hospitalize"})
_CARE = frozenset({"hospital", "clinic", "infirmary", "hospice", "morgue", "mortuary", "ward", "surgery"})


def likeliest_type(token: Token, analysis: Analysis) -> tuple[str, float]:
    """The type of event that the language model likeliest takes the word for, and how likely it is."""
    chances = analysis.deed(token.i)
    if not chances:
        return "", 0.0
    name = max(chances, key=chances.__getitem__)
    return name, chances[name]


def _only_carries(token: Token, type_: EventType, codebook: Codebook) -> bool:
    """Whether the word says no more than that what a noun beside it tells takes place ("[issued] an appeal"), or
    may take place or ends ("[mulls] sanctions", "[lifted] a ban")."""
    lifts = token.lemma_.lower() in _ENDING.get(type_.id, ())
    if token.lemma_.lower() in TRYING and any(
        codebook.triggers_for(c.lemma_, "noun") for c in children(token, "compound")
    ):
        return True  # "an assassination [attempt]"
    if token.lemma_.lower() == "take" and any(c.lower_ in {"part", "place"} for c in children(token, "obj")):
        return type_.group != "Protest"  # "[took] part in the fighting"; in a march, that is marching
    if token.pos_ != "VERB" or not (lifts or token.lemma_.lower() in LIGHT | _CONSIDERING):
        return False
    nouns = (c for c in children(token, "obj", "nsubj:pass") if c.pos_ == "NOUN")
    words = (lemma for noun in nouns for lemma in lemmas(noun))  # "charges" may have no better lemma than itself
    return any(type_.id == other.id for lemma in words for other, _ in codebook.triggers_for(lemma, "noun"))


def is_unlikely(found: Found, analysis: Analysis) -> bool:
    """Whether the language model rules out that the words tell of this type here."""
    if analysis.deeds is None or not found.type.learnt or found.trigger.own:
        return False
    if any(found.type.id in analysis.deed(i) for i in parts_of(found)):
        return False
    around = (t.i for tokens in found.slots.values() for t in tokens)  # "the [bomb] had been hidden"
    return all(analysis.deed(i).get(found.type.id, 0.0) < SURE for i in around)


def learnt_trigger(
    token: Token, analysis: Analysis, codebook: Codebook, listed: Set[str]
) -> tuple[EventType, Trigger] | None:
    """The type of event that the language model is sure enough that the word tells of, with a trigger for it; `listed`
    are the types for which a list has the word."""
    name, chance = likeliest_type(token, analysis)
    pos = PARTS_OF_SPEECH.get(token.pos_)
    type_ = codebook.types.get(name)
    if chance < (LISTED if name in listed else SURE):
        return None
    if type_ is None or pos is None or token.dep_ in HELPING or (name in _BY_HAND and _names_doer(token, analysis)):
        return None
    if token.pos_ == "VERB" and (token.lemma_.lower() in _PASSING_ON or _calls_off(token, name)):
        return None
    if (name in _TAKEN_AWAY and _to_care(token)) or _only_carries(token, type_, codebook):
        return None
    trigger = type_.usual_trigger(token.lemma_.lower(), pos)
    return (type_, trigger) if trigger is not None else None


def _calls_off(verb: Token, name: str) -> bool:
    """Whether it only ends what its object tells: "to [call] off the strike"."""
    off = any(c.lower_ == "off" for c in (*verb.children, *verb.doc[verb.i + 1 : verb.i + 2]))
    return off and verb.lemma_.lower() in {"call", "put"} and name in {"strike", "protest", "vote", "meet", "visit"}


def _to_care(verb: Token) -> bool:
    """Whether whoever is taken somewhere is taken to be cared for ("was [taken] to Orrun General Hospital")."""
    return verb.lemma_.lower() in _CARED_FOR or any(one.lemma_.lower() in _CARE for one in phrases(verb).get("to", []))


def _names_doer(token: Token, analysis: Analysis) -> bool:
    """Whether a noun names whoever does such things, and tells of none ("the great executioner")."""
    person = analysis.noun_classes.get(token.i) == "person"
    return person and token.pos_ == "NOUN" and token.lemma_.lower().endswith(("er", "or", "ist"))
