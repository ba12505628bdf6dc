"""What hangs on a noun or an adjective, by slot, and what the verb that carries an event's noun lends to it (see
`sayso.extract.events.slots`)."""

from sayso.extract.actors import nouns
from sayso.extract.events.light_verbs import LIGHT, UNDERGONE, carriers, light_verb, recipient
from sayso.extract.events.phrases import phrases
from sayso.extract.events.slots_verbs import Slots, with_finite_helper
from sayso.extract.events.undergoing import gone_through, served_by, undergoing
from sayso.extract.events.verb_doers import doer, hands_of
from sayso.extract.subjects import RELATIVE, SUBJECTS, antecedent, is_passive, subject
from sayso.extract.tree import child, children, conjuncts, first_conjunct, grouped_by, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# What is put off, broken off or planned by those whose own it is.
_DEATHS = frozenset({"death", "killing", "murder", "assassination", "loss"})
_ARRANGING = word_set("postpone cancel delay scrap abandon interrupt shorten conclude end suspend resume announce plan")
GATHERINGS = word_set("demonstration march protest rally procession vigil parade gathering manifestation strike sit-in")
_OWN = word_set("visit trip meeting talk talks strike rally march")
_FORCES = (nouns.FORCES | nouns.ARMED | {"junta", "government", "management", "union", "opposition"}) - {"terrorist"}


def noun_slots(noun: Token) -> Slots:
    """The slots of a noun or an adjective that the tree itself fills; its prepositional phrases aside."""
    slots: Slots = {"modifier": children(noun, "amod", "compound", "nummod"), "possessor": children(noun, "nmod:poss")}
    around = phrases(noun)
    slots["object"] = list(around.get("of", []))
    if not slots["object"] and (shared := _shared_object(noun)):
        slots["object"] = slots["of"] = shared
    slots["by"] = list(around.get("by", [])) or _named_behind(slots["object"]) or hands_of(noun)
    slots["subject"] = list(slots["by"])
    if noun.pos_ == "ADJ":
        slots["modifier"] = children(noun, "advmod")
        bearer = noun.head if noun.dep_ == "amod" else subject(noun)
        for phrase in _right_behind(noun):
            slots.setdefault(preposition(phrase), []).append(phrase)
        slots["object"] = [bearer] if bearer is not None else []
    else:
        slots["subject"] = slots["subject"] or _lent_subject(noun)
        slots["object"] = slots["object"] or _sufferer(noun)
        slot = "object" if preposition(noun) == "under" else "subject"
        slots[slot] = slots[slot] or _bearer(noun)
        slots["subject"] = slots["subject"] or _host(noun) or _drawn(noun) or _involved(noun)
    told = [c for c in children(noun, "acl", "ccomp") if c.tag_ not in {"VB", "VBG", "VBN"} or with_finite_helper(c)]
    slots["clause"] = told
    slots["infinitive"] = [c for c in children(noun, "acl", "xcomp") if c.tag_ in {"VB", "VBG"} and c not in told]
    return slots


def _shared_object(noun: Token) -> list[Token]:
    """To what it is done together with the nouns that it coordinates with: "the bombing and shelling of [the town]"."""
    if noun.pos_ == "ADJ" or "of" in phrases(noun):
        return []
    for other in conjuncts(first_conjunct(noun)):
        pair = noun.doc[min(noun.i, other.i) + 1 : max(noun.i, other.i)]
        beside = other != noun and other.pos_ == "NOUN" and all(t.pos_ in {"CCONJ", "ADJ"} for t in pair)
        if beside and (shared := phrases(other).get("of", [])):
            return shared if shared[0].i > max(noun.i, other.i) else []
    return []


def _right_behind(adjective: Token) -> list[Token]:
    """The phrase right behind an adjective that says what somebody looks or stays, where the tree hangs it on the verb
    ("looks dead [on arrival]")."""
    if adjective.dep_ != "xcomp":
        return []
    return [c for c in children(adjective.head, "obl") if preposition(c) and c.left_edge.i == adjective.i + 1]


def _drawn(noun: Token) -> list[Token]:
    """Who comes to what the noun tells: "the march drew [3,000 people]"."""
    verb = noun.head
    draws = noun.dep_ == "nsubj" and verb.lemma_.lower() in {"draw", "attract"} and not is_passive(verb)
    return children(verb, "obj") if draws and noun.lemma_.lower() in GATHERINGS else []


def _host(noun: Token) -> list[Token]:
    """Who holds what he speaks at, or puts off: "at a meeting with miners [Roe] said", "[Roe] postponed a visit"."""
    verb, lemma = noun.head, noun.lemma_.lower()
    if verb == noun or verb.pos_ != "VERB" or lemma not in _OWN:
        return []
    met = noun.dep_ == "obl" and preposition(noun) in {"at", "in", "during"} and "with" in phrases(noun)
    met = met or (noun.dep_ == "obl" and preposition(noun) == "on" and lemma in {"trip", "visit", "tour"})
    arranged = noun.dep_ == "obj" and verb.lemma_.lower() in _ARRANGING
    arranged = arranged and not (lemma in GATHERINGS and verb.lemma_.lower() == "interrupt")
    who = doer(verb) if (met or arranged) and not is_passive(verb) else None
    return [who] if who is not None and who != noun else []


def holders(noun: Token) -> list[Token]:
    """Who takes part in what the noun tells, though no verb carries it."""
    return (_bearer(noun) if preposition(noun) != "under" else []) or _host(noun) or _drawn(noun) or _involved(noun)


def _involved(noun: Token) -> list[Token]:
    """Who has a hand in it: "[he] was involved in two attacks"."""
    here = grouped_by(noun)
    verb = here.head
    within = here.dep_ in {"obl", "nmod"} and preposition(here) == "in" and verb.lower_ == "involved"
    who = (verb.head if verb.dep_ in {"acl", "amod"} else subject(verb)) if within else None
    return [antecedent(who)] if who is not None and who != noun else []


def _bearer(noun: Token) -> list[Token]:
    """Who is in the state that a noun with a preposition tells of: "[they] are in prison", "under attack", "left six
    dead and [four] with burns"."""
    said = child(noun, "cop", "nsubj:pass") is not None
    if preposition(noun) and said and (who := subject(noun)) is not None:
        return [who]
    return []


def _named_behind(objects: list[Token]) -> list[Token]:
    """Who does it, where the tree hangs it on whom it is done to ("the murder of [two nurses] by gunmen")."""
    below = [each for one in objects for each in (*conjuncts(one), *(t for t in one.subtree if t.dep_ == "nmod"))]
    return [who for each in below for who in phrases(each).get("by", [])][:1]


def _lets_act(verb: Token) -> bool:
    """Whether the verb's subject does what its noun announces ("the siege that [troops] laid")."""
    own = any(c.lower_ not in RELATIVE for c in children(verb, "obj", "ccomp", "xcomp"))
    acts = verb.lemma_.lower() in LIGHT - UNDERGONE - {"have", "take", "lead", "join"}
    return acts and not own and not is_passive(verb)


def _sufferer(noun: Token) -> list[Token]:
    """Whom it is done to, where the verb that carries the noun's event says that its subject undergoes it."""
    if (who := undergoing(noun)) is not None:
        return [who]
    verb = light_verb(noun)
    if verb is not None and noun.dep_ == "obj" and (given := recipient(verb, noun)):
        return given
    if verb is None or verb.lemma_.lower() not in UNDERGONE or is_passive(verb):
        return []
    who = doer(verb)
    return [who] if who is not None and who != noun else []


def doers_before(noun: Token) -> list[Token]:
    """The forces or bodies whose doing the noun announces, named right before it ("an [army] raid", "the [FBI]
    investigation")."""
    before = [c for c in children(noun, "compound", "amod", "nmod:desc") if c.i < noun.i]
    return [c for c in before if c.ent_type_ == "ORG" or c.lemma_.lower() in _FORCES]


def _lent_subject(noun: Token) -> list[Token]:
    """Who does what the noun announces, by the verb that carries it ("[rebels] launched an attack")."""
    for clause in carriers(noun):
        if clause.lemma_.lower() in UNDERGONE and is_passive(clause):
            continue  # "the abuse suffered by prisoners"
        agents = [c for c in clause.children if c.dep_ == "obl:agent" or (c.dep_ == "obl" and preposition(c) == "by")]
        if agents:
            return agents[:1]
        who = child(clause, "nsubj")
        if clause.dep_ == "acl:relcl" and who is not None and antecedent(who) == who and _lets_act(clause):
            return [who]
    verb = light_verb(noun)
    if verb is None or served_by(noun) is not None or gone_through(noun) is not None:
        return []
    if verb.lemma_.lower() == "announce" and noun.lemma_.lower() in _DEATHS:
        return []  # "the radio announced the death of a commander"
    if verb.lemma_.lower() in UNDERGONE:
        return (
            hands_of(verb)
            or [c for c in verb.children if c.dep_.startswith("obl") and preposition(c) == "by" and c.i > noun.i][:1]
        )
    acts: Token | None
    if is_passive(verb):
        acts = next((c for c in verb.children if c.dep_.startswith("obl") and preposition(c) == "by"), None)
    elif first_conjunct(noun).dep_ in SUBJECTS:
        acts = None  # "the raids and [arrests] began"
    else:
        acts = doer(verb)
    return [acts] if acts not in {None, noun, grouped_by(noun)} else []
