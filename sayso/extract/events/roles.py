"""Who does what to whom: the roles of an event, from its trigger's slots and PropBank arguments."""

from collections.abc import Iterable, Iterator, Set

from sayso.extract.events.arguments import by_argument
from sayso.extract.events.doers import in_whose_name, whose_doing
from sayso.extract.events.filler import Filler
from sayso.extract.events.lists import listed
from sayso.extract.events.means import BODY, doer_or_means, is_weapon
from sayso.extract.events.messages import of_message
from sayso.extract.events.phrases import phrases
from sayso.extract.events.slots_nouns import carriers, doers_before, holders, light_verb, undergoing
from sayso.extract.events.triggers import Found
from sayso.extract.events.wholes import whole, whose_bodies
from sayso.extract.tree import child, children, conjuncts, is_aged, is_passive, preposition, subject
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import RoleName

# Groups of types that a text can do as well as its author ("the group's report accuses").
_IN_WORDS = frozenset({"Speech", "Diplomacy and politics"})
# Types that whoever is named before their noun does ("army raid"), and does not undergo ("police deaths").
_DONE_BY_FORCES = word_set(
    """torture attack bomb shoot clash besiege raid coup deploy capture withdraw destroy loot investigate visit condemn
    accuse threaten demand riot deny promise announce"""
)
_SYNTACTIC = ("doer", "owner", "subject", "object", "possessor", "modifier", "infinitive", "clause")
_ALONG = frozenset({"along with", "together with", "alongside", "as well as", "in addition to"})
# What stands there is hit; a named place is only where it happens.
_BESIDE = frozenset({"in", "near", "inside", "outside", "under"})
_PLACING = _BESIDE | {"at", "on"}
_AREAS = word_set(
    """city town village capital district neighborhood neighbourhood area zone region province department country centre
    center downtown suburb street avenue road square park night morning evening afternoon day week month year hour
    minute north south east west outskirts vicinity section part place air sky sea water sector quarter valley mountain
    case incident attack course rush"""
)
# Types that befall people, and nothing that happens.
_BEFALLING = word_set("arrest kill injure torture abduct execute sexual_violence disappear expel displace")
_DRIVING_OFF = word_set("disperse scatter disband repel clear drive push break quell stop")
_PERIODS = word_set("year month week day night decade century hour morning evening weekend")
_DURING = frozenset({"in", "during", "over", "within", "since", "until"})
_NOT_FILLERS = frozenset({"ADP", "ADV", "PUNCT", "SPACE", "SCONJ", "PART", "CCONJ", "AUX", "INTJ"})
_ABSTRACT_PRONOUNS = frozenset({"that", "which", "who", "whom", "whose", "what", "there"})


def fill_roles(found: Found, analysis: Analysis, times: Set[int] = frozenset()) -> list[Filler]:
    """The event's roles in text order; none of the tokens of `times` plays one. Where several keys of the trigger fit
    one phrase, a preposition goes before a PropBank argument, and that before a place in the tree; a tier only fills
    what the ones before it left open."""
    in_message = of_message(found)
    if in_message is not None:
        return in_message
    taken: dict[int, RoleName | None] = {}
    fixed = _construction(found)
    person = _modified_person(found, analysis)
    coming = [token for _, token in _coming_from(found, analysis)]
    phrased = [*_by_preposition(found), *_behind_the_object(found, analysis)]
    tree = [*_by_tree(found), *_coming_from(found, analysis)]
    tiers: list[Iterable[tuple[RoleName | None, Token]]] = [phrased, by_argument(found, analysis), tree]
    if found.trigger.pos == "adjective":
        tiers[1:] = tiers[:0:-1]  # whoever is dead or injured, the tree knows better than a predicate's arguments
    for tier in tiers:
        full = {role for role in taken.values() if role is not None}
        for role, token in tier:
            token = person if person is not None and token == _modified(found.token) else token
            if token.i in taken or token.i in fixed or token.i == found.token.i:
                continue
            if token.head != found.token and any(c.dep_ == "det" and c.lower_ == "no" for c in token.children):
                continue  # "no soldier was there when it was [burnt]"
            if role == "target" and found.type.id in _BEFALLING and _happens(token, analysis):
                continue  # "the release of all [arrested]": nobody arrests a release
            if role == "from" and token in coming:
                role = "agent"
            if _says_when(token) and found.type.id != "sentence":
                continue  # "in previous years", which is no date
            if token.i in times and not is_aged(token) and not (role == "to" and found.type.id == "sentence"):
                continue  # but "sentenced to six years"
            if role == "to" and found.type.id == "sentence" and token.i not in times:
                role = "about" if any(c.lower_ == "for" for c in token.children) else role  # "for a year for fraud"
            if preposition(token).startswith("according") and not token.is_ancestor(found.token):
                continue  # whoever is cited plays no role in it
            if role is not None and role in full:
                continue
            taken[token.i] = role
    if found.trigger.roles.get("itself"):
        taken[found.token.i] = found.trigger.roles["itself"]
    for i in [i for i in taken if _inside_another(analysis.doc[i], taken)]:
        del taken[i]
    _company(found, taken)
    doc = analysis.doc
    acts = found.type.group not in _IN_WORDS
    fillers = [
        Filler(role, whose_doing(doc[i], analysis, acts) if role == "agent" else whole(role, doc[i]))
        for i, role in sorted(taken.items())
        if role is not None and _can_fill(role, doc[i], analysis.noun_classes.get(i) == "place")
    ]
    fillers = [each for f in fillers for each in whose_bodies(f, found)]
    if (crowd := _dispersed(found)) is not None and all(f.role != "target" for f in fillers):
        fillers += [Filler("target", one) for one in conjuncts(crowd)]
    told = (in_whose_name(f, found, analysis) for f in [*fillers, *_listed(fillers)])
    return [doer_or_means(f, found, analysis) for f in told if f is not None]


def _dispersed(found: Found) -> Token | None:
    """Whom the police mean to drive off with what they fire ("fired tear gas to disperse [the crowd]")."""
    if found.type.id not in {"shoot", "attack"} or found.trigger.pos != "verb":
        return None
    purposes = [
        c for c in children(found.token, "advcl", "xcomp") if c.lemma_.lower() in _DRIVING_OFF and c.tag_ == "VB"
    ]
    return next((done for c in purposes for done in children(c, "obj")), None)


def _happens(token: Token, analysis: Analysis) -> bool:
    """Whether the noun is of something that happens, and of nobody."""
    return token.pos_ == "NOUN" and analysis.noun_classes.get(token.i) == "event"


def _says_when(token: Token) -> bool:
    """Whether the phrase is a time that no calendar knows ("in recent years", "during past weeks")."""
    return token.lemma_.lower() in _PERIODS and preposition(token) in _DURING


def _inside_another(token: Token, taken: dict[int, RoleName | None]) -> bool:
    """Whether the token is only a part of a phrase that plays the same role ("the [airframer] Maro", "the mayor, [one]
    of the accused")."""
    part = token.dep_ in {"compound", "flat", "nmod:desc"} or (token.dep_ == "appos" and token.ent_type_ != "PER")
    return part and token.head != token and taken.get(token.head.i) == taken[token.i] is not None


def _listed(fillers: list[Filler]) -> Iterator[Filler]:
    """The named people whom a list behind a filler counts out."""
    taken = {f.token.i for f in fillers}
    for filler in fillers:
        for one in listed(filler.token):
            if one.i not in taken:
                taken.add(one.i)
                yield Filler(filler.role, one)


def _modified(token: Token) -> Token | None:
    """The noun that the clause of the word modifies."""
    return token.head if token.dep_ in {"acl", "acl:relcl"} and token.head != token else None


def _modified_person(found: Found, analysis: Analysis) -> Token | None:
    """Whom a relative clause or participle really modifies, where the tree hangs it on a happening or an idea ("the
    release of editors who were arrested"): the last person or body inside that noun's phrase, before the clause."""
    noun = _modified(found.token)
    if noun is None:
        return None
    if noun.ent_type_ == "LOC" or (analysis.noun_classes.get(noun.i) == "place" and noun.ent_type_ != "PER"):
        return _whose_place(noun, analysis) if _has_who(found.token) else None
    if analysis.noun_classes.get(noun.i) not in {"event", "abstract", "time"} or noun.ent_type_:
        return None
    inside = [t for t in noun.subtree if noun.i < t.i < found.token.left_edge.i and t.dep_ in {"nmod", "conj"}]
    people = [t for t in inside if t.ent_type_ == "PER" or analysis.noun_classes.get(t.i) in {"person", "organization"}]
    return people[-1] if people else None


def _has_who(verb: Token) -> bool:
    """Whether the clause is of people ("who", "whom"), not of things or places."""
    return any(t.lower_ in {"who", "whom"} for t in verb.subtree if t.i < verb.i)


def _whose_place(place: Token, analysis: Analysis) -> Token | None:
    """The person in whose description the place stands ("the mayor of X, in the north of Y, who was taken")."""
    here = place
    while here.dep_ in {"nmod", "appos", "conj", "flat", "compound", "obl"} and here.head.i < here.i:
        here = here.head
        if here.ent_type_ == "PER" or analysis.noun_classes.get(here.i) == "person":
            named = here
            while named.dep_ == "appos" and named.head.i < named.i and named.head.ent_type_ == "PER":
                named = named.head
            return named
    return None


def _construction(found: Found) -> set[int]:
    """The words of the construction itself: they fill no role."""
    words = {found.particle} if found.particle is not None else set()
    for name in found.trigger.fixed:
        condition = found.trigger.conditions.get(name)
        for one in found.slots.get(name, []):
            if condition is None or not condition.any or one.lemma_.lower() in condition.any:
                words.add(one.i)
    return words


def _by_preposition(found: Found) -> Iterator[tuple[RoleName | None, Token]]:
    for key, role in found.trigger.roles.items():
        if key not in _SYNTACTIC and not key.startswith("ARG") and key != "itself":
            for token in found.slots.get(key, []):
                if role != "target" or not (_only_around(key, token) or _beside_target(key, found)):
                    yield role, token


def _behind_the_object(found: Found, analysis: Analysis) -> Iterator[tuple[RoleName | None, Token]]:
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


def _by_tree(found: Found) -> Iterator[tuple[RoleName | None, Token]]:
    for key in _SYNTACTIC:
        if key in found.trigger.roles:
            for token in found.slots.get(key, []):
                yield found.trigger.roles[key], token
    if found.trigger.pos == "noun":
        yield from _lent(found)
        if found.token.dep_ == "obl" and preposition(found.token) == "in" and found.type.id == "protest":
            who = subject(found.token.head)  # "[drivers] blocked the road in protest"
            yield from (("agent", one) for one in conjuncts(who)) if who is not None and who.ent_type_ != "LOC" else ()
        if found.type.id in _DONE_BY_FORCES:
            known = bool(found.slots.get("subject"))  # "the rebels launched a [military] offensive"
            yield from (("agent", one) for one in doers_before(found.token) if one.pos_ != "ADJ" or not known)
        if "instrument" in found.type.roles:
            yield from (("instrument", one) for one in children(found.token, "compound") if is_weapon(one))


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


def _coming_from(found: Found, analysis: Analysis) -> Iterator[tuple[RoleName | None, Token]]:
    """Who does what is said to come from him: "threats from [the militia]", "a visit from [the minister]"."""
    if found.trigger.pos != "noun" or "agent" not in found.type.roles:
        return
    if found.trigger.roles.get("from") is not None and found.type.id != "visit":
        return
    for token in found.slots.get("from", []):
        if token.ent_type_ in {"PER", "ORG"} or analysis.noun_classes.get(token.i) in {"person", "organization"}:
            yield "agent", token


def _company(found: Found, taken: dict[int, RoleName | None]) -> None:
    """Those who do it "along with" the one who does it play the same role; before a clause that says whom else it is
    done to, those to whom it is done ("Along with [Roe], the police arrested nine others")."""
    passive = is_passive(found.token) or _others(found)
    key = ("object", "ARG1") if passive else ("subject", "ARG0")
    role = next((found.trigger.roles[k] for k in key if found.trigger.roles.get(k)), None)
    host = light_verb(found.token)
    for word in (found.token, host):
        for one in word.children if word is not None and role is not None else ():
            if one.dep_.startswith(("obl", "nmod")) and preposition(one) in _ALONG:
                taken |= dict.fromkeys((each.i for each in conjuncts(one)), role)


def _others(found: Found) -> bool:
    """Whether a verb with a phrase such as "along with" before its subject is done to "others", "more" or "another"."""
    who = child(found.token, "nsubj")
    first = who is not None and any(preposition(c) in _ALONG and c.i < who.i for c in found.token.children)
    words = (t.lower_ for one in found.slots.get("object", []) if one.i > found.token.i for t in one.subtree)
    return first and found.trigger.pos == "verb" and any(w in {"other", "others", "more", "another"} for w in words)


def _can_fill(role: RoleName, token: Token, place: bool) -> bool:
    done = role == "about" or (role == "from" and token.tag_ == "VBG")  # "barred from [running]"
    if token.pos_ == "VERB" and not done and token.dep_ not in {"nsubj", "obj", "nsubj:pass", "nmod", "obl"}:
        return False
    if role == "agent" and place and preposition(token) == "from" and not token.ent_type_:
        return False  # "came under fire from [a field]"
    if role in {"instrument", "target"} and preposition(token) and token.lemma_.lower() in BODY:
        return False  # "shot in the leg"
    if token.lower_ in _ABSTRACT_PRONOUNS and token.pos_ in {"PRON", "DET", "SCONJ"}:
        return False
    if token.lower_ == "air" and preposition(token) in {"in", "into"}:
        return False  # "shot into the air"
    return token.pos_ not in _NOT_FILLERS and token.dep_ != "expl"
