"""What hangs on a word: the slots of the codebook's triggers, filled from the tree (see `sayso.codebook.types`)."""

from collections.abc import Mapping

from sayso.codebook import Filler
from sayso.codebook.types import NounClass
from sayso.extract.actors import Actors
from sayso.extract.events.moods import NOUNS
from sayso.extract.events.word_forms import counted, filler_lemmas
from sayso.extract.tree import (
    RELATIVE,
    SUBJECTS,
    antecedent,
    child,
    children,
    conjuncts,
    is_passive,
    preposition,
    subject,
)
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

Slots = dict[str, list[Token]]

# Verbs that only say that the event of their noun takes place, and let their subject do it.
LIGHT = word_set(
    """carry conduct launch mount stage commit perpetrate make deliver give take hold perform execute undertake wage do
    have organise organize unleash inflict begin start open resume continue lead join issue pay order announce
    declare initiate suffer sustain undergo face survive escape lodge offer express voice place sign reach strike
    participate engage plan prepare attempt threaten plot pursue receive maintain lay impose"""
)
# Of these, the ones whose subject the event is done to ("suffered an attack").
UNDERGONE = frozenset({"suffer", "sustain", "receive", "face", "undergo", "survive", "escape"})
# What is the target of an attack undergoes it.
_AIMED_AT = frozenset({"target", "victim", "object"})
HAPPENING = word_set("occur happen take erupt break continue begin start resume follow ensue last unfold end")

_CLASS_OF_KIND: dict[str, tuple[NounClass, ...]] = {
    "person": ("person",), "group": ("person",), "organization": ("organization",), "media": ("organization",),
    "armed_group": ("organization", "person"), "state": ("organization", "place"), "other": (),
}  # fmt: skip
_CLASS_OF_ENTITY: dict[str, NounClass] = {"PER": "person", "ORG": "organization", "LOC": "place", "NORP": "person"}
_CLASS_OF_NOUN: dict[str, NounClass] = {
    "person": "person", "organization": "organization", "place": "place", "time": "time", "event": "event",
    "object": "thing", "animal": "thing", "plant": "thing", "substance": "thing", "abstract": "abstract",
}  # fmt: skip
# What hangs on the verb that carries an event's noun, and belongs to the noun ("fighting broke out between ...").
_OF_BOTH = frozenset({"between", "with", "against"})
# Where a gerund stands for a noun.
NOUNLY = frozenset({"nsubj", "nsubj:pass", "obj", "nmod"})
_PERSONAL = word_set("i me we us you he him she her they them who whom myself himself herself themselves")


def slots_of(token: Token) -> Slots:
    """Everything that hangs on a verb, noun or adjective, by slot; coordinated fillers each on their own."""
    noun = nounlike(token)
    slots = _verb_slots(token) if token.pos_ in {"VERB", "AUX"} and not noun else _noun_slots(token)
    for mark, fillers in _phrases(token).items():
        slots.setdefault(mark, []).extend(fillers)
    carrier = light_verb(token) if noun else None
    for mark, fillers in (_phrases(carrier) if carrier is not None else {}).items():
        if mark in _OF_BOTH:
            slots.setdefault(mark, fillers)
    if token.head != token:
        above = token.head
        slots["governor"] = [above]
    mark = preposition(token)
    if mark:
        slots["case"] = [c for c in token.children if c.dep_ == "case"]
    return {
        name: _spread(found, token) if name not in {"governor", "case"} else found
        for name, found in slots.items()
        if found
    }


def nounlike(token: Token) -> bool:
    """Whether the word is a noun, or a gerund that stands where a noun stands ("[fighting] broke out")."""
    return token.pos_ in {"NOUN", "PROPN"} or (token.tag_ == "VBG" and token.dep_ in NOUNLY)


def _verb_slots(verb: Token) -> Slots:
    slots: Slots = {"modifier": children(verb, "advmod")}
    own = child(verb, "nsubj", "nsubj:pass") is not None
    acts, done = (None if own else _astray_subject(verb)) or _doer(verb), _object(verb)
    if is_passive(verb) or _shares_passive(verb) or _left_in_a_state(verb):
        gerund = any(c.lower_ == "being" for c in verb.children if c.dep_ in {"aux", "aux:pass"})
        done = verb.head if verb.dep_ in {"acl", "amod"} and not gerund else acts
        agents = [c for c in verb.children if c.dep_ == "obl:agent" or (c.dep_ == "obl" and preposition(c) == "by")]
        acts = agents[0] if agents else None
    alone = _number_alone(verb)
    if alone is not None:
        acts, done = None, alone
    slots["subject"] = [acts] if acts is not None else []
    slots["object"] = [done] if done is not None else []
    finite = [c for c in children(verb, "ccomp") if c.tag_ not in {"VB", "VBG"}]
    slots["clause"] = finite
    complements = [c for c in children(verb, "xcomp", "ccomp") if c not in finite]
    slots["infinitive"] = [c for c in complements if c.pos_ in {"VERB", "AUX"}]
    for one in slots["object"]:
        if one.i > verb.i:  # "named her [as envoy]": the tree often hangs the office on its holder
            slots.setdefault("as", []).extend(c for c in one.children if preposition(c) == "as")
    slots["predicate"] = [c for c in complements if c.pos_ not in {"VERB", "AUX"}] + children(verb, "obj")[1:]
    # "Shot dead": the tree may take the result for an adverb.
    slots["predicate"] += [t for t in verb.doc[verb.i + 1 : verb.i + 2] if t.lower_ in {"dead", "alive", "free"}]
    slots["particle"] = children(verb, "compound:prt") or [t for t in verb.doc[verb.i + 1 : verb.i + 2] if _splits(t)]
    return slots


def _number_alone(verb: Token) -> Token | None:
    """The number that stands for the victims where a coordination leaves the rest out ("three were killed and 20
    injured"), if the tree hung it on the participle."""
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or child(verb, "nsubj", "nsubj:pass", "obj", "aux") is not None:
        return None
    return next((c for c in verb.children if c.dep_ == "nummod" and c.i < verb.i), None)


def _doer(verb: Token) -> Token | None:
    """The verb's subject; below a noun such as "plan" or "threat", whose plan or threat it is."""
    who = subject(verb)
    if who is None or who.lemma_.lower() not in NOUNS.keys() | _PURPOSES:
        return who
    if child(verb, "nsubj") is not None and child(verb, "cop") is None:
        return who
    owner = child(who, "nmod:poss")
    if owner is not None:
        return owner
    if who.dep_ in {"obj", "obl", "xcomp"} and who.head.pos_ == "VERB" and not is_passive(who.head):
        return subject(who.head)
    return None


def _own_objects(verb: Token) -> list[Token]:
    """The verb's objects, those behind it first; none of those that stand behind the next coordinated verb."""
    following = [c.i for c in children(verb, "conj") if c.pos_ == "VERB"]
    limit = min(following, default=len(verb.doc))
    found = [c for c in children(verb, "obj", "iobj") if min(c.i, c.left_edge.i) < limit and not preposition(c)]
    return sorted(found, key=lambda c: (c.i < verb.i, c.i))


def _object(verb: Token) -> Token | None:
    own = _own_objects(verb)
    if own:
        return antecedent(own[0])
    if verb.dep_ == "conj" and verb.head != verb and verb.head.pos_ == "VERB":
        shared = [c for c in children(verb.head, "obj") if c.i > verb.i]
        if shared:
            return shared[0]
    # A noun without a preposition right behind the verb is its object, whatever the tree calls it.
    behind = child(verb, "compound:prt")
    bare = next((c for c in children(verb, "obl") if c.i > verb.i and not preposition(c)), None)
    if bare is not None and (behind is not None or bare.left_edge.i == verb.i + 1):
        return bare
    if (astray := _astray(verb)) is not None:
        return astray
    if verb.dep_ == "acl:relcl" and child(verb, "ccomp", "xcomp", "nsubj:pass") is None:
        who = child(verb, "nsubj")
        gap = who is not None and antecedent(who) == who
        if gap and not any(c.lower_ in {"where", "when", "why"} for c in verb.children):
            return verb.head
    return None


_PURPOSES = word_set("strategy aim goal objective policy tactic mission purpose task job duty")
# What stands before a noun in its phrase.
_BEFORE = frozenset({"DET", "ADJ", "NUM", "PRON"})
# Verbs whose past tense hardly ever stands without an object.
_DONE_TO = word_set(
    """wound injure hurt kill detain arrest capture kidnap abduct destroy damage burn displace evacuate release rescue
    sentence jail expel impose lift close suspend dissolve ban"""
)
_WIDENING = word_set("at least more than fewer less up to nearly almost about around some over")


def _astray(verb: Token) -> Token | None:
    """The noun right behind an active verb without an object that the tree hung on something before the verb
    ("detaining [at least four of them]"): arcs that cross the verb are a parser's mistake."""
    if verb.tag_ not in {"VBD", "VBG", "VBZ", "VBP", "VB"} or is_passive(verb) or child(verb, "ccomp", "xcomp"):
        return None
    doc, last = verb.doc, None
    for i in range(verb.i + 1, min(verb.i + 8, len(doc))):
        token = doc[i]
        if token.pos_ in {"NOUN", "PROPN", "NUM"}:
            last = token
        elif last is not None or not (token.pos_ in _BEFORE or token.lower_ in _WIDENING):
            break
    if last is None or last.head == last:
        return None
    above = last.head if last.head.i > verb.i and last.head.pos_ != "VERB" and last.head.i < last.i else last
    return last if above.head.i < verb.i and above.dep_ in {"obj", "obl", "nmod", "conj", "amod", "nsubj"} else None


def _splits(word: Token) -> bool:
    """Whether the word behind a verb is rather its particle than a preposition, whatever the tree says."""
    return word.lower_ in {"off", "up", "down", "out", "away", "back"} and word.pos_ in {"ADP", "ADV"}


def _left_in_a_state(verb: Token) -> bool:
    """ "Left one guard [wounded]": a participle that says in what state somebody ends up."""
    state = verb.tag_ in {"VBD", "VBN"} and verb.dep_ == "xcomp" and child(verb, "obj", "nsubj", "aux") is None
    return state and verb.head.lemma_.lower() in {"leave", "find", "see"}


def _shares_passive(verb: Token) -> bool:
    """Whether a participle leaves out the auxiliary that it shares ("three had been killed and nine [others wounded]"),
    and so looks like a past tense."""
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN"} or not is_passive(verb.head):
        return False
    bare = child(verb, "obj", "iobj", "aux", "aux:pass", "ccomp", "xcomp") is None
    return bare and verb.lemma_.lower() in _DONE_TO


def _astray_subject(verb: Token) -> Token | None:
    """The noun whose phrase ends right before a finite verb without a subject, where the tree hung it on something
    before ("said [three members of the guard] had been killed")."""
    helpers = [c.i for c in verb.children if c.dep_ in {"aux", "aux:pass"} and c.i < verb.i]
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or bool(helpers)
    start = min(helpers, default=verb.i)
    if not finite or start == 0 or child(verb, "mark") is not None or verb.dep_ in {"acl", "xcomp"}:
        return None
    here = verb.doc[start - 1]
    if here.pos_ not in {"NOUN", "PROPN", "PRON", "NUM"} or here.lower_ in {"who", "which", "that"}:
        return None
    while here.dep_ in {"nmod", "compound", "flat", "nummod"} and here.head.i < start and here.head != here:
        here = here.head
    return here if here.dep_ in {"nsubj", "conj", "obj", "obl", "appos"} and here.head.i < here.i else None


def _noun_slots(noun: Token) -> Slots:
    slots: Slots = {"modifier": children(noun, "amod", "compound", "nummod"), "possessor": children(noun, "nmod:poss")}
    phrases = _phrases(noun)
    slots["subject"] = list(phrases.get("by", []))
    slots["object"] = list(phrases.get("of", []))
    if noun.pos_ == "ADJ":
        slots["modifier"] = children(noun, "advmod")
        bearer = noun.head if noun.dep_ == "amod" else subject(noun)
        slots["object"] = [bearer] if bearer is not None else []
    else:
        slots["subject"] = slots["subject"] or _lent_subject(noun)
        slots["object"] = slots["object"] or _sufferer(noun)
    slots["clause"] = [c for c in children(noun, "acl", "ccomp") if c.tag_ not in {"VB", "VBG", "VBN"}]
    slots["infinitive"] = [c for c in children(noun, "acl", "xcomp") if c.tag_ in {"VB", "VBG"}]
    return slots


def light_verb(noun: Token) -> Token | None:
    """The verb that says no more than that the noun's event takes place ("carried out an attack"), if there is one."""
    here = noun
    for _ in range(6):
        beside = here.dep_ == "conj" or (here.dep_ == "nmod" and preposition(here) in {"including", "such as", "like"})
        if beside and here.head != here and here.head.pos_ in {"NOUN", "PROPN"}:
            here = here.head
            continue
        above = here.head
        if above == here or above.pos_ != "VERB":
            return None
        lemma = above.lemma_.lower()
        if here.dep_ in {"obj", "nsubj:pass"} and lemma in LIGHT:
            return above
        if here.dep_ in {"nsubj", "nsubj:pass"} and lemma in HAPPENING and child(above, "obj", "ccomp") is None:
            return above
        if here.dep_ == "nsubj" and lemma == "take" and (place := child(above, "obj")) is not None:
            return above if place.lower_ == "place" else None
        if here.dep_ == "obl" and lemma in {"engage", "participate", "take"}:
            return above
        if here.dep_ == "obl" and lemma in LIGHT and preposition(here) in {"including", "such as"}:
            return above
        return None
    return None


def carriers(noun: Token) -> list[Token]:
    """The verbs in clauses on the noun that only say that its event takes place ("the attack launched by rebels",
    "the clash that broke out on Monday")."""
    clauses = children(noun, "acl", "acl:relcl")
    return [c for c in clauses if c.lemma_.lower() in LIGHT | HAPPENING and c.tag_ != "VB"]


def _lets_act(verb: Token) -> bool:
    """Whether the verb's subject does what its noun announces ("the siege that [troops] laid")."""
    own = any(c.lower_ not in RELATIVE for c in children(verb, "obj", "ccomp", "xcomp"))
    acts = verb.lemma_.lower() in LIGHT - UNDERGONE - {"have", "take", "lead", "join"}
    return acts and not own and not is_passive(verb)


def _sufferer(noun: Token) -> list[Token]:
    """Whom it is done to, where the verb that carries the noun's event says that its subject undergoes it."""
    if (who := aimed_at(noun)) is not None:
        return [who]
    verb = light_verb(noun)
    if verb is None or verb.lemma_.lower() not in UNDERGONE or is_passive(verb):
        return []
    who = _doer(verb)
    return [who] if who is not None and who != noun else []


def aimed_at(noun: Token) -> Token | None:
    """Who or what the clause calls the target of the noun's event ("the mill was the target of an attack")."""
    goal = noun.head
    called = noun.dep_ == "nmod" and preposition(noun) == "of" and goal.lemma_.lower() in _AIMED_AT
    return subject(goal) if called and child(goal, "cop") is not None else None


def _lent_subject(noun: Token) -> list[Token]:
    for clause in carriers(noun):
        agents = [c for c in clause.children if c.dep_ == "obl:agent" or (c.dep_ == "obl" and preposition(c) == "by")]
        if agents:
            return agents[:1]
        who = child(clause, "nsubj")
        if clause.dep_ == "acl:relcl" and who is not None and antecedent(who) == who and _lets_act(clause):
            return [who]
    verb = light_verb(noun)
    if verb is None or verb.lemma_.lower() in UNDERGONE:
        return []
    acts: Token | None
    if is_passive(verb):
        acts = next((c for c in verb.children if c.dep_.startswith("obl") and preposition(c) == "by"), None)
    elif noun.dep_ in SUBJECTS or (verb.lemma_.lower() in HAPPENING and noun.dep_ in SUBJECTS):
        acts = None
    else:
        acts = _doer(verb)
    return [acts] if acts is not None and acts != noun else []


def _phrases(token: Token) -> Slots:
    """The nouns in prepositional phrases (and gerunds behind prepositions) on the token, by preposition."""
    found: Slots = {}
    for one in token.children:
        mark = ""
        loose = one.dep_ in {"nsubj", "obj", "dep"} and one.i > token.i
        if (one.dep_.split(":")[0] in {"obl", "nmod"} and one.dep_ != "nmod:poss") or loose:
            mark = preposition(one)
        elif one.dep_ in {"advcl", "acl", "xcomp", "ccomp"} and one.tag_ == "VBG":
            mark = next((c.lower_ for c in one.children if c.dep_ == "mark"), "")
        elif one.dep_ in {"advcl", "xcomp"} and one.pos_ == "ADJ":
            mark = next((c.lower_ for c in one.children if c.dep_ in {"mark", "case"} and c.lower_ == "as"), "")
        if mark:
            found.setdefault(mark.split()[-1], []).append(antecedent(one))
            if " " in mark:
                found.setdefault(mark, []).append(antecedent(one))
    return found


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
    if token.pos_ == "VERB":
        found.add("event")
    return frozenset(found)


def fillers_of(slots: Mapping[str, list[Token]], analysis: Analysis, actors: Actors) -> dict[str, list[Filler]]:
    """The slots as the codebook's conditions look at them."""
    return {
        name: [
            Filler(form, classes_of(t, analysis, actors))
            for head in found
            for t in counted(head)
            for form in filler_lemmas(t)
        ]
        for name, found in slots.items()
    }
