""" "The agency quoted her as saying": one construction with two sources, whoever said it and whoever passes it on.

It is read from the order of its words, with the tree's help: long quotations before it often mislead a parser.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.titles import is_office
from sayso.extract.claims import cues
from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Range, Saying
from sayso.extract.claims.tree import antecedent, child, extent, lemma, mention, subject, trimmed
from sayso.language.doc import Doc, Token

_QUOTED = cues.words("quoted quotes quoting quote cited cites citing")
_SAYING = cues.words("saying telling claiming stating warning declaring adding insisting writing having")
_BE = cues.words("was were been is being are")
_TELLING = cues.words("people source resident villager survivor witness insider diplomat data figure")
_OUTLETS = cues.words("television radio station agency tv portal site website paper")
_NOMINAL = cues.words("NOUN PROPN PRON")
_REACH = 18
_CITED_BEFORE, _CITED_BEHIND = 12, 4  # tokens between a cue and "citing" where the two belong together


def with_cited(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings; one whose speaker cites somebody ("the agency reported, citing two officials") is that one's, passed
    on by the speaker."""
    sayings = [_with_quoter(doc, s) for s in sayings]
    cited = {t.i: found for t in doc if t.lower_ in {"citing", "quoting"} and (found := _cited(doc, t)) is not None}
    below: dict[int | None, list[int]] = {}
    for i in cited:
        below.setdefault(doc[i].head.i, []).append(i)
    out = []
    for saying in sayings:
        if saying.head in cited:
            continue  # "citing two officials" says nothing by itself
        near = [i for i in _beside(saying) if i in cited] if saying.head is not None else []
        at = next((i for i in sorted({*near, *below.get(saying.head, ())}) if _cites(doc, saying, i)), None)
        if at is None or saying.relay is not None or saying.source is None:
            out.append(saying)
            continue
        source = cited[at]
        out.append(
            replace(
                saying,
                contents=_before(doc, saying.contents, at),
                source=mention(doc, source),
                source_head=source.i,
                relay=saying.source,
                relay_head=saying.source_head,
            )
        )
    return out


def _with_quoter(doc: Doc, saying: Saying) -> Saying:
    """ "An official quoted by the Courier denied ...": the Courier passes the official's words on."""
    if saying.source_head is None or saying.relay is not None or saying.cue is None:
        return saying
    start = saying.source_head + 1
    for at in range(start, min(start + 3, saying.cue[0])):
        if doc[at].lower_ in {"quoted", "cited"} and doc[at + 1].lower_ == "by":
            within = [t for t in doc[at + 2 : saying.cue[0]] if t.text != ","]
            relay = _nominal(within)
            if relay is not None:
                return replace(saying, relay=mention(doc, relay), relay_head=relay.i)
    return saying


def _cited(doc: Doc, citing: Token) -> Token | None:
    """Who is cited; None for reasons ("citing safety concerns") and for what "as saying" follows."""
    if _said(doc, citing) is not None:
        return None
    found = child(citing, "obj")
    if found is None or found.i < citing.i:
        found = _nominal([t for t in doc[citing.i + 1 : citing.i + 6] if not t.is_space])
    if found is None:
        return None
    sources = is_office(found) or lemma_of(found) in nouns.PEOPLE | nouns.ORGANIZATIONS | _TELLING
    return found if sources or found.ent_type_ in {"PER", "ORG"} or lemma(found) in cues.MEDIA else None


def _before(doc: Doc, contents: tuple[Range, ...], citing: int) -> tuple[Range, ...]:
    """The contents without the participle and what follows it, where they run on into it."""
    kept = [trimmed(doc, (a, citing if a < citing < b else b)) for a, b in contents if a != citing]
    return tuple(c for c in kept if c[0] < c[1]) or contents


def _beside(saying: Saying) -> Sequence[int]:
    """The tokens at which a participle may belong to the saying without hanging on its cue."""
    if saying.cue is None or saying.source is None:
        return ()
    first, last = saying.cue
    closing = saying.contents[-1]
    return [
        max(last, saying.source[1]) + 1,
        *range(first - _CITED_BEFORE, last + _CITED_BEHIND),
        *range(max(last, closing[0]), closing[1] + 2),
    ]


def _cites(doc: Doc, saying: Saying, citing: int) -> bool:
    """Whether the participle belongs to the saying: beside its cue or between its source and its cue."""
    if saying.cue is None or saying.source is None or saying.head is None:
        return False
    behind = max(saying.cue[1], saying.source[1])
    if citing == behind + 1 and doc[behind].text.startswith(","):
        return True  # "according to the Courier, citing two officials"
    if any(a <= citing < b for a, b in saying.contents) and doc[citing].head.i != saying.head:
        return _closes(doc, saying, citing)
    near = 0 <= citing - saying.cue[1] < _CITED_BEHIND or (
        saying.source[1] <= citing <= saying.cue[0] and saying.cue[0] - citing < _CITED_BEFORE
    )
    return near or doc[citing].head.i == saying.head or _closes(doc, saying, citing)


def _closes(doc: Doc, saying: Saying, citing: int) -> bool:
    """Whether an outlet's sentence ends with the participle, wherever the tree hangs it: "Radio Lusk said the plane
    crashed, quoting a pilot"."""
    teller = doc[saying.source_head or 0]
    outlet = lemma_of(teller) in nouns.MEDIA | _OUTLETS or teller.ent_type_ == "ORG"
    end = doc[citing].right_edge.i + 1
    last = saying.contents[-1][1]
    return outlet and doc[citing - 1].text == "," and end >= min(last, len(doc)) and saying.contents[0][0] < citing


def find_relays(doc: Doc, quotations: Sequence[Quotation]) -> list[Saying]:
    """Every such construction of the text."""
    out = []
    inside = {i for q in quotations for a, b in q.pieces for i in range(a, b)}
    for token in doc:
        if token.lower_ in _QUOTED:
            said = _said(doc, token)
            if said is not None:
                found = _relay(doc, token, said, quotations, inside)
                if found is not None:
                    out.append(found)
    return out


def _said(doc: Doc, quoted: Token) -> Token | None:
    """The "said" of "as having said", the "saying" of "as saying"."""
    for i in range(quoted.i + 1, min(quoted.i + _REACH, len(doc) - 1)):
        if doc[i].text in {".", "!", "?", ";"}:
            return None
        if doc[i].lower_ == "as" and doc[i + 1].lower_ in _SAYING:
            if doc[i + 1].lower_ != "having":
                return doc[i + 1]
            return doc[min(i + 2, len(doc) - 1)]
        if doc[i].lower_ == "saying" and doc[i - 1].lower_ != "as" and i > quoted.i + 1:
            return doc[i]  # "quoted a colonel saying"
    return None


def _relay(
    doc: Doc, quoted: Token, said: Token, quotations: Sequence[Quotation], inside: Collection[int]
) -> Saying | None:
    """The construction; `inside` are the tokens of the quotations."""
    between = doc[quoted.i + 1 : said.i]
    by = next((t for t in between if t.lower_ == "by"), None)
    left = _left(doc, quoted, inside)
    passive = by is not None or any(t.lower_ in _BE for t in doc[max(0, quoted.i - 3) : quoted.i])
    if passive:
        speaker = left
        relay = _nominal(list(doc[by.i + 1 : said.i])) if by is not None else _passed_on_by(doc, said)
    else:
        speaker, relay = child(quoted, "obj"), left
        if speaker is None or not quoted.i < speaker.i < said.i:
            speaker = _nominal([t for t in between if t.lower_ != "as"])
    if speaker is None:
        return None
    anchors = [t.i for t in (speaker, relay, quoted) if t is not None]
    contents = _contents(doc, min(anchors), quoted, said, quotations)
    if not contents:
        return None
    speaker = antecedent(speaker)
    return Saying(
        contents=contents,
        stance=cues.VERBS.get(lemma(said), "says"),
        cue=(said.i, said.i + 1),
        head=said.i,
        source=mention(doc, speaker),
        source_head=speaker.i,
        relay=mention(doc, relay) if relay is not None else None,
        relay_head=relay.i if relay is not None else None,
    )


def _passed_on_by(doc: Doc, said: Token) -> Token | None:
    """Who stands behind the whole: "was quoted as saying by the agency"."""
    if said.i + 1 >= len(doc) or doc[said.i + 1].lower_ != "by":
        return None
    last = said.i + 2
    while last < len(doc) and not doc[last].is_punct and not doc[last].is_space and doc[last].tag_ != "IN":
        last += 1
    return _nominal(list(doc[said.i + 2 : last]))


def _nominal(tokens: Sequence[Token]) -> Token | None:
    """What heads the noun phrase among these tokens."""
    nominal = [t for t in tokens if t.pos_ in _NOMINAL]
    tops = [t for t in nominal if t.head not in nominal]
    return next(iter(tops or nominal), None)


def _left(doc: Doc, quoted: Token, inside: Collection[int]) -> Token | None:
    """Who quotes, or in the passive who is quoted: the subject, or the nearest noun or name to the left."""
    found = subject(quoted)
    if found is not None and found.i < quoted.i and found.i not in inside:
        return found
    before = []
    for i in range(quoted.i - 1, max(-1, quoted.i - _REACH), -1):
        if doc[i].text in {".", "!", "?", ";", ","} or i in inside or doc[i].is_space:
            break
        before.append(doc[i])
    return _nominal(before[::-1])


def _contents(doc: Doc, first: int, quoted: Token, said: Token, quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    """The quotation just before or just after, else the clause that hangs on either verb, else the rest of the
    sentence."""
    for q in quotations:
        if q.depth == 0 and q.last <= first and first - q.last < 8 and all(_is_lead(t) for t in doc[q.last : first]):
            return q.pieces
        if q.depth == 0 and said.i < q.first and all(_is_lead(t) for t in doc[said.i + 1 : q.first]):
            return _clause_with(doc, said, q) or q.pieces
    for verb in (said, quoted):
        clause = child(verb, "ccomp")
        if clause is not None and clause.i not in {said.i, quoted.i}:
            return extent(doc, clause, [c for c in (child(clause, "mark"),) if c is not None])
    last = said.i + 1
    while last < len(doc) and doc[last].text not in {".", "!", "?"} and not doc[last].is_space:
        last += 1
    start = said.i + 1 + (said.i + 1 < len(doc) and doc[said.i + 1].lower_ == "that")
    piece = trimmed(doc, (start, last))
    return (piece,) if piece[0] < piece[1] else ()


def _clause_with(doc: Doc, said: Token, q: Quotation) -> tuple[Range, ...]:
    """ "... as telling her that the state “knew” of it": the clause of which the quotation is a part."""
    that = next((t.i for t in doc[said.i + 1 : q.first] if t.lower_ == "that"), None)
    if that is None:
        return ()
    last = q.last
    while last < len(doc) and doc[last].text not in {".", "!", "?", ";"} and not doc[last].is_space:
        last += 1
    piece = trimmed(doc, (that + 1, last))
    return (piece,) if piece[0] < piece[1] else ()


def _is_lead(token: Token) -> bool:
    """Whether a token may stand between a quotation and the words that introduce it."""
    return token.is_punct or token.pos_ in {"DET", "ADJ", "PROPN", "NOUN"} or token.lower_ == "that"
