"""The person whom the lead describes and the next paragraph names.

News withholds a name: "A harbour inspector was shot dead on Monday. / Mira Oduya, 45, was driving home." The person
described as the subject of the first paragraph is the one named, without a title, as the subject of the next. Headlines
leave out names too: "Harbour inspector shot dead".
"""

from collections.abc import Sequence

from sayso.extract.actors.ages import age
from sayso.extract.actors.candidate import Candidate
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.layout import Layout
from sayso.extract.actors.links import join, joinable
from sayso.extract.actors.titles import is_office
from sayso.extract.tree import children, clause_head

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_SAYING = frozenset({"say", "tell", "add", "warn", "note", "state", "claim", "report", "ask"})


def identify(candidates: Sequence[Candidate], layout: Layout) -> None:
    """Joins the lead's unnamed person to the name that the next paragraph gives."""
    prose = [c for c in candidates if layout.kind[c.head.i] == "paragraph" and c.form != "pronoun"]
    if not prose:
        return
    first = min(c.sentence for c in prose)
    described = next((c for c in prose if c.sentence == first and _introduces(c)), None)
    struck = described is None
    described = next((c for c in prose if c.sentence == first and _is_struck(c)), None) if struck else described
    if described is None:
        return
    before = (c for c in prose if c.sentence == first and c.mention.first < described.mention.first)
    if any(c.kind == "person" and c.form == "name" and _subject(c) for c in before):
        return
    block = min((c.block for c in prose if c.block > described.block), default=None)
    for name in prose:
        if name.form != "name" or name.kind != "person":
            continue
        if name.sentence > first and (name.block == block or name.sentence == first + 1) and _subject(name):
            plain = _plainly_named(name, described) and (not struck or age(name) is not None)
            if plain and joinable(described, name) and not _elsewhere(name, candidates, layout, first):
                join(name, described)
            return


def take_up_headline(candidates: Sequence[Candidate], layout: Layout) -> None:
    """Joins who the headline only describes ("Mines minister quits") to the one whom the text below calls so."""
    above = [c for c in candidates if layout.kind[c.head.i] == "headline" and c.form == "description"]
    below = [c for c in candidates if layout.kind[c.head.i] != "headline" and c.form != "pronoun"]
    for described in above:
        if described.kind != "person" or described.number != "singular" or not is_office(described.head):
            continue
        if described.owner is not None or (described.chain is not None and described.chain.named):
            continue
        fitting = [c for c in below if _called(c, described) and joinable(described, c)]
        if fitting and len({id(c.chain) for c in fitting}) == 1:
            join(fitting[0], described)


def _called(candidate: Candidate, described: Candidate) -> bool:
    """Whether a mention calls somebody by the words of a description."""
    if candidate.form == "description":
        return candidate.lemma == described.lemma and described.modifiers <= candidate.modifiers
    words = {lemma_of(t) for t in candidate.head.doc[candidate.mention.first : candidate.mention.last]}
    return described.lemma in {lemma_of(t) for t in candidate.titles} and described.modifiers <= words


def _subject(candidate: Candidate) -> bool:
    """Whether the mention is a subject, or an apposition of one in the same phrase."""
    members = candidate.chain.members if candidate.chain is not None else [candidate]
    near = [m for m in members if candidate.mention.first <= m.mention.first <= candidate.mention.last + 1]
    return any(m.head.dep_ in _SUBJECTS for m in [candidate, *near])


def _introduces(candidate: Candidate) -> bool:
    """A single person, the subject of the main clause; one who only says something may well stay anonymous."""
    head = candidate.head
    if candidate.kind != "person" or candidate.form != "description" or not _subject(candidate):
        return False
    verb = clause_head(head)
    if verb.dep_ not in {"root", "ccomp", "parataxis"} or (candidate.chain and candidate.chain.named):
        return False
    return candidate.definiteness in {"possessive", "definite"} or verb.lemma_.lower() not in _SAYING


def _is_struck(candidate: Candidate) -> bool:
    """A single new person to whom several or a body do something: "gunmen shot dead [a lawyer]"."""
    verb = candidate.head.head
    if candidate.kind != "person" or candidate.form != "description" or candidate.definiteness != "indefinite":
        return False
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if candidate.head.dep_ != "obj" or verb.dep_ not in {"root", "ccomp", "parataxis"} or candidate.chain is not None:
        return False
    return who is not None and (who.tag_ in {"NNS", "NNPS"} or who.lower_ in {"police", "army"})


def _plainly_named(name: Candidate, described: Candidate) -> bool:
    """A full name, of one person, without an office of its own, in a title or behind it; the description's may stand
    before it."""
    if name.form != "name" or name.kind != "person" or len(name.words) < 2:
        return False
    if any(lemma_of(t) != described.lemma for t in name.titles) or children(name.head, "conj"):
        return False
    return not any(is_office(a) for a in children(name.head, "appos"))


def _elsewhere(name: Candidate, candidates: Sequence[Candidate], layout: Layout, first: int) -> bool:
    """Whether the lead itself already names the person."""
    if name.chain is None:
        return False
    return any(m.sentence == first and layout.kind[m.head.i] == "paragraph" for m in name.chain.members)
