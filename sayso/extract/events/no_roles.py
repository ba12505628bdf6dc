"""The words that a key of an event's trigger fits, and that play no role in it all the same."""

from collections.abc import Set

from sayso.extract.actors import nouns
from sayso.extract.events.found import Found
from sayso.extract.events.slots_verbs import CALLING
from sayso.extract.events.verb_participles import is_money
from sayso.extract.nobody import is_nobody
from sayso.extract.tree import child, first_conjunct, is_aged, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import RoleName

# Types that befall people, and nothing that happens.
_BEFALLING = word_set("arrest kill injure torture abduct execute sexual_violence disappear expel displace")
_PERIODS = word_set("year month week day night decade century hour morning evening weekend")
_DATES = word_set("eve anniversary day night morning afternoon evening date occasion birthday weekend")
_UNSHOT = word_set("knife machete sword axe hatchet stick club stone rock hammer baton dagger spear blade")
_OUTCOMES = word_set("toll casualty loss result outcome aim intention purpose")
_LAWS = word_set("law legislation bill measure ordinance statute code rule")
_RULES = word_set("curfew ban restriction lockdown moratorium prohibition embargo")
_VEHICLES = word_set(
    "van car truck lorry vehicle motorbike motorcycle taxi bus minibus jeep pickup boat speedboat plane"
)
_RUNNING = word_set(
    """first second third fourth fifth sixth seventh eighth ninth tenth straight consecutive successive running last
    past next several many few"""
)
_DURING = frozenset({"in", "during", "over", "within", "since", "until"})
_PLACING = frozenset({"outside", "inside", "near", "in front of", "around", "across", "through"})
_SHOWN = frozenset({"support", "solidarity", "sympathy", "protest", "memory", "honour", "honor"})
_ACTS = word_set("act crime practice case instance incident form offence offense misdeed atrocity")
_PREDICATES = frozenset({"xcomp", "ccomp"})


def plays_none(role: RoleName | None, token: Token, found: Found, analysis: Analysis, times: Set[int]) -> bool:
    """Whether the token fills no role of the event, whatever key of the trigger fits it; `times` are the tokens that
    say when something happens."""
    return (
        (role == "agent" and _no_agent(token, found))
        or (role == "target" and _no_target(token, found, analysis))
        or (role == "instrument" and _no_instrument(token, found))
        or (role == "about" and _no_matter(token, found))
        or _no_time(role, token, found, times)
        or _no_part(role, token, found)
    )


def _no_agent(token: Token, found: Found) -> bool:
    lemma = token.lemma_.lower()
    if lemma in _ACTS and token.is_ancestor(found.token):
        return True  # "[acts] of carrying out arrests"
    if lemma in _LAWS and found.type.group == "Violence":
        return True  # "[legislation] making it a felony to assault a nurse"
    # "was ratified by a [vote] of 210 to 98"
    return lemma in {"vote", "margin", "majority", "acclamation"} and preposition(token) == "by"


def _no_instrument(token: Token, found: Found) -> bool:
    lemma, mark = token.lemma_.lower(), preposition(token)
    if (mark == "in" and token.head == found.token) or token.head.lower_ == "worth":
        return True  # "shot him in [self-defence]", "jewels worth [$4,000]"
    if mark == "with" and lemma in _OUTCOMES:
        return True  # "ambushed a patrol, with a [toll] of two dead"
    if found.type.id == "shoot" and lemma in _UNSHOT:
        return True  # "shot a man with a [knife]"
    return lemma in {"link", "tie", "connection"}  # "attacks by men with [links] to the Front"


def _no_matter(token: Token, found: Found) -> bool:
    mark = preposition(token)
    if found.type.group == "Protest" and mark in _PLACING:
        return True  # "demonstrated outside [the gates]"
    if found.type.id in {"charge", "arrest"} and (is_money(token) or token.lemma_.lower() in {"bond", "bail"}):
        return True  # "is held on $50,000 [bond]"
    if found.type.id == "charge" and mark == "as":
        return True  # "was charged as [an adult]"
    return token.pos_ == "NUM" and mark == "to"  # "by 88 votes to [12]"


def _no_target(token: Token, found: Found, analysis: Analysis) -> bool:
    lemma, kind = token.lemma_.lower(), found.type.id
    if kind == "vote" and token.pos_ == "NUM":
        return True  # "voted [61] to 20"
    if lemma == "fire" and found.token.lemma_.lower() in {"return", "open", "exchange", "trade"}:
        return True  # "returned [fire]"
    if not_done_to(token, found):
        return True
    if lemma in {"life", "living"} and kind == "kill":
        return True  # "claimed dozens of [lives]"
    if kind in _BEFALLING and token.pos_ == "NOUN" and analysis.noun_classes.get(token.i) == "event":
        return True  # "the [release] of all arrested": nobody arrests a release
    return _said_of(token, found) or _only_describes(token, found)


def not_done_to(token: Token, found: Found) -> bool:
    """Whether it is done to neither: "imposed a [curfew]", "filed a lawsuit on behalf of [three inmates]"."""
    rule = found.type.id == "ban" and token.lemma_.lower() in _RULES
    return rule or first_conjunct(token).head.lower_ == "behalf"


def _said_of(token: Token, found: Found) -> bool:
    """Whether the word is what somebody is called, not who is ("called him a [disgrace]")."""
    verb = found.token
    if found.trigger.pos != "verb" or verb.lemma_.lower() not in CALLING:
        return False
    who = child(verb, "obj", "nsubj:pass")
    first = first_conjunct(token)
    return who is not None and first.head == verb and first != who and (first.dep_ in _PREDICATES or first.i > who.i)


def _only_describes(token: Token, found: Found) -> bool:
    """Whether the word says how many are harmed or how badly ("[heavy] casualties", "[90] casualties"), and not whose
    people they are ("[civilian] casualties")."""
    counts = token.dep_ == "nummod" and found.trigger.pos == "noun"
    says_who = token.ent_type_ or token.lower_ in nouns.PEOPLE | nouns.FORCES
    return found.type.id in {"kill", "injure"} and (token.dep_ == "amod" or counts) and not says_who


def _no_part(role: RoleName | None, token: Token, found: Found) -> bool:
    """Whether the phrase says in what manner, on whose wish or by whose word, and plays no part."""
    lemma, mark = token.lemma_.lower(), preposition(token)
    if token.head != found.token and is_nobody(token):
        return True  # "no soldier was there when it was [burnt]"
    if role == "to" and found.type.group == "Speech" and mark == "in" and token.ent_type_ == "LOC":
        return True  # "in [Washington], he released a statement"
    if found.type.id == "flee" and mark == "in" and lemma in _VEHICLES:
        return True  # "fled in a white [van]"
    if lemma in {"invitation", "request", "behest"} and mark == "at":
        return True  # "came at the [invitation] of the mayor"
    if token.lower_ in _SHOWN and mark == "in":
        return True  # "marched in [support] of the miners": that is why, not against whom
    if token.lower_ in {"example", "instance"} and mark == "for":
        return True
    # Whoever is cited plays no role in it.
    return preposition(first_conjunct(token)).startswith("according") and not token.is_ancestor(found.token)


def _no_time(role: RoleName | None, token: Token, found: Found, times: Set[int]) -> bool:
    """Whether the phrase says when or for how long, and is not the time that somebody is sentenced to."""
    lemma, mark = token.lemma_.lower(), preposition(token)
    sentence = found.type.id == "sentence"
    if lemma == "time" and mark in {"for", "at", "in", "by"} and not token.ent_type_:
        return True  # "reached the town for the first [time]"
    if _says_when(token) and not sentence:
        return True  # "in previous [years]", which is no date
    if token.i in times and not is_aged(token) and not (role == "to" and sentence):
        return True  # but "sentenced to six [years]"
    for_how_long = lemma in _PERIODS and preposition(first_conjunct(token)) == "for"
    # "in detention for months and [years]"
    return for_how_long and found.type.group in {"Violence", "Coercion"} and not sentence


def _says_when(token: Token) -> bool:
    """Whether the phrase is a time that no calendar knows ("in recent years", "during past weeks")."""
    lemma, mark = token.lemma_.lower(), preposition(token)
    if mark == "for" and lemma in _PERIODS | _DATES and any(c.lower_ in _RUNNING for c in token.children):
        return True  # "for the third day running"
    return (lemma in _PERIODS and mark in _DURING) or (
        lemma in _DATES and mark == "on" and child(token, "det") is not None
    )
