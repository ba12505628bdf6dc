"""Who does what to whom: the roles of an event, from its trigger's slots and PropBank arguments."""

from collections.abc import Iterable, Iterator, Mapping, Set

from sayso.extract.events.arguments import by_argument
from sayso.extract.events.doers import in_whose_name, whose_doing
from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.events.light_verbs import light_verb
from sayso.extract.events.lists import listed
from sayso.extract.events.means import BODY, doer_or_means
from sayso.extract.events.messages import of_message
from sayso.extract.events.modified_people import modified, modified_person
from sayso.extract.events.no_roles import plays_none
from sayso.extract.events.roles_by_slots import behind_the_object, by_preposition, by_tree, coming_from, weapons_behind
from sayso.extract.events.verb_participles import is_money
from sayso.extract.events.wholes import whole, whose_bodies
from sayso.extract.subjects import is_passive
from sayso.extract.tree import child, children, conjuncts, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import RoleName

# Groups of types that a text can do as well as its author ("the group's report accuses").
_IN_WORDS = frozenset({"Speech", "Diplomacy and politics"})
_ALONG = frozenset({"along with", "together with", "alongside", "as well as", "in addition to"})
_FRAYS = word_set("fight brawl melee scuffle clash fighting scrap attack siege")
_DRIVING_OFF = word_set("disperse scatter disband repel clear drive push break quell stop")
_NOT_FILLERS = frozenset({"ADP", "ADV", "PUNCT", "SPACE", "SCONJ", "PART", "CCONJ", "AUX", "INTJ"})
_ABSTRACT_PRONOUNS = frozenset({"that", "which", "who", "whom", "whose", "what", "there"})


def fill_roles(found: Found, analysis: Analysis, times: Set[int] = frozenset()) -> list[Filler]:
    """The event's roles in text order; none of the tokens of `times` plays one. Where several keys of the trigger fit
    one phrase, a preposition goes before a PropBank argument, and that before a place in the tree; a tier only fills
    what the ones before it left open."""
    in_message = of_message(found)
    if in_message is not None:
        return in_message
    taken = _taken(found, analysis, times)
    if found.trigger.roles.get("itself"):
        taken[found.token.i] = found.trigger.roles["itself"]
    for i in [i for i in taken if _inside_another(analysis.doc[i], taken)]:
        del taken[i]
    _company(found, taken, analysis)
    fillers = _fillers(found, taken, analysis)
    told = (in_whose_name(f, found, analysis) for f in [*fillers, *_listed(fillers)])
    return [doer_or_means(f, found, analysis) for f in told if f is not None]


def _taken(found: Found, analysis: Analysis, times: Set[int]) -> dict[int, RoleName | None]:
    """The role of each token that may play one; None for a token that the trigger says plays none."""
    taken: dict[int, RoleName | None] = {}
    construction = _construction(found)
    described, person = modified(found.token), modified_person(found, analysis)
    coming = list(coming_from(found, analysis))
    phrased = [*by_preposition(found), *behind_the_object(found, analysis), *weapons_behind(found)]
    tree = [*by_tree(found), *coming]
    tiers: list[Iterable[tuple[RoleName | None, Token]]] = [phrased, by_argument(found, analysis), tree]
    if found.trigger.pos == "adjective":
        tiers[1:] = tiers[:0:-1]  # whoever is dead or injured, the tree knows better than a predicate's arguments
    for tier in tiers:
        full = {role for role in taken.values() if role is not None}
        for of_key, named in tier:
            token = person if person is not None and named == described else named
            if token.i in taken or token.i in construction or token.i == found.token.i:
                continue
            role = "agent" if of_key == "from" and any(token == who for _, who in coming) else of_key
            if role == "to" and found.type.id == "sentence" and token.i not in times:
                role = "about" if any(c.lower_ == "for" for c in token.children) else role  # "for a year for fraud"
            sum_of_money = is_money(token) or token.lemma_.lower() in {"total", "sum"}
            if role in {"target", "about"} and found.type.id == "sentence" and sum_of_money:
                role = "to"  # "was fined $200"
            if role == "about" and found.type.id == "sentence" and _is_person(token, analysis):
                role = "target"  # "sought a 15-year term for the ex-minister"
            if role not in full and not plays_none(role, token, found, analysis, times):
                taken[token.i] = role
    return taken


def _is_person(token: Token, analysis: Analysis) -> bool:
    return token.ent_type_ == "PER" or analysis.noun_classes.get(token.i) == "person"


def _fillers(found: Found, taken: Mapping[int, RoleName | None], analysis: Analysis) -> list[Filler]:
    """Those who fill the roles that their tokens have taken, as far as these can be filled by such words."""
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
    return fillers


def _dispersed(found: Found) -> Token | None:
    """Whom the police mean to drive off with what they fire ("fired tear gas to disperse [the crowd]")."""
    if found.type.id not in {"shoot", "attack"} or found.trigger.pos != "verb":
        return None
    purposes = [
        c for c in children(found.token, "advcl", "xcomp") if c.lemma_.lower() in _DRIVING_OFF and c.tag_ == "VB"
    ]
    crowds = (done for c in purposes for done in children(c, "obj") if done.lemma_.lower() not in _FRAYS)
    return next(crowds, None)


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


def _construction(found: Found) -> set[int]:
    """The words of the construction itself: they fill no role."""
    words = {found.particle} if found.particle is not None else set()
    for name in found.trigger.fixed:
        condition = found.trigger.conditions.get(name)
        for one in found.slots.get(name, []):
            if condition is None or not condition.any or one.lemma_.lower() in condition.any:
                words.add(one.i)
    return words


def _company(found: Found, taken: dict[int, RoleName | None], analysis: Analysis) -> None:
    """Those who do it "along with" the one who does it play the same role; before a clause that says whom else it is
    done to, those to whom it is done ("Along with [Roe], the police arrested nine others")."""
    passive = is_passive(found.token) or _others(found)
    key = ("object", "ARG1") if passive else ("subject", "ARG0")
    role = next((found.trigger.roles[k] for k in key if found.trigger.roles.get(k)), None)
    host = light_verb(found.token)
    for word in (found.token, host):
        for one in word.children if word is not None and role is not None else ():
            if one.dep_.startswith(("obl", "nmod")) and preposition(one) in _ALONG and not _is_thought(one, analysis):
                taken |= dict.fromkeys((each.i for each in conjuncts(one)), role)


def _is_thought(word: Token, analysis: Analysis) -> bool:
    """Whether the word is of something that happens or is thought, and of nobody ("along with the [dispute]")."""
    return not word.ent_type_ and analysis.noun_classes.get(word.i) in {"abstract", "event", "time"}


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
    if role == "instrument" and token.pos_ == "ADJ":
        return False  # "shot dead"
    if role in {"instrument", "target"} and preposition(token) and token.lemma_.lower() in BODY:
        return False  # "shot in the leg"
    if token.lower_ in _ABSTRACT_PRONOUNS and token.pos_ in {"PRON", "DET", "SCONJ"}:
        return False
    if token.lower_ == "air" and preposition(token) in {"in", "into"}:
        return False  # "shot into the air"
    return token.pos_ not in _NOT_FILLERS and token.dep_ != "expl"
