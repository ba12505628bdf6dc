"""Acts of saying that the tree shows: verbs, nouns, adjectives and "according to" with what they introduce."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Range, Saying
from sayso.extract.claims.tree import (
    antecedent,
    case_of,
    child,
    children,
    extent,
    is_negated,
    lemma,
    mention,
    subject,
    verb_group,
)  # fmt: skip
from sayso.model import Stance

_ATTRIBUTING_CASES = frozenset({"according to", "per", "as per", "according"})
_NO_SOURCE = frozenset({"it", "there", "what", "this", "that", "which", "one"})
_LIGHT = cues.words(
    """
    make issue give release have voice express repeat reject deny raise offer put file lodge deliver
    """
)
_LEAD = frozenset({"that", "if", "whether", "to", "as"})


def find_sayings(doc: Doc) -> list[Saying]:
    """All acts of saying that the tree shows, in text order of their cues."""
    if not doc.has_annotation("DEP"):
        return []
    out: list[Saying] = []
    for token in doc:
        if token.pos_ in {"VERB", "AUX"}:
            out.extend(_from_verb(doc, token))
        elif token.pos_ in {"NOUN", "PROPN"}:
            out.extend(_from_according(doc, token))
            out.extend(_from_noun(doc, token))
        elif token.pos_ == "ADJ":
            out.extend(_from_adjective(doc, token))
        elif token.pos_ == "PRON":
            out.extend(_from_according(doc, token))
    return out


def _verb_stance(verb: Token) -> tuple[Stance | None, str]:
    for hanging in verb.children:
        if hanging.dep_ == "compound:prt":
            stance = cues.VERBS.get(f"{lemma(verb)} {hanging.lower_}")
            if stance:
                return stance, hanging.lower_
        if hanging.dep_.startswith("obl"):
            stance = cues.VERBS.get(f"{lemma(verb)} {case_of(hanging)}")
            if stance:
                return stance, case_of(hanging)
    return cues.VERBS.get(lemma(verb)), ""


def _from_verb(doc: Doc, verb: Token) -> Iterator[Saying]:
    if lemma(verb) == "quote" or (lemma(verb) == "cite" and any(c.dep_ in {"advcl", "xcomp"} for c in verb.children)):
        quoted = _quoted_as_saying(doc, verb)
        if quoted:
            yield quoted
            return
    if _is_quoted_saying(verb):
        return
    stance, particle = _verb_stance(verb)
    if stance is None or _is_refused(verb):
        return
    negated = is_negated(verb)
    if negated:
        if lemma(verb) not in {"believe", "think", "expect", "accept", "agree", "want"}:
            return
        stance = "doubts"
    source = _source(verb)
    contents = _contents(doc, verb, particle, source)
    if not contents or source is None:
        return
    if source.lower_ in _NO_SOURCE and source.tag_ != "NN":
        return
    yield Saying(
        contents=contents, stance=_finer(verb, stance), cue=verb_group(doc, verb), head=verb.i,
        source=mention(doc, source), source_head=source.i,
    )  # fmt: skip


def _finer(verb: Token, stance: Stance) -> Stance:
    """ "Told them to leave" and "asked them to leave" urge; "asked whether" asks."""
    if child(verb, "xcomp") is not None and not children(verb, "ccomp"):
        if lemma(verb) == "tell":
            return "demands"
        if lemma(verb) in {"ask", "request", "call", "warn"}:
            return "urges"
    return stance


def _is_refused(verb: Token) -> bool:
    """ "Declined to say", "refused to comment", "without saying", "if he says", "asked not to be named":
    nothing is said."""
    if verb.dep_ == "xcomp" and lemma(verb.head) in {"decline", "refuse", "fail", "neglect", "unable", "want", "try"}:
        return True
    if any(lemma(c) in {"name", "identify", "quote"} for c in children(verb, "xcomp")):
        return True
    mark = child(verb, "mark")
    return mark is not None and mark.lower_ in {"without", "if", "unless", "before"}


def _source(verb: Token) -> Token | None:
    passive = child(verb, "nsubj:pass", "aux:pass") is not None or (
        verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"}
    )
    agent = child(verb, "obl:agent")
    if agent is None and (passive or verb.tag_ == "VBN"):
        agent = next((c for c in children(verb, "obl") if case_of(c) == "by"), None)
    if agent is not None:
        return antecedent(agent)
    if passive:
        return None
    found = subject(verb)
    if found is not None and found.dep_ == "csubj":
        return None
    if found is not None and verb.dep_ == "acl" and _only_carries(found):
        return subject(found.head)
    return found


def _only_carries(noun: Token) -> bool:
    """Whether a noun is what somebody speaks in ("appeared in a video saying"): that somebody is the source."""
    return (
        lemma(noun) in cues.MEDIA
        and noun.dep_ == "obl"
        and case_of(noun) in {"in", "on", "via", "through", "during", "at"}
        and subject(noun.head) is not None
    )


def _contents(doc: Doc, verb: Token, particle: str, source: Token | None) -> tuple[Range, ...]:
    word = lemma(verb)
    clause = _clause(verb)
    if clause is not None:
        return _clause_extent(doc, clause)
    if verb.dep_ == "parataxis" and verb.head.i != verb.i and not _holds_clause(verb) and _is_aside(doc, verb):
        return _around(doc, verb.head, verb)
    if _is_as_clause(verb):
        return _around(doc, verb.head, verb)
    if word in cues.INFINITIVE:
        infinitive = next((c for c in children(verb, "xcomp") if c.tag_ in {"VB", ""} or child(c, "mark")), None)
        if infinitive is not None:
            return _clause_extent(doc, infinitive)
    if particle:
        hanging = next((c for c in children(verb, "obl", "xcomp", "advcl") if case_of(c) == particle), None)
        if hanging is not None:
            return extent(doc, hanging, children(hanging, "case"))
    phrase = _phrase(verb, source)
    if phrase is not None:
        return _clause_extent(doc, phrase)
    return _object_contents(doc, verb)


def _clause(verb: Token) -> Token | None:
    """The clause that is the verb's content."""
    for candidate in children(verb, "ccomp"):
        return candidate
    subject_clause = child(verb, "csubj")
    if subject_clause is not None and child(verb, "aux:pass") is not None:
        return subject_clause
    loose = [c for c in children(verb, "parataxis") if c.i > verb.i and _after_colon(verb, c)]
    return loose[0] if loose else None


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
    mark = child(verb, "mark", "advmod")
    return (
        verb.dep_ == "advcl"
        and mark is not None
        and mark.lower_ == "as"
        and not _holds_clause(verb)
        and child(verb, "obj") is None
    )


def _around(doc: Doc, head: Token, aside: Token) -> tuple[Range, ...]:
    others = [c for c in head.children if c.i > aside.i and _stands_alone(c)]
    return _without_lead(doc, extent(doc, head, [aside, *others]))


def _stands_alone(clause: Token) -> bool:
    """Whether a clause after the aside stands by itself: another aside, or coordinated with its own subject."""
    if clause.dep_ == "parataxis":
        return clause.pos_ == "VERB" and lemma(clause) in cues.VERBS
    return clause.dep_ == "conj" and child(clause, "nsubj", "nsubj:pass") is not None


def _clause_extent(doc: Doc, clause: Token) -> tuple[Range, ...]:
    drop = [
        c
        for c in children(clause, "mark", "case", "cc")
        if c.i < clause.i and c.lower_ not in {"whether", "how", "if", "to"}
    ]
    return _without_lead(doc, extent(doc, clause, drop))


def _without_lead(doc: Doc, pieces: tuple[Range, ...]) -> tuple[Range, ...]:
    if not pieces:
        return pieces
    first, last = pieces[0]
    if doc[first].lower_ == "that" and doc[first].dep_ == "mark" and last - first > 1:
        return ((first + 1, last), *pieces[1:])
    return pieces


def _phrase(verb: Token, source: Token | None) -> Token | None:
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
        if marker is not None and marker.lower_ in wanted:
            return c
    target = child(verb, "obj")
    if target is not None:
        for c in children(target, "nmod", "acl"):
            marker = child(c, "case", "mark")
            if marker is not None and marker.lower_ in wanted and c.i > target.i:
                return c
    return None


def _object_contents(doc: Doc, verb: Token) -> tuple[Range, ...]:
    word = lemma(verb)
    target = child(verb, "obj") or (child(verb, "nsubj:pass") if child(verb, "nsubj:pass") is not None else None)
    if target is None:
        return ()
    if word in cues.AS_CONTENT:
        said = next(
            (
                c
                for c in children(verb, "obl", "advcl", "xcomp")
                if "as" in {k.lower_ for k in children(c, "case", "mark")}
            ),
            None,
        )
        if said is not None:
            return (*extent(doc, target, ()), *extent(doc, said, ()))
    if word in cues.NAMING:
        said = child(verb, "xcomp")
        if said is not None and said.pos_ in {"NOUN", "ADJ", "PROPN"}:
            return (*extent(doc, target, ()), *extent(doc, said, ()))
    if word in cues.OBJECT_CONTENT and word not in cues.ONLY_CLAUSE and target.pos_ in {"NOUN", "PROPN"}:
        return extent(doc, target, ())
    return ()


def _quoted_as_saying(doc: Doc, verb: Token) -> Saying | None:
    """ "The agency quoted her as saying", "she was quoted by the agency as saying": two sources in one construction."""
    said = next(
        (
            t
            for t in verb.subtree
            if t.i > verb.i and lemma(t) in {"say", "tell", "claim", "state", "declare", "warn"} and _under_as(t, verb)
        ),
        None,
    )
    if said is None:
        return None
    passive = (
        child(verb, "aux:pass") is not None
        or child(verb, "nsubj:pass") is not None
        or (verb.tag_ == "VBN" and child(verb, "nsubj", "aux") is None)
    )
    speaker = child(verb, "nsubj:pass") if passive else child(verb, "obj", "iobj")
    if passive and speaker is None:
        speaker = subject(verb)
    relay = _source(verb)
    clause = next((c for c in (_clause(verb), _clause(said)) if c is not None and c.i != said.i), None)
    contents: tuple[Range, ...] = ()
    if clause is not None:
        contents = _clause_extent(doc, clause)
    elif verb.dep_ in {"parataxis", "conj"} and verb.head.i != verb.i:
        contents = _around(doc, verb.head, verb)
    if speaker is None:
        return None
    speaker = antecedent(speaker)
    return Saying(
        contents=contents, stance=cues.VERBS.get(lemma(said), "says"), cue=verb_group(doc, said), head=said.i,
        source=mention(doc, speaker), source_head=speaker.i,
        relay=mention(doc, relay) if relay is not None else None, relay_head=relay.i if relay is not None else None,
    )  # fmt: skip


def _under_as(said: Token, verb: Token) -> bool:
    marks = {t.lower_ for t in said.children if t.dep_ in {"mark", "case"}}
    return "as" in marks and (said.head.i == verb.i or said.head.head.i == verb.i)


def _is_quoted_saying(verb: Token) -> bool:
    """Whether this is the "saying" of "quoted as saying", which the verb above it has dealt with."""
    return any(lemma(above) in {"quote", "cite"} and _under_as(verb, above) for above in (verb.head, verb.head.head))


def _from_according(doc: Doc, noun: Token) -> Iterator[Saying]:
    """ "According to the army", "per the report", "in the words of the colonel"."""
    if noun.dep_.split(":")[0] not in {"obl", "nmod", "advcl", "parataxis"}:
        return
    case = case_of(noun)
    if case not in _ATTRIBUTING_CASES:
        return
    if case in {"per", "as per"} and noun.ent_type_ not in {"PER", "ORG"} and lemma(noun) not in cues.MEDIA:
        return
    clause = noun.head
    while (
        clause.pos_ in {"NOUN", "PROPN", "PRON", "ADV", "NUM"}
        and clause.dep_ not in {"root", "ROOT"}
        and clause.head.i != clause.i
    ):
        if case == "per" or child(clause, "cop") is not None:
            break
        clause = clause.head
    cue = child(noun, "case")
    if cue is None:
        return
    end = max([cue.i, *(c.i for c in children(cue, "fixed"))]) + 1
    contents = _around(doc, clause, noun)
    if contents:
        yield Saying(
            contents=contents, stance="says", cue=(cue.i, end), head=cue.i,
            source=mention(doc, noun), source_head=noun.i,
        )  # fmt: skip


def _from_noun(doc: Doc, noun: Token) -> Iterator[Saying]:
    """ "Her claim that", "the army's denial of", "reports that"."""
    stance = cues.NOUNS.get(lemma(noun))
    if stance is None:
        return
    clause = next(
        (
            c
            for c in children(noun, "acl", "ccomp", "appos")
            if c.i > noun.i and c.dep_ != "acl:relcl" and _is_that_clause(c)
        ),
        None,
    )
    if clause is None and noun.head.i != noun.i and child(noun, "cop") is None:
        clause = None
    content = clause
    if content is None and stance in {"alleges", "accuses", "denies", "predicts", "threatens", "confirms"}:
        content = next((c for c in children(noun, "nmod") if case_of(c) in {"of", "about"} and c.i > noun.i), None)
    if content is None:
        return
    source = _noun_source(noun, content)
    if source is None or source.lower_ in _NO_SOURCE:
        return
    yield Saying(
        contents=_clause_extent(doc, content), stance=stance, cue=(noun.i, noun.i + 1), head=noun.i,
        source=mention(doc, source), source_head=source.i,
    )  # fmt: skip


def _is_that_clause(clause: Token) -> bool:
    mark = child(clause, "mark")
    return (mark is not None and mark.lower_ in {"that", "to", "of"}) or (
        child(clause, *("nsubj", "nsubj:pass")) is not None and clause.dep_ == "ccomp"
    )


def _noun_source(noun: Token, content: Token) -> Token | None:
    owner = child(noun, "nmod:poss")
    if owner is not None:
        return owner
    for c in children(noun, "nmod"):
        if c.i != content.i and case_of(c) in {"by", "from", "of"} and c.pos_ in {"NOUN", "PROPN", "PRON"}:
            return c
    compound = next(
        (
            c
            for c in children(noun, "compound")
            if lemma(c) in {"police", "army", "government", "opposition", "military", "rebel"}
            or c.ent_type_ in {"ORG", "PER"}
        ),
        None,
    )
    if compound is not None:
        return compound
    above = noun.head
    if noun.dep_ == "obj" and lemma(above) in _LIGHT:
        return subject(above)
    return None


def _from_adjective(doc: Doc, adjective: Token) -> Iterator[Saying]:
    """ "Confident that", "afraid that": what somebody is said to believe."""
    stance = cues.ADJECTIVES.get(lemma(adjective))
    clause = child(adjective, "ccomp")
    if stance is None or clause is None or child(clause, "mark") is None:
        return
    source = subject(adjective)
    if source is None or source.lower_ in _NO_SOURCE or source.dep_ == "csubj":
        return
    if is_negated(adjective):
        stance = "doubts"
    yield Saying(
        contents=_clause_extent(doc, clause), stance=stance, cue=(adjective.i, adjective.i + 1), head=adjective.i,
        source=mention(doc, source), source_head=source.i,
    )  # fmt: skip
