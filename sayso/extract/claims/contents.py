"""What a verb of saying introduces: clauses, infinitives, phrases and objects, or the clause that it stands beside."""

from sayso.extract.claims import cues
from sayso.extract.claims.object_contents import object_contents
from sayso.extract.claims.saying import Range, joined
from sayso.extract.claims.tree import SUBJECTS, case_of, child, children, extent, lemma, trimmed
from sayso.language.doc import Doc, Token

_WISHED = frozenset({"asks", "urges", "demands", "promises", "threatens"})
_NEAR = 8  # tokens between a verb of saying and the "that" of what it says
# Verbs that take a gerund for what they say: "denied losing the fort".
_GERUND = cues.words("deny admit acknowledge suggest recommend advocate")
# What police charge at crowds with.
_CARRIED = cues.words("baton truncheon stick shield club bayonet")


def verb_contents(doc: Doc, verb: Token, particle: str, source: Token | None) -> tuple[Range, ...]:
    """What a verb of saying introduces; `particle` is the preposition that gives it its sense ("call for")."""
    word = lemma(verb)
    if word in {"put", "count"}:
        return object_contents(doc, verb)
    clause = _clause(verb)
    if clause is not None:
        told = _with_second(doc, clause, _with_lost_subject(doc, verb, clause, clause_extent(doc, clause)))
        return _up_to_comma(doc, told, clause) if _is_inserted(verb, clause) else told
    if verb.dep_ == "parataxis" and verb.head.i != verb.i and not _holds_clause(verb) and _is_aside(doc, verb):
        return around(doc, verb.head, verb)
    if _is_as_clause(verb):
        return around(doc, verb.head, verb)
    if word in cues.INFINITIVE:
        infinitive = next((c for c in children(verb, "xcomp") if c.tag_ in {"VB", ""} or child(c, "mark")), None)
        if infinitive is not None:
            return clause_extent(doc, infinitive)
    if word in _GERUND:
        gerund = next((c for c in children(verb, "xcomp") if c.tag_ == "VBG" and c.i > verb.i), None)
        if gerund is not None and not child(gerund, "mark"):
            return clause_extent(doc, gerund)
    if particle:
        hanging = next((c for c in children(verb, "obl", "xcomp", "advcl") if case_of(c) == particle), None)
        if hanging is not None:
            return extent(doc, hanging, children(hanging, "case"))
        misplaced = _infinitive_after(doc, verb)
        if misplaced is not None:
            return clause_extent(doc, misplaced)
    phrase = _phrase(verb)
    if phrase is not None:
        return clause_extent(doc, phrase)
    return object_contents(doc, verb) or _before_aside(doc, verb, source)


def _is_inserted(verb: Token, clause: Token) -> bool:
    """Whether the verb stands between a relative and its clause: "a boat that the navy [said] carried arms"."""
    relative = any(c.tag_ in {"WDT", "WP"} and c.i < verb.i for c in clause.children)
    return relative and verb.dep_ == "acl:relcl" and verb.i < clause.i


def _up_to_comma(doc: Doc, told: tuple[Range, ...], clause: Token) -> tuple[Range, ...]:
    """What is told up to a gerund behind a comma, which goes on from the main clause: "..., killing four"."""
    comma = next((i for i in range(clause.i, told[-1][1]) if doc[i].text == ","), None) if told else None
    if comma is None or comma + 1 >= len(doc) or doc[comma + 1].tag_ != "VBG":
        return told
    return tuple(trimmed(doc, (a, min(b, comma))) for a, b in told if a < comma)


def _infinitive_after(doc: Doc, verb: Token) -> Token | None:
    """The infinitive that follows the verb's object, wherever the tree hangs it."""
    target = child(verb, "obj", "iobj")
    if target is None or target.i < verb.i:
        return None
    end = max(t.i for t in target.subtree) + 1
    if end < len(doc) and doc[end].lower_ == "to" and doc[end].dep_ == "mark" and doc[end].head.i > end:
        return doc[end].head
    return None


def _before_aside(doc: Doc, verb: Token, source: Token | None) -> tuple[Range, ...]:
    """For "..., the report said." at the end of its sentence: what stands before the comma, whatever the tree."""
    if source is None or lemma(verb) not in cues.ASIDES or not doc.has_annotation("SENT_START"):
        return ()
    sentence = verb.sent
    mine = {t.i for t in source.subtree} | {verb.i}
    first = min(i for i in mine if i >= sentence.start)
    if not sentence.start < first < sentence.end or max(mine) - first > 30:
        return ()
    after = doc[max(mine) + 1 : sentence.end]
    own = {t.i for t in verb.subtree}
    if any(t.i not in own and not t.is_punct and not t.is_space for t in after):
        return ()
    if doc[first - 1].text not in {",", "”", '"', "''", "’"}:
        return ()
    piece = trimmed(doc, (sentence.start, first))
    if piece[1] - piece[0] < 3 or not any(t.pos_ in {"VERB", "AUX"} for t in doc[piece[0] : piece[1]]):
        return ()
    return (piece,)


def _clause(verb: Token) -> Token | None:
    """The clause that is the verb's content."""
    candidates = children(verb, "ccomp")
    if candidates:
        return next((c for c in candidates if c.i > verb.i and not _quoted_between(verb, c)), candidates[0])
    subject_clause = child(verb, "csubj")
    if subject_clause is not None and child(verb, "aux:pass") is not None:
        return subject_clause
    loose = [c for c in children(verb, "parataxis") if c.i > verb.i and _after_colon(verb, c)]
    return loose[0] if loose else _that_clause_behind(verb)


def _with_second(doc: Doc, clause: Token, pieces: tuple[Range, ...]) -> tuple[Range, ...]:
    """ "Said that the road is open and that nobody was hurt": the second clause, too, wherever the tree hangs it."""
    mark = child(clause, "mark")
    if mark is None or mark.lower_ != "that" or not pieces:
        return pieces
    at = pieces[-1][1]
    while at < len(doc) - 1 and (doc[at].text == "," or doc[at].lower_ in {"and", "or"} or doc[at].is_space):
        at += 1
    second = doc[at].head if at < len(doc) else clause
    if at == pieces[-1][1] or doc[at].lower_ != "that" or doc[at].dep_ != "mark" or second.dep_ != "conj":
        return pieces
    if second.i < at or second.sent != clause.sent or "\n\n" in doc[pieces[-1][1] : at].text:
        return pieces
    return joined([*pieces[:-1], (pieces[-1][0], max(b for _, b in extent(doc, second)))])


def _quoted_between(verb: Token, clause: Token) -> bool:
    """Whether a quotation mark parts a verb from a clause behind it: what it introduces may stand before it."""
    return any(t.is_quote for t in verb.doc[verb.i + 1 : clause.i])


def _with_lost_subject(doc: Doc, verb: Token, clause: Token, pieces: tuple[Range, ...]) -> tuple[Range, ...]:
    """ "She thinks voters may stay away": a clause whose subject the tree took for the verb's object."""
    lost = child(verb, "obj")
    if lost is None or not verb.i < lost.i < clause.i or child(clause, *SUBJECTS, "mark") is not None:
        return pieces
    finite = clause.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_.startswith("aux") for c in doc[lost.i + 1 : clause.i])
    if not finite or not pieces:
        return pieces
    return joined([(min(t.i for t in lost.subtree), pieces[-1][1]), *pieces])


def _that_clause_behind(verb: Token) -> Token | None:
    """ "She wrote on her page that ...": the clause behind the verb and its phrases, where a later verb took it."""
    doc, own = verb.doc, {t.i for t in verb.subtree}
    for at in range(verb.i + 1, min(verb.i + _NEAR, len(doc))):
        if doc[at].lower_ == "that" and doc[at].dep_ == "mark":
            clause = doc[at].head
            return clause if clause.i > at and clause.i not in own and clause.dep_ == "ccomp" else None
        if at not in own or doc[at].pos_ in {"VERB", "AUX"} or doc[at].is_punct:
            return None
    return None


def _after_colon(verb: Token, clause: Token) -> bool:
    """Whether a colon or an opening quotation mark stands between the verb and the loosely joined clause."""
    doc = verb.doc
    between = doc[verb.i + 1 : clause.i]
    return any(t.text in {":", "“", '"', "‘", "``", "«", "„"} for t in between)


def _holds_clause(verb: Token) -> bool:
    return any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)


def _is_aside(doc: Doc, verb: Token) -> bool:
    """Whether the verb stands beside what it reports ("..., officials said") and not before it."""
    first = min(t.i for t in verb.subtree)
    before = [t for t in doc[max(0, first - 2) : first] if not t.is_space]
    return verb.i > verb.head.i or bool(before and before[-1].is_punct) or first == verb.sent.start


def _is_as_clause(verb: Token) -> bool:
    """ "As the agency reported": the clause that it hangs on is what was reported."""
    if cues.VERBS.get(lemma(verb)) in _WISHED:
        return False  # "the army left, as the elders had asked": they didn't say that it left
    mark = child(verb, "mark", "advmod")
    return (
        verb.dep_ == "advcl"
        and mark is not None
        and mark.lower_ == "as"
        and not _holds_clause(verb)
        and child(verb, "obj") is None
    )


def around(doc: Doc, head: Token, aside: Token) -> tuple[Range, ...]:
    """The clause that an aside ("..., officials said, ...") stands in, without it."""
    others = [c for c in head.children if c.i > aside.i and _stands_alone(c)]
    return _without_lead(doc, extent(doc, head, [aside, *others]))


def _stands_alone(clause: Token) -> bool:
    """Whether a clause after the aside stands by itself: another aside, or coordinated with its own subject."""
    if clause.dep_ == "parataxis":
        return clause.pos_ == "VERB" and lemma(clause) in cues.VERBS
    return clause.dep_ == "conj" and child(clause, "nsubj", "nsubj:pass") is not None


def clause_extent(doc: Doc, clause: Token) -> tuple[Range, ...]:
    """A clause without the word that introduces it ("that", "of")."""
    opens = min(
        (c.i for c in clause.children if c.dep_ in (*SUBJECTS, "cop") or c.dep_.startswith("aux")), default=clause.i
    )
    drop = [
        c
        for c in children(clause, "mark", "case", "cc")
        if c.i < clause.i and c.lower_ not in {"whether", "how", "if", "to"} and not (c.dep_ == "case" and c.i > opens)
    ]
    return _without_lead(doc, extent(doc, clause, drop))


def _without_lead(doc: Doc, pieces: tuple[Range, ...]) -> tuple[Range, ...]:
    if not pieces:
        return pieces
    first, last = pieces[0]
    if doc[first].lower_ == "that" and doc[first].dep_ == "mark" and last - first > 1:
        return ((first + 1, last), *pieces[1:])
    return pieces


def _phrase(verb: Token) -> Token | None:
    """The of-, for- or with-phrase that says what of: "accused him of stealing"."""
    word = lemma(verb)
    wanted = set()
    if word in cues.OF_CONTENT:
        wanted |= {"of", "about"}
    if word in cues.FOR_CONTENT:
        wanted |= {"for"}
    if word in cues.WITH_CONTENT:
        wanted |= {"with"}
    if not wanted:
        return None
    for c in children(verb, "obl", "advcl", "xcomp"):
        marker = child(c, "case", "mark")
        if marker is not None and marker.lower_ in wanted and not (marker.lower_ == "with" and lemma(c) in _CARRIED):
            return c
    target = child(verb, "obj")
    if target is not None:
        for c in children(target, "nmod", "acl"):
            marker = child(c, "case", "mark")
            if marker is not None and marker.lower_ in wanted and c.i > target.i:
                return c
    return None
