"""To whom or what a verb does it, wherever the tree hangs it."""

from collections.abc import Iterator

from sayso.extract.subjects import antecedent, is_passive
from sayso.extract.tree import child, children, conjuncts, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# What stands before a noun in its phrase.
_BEFORE = frozenset({"DET", "ADJ", "NUM", "PRON"})
# What may stand between verbs that share what follows the last.
_LIGHT = frozenset({"ADV", "PUNCT", "SPACE"})
# Verbs whose past tense hardly ever stands without an object.
DONE_TO = word_set(
    """wound injure hurt kill detain arrest capture kidnap abduct destroy damage burn displace evacuate release rescue
    sentence jail expel impose lift close suspend dissolve ban torture attack beat murder execute imprison seize raid
    search loot harass intimidate threaten interrogate convict deport assassinate behead rape assault bomb shell burn
    ransack condemn denounce criticise criticize reject support demand endorse"""
)
_WIDENING = word_set("at least more than fewer less up to nearly almost about around some over")


def behind_the_object(verb: Token, done: Token) -> list[Token]:
    """An adjective at the very end of the object's phrase: what the object is said to be ("called the idea [stupid]",
    "hold the army [responsible] for it"), though the tree hangs it on the noun before it."""
    if done.i < verb.i:
        return []
    last = [t for t in done.subtree if t.dep_ == "amod" and t.pos_ == "ADJ" and t.i > t.head.i]
    return [t for t in last if child(t.head, "nmod", "acl", "acl:relcl", "conj") is None][-1:]


def _own_objects(verb: Token) -> list[Token]:
    """The verb's objects, those behind it first; none of those that stand behind the next coordinated verb."""
    following = [c.i for c in children(verb, "conj") if c.pos_ == "VERB"]
    limit = min(following, default=len(verb.doc))
    found = [c for c in children(verb, "obj", "iobj") if min(c.i, c.left_edge.i) < limit and not preposition(c)]
    whom = child(verb, "nsubj") is not None  # "[whom] the king named envoy"
    return sorted(found, key=lambda c: (c.i < verb.i and not (whom and antecedent(c) != c), c.i))


def second_objects(verb: Token, done: Token | None) -> list[Token]:
    """What is given, where the object is to whom ("granted him [bail]", "was granted [bail]", "was given [five
    years]", which the tree takes for a time)."""
    if verb.lemma_.lower() in {"give", "hand"} and is_passive(verb):
        return [c for c in children(verb, "obj", "obl:unmarked") if c != done and c.i > verb.i]
    return [c for c in children(verb, "obj") if c != done and (done is not None or is_passive(verb))]


def object_of(verb: Token) -> Token | None:
    """The verb's object: its own, one that it shares with another verb, or one that the tree hung elsewhere."""
    own = _own_objects(verb)
    if own:
        return antecedent(own[0])
    if verb.dep_ == "conj" and verb.head != verb and verb.head.pos_ == "VERB":
        shared = [c for c in children(verb.head, "obj") if c.i > verb.i]
        if shared:
            return shared[0]
        if verb.head.dep_ == "acl:relcl" and child(verb, "nsubj", "nsubj:pass", "ccomp", "xcomp") is None:
            return object_of(verb.head) if verb.lemma_.lower() in DONE_TO else None
    if verb.lemma_.lower() in DONE_TO and (shared_behind := _shared_behind(verb)) is not None:
        return shared_behind
    # A noun without a preposition right behind the verb is its object, whatever the tree calls it.
    behind = child(verb, "compound:prt")
    bare = next((c for c in children(verb, "obl") if c.i > verb.i and not preposition(c)), None)
    if bare is not None and (behind is not None or bare.left_edge.i == verb.i + 1):
        return bare
    if (astray := _astray(verb) or _behind_a_phrase(verb)) is not None:
        return astray
    if verb.dep_ == "acl:relcl" and child(verb, "ccomp", "xcomp", "nsubj:pass") is None:
        who = child(verb, "nsubj")
        gap = who is not None and antecedent(who) == who
        if gap and not any(c.lower_ in {"where", "when", "why"} for c in verb.children):
            return verb.head
    return None


def _astray(verb: Token) -> Token | None:
    """The noun right behind an active verb without an object that the tree hung on something before the verb
    ("detaining [at least four of them]"): arcs that cross the verb are a parser's mistake."""
    if verb.tag_ not in {"VBD", "VBG", "VBZ", "VBP", "VB"} or is_passive(verb) or child(verb, "ccomp", "xcomp"):
        return None
    doc, last = verb.doc, None
    for i in range(verb.i + 1, min(verb.i + 8, len(doc))):
        token = doc[i]
        if token.pos_ in {"NOUN", "PROPN", "NUM"}:
            last = token
        elif last is not None or not (token.pos_ in _BEFORE or token.lower_ in _WIDENING):
            break
    if last is None or last.head == last:
        return None
    above = last.head if last.head.i > verb.i and last.head.pos_ != "VERB" and last.head.i < last.i else last
    return last if above.head.i < verb.i and above.dep_ in {"obj", "obl", "nmod", "conj", "amod", "nsubj"} else None


def _behind_a_phrase(verb: Token) -> Token | None:
    """The noun with an article, but without a preposition, that the tree hung on a phrase before it ("condemned in the
    strongest terms [the murder]")."""
    if is_passive(verb) or verb.lemma_.lower() not in DONE_TO:
        return None
    bare = (n for c in children(verb, "obl") if c.i > verb.i for n in children(c, "nmod") if n.i > c.i)
    return next((n for n in bare if not preposition(n) and child(n, "det", "nmod:poss") is not None), None)


def _shared_behind(verb: Token) -> Token | None:
    """What stands behind the last of several verbs in a row: "taken and shot [many]", "robbed, beat and killed
    [two]"."""
    first = first_conjunct(verb)  # on which the tree may hang what belongs to the last
    for later in _in_a_row(verb):
        astray = [c for c in children(first, "obj") if c.i > later.i and not preposition(c)]
        if later.tag_ == verb.tag_ and (behind := [c for c in _own_objects(later) if c.i > later.i] or astray):
            return antecedent(behind[0])
    return None


def _in_a_row(verb: Token) -> Iterator[Token]:
    """The verbs that follow this one with nothing but commas, "and", "or" and adverbs in between, from the first that
    "and" or "or" joins to it on."""
    here, joined = verb, False
    for later in sorted((t for t in conjuncts(first_conjunct(verb)) if t.i > verb.i), key=lambda t: t.i):
        between = verb.doc[here.i + 1 : later.i]
        own = child(later, "nsubj", "nsubj:pass", "mark", "aux", "aux:pass") is not None
        if own or later.pos_ != "VERB" or not all(t.dep_ == "cc" or t.pos_ in _LIGHT for t in between):
            return
        joined = joined or any(t.dep_ == "cc" for t in between)
        here = later
        if joined:
            yield later


def joined_at_once(verb: Token) -> Token | None:
    """The verb that "and" or "or" joins to this one with nothing in between but adverbs: the two share what follows."""
    later = next((c for c in children(verb, "conj") if c.pos_ == "VERB" and c.i > verb.i), None)
    if later is None or child(later, "nsubj", "nsubj:pass", "mark", "aux:pass") is not None:
        return None
    between = verb.doc[verb.i + 1 : later.i]
    joined = any(t.dep_ == "cc" for t in between)
    return later if joined and all(t.dep_ == "cc" or t.pos_ in {"ADV", "PUNCT"} for t in between) else None
