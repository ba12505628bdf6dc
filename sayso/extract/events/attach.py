"""Which time and which place belong to which event: by PropBank argument, by the tree, then by the clause around."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from sayso.extract.claims import Claims
from sayso.extract.events.accused import is_deed
from sayso.extract.events.filler import Filler
from sayso.extract.events.slots import carriers, light_verb, nounlike
from sayso.extract.events.triggers import Found
from sayso.extract.places import Place
from sayso.extract.times import TimeExpression
from sayso.extract.tree import RELATIVE, ancestors, child, children, noun_phrase, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc, Span, Token
from sayso.model import When

# Types for which a place that plays a role is also where it happens.
_THERE = frozenset(
    {"ban", "capture", "besiege", "bomb", "attack", "raid", "destroy", "loot", "shoot", "visit", "torture"}
)
_LOCATIVE = word_set(
    """in at near on inside outside around across throughout within along off over above beneath under north south east
    west of between outside amid beside towards"""
)
_NOMINAL = frozenset({"nmod", "nmod:poss", "appos", "compound", "flat", "amod", "conj", "obl", "det", "nummod", "case",
                      "nmod:unmarked", "obl:unmarked", "nmod:tmod", "obl:tmod", "obl:npmod", "advmod", "dep", "punct",
                      "goeswith", "list", "nmod:npmod", "nmod:desc"})  # fmt: skip
_PARTS_OF_TIME = word_set(
    """day night morning evening afternoon week weekend month year hour hours dawn dusk noon end beginning start middle
    days weeks months years eve"""
)
# Groups of types that say nothing of where those who do them are.
SPOKEN = frozenset({"Speech", "Diplomacy and politics"})
# Nouns that say what sort of place a name is of.
_SORTS_OF_PLACE = word_set(
    """city town village hamlet capital district neighborhood neighbourhood department province region state county
    municipality suburb settlement camp port island valley area quarter township governorate canton canyon sector
    airport base stronghold parish community peninsula territory prefecture oblast zone street avenue highway bridge"""
)
# Behind these, a time says when the event did not happen.
_OUTSIDE = frozenset({"after", "before", "following", "prior to", "ahead of", "despite"})
# Types in which "from" a place says where it happens.
# Types that happen where the office is that they are about ("was elected president of X").
_OFFICIAL = frozenset({"elect", "appoint", "dismiss", "resign", "coup", "vote"})
_TAKEN_FROM = frozenset({"arrest", "abduct", "disappear", "raid", "loot"})
# Participles whose time is that of the event they hang on ("the strike [called] for tomorrow").
_SET = frozenset({"call", "schedule", "plan", "set", "slate", "announce", "due"})
# Marks of finite clauses that happen when their main clause does.
_MEANWHILE = frozenset({"when", "as", "while", "where", "and"})


class _Ranged(Protocol):
    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


_Item = TypeVar("_Item", TimeExpression, Place)


def _within_sentence(items: Sequence[_Item], sentence: Span) -> Sequence[_Item]:
    """Those of the items, which are in text order, that begin in the sentence."""
    first, last = (bisect_left(items, at, key=lambda item: item.first) for at in (sentence.start, sentence.end))
    return items[first:last]


def head_of(item: _Ranged, doc: Doc) -> Token:
    """The token of a range that the rest of it hangs on."""
    inside = range(item.first, item.last)
    return next((doc[i] for i in inside if doc[i].head.i not in inside or doc[i].head == doc[i]), doc[item.first])


def time_for(
    found: Found, analysis: Analysis, times: Sequence[TimeExpression], claims: Claims
) -> TimeExpression | None:
    """The time expression that dates the event; None where the report does not say when."""
    sentence = found.token.sent
    near_by = _within_sentence(times, sentence)
    chosen = _time_among(near_by, found, analysis, claims)
    return _finer(chosen, near_by, analysis.doc) if chosen is not None else None


def _time_among(
    near_by: Sequence[TimeExpression], found: Found, analysis: Analysis, claims: Claims
) -> TimeExpression | None:
    dating = [t for t in near_by if t.dates and not _elsewhere(t, found.token)]
    antecedent = _antecedent_time(found, dating, claims)
    if antecedent is not None:
        return antecedent
    by_argument = _by_argument(found, analysis, [t for t in dating if not _of_relative(t, found.token)], "ARGM-TMP")
    if by_argument is not None:
        return by_argument
    heads = [head_of(t, analysis.doc) for t in dating]
    hosts = {i: _uncrossed(_host(head), head) for i, head in enumerate(heads)}
    for place in _chain(found.token, claims):
        near = [dating[i] for i, host in hosts.items() if host == place]
        if near:
            return min(near, key=lambda t: abs(t.first - found.token.i))
    return _only_one(found, dating) or _right_behind(found, dating)


def _right_behind(found: Found, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time right behind a deed's noun ("claimed responsibility for the bombing [last month]"), or between an
    event's noun and those whose it is ("the defection [last month] of a general")."""
    behind = next((e for e in expressions if e.first == found.last), None)
    if behind is None or found.trigger.pos != "noun":
        return None
    doc = found.token.doc
    follows = doc[behind.last].lower_ if behind.last < len(doc) else ""
    return behind if follows in {"of", "by"} or is_deed(found.token) else None


def _finer(chosen: TimeExpression, expressions: Sequence[TimeExpression], doc: Doc) -> TimeExpression:
    """The time that a comma sets beside the chosen one to say it more closely ("two years ago, [on 4 May 2006]")."""
    for other in expressions:
        between = doc[min(chosen.last, other.last) : max(chosen.first, other.first)]
        beside = 0 < len(between) <= 3 and between[0].text == "," and all(t.tag_ in {",", "IN"} for t in between)
        if beside and _lies_in(other.when, chosen.when):
            return other
    return chosen


def _lies_in(inner: When, outer: When) -> bool:
    """Whether both have two ends, and those of the first lie within the second's, and are not the same."""
    if inner.earliest is None or inner.latest is None or outer.earliest is None or outer.latest is None:
        return False
    within = outer.earliest <= inner.earliest and inner.latest <= outer.latest
    return within and (inner.earliest, inner.latest) != (outer.earliest, outer.latest)


def closed(when: When) -> When:
    """The day of an open time ("since Monday"), for what happened when it began."""
    if when.edtf is None or not when.edtf.endswith("/..") or when.precision != "day":
        return when
    return when.model_copy(update={"edtf": when.edtf.removesuffix("/.."), "latest": when.earliest})


def opens_when(expression: TimeExpression, doc: Doc) -> Token | None:
    """The "when" of a clause that hangs on the time ("since Monday, [when] rioting broke out")."""
    at = expression.last + (expression.last < len(doc) and doc[expression.last].text == ",")
    return doc[at] if at < len(doc) and doc[at].lower_ == "when" else None


def _antecedent_time(found: Found, times: Sequence[TimeExpression], claims: Claims) -> TimeExpression | None:
    chain = _chain(found.token, claims)
    for expression in times:
        when = opens_when(expression, found.token.doc)
        if when is not None and when.i < found.token.i and when.head in chain:
            return expression
    return None


def _of_relative(expression: TimeExpression, token: Token) -> bool:
    """Whether the time hangs on a relative clause below the word ("those [taken in June] were freed")."""
    here = head_of(expression, token.doc)
    for above in ancestors(here):
        if above == token:
            return False
        if above.dep_ in {"acl:relcl", "acl"} and above.pos_ == "VERB":
            return above.is_ancestor(here) and token.is_ancestor(above)
    return False


def _elsewhere(expression: TimeExpression, token: Token) -> bool:
    """Whether the time is said to lie before or after the event: "after Monday", "two days after he fled"."""
    doc = token.doc
    if preposition(head_of(expression, doc)) in _OUTSIDE:
        return True
    follows = doc[expression.last].lower_ if expression.last < len(doc) else ""
    between = doc[expression.last : token.i] if expression.last < token.i else ()
    return follows in {"after", "before", "since"} and bool(between) and not any(t.text == "," for t in between)


def _only_one(found: Found, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """The only time in the event's own clause, though it stands in a noun's phrase ("police in the port on Monday
    arrested him", "an attempt by officers in 2003")."""
    within = [e for e in expressions if _inside_clause(head_of(e, found.token.doc), found.token)]
    return within[0] if len(within) == 1 else None


def _inside_clause(here: Token, token: Token) -> bool:
    for _ in range(6):
        if here.dep_ not in _NOMINAL and here.dep_ not in {"nsubj", "obj", "nsubj:pass", "iobj", "obl:agent"}:
            return False
        if here.head == here:
            return False
        here = here.head
        if here == token:
            return True
        if _eventful(here) or here.pos_ == "VERB":
            return False
    return False


def place_for(
    found: Found, fillers: Sequence[Filler], analysis: Analysis, places: Sequence[Place], claims: Claims
) -> Place | None:
    """The place in which the event happens; None where the report does not say where."""
    sentence = found.token.sent
    names = tuple(e for e in sentence.ents if e.label_ in {"ORG", "PER"})
    near_by = _within_sentence(places, sentence)
    usable = [p for p in near_by if p.use != "demonym" and not _in_name(p, names)]
    by_argument = _by_argument(found, analysis, usable, "ARGM-LOC")
    if by_argument is not None:
        return by_argument
    kept = [p for p in usable if p.use == "place" or _marked(head_of(p, analysis.doc))]
    roles = {f.token.i: f.role for f in fillers}
    if found.type.id in _TAKEN_FROM:
        roles = {i: role for i, role in roles.items() if role != "from"}
    hosts = {i: _locative_host(head_of(p, analysis.doc), roles, found) for i, p in enumerate(kept)}
    chain = _chain(found.token, claims)
    for step, word in enumerate(chain):
        near = [kept[i] for i, host in hosts.items() if host == word]
        if near:
            return min(near, key=lambda p: abs(p.first - found.token.i))
        if step == 0 and (inside := _in_roles(found, fillers, kept)) is not None:
            return inside
    return _of_office(fillers, usable) if found.type.id in _OFFICIAL else None


def _of_office(fillers: Sequence[Filler], places: Sequence[Place]) -> Place | None:
    """The country or town whose office or official plays a role ("the president of X", "X's housing minister")."""
    for filler in sorted(fillers, key=lambda f: f.role not in {"to", "from"}):
        first, last = noun_phrase(filler.token)
        for place in places:
            if first <= place.first < last and not place.first <= filler.token.i < place.last:
                link = head_of(place, filler.token.doc)
                if link.dep_ == "nmod:poss" or preposition(link) == "of":
                    return place
    return None


def _in_name(place: Place, names: Sequence[Span]) -> bool:
    """Whether the place's name only stands in the longer name of somebody or of a body."""
    for name in names:
        if name.start <= place.first and place.last <= name.end:
            return name.end - name.start > place.last - place.first or place.where.geonames is None
    return False


def _by_argument(found: Found, analysis: Analysis, items: Sequence[_Item], label: str) -> _Item | None:
    predicate = analysis.predicates.get(found.token.i)
    for argument in predicate.arguments if predicate is not None else ():
        if argument.role != label or not 0 <= argument.token < len(analysis.doc):
            continue
        head = analysis.doc[argument.token]
        first, last = noun_phrase(head) if head.pos_ not in {"VERB", "AUX"} else (head.i, head.i)
        for item in items:
            if item.first <= head.i < item.last or (first <= item.first and item.last <= last):
                return item
    return None


def _chain(token: Token, claims: Claims) -> list[Token]:
    """The words whose time and place the event shares, nearest first: itself, the verb that carries it, the verbs of
    the clauses that happen together with it. Never the words that report it, nor those that accuse somebody of it."""
    chain = [token, *(carriers(token) if token.pos_ in {"NOUN", "PROPN"} else [])]
    if is_deed(token):
        return chain
    here = token
    for _ in range(8):
        step = _step(here)
        if step is None or (step.i not in {token.i} and _reports(step, here, claims)):
            break
        chain.append(step)
        here = step
    return chain


def _step(here: Token) -> Token | None:
    above = here.head
    if above == here:
        return None
    if nounlike(here) and child(here, "cop") is None:
        if here.dep_ == "conj":
            return above
        carrier = light_verb(here)
        if carrier is not None:
            return carrier
        if here.dep_ in {"nsubj", "obj", "nsubj:pass", "obl", "obl:agent"} and above.pos_ == "VERB":
            return above if here.dep_ == "nsubj" or preposition(here) in {"in", "during", "by"} else None
        return above if here.dep_ == "compound" else None
    mark = next((c.lower_ for c in here.children if c.dep_ in {"mark", "advmod"} and c.i < here.i), "")
    if here.dep_ == "conj":
        return above if above.pos_ in {"VERB", "AUX"} else None
    if here.dep_ == "xcomp" or (here.dep_ == "advcl" and (here.tag_ in {"VBG", "VBN"} or mark in _MEANWHILE)):
        return None if mark in {"after", "before", "since"} else above
    if here.dep_ == "acl:relcl" and _eventful(above) and any(c.lower_ in RELATIVE for c in children(here, "nsubj")):
        return above  # "the bombing last month that [killed] 21"
    if here.dep_ == "acl:relcl" and any(c.lower_ == "where" or _within(c) for c in here.children):
        return next((t for t in ancestors(above) if t.pos_ == "VERB"), None)
    if here.dep_ == "acl" and here.tag_ == "VBG" and above.pos_ in {"NOUN", "PROPN"}:
        return above.head if above.head != above and above.head.pos_ == "VERB" else None
    return None


def _within(word: Token) -> bool:
    """ "In which", "during which"."""
    return word.lower_ == "which" and preposition(word) in {"in", "during"}


def _reports(step: Token, below: Token, claims: Claims) -> bool:
    if not claims.is_cue(step.i):
        return False
    return below.dep_ in {"ccomp", "parataxis"} or claims.innermost(below.i) is not claims.innermost(step.i)


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
        if above == here or here.dep_ not in _NOMINAL:
            return here
        if above.dep_ == "acl" and above.tag_ == "VBN" and above.lemma_.lower() in _SET and nounlike(above.head):
            return above.head
        if above.pos_ in {"VERB", "AUX", "ADJ"} or child(above, "cop") is not None:
            return above
        if not _temporal(above, here) and preposition(above) not in {"during", "amid", "throughout"}:
            return above
        here = above
    return here


def _temporal(noun: Token, below: Token) -> bool:
    return noun.lower_ in _PARTS_OF_TIME or below.dep_ in {"flat", "compound", "nummod"}


def _locative_host(head: Token, roles: Mapping[int, str], found: Found) -> Token | None:
    """The word that a place hangs on as the place where it happens; None where it hangs otherwise."""
    here, marked = head, False
    for _ in range(7):
        above = here.head
        if above == here or here.dep_ not in _NOMINAL:
            return None
        marked = marked or _marked(here) or (found.type.id in _TAKEN_FROM and preposition(here) == "from")
        if roles.get(here.i) in {"from", "to"}:
            return None
        if above.pos_ in {"VERB", "AUX"} or child(above, "cop") is not None:
            return above if marked else None
        if here.dep_ == "nmod" and _marked(here) and preposition(here) != "of" and _eventful(above):
            return above
        if here.dep_ == "nmod" and preposition(here) == "of" and _eventful(above):
            return above
        here = above
    return None


def _eventful(noun: Token) -> bool:
    """Whether a noun is rather a happening than a thing or a part of a place."""
    lemma = noun.lemma_.lower()
    if lemma in {"king", "building", "evening", "morning", "spring", "settlement", "government", "apartment"}:
        return False
    return lemma.endswith(("tion", "ing", "ment", "sion")) or lemma in {
        "attack", "siege", "strike", "raid", "protest", "coup", "clash", "war", "election", "visit", "talks", "talk",
        "arrest", "murder", "death", "blast", "massacre", "riot", "march", "rally", "battle", "fight", "ambush",
        "meeting", "summit", "ceasefire", "truce", "trial",
    }  # fmt: skip


def _marked(token: Token) -> bool:
    mark = preposition(token)
    return (bool(mark) and mark.split()[-1] in _LOCATIVE) or mark.split(" ")[0] in _LOCATIVE


def _in_roles(found: Found, fillers: Sequence[Filler], places: Sequence[Place]) -> Place | None:
    """A place inside a role: "attacked a police station in the valley", or the role itself ("besieged the town")."""
    for filler in fillers:
        first, last = noun_phrase(filler.token)
        for place in places:
            if not (first <= place.first < last):
                continue
            itself = place.first <= filler.token.i < place.last or _names(filler.token, place)
            if itself and found.type.id in _THERE and filler.role in {"target", "to"}:
                return place
            local = filler.role == "target" or (filler.role == "agent" and found.type.group not in SPOKEN)
            if not itself and local and _inside(filler.token, place):
                return place
    return None


def _names(head: Token, place: Place) -> bool:
    """ "The town of X", "X province"; not "the X embassy"."""
    marks = {"of", ""} if head.lemma_.lower() in _SORTS_OF_PLACE else {"of"}
    return any(place.first <= c.i < place.last and preposition(c) in marks for c in head.children)


def _inside(head: Token, place: Place) -> bool:
    here = head.doc[place.first]
    for _ in range(6):
        if here.i == head.i or here.head == here:
            return False
        if _marked(here) and preposition(here) != "of":
            return True
        here = here.head
    return False
