"""Which time belongs to which event: by PropBank argument, by the tree, then by the clause around."""

from collections.abc import Sequence

from sayso.extract.claims import Claims
from sayso.extract.events.accused import is_deed
from sayso.extract.events.attach import NOMINAL, PARTS_OF_TIME, by_argument, eventful, head_of, in_sentence, sharing
from sayso.extract.events.slots import nounlike
from sayso.extract.events.time_between import of_event
from sayso.extract.events.triggers import Found
from sayso.extract.events.when_clauses import antecedent_time, behind_when
from sayso.extract.times import RULINGS, TimeExpression, of_the_day
from sayso.extract.tree import ancestors, child, children, preposition
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc, Token
from sayso.model import When

# Behind these, a time says when the event did not happen.
_OUTSIDE = frozenset({"after", "before", "following", "prior to", "ahead of", "despite"})
_DASHES = frozenset({"-", "–", "—", "--"})
_UP_TO = frozenset({"before", "until", "till", "ahead of", "prior to"})
_SINCE = _OUTSIDE | {"since", "until", "till"}
# Participles whose time is that of the event they hang on ("the strike [called] for tomorrow").
_SET = frozenset({"call", "schedule", "plan", "set", "slate", "announce", "due"})


def time_for(
    found: Found, analysis: Analysis, times: Sequence[TimeExpression], claims: Claims
) -> TimeExpression | None:
    """The time expression that dates the event; None where the report does not say when."""
    sentence = found.token.sent
    near_by = in_sentence(times, sentence)
    chosen = _time_among(near_by, found, analysis, claims)
    return _finer(chosen, near_by, analysis.doc) if chosen is not None else None


def _time_among(
    near_by: Sequence[TimeExpression], found: Found, analysis: Analysis, claims: Claims
) -> TimeExpression | None:
    dating = [t for t in near_by if t.dates and not _elsewhere(t, found.token)]
    dating = [t for t in dating if _owner(t, found.token.doc) in {None, found.token}]
    dating = [t for t in dating if _clause_before(t, found.token) is None and not _beyond_main(t, found.token)]
    dating = [t for t in dating if not _of_deed(t, found, analysis)]
    due = [(t, what) for t in dating if (what := _set_for(t, found.token.doc)) is not None]
    meant = next((t for t, what in due if what == found.token), None)
    if meant is not None:
        return meant
    dating = [t for t in dating if not any(t == other or 0 < t.first - other.last < 2 for other, _ in due)]
    plain = [t for t in dating if not of_event(t, analysis.doc)]
    return _by_clause(plain, found, analysis, claims) or _by_clause(dating, found, analysis, claims)


def _by_clause(
    dating: Sequence[TimeExpression], found: Found, analysis: Analysis, claims: Claims
) -> TimeExpression | None:
    antecedent = antecedent_time(found, dating, claims)
    if antecedent is not None:
        return antecedent
    dating = [t for t in dating if not behind_when(t, found.token)]
    named = by_argument(found, analysis, [t for t in dating if not _of_relative(t, found.token)], "ARGM-TMP")
    if named is not None:
        return named
    heads = [head_of(t, analysis.doc) for t in dating]
    hosts = {i: _host_of(dating[i], head) for i, head in enumerate(heads)}
    for place in sharing(found.token, claims):
        near = [dating[i] for i, host in hosts.items() if host == place]
        if near:
            return min(near, key=lambda t: abs(t.first - found.token.i))
    return _only_one(found, dating) or _right_behind(found, dating) or _second_time(found, dating)


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
        verb = _host(head_of(behind, doc))
        governs = verb.pos_ == "VERB" and verb.i < found.token.i and found.token.head == verb
        if inside and governs and any(e != behind and _host(head_of(e, doc)) == verb for e in expressions):
            return behind
    return None


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


def _of_relative(expression: TimeExpression, token: Token) -> bool:
    """Whether the time hangs on a relative clause that the word is no part of ("those [taken in June] were freed")."""
    here = head_of(expression, token.doc)
    for above in ancestors(here):
        if above == token:
            return False
        if above.dep_ in {"acl:relcl", "acl"} and above.pos_ == "VERB":
            return above.is_ancestor(here) and not above.is_ancestor(token)
    return False


def _elsewhere(expression: TimeExpression, token: Token) -> bool:
    """Whether the time is said to lie before or after the event: "after Monday", "two days after he fled", "the first
    raid since March"."""
    doc = token.doc
    if preposition(head_of(expression, doc)) == "since" and any(
        c.tag_ == "JJS" or c.lower_ == "first" for c in token.children if c.i < token.i
    ):
        return True
    if preposition(head_of(expression, doc)) in _OUTSIDE and not of_the_day(expression.when.text, expression.form):
        return True
    behind = expression.last + (expression.last + 1 < len(doc) and doc[expression.last].text in _DASHES)
    follows = doc[behind].lower_ if behind < len(doc) else ""
    between = doc[expression.last : token.i] if expression.last < token.i else ()
    return follows in {"after", "before", "since"} and bool(between) and not any(t.text == "," for t in between)


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


def _ruling(expression: TimeExpression, doc: Doc) -> Token | None:
    """What is agreed or ordered from that time on ("agreed on a [truce] from Saturday"), whatever the tree says."""
    before = doc[max(0, expression.first - 2) : expression.first]
    ruling = len(before) == 2 and before[1].lower_ == "from" and before[0].lower_ in RULINGS
    return before[0] if ruling else None


def _set_for(expression: TimeExpression, doc: Doc) -> Token | None:
    """What is announced or called for that time ("announced a third [march] for Saturday"), whatever the tree says."""
    head = head_of(expression, doc)
    verb = _host(head)
    if preposition(head) != "for" or verb.lemma_.lower() not in _SET:
        return None
    return child(verb, "obj", "nsubj:pass")


def _host_of(expression: TimeExpression, head: Token) -> Token:
    """The word that the time hangs on, whatever else the tree says where the order of the words leaves no doubt."""
    host = _uncrossed(_host(head), head)
    return _owner(expression, head.doc) or _clause_before(expression, host) or host


def _owner(expression: TimeExpression, doc: Doc) -> Token | None:
    """The noun that the words around the time make its own: what is ruled from then on, or what stands right before it
    as the limit of what a verb tells ("was held for days until his [trial] on Monday")."""
    ruling = _ruling(expression, doc)
    if ruling is not None:
        return ruling
    head = head_of(expression, doc)
    if (told := _beside_perfect(expression, head)) is not None:
        return told
    before = doc[expression.first - 2] if head.left_edge.i == expression.first - 1 > 0 else None
    limits = before is not None and before.pos_ == "NOUN" and before.dep_ == "obl" and preposition(before) in _UP_TO
    return before if limits else None


def _beside_perfect(expression: TimeExpression, head: Token) -> Token | None:
    """The event's noun whose phrase the time ends, where the tree hangs it on a verb in the present perfect, which
    takes no definite day ("have called a march over the [arrest] of a nurse on Monday")."""
    verb = _host(head)
    perfect = verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ in {"has", "have"} for c in verb.children)
    start = head.left_edge.i
    if not perfect or not verb.i < start or expression.when.precision not in {"day", "time"}:
        return None
    nouns = [t for t in head.doc[verb.i + 1 : start] if t.pos_ == "NOUN" and t.right_edge.i == start - 1]
    return next((t for t in nouns if eventful(t) and t.dep_ in {"obj", "obl"}), None)


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


def _clause_before(expression: TimeExpression, verb: Token) -> Token | None:
    """The verb of the relative clause on the verb's subject that the time ends, without a comma between ("the men who
    were [seized] on Monday have been freed")."""
    doc = verb.doc
    for subject in children(verb, "nsubj", "nsubj:pass"):
        for clause in children(subject, "acl:relcl", "acl"):
            inside = subject.i < clause.i < expression.first and expression.last <= verb.i
            apart = {",", ";", "-"}
            if inside and not any(t.text in apart and t.tag_ != "HYPH" for t in doc[clause.i : expression.first]):
                return clause
    return None


def _beyond_main(expression: TimeExpression, word: Token) -> bool:
    """Whether the word is a participle on a noun, and the time stands behind the verb whose subject the noun is ("those
    [sacked] last year were detained today")."""
    if word.dep_ != "acl" or word.head.dep_ not in {"nsubj", "nsubj:pass"}:
        return False
    return word.i < word.head.head.i < expression.first


def _uncrossed(host: Token, head: Token) -> Token:
    """The host, or the verb above it that stands between it and its phrase: no phrase hangs across that."""
    for above in ancestors(host):
        if above.pos_ == "VERB" and min(host.i, head.i) < above.i < max(host.i, head.i):
            return above
    return host


def _host(head: Token) -> Token:
    """The word that a time hangs on, past the nouns it is part of ("the evening of 3 March", "Monday night") and the
    participle that sets it ("the strike called for Monday")."""
    here = head
    for _ in range(6):
        above = here.head
        if above == here or here.dep_ not in NOMINAL:
            return here
        if above.dep_ == "acl" and above.tag_ == "VBN" and above.lemma_.lower() in _SET and nounlike(above.head):
            return above.head
        if above.pos_ in {"VERB", "AUX", "ADJ"} or child(above, "cop") is not None:
            return above
        if eventful(above) and preposition(above) in _SINCE:
            return above  # "arrested since [the February coup]"
        if not _temporal(above, here) and preposition(above) not in {"during", "amid", "throughout"}:
            return above
        here = above
    return here


def _temporal(noun: Token, below: Token) -> bool:
    return noun.lower_ in PARTS_OF_TIME or below.dep_ in {"flat", "compound", "nummod"}
