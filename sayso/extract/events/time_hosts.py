"""Which word a time hangs on, past the phrases that it is part of, whatever else the tree says."""

from sayso.extract.events.attach import NOMINAL, PARTS_OF_TIME, eventful, head_of
from sayso.extract.events.clause import tense
from sayso.extract.events.slots import nounlike
from sayso.extract.events.time_between import of_event
from sayso.extract.times import RULINGS, TimeExpression
from sayso.extract.tree import ancestors, child, children, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

# Behind these, a time says when the event did not happen.
OUTSIDE = frozenset({"after", "before", "following", "prior to", "ahead of", "despite"})
_UP_TO = frozenset({"before", "until", "till", "ahead of", "prior to"})
SINCE = OUTSIDE | {"since", "until", "till"}
_ARTICLES = frozenset({"the", "a", "an", "this"})
# What a time as their subject "sees" or "brings" happened then ("the first half of 2020 saw four raids").
_SEEING = frozenset({"see", "witness", "bring"})
_PLANS = word_set(
    "proposal plan bid call motion offer bill resolution demand request appeal measure amendment petition"
)
_DECIDING = word_set(
    """reject block veto defeat dismiss rebuff oppose back approve endorse discuss present unveil submit table introduce
    pass adopt debate"""
)
# Participles whose time is that of the event they hang on ("the strike [called] for tomorrow").
SET = frozenset({"call", "schedule", "plan", "set", "slate", "announce", "due"})


def _ruling(expression: TimeExpression, doc: Doc) -> Token | None:
    """What is agreed or ordered from that time on ("agreed on a [truce] from Saturday"), whatever the tree says."""
    before = doc[max(0, expression.first - 2) : expression.first]
    ruling = len(before) == 2 and before[1].lower_ == "from" and before[0].lower_ in RULINGS
    return before[0] if ruling else None


def host_of(expression: TimeExpression, head: Token) -> Token:
    """The word that the time hangs on, whatever else the tree says where the order of the words leaves no doubt."""
    anchor = head.head
    if of_event(expression, head.doc) and head.doc[expression.last].head == anchor != head:
        # "Freed [two days] after he was seized": the days hang on what they count from.
        return anchor.head if anchor.dep_ == "advcl" else host(anchor)
    above = _uncrossed(host(head), head)
    return owner(expression, head.doc) or clause_before(expression, above) or above


def owner(expression: TimeExpression, doc: Doc) -> Token | None:
    """The noun that the words around the time make its own: what is ruled from then on, or what stands right before it
    as the limit of what a verb tells ("was held for days until his [trial] on Monday")."""
    ruling = _ruling(expression, doc)
    if ruling is not None:
        return ruling
    head = head_of(expression, doc)
    if (told := _beside_perfect(expression, head) or _decided(expression, head)) is not None:
        return told
    at = expression.first - 1 - (preposition(head) != "")
    before = doc[at] if head.left_edge.i in {expression.first, at + 1} and at >= 0 else None
    limits = before is not None and before.pos_ == "NOUN" and before.dep_ == "obl" and preposition(before) in _UP_TO
    return before if limits else None


def _beside_perfect(expression: TimeExpression, head: Token) -> Token | None:
    """The event's noun whose phrase the time ends, where the tree hangs it on a verb in the present perfect, which
    takes no definite day ("have called a march over the [arrest] of a nurse on Monday")."""
    verb = host(head)
    start = head.left_edge.i
    if not _perfect(verb) or not verb.i < start or expression.when.precision not in {"day", "time"}:
        return None
    nouns = [t for t in head.doc[verb.i + 1 : start] if t.pos_ == "NOUN" and t.right_edge.i == start - 1]
    return next((t for t in nouns if eventful(t) and t.dep_ in {"obj", "obl"}), None)


def _decided(expression: TimeExpression, head: Token) -> Token | None:
    """The verb that decides on a plan, where the day behind the plan's own phrase hangs on what is planned: "[rejected]
    a proposal for a truce on Sunday", "blocked a bid to force a vote on the treaty on Monday"."""
    if expression.when.precision not in {"day", "time"} or preposition(head) != "on":
        return None
    here, inside = host(head), False
    while here.head != here and (here.dep_ in {"nmod", "obj"} or (here.dep_ == "acl" and here.tag_ == "VB")):
        inside = inside or here.dep_ != "obj" or here.head.pos_ != "VERB"
        above = here.head
        if here.dep_ == "obj" and here.lemma_.lower() in _PLANS and above.lemma_.lower() in _DECIDING:
            timed = any(c.dep_.startswith("obl") and preposition(c) == "on" for c in above.children)
            return above if inside and above.tag_ == "VBD" and not timed else None
        here = above
    return None


def _clause_of_object(expression: TimeExpression, verb: Token) -> Token | None:
    """ "Have freed the girls who were [seized] on Friday": the perfect takes no definite day."""
    if not _perfect(verb) or expression.when.precision not in {"day", "time"}:
        return None
    for noun in children(verb, "obj"):
        for clause in children(noun, "acl:relcl"):
            apart = any(t.text in {",", ";"} for t in verb.doc[clause.i : expression.first])
            if noun.i < clause.i < expression.first and not apart and tense(clause) == "past":
                return clause
    return None


def _perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ in {"has", "have"} for c in verb.children)


def clause_before(expression: TimeExpression, verb: Token) -> Token | None:
    """The verb of the relative clause on the verb's subject or object that the time ends, without a comma between."""
    return _clause_of_subject(expression, verb) or _clause_of_object(expression, verb)


def _clause_of_subject(expression: TimeExpression, verb: Token) -> Token | None:
    """ "The men who were [seized] on Monday have been freed"."""
    doc = verb.doc
    for subject in children(verb, "nsubj", "nsubj:pass"):
        for clause in children(subject, "acl:relcl", "acl"):
            inside = subject.i < clause.i < expression.first and expression.last <= verb.i
            apart = {",", ";", "-"}
            if inside and not any(t.text in apart and t.tag_ != "HYPH" for t in doc[clause.i : expression.first]):
                return clause
    return None


def _uncrossed(host: Token, head: Token) -> Token:
    """The host, or the verb above it that stands between it and its phrase: no phrase hangs across that."""
    for above in ancestors(host):
        if above.pos_ == "VERB" and min(host.i, head.i) < above.i < max(host.i, head.i):
            return above
    return host


def named_by(expression: TimeExpression, doc: Doc) -> Token | None:
    """The noun that a day between it and its article says which one it is ("running in the [7 June] elections"); of
    parts of days, none."""
    if expression.first == 0 or expression.when.precision != "day":
        return None
    here = head_of(expression, doc)
    while here.dep_ in {"compound", "nmod:unmarked", "nummod"} and here.head.i > here.i:
        here = here.head
    article = doc[expression.first - 1]
    named = here.i >= expression.last and here.pos_ == "NOUN" and here.lower_ not in PARTS_OF_TIME
    return here if named and article.head == here and article.lower_ in _ARTICLES else None


def host(head: Token) -> Token:
    """The word that a time hangs on, past the nouns it is part of ("the evening of 3 March", "Monday night") and the
    participle that sets it ("the strike called for Monday")."""
    here = head
    for _ in range(6):
        above = here.head
        if here.dep_ == "nsubj" and above.lemma_.lower() in _SEEING:
            return above
        set_by = above.lower_ == "dated" and here.dep_ == "xcomp"  # "dated 2 March", taken for what it is dated
        if above == here or not (here.dep_ in NOMINAL or set_by):
            return here
        if above.dep_ == "acl" and above.tag_ == "VBN" and above.lemma_.lower() in SET and nounlike(above.head):
            return above.head
        if above.lower_ == "dated" and above.head.dep_ == "obl" and preposition(above.head) in {"in", "by", "with"}:
            return above.head.head  # "in an order dated 2 March, he [dismissed] the case"
        if above.pos_ in {"VERB", "AUX", "ADJ"} or child(above, "cop") is not None:
            return above
        if eventful(above) and preposition(above) in SINCE:
            return above  # "arrested since [the February coup]"
        if not _temporal(above, here) and preposition(above) not in {"during", "amid", "throughout"}:
            return above
        here = above
    return here


def _temporal(noun: Token, below: Token) -> bool:
    return noun.lower_ in PARTS_OF_TIME or below.dep_ in {"flat", "compound", "nummod"}
