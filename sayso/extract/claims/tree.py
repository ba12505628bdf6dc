"""Small questions about a dependency tree, asked by everything that looks for claims."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sayso.extract.actors import nouns
from sayso.extract.claims import forms
from sayso.extract.claims.saying import Range, joined
from sayso.extract.nobody import is_nobody
from sayso.language.doc import Doc, Token

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_STATES = frozenset({"stand", "remain", "stay", "be", "get", "go", "feel"})
_TRIM_LEFT = frozenset(",.;:-–—)]…")
_TRIM_RIGHT = frozenset(".,;:-–—([")
_FOR_DEEDS = frozenset({"for", "on", "of", "from", "into"})
_LOOSE = ("acl:relcl", "parataxis", "acl")


def lemma(token: Token) -> str:
    """The token's lemma in lower case. Words that introduce claims are known by their forms too, since a lemma that an
    analyser guessed wrongly must not hide them."""
    return _lemma(token.lemma_ or token.text, token.lower_, token.pos_)


@lru_cache(maxsize=1 << 15)
def _lemma(given: str, form: str, pos: str) -> str:
    given = given.lower()
    if given in forms.KNOWN and given[:1] == form[:1]:
        return given
    if pos in {"NOUN", "PROPN"}:
        return forms.OF_NOUN.get(form, given)
    return forms.OF_VERB.get(form) or forms.OF_NOUN.get(form, given)


def children(token: Token, *labels: str) -> list[Token]:
    """Children with one of the labels; a label without a subtype stands for all its subtypes."""
    return [c for c in token.children if c.dep_ in labels or c.dep_.split(":")[0] in labels]


def child(token: Token, *labels: str) -> Token | None:
    """The first such child."""
    return next(iter(children(token, *labels)), None)


def is_negated(token: Token) -> bool:
    """Whether a negation hangs on the token or on its auxiliary, opens its clause ("Not once has she said"), or is its
    subject ("Neither the army nor the police has said")."""
    first = token.left_edge
    if first.lower_ == "not" and first.i + 2 < token.i and first.nbor(1).lower_ == "once":
        return True
    who = child(token, "nsubj")
    if who is not None and who.i < token.i and is_nobody(who):
        return True
    return any(
        lemma(c) in {"not", "n't", "never", "nt", "no", "neither", "nor"}
        for c in token.children
        if c.dep_ in {"advmod", "neg", "det", "cc:preconj"} or _inverts(c, token)
    )


def _inverts(nor: Token, verb: Token) -> bool:
    """Whether "nor" opens the verb's own clause: "nor has anybody claimed the attack"."""
    helped = nor.dep_ == "cc" and nor.lower_ == "nor" and nor.i + 1 < verb.i
    return helped and nor.doc[nor.i + 1].head == verb and nor.doc[nor.i + 1].dep_.startswith("aux")


def is_bare_clause(token: Token) -> bool:
    """Whether a clause without "that" tells what the noun before it says: "claims she [was] beaten"."""
    told = token.dep_ in {"acl", "ccomp"} and token.i > token.head.i
    return told and child(token, "mark", "case") is None and child(token, "nsubj", "nsubj:pass") is not None


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive, by its labels or by a form of "be" before a participle."""
    if child(verb, "nsubj:pass", "aux:pass") is not None:
        return True
    if verb.tag_ not in {"VBN", "VBD"} or verb.lower_.endswith("ing"):
        return False
    if _shares_passive(verb):
        return True
    return verb.tag_ == "VBN" and any(c.lower_ in _BE for c in verb.children if c.dep_.startswith("aux"))


def _shares_passive(verb: Token) -> bool:
    """Whether a participle without an auxiliary shares that of the passive verb before it ("were held and charged
    with"), or is what somebody stands or remains ("stands accused of")."""
    if verb.head == verb or child(verb, *SUBJECTS, "aux", "obj") is not None:
        return False
    if verb.dep_ == "xcomp" and verb.tag_ == "VBN":
        return lemma(verb.head) in _STATES
    return verb.dep_ == "conj" and child(verb.head, "obj") is None and is_passive(verb.head)


def is_participle(verb: Token) -> bool:
    """Whether the verb is a past participle that describes or circumstances: "asked whether he knew, she ...". A finite
    verb would have a subject."""
    if verb.dep_ not in {"acl", "advcl"} or verb.tag_ not in {"VBN", "VBD"} or verb.lower_.endswith("ing"):
        return False
    return child(verb, *SUBJECTS, "aux") is None and (verb.tag_ == "VBN" or child(verb, "mark") is None)


def case_of(token: Token) -> str:
    """The prepositions on a noun, joined: "according to", "of"."""
    case = child(token, "case")
    if case is None:
        return ""
    return " ".join(t.lower_ for t in sorted([case, *children(case, "fixed")], key=lambda t: t.i))


def ancestors(token: Token) -> Iterator[Token]:
    """The token's head, its head's head and so on; ends whatever the tree."""
    seen = {token.i}
    while token.head.i not in seen:
        token = token.head
        seen.add(token.i)
        yield token


def extent(doc: Doc, head: Token, without: Iterable[Token] = ()) -> tuple[Range, ...]:
    """Token ranges of the head's subtree less the subtrees of `without`, trimmed of punctuation that only separates."""
    dropped = {t.i for w in without for t in w.subtree}
    kept = sorted(t.i for t in head.subtree if t.i not in dropped and not t.is_space)
    pieces: list[Range] = []
    for i in kept:
        if pieces and all(doc[j].is_space or doc[j].is_punct for j in range(pieces[-1][1], i)):
            pieces[-1] = (pieces[-1][0], i + 1)
        else:
            pieces.append((i, i + 1))
    return joined([trimmed(doc, p) for p in pieces])


def trimmed(doc: Doc, piece: Range) -> Range:
    """The range without white space and separating punctuation at its ends; may be empty."""
    (first, last), tokens = piece, doc.tokens
    while first < last and (tokens[first].is_space or tokens[first].text in _TRIM_LEFT):
        first += 1
    while last > first and (tokens[last - 1].is_space or tokens[last - 1].text in _TRIM_RIGHT):
        last -= 1
    return first, last


def without_that(doc: Doc, contents: tuple[Range, ...]) -> tuple[Range, ...]:
    """The contents without the "that" that leads to them."""
    first, last = contents[0]
    if doc[first].lower_ == "that" and last - first > 1 and doc[first].dep_ in {"mark", ""}:
        return ((first + 1, last), *contents[1:])
    return contents


def mention(doc: Doc, head: Token) -> Range:
    """The stretch that names a source: its noun phrase without relative clauses and asides after it."""
    loose = [c for c in head.children if c.i > head.i and (c.dep_ in _LOOSE or c.dep_ in {"punct", "advmod", "dep"})]
    loose += [c for c in head.children if c.dep_ in {"case", "cc", "mark", "advcl", "aux", "cop", "nsubj"}]
    pieces = extent(doc, head, loose)
    return next((p for p in pieces if p[0] <= head.i < p[1]), (head.i, head.i + 1))


def subject(verb: Token) -> Token | None:
    """Who does what the verb says: its own subject, or the one it shares by coordination or control."""
    seen: set[int] = set()
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"}
    while verb.i not in seen:
        seen.add(verb.i)
        own = next((c for c in children(verb, *SUBJECTS) if not is_owner(c)), None)
        if own is not None:
            return antecedent(own)
        if verb.dep_ == "acl" and verb.tag_ == "VBG" and _is_for(verb):
            return child(verb.head.head, "nsubj") if verb.head.dep_ == "obj" else None  # "drew criticism for saying"
        if verb.dep_ in {"acl", "acl:relcl"}:
            return None if verb.dep_ == "acl" and verb.tag_ == "VB" else verb.head
        if verb.dep_ in {"conj", "xcomp", "advcl", "parataxis", "ccomp"} and verb.head.i != verb.i:
            if verb.dep_ == "xcomp":
                controlled = child(verb.head, "obj", "iobj")
                if controlled is not None and not finite and lemma(verb.head) not in {"promise", "vow", "threaten"}:
                    return antecedent(controlled)
            if verb.dep_ in {"parataxis", "ccomp"} and not _bare(verb):
                return None
            praised = _praised(verb)
            if praised is not None:
                return antecedent(praised)
            verb = verb.head
            continue
        return None
    return None


def _praised(verb: Token) -> Token | None:
    """Whose deed a participle behind a preposition is: "praised [them] for demanding", "thanked [her] for saying"."""
    mark = child(verb, "mark", "case")
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or mark is None or mark.lower_ not in _FOR_DEEDS:
        return None
    done = child(verb.head, "obj")
    if done is None or not verb.head.i < done.i < mark.i:
        return None
    return done if done.pos_ in {"PROPN", "PRON"} or lemma(done) in nouns.PEOPLE | nouns.ORGANIZATIONS else None


def is_owner(token: Token) -> bool:
    """Whether a noun is in the genitive, whatever the tree hangs it on: "Roe" in "Roe's office said"."""
    return any(c.tag_ == "POS" for c in token.children)


def _bare(verb: Token) -> bool:
    """Whether the verb form has no subject of its own by right: a participle or infinitive."""
    return verb.tag_ in {"VBG", "VBN", "VB"}


def _is_for(verb: Token) -> bool:
    return any(c.lower_ == "for" and c.i < verb.i for c in children(verb, "mark", "case"))


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token itself."""
    if token.lower_ in {"who", "which", "that", "whom"} and token.tag_ in {"WP", "WDT", "WP$", "IN", "PRP", ""}:
        for above in ancestors(token):
            if above.dep_ in {"acl:relcl", "acl"} and above.head.i < token.i:
                return _nearer(token, above.head)
        if token.lower_ == "who":
            return _nominal_before(token) or token
    return token


def _nearer(pronoun: Token, head: Token) -> Token:
    """The head of a relative clause, or the document named right before its pronoun: "the leak of the report, which
    concluded"."""
    near = _nominal_before(pronoun) if pronoun.lower_ in {"which", "that"} else None
    known = near is not None and near.head == head and near.dep_ == "nmod" and near.pos_ == "NOUN"
    return (
        near
        if near is not None and known and forms.is_carrier(lemma(near)) and not forms.is_carrier(lemma(head))
        else head
    )


def _nominal_before(token: Token) -> Token | None:
    """The noun or name right before a relative pronoun, where the tree has lost its clause."""
    at = token.i - 1
    while at >= 0 and token.doc[at].text in {",", "-", "–", "—", ")", "]"}:
        at -= 1
    if at < 0 or token.doc[at].pos_ not in {"NOUN", "PROPN"}:
        return None
    here = token.doc[at]
    while here.head.i < token.i and here.head.i != here.i and here.dep_ in {"flat", "compound", "appos"}:
        here = here.head
    return here


def verb_group(doc: Doc, verb: Token) -> Range:
    """The verb with the auxiliaries, adverbs and particle that touch it."""
    first = last = verb.i
    mine = {
        c.i
        for c in verb.children
        if c.dep_.split(":")[0] in {"aux", "advmod", "neg"} and c.lower_ not in {"that", "if", "as"}
    }
    while first - 1 in mine:
        first -= 1
    particles = {c.i for c in children(verb, "compound:prt")}
    while last + 1 in particles:
        last += 1
    return first, last + 1
