"""Where contents end: the model may stop before a clause that belongs to them, or run on into the report's own."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Range, Saying, overlap
from sayso.extract.claims.tree import lemma, trimmed
from sayso.extract.claims.verification import Checked, points_back
from sayso.language.doc import Doc, Token

_BELONGING = frozenset({"acl:relcl", "obj", "ccomp"})
_RELATIVE = frozenset({"that", "which", "who", "whom"})
_OF_THE_SAYING = cues.words(
    "cite refer quote use speak echo reiterate follow base accord note point vow describe blame"
)
_DANGLING = frozenset({"case", "det", "amod", "compound", "nummod", "nmod:poss"})
_LEADING = frozenset({"but", "however", "although", "though", "and", "yet"})


def with_tail(doc: Doc, contents: tuple[Range, ...], parsed: Sequence[Range]) -> tuple[Range, ...]:
    """The contents with the relative clause, object or clause that follows them without a comma, where the tree hangs
    it on them and has it in `parsed`, too."""
    first, last = contents[-1]
    around = next((p for p in parsed if p[0] < last < p[1]), None)
    at = next((i for i in range(last, around[1]) if not doc[i].is_space), None) if around else None
    if around is not None and at is not None and (end := _deed_behind(doc, at, first, around[1])) is not None:
        return (*contents[:-1], trimmed(doc, (first, end)))
    if around is None or at is None or doc[at].is_punct:
        return contents
    if doc[last - 1].dep_ == "cc" and doc[last - 1].head.i >= last:
        return (*contents[:-1], trimmed(doc, (first, min(around[1], max(t.i for t in doc[last - 1].head.subtree) + 1))))
    top = _top(doc[at], at)
    if top.dep_ not in _BELONGING or not first <= top.head.i < last:
        return contents
    if top.dep_ == "acl:relcl" and lemma(top) in cues.VERBS and doc[last - 1].lower_ not in _RELATIVE:
        return contents  # what others say of it: "the ban that lawyers call unlawful"
    end = min(around[1], max(t.i for t in top.subtree) + 1)
    return (*contents[:-1], trimmed(doc, (first, max(last, end))))


def _deed_behind(doc: Doc, comma: int, first: int, end: int) -> int | None:
    """Where the clause ends that a comma and a gerund begin, if it tells what came of what the contents tell ("said the
    mill would close, [costing] 90 jobs"); not where it says more of the saying ("..., citing the weather")."""
    if doc[comma].text != "," or comma + 1 >= end:
        return None
    clause = next((t for t in doc[comma + 1 : comma + 4] if t.tag_ == "VBG" and t.dep_ == "advcl"), None)
    if (
        clause is None
        or clause.left_edge.i < comma
        or not first <= clause.head.i < comma
        or lemma(clause) in cues.VERBS
    ):
        return None
    if lemma(clause) in _OF_THE_SAYING or clause.head.pos_ not in {"VERB", "AUX"}:
        return None
    return min(end, clause.right_edge.i + 1)


def completed(doc: Doc, contents: tuple[Range, ...], cue: Range) -> tuple[Range, ...]:
    """The contents with the rest of the phrase that they break off in: where the model stopped behind a preposition or
    an article, what these belong to follows."""
    first, last = contents[-1]
    word = doc[last - 1]
    alone = all(t.dep_ in _DANGLING or not t.is_alpha for t in doc[first:last])
    paired = word.dep_ == "amod" and last < len(doc) and doc[last].lower_ in {"and", "or", ","}
    if paired and any(t.dep_ == "conj" and t.head == word and last <= t.i < word.head.i for t in word.children):
        return (*contents[:-1], (first, word.head.i + 1))  # "their immediate [and unconditional release]"
    if alone or word.dep_ not in _DANGLING or word.head.i < last or word.head.sent.start != word.sent.start:
        return contents
    end = max((t.i for t in word.head.subtree if t.i >= last), default=last - 1) + 1
    if end > word.sent.end or overlap((last, end), cue) or any(t.is_quote for t in doc[last:end]):
        return contents
    return (*contents[:-1], trimmed(doc, (first, end)))


def _top(token: Token, start: int) -> Token:
    """What heads the phrase that begins with the token."""
    while token.head.i >= start and token.head.i != token.i:
        token = token.head
    return token


def without_asides(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings less what is said of their source ("the report, a copy of which is on view, says ...") and of the
    saying itself ("“Go,” she said during the calls"), where more is left."""
    out = []
    for saying in sayings:
        kept = tuple(c for c in saying.contents if not _is_aside(doc, saying, c))
        out.append(saying.with_contents(kept) if kept else saying)
    return out


def _is_aside(doc: Doc, saying: Saying, piece: Range) -> bool:
    if saying.cue is None or saying.source_head is None or any(t.is_quote for t in doc[slice(*piece)]):
        return False
    source, (first, last) = doc[saying.source_head], piece
    clause = next((c for c in source.children if c.dep_ == "acl:relcl" and c.i > source.i), None)
    if clause is not None and last <= saying.cue[0]:
        inside = {t.i for t in clause.subtree}
        return saying.head not in inside and all(t.i in inside or t.is_punct for t in doc[first:last])
    if last <= min(saying.cue[0], source.i) and _is_topic(doc, saying, piece):
        return True
    behind = first == saying.cue[1] and doc[first].pos_ == "ADP" and doc[first].dep_ == "case"
    quoted = any(t.is_quote for a, b in saying.contents for t in doc[a:b] if b <= saying.cue[0])
    return behind and quoted and not any(t.pos_ in {"VERB", "AUX"} for t in doc[first:last])


def _is_topic(doc: Doc, saying: Saying, piece: Range) -> bool:
    """Whether a phrase before the speaker says what was spoken of, when or where, and all that was said is quoted
    behind: "Of the bridge she said, “...”"."""
    if saying.cue is None or any(t.pos_ in {"VERB", "AUX"} and t.dep_ != "case" for t in doc[slice(*piece)]):
        return False
    said = [c for c in saying.contents if c != piece]
    if not said or any(a < saying.cue[1] or not any(t.is_quote for t in doc[max(0, a - 1) : a + 1]) for a, _ in said):
        return False
    tops = [t for t in doc[slice(*piece)] if not piece[0] <= t.head.i < piece[1]]
    return len(tops) == 1 and tops[0].dep_.startswith("obl") and tops[0].head.i == saying.head


def without_checks(doc: Doc, sayings: Sequence[Saying], passages: Sequence[Checked]) -> list[Saying]:
    """The sayings less what the report adds of their verification: "..., but this claim could not be confirmed"."""
    own = [p for p in passages if p.about is not None and points_back(p.about) and _adds(doc, p.piece)]
    return [_before_checks(doc, s, [p.piece for p in own]) for s in sayings]


def _adds(doc: Doc, piece: Range) -> bool:
    """Whether "but" or "however" leads to the passage."""
    before = [t for t in doc[max(0, piece[0] - 3) : piece[0] + 1] if not t.is_punct and not t.is_space]
    return any(t.lower_ in _LEADING for t in before)


def _before_checks(doc: Doc, saying: Saying, pieces: Sequence[Range]) -> Saying:
    contents = saying.contents
    for piece in pieces:
        if saying.cue is not None and overlap(saying.cue, piece):
            continue
        kept = [(a, b) if not overlap((a, b), piece) else (a, max(a, piece[0])) for a, b in contents]
        kept = [_without_lead(doc, c) for c in kept if c[0] < c[1]]
        contents = tuple(c for c in kept if c[0] < c[1]) or contents
    return saying if contents == saying.contents else replace(saying, contents=contents)


def _without_lead(doc: Doc, piece: Range) -> Range:
    first, last = trimmed(doc, piece)
    while last > first and doc[last - 1].lower_ in _LEADING:
        first, last = trimmed(doc, (first, last - 1))
    return first, last


def without_coordinated(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, each of which ends where a verb begins that coordinates with its own ("said X and suggested Y")."""
    heads = {s.head for s in sayings if s.head is not None}
    seconds: dict[int, list[int]] = {}
    for i in heads:
        if doc[i].dep_ == "conj" and doc[i].head.i in heads:
            seconds.setdefault(doc[i].head.i, []).append(_beginning(doc, i))
    out = []
    for saying in sayings:
        ends = [*seconds.get(saying.head, []), *_next_deeds(doc, saying)] if saying.head is not None else []
        contents = saying.contents
        for end in ends:
            contents = tuple((a, trimmed(doc, (a, min(b, end)))[1]) for a, b in contents if a < end < b or b <= end)
        contents = tuple(c for c in contents if c[0] < c[1])
        out.append(saying.with_contents(contents) if contents and ends else saying)
    return out


def _next_deeds(doc: Doc, saying: Saying) -> list[int]:
    """Where the next finite verb of the same subject begins behind contents that are no clause: "expresses concern over
    the raid [and appeals] to both sides"."""
    head = doc[saying.head or 0]
    head = head.head if head.pos_ == "NOUN" and head.dep_ == "obj" else head  # "expresses [concern]"
    nexts = [c for c in head.children if c.dep_ == "conj" and c.tag_ == head.tag_ and c.tag_ in {"VBZ", "VBD", "VBP"}]
    phrase = [
        _beginning(doc, c.i)
        for c in nexts
        for a, b in saying.contents
        if head.i < a < c.i < b and not any(t.tag_ in {"VBZ", "VBD", "VBP", "MD"} for t in doc[a : c.i])
    ]
    return [at for at in phrase if not any(t.is_quote for t in doc[head.i : at])]


def _beginning(doc: Doc, verb: int) -> int:
    """Where the coordination begins: at the "and" before the verb."""
    joins = [c.i for c in doc[verb].children if c.dep_ == "cc" and c.i < verb]
    return min([verb, *joins])
