"""Cues beside a quotation: a verb of speech close before or after it, or a transcript's label."""

from sayso.extract.claims import cues
from sayso.extract.claims.page import Page
from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Range, Saying
from sayso.extract.claims.spoken_quotes import SENTENCE_END, last_part
from sayso.extract.claims.tree import antecedent, child, is_negated, lemma, mention, subject, verb_group
from sayso.language.doc import Token

_REACH = 14


def beside(page: Page, q: Quotation) -> Saying | None:
    """A verb of speech close after or before the quotation, in its paragraph and outside other quotations."""
    number = page.paragraph(q.last - 1)
    bounds = page.paragraphs[number] if number >= 0 else (0, len(page.doc))
    for verb in (_verb_after(page, q, bounds[1]), _verb_before(page, q, _lead_start(page, q))):
        if verb is None:
            continue
        source = _speaker_of(page, verb, q)
        if source is not None:
            return Saying(
                contents=q.pieces,
                stance=cues.VERBS.get(lemma(verb), "says"),
                cue=verb_group(page.doc, verb),
                head=verb.i,
                source=mention(page.doc, source),
                source_head=source.i,
                evidence="quote",
            )
    return None


def _lead_start(page: Page, q: Quotation) -> int:
    """Where the words that may introduce the quotation begin: with its paragraph, or with the one above where that ends
    in a colon and the quotation begins its own."""
    number = max(0, page.paragraph(q.first))
    if not page.paragraphs:
        return 0
    start, above = page.paragraphs[number][0], page.paragraphs[max(0, number - 1)]
    lead = [t for t in page.doc[above[0] : q.first] if not t.is_space]
    opens = not any(not t.is_space for t in page.doc[start : q.first])
    return above[0] if opens and lead and lead[-1].text == ":" else start


def _speaks(token: Token) -> bool:
    word = lemma(token)
    return token.pos_ in {"VERB", ""} and (word in cues.VERBS or word in cues.WITH_QUOTE) and not is_negated(token)


def _verb_after(page: Page, q: Quotation, end: int) -> Token | None:
    inner = last_part(page, q)
    if inner and inner[-1].text in {".", "…"}:
        return None
    for t in page.doc[q.last : min(end, q.last + _REACH)]:
        if page.quoted(t.i) or t.text in SENTENCE_END or t.text == ":":
            return None
        if _speaks(t):
            return t
    return None


def _verb_before(page: Page, q: Quotation, start: int) -> Token | None:
    lead = [t for t in page.doc[max(start, q.first - _REACH * 2) : q.first] if not t.is_space]
    if not lead or lead[-1].text not in {":", ",", "—", "–", "-", "--"}:
        return None
    for t in reversed(lead[:-1]):
        if page.quoted(t.i) or t.text in SENTENCE_END:
            return None
        if _speaks(t):
            return t
    return next((t for t in reversed(lead) if t.pos_ == "VERB" and lead[-1].text == ":"), None)


def _speaker_of(page: Page, verb: Token, q: Quotation) -> Token | None:
    agent = child(verb, "obl:agent")
    source = antecedent(agent) if agent is not None else subject(verb)
    if source is None and not page.doc.has_annotation("DEP"):
        source = _near_name(page, verb)
    if source is None or any(a <= source.i < b for a, b in q.pieces) or source.lower_ in {"it", "that", "this"}:
        return None
    return source


def _near_name(page: Page, verb: Token) -> Token | None:
    """Without a tree: the pronoun or capitalised word that touches the verb."""
    for i in (verb.i - 1, verb.i + 1):
        if 0 <= i < len(page.doc) and (
            page.doc[i].text[:1].isupper() or page.doc[i].lower_ in {"he", "she", "they", "i", "we"}
        ):
            return page.doc[i]
    return None


def labelled(page: Page, q: Quotation) -> Saying | None:
    """A transcript's label before the quotation: "MARTIN: “...”", "[MARTIN] “...”"."""
    number = page.paragraph(q.first)
    start = page.paragraphs[number][0] if number >= 0 else 0
    lead = [t for t in page.doc[start : q.first] if not t.is_space]
    if not 2 <= len(lead) <= 12:
        return None
    if lead[-1].text == ":":
        names = lead[:-1]
        cue: Range | None = (lead[-1].i, lead[-1].i + 1)
    elif lead[-1].text == "]" and lead[0].text == "[":
        names, cue = lead[1:-1], None
    else:
        return None
    if not names or not names[-1].text[:1].isupper() or not all(_is_labelling(t) for t in names):
        return None
    return Saying(
        contents=q.pieces, stance="says", cue=cue, head=cue[0] if cue else None, source=(names[0].i, names[-1].i + 1),
        source_head=names[-1].i, evidence="quote",
    )  # fmt: skip


def _is_labelling(token: Token) -> bool:
    """Whether a label may hold the word: a name, or what ties an office together ("Minister of the Interior")."""
    return token.text[:1].isupper() or token.is_punct or token.lower_ in {"of", "the", "and", "for"}
