"""Questions to a dependency tree that several steps ask: phrases, clauses, subjects, relations.

Trees are Universal Dependencies with English subtypes; every function answers on any Doc, also on a broken tree.
"""

from collections.abc import Iterator

from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl"})
CLAUSES = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj"})
# Words that count or group what happens behind their "of".
GROUPING = word_set(
    """wave series spree string spate number round campaign lot dozen hundred thousand kind act some many most several
    few part"""
)
# Before a participle alone, these say when, or if, it is done to somebody.
_ONCE = frozenset({"if", "when", "once", "unless", "until", "while"})
_ADDRESSED = frozenset({"on", "upon", "to", "with", "for"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# What is no part of the noun phrase that fills a role: clauses, appositions and the other conjuncts.
LOOSE = frozenset({
    "acl:relcl", "acl", "appos", "conj", "cc", "parataxis", "advcl", "advcl:relcl", "ccomp", "csubj", "cop", "nsubj",
    "nsubj:pass", "nsubj:outer", "aux", "aux:pass", "mark", "discourse", "vocative", "orphan", "dep", "expl",
    "cc:preconj",
})  # fmt: skip


def child(token: Token, *labels: str) -> Token | None:
    """The token's first child with one of the labels."""
    return next((c for c in token.children if c.dep_ in labels), None)


def children(token: Token, *labels: str) -> list[Token]:
    """The token's children with one of the labels, in text order."""
    return [c for c in token.children if c.dep_ in labels]


def preposition(token: Token) -> str:
    """The token's case markers as one lower-case string ("in", "out of"); "" where it has none."""
    marks = [c for c in token.children if c.dep_ == "case" and c.i < token.i and not _widens(c)]
    if not marks and token.dep_ in {"obl", "nmod"} and (astray := _mark_before(token)) is not None:
        return astray.lower_
    words: list[str] = []
    for mark in marks:
        words.append(mark.lower_)
        words += [c.lower_ for c in mark.children if c.dep_ == "fixed"]
    return " ".join(words)


def _mark_before(token: Token) -> Token | None:
    """The preposition right before a phrase without one, which the tree hung on the verb ("called [on] both sides")."""
    at = token.left_edge.i - 1
    if at < 0 or token.doc[at].pos_ != "ADP" or token.head.i > at:
        return None
    before = token.doc[at]
    return before if before.dep_ in {"mark", "obl", "case"} and before.head == token.head else None


def _widens(mark: Token) -> bool:
    """Whether a preposition only opens a number: "at least 27", "up to 40"."""
    after = mark.i + 1
    return after < len(mark.doc) and (mark.lower_, mark.doc[after].lower_) in _BEFORE_NUMBERS


def first_conjunct(token: Token) -> Token:
    """The first of the coordinated words that the token is one of; the token itself where it stands alone."""
    for _ in range(len(token.doc)):
        if token.dep_ != "conj" or token.head == token:
            break
        token = token.head
    return token


def conjuncts(token: Token) -> list[Token]:
    """The token and the words coordinated with it below it, in text order; without the ages that stand among names."""
    found = [token]
    for one in found:
        found += [c for c in one.children if c.dep_ == "conj" and c not in found]
    return sorted((t for t in found if t == token or not _is_age(t)), key=lambda t: t.i)


def _is_age(token: Token) -> bool:
    """Whether a number between commas, behind somebody, is their age ("Asel Brand, 17, was taken")."""
    at = token.i
    if not token.text.isdigit() or not 0 < int(token.text) < 120 or at < 2 or at + 1 >= len(token.doc):
        return False
    around = token.doc[at - 1].text == "," and token.doc[at + 1].text in {",", ".", ")", "and"}
    return around and token.doc[at - 2].pos_ in {"PROPN", "NOUN", "PRON"}


def ancestors(token: Token) -> Iterator[Token]:
    """The token's governors, nearest first; ends at the root, also where a broken tree runs in a circle."""
    seen = {token.i}
    while token.head.i not in seen:
        token = token.head
        seen.add(token.i)
        yield token


def clause_head(token: Token) -> Token:
    """The head of the clause that the token stands in: a predicate, or the root."""
    here = token
    if here.dep_ in CLAUSES or here.head == here:
        return here
    for above in ancestors(token):
        here = above
        if above.dep_ in CLAUSES or (above.dep_ == "conj" and above.pos_ in {"VERB", "AUX"}):
            return above
    return here


def noun_phrase(head: Token) -> tuple[int, int]:
    """The token range of the noun phrase around its head, without relative clauses, appositions, other conjuncts,
    the preposition before it and the possessive mark behind it."""
    keep = {head.i}
    for one in head.children:
        if one.dep_ in LOOSE or one.dep_ in {"case", "punct"} or one.is_space:
            continue
        if one.dep_ in {"obl", "advmod", "obj", "xcomp", "aux"} and one.i > head.i:
            continue
        if one.dep_ == "nmod" and one.i < head.i and preposition(one):
            continue  # "in April [three novices]"
        if (one.dep_ not in {"flat", "goeswith"} or one.text.isdigit()) and _sets_apart(one):
            continue
        keep.update(t.i for t in one.subtree if not t.is_space)
    keep |= {c.i for c in head.children if c.dep_ == "punct"}
    return _closed(head, *_run(head.doc, head.i, keep))


def _closed(head: Token, first: int, last: int) -> tuple[int, int]:
    """The range without a bracket that opens in it and closes outside, and with its closing one that stands behind."""
    doc = head.doc
    first, last = _whole(doc, first, last)
    opened = [i for i in range(first, last) if doc[i].text in {"(", "["}]
    closed = [i for i in range(first, last) if doc[i].text in {")", "]"}]
    if len(opened) <= len(closed):
        return first, last
    if last < len(doc) and doc[last].text in {")", "]"}:
        return first, last + 1
    return (first, opened[-1]) if opened[-1] > head.i else (opened[-1] + 1, last)


# Words before a number that belong to it, whatever the tree hangs them on.
_BEFORE_NUMBERS = frozenset({("at", "least"), ("at", "most"), ("up", "to"), ("more", "than"), ("fewer", "than")})


def _whole(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """The range with the rest of its hyphened words, and of words such as "at least"."""
    while last < len(doc) - 1 and doc[last].text == "-" and not doc[last - 1].whitespace_ and not doc[last].whitespace_:
        last += 2
    while (
        first > 1 and doc[first - 1].text == "-" and not doc[first - 2].whitespace_ and not doc[first - 1].whitespace_
    ):
        first -= 2
    if first > 0 and (doc[first - 1].lower_, doc[first].lower_) in _BEFORE_NUMBERS:
        first -= 1
    return first, last


def _sets_apart(modifier: Token) -> bool:
    """Whether a comma sets the modifier behind its noun apart ("the colonel, along with his men")."""
    left = modifier.left_edge
    return left.i > modifier.head.i and left.i > 0 and "," in {left.text, left.nbor(-1).text}


def _run(doc: Doc, head: int, keep: set[int]) -> tuple[int, int]:
    """The longest stretch of kept tokens around the head, with white space in between and no punctuation at its ends
    (but for quotation marks and brackets that match inside)."""
    first, last = head, head + 1
    while first - 1 in keep or (first - 2 in keep and doc[first - 1].is_space):
        first -= 1
    while last in keep or (last + 1 in keep and last < len(doc) and doc[last].is_space):
        last += 1
    while first < head and (doc[first].is_punct or doc[first].is_space):
        first += 1
    while last - 1 > head and (doc[last - 1].is_punct or doc[last - 1].is_space):
        last -= 1
    return first, last


def subject(predicate: Token) -> Token | None:
    """Who the predicate is said of: its own subject, a shared one of a coordination, the antecedent of its relative
    clause, or the controller of an infinitive or participle. None where the tree does not say."""
    here = predicate
    for _ in range(12):
        own = [c for c in children(here, "nsubj", "nsubj:pass", "nsubj:outer") if c.i < here.i or not preposition(c)]
        own.sort(key=lambda c: bool(preposition(c)))  # "according to [a report], [12 people] were held"
        if own:
            return antecedent(own[0])
        above = here.head
        if above == here:
            return None
        if here.dep_ == "acl" and here.tag_ == "VBG" and child(here, "mark") is not None:
            return _whose(above, here)
        if here.dep_ == "acl" and here.tag_ in {"VBG", "VB"}:
            return above
        if (
            above.lemma_.lower() in {"call", "appeal", "plead"}
            and here.dep_ in {"xcomp", "advcl"}
            and here.tag_ == "VB"
        ):
            return next((c for c in above.children if c.dep_ == "obl" and preposition(c) in _ADDRESSED), None)
        controller = child(above, "obj", "iobj")
        being = any(c.lower_ == "being" for c in here.children)
        if controller is not None and (
            here.dep_ == "xcomp" or (here.dep_ == "ccomp" and being) or _said_of_object(here)
        ):
            return controller
        shared = here.dep_ in {"conj", "advcl", "xcomp"} or (here.dep_ == "ccomp" and here.tag_ in {"VB", "VBG"})
        if not shared:
            return None
        here = above
    return None


def _whose(noun: Token, gerund: Token) -> Token | None:
    """Who does what stands behind a noun and a preposition: the noun's owner ("[his] role in planning"), or else the
    subject of the verb that the noun hangs on ("[she] was freed in exchange for signing"); but the noun itself where it
    is somebody to whom the verb does it ("accused [the consuls] of arming")."""
    owner = child(noun, "nmod:poss")
    if owner is not None:
        return owner
    mark = child(gerund, "mark")
    to_object = noun.dep_ in {"obj", "iobj"} and mark is not None and mark.lower_ in {"of", "from", "into"}
    counted = child(noun, "nummod") is not None or noun.pos_ in {"PROPN", "PRON", "NUM", "ADJ"}
    if to_object or counted or noun.head.pos_ != "VERB":
        return noun
    return subject(noun.head) if noun.dep_.split(":")[0] in {"obj", "obl", "xcomp"} else noun


def _said_of_object(gerund: Token) -> bool:
    """Whether a gerund behind a preposition tells of its verb's object: "accused them of killing", "kept us from"."""
    if gerund.tag_ != "VBG" or gerund.dep_ not in {"advcl", "ccomp", "obl"}:
        return False
    mark = next((c.lower_ for c in gerund.children if c.dep_ in {"mark", "case"}), "")
    if mark == "for":
        return gerund.head.lemma_.lower() not in {
            "use",
            "need",
            "employ",
            "take",
            "spend",
            "plan",
            "pay",
            "make",
            "give",
        }
    return mark in {"of", "from", "into"}


def grouped_by(noun: Token) -> Token:
    """The word that counts or groups the noun's happenings, and stands in the clause for them ("a [spate] of bombings",
    "[some] of the marches"); the noun itself where there is none."""
    above = noun.head
    grouped = noun.dep_ == "nmod" and above != noun and above.lemma_.lower() in GROUPING and preposition(noun) == "of"
    return grouped_by(above) if grouped else noun


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.lower_ not in RELATIVE or token.pos_ not in {"PRON", "DET", "SCONJ"}:
        return token
    for above in ancestors(token):
        if above.dep_ in {"acl:relcl", "acl"} and above.head != above:
            beside = _word_before(token)
            right_before = beside.pos_ in _NOMINAL and not any(t.is_punct for t in token.doc[beside.i : token.i])
            astray = right_before and above.head not in {beside, *ancestors(beside)}
            return _noun_before(token) if astray or above.head.i > token.i else above.head
        if above.dep_ in {"root", "ccomp"}:
            break
    return token


def _noun_before(token: Token) -> Token:
    """The noun whose phrase ends before a relative pronoun, for clauses that the tree hung elsewhere: on a later word,
    or on an earlier one that this phrase is no part of ("five men shot a guard who tried to stop them")."""
    here = _word_before(token)
    if here.pos_ not in _NOMINAL:
        return token
    while here.head.i < token.i and here.head != here and here.dep_ in {"flat", "compound", "nmod", "appos"}:
        here = here.head
    return here


def _word_before(token: Token) -> Token:
    """The word before the token in its sentence, past marks; the token itself where there is none."""
    left = token.i - 1
    while left > token.sent.start and (token.doc[left].is_punct or token.doc[left].is_space):
        left -= 1
    return token.doc[left] if left >= 0 else token


def is_aged(token: Token) -> bool:
    """Whether the word ends an age that stands for whoever has it: "the 19-year-[old]", "two 17-year-[olds]"."""
    if token.lower_ not in {"old", "olds"} or token.i < 4:
        return False
    before = [t.lower_ for t in token.doc[token.i - 3 : token.i]]
    return before == ["-", "year", "-"]


def is_passive(verb: Token) -> bool:
    """Whether the verb's subject is what the action is done to; a bare past participle behind its noun counts."""
    if child(verb, "aux:pass", "nsubj:pass") is not None:
        helpers = {c.lemma_.lower() for c in verb.children if c.dep_ in {"aux", "aux:pass"}}
        return not helpers or bool(helpers & {"be", "get", "been", "being", "got", "'s", "’s"})
    if verb.tag_ == "VBN" and any(c.lemma_.lower() == "be" for c in verb.children if c.dep_ == "aux"):
        return child(verb, "obj") is None
    if verb.tag_ == "VBD" and verb.dep_ == "acl" and child(verb, "nsubj") is None:
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and child(verb, "nsubj", "aux", "aux:pass") is None:
        if verb.head.pos_ == "ADJ" and child(verb.head, "cop") is not None:
            return child(verb, "obj") is None  # "is widespread but [condemned]"
        return verb.head != verb and verb.head.tag_ == "VBN" and is_passive(verb.head)
    if verb.tag_ != "VBN" or child(verb, "aux") is not None:
        return False
    if verb.dep_ in {"acl", "amod"}:
        return child(verb, "nsubj") is None
    if verb.dep_ == "advcl" and any(c.dep_ == "obl:agent" for c in verb.children):
        return child(verb, "obj") is None  # "[besieged] by rebels for weeks, the fort fell"
    if verb.dep_ == "advcl" and verb.i and verb.doc[verb.i - 1].lower_ in _ONCE:
        return child(verb, "nsubj", "obj") is None  # "would stay if [elected]"
    # The auxiliary is left out: "Minister appointed as envoy" in a headline, "with two people killed", "left 3 hurt".
    bare = child(verb, "nsubj") is not None and child(verb, "obj", "ccomp", "xcomp") is None
    return bare and verb.dep_ in {"root", "advcl", "ccomp", "xcomp", "parataxis", "nmod", "obl"}
