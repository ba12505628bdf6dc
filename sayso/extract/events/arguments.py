"""The roles that PropBank arguments give an event, as far as the tree does not know better."""

from collections.abc import Iterator

from sayso.extract.events.found import Found
from sayso.extract.events.learnt_doubts import (
    SAID,
    against,
    foiled_by,
    lifted_by,
    only_reports,
    repelled_by,
    undergone_by,
)
from sayso.extract.events.means import is_weapon
from sayso.extract.subjects import antecedent, first_to, is_passive, subject
from sayso.extract.tree import child, conjuncts, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import RoleName

_TURNING_DOWN = word_set(
    "deny reject dismiss refute rebut dispute repudiate contest ignore rebuff spurn decline resist defy"
)
_TELLING = word_set(
    "allegation accusation claim complaint report account story testimony denial memory description trial"
)


def by_argument(found: Found, analysis: Analysis) -> Iterator[tuple[RoleName | None, Token]]:
    """The roles of the predicate's arguments, with those who fill them; what the tree contradicts is left out."""
    predicate = analysis.predicates.get(found.token.i)
    if predicate is None:
        return
    for argument in predicate.arguments:
        if argument.role not in found.trigger.roles or not 0 <= argument.token < len(analysis.doc):
            continue
        token = antecedent(analysis.doc[argument.token])
        if (argument.role == "ARG1" and _displaced(found, token)) or _of_clause_before(found, token):
            continue
        if found.trigger.pos == "noun" and found.token.dep_ == "conj" and token in conjuncts(found.token.head):
            continue  # "[violence] and destruction"
        if token == found.token.head and found.token.dep_ == "acl" and first_to(token) is not None:
            continue  # "she is the third [judge] to be removed"
        if argument.role == "ARG0" and (
            against(token)
            or _named_by(found, token)
            or _of_governor(found, token)
            or _asked_for(found, token)
            or _turned_down_by(found, token)
            or _behind(found, token)
            or _of_reported(found, token)
            or _only_tells(found, token)
            or lifted_by(token, found)
            or repelled_by(token, found)
            or undergone_by(token, found)
            or only_reports(token, found)
        ):
            continue
        if (
            found.trigger.pos == "noun"
            and token.dep_ in {"compound", "amod"}
            and _only_describes(token, found, analysis)
        ):
            continue
        role = _place_in_tree(found, token, found.trigger.roles[argument.role])
        for one in conjuncts(token):
            if one == token or one.i < found.token.i or token.i > found.token.i:
                yield role, one


def _only_describes(token: Token, found: Found, analysis: Analysis) -> bool:
    """Whether a word before an event's noun names nobody and no place ("[terrorist] attack", "[suicide] bombing"), or a
    thing where somebody else is known to undergo it ("gave him a [prison] sentence")."""
    if found.trigger.pos != "noun" or token.head != found.token or is_weapon(token):
        return False
    named = bool(token.ent_type_) or analysis.noun_classes.get(token.i) in {"person", "organization", "place"}
    return bool(found.slots.get("object")) or not named or (token.pos_ == "ADJ" and not token.ent_type_)


def _displaced(found: Found, token: Token) -> bool:
    """Whether an argument is given as what it is done to, though the verb's own object stands right behind it: one
    before an active verb, behind the next verb ("killing a mayor and wounding [three]"), or in a phrase ("died in [the
    war]")."""
    if found.trigger.pos != "verb":
        return False
    if _only_near(found, token):
        return True
    undergoes = [one for key in ("object", "subject") if found.trigger.roles.get(key) == found.trigger.roles["ARG1"]
                 for one in found.slots.get(key, [])]  # fmt: skip
    if preposition(token) and undergoes and token not in undergoes:
        return True
    if is_passive(found.token) or not any(one.i > found.token.i for one in found.slots.get("object", [])):
        return False
    if token.i < found.token.i:
        return True
    return token not in found.slots["object"] and any(t.pos_ == "VERB" for t in token.doc[found.token.i + 1 : token.i])


def _only_near(found: Found, token: Token) -> bool:
    """Whether an argument stands before the noun that a bare participle describes: in "relatives of [those] killed",
    nobody else was."""
    verb = found.token
    bare = verb.dep_ == "acl" and verb.tag_ == "VBN" and child(verb, "aux", "aux:pass", "nsubj:pass") is None
    if not bare or token.pos_ == "NUM" or not token.i < verb.i:
        return False
    return token.is_ancestor(verb) and token != verb.head and verb.head in found.slots.get("object", [])


def _of_clause_before(found: Found, token: Token) -> bool:
    """Whether an argument is the subject of a verb that the event's coordinates with, though this has its own ("the
    march was broken up and [a student] was shot")."""
    own = child(found.token, "nsubj", "nsubj:pass")
    if own is None and is_passive(found.token):
        own = next((one for one in found.slots.get("object", []) if one.i < found.token.i), None)
    if found.trigger.pos != "verb" or found.token.dep_ != "conj" or own is None or own.pos_ == "PRON":
        return False
    return token.dep_ in {"nsubj", "nsubj:pass"} and token.head != found.token and token.head.i < own.left_edge.i


def _named_by(found: Found, token: Token) -> bool:
    """Whether a passive names another who does it ("by four men")."""
    agents = found.slots.get("subject", [])
    return is_passive(found.token) and bool(agents) and token not in agents


def _asked_for(found: Found, token: Token) -> bool:
    """Whether the clause asks who does it ("they asked [who] had shot him"): nobody outside of it does, then."""
    who = child(found.token, "nsubj")
    asks = who is not None and who.lower_ == "who" and antecedent(who) == who
    return asks and not found.token.is_ancestor(token)


def _of_governor(found: Found, token: Token) -> bool:
    """Whether an argument only wants others to do it, whom the tree tells ("called on [the army] to shell it")."""
    verb, agents = found.token, found.slots.get("subject", [])
    above = verb.head
    if foiled_by(token, verb):
        return True
    wanted = verb.tag_ == "VB" and verb.dep_ in {"xcomp", "advcl", "ccomp"} and above != verb
    return wanted and bool(agents) and token not in agents and token == subject(above)


def _behind(found: Found, token: Token) -> bool:
    """Whether an active verb has a subject before it, and the argument stands behind it."""
    own = child(found.token, "nsubj")
    return own is not None and own.i < found.token.i < token.i and not is_passive(found.token)


def _of_reported(found: Found, token: Token) -> bool:
    """Whether an argument is the subject of what the verb before reports, with which the event's verb coordinates
    ("the minister admitted that [a man] was hit, and resigned")."""
    verb = found.token
    if verb.dep_ != "conj" or child(verb, "nsubj", "nsubj:pass") is not None:
        return False
    reported = token.head.dep_ == "ccomp" and token.head.head == verb.head and verb.head.i < token.head.i < verb.i
    return reported and token.dep_ in {"nsubj", "nsubj:pass"} and child(verb.head, "nsubj") is not None


def _only_tells(found: Found, token: Token) -> bool:
    """Whether an argument is whose words tell of it ("[her] allegations of sexual violence"), not whose doing it is."""
    words = found.token.head
    return found.trigger.pos == "noun" and words.lemma_.lower() in _TELLING and token == child(words, "nmod:poss")


def _turned_down_by(found: Found, token: Token) -> bool:
    """Whether an argument turns down what somebody else says or wants ("[the ministry] rejected the accusations")."""
    verb = found.token.head
    return (
        found.trigger.pos == "noun"
        and found.type.group in SAID
        and found.token.dep_ in {"obj", "nsubj:pass"}
        and verb.lemma_.lower() in _TURNING_DOWN
        and token.head == verb
    )


def _place_in_tree(found: Found, token: Token, role: RoleName | None) -> RoleName | None:
    """The role of an argument; where the tree plainly makes it the one who acts or is acted on, the role of that."""
    if found.trigger.pos == "verb":
        for slot in ("subject", "object", "infinitive", "clause"):
            if slot in found.trigger.roles and token in found.slots.get(slot, []):
                return found.trigger.roles[slot]
        if role == "about" and token.dep_ == "nsubj" and token.head == found.token and _could_act(found):
            return "agent"  # "[she] appealed to the president", whatever the arguments say
    elif found.trigger.pos == "noun" and (not found.slots.get("of") or found.trigger.roles.get("of") == "about"):
        if role == "agent" and token in found.slots.get("object", []) and "target" in found.type.roles:
            return "target"  # "[the villagers] suffered attacks"
        if token in found.slots.get("possessor", []):
            return found.trigger.roles.get("possessor", role)
    return role


def _could_act(found: Found) -> bool:
    """Whether the subject of the verb does what it tells: it is active, and its words say nothing else of subjects."""
    return not is_passive(found.token) and found.trigger.roles.get("ARG0") == "agent"
