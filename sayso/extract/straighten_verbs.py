"""Which verb a verb coordinates with, and whose a noun between two of them is (see `sayso.extract.straighten`)."""

from sayso.extract.straighten_phrases import FINITE, SUBJECTS, heads_above
from sayso.language.doc import Token

# What a word may be to the one that it is wrongly hung on.
_NEIGHBOURS = frozenset({"obj", "obl", "conj", "nsubj:pass", "nmod", "nummod", "appos"})
# Plurals of nouns that are as often verbs of saying, and what stands behind these then.
JOINED = {
    "appeals": frozenset({"to", "for"}),
    "calls": frozenset({"on", "upon", "for"}),
    "demands": frozenset({"that", "an", "a", "the"}),
    "urges": frozenset({"the", "all", "both"}),
    "requests": frozenset({"that", "the"}),
    "thanks": frozenset({"the", "all"}),
    "regrets": frozenset({"that", "the"}),
    "pledges": frozenset({"to"}),
    "supports": frozenset({"the", "all"}),
}
_MARKS = frozenset('"“”') | {"``", "''"}


def coordinate(verb: Token) -> None:
    """Hangs a verb on the one that it can coordinate with."""
    if verb.head.i > verb.i:
        _take_object(verb)
        return
    if verb.tag_ == "VBG" and verb.head.dep_ == "obj" and verb.head.head.tag_ == "VBG":
        verb.hang(verb.head.head)  # "killing [a guard] and injuring two"
        return
    partner = (_partner(verb) or _main_verb(verb)) if verb.tag_ in FINITE else _passive_partner(verb)
    if partner is not None:
        verb.hang(partner)


def tell_along(noun: Token) -> None:
    """Makes a plural that "and" joins to the object of a verb in the present a verb beside it, where it has no article
    and what stands behind it says to whom or for what: "expresses concern and [appeals] to both sides"."""
    above = next((a for a in heads_above(noun) if a.tag_ == "VBZ" and has_subject(a)), None)
    bare = all(c.dep_ in {"cc", "nmod", "acl", "obl", "ccomp", "obj", "punct"} for c in noun.children)
    joined = any(c.dep_ == "cc" and c.i == noun.i - 1 for c in (*noun.children, *noun.head.children))
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if (
        noun.head.pos_ in {"VERB", "AUX"}
        or above is None
        or above.i > noun.i
        or not bare
        or not joined
        or behind.lower_ not in JOINED[noun.lower_]
    ):
        return
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "VBZ", noun.lower_.removesuffix("s")
    noun.hang(above)
    noun.dep_ = "conj"
    for one in noun.children:
        if one.dep_ == "nmod":
            one.dep_ = "obl"
        if one.dep_ == "acl" and one.tag_ == "VB":
            one.dep_ = "advcl"


def _take_object(verb: Token) -> None:
    """Makes a noun behind the verb its object, where the tree coordinates it with that noun and hangs the noun on the
    verb before."""
    noun, before = verb.head, verb.head.head
    if verb.tag_ != "VBG" or before.tag_ != "VBG" or before.i > verb.i or noun.dep_ != "obj":
        return
    verb.hang(before)
    noun.hang(verb)


def take_neighbour(verb: Token) -> None:
    """Gives a coordinated gerund what stands right behind it, and a coordinated passive what stands right before it,
    where the tree hangs that on what stands before both: "killing six and injuring [20]", "six were killed and [20]
    injured"."""
    gerund = verb.tag_ == "VBG"
    start = min([verb.i, *(c.i for c in verb.children if c.dep_.startswith("aux"))])
    at = verb.i + 1 if gerund else start - 1
    if any(c.dep_ in {"obj", "ccomp", *SUBJECTS} for c in verb.children) or not 0 <= at < len(verb.doc):
        return
    for noun in [verb.doc[at], *heads_above(verb.doc[at])]:
        if noun.head.i >= start:
            continue
        linked = any(c.dep_ == "cc" for c in (*verb.children, *noun.children))
        beside = noun.left_edge.i == at if gerund else noun.right_edge.i == at
        if linked and beside and noun.pos_ in {"NOUN", "NUM", "PROPN"} and noun.dep_ in _NEIGHBOURS:
            noun.hang(verb)
            noun.dep_ = "obj" if gerund else "nsubj:pass"
        return


def joined_behind(noun: Token) -> Token | None:
    """The verb right behind a second subject that "and" joins to the first's verb, where the tree hangs the verb
    elsewhere: "cars were burnt and [shops at the station] were looted"."""
    verb, start = noun.head, noun.right_edge.i + 1
    own = any(c.dep_ in SUBJECTS and c.i < verb.i for c in verb.children)
    if not own or not any(c.dep_ == "cc" and verb.i < c.i < noun.i for c in (*verb.children, *noun.children)):
        return None
    later = next((t for t in noun.doc[start : start + 3] if t.tag_[:2] == "VB" and not t.dep_.startswith("aux")), None)
    if later is None or has_subject(later) or later.is_ancestor(verb):
        return None
    helped = all(t.head == later or t == later for t in noun.doc[start : later.i + 1])
    return later if helped and later.head in {verb, verb.head} else None


def clause_before(verb: Token) -> Token | None:
    """The first of the clauses that are reported before a comma and a reporting verb, which this one goes on from."""
    above = verb.head
    if verb.i > above.i or verb.tag_ not in FINITE or has_subject(verb) or any(c.dep_ == "mark" for c in verb.children):
        return None
    clauses = (c for c in above.children if c.dep_ == "ccomp" and c.i < verb.i and c.tag_ == verb.tag_)
    return next((c for c in clauses if has_subject(c) and "," in {t.text for t in verb.doc[c.i : verb.i]}), None)


def _partner(verb: Token) -> Token | None:
    """The verb above that this one coordinates with, where it can't coordinate with its head."""
    head = verb.head
    if not (_is_bare(head) or (_quoted(head) and not _quoted(verb))):
        return None
    for above in heads_above(head):
        fits = FINITE.get(above.tag_) == FINITE[verb.tag_] and has_subject(above)
        if fits and above.i < head.i and not (_quoted(above) and not _quoted(verb)):
            return above
    return None


def _main_verb(verb: Token) -> Token | None:
    """The verb that an active verb behind a comma and "and" coordinates with, where the tree hangs it on the passive
    that it reports or tells the time by ("freed two, days after they had been taken, and [charged] one")."""
    head = verb.head
    if (
        head.dep_ not in {"ccomp", "advcl"}
        or not any(c.dep_ == "aux:pass" for c in head.children)
        or head.head.i > head.i
    ):
        return None
    first, before = verb.left_edge, verb.left_edge.nbor(-1) if verb.left_edge.i > 0 else verb
    apart = first.text == "," or before.text == ","
    active = not any(c.dep_.startswith("aux") for c in verb.children)
    same = FINITE.get(head.head.tag_) == FINITE[verb.tag_]
    return head.head if apart and active and same and has_subject(head.head) else None


def _passive_partner(verb: Token) -> Token | None:
    """The passive above that a participle coordinates with, where it can't coordinate with its head."""
    if verb.tag_ != "VBN" or verb.head.tag_ != "VBG" or any(c.dep_.startswith("aux") for c in verb.children):
        return None
    passive = (a for a in heads_above(verb.head) if a.tag_ == "VBN" and any(c.dep_ == "aux:pass" for c in a.children))
    return next(passive, None) if not any(c.lower_ == "being" for c in verb.head.children) else None


def _is_bare(verb: Token) -> bool:
    """Whether the verb is an infinitive, or stands behind a modal verb."""
    return verb.tag_ == "VB" and any((c.lower_ == "to" and c.dep_ == "mark") or c.tag_ == "MD" for c in verb.children)


def has_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(c.dep_ in SUBJECTS for c in verb.children)


def _quoted(token: Token) -> bool:
    """Whether an odd number of quotation marks stands before the token in its sentence."""
    start = token.sent.start if token.doc.has_annotation("SENT_START") else 0
    return sum(t.text in _MARKS for t in token.doc[start : token.i]) % 2 == 1
