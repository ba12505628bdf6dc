"""What an event is done with, where the tree makes it the one who does it or to whom it is done."""

from sayso.extract.actors import nouns
from sayso.extract.events.attach import eventful
from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.tree import first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

# Nouns that name what people attack with, whoever the tree makes them.
WEAPONS = word_set(
    """bomb explosive grenade dynamite mine landmine rocket missile mortar torpedo firebomb petard warhead bullet shell
    gun pistol rifle revolver machinegun machine-gun submachinegun shotgun firearm machete knife dagger sword
    spear axe hammer club baton stick stone tnt car-bomb molotov gunfire artillery projectile napalm"""
)
# Where somebody is hit is neither who is hit nor what with.
BODY = word_set(
    """leg arm head chest back neck face stomach abdomen shoulder thigh foot hand knee eye ear skull throat heart spine
    jaw wrist ankle hip torso limb finger hair nose rib collarbone cheekbone elbow tooth nail scalp"""
)
# Words that name a weapon only beside a word that says so ("explosive charges", "a nail device").
_LOADED = word_set("charge device belt vest package parcel letter cocktail")
# Types whose words have as their object those to whom they are said or paid.
_TO_SOMEBODY = frozenset({"demand", "appeal", "promise", "visit"})
_SOMEBODY = word_set("me us you him her them")
_LOADING = word_set("explosive dynamite bomb plastic demolition tnt molotov incendiary suicide high-powered")


def is_weapon(token: Token) -> bool:
    """Whether the noun names a weapon or a charge of explosives."""
    lemma = token.lemma_.lower()
    if lemma in WEAPONS:
        return True
    return lemma in _LOADED and any(c.lemma_.lower() in _LOADING for c in token.children)


def doer_or_means(filler: Filler, found: Found, analysis: Analysis) -> Filler:
    """The filler, as the instrument where it is one: a weapon that "does" something or stands before the trigger's
    noun ("a bomb attack"), a weapon whose explosion it is, and any other thing or happening that does it ("a blaze
    killed two")."""
    if _is_about(filler, found, analysis):
        return Filler("about", filler.token)
    if filler.role == "target" and _nominates(filler.token, found):
        return Filler("agent", filler.token)
    if _is_asked(filler, found, analysis):
        return Filler("target", filler.token)
    if _only_burns(filler, found, analysis):
        return Filler("target", filler.token)
    if _is_force(filler, found, analysis):
        return Filler("agent", filler.token)
    if filler.role == "agent" and (deed := _deed_at(filler.token, found, analysis)) is not None:
        return Filler("instrument" if "instrument" in found.type.roles else "agent", deed)
    if "instrument" not in found.type.roles or filler.role not in {"agent", "target"}:
        return filler
    if is_weapon(filler.token) and (
        filler.role == "agent"
        or preposition(filler.token) == "with"
        or _of_noun(filler.token, found)
        or _shared_with_firing(filler.token, found)
    ):
        return Filler("instrument", filler.token)
    kind = analysis.noun_classes.get(filler.token.i)
    acts = filler.token.ent_type_ or filler.token.pos_ == "PRON" or nouns.common(filler.token.lemma_.lower())
    if filler.role == "agent" and kind in {"object", "event", "substance"} and not acts:
        return Filler("instrument", filler.token)
    return filler


def _is_force(filler: Filler, found: Found, analysis: Analysis) -> bool:
    """ "[Artillery units] hit 22 areas", "[Guard forces] struck a depot": those who strike, though shells and jets that
    stand there are only what it is done with."""
    acts = filler.role == "instrument" and filler.token in found.slots.get("subject", [])
    acts = acts and (filler.token.ent_type_ == "ORG" or nouns.common(filler.token.lemma_.lower()))
    somebody = analysis.noun_classes.get(filler.token.i) in {"person", "organization"}
    return acts and somebody and not is_weapon(filler.token) and "agent" in found.type.roles


def _only_burns(filler: Filler, found: Found, analysis: Analysis) -> bool:
    """ "The [library] burned down": what nothing is done to but burning."""
    if found.type.id != "destroy" or filler.role != "agent" or found.trigger.pos != "verb" or filler.token.ent_type_:
        return False
    burns = found.token.lemma_.lower() in {"burn", "collapse"} and not found.slots.get("object")
    return burns and analysis.noun_classes.get(filler.token.i) in {"place", "object"}


def _deed_at(place: Token, found: Found, analysis: Analysis) -> Token | None:
    """The deed that a relative clause is of, where the tree hangs it on the place of that deed: "[attacks] on a
    compound that killed four"."""
    clause = found.token.dep_ == "acl:relcl" and found.token.head == place and found.type.group == "Violence"
    kind = analysis.noun_classes.get(place.i)
    unknown = kind is None and place.pos_ == "NOUN" and not nouns.common(place.lemma_.lower())
    if not clause or place.ent_type_ in {"PER", "ORG"} or not (kind in {"place", "object"} or unknown):
        return None
    if is_weapon(place):
        return None
    here = place
    while here.dep_ in {"nmod", "conj", "appos"} and here.head.i < here.i:
        here = here.head
        if analysis.noun_classes.get(here.i) == "event" or (unknown and eventful(here)):
            return here
    return None


def _shared_with_firing(weapon: Token, found: Found) -> bool:
    """ "Bombing and firing [rockets] at the town": no town that is bombed."""
    return found.type.id == "bomb" and found.trigger.pos == "verb" and weapon.head != found.token


def _is_asked(filler: Filler, found: Found, analysis: Analysis) -> bool:
    """ "Asked [the government] for aid", "promised [the villagers] a bridge", "visited [the prisoner]": who is asked,
    and not what for."""
    if _is_refused(filler, found):
        return True
    role = "to" if found.type.id == "visit" else "about"
    if filler.role != role or found.type.id not in _TO_SOMEBODY or found.trigger.pos != "verb":
        return False
    somebody = (
        analysis.noun_classes.get(filler.token.i) in {"person", "organization"} or filler.token.ent_type_ == "ORG"
    )
    token = filler.token
    somebody = somebody or (token.pos_ == "PRON" and token.lower_ in _SOMEBODY)
    first = first_conjunct(token)
    told = first.dep_ in {"obj", "iobj"} and first.head == found.token
    # "demanded [their employer] stop": whoever is to do it, wherever the tree hangs him.
    told = told or (token.dep_ == "nsubj" and token.head.head == found.token and token.head.tag_ == "VB")
    return somebody and told


def _nominates(token: Token, found: Found) -> bool:
    """ "[The party]'s nomination", "the nomination of a major [party]": whoever is nominated is somebody."""
    named = found.type.id == "appoint" and found.trigger.pos == "noun" and found.token.lemma_.lower() == "nomination"
    return named and (token.lemma_.lower() in {"party", "convention"} or token.ent_type_ == "ORG")


def _is_refused(filler: Filler, found: Found) -> bool:
    """ "Said no to [Channel Four]", "opposition to [Roe]": whoever has a name is turned down."""
    token = filler.token
    named = token.ent_type_ in {"PER", "ORG"} and preposition(token) == "to"
    return filler.role == "about" and found.type.id == "reject" and named


def _is_about(filler: Filler, found: Found, analysis: Analysis) -> bool:
    """ "The appeal of [his sentence]": nothing that could appeal."""
    if filler.role != "agent" or found.trigger.pos != "noun" or "about" not in found.type.roles:
        return False
    if filler.token.ent_type_ or analysis.noun_classes.get(filler.token.i) not in {"abstract", "event"}:
        return False
    first = first_conjunct(filler.token)
    return first.head == found.token and preposition(first) == "of"


def _of_noun(weapon: Token, found: Found) -> bool:
    """ "A bomb attack", "the explosion of two bombs"; not "the destruction of the rockets"."""
    if found.trigger.pos != "noun" or weapon.head != found.token:
        return False
    fired = found.type.id == "bomb" or found.token.lemma_.lower() in {"firing", "launch", "launching"}
    return weapon.dep_ in {"compound", "amod"} or (weapon.dep_ == "nmod" and fired)
