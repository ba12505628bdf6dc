"""Which time belongs to which event: by PropBank argument, by the tree, then by the clause around."""

from collections.abc import Sequence

from sayso.extract.claims import Claims
from sayso.extract.events.accused import is_deed
from sayso.extract.events.attach import NOMINAL, by_argument, eventful, head_of, in_sentence, sharing
from sayso.extract.events.clause import tense
from sayso.extract.events.found import Found
from sayso.extract.events.time_between import of_anchor, of_event
from sayso.extract.events.time_hosts import SET, host, host_of
from sayso.extract.events.times_apart import of_another, of_relative
from sayso.extract.events.when_clauses import antecedent_time, behind_when
from sayso.extract.times import TimeExpression
from sayso.extract.tree import child, preposition
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc, Token
from sayso.model import When

_ARTICLES = frozenset({"the", "a", "an", "this", "its", "his", "her", "their"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PUNCT", "PART"})
# Tenses of an event's clause and of the one that has a time, which don't tell of the same time.
_APART = frozenset({(own, other) for own in ("present", "perfect") for other in ("past", "future")})


def time_for(
    found: Found, analysis: Analysis, times: Sequence[TimeExpression], claims: Claims
) -> TimeExpression | None:
    """The time expression that dates the event; None where the report does not say when."""
    sentence = found.token.sent
    near_by = in_sentence(times, sentence)
    chosen = _before_noun(near_by, found) or _time_among(near_by, found, analysis, claims)
    return _finer(chosen, near_by, analysis.doc) if chosen is not None else None


def _time_among(
    near_by: Sequence[TimeExpression], found: Found, analysis: Analysis, claims: Claims
) -> TimeExpression | None:
    dating = [t for t in near_by if t.dates and not of_another(t, found, analysis)]
    due = [(t, what) for t in dating if (what := _set_for(t, found.token.doc)) is not None]
    meant = next((t for t, what in due if what == found.token), None)
    if meant is not None:
        return meant
    dating = [t for t in dating if not any(t == other or 0 < t.first - other.last < 2 for other, _ in due)]
    dating = [t for t in dating if not of_anchor(t, found.token, near_by)]
    plain = [t for t in dating if not of_event(t, analysis.doc)]
    chosen = _by_clause(plain, found, analysis, claims)
    return chosen or (_by_clause(dating, found, analysis, claims) if len(plain) < len(dating) else None)


def _by_clause(
    dating: Sequence[TimeExpression], found: Found, analysis: Analysis, claims: Claims
) -> TimeExpression | None:
    if not dating:
        return None
    antecedent = antecedent_time(found, dating, claims)
    if antecedent is not None:
        return antecedent
    dating = [t for t in dating if not behind_when(t, found.token)]
    named = by_argument(found, analysis, [t for t in dating if not of_relative(t, found.token)], "ARGM-TMP")
    if named is not None:
        return named
    heads = [head_of(t, analysis.doc) for t in dating]
    hosts = {i: host_of(dating[i], head) for i, head in enumerate(heads)}
    for place in sharing(found.token, claims):
        near = [
            dating[i] for i, host in hosts.items() if host == place and not _of_other_tense(dating[i], place, found)
        ]
        if near:
            return min(near, key=lambda t: abs(t.first - found.token.i))
    return _only_one(found, dating) or _right_behind(found, dating) or _second_time(found, dating)


def _before_noun(expressions: Sequence[TimeExpression], found: Found) -> TimeExpression | None:
    """The day that stands before the event's noun ("an appeal before the [7 June] vote"), whatever the tree says."""
    doc = found.token.doc
    for time in expressions:
        between = doc[time.last : found.first]
        fixed = found.trigger.pos == "noun" and time.dates and time.when.precision == "day" and time.first > 0
        named = fixed and doc[time.first - 1].lower_ in _ARTICLES and time.last <= found.first
        if named and all(found.token.is_ancestor(t) and t.pos_ in _NAMING for t in between):
            return time
    return None


def _right_behind(found: Found, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time right behind a deed's noun ("claimed responsibility for the bombing [last month]"), or between an
    event's noun and those whose it is ("the defection [last month] of a general")."""
    behind = next((e for e in expressions if e.first == found.last), None)
    if behind is None or found.trigger.pos != "noun":
        return None
    doc = found.token.doc
    follows = doc[behind.last].lower_ if behind.last < len(doc) else ""
    return behind if follows in {"of", "by"} or is_deed(found.token) else None


def _second_time(found: Found, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time that ends the phrase of an event's noun, where the verb before it has a time of its own already ("[on
    Tuesday] disowned the bombing of a mill in Orrun [ten days ago]")."""
    doc = found.token.doc
    for behind in expressions if found.trigger.pos == "noun" else ():
        between = doc[found.last : behind.first]
        inside = behind.first >= found.last and not any(t.pos_ in {"VERB", "AUX", "PUNCT"} for t in between)
        verb = host(head_of(behind, doc))
        governs = verb.pos_ == "VERB" and verb.i < found.token.i and found.token.head == verb
        if inside and governs and any(e != behind and host(head_of(e, doc)) == verb for e in expressions):
            return behind
    return None


def _of_other_tense(expression: TimeExpression, verb: Token, found: Found) -> bool:
    """Whether the event's clause tells how things are, or what has been since, and the verb on which the time hangs
    what was or will be ("was seized on Monday and [is held] now", "march on Sunday to the jail where he is [held]"), or
    a semicolon parts the time from it."""
    token = found.token
    if verb == token or token.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.i < expression.first < token.i and any(t.text == ";" for t in token.doc[expression.last : token.i]):
        return True
    own, other = tense(token), tense(verb)
    apart = token.dep_ in {"conj", "advcl", "acl:relcl"} and child(token, "aux", "aux:pass", "cop") is not None
    return apart and (own, other) in _APART


def _finer(chosen: TimeExpression, expressions: Sequence[TimeExpression], doc: Doc) -> TimeExpression:
    """The time that a comma sets beside the chosen one to say it more closely ("two years ago, [on 4 May 2006]")."""
    for other in expressions:
        between = doc[min(chosen.last, other.last) : max(chosen.first, other.first)]
        beside = 0 < len(between) <= 3 and between[0].text == "," and all(t.tag_ in {",", "IN"} for t in between)
        if beside and _lies_in(other.when, chosen.when):
            return other
    return chosen


def _lies_in(inner: When, outer: When) -> bool:
    """Whether the first has two ends that lie within the second's, and not the same; the second may begin at any time
    ("a few months ago")."""
    if inner.earliest is None or inner.latest is None or outer.latest is None:
        return False
    within = (outer.earliest or "") <= inner.earliest and inner.latest <= outer.latest
    return within and (inner.earliest, inner.latest) != (outer.earliest, outer.latest)


def _only_one(found: Found, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """The only time in the event's own clause, though it stands in a noun's phrase ("police in the port on Monday
    arrested him", "an attempt by officers in 2003")."""
    heads = [head_of(e, found.token.doc) for e in expressions]
    within = [e for e, head in zip(expressions, heads, strict=True) if _inside_clause(head, found.token)]
    return within[0] if len(within) == 1 and not _names_thing(head_of(within[0], found.token.doc)) else None


def _names_thing(head: Token) -> bool:
    """Whether the time only says which of several things or people is meant ("an officer of the [2014] intake")."""
    above = head.head
    return head.dep_ in {"compound", "nummod", "amod"} and head.i < above.i and not eventful(above)


def _inside_clause(here: Token, token: Token) -> bool:
    for _ in range(6):
        if here.dep_ not in NOMINAL and here.dep_ not in {"nsubj", "obj", "nsubj:pass", "iobj", "obl:agent"}:
            return False
        if here.head == here:
            return False
        here = here.head
        if here == token:
            return True
        if eventful(here) or here.pos_ == "VERB":
            return False
    return False


def _set_for(expression: TimeExpression, doc: Doc) -> Token | None:
    """What is announced or called for that time ("announced a third [march] for Saturday"), whatever the tree says."""
    head = head_of(expression, doc)
    verb = host(head)
    if preposition(head) != "for" or verb.lemma_.lower() not in SET:
        return None
    return child(verb, "obj", "nsubj:pass")
