"""Acts of saying that nouns, adjectives and "according to" introduce."""

from collections.abc import Iterator

from sayso.extract.claims import cues
from sayso.extract.claims.contents import around, clause_extent
from sayso.extract.claims.from_verbs import is_nobody
from sayso.extract.claims.saying import Saying
from sayso.extract.claims.stances import finer
from sayso.extract.claims.tree import case_of, child, children, is_negated, is_passive, lemma, mention, subject
from sayso.language.doc import Doc, Token
from sayso.model import Stance

_ATTRIBUTING_CASES = frozenset({"according to", "per", "as per", "according", "based"})
_BY_OWN: dict[str, Stance] = {
    **dict.fromkeys(("account", "telling", "count", "estimate", "reckoning"), "says"),
    **dict.fromkeys(("admission", "confession"), "confirms"),
}
_GOING_ABOUT = cues.words("report rumor rumour allegation claim")
_SPREADING = cues.words("surface emerge circulate spread")
_LIGHT = cues.words(
    """
    make issue give release have voice express repeat raise offer put file lodge deliver
    """
)


def from_according(doc: Doc, noun: Token) -> Iterator[Saying]:
    """ "According to the army", "per the report", "in the words of the colonel"."""
    if noun.dep_.split(":")[0] not in {"obl", "nmod", "advcl", "parataxis"}:
        return
    case = case_of(noun)
    if case not in _ATTRIBUTING_CASES:
        return
    if case == "based" and (lemma(noun) not in cues.MEDIA or noun.i > noun.head.i):
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
    end += case == "based" and doc[end].lower_ == "on"
    contents = around(doc, clause, noun)
    if contents:
        yield Saying(
            contents=contents, stance="says", cue=(cue.i, end), head=cue.i,
            source=mention(doc, noun), source_head=noun.i,
        )  # fmt: skip


def by_own_account(doc: Doc, noun: Token) -> Iterator[Saying]:
    """ "By his own account", "by the army's count": whose account a clause is."""
    stance, owner = _BY_OWN.get(lemma(noun)), child(noun, "nmod:poss")
    if stance is None or owner is None or not noun.dep_.startswith("obl") or case_of(noun) != "by":
        return
    if is_passive(noun.head) and noun.dep_ == "obl:agent" and child(noun, "amod") is None:
        return
    contents = around(doc, noun.head, noun)
    if contents:
        yield Saying(
            contents=contents, stance=stance, cue=(noun.i, noun.i + 1), head=noun.i,
            source=mention(doc, owner), source_head=owner.i,
        )  # fmt: skip


def from_noun(doc: Doc, noun: Token) -> Iterator[Saying]:
    """ "Her claim that", "the army's denial of", "reports that"."""
    stance = cues.NOUNS.get(lemma(noun))
    if stance is None or noun.ent_type_ or noun.dep_ == "iobj":
        return  # "told Norland News that": a name says nothing of its own
    clause = next(
        (
            c
            for c in children(noun, "acl", "ccomp", "appos")
            if c.i > noun.i and c.dep_ != "acl:relcl" and _is_that_clause(c)
        ),
        None,
    )
    if clause is None:
        clause = _that_clause_after(doc, noun)
    if clause is not None and not _follows(doc, noun, clause):
        clause = None
    content = clause
    if content is None and stance in {"alleges", "accuses", "denies", "predicts", "threatens", "confirms"}:
        content = next((c for c in children(noun, "nmod") if case_of(c) in {"of", "about"} and c.i > noun.i), None)
    if content is None:
        return
    source = _noun_source(noun, content)
    if source is None or is_nobody(source):
        return
    contents = clause_extent(doc, content)
    yield Saying(
        contents=contents, stance=finer(doc, noun, stance, contents),
        cue=(noun.i, noun.i + 1), head=noun.i,
        source=mention(doc, source), source_head=source.i,
    )  # fmt: skip


def _follows(doc: Doc, noun: Token, clause: Token) -> bool:
    """Whether a clause comes next after its noun, or after an aside like "however" between commas."""
    first = min(t.i for t in clause.subtree if not t.is_punct)
    aside = doc[noun.i + 1 : first]
    return first <= noun.i + 2 or (len(aside) <= 4 and all(t.is_punct or t.pos_ == "ADV" or t.is_space for t in aside))


def _that_clause_after(doc: Doc, noun: Token) -> Token | None:
    """The that-clause that follows at once, wherever the tree hangs it."""
    if noun.i + 2 < len(doc) and doc[noun.i + 1].lower_ == "that" and doc[noun.i + 1].dep_ == "mark":
        clause = doc[noun.i + 1].head
        return clause if clause.i > noun.i + 1 else None
    return None


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
            if lemma(c) in {"police", "army", "government", "opposition", "military", "rebel", "management", "union"}
            or c.ent_type_ in {"ORG", "PER"}
        ),
        None,
    )
    if compound is not None:
        return compound
    above = noun.head
    if noun.dep_ == "obj" and lemma(above) in _LIGHT:
        return subject(above)
    if child(noun, "cop") is not None and case_of(noun) == "of":
        return subject(noun)  # "[the mayor] is of the opinion that"
    return None


def from_reports(doc: Doc, noun: Token) -> Iterator[Saying]:
    """ "Reports surfaced on Monday that ...": what goes about says it, whoever brought it up."""
    verb = noun.head
    if lemma(noun) not in _GOING_ABOUT or noun.dep_ != "nsubj" or lemma(verb) not in _SPREADING:
        return
    clause = next((c for c in children(verb, "ccomp") if c.i > verb.i and child(c, "mark") is not None), None)
    if clause is not None and not is_negated(verb):
        yield Saying(
            contents=clause_extent(doc, clause), stance=cues.NOUNS[lemma(noun)], cue=(verb.i, verb.i + 1), head=verb.i,
            source=mention(doc, noun), source_head=noun.i,
        )  # fmt: skip


def from_adjective(doc: Doc, adjective: Token) -> Iterator[Saying]:
    """ "Confident that", "afraid that": what somebody is said to believe."""
    stance = cues.ADJECTIVES.get(lemma(adjective))
    clause = child(adjective, "ccomp")
    if stance is None or clause is None or child(clause, "mark") is None:
        return
    if adjective.dep_ == "xcomp" and lemma(adjective.head) == "make":
        return  # "made sure that it was so"
    source = subject(adjective)
    if source is None or is_nobody(source) or source.dep_ == "csubj":
        return
    if is_negated(adjective):
        stance = "doubts"
    contents = clause_extent(doc, clause)
    yield Saying(
        contents=contents, stance=finer(doc, adjective, stance, contents),
        cue=(adjective.i, adjective.i + 1), head=adjective.i,
        source=mention(doc, source), source_head=source.i,
    )  # fmt: skip
