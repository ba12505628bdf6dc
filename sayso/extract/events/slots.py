"""What hangs on a word: the slots of the codebook's triggers, filled from the tree (see `sayso.codebook.types`)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sayso.codebook import Filler
from sayso.codebook.types import NounClass
from sayso.extract.actors import Actors
from sayso.extract.events.light_verbs import light_verb
from sayso.extract.events.phrases import phrases
from sayso.extract.events.slots_nouns import noun_slots
from sayso.extract.events.slots_verbs import Slots, verb_slots
from sayso.extract.events.word_forms import counted, filler_lemmas
from sayso.extract.tree import child, children, conjuncts, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

_CLASS_OF_KIND: dict[str, tuple[NounClass, ...]] = {
    "person": ("person",), "group": ("person", "people"), "organization": ("organization",), "media": ("organization",),
    "armed_group": ("organization", "person", "armed"), "state": ("organization", "place"), "other": (),
}  # fmt: skip
_CLASS_OF_ENTITY: dict[str, NounClass] = {"PER": "person", "ORG": "organization", "LOC": "place", "NORP": "person"}
_CLASS_OF_NOUN: dict[str, NounClass] = {
    "person": "person", "organization": "organization", "place": "place", "time": "time", "event": "event",
    "object": "thing", "animal": "thing", "plant": "thing", "substance": "thing", "abstract": "abstract",
}  # fmt: skip
# What hangs on the verb that carries an event's noun, and belongs to the noun ("fighting broke out between ...").
_OF_BOTH = frozenset({"between", "with", "against", "to", "on"})
_INQUIRIES = word_set("inquiry enquiry investigation probe")
# Where a gerund stands for a noun.
NOUNLY = frozenset({"nsubj", "nsubj:pass", "obj", "nmod"})
_JUDGING = word_set("dismiss reject describe denounce condemn criticise criticize brand label decry slam ridicule mock")
_PERSONAL = word_set("i me we us you he him she her they them who whom myself himself herself themselves")
_SELVES = word_set("himself herself itself themselves myself ourselves yourself yourselves oneself")


def slots_of(token: Token) -> Slots:
    """Everything that hangs on a verb, noun or adjective, by slot; coordinated fillers each on their own."""
    noun = nounlike(token)
    slots = verb_slots(token) if token.pos_ in {"VERB", "AUX"} and not noun else noun_slots(token)
    for mark, fillers in phrases(token).items():
        slots[mark] = [*(one for one in slots.get(mark, []) if one not in fillers), *fillers]
    carrier = light_verb(token) if noun else None
    for mark, fillers in (phrases(carrier) if carrier is not None else {}).items():
        if mark in _OF_BOTH or (mark == "into" and token.lemma_.lower() in _INQUIRIES):
            slots.setdefault(mark, fillers)
    _straighten(token, slots)
    if token.head != token:
        above = token.head
        slots["governor"] = [above]
    mark = preposition(token)
    if mark:
        slots["case"] = [c for c in token.children if c.dep_ == "case"]
    spread = {
        name: _spread(found, token) if name not in {"governor", "case"} else found
        for name, found in slots.items()
        if found
    }
    if others := [one for one in spread.get("object", []) if one.lower_ not in _SELVES]:
        spread["object"] = others  # "killed himself and [eight worshippers]": what is done to others is a deed
    return spread


def _straighten(verb: Token, slots: Slots) -> None:
    """ "Dismissed as untrue reports of a split": what is behind the judgement is its object."""
    if verb.lemma_.lower() not in _JUDGING or slots.get("object"):
        return
    for noun in slots.get("as", []):
        said = next((c for c in noun.children if c.dep_ == "amod" and c.i == noun.left_edge.i + 1), None)
        if said is not None:
            slots["as"], slots["object"] = [said], [noun]
            return


def nounlike(token: Token) -> bool:
    """Whether the word is a noun, or a gerund that stands where a noun stands ("[fighting] broke out")."""
    if token.pos_ in {"NOUN", "PROPN"} or token.tag_ != "VBG":
        return token.pos_ in {"NOUN", "PROPN"}
    return token.dep_ in NOUNLY or _after_a_preposition(token)


def _after_a_preposition(gerund: Token) -> bool:
    """ "After [fighting] at the fort": nothing that a verb would have."""
    marks = {c.lower_ for c in gerund.children if c.dep_ == "mark"}
    marked = bool(marks & {"after", "since", "before", "despite", "during"})
    return marked and gerund.dep_ == "advcl" and child(gerund, "obj", "nsubj", "aux", "xcomp", "ccomp") is None


def _spread(fillers: list[Token], word: Token) -> list[Token]:
    """The fillers with those coordinated with them; of a noun that the word's own clause describes, only with those
    before the clause."""
    spread: list[Token] = []
    for one in fillers:
        described = any(word == t or t.is_ancestor(word) for t in children(one, "acl", "acl:relcl"))
        for each in conjuncts(one):
            if described and each.i > word.i:
                continue
            if each not in spread and each.pos_ not in {"PUNCT", "SPACE"}:
                spread.append(each)
    return spread


def classes_of(token: Token, analysis: Analysis, actors: Actors) -> frozenset[NounClass]:
    """What the token can be the name of; empty where nothing is known."""
    found: set[NounClass] = set()
    actor = actors.at(token.i)
    if actor is not None:
        found.update(_CLASS_OF_KIND.get(actor.kind, ()))
    if token.ent_type_ in _CLASS_OF_ENTITY:
        found.add(_CLASS_OF_ENTITY[token.ent_type_])
    noun_class = analysis.noun_classes.get(token.i)
    if noun_class in _CLASS_OF_NOUN:
        found.add(_CLASS_OF_NOUN[noun_class])
    if token.lower_ in _PERSONAL:
        found.add("person")
    if noun_class == "person" and token.tag_ == "NNS":
        found.add("people")
    if token.pos_ == "VERB":
        found.add("event")
    return frozenset(found)


class Fillers(Mapping[str, Sequence[Filler]]):
    """The slots as the codebook's conditions look at them; each is seen to when a condition asks for it."""

    def __init__(self, slots: Mapping[str, list[Token]], analysis: Analysis, actors: Actors) -> None:
        self._slots, self._analysis, self._actors = slots, analysis, actors
        self._seen: dict[str, list[Filler]] = {}

    def __getitem__(self, slot: str) -> Sequence[Filler]:
        if slot not in self._seen:
            words = (t for head in self._slots[slot] for t in counted(head))
            self._seen[slot] = [filler for t in words for filler in self._fillers(t)]
        return self._seen[slot]

    def get(self, slot: str, default: Any = None) -> Any:
        # Most slots that are asked for are empty: an exception for each, as mappings have it, would take its time.
        return self[slot] if slot in self._slots else default

    def _fillers(self, token: Token) -> list[Filler]:
        classes = classes_of(token, self._analysis, self._actors)
        return [Filler(form, classes) for form in filler_lemmas(token)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._slots)

    def __len__(self) -> int:
        return len(self._slots)
