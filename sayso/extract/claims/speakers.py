"""Who speaks each quotation that no saying covers yet: cues beside it, the same speech going on, the last speaker."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.extract.claims import cues
from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Range, Saying, joined, overlap
from sayso.extract.claims.tree import antecedent, child, is_negated, lemma, mention, subject, verb_group
from sayso.extract.claims.turns import Turn
from sayso.language.doc import Doc, Token

_REACH = 14
_SENTENCE_END = frozenset(".!?…")


@dataclass
class Page:
    """A report's tokens with its paragraphs (token ranges), quotations, and turns (which are among the quotations)."""

    doc: Doc
    paragraphs: Sequence[Range]
    quotations: Sequence[Quotation]
    turns: Sequence[Turn] = ()

    def paragraph(self, token_index: int) -> int:
        """The number of the paragraph that holds the token, -1 outside all."""
        n = bisect_right(self.paragraphs, token_index, key=lambda p: p[0]) - 1
        return n if n >= 0 and token_index < self.paragraphs[n][1] else -1

    def quoted(self, token_index: int) -> bool:
        return token_index in self._inside

    @cached_property
    def _inside(self) -> frozenset[int]:
        return frozenset(i for q in self.quotations for p in q.pieces for i in range(*p))


def with_speakers(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, and one for every outermost quotation that is speech and had none; a quotation in which the same
    speech goes on joins the saying that it continues."""
    out = list(sayings)
    last: tuple[Quotation, int] | None = None
    for q in page.quotations:
        if q.depth or not q.marked:
            continue
        owner = _owner(q, out)
        if owner is None and _is_speech(page, q):
            owner = _continued(page, q, last, out)
            if owner is None:
                found = _beside(page, q) or _labelled(page, q) or _carried_over(page, q, last, out)
                if found is not None:
                    out.append(found)
                    owner = len(out) - 1
        if owner is not None:
            last = (q, owner)
    return out


def _owner(q: Quotation, sayings: Sequence[Saying]) -> int | None:
    """The outermost saying that has the quotation in its contents and its cue outside."""
    best, size = None, 0
    for n, saying in enumerate(sayings):
        if saying.contents[0][0] >= q.last or saying.contents[-1][1] <= q.first:
            continue
        anchor = saying.cue or saying.source
        if anchor and any(overlap(p, anchor) for p in q.pieces):
            continue
        if all(any(overlap(p, c) * 2 >= p[1] - p[0] for c in saying.contents) for p in q.pieces):
            length = sum(b - a for a, b in saying.contents)
            if best is None or length < size:
                best, size = n, length
    return best


def _words(page: Page, q: Quotation) -> list[Token]:
    return [t for a, b in q.pieces for t in page.doc[a:b] if not t.is_punct and not t.is_space and not t.is_quote]


def _is_speech(page: Page, q: Quotation) -> bool:
    """Whether the quotation is something said rather than a title, a term or a scare quote."""
    words = _words(page, q)
    if not words:
        return False
    has_verb = any(t.pos_ in {"VERB", "AUX"} for t in words) or not any(t.pos_ for t in words)
    if _is_title(page, q, words):
        return False
    if len(words) <= 3 and not (_ends_sentence(page, q) and _begins_sentence(page, q)):
        return False
    return has_verb or len(words) > 6 or (_ends_sentence(page, q) and _begins_sentence(page, q))


def _ends_sentence(page: Page, q: Quotation) -> bool:
    inside = [t for t in page.doc[q.pieces[-1][0] : q.last] if not t.is_space and not t.is_quote]
    return bool(inside) and inside[-1].text[-1] in ".!?…,;"


def _is_title(page: Page, q: Quotation, words: Sequence[Token]) -> bool:
    """Whether the words are the name of a show, book or film: all of them capitalised, in the run of a sentence."""
    if not 1 < len(words) <= 8 or all(t.is_upper for t in words):
        return False
    if not all(t.text[:1].isupper() or not t.text[:1].isalpha() or len(t) <= 3 for t in words):
        return False
    before = page.doc[q.first - 1] if q.first else None
    return not _is_closed(page, q) or (before is not None and before.pos_ in {"ADP", "NOUN", "DET", "PROPN"})


def _is_closed(page: Page, q: Quotation) -> bool:
    """Whether the words quoted end with a full stop, question or exclamation mark of their own."""
    inside = [t for t in page.doc[q.pieces[-1][0] : q.last] if not t.is_space and not t.is_quote]
    return bool(inside) and inside[-1].text[-1] in _SENTENCE_END


def _begins_sentence(page: Page, q: Quotation) -> bool:
    inside = [t for t in page.doc[q.first : q.pieces[0][1]] if not t.is_space and not t.is_quote]
    return bool(inside) and inside[0].text[:1].isupper()


def _continued(page: Page, q: Quotation, last: tuple[Quotation, int] | None, sayings: list[Saying]) -> int | None:
    """Joins the quotation to the saying before it in the paragraph, where nothing but that saying's attribution (one
    sentence end at most) stands between."""
    if last is None:
        return None
    before, owner = last
    if page.paragraph(before.last - 1) != page.paragraph(q.first):
        return None
    between = [t for t in page.doc[before.last : q.first] if not t.is_space]
    if len(between) > 40:
        return None
    ends = sum(1 for t in between[:-1] if t.text in _SENTENCE_END)
    lead = between[-1].text if between else ""
    if ends > 0 or (lead in {":", ","} and not any(t.i in range(*(sayings[owner].cue or (0, 0))) for t in between)):
        return None
    if not any(page.doc[t.i].text in _SENTENCE_END for t in between) and not _only_attribution(sayings[owner], between):
        return None
    sayings[owner] = replace(sayings[owner], contents=joined([*sayings[owner].contents, *q.pieces]))
    return owner


def _only_attribution(saying: Saying, between: Sequence[Token]) -> bool:
    own = set(range(*(saying.cue or (0, 0)))) | set(range(*(saying.source or (0, 0))))
    return all(t.i in own or t.is_punct or t.pos_ in {"ADV", "ADP", "DET", "NOUN", "PROPN"} for t in between)


def _beside(page: Page, q: Quotation) -> Saying | None:
    """A verb of speech close after or before the quotation, in its paragraph and outside other quotations."""
    number = page.paragraph(q.last - 1)
    bounds = page.paragraphs[number] if number >= 0 else (0, len(page.doc))
    for verb in (
        _verb_after(page, q, bounds[1]),
        _verb_before(page, q, _lead_start(page, q)),
    ):
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
    inner = [t for t in page.doc[q.pieces[-1][0] : q.last] if not t.is_space and not t.is_quote]
    if inner and inner[-1].text in {".", "…"}:
        return None
    for t in page.doc[q.last : min(end, q.last + _REACH)]:
        if page.quoted(t.i) or t.text in _SENTENCE_END or t.text == ":":
            return None
        if _speaks(t):
            return t
    return None


def _verb_before(page: Page, q: Quotation, start: int) -> Token | None:
    lead = [t for t in page.doc[max(start, q.first - _REACH * 2) : q.first] if not t.is_space]
    if not lead or lead[-1].text not in {":", ",", "—", "–", "-", "--"}:
        return None
    for t in reversed(lead[:-1]):
        if page.quoted(t.i) or t.text in _SENTENCE_END:
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


def _labelled(page: Page, q: Quotation) -> Saying | None:
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


def _carried_over(
    page: Page, q: Quotation, last: tuple[Quotation, int] | None, sayings: Sequence[Saying]
) -> Saying | None:
    """No cue anywhere near: the person who acts in the sentence before it in the paragraph; for a quotation that is its
    whole paragraph, whoever spoke last in the paragraph above."""
    if not (_begins_sentence(page, q) and _ends_sentence(page, q)):
        return None
    number = page.paragraph(q.first)
    if number < 0:
        return None
    start, end = page.paragraphs[number]
    alone = not any(not t.is_space and not t.is_punct for t in [*page.doc[start : q.first], *page.doc[q.last : end]])
    if not alone:
        actor = _actor_before(page, start, q.first)
        if actor is not None:
            return _carry(page, q, mention(page.doc, actor), actor.i)
    above = [
        s
        for s in sayings
        if s.source
        and s.cue
        and page.paragraph(s.cue[0]) in {number, number - 1}
        and s.cue[0] < q.first
        and not _inside_quote(page, s)
    ]
    if above:
        nearest = max(above, key=lambda s: s.cue[0] if s.cue else 0)
        return _carry(page, q, nearest.source, nearest.source_head)
    if last is not None and page.paragraph(last[0].last - 1) >= number - 1:
        saying = sayings[last[1]]
        return _carry(page, q, saying.source, saying.source_head)
    return None


def _inside_quote(page: Page, saying: Saying) -> bool:
    return saying.cue is not None and page.quoted(saying.cue[0])


def _carry(page: Page, q: Quotation, source: Range | None, source_head: int | None) -> Saying | None:
    if source is None:
        return None
    return Saying(contents=q.pieces, stance="says", source=source, source_head=source_head, evidence="quote")


def _actor_before(page: Page, start: int, first: int) -> Token | None:
    """The subject of the sentence that ends just before the quotation, where it can speak."""
    before = [t for t in page.doc[start:first] if not t.is_space and not page.quoted(t.i)]
    for t in reversed(before):
        if t.dep_ in {"nsubj", "nsubj:pass"} and (
            t.ent_type_ in {"PER", "ORG"} or t.lower_ in {"he", "she", "they"} or t.pos_ == "PROPN"
        ):
            head = t.head
            if head.dep_ in {"root", "ROOT", "conj", "parataxis"} or head.head.i == head.i:
                return t
    return None
