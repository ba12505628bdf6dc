"""Which place belongs to which event: by PropBank argument, by the tree, then by the roles that it stands in."""

from collections.abc import Mapping, Sequence

from sayso.extract.claims import Claims
from sayso.extract.events.attach import NOMINAL, PARTS_OF_TIME, by_argument, eventful, head_of, in_sentence, sharing
from sayso.extract.events.attach_clause_place import only_place
from sayso.extract.events.attach_named_place import SORTS_OF_PLACE, called_by, guarded, names
from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.noun_phrases import noun_phrase
from sayso.extract.places import Place
from sayso.extract.places_words import TITLES
from sayso.extract.tree import child, children, conjuncts, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc, Span, Token

# Types for which a place that plays a role is also where it happens.
_THERE = frozenset(
    {"ban", "capture", "besiege", "bomb", "attack", "raid", "destroy", "loot", "shoot", "visit", "torture"}
)
_LOCATIVE = word_set(
    """in at near on inside outside around across throughout within along off over above beneath under north south east
    west of between outside amid beside towards"""
)
# How small a place is.
_RANK = {"country": 1, "area": 2, "city": 3, "district": 4, "address": 5}
# Groups of types that say nothing of where those who do them are.
SPOKEN = frozenset({"Speech", "Diplomacy and politics"})
# Of these, the ones that happen where those are whom they are about.
_MET = frozenset({"meet", "visit", "negotiate", "aid", "investigate"})
# Types that happen where the office is that they are about ("was elected president of X").
_OFFICIAL = frozenset({"elect", "appoint", "dismiss", "resign", "coup", "vote"})
# Of these, the ones that a country or town does itself ("Orrun elects a new council").
_POLLS = frozenset({"elect", "vote"})
# Of these, the ones that give whom they are about a new office.
_RAISING = frozenset({"elect", "appoint"})
# Types in which somebody gives up, or is made to give up, what he serves in.
_LEAVING = frozenset({"defect", "resign", "dismiss", "expel"})
_DIPLOMATS = frozenset({"ambassador", "envoy", "consul", "attache", "attaché"})
# Types of two sides: "between" names those, no place ("the ceasefire between X and Y").
_BETWEEN = frozenset({"ceasefire", "agree", "negotiate", "meet", "mediate", "clash", "cooperate", "exchange"})
# Types that befall people or things: what their noun is "of" is no place ("the hijacking of the Dawn").
_BEFALLING = frozenset({"abduct", "arrest", "kill", "release", "injure", "execute"})
HARM = frozenset({"kill", "injure"})
# Types in which "from" a place says where it happens.
_TAKEN_FROM = frozenset({"arrest", "abduct", "disappear", "raid", "loot"})


_UNITS = frozenset({"battalion", "brigade", "regiment", "squadron", "embassy"})


def place_for(
    found: Found, fillers: Sequence[Filler], analysis: Analysis, places: Sequence[Place], claims: Claims
) -> Place | None:
    """The place in which the event happens; None where the report does not say where."""
    sentence = found.token.sent
    names = tuple(e for e in sentence.ents if e.label_ in {"ORG", "PER"})
    near_by = in_sentence(places, sentence)
    usable = [p for p in near_by if p.use != "demonym" and not _in_name(p, names) and not _describes(p, analysis.doc)]
    chosen = called_by(found, places) or _place_among(usable, found, fillers, analysis, claims)
    chosen = chosen or only_place(found, fillers, usable)
    return _closer(_inner(chosen, usable, found), usable, found) if chosen is not None else None


def _place_among(
    usable: Sequence[Place], found: Found, fillers: Sequence[Filler], analysis: Analysis, claims: Claims
) -> Place | None:
    if not usable:
        return None
    named = by_argument(found, analysis, usable, "ARGM-LOC")
    if named is not None:
        return named
    kept = [p for p in usable if p.use == "place" or _marked(head_of(p, analysis.doc))]
    roles = {f.token.i: f.role for f in fillers}
    if found.type.id in _TAKEN_FROM:
        roles = {i: role for i, role in roles.items() if role != "from"}
    hosts = {i: _locative_host(head_of(p, analysis.doc), roles, found) for i, p in enumerate(kept)}
    causes = _led_to(found)
    chain = [*sharing(found.token, claims), *causes]
    if (kept_safe := guarded(found, fillers, kept)) is not None:
        return kept_safe
    for step, word in enumerate(chain):
        near = [kept[i] for i, host in hosts.items() if host == word]
        if near:
            return min(near, key=lambda p: (-_RANK.get(p.where.precision, 0), abs(p.first - found.token.i)))
        if step == 0 and (inside := _in_roles(found, fillers, kept)) is not None:
            return inside
    for cause in causes:
        under = [p for p in kept if cause.is_ancestor(head_of(p, analysis.doc))]
        if found.type.id in HARM and len(under) == 1:
            return under[0]
    post = _of_post(fillers, usable) if found.type.id in _LEAVING else None
    if post is not None:
        return post
    if found.type.id in _POLLS and (voters := _itself(fillers, usable)) is not None:
        return voters
    return _of_office(found, fillers, usable) if found.type.id in _OFFICIAL else None


def _inner(chosen: Place, places: Sequence[Place], found: Found) -> Place:
    """The place that "in" puts into the chosen one ("attacked the fort of Orrun [in Harsa]"), as far as is known, or
    whose name follows its sort ("the Harsan capital of [Orrun]", not "Harsa Area of Orrun State")."""
    doc = found.token.doc
    for place in places:
        behind = [t.lower_ for t in doc[chosen.last : place.first]]
        if doc[chosen.last - 1].text in SORTS_OF_PLACE and behind == ["of"]:
            return place
        between = [t.lower_ for t in doc[place.last : chosen.first]]
        smaller = _RANK.get(place.where.precision, 0) > _RANK.get(chosen.where.precision, 0)
        fits = place.where.geonames is None or (smaller and place.where.country == chosen.where.country)
        if between in (["in"], ["in", "the"]) and found.token.i < place.first and fits:
            return place
    return chosen


def _closer(chosen: Place, places: Sequence[Place], found: Found) -> Place:
    """A smaller place of the same clause that is said to be where it happens, and may lie in the chosen one ("police in
    Harsa province arrested two men with rifles at the village of Orrun")."""
    rank = _RANK.get(chosen.where.precision, 0)
    doc = found.token.doc
    for place in places:
        smaller = _RANK.get(place.where.precision, 0) > rank > 0
        behind = chosen.last <= place.first and found.token.i < place.first
        if smaller and behind and place.where.country in {None, chosen.where.country}:
            between = doc[max(found.token.i, chosen.last) + 1 : place.first]
            verbs = any(t.pos_ == "VERB" or t.text in {";", ":", "."} for t in between)
            if not verbs and preposition(head_of(place, doc)) in {"in", "at", "near", "outside"}:
                return place
    return chosen


def _led_to(found: Found) -> list[Token]:
    """What led to it, which was at the same place as far as the report says ("died after a doctor [hurt] her in Orrun",
    "was arrested after he [attacked] a shop"); of harm, also what it came with ("three died when a rocket [hit] a stop
    in Orrun"), said once of all who came to harm ("two died and dozens were hurt after ...")."""
    verb, harm = found.token, found.type.id in HARM
    verbs = conjuncts(first_conjunct(verb)) if harm else [verb]
    marks = {"after", "when"} if harm else {"after"}
    behind = [c for v in verbs for c in children(v, "advcl") if c.i > max(v.i, verb.i)]
    clauses = [(c, m) for c in behind for m in c.children if m.lower_ in marks]
    return [c for c, mark in clauses if not _counts_time(verb.doc[mark.i - 1])]


def _counts_time(word: Token) -> bool:
    """Whether it is a stretch of time ("two [months] after"): nobody need be at the same place still."""
    counted = any(c.dep_ == "nummod" or c.lower_ in {"a", "an"} for c in word.children)
    return word.lemma_.lower() in PARTS_OF_TIME and (counted or word.tag_ == "NNS")


def _of_post(fillers: Sequence[Filler], places: Sequence[Place]) -> Place | None:
    """Where a diplomat serves ("the ambassador to [Orrun] resigned")."""
    for filler in fillers:
        first, last = noun_phrase(filler.token)
        for place in places:
            link = head_of(place, filler.token.doc)
            posted = link.head.lemma_.lower() in _DIPLOMATS and preposition(link) in {"to", "in"}
            if posted and (first <= link.head.i < last or filler.token.is_ancestor(link)):
                return place
    return None


def _itself(fillers: Sequence[Filler], places: Sequence[Place]) -> Place | None:
    """The place that does it ("[Orrun] will elect a new council")."""
    agents = [f.token for f in fillers if f.role == "agent"]
    return next((p for p in places for agent in agents if p.first <= agent.i < p.last), None)


def _of_office(found: Found, fillers: Sequence[Filler], places: Sequence[Place]) -> Place | None:
    """The country or town whose office or official plays a role ("the president of X", "X's housing minister"), but for
    an office that is left for another ("appointed the governor of X minister")."""
    for filler in sorted(fillers, key=lambda f: f.role not in {"to", "from"}):
        if filler.role == "target" and found.type.id in _RAISING:
            continue
        first, last = noun_phrase(filler.token)
        for place in places:
            if first <= place.first < last and not place.first <= filler.token.i < place.last:
                link = head_of(place, filler.token.doc)
                if link.dep_ == "nmod:poss" or preposition(link) == "of":
                    return place
    return None


def _describes(place: Place, doc: Doc) -> bool:
    """Whether a name only says whose the next noun is: a country's ("a [U.S.] military operation"), or that of an
    office, a firm or a unit."""
    head = head_of(place, doc)
    sort = head.head.lemma_.lower() in SORTS_OF_PLACE
    country = place.where.precision == "country" and head.dep_ == "compound" and head.i < head.head.i and not sort
    return country or belongs(place, doc)


def belongs(place: Place, doc: Doc) -> bool:
    """Whether the name stands before the title of who holds an office there ("[Ormo] Gov. Ada Venn"), a firm that has
    its seat there ("the [Orrun] based maker"), or a unit that is called by it ("the [Harsa] battalion")."""
    head, behind = head_of(place, doc), doc[place.last : place.last + 2]
    words = [t.lower_ for t in behind]
    if "based" in words and words[0] in {"based", "-"}:
        seat = behind[words.index("based")]
        return seat.dep_ in {"amod", "compound"} and seat.head.i > seat.i
    if not words or head.dep_ != "compound" or head.head.i < head.i:
        return False
    titled = words[0].rstrip(".") in TITLES and behind[0].text.istitle() and head.head.ent_type_ == "PER"
    return titled or head.head.lemma_.lower() in _UNITS


def comes_from(place: Place, doc: Doc) -> bool:
    """Whether the place only says where somebody comes from: "peacekeepers from [Orrun]"."""
    head = head_of(place, doc)
    return head.dep_ == "nmod" and preposition(head) == "from" and not eventful(head.head)


def _in_name(place: Place, names: Sequence[Span]) -> bool:
    """Whether the place's name only stands in the longer name of somebody or of a body."""
    for name in names:
        if name.start <= place.first and place.last <= name.end:
            return name.end - name.start > place.last - place.first or place.where.geonames is None
    return False


def _locative_host(head: Token, roles: Mapping[int, str], found: Found) -> Token | None:
    """The word that a place hangs on as the place where it happens; None where it hangs otherwise."""
    here, marked = head, False
    for _ in range(7):
        above = here.head
        if above == here or here.dep_ not in NOMINAL:
            return None
        if preposition(here) == "of" and above.lower_ in TITLES:
            return None  # "the governor of X"
        if preposition(here) == "between" and found.type.id in _BETWEEN and not marked:
            return None
        if preposition(here) == "of" and above == found.token and found.type.id in _BEFALLING:
            return None
        marked = marked or _marked(here) or (found.type.id in _TAKEN_FROM and preposition(here) == "from")
        if roles.get(here.i) in {"from", "to"}:
            return None
        if above.pos_ in {"VERB", "AUX"} or child(above, "cop") is not None:
            return above if marked else None
        happening = (
            eventful(above) or above == found.token or (found.token.dep_ == "compound" and above == found.token.head)
        )
        if here.dep_ == "nmod" and happening and (_marked(here) or preposition(here) == "of"):
            return above
        here = above
    return None


def _marked(token: Token) -> bool:
    mark = preposition(token)
    return (bool(mark) and mark.split()[-1] in _LOCATIVE) or mark.split(" ")[0] in _LOCATIVE


def _in_roles(found: Found, fillers: Sequence[Filler], places: Sequence[Place]) -> Place | None:
    """A place inside a role: "attacked a police station in the valley", or the role itself ("besieged the town")."""
    for filler in fillers:
        first, last = noun_phrase(filler.token)
        inside = (p for p in places if first <= p.first < last or _beside(filler.token, p))
        for place in sorted(inside, key=lambda p: -_RANK.get(p.where.precision, 0)):
            itself = place.first <= filler.token.i < place.last or names(filler.token, place)
            if itself and found.type.id in _THERE and filler.role in {"target", "to"}:
                return place
            local = filler.role in {"target", "agent", "instrument"} and found.type.group not in SPOKEN
            local = local or (filler.role in {"target", "to"} and found.type.id in _MET)
            if not itself and local and _inside(filler.token, place):
                return place
    return None


def _beside(head: Token, place: Place) -> bool:
    """Whether the place hangs on the noun past a name beside it ("the office of the paper Dawn in [Harsa]")."""
    doc = head.doc
    below = head.i < place.first and head.is_ancestor(doc[place.first])
    return below and not any(t.text in {",", ";", "("} or t.pos_ == "VERB" for t in doc[head.i + 1 : place.first])


def _inside(head: Token, place: Place) -> bool:
    here = head.doc[place.first]
    for _ in range(6):
        if here.i == head.i or here.head == here:
            return False
        if _marked(here) and preposition(here) != "of":
            return not _in_clause(here.head, head)
        here = here.head
    return False


def _in_clause(here: Token, head: Token) -> bool:
    """Whether a verb stands between a word and the noun that it hangs on further up: its clause tells another event."""
    while here.i != head.i and here.head != here:
        if here.pos_ == "VERB":
            return True
        here = here.head
    return False
