"""Evidence for a link of a claim's chain: that this source says this content."""

from sayso.extract.confidence.page import Features, Page, Range, far, gap, overlap
from sayso.extract.words import word_set
from sayso.language.analysis import Attribution
from sayso.language.doc import Token
from sayso.model import Claim, Link

_PLAIN = word_set("say tell add accord report announce note claim state declare write explain argue warn insist")
_ATTITUDES = frozenset({"believes", "doubts", "predicts"})
_WISHES = frozenset({"urges", "demands", "promises", "threatens", "asks"})


def link_evidence(page: Page, claim: Claim, link: Link) -> Features:
    """What speaks for and against a link as the source of the claim's words."""
    source = page.tokens(link.source) if link.source else None
    cue = page.tokens(link.cue) if link.cue else None
    contents = [page.tokens(span) for span in claim.spans]
    found: Features = {
        "no cue": float(cue is None),
        "said or told": float(cue is not None and any(t.lemma_.lower() in _PLAIN for t in page.doc[slice(*cue)])),
        "an attitude": float(claim.stance in _ATTITUDES),
        "a wish or question": float(claim.stance in _WISHES),
        "wholly quoted": float(claim.mode == "direct"),
        "partly quoted": float(claim.mode == "mixed"),
        "words claimed": far(sum(b - a for a, b in contents)) / 2,
        "in pieces": float(len(contents) > 1),
        "nobody's name": float(not page.is_named(link.actor)),
        "no actor": float(link.actor is None),
        "a document or recording": float(link.kind in {"document", "recording"}),
    }
    found.update(_of_model(page, source, cue, contents))
    if source is not None:
        found.update(_of_source(page, link, source, cue, contents))
    return found


def _of_model(page: Page, source: Range | None, cue: Range | None, contents: list[Range]) -> Features:
    """What the language model's attributions say of it."""
    marked = _marked(page, cue, contents)
    if marked is None:
        return {"model marks nothing": 1.0}
    shares_source = source is not None and marked.source is not None and overlap(source, marked.source) > 0
    shares_content = any(overlap(a, b) for a in contents for b in marked.contents)
    return {
        "model: cue": marked.cue_confidence,
        "model: source": marked.source_confidence if shares_source else 0.0,
        "model: another source": float(marked.source is not None and not shares_source),
        "model: content": marked.content_confidence if shares_content else 0.0,
    }


def _marked(page: Page, cue: Range | None, contents: list[Range]) -> Attribution | None:
    """The attribution of the model's that shares the cue, or without a cue most of the content."""
    marked = page.analysis.attributions
    if cue is not None:
        first = min((page.by_cue[i] for i in range(*cue) if i in page.by_cue), default=None)
        return None if first is None else marked[first]
    near = {n for content in contents for i in range(*content) for n in page.by_content.get(i, ())}
    shared = [(sum(overlap(c, d) for c in marked[n].contents for d in contents), n) for n in near]
    return marked[max(shared)[1]] if shared else None


def _of_source(page: Page, link: Link, source: Range, cue: Range | None, contents: list[Range]) -> Features:
    assert link.source is not None
    top = page.top(link.source)
    anchor = cue or source
    return {
        "source is a pronoun": float(top.pos_ == "PRON"),
        "tree ties source to cue": float(cue is not None and _tied(page, top, cue)),
        "from source to cue": far(gap(source, cue)) if cue is not None else 0.0,
        "from cue to content": far(min(gap(anchor, c) for c in contents)),
        "in another sentence": float(all(not _one_sentence(page, anchor, c) for c in contents)),
    }


def _tied(page: Page, top: Token, cue: Range) -> bool:
    """Whether the source hangs on a word of the cue, or one of those on it."""
    return any(top.head == word or word.head == top for word in page.doc[cue[0] : cue[1]])


def _one_sentence(page: Page, a: Range, b: Range) -> bool:
    if not page.doc.has_annotation("SENT_START"):
        return True
    sentence = page.doc[a[0]].sent
    return overlap((sentence.start, sentence.end), b) > 0
