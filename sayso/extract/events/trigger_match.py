"""Whether a word announces an event: the trigger of the codebook that admits it with all that hangs on it, or one that
the language model gives it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.codebook import Codebook, Condition, EventType, Filler, Trigger
from sayso.extract.actors import Actors
from sayso.extract.events.found import Found, construct, find_particle, fixed_tokens
from sayso.extract.events.learnt_triggers import is_unlikely, learnt_trigger
from sayso.extract.events.moods import MODIFIERS
from sayso.extract.events.sentence_words import SentenceWords
from sayso.extract.events.slots import Fillers, nounlike, slots_of
from sayso.extract.events.slots_verbs import Slots
from sayso.extract.events.thought import Thought
from sayso.extract.events.word_forms import HELPING, PARTS_OF_SPEECH, hyphened, lemmas
from sayso.extract.subjects import antecedent, is_passive
from sayso.extract.tree import conjuncts, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import RoleName

# Nouns before which an event's noun still announces the event ("assassination attempt", "bombing campaign").
_EVENTFUL = word_set(
    """attempt bid plot plan threat conspiracy campaign wave spree series incident operation attack raid case scene
    site victim toll talks talk agreement deal session meeting mission raid strike spate death"""
)
# Verbs whose "-ing" before a noun says what it is like.
_QUALITIES = word_set("promise demand appeal support condemn")
# How likely the language model has to find another type than a list's, and at most the list's own, to be believed.
_SURELY, _HARDLY = 0.6, 0.05
# How sure the language model has to be of a type to be believed against what a list excludes. With this, 420 published
# reports have 26 events more, of which two are none; without the slots below, some eight more are none.
CERTAIN = 0.8
_PRONOUNS = word_set("he she they him them her it who whom i we you me us")
# Where an excluded word says that no such deed is meant.
_TELLING = ("subject", "object", "predicate", "infinitive", "of", "modifier", "so")
_SOMEBODY = frozenset({"person", "people", "time"})
_ACTORS = frozenset({"person", "people", "organization", "armed"})
_MONTHS = frozenset({"March", "May"})
_TOWARDS = frozenset({"to", "into", "from"})


@dataclass(frozen=True)
class _Word:
    """A word that may announce an event, and what hangs on it, looked at when a trigger asks for it."""

    token: Token
    analysis: Analysis
    actors: Actors

    def fillers(self, slots: Slots) -> Fillers:
        return Fillers(slots, self.analysis, self.actors)

    @cached_property
    def slots(self) -> Slots:
        return slots_of(self.token)

    @cached_property
    def wide(self) -> Slots:
        """The slots for constructions, in which a phrase may hang on the object."""
        return _with_object_phrases(self.slots)

    @cached_property
    def seen(self) -> Fillers:
        return self.fillers(self.slots)

    @cached_property
    def seen_wide(self) -> Fillers:
        return self.fillers(self.wide)


def match_trigger(
    token: Token, analysis: Analysis, codebook: Codebook, actors: Actors, thought: Thought, said: SentenceWords
) -> Found | None:
    """The event that the word announces, by the first trigger that admits it, or else by what the model has learnt;
    None where it announces none."""
    if token.pos_ not in PARTS_OF_SPEECH and not hyphened(token):
        return None
    pairs = [pair for pair in _candidates(token, codebook) if thought.of(token, *pair)]
    learnt = learnt_trigger(token, analysis, codebook, {type_.id for type_, _ in pairs})
    if not (pairs or learnt) or _only_names(token) or _only_modifies(token):
        return None
    word = _Word(token, analysis, actors)
    for type_, trigger in pairs:
        if not _form_fits(token, trigger):
            continue
        excludes = learnt is not None and type_.id == learnt[0].id and not trigger.fixed
        if not (excludes or trigger.possible(said.of(token))):
            continue
        around, seen = _around(word, trigger)
        if trigger.admits(seen):
            found = construct(token, type_, trigger, around)
            if learnt is not None and _means_another(found, learnt[0], analysis):
                break
            if not _noun_says_more(found, analysis, codebook, actors) and not is_unlikely(found, analysis):
                return found
        elif excludes and trigger.forbids(seen) and not _overruled(trigger, seen, analysis.deed(token.i)[type_.id]):
            learnt = None  # what a list excludes stands against the model, too
    if learnt is None:
        return None
    type_, trigger = learnt
    # A listed word of which only the conditions are not met fills roles as it does where they are.
    own = (t for other, t in pairs if other.id == type_.id)
    alike = (t for t in own if not t.fixed and t.particle is None and _form_fits(token, t))
    trigger = replace(trigger, roles=_usual_roles(word, list(alike)) or trigger.roles)
    return replace(construct(token, type_, trigger, word.slots), learnt=True)


def _usual_roles(word: _Word, alike: Sequence[Trigger]) -> Mapping[str, RoleName | None] | None:
    """The roles of the first trigger in which who acts may do so as its roles have it: somebody is no weapon ("[Ostria]
    struck a boat"), and a thing may be one ("[strikes] hit a boat")."""
    subjects = word.seen.get("subject", ())
    thing = any("thing" in one.classes for one in subjects)  # "[one of the shells] hit a boat"
    somebody = not thing and any(_ACTORS & one.classes for one in subjects)
    armed = [t for t in alike if t.roles.get("subject") == "instrument"]
    fitting = [t for t in alike if t not in armed] if somebody else (armed if subjects else []) + list(alike)
    return next((t.roles for t in fitting), None)


def _overruled(trigger: Trigger, seen: Fillers, chance: float) -> bool:
    """Whether what a list excludes does not stand against the model: the model is all but certain, and it is not of
    what they are done to, or who does them, that the words are a figure of speech. Many an exclusion is only meant for
    one construction ("called for Roe", who is no taxi)."""
    if chance < CERTAIN:
        return False
    excluding = ((slot, trigger.conditions[slot]) for slot in _TELLING if slot in trigger.conditions)
    return not any(_tells(slot, one, condition) for slot, condition in excluding for one in seen.get(slot, ()))


def _tells(slot: str, filler: Filler, condition: Condition) -> bool:
    """Whether a word is excluded from the slot because no such deed is done to it or by it, and not because another
    construction has people there."""
    somebody = slot == "object" and filler.lemma not in condition.none and not _SOMEBODY.isdisjoint(filler.classes)
    return condition.forbids([filler]) and not somebody and filler.lemma not in _PRONOUNS


def _means_another(found: Found, learnt: EventType, analysis: Analysis) -> bool:
    """Whether the language model is sure that the word tells of a deed of another kind than its list says, which asks
    for nothing around it ("[attacked] her rival" in a speech)."""
    chances = analysis.deed(found.token.i)
    plain = not found.trigger.own and not found.trigger.specificity and learnt.group != found.type.group
    return plain and chances.get(learnt.id, 0.0) > _SURELY and chances.get(found.type.id, 0.0) < _HARDLY


def _around(word: _Word, trigger: Trigger) -> tuple[Slots, Fillers]:
    """The slots in which the trigger's conditions look for words, and what they see there."""
    conditions = trigger.conditions
    completed = any(slot in conditions and conditions[slot].any for slot in ("object", "predicate"))
    wide = bool(trigger.fixed) or completed or not _TOWARDS.isdisjoint(conditions)
    around = _with_particle_object(word.token, trigger, word.slots)
    if around is not word.slots:
        around = _with_object_phrases(around) if wide else around
        return around, word.fillers(around)
    if not wide:
        return word.slots, word.seen
    # What excludes a phrase of any words means the word's own: "freed of debt", not "all of them were freed".
    own = {name: word.slots.get(name, []) for name, c in conditions.items() if c.present is False}
    if all(found == word.wide.get(name, []) for name, found in own.items()):
        return word.wide, word.seen_wide
    return word.wide, word.fillers({**word.wide, **own})


def _noun_says_more(found: Found, analysis: Analysis, codebook: Codebook, actors: Actors) -> bool:
    """Whether the noun of a construction belongs to a closer one of another type ("went on [hunger strike]")."""
    for i in fixed_tokens(found.trigger, found.slots):
        noun = analysis.doc[i]
        for type_, trigger in codebook.triggers_for(noun.lemma_, "noun"):
            closer = "modifier" in trigger.fixed and type_.id != found.type.id
            if closer and trigger.admits(Fillers(slots_of(noun), analysis, actors)):
                return True
    return False


def _candidates(token: Token, codebook: Codebook) -> Iterator[tuple[EventType, Trigger]]:
    pos = PARTS_OF_SPEECH.get(token.pos_) or ("noun" if hyphened(token) else None)
    if pos is None or token.dep_ in HELPING:
        return
    if token.tag_ == "VBG" and nounlike(token):
        yield from codebook.triggers_for(token.lower_, "noun")
    for lemma in lemmas(token):
        pairs = codebook.triggers_for(lemma, pos)
        yield from pairs
        if pairs:
            return


def _form_fits(token: Token, trigger: Trigger) -> bool:
    if trigger.passive is not None and trigger.pos == "verb" and trigger.passive != is_passive(token):
        return False
    if trigger.number is not None and (trigger.number == "plural") != (token.tag_ in {"NNS", "NNPS"}):
        return False
    return trigger.particle is None or find_particle(token, trigger.particle) is not None


def _only_names(token: Token) -> bool:
    """Whether the word only names a thing: part of a proper name, or a noun before a noun ("siege mentality")."""
    if token.pos_ == "PROPN" and token.ent_type_ in {"PER", "ORG", "NORP"}:
        return True
    part = token.dep_ == "amod" and token.head.pos_ == "PROPN" and token.head.i > token.i
    if part and token.text.istitle() and not token.sent.text.isupper():
        return True  # "The [Dead] Sparrows"
    if token.tag_ == "NNP" and token.text in _MONTHS and all(c.dep_ == "case" for c in token.children):
        return True
    if token.pos_ in {"NOUN", "PROPN"} and token.dep_ == "compound" and token.head != token:
        return token.head.lemma_.lower() not in _EVENTFUL
    return False


def _only_modifies(token: Token) -> bool:
    """Whether the word only says how an event stands ("the [alleged] killing"), or ends a hyphened adjective
    ("a life-[threatening] wound", "the self-[proclaimed] envoy")."""
    if token.dep_ != "amod" or token.pos_ == "NOUN":
        return False
    if token.tag_ == "VBG" and token.lemma_.lower() in _QUALITIES:
        return True  # "a [promising] career", "[supporting] documents"
    return MODIFIERS.get(token.lower_) is not None or (token.tag_ in {"VBN", "VBG", "JJ"} and bool(hyphened(token)))


def _with_particle_object(token: Token, trigger: Trigger, slots: Slots) -> Slots:
    """Slots for a verb with a particle that the tree takes for the preposition of its object ("handed [in] his
    notice")."""
    particle = (
        find_particle(token, trigger.particle) if trigger.particle is not None and not slots.get("object") else None
    )
    if particle is None or particle.dep_ != "case" or preposition(particle.head) != particle.lower_:
        return slots
    return {**slots, "object": conjuncts(antecedent(particle.head))}


def _with_object_phrases(slots: Slots) -> Slots:
    """Slots for constructions, in which a phrase may hang on the object ("set [fire to the mill]")."""
    around = {name: list(found) for name, found in slots.items()}
    for thing in [*slots.get("object", []), *slots.get("predicate", [])]:
        for name, found in slots_of(thing).items():
            if name not in {"subject", "object", "governor", "case", "modifier", "possessor", "clause"}:
                around.setdefault(name, []).extend(t for t in found if t not in around.get(name, []))
    return around
