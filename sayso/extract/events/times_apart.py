"""Times that are of something else than the event beside which they stand."""

import re

from sayso.extract.events.accused import is_deed
from sayso.extract.events.attach import NOMINAL, head_of
from sayso.extract.events.found import Found
from sayso.extract.events.time_hosts import OUTSIDE, SINCE, clause_before, named_by, owner
from sayso.extract.times import TimeExpression, of_the_day
from sayso.extract.tree import ancestors, child, conjuncts, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

_DECIDING = word_set(
    """ban cancel postpone delay suspend prohibit outlaw forbid announce approve authorise authorize report condemn
    denounce criticise criticize investigate discuss"""
)
_AVENGING = word_set("avenge revenge retaliation reprisal retaliate vengeance")
_SETTING = frozenset({"for", "to", "until", "till"})
_DASHES = frozenset({"-", "–", "—", "--"})
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth only")


def could_date(expression: TimeExpression, found: Found, analysis: Analysis) -> bool:
    """Whether the words around the time, or around the event, leave it open that the one dates the other."""
    apart = of_another(expression, found, analysis) or of_relative(expression, found.token)
    apart = apart or _of_ruling_on(expression, found.token)
    return expression.dates and not apart and not _set_apart(expression, found.token)


def _of_ruling_on(expression: TimeExpression, noun: Token) -> bool:
    """Whether the time is that of what is decided or said about the event, or of what came of it: "the rally was
    [banned] last week", "[died] of her injuries on Monday"."""
    verb, head = noun.head, head_of(expression, noun.doc)
    about = noun.dep_ == "nsubj:pass" and verb.lemma_.lower() in _DECIDING
    about = about or (verb.lemma_.lower() in {"die", "succumb"} and preposition(noun) in {"of", "from", "to"})
    return about and verb.i < expression.first and verb.is_ancestor(head) and preposition(head) not in _SETTING


def of_another(expression: TimeExpression, found: Found, analysis: Analysis) -> bool:
    """Whether the words around the time make it that of something else, or of before or after the event."""
    token = found.token
    if (
        _of_avenged(expression, token)
        or _elsewhere(expression, token)
        or owner(expression, token.doc) not in {None, token}
    ):
        return True
    named = named_by(expression, token.doc)
    if named is not None and token not in {named, named.head} and not named.is_ancestor(token):
        return named.sent.start == token.sent.start
    clause = clause_before(expression, token)
    return clause is not None or _beyond_main(expression, token, analysis) or _of_deed(expression, found, analysis)


def _set_apart(expression: TimeExpression, token: Token) -> bool:
    """Whether "after", "before" or "since" stands between the event and what the time is said of ("stormed the fort on
    Monday, a week after the [mutiny]"), or the event only says which thing is meant, or what somebody is accused of
    ("stormed the [hijacked] ferry on Monday")."""
    head = head_of(expression, token.doc)
    if not token.is_ancestor(head) and (token.dep_ == "amod" or is_deed(token)):
        return True
    for here in (token, *ancestors(token)):
        if here.is_ancestor(head):
            return False
        mark = next((c.lower_ for c in here.children if c.dep_ == "mark"), "")
        if mark in SINCE or preposition(here) in SINCE:
            return True
    return False


def _elsewhere(expression: TimeExpression, token: Token) -> bool:
    """Whether the time is said to lie before or after the event: "after Monday", "two days after he fled", "the first
    raid since March"."""
    doc = token.doc
    if _ranked_since(expression, token) or _compared(expression, token) or _in_what_came_before(expression, token):
        return True
    head = head_of(expression, doc)
    if preposition(head) in OUTSIDE and not of_the_day(expression.when.text, expression.form):
        return True
    # "Held before [Saturday]'s rally": the day is that of the rally.
    of_other = head.dep_ == "nmod:poss" and preposition(head.head) in SINCE
    if of_other and token != head.head and not head.head.is_ancestor(token):
        return True
    behind = expression.last + (expression.last + 1 < len(doc) and doc[expression.last].text in _DASHES)
    follows = doc[behind].lower_ if behind < len(doc) else ""
    between = doc[expression.last : token.i] if expression.last < token.i else ()
    return follows in {"after", "before", "since"} and bool(between) and not any(t.text == "," for t in between)


def _in_what_came_before(expression: TimeExpression, token: Token) -> bool:
    """Whether the time is of what it is compared with: "the worst raid since a bomb [killed] 80 in 2017"."""
    for above in ancestors(head_of(expression, token.doc)):
        if above == token or above.is_ancestor(token):
            return False
        if above.dep_ in {"advcl", "acl"} and any(c.dep_ == "mark" and c.lower_ == "since" for c in above.children):
            return True
    return False


def _of_avenged(expression: TimeExpression, token: Token) -> bool:
    """Whether the time is that of what the event avenges ("shelled a port to avenge the death of a general in May")."""
    doc = token.doc
    between = doc[token.i + 1 : expression.first] if token.i < expression.first else ()
    avenging = next((t for t in between if t.lemma_.lower() in _AVENGING), None)
    if avenging is None or any(t.text in {",", ";"} for t in doc[avenging.i : expression.first]):
        return False
    return any(t.pos_ == "NOUN" for t in doc[avenging.i + 1 : expression.first])


def _ranked_since(expression: TimeExpression, token: Token) -> bool:
    """Whether the time begins or lies in the stretch within which the event is the first, the third or the worst ("the
    third raid since March", "the worst unrest since the end of the war in 1999")."""
    here = head_of(expression, token.doc)
    for _ in range(4):
        if preposition(here) == "since":
            ranked = [token, here.head] if here.head in conjuncts(first_conjunct(token)) else [token]
            return any(_ranks(word) for one in ranked for word in (one, *one.children))
        if here.dep_ not in NOMINAL or here.head == here:
            return False
        here = here.head
    return False


def _ranks(word: Token) -> bool:
    return (
        word.tag_ in {"JJS", "RBS"}
        or word.lower_ in _ORDINALS
        or re.fullmatch(r"\d+(st|nd|rd|th)", word.lower_) is not None
    )


def _compared(expression: TimeExpression, token: Token) -> bool:
    """Whether the time is that of a figure with which the event's is compared ("nine raids, compared to four last
    year", "up from 78 in 2018")."""
    for here in ancestors(head_of(expression, token.doc)):
        if here == token:
            return False
        comparing = here.lower_ == "compared" and here.dep_ in {"advcl", "acl", "case"}
        moved = here.dep_ == "advmod" and here.lower_ in {"up", "down"} and child(here, "obl") is not None
        if comparing or moved:
            return not here.is_ancestor(token)
    return False


def of_relative(expression: TimeExpression, token: Token) -> bool:
    """Whether the time hangs on a relative clause that the word is no part of ("those [taken in June] were freed")."""
    here = head_of(expression, token.doc)
    for above in ancestors(here):
        if above == token:
            return False
        # "Ties, [cut] in 2016": the tree may take the participle for a clause of its own.
        alone = above.dep_ == "parataxis" and child(above, "nsubj", "nsubj:pass") is None
        if (above.dep_ in {"acl:relcl", "acl"} or alone) and above.pos_ == "VERB":
            return above.is_ancestor(here) and not above.is_ancestor(token)
    return False


def _beyond_main(expression: TimeExpression, word: Token, analysis: Analysis) -> bool:
    """Whether the word is a participle on a noun, or in a clause on a person, and the time stands behind the verb whose
    subject the noun is ("those [sacked] last year were detained today", "a boy who was [struck] died on Monday")."""
    noun = word.head
    person = noun.ent_type_ == "PER" or analysis.noun_classes.get(noun.i) == "person"
    describes = word.dep_ == "acl" or (word.dep_ == "acl:relcl" and person)
    if not describes or noun.dep_ not in {"nsubj", "nsubj:pass"}:
        return False
    return word.i < word.head.head.i < expression.first


def _of_deed(expression: TimeExpression, found: Found, analysis: Analysis) -> bool:
    """Whether a deed that somebody is accused of or punished for has the time for its argument, and the event has not
    ("sentenced for the murder of a general [in 1980]")."""
    if expression.when.precision not in {"month", "year", "decade"}:
        return False
    doc = analysis.doc
    owners = [
        at
        for at in range(doc[expression.first].sent.start, expression.first)
        for argument in getattr(analysis.predicates.get(at), "arguments", ())
        if argument.role == "ARGM-TMP" and expression.first <= argument.token < expression.last
    ]
    return found.token.i not in owners and any(is_deed(doc[at]) for at in owners)
