"""Which words of a report announce events, by the codebook."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.codebook import Codebook, EventType, Trigger
from sayso.codebook.types import PartOfSpeech
from sayso.extract.actors import Actors
from sayso.extract.events.moods import MODIFIERS
from sayso.extract.events.phrases import phrases
from sayso.extract.events.register import Register
from sayso.extract.events.slots import Fillers, nounlike, slots_of
from sayso.extract.events.slots_nouns import LIGHT
from sayso.extract.events.slots_verbs import Slots
from sayso.extract.events.thought import Thought
from sayso.extract.events.word_forms import hyphened, lemmas
from sayso.extract.tree import antecedent, children, conjuncts, is_passive, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc, Token

SILENT_BLOCKS = frozenset({"byline", "dateline", "credit", "boilerplate"})
# Nouns before which an event's noun still announces the event ("assassination attempt", "bombing campaign").
EVENTFUL = word_set(
    """attempt bid plot plan threat conspiracy campaign wave spree series incident operation attack raid case scene
    site victim toll talks talk agreement deal session meeting mission raid strike spate death"""
)
# How likely the language model has to think it that a word tells of a type, to tell of it without a trigger. A trigger
# is believed unless the model rules its type out. With these, version 7 finds 2,005 of 2,595 events in reports kept
# aside, and 291 of 2,296 are none that readers marked (docs/quality-events.md).
SURE = 0.5
# From here on the model is believed of a word that a list has for the type, though the list's conditions are not met.
LISTED = 0.4
# From here on the model is believed where the words around are those of a contest ("an attack on the market").
FAIR = 0.4
_HELPING = frozenset({"aux", "aux:pass", "cop"})
# Whoever makes a trade of these does not do them by being named; of a defector there is a defection.
_BY_HAND = frozenset({"kill", "execute", "torture", "abduct"})
# Who is taken to one of these is neither arrested nor carried off, as far as the words go.
_TAKEN_AWAY = frozenset({"arrest", "abduct"})
_CARE = frozenset({"hospital", "clinic", "infirmary", "hospice", "morgue", "mortuary", "ward", "surgery"})
_MONTHS = frozenset({"March", "May"})
_TOWARDS = frozenset({"to", "into", "from"})
_POS: dict[str, PartOfSpeech] = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective", "PROPN": "noun", "AUX": "verb"}


@dataclass(frozen=True)
class Found:
    """A word that announces an event, with the type, the trigger that admits it, what fills the slots around it, and
    the token range of its span; `told_at` is the token of the event before of which it only gives a number; `learnt`:
    no trigger of the codebook admits it, but the language model is sure."""

    token: Token
    type: EventType
    trigger: Trigger
    slots: Slots
    first: int
    last: int
    particle: int | None = None
    told_at: int | None = None
    learnt: bool = False


def find_triggers(analysis: Analysis, codebook: Codebook, actors: Actors) -> list[Found]:
    """The words that announce events, in text order; each word, and each word of a construction, only once."""
    silent = _silent(analysis)
    found: list[Found] = []
    register = Register(analysis, codebook)
    thought = Thought(analysis)
    for token in analysis.doc:
        if token.i in silent or (register.only_contests(token) and _likeliest(token, analysis)[1] < FAIR):
            continue
        if (one := _match(token, analysis, codebook, actors, thought)) is not None:
            found.append(one)
    found = _as_before(found)
    consumed = {i for one in found for i in _parts(one) if i != one.token.i}
    types = {one.token.i: one.type.id for one in found}
    return [one for one in found if one.token.i not in consumed and not _repeats(one, types)]


def _as_before(found: Sequence[Found]) -> list[Found]:
    """The same, bare nouns in the sense in which the report has used them with more said: after "an air strike", "the
    strike" is one, too, unless the report speaks of "a general strike"."""
    fuller: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        if _said_more_closely(one.token):
            fuller[one.token.lemma_.lower()].append(one)
    return [_in_sense_of(one, fuller.get(one.token.lemma_.lower(), ())) for one in found]


def _in_sense_of(one: Found, fuller: Sequence[Found]) -> Found:
    """The noun as the last before it of those that have its word with more said; itself where one is of its type."""
    if one.trigger.pos != "noun" or _said_more_closely(one.token) or any(f.type.id == one.type.id for f in fuller):
        return one
    before = next((f for f in reversed(fuller) if f.token.i < one.token.i), None)
    trigger = before.type.usual_trigger(one.token.lemma_.lower(), "noun") if before is not None else None
    return _found(one.token, before.type, trigger, one.slots) if before is not None and trigger is not None else one


def _said_more_closely(noun: Token) -> bool:
    return any(c.dep_ in {"amod", "compound"} and c.i < noun.i for c in noun.children)


def _repeats(one: Found, types: Mapping[int, str]) -> bool:
    """Whether the word only completes another that announces the same ("shot dead", "imposed sanctions")."""
    if types.get(one.token.head.i) != one.type.id:
        return False
    if one.learnt and one.token.pos_ in {"NOUN", "PROPN"}:
        return one.token.dep_ in {"nsubj", "nsubj:pass", "obj", "obl", "compound", "nmod"}  # "the [bomb] went off"
    if one.trigger.roles.get("itself") == "instrument":
        return one.token.dep_ in {"nsubj", "nsubj:pass"}  # "[shells] hit the market"
    if "itself" in one.trigger.roles:
        return False
    return one.token.dep_ in {"xcomp", "compound:prt", "advmod", "obj", "nsubj:pass", "compound", "amod"}


def _silent(analysis: Analysis) -> set[int]:
    """Tokens of blocks that tell nothing: credits, bylines, menus, and captions that are no sentence."""
    doc = analysis.doc
    silent: set[int] = set()
    for block in analysis.report.blocks:
        if block.kind in {"paragraph", "headline"}:
            continue
        inside = doc.beginning_in(block.start, block.end)
        verbs = any(t.pos_ in {"VERB", "AUX"} and t.tag_ in {"VBD", "VBP", "VBZ", "MD"} for t in inside)
        if block.kind in SILENT_BLOCKS or (block.kind == "caption" and not verbs):
            silent.update(t.i for t in inside)
    return silent


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


def _match(token: Token, analysis: Analysis, codebook: Codebook, actors: Actors, thought: Thought) -> Found | None:
    pairs = [pair for pair in _candidates(token, codebook) if thought.of(token, *pair)]
    learnt = _learnt(token, analysis, codebook, {type_.id for type_, _ in pairs})
    if learnt is not None and _only_carries(token, learnt[0], codebook):
        learnt = None
    if not (pairs or learnt) or _only_names(token) or _only_modifies(token):
        return None
    word = _Word(token, analysis, actors)
    for type_, trigger in pairs:
        if not _form_fits(token, trigger):
            continue
        around, seen = _around(word, trigger)
        if trigger.admits(seen):
            found = _found(token, type_, trigger, around)
            if not _noun_says_more(found, analysis, codebook, actors) and not _unlikely(found, analysis):
                return found
        elif learnt is not None and type_.id == learnt[0].id and not trigger.fixed and trigger.forbids(seen):
            learnt = None  # what a list excludes stands against the model, too
    if learnt is None:
        return None
    type_, trigger = learnt
    # A listed word of which only the conditions are not met fills roles as it does where they are.
    own = (t for other, t in pairs if other.id == type_.id)
    alike = (t for t in own if not t.fixed and t.particle is None and _form_fits(token, t))
    trigger = replace(trigger, roles=next((t.roles for t in alike), trigger.roles))
    return replace(_found(token, type_, trigger, word.slots), learnt=True)


def _likeliest(token: Token, analysis: Analysis) -> tuple[str, float]:
    """The type of event that the language model likeliest takes the word for, and how likely it is."""
    return max(analysis.deed(token.i).items(), key=lambda each: each[1], default=("", 0.0))


def _only_carries(token: Token, type_: EventType, codebook: Codebook) -> bool:
    """Whether the word says no more than that what a noun beside it tells takes place ("[issued] an appeal")."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in LIGHT:
        return False
    nouns = (c for c in children(token, "obj", "nsubj:pass") if c.pos_ == "NOUN")
    return any(type_.id == other.id for noun in nouns for other, _ in codebook.triggers_for(noun.lemma_, "noun"))


def _unlikely(found: Found, analysis: Analysis) -> bool:
    """Whether the language model rules out that the words tell of this type here."""
    if analysis.deeds is None or not found.type.learnt or found.trigger.own:
        return False
    if any(found.type.id in analysis.deed(i) for i in _parts(found)):
        return False
    around = (t.i for tokens in found.slots.values() for t in tokens)  # "the [bomb] had been hidden"
    return all(analysis.deed(i).get(found.type.id, 0.0) < SURE for i in around)


def _learnt(token: Token, analysis: Analysis, codebook: Codebook, listed: Set[str]) -> tuple[EventType, Trigger] | None:
    """The type of event that the language model is sure enough that the word tells of, with a trigger for it; `listed`
    are the types for which a list has the word."""
    name, chance = _likeliest(token, analysis)
    pos = _POS.get(token.pos_)
    type_ = codebook.types.get(name)
    if chance < (LISTED if name in listed else SURE):
        return None
    if type_ is None or pos is None or token.dep_ in _HELPING or (name in _BY_HAND and _names_doer(token, analysis)):
        return None
    if name in _TAKEN_AWAY and _to_care(token):
        return None
    trigger = type_.usual_trigger(token.lemma_.lower(), pos)
    return (type_, trigger) if trigger is not None else None


def _to_care(verb: Token) -> bool:
    """Whether whoever is taken somewhere is taken to be cared for ("was [taken] to Orrun General Hospital")."""
    return any(one.lemma_.lower() in _CARE for one in phrases(verb).get("to", []))


def _names_doer(token: Token, analysis: Analysis) -> bool:
    """Whether a noun names whoever does such things, and tells of none ("the great executioner")."""
    person = analysis.noun_classes.get(token.i) == "person"
    return person and token.pos_ == "NOUN" and token.lemma_.lower().endswith(("er", "or", "ist"))


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
    for i in _fixed_tokens(found.trigger, found.slots):
        noun = analysis.doc[i]
        for type_, trigger in codebook.triggers_for(noun.lemma_, "noun"):
            closer = "modifier" in trigger.fixed and type_.id != found.type.id
            if closer and trigger.admits(Fillers(slots_of(noun), analysis, actors)):
                return True
    return False


def _candidates(token: Token, codebook: Codebook) -> Iterator[tuple[EventType, Trigger]]:
    pos = _POS.get(token.pos_) or ("noun" if hyphened(token) else None)
    if pos is None or token.dep_ in _HELPING:
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
    return trigger.particle is None or _particle(token, trigger.particle) is not None


def _particle(token: Token, particle: str) -> Token | None:
    for one in token.children:
        if particle in {one.lower_, one.lemma_.lower()}:
            return one
    after = token.i + 1
    if after < len(token.doc) and token.doc[after].lower_ == particle and token.doc[after].pos_ in {"ADP", "ADV"}:
        return token.doc[after]
    return None


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
        return token.head.lemma_.lower() not in EVENTFUL
    return False


def _only_modifies(token: Token) -> bool:
    """Whether the word only says how an event stands ("the [alleged] killing"), or ends a hyphened adjective
    ("a life-[threatening] wound", "the self-[proclaimed] envoy")."""
    if token.dep_ != "amod" or token.pos_ == "NOUN":
        return False
    return MODIFIERS.get(token.lower_) is not None or (token.tag_ in {"VBN", "VBG", "JJ"} and bool(hyphened(token)))


def _with_particle_object(token: Token, trigger: Trigger, slots: Slots) -> Slots:
    """Slots for a verb with a particle that the tree takes for the preposition of its object ("handed [in] his
    notice")."""
    particle = _particle(token, trigger.particle) if trigger.particle is not None and not slots.get("object") else None
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


def _found(token: Token, type_: EventType, trigger: Trigger, slots: Slots) -> Found:
    parts = {token.i} | _fixed_tokens(trigger, slots) | _hyphened(token, trigger)
    particle = _particle(token, trigger.particle) if trigger.particle is not None else None
    if particle is not None:
        parts.add(particle.i)
    first, last = _stretch(token.doc, token.i, parts)
    return Found(token, type_, trigger, slots, first, last, particle.i if particle is not None else None)


def _fixed_tokens(trigger: Trigger, slots: Mapping[str, list[Token]]) -> set[int]:
    tokens = set()
    for name in trigger.fixed:
        condition = trigger.conditions.get(name)
        for one in slots.get(name, []):
            if condition is not None and (not condition.any or one.lemma_.lower() in condition.any):
                tokens.add(one.i)
    return tokens


def _stretch(doc: Doc, at: int, parts: set[int]) -> tuple[int, int]:
    """The range of the construction's words around its head, over gaps of at most two words."""
    first, last = at, at + 1
    for i in sorted(parts):
        if i >= last and i - last <= 2:
            last = i + 1
    for i in sorted(parts, reverse=True):
        if i < first and first - i <= 3:
            first = i
    if any(doc[i].is_space for i in range(first, last)):
        return at, at + 1
    return first, last


def _parts(found: Found) -> set[int]:
    particle = {found.particle} if found.particle is not None else set()
    return (
        {found.token.i} | _fixed_tokens(found.trigger, found.slots) | particle | _hyphened(found.token, found.trigger)
    )


def _hyphened(token: Token, trigger: Trigger) -> set[int]:
    return {t.i for t in hyphened(token)} if "-" in trigger.lemma else set()
