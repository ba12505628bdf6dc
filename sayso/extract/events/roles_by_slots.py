"""Who may play which role by the slots of the trigger: in its prepositional phrases, and by their place in the tree."""

from collections.abc import Iterator

from sayso.extract.events.found import Found
from sayso.extract.events.light_verbs import carriers, light_verb
from sayso.extract.events.means import is_weapon
from sayso.extract.events.phrases import phrases
from sayso.extract.events.slots_nouns import GATHERINGS, doers_before, holders
from sayso.extract.events.standing import SHOWN
from sayso.extract.events.undergoing import undergoing
from sayso.extract.subjects import subject
from sayso.extract.tree import children, conjuncts, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import RoleName

# Types that whoever is named before their noun does ("army raid"), and does not undergo ("police deaths").
_DONE_BY_FORCES = word_set(
    """torture attack bomb shoot clash besiege raid coup deploy capture withdraw destroy loot investigate visit condemn
    accuse threaten demand riot deny promise announce"""
)
# What is done with a gathering by those whose own it is.
_HOLDING = word_set("hold stage organise organize attend join lead launch call announce plan headline mount march")
# With a weapon behind their object these are done with it; whom police "shoot" or "arrest" may only have one.
_DONE_WITH = word_set(
    """attack shell bombard bomb hit strike pound storm assault beat stab hack slash target pelt raid ambush pummel
    blast rake spray riddle harass besiege"""
)
_SYNTACTIC = ("doer", "owner", "subject", "object", "possessor", "modifier", "infinitive", "clause")
# What stands there is hit; a named place is only where it happens.
_BESIDE = frozenset({"in", "near", "inside", "outside", "under"})
_PLACING = _BESIDE | {"at", "on"}
_AREAS = word_set(
    """city town village capital district neighborhood neighbourhood area zone region province department country centre
    center downtown suburb street avenue road square park night morning evening afternoon day week month year hour
    minute north south east west outskirts vicinity section part place air sky sea water sector quarter valley mountain
    case incident attack course rush"""
)


def by_preposition(found: Found) -> Iterator[tuple[RoleName | None, Token]]:
    """Those in phrases whose preposition the trigger has a role for."""
    for key, role in found.trigger.roles.items():
        if key not in _SYNTACTIC and not key.startswith("ARG") and key != "itself":
            for token in found.slots.get(key, []):
                if _describes_the_subject(token, found):
                    continue
                if role != "target" or not (_only_around(key, token) or _beside_target(key, found)):
                    yield role, token


def _describes_the_subject(token: Token, found: Found) -> bool:
    """Whether a phrase only says who it is that a passive was done to: "a man of [Port Anders] was charged"."""
    before = found.trigger.pos == "verb" and token.i < found.token.i
    return before and token.dep_ == "nmod" and token.head in found.slots.get("object", [])


def behind_the_object(found: Found, analysis: Analysis) -> Iterator[tuple[RoleName | None, Token]]:
    """What the tree hangs on a person or body behind a verb, though it belongs to the verb ("accused the army of
    [shooting] them", "questioned two drivers about the [crash]")."""
    for thing in found.slots.get("object", []) if found.trigger.pos == "verb" else []:
        if thing.i < found.token.i or analysis.noun_classes.get(thing.i) not in {"person", "organization", None}:
            continue
        for mark, fillers in phrases(thing).items():
            for token in fillers:
                told = token.tag_ == "VBG" or analysis.noun_classes.get(token.i) in {"event", "abstract"}
                if found.trigger.roles.get(mark) == "about" and told and not token.ent_type_:
                    yield "about", token


def weapons_behind(found: Found) -> Iterator[tuple[RoleName | None, Token]]:
    """What it is done with, where the tree hangs that on whom it is done to ("attacked the fort with [mortars]")."""
    if found.type.group != "Violence" or found.trigger.lemma not in _DONE_WITH or "instrument" not in found.type.roles:
        return
    for thing in found.slots.get("object", []):
        behind = (t for t in phrases(thing).get("with", []) if is_weapon(t) and t.i > thing.i > found.token.i)
        yield from (("instrument", each) for one in behind for each in conjuncts(one))


def _beside_target(key: str, found: Found) -> bool:
    """Whether the phrase is where it happens, as the verb's object already is who is hit ("shot him at the mill")."""
    if found.type.group != "Violence" or found.trigger.pos != "verb" or key not in _PLACING:
        return False
    hit = found.trigger.roles.get("object") == "target" and "object" not in found.trigger.fixed
    return hit and any(not one.lower_.endswith(("self", "selves")) for one in found.slots.get("object", []))


def _only_around(key: str, token: Token) -> bool:
    """Whether the phrase says where or when it happens and not what is hit: a place too wide for it, or a time."""
    if token.pos_ == "NUM":
        return key == "at" or key in _BESIDE
    return key in _BESIDE and (token.ent_type_ == "LOC" or token.lemma_.lower() in _AREAS)


def by_tree(found: Found) -> Iterator[tuple[RoleName | None, Token]]:
    """Those whose place in the tree has a role: subjects, objects and the like, and what stands around a noun."""
    for key in _SYNTACTIC:
        if key in found.trigger.roles:
            for token in found.slots.get(key, []):
                yield found.trigger.roles[key], token
    if found.trigger.pos == "noun":
        yield from _lent(found)
        if found.token.dep_ == "obl" and preposition(found.token) == "in" and found.type.id in SHOWN:
            who = None if _others_gathering(found.token) else subject(found.token.head)  # "[drivers] drove in protest"
            yield from (("agent", one) for one in conjuncts(who)) if who is not None and who.ent_type_ != "LOC" else ()
        if found.type.id in _DONE_BY_FORCES:
            # "The rebels launched a [military] offensive", "Norland's [military] offensive"
            known = any(found.slots.get(key) for key in ("subject", "possessor", "by"))
            yield from (("agent", one) for one in doers_before(found.token) if one.pos_ != "ADJ" or not known)
        if "instrument" in found.type.roles:
            yield from (("instrument", one) for one in children(found.token, "compound") if is_weapon(one))


def _others_gathering(noun: Token) -> bool:
    """Whether the phrase belongs to a gathering that the verb's subject only has to do with ("covered a rally in
    [support] of her"), wherever the tree hangs it."""
    before = next((t for t in reversed(noun.doc[: noun.left_edge.i]) if not t.is_space), noun)
    gathers = before.lemma_.lower() in GATHERINGS and before.dep_ in {"obj", "obl"}
    return gathers and noun.head.lemma_.lower() not in _HOLDING


def _lent(found: Found) -> Iterator[tuple[RoleName | None, Token]]:
    """What a light verb lends to its noun: its subject does it, or undergoes it ("suffered a beating")."""
    roles = found.trigger.roles
    for key, like, role in (("subject", ("by", "ARG0"), "agent"), ("object", ("of", "ARG1"), "target")):
        carried = light_verb(found.token) is not None or carriers(found.token) or undergoing(found.token) is not None
        carried = carried or (role == "agent" and bool(holders(found.token)))
        if key in roles or not carried:
            continue
        known = next((roles[k] for k in like if roles.get(k)), None)
        if key == "object" and "target" in found.type.roles:
            known = "target"
        default: RoleName | None = "agent" if role == "agent" else "target"
        for token in found.slots.get(key, []):
            if (known or default) in found.type.roles and not (role == "agent" and _only_has(found, token)):
                yield known or default, token


def _only_has(found: Found, token: Token) -> bool:
    """ "[The city] has had two shootings": where they were, not who shot."""
    verb = light_verb(found.token)
    has = verb is not None and verb.lemma_.lower() == "have" and token.head == verb
    return has and found.type.group == "Violence"


def coming_from(found: Found, analysis: Analysis) -> Iterator[tuple[RoleName | None, Token]]:
    """Who does what is said to come from him: "threats from [the militia]", "a visit from [the minister]"."""
    if found.trigger.pos != "noun" or "agent" not in found.type.roles:
        return
    if found.trigger.roles.get("from") is not None and found.type.id != "visit":
        return
    for token in found.slots.get("from", []):
        if token.ent_type_ in {"PER", "ORG"} or analysis.noun_classes.get(token.i) in {"person", "organization"}:
            yield "agent", token
