"""Mentions that one sentence's own structure joins: appositions, copulas, "known as", relative pronouns."""

from collections.abc import Sequence

from sayso.extract.actors import nouns
from sayso.extract.actors.aliases import join_aliases
from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.collect import RELATIVE
from sayso.extract.actors.joint_offices import before_name, shared
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.layout import gap
from sayso.extract.actors.names import alike, same_organization, same_person
from sayso.extract.actors.titles import is_office
from sayso.extract.subjects import antecedent, subject
from sayso.extract.tree import child, preposition
from sayso.language.doc import Doc, Token

_BECOME = frozenset({"become", "remain"})
_AS = frozenset({
    "serve", "work", "act", "appoint", "name", "elect", "describe", "identify", "know", "swear", "install",
    "inaugurate", "resign", "retire", "hire", "choose", "pick", "reappoint", "reelect", "re-elect", "confirm",
})  # fmt: skip
_TAKING = frozenset({"take", "assume"})  # "took office as mayor", "took over as chief"
_TAKEN = frozenset({"office", "post", "position", "duty", "charge", "job", "over", "reins", "helm"})
_MADE = frozenset({"elect", "appoint", "name", "crown", "proclaim", "declare", "make", "reelect", "re-elect", "vote"})
_DECLARED = frozenset({"declare", "proclaim"})  # "declared the president the winner"
_NAMING = frozenset({"know", "known", "call", "called", "name", "named", "dub", "dubbed", "nickname", "nicknamed"})
_NAMING_AS = frozenset({"identified", "introduced", "listed", "registered"})
_UNSURE = frozenset({"may", "might", "could", "would", "should", "can", "must"})
_CLOSING = frozenset({",", ".", ";", ":", "-", "–", "—", "who", "whose", "whom"})
_IN_BRACKETS = 8
_BODIES = frozenset({"organization", "state", "armed_group", "media", "group"})


def joinable(one: Candidate, other: Candidate) -> bool:
    """Whether kinds, numbers and sexes let two mentions refer to one actor; two names must be one."""
    if one.kind and other.kind and one.kind != other.kind and not {one.kind, other.kind} <= _BODIES:
        return _said_of_body(one, other) or _said_of_body(other, one)
    if {one.number, other.number} == {"singular", "plural"} or (one.sex and other.sex and one.sex != other.sex):
        return False
    if one.form == other.form == "name":
        return _same_name(one, other)
    return True


def _same_body(described: Candidate, name: Candidate, at: dict[int, Candidate]) -> bool:
    """Whether a body's name may be of whom a description calls by a name: not in a list that the tree reads as an
    apposition ("the Basin Front group, Ostri Dawn, ...")."""
    if described.form != "description" or name.kind not in _BODIES or described.kind not in _BODIES:
        return True
    before = [at[c.i] for c in described.head.children if c.i < described.head.i and c.i in at and c.dep_ == "compound"]
    own = [c for c in before if c.form == "name" and c.kind in _BODIES and c.mention.last == described.head.i]
    return all(same_organization(c.words, name.words) for c in own)


def _said_of_body(noun: Candidate, body: Candidate) -> bool:
    """Whether a noun that lists have for persons may as well be said of a body: "its rival, Ostrey Motors"."""
    said = noun.form == "description" and noun.kind == "person" and noun.lemma in nouns.EITHER
    free = noun.chain is None or not noun.chain.named
    return said and free and body.form == "name" and body.kind in _BODIES


def link(candidates: Sequence[Candidate]) -> None:
    """Puts candidates that a sentence joins into one chain."""
    at = by_token(candidates)
    for candidate in candidates:
        other = _partner(candidate, at)
        relative = candidate.form == "pronoun" and candidate.lemma in RELATIVE
        if other is not None and candidate.form == "name" and not _same_body(other, candidate, at):
            continue
        if other is not None and other is not candidate and (relative or joinable(other, candidate)):
            join(other, candidate)
    _set_off(candidates)
    for candidate in candidates:
        first = shared(candidate, at)
        if first is not None and candidate.chain is None and joinable(at[first.i], candidate):
            join(at[first.i], candidate)
    for described, name in before_name(candidates):
        if joinable(described, name):
            join(name, described)
    _introduced(candidates)
    join_aliases(candidates)


def by_token(candidates: Sequence[Candidate]) -> dict[int, Candidate]:
    """The candidate that each token heads or helps to name."""
    at: dict[int, Candidate] = {}
    for candidate in candidates:
        for token in range(*(candidate.mention.name or (0, 0))):
            at.setdefault(token, candidate)
        for title in candidate.titles:
            at.setdefault(title.i, candidate)
    at.update({c.head.i: c for c in candidates})
    return at


def join(one: Candidate, other: Candidate) -> None:
    """Puts two candidates into one chain, unless that would make one person of two names: in a list ("Ada Roe, head of
    the mine, Oren Dask, a cook") the tree may describe both by what stands between them."""
    if not all(_same_name(a, b) for a in _full_names(one) for b in _full_names(other)):
        return
    kinds = {c.chain.kind if c.chain is not None and c.chain.named else None for c in (one, other)} | {one.kind}
    if "person" in kinds and kinds & _BODIES and all(c.chain is not None and c.chain.named for c in (one, other)):
        return
    if one.chain is None:
        Chain().add(one)
    if other.chain is None:
        Chain().add(other)
    if one.chain is not None and other.chain is not None:
        one.chain.absorb(other.chain)


def _full_names(candidate: Candidate) -> list[Candidate]:
    """The names of several words by which the candidate, as far as it is joined to others, calls a person."""
    called = candidate.chain.names.values() if candidate.chain is not None else [candidate]
    return [c for c in called if c.form == "name" and c.kind == "person" and len(c.words) > 1]


def _partner(candidate: Candidate, at: dict[int, Candidate]) -> Candidate | None:
    head = candidate.head
    if candidate.form == "pronoun":
        return at.get(antecedent(head).i) if candidate.lemma in RELATIVE else None
    word = _same_word(head)
    if word is not None and word.i in at:
        return at[word.i]
    target = _apposed(head) or shared(candidate, at) or _copular(candidate) or _become(head) or _known_as(head)
    return None if target is None else at.get(target.i)


def _same_word(head: Token) -> Token | None:
    """The other noun of one office: "[ex]-serviceman", "[attorney] general"."""
    doc, at = head.doc, head.i
    if at > 1 and doc[at - 1].text == "-" and not doc[at - 2].whitespace_ and not doc[at - 1].whitespace_:
        return doc[at - 2]
    return doc[at - 1] if at and head.lower_ == "general" and doc[at - 1].lower_ == "attorney" else None


def _apposed(head: Token) -> Token | None:
    if head.dep_ != "appos" or head.head == head:
        return None
    label = head.head  # "PRESENTER: Colonel Dask, thank you" calls nobody a presenter
    if any(c.lower_ == "not" and c.i < head.i for c in head.children):
        return None  # "the governor, not the mayor"
    apart = any(t.text == ":" for t in head.doc[label.i : head.i])
    return None if apart and label.text.isupper() and not head.text.isupper() else label


def _copular(candidate: Candidate) -> Token | None:
    head = candidate.head
    if not candidate.predicative or candidate.form != "description":
        return None
    if any(c.lower_ in {"not", "n't", "never"} or c.lower_ in _UNSURE for c in head.children):
        return None
    own = child(head, "nsubj", "nsubj:outer")
    return None if own is None else _meant(own, head)


def _meant(own: Token, head: Token) -> Token:
    """What a subject stands for; "who is" behind "the staff of Ada Roe," is the one who is named right before it."""
    noun = antecedent(own)
    singular = any(c.dep_ == "cop" and c.lower_ in {"is", "was"} for c in head.children)
    if noun == own or noun.tag_ not in {"NNS", "NNPS"} or not singular or own.i < 2 or own.nbor(-1).text != ",":
        return noun
    before = own.nbor(-2)
    return before if before.ent_type_ == "PER" else noun


def _become(head: Token) -> Token | None:
    verb = head.head
    if head.dep_ not in {"xcomp", "obj", "obl"} or verb == head:
        return None
    second = head.dep_ == "obj" and any(c.dep_ == "obj" and c.i < head.i for c in verb.children)
    if (head.dep_ == "xcomp" and verb.lemma_.lower() in _MADE) or (second and verb.lemma_.lower() in _DECLARED):
        if any(c.tag_ == "MD" or c.lower_ in {"not", "n't", "never"} for c in verb.children):
            return None
        passive = child(verb, "nsubj:pass") is not None
        return subject(verb) if passive else child(verb, "obj")  # "was elected mayor", "elected her mayor"
    if head.dep_ == "obl" and not (preposition(head) == "as" and (verb.lemma_.lower() in _AS or _takes_office(verb))):
        return None
    if head.dep_ == "obl" and _takes_office(verb):
        return subject(verb)
    if head.dep_ != "obl" and verb.lemma_.lower() not in _BECOME:
        return None
    if any(c.dep_ == "aux" and c.lower_ in _UNSURE for c in verb.children):
        return None
    active = verb.tag_ != "VBN" or child(verb, "nsubj") is not None  # "police have named the victim as Ada Roe"
    if head.dep_ == "obl" and active and child(verb, "obj") is not None:
        return child(verb, "obj")
    return subject(verb)


def _takes_office(verb: Token) -> bool:
    taken = (lemma_of(c) for c in verb.children if c.dep_ in {"obj", "compound:prt"})
    return verb.lemma_.lower() in _TAKING and not _TAKEN.isdisjoint(taken)


def _known_as(head: Token) -> Token | None:
    verb = head.head
    if head.dep_ not in {"obl", "xcomp", "obj"} or verb.dep_ != "acl":
        return None
    told = preposition(head) == "as" and verb.lower_ in _NAMING_AS
    return verb.head if told or {verb.lemma_.lower(), verb.lower_} & _NAMING else None


def _set_off(candidates: Sequence[Candidate]) -> None:
    """ "Oren Dask, the mayor of Lusk," where the tree misses the apposition: name, comma, description, or reversed."""
    starts: dict[int, Candidate] = {}
    for candidate in candidates:
        if candidate.form != "pronoun" and candidate.kind == "person":
            starts.setdefault(candidate.mention.first, candidate)
    for one in list(starts.values()):
        doc, last = one.head.doc, _past_break(one.head.doc, one.mention.last)
        last = _past_rest(one, last)
        if _runs_on(one, starts.get(last)):
            join(one, starts[last])
        other = starts.get(_past_break(doc, last + 1))
        if other is None or doc[last].text != "," or {one.form, other.form} != {"name", "description"}:
            continue
        described = other if other.form == "description" else one
        apart = described.definiteness != "bare" or is_office(described.head)
        closed = other.mention.last >= len(doc) or doc[_past_brackets(doc, other.mention.last)].text in _CLOSING
        closed = closed or (described is one and doc[other.mention.last].tag_ == "POS")
        closed = closed or (
            described is other and is_office(other.head) and doc[other.mention.last].tag_ in {"IN", "RB"}
        )
        name = one if described is other else other
        closed = closed or _same_verb(name.head, described.head)
        listed = other.head.dep_ == "conj" and any(c.dep_ == "cc" for c in other.head.children)
        listed = listed or (described is one and (_opens_clause(one.head, other.head) or _of_whole(one, other)))
        if closed and not listed and apart and joinable(one, other):
            join(one, other)


def _past_rest(one: Candidate, last: int) -> int:
    """Past what an office has in brackets and goes on with: "the Leader of Opposition (LoP) in parliament"."""
    office = one.form == "description" and is_office(one.head)
    past = _past_brackets(one.head.doc, last) if office else last
    return max(past, one.head.right_edge.i + 1) if past > last else last


def _past_brackets(doc: Doc, at: int) -> int:
    """The token, or the one behind the brackets that open at it."""
    if at >= len(doc) or doc[at].text != "(":
        return at
    return next((i + 1 for i in range(at, min(at + _IN_BRACKETS, len(doc) - 1)) if doc[i].text == ")"), at)


def _same_verb(name: Token, office: Token) -> bool:
    """ "Oren Dask, the mayor of Lusk said": name and office are read as two subjects of one verb."""
    subjects = name.dep_.startswith("nsubj") and office.dep_.startswith("nsubj")
    return subjects and is_office(office) and name.head == office.head


def _opens_clause(described: Token, name: Token) -> bool:
    """ "Through his spokesman, Oren Dask said": a phrase before the clause whose subject the name is."""
    if not preposition(described):
        return False
    return name.dep_.startswith("nsubj") or (name.dep_ == "appos" and name.head == described and _subjectless(name))


def _of_whole(part: Candidate, name: Candidate) -> bool:
    """Whether the name tells who the phrase means that a description ends: "the mother of the victim, Ada Roe"."""
    whole = name.head.head
    kin = lemma_of(whole) in nouns.KIN or is_office(whole)
    return name.head.dep_ == "appos" and part.head.dep_ == "nmod" and part.head.head == whole and kin


def _subjectless(name: Token) -> bool:
    """Whether the verb behind a name lacks a subject, which the tree made an apposition."""
    verb = name.head.head
    return verb.pos_ == "VERB" and verb.i > name.i and subject(verb) is None


def _past_break(doc: Doc, at: int) -> int:
    """The token, or the next where it is a line break within a sentence."""
    return at + 1 if at < len(doc) and doc[at].is_space and not gap(doc[at]) else at


def _runs_on(one: Candidate, other: Candidate | None) -> bool:
    """ "the mayor of Lusk Oren Dask": an office with what it is of, right before the name."""
    if other is None or one.form != "description" or other.form != "name" or not is_office(one.head):
        return False
    return one.number == "singular" and one.head.i < one.mention.last - 1 and joinable(one, other)


def _introduced(candidates: Sequence[Candidate]) -> None:
    """ "a group of dissidents known as the Free Mardan Army", "a man identified as Oren Dask", by the words alone."""
    for name in candidates:
        at = name.mention.first - 1
        if name.form != "name" or at < 1:
            continue
        doc = name.head.doc
        at -= doc[at].tag_ == "DT"
        as_what = doc[at].lower_ == "as"
        at -= as_what
        naming = _NAMING | _NAMING_AS if as_what else _NAMING
        if at < 1 or doc[at].lower_ not in naming or doc[at].tag_ != "VBN":
            continue
        before = [c for c in candidates if c.form == "description" and c.mention.first < at <= c.mention.last]
        fitting = [c for c in before if joinable(c, name)]
        if fitting:
            join(min(fitting, key=lambda c: c.mention.first), name)


def _same_name(one: Candidate, other: Candidate) -> bool:
    if one.kind == "person" or other.kind == "person":
        return one.kind == other.kind and (same_person(one.words, other.words) or alike(one.words, other.words))
    return same_organization(one.words, other.words)
