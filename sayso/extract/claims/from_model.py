"""Acts of saying that the analyser's model marks, each with the stance of its cue."""

from collections.abc import Sequence

from sayso.extract.claims import cues
from sayso.extract.claims.object_contents import finds
from sayso.extract.claims.saying import Range, Saying
from sayso.extract.claims.stances import finer, leaves_open
from sayso.extract.claims.tails import completed
from sayso.extract.claims.tree import (
    antecedent,
    case_of,
    child,
    is_negated,
    is_owner,
    is_participle,
    is_passive,
    lemma,
    mention,
    trimmed,
    without_that,
)
from sayso.extract.claims.unsaid import is_open, is_undone
from sayso.language.analysis import Attribution
from sayso.language.doc import Doc, Token
from sayso.model import Stance

_REFUSALS = frozenset({"decline", "refuse", "fail", "neglect"})
_CLAUSE_ONLY = cues.PERCEPTION | cues.words(
    """
    offer commit hold assume record sing direct release publish post press detail relate answer judge accept figure
    rule highlight confide recognize recognise document
    """
)
_LOOKING = cues.words("investigate probe examine review study assess check verify hear receive open weigh pursue")
_FEW = 4  # tokens from one quotation mark to the other around what a thing goes by
_ASKING = cues.words("how why where when whether")
_POINTERS = cues.words(
    "that it this which what who him her them so as much these those such things anything something nothing"
)


def marked_sayings(doc: Doc, attributions: Sequence[Attribution]) -> list[Saying]:
    """The model's attributions as acts of saying; those whose cue says nothing ("approved a bill") are left out."""
    out = []
    for marked in dict.fromkeys(attributions):  # the same mark twice is one act
        cue = _inside(doc, marked.cue)
        contents = tuple(p for p in (trimmed(doc, c) for c in marked.contents) if p[0] < p[1])
        if cue is None or not contents or _is_pointer(doc, contents):
            continue
        contents = completed(doc, contents, cue)
        head = _cue_head(doc, cue)
        if lemma(head) in _REFUSALS or (head.dep_ == "amod" and head.pos_ in {"VERB", "ADJ"}):
            continue
        if _says_nothing(doc, head, contents):
            continue
        if keeps_name_back(doc, head, contents) or (lemma(head) == "agree" and doc[contents[0][0]].lower_ == "to"):
            continue
        stance = stance_of_cue(doc, cue, head) or ("demands" if _wants_of(doc, head, contents) else None)
        stance = stance or ("says" if _holds_that(doc, head, contents) else None)
        if stance is None:
            if not _has_quote(doc, contents) or _only_names(doc, contents):
                continue
            stance = "says"
        if is_negated(head):
            open_ = leaves_open(head)
            if stance not in {"believes", "predicts"} and not open_:
                continue
            stance = "says" if open_ else "doubts"
        stance = finer(doc, head, stance, contents)
        if _wants_clause(doc, head, contents) and not _has_quote(doc, contents) and not _has_clause(doc, contents):
            continue
        source = _nominal(doc, _inside(doc, marked.source)) if marked.source else None
        source = _with_name_behind(doc, source) if source else None
        source_head = antecedent(head_of(doc, source)) if source else None
        if source and source_head is not None and not source[0] <= source_head.i < source[1]:
            source = mention(doc, source_head)
        if source and _is_addressed(head, source_head):
            source = source_head = None
        if source_head is not None and _is_looked_into(head, source_head):
            continue
        if source and (source[1] <= cue[0] or head.dep_ == "advcl") and _is_patient(doc, cue, head):
            source = source_head = None
        out.append(
            Saying(
                contents=without_that(doc, contents), stance=stance, cue=cue, head=head.i, source=source,
                source_head=source_head.i if source_head is not None else None, evidence="model",
            )
        )  # fmt: skip
    return out


def _wants_clause(doc: Doc, head: Token, contents: tuple[Range, ...]) -> bool:
    """Whether the cue says nothing by a thing alone, and has no "as" with it that says what it is."""
    if lemma(head) in cues.AS_ONLY and head.pos_ != "NOUN":
        return not any(t.lower_ == "as" for c in contents for t in doc[slice(*c)])
    return lemma(head) in _CLAUSE_ONLY and not finds(head)


def _is_addressed(head: Token, source: Token | None) -> bool:
    """Whether the source is whom a command to the reader names: "Ask any farmer about it"."""
    return source is not None and head.tag_ == "VB" and source.head == head and source.dep_ in {"obj", "iobj"}


def _is_looked_into(head: Token, source: Token) -> bool:
    """Whether an allegation is not its clause's subject's, who looks into it or acts upon it: "police opened an inquiry
    over [claims] that"."""
    verb = head.head
    if head.pos_ != "NOUN" or lemma(head) not in cues.ALLEGATIONS or child(verb, "nsubj", "nsubj:pass") != source:
        return False
    if head.dep_ == "obl":
        return case_of(head) in {"over", "amid", "after", "into", "following", "about", "on", "despite", "by"}
    return head.dep_ in {"obj", "nmod"} and lemma(verb) in _LOOKING


def _says_nothing(doc: Doc, head: Token, contents: tuple[Range, ...]) -> bool:
    """Whether the cue's form shows that nothing is said by it; words quoted have been."""
    return (is_undone(doc, head) or is_open(doc, head, contents)) and not _has_quote(doc, contents)


def _holds_that(doc: Doc, head: Token, contents: tuple[Range, ...]) -> bool:
    """Whether a verb that no list has takes a finite clause with "that": "the union computed that nine had left"."""
    first = contents[0][0]
    that = next((t for t in doc[max(0, first - 1) : first + 1] if t.lower_ == "that" and t.dep_ == "mark"), None)
    return that is not None and head.pos_ == "VERB" and that.head.head == head and that.head.dep_ == "ccomp"


def _wants_of(doc: Doc, head: Token, contents: tuple[Range, ...]) -> bool:
    """ "Wants the army to leave": a demand on somebody else, unlike "wants to leave"."""
    if lemma(head) != "want" or head.pos_ != "VERB":
        return False
    words = [t for c in contents for t in doc[slice(*c)]]
    to = next((k for k, t in enumerate(words) if t.lower_ == "to" and t.tag_ == "TO"), 0)
    return to > 0 and words[0].pos_ in {"DET", "NOUN", "PROPN", "PRON", "ADJ"} and words[to - 1].pos_ != "VERB"


def _with_name_behind(doc: Doc, source: Range) -> Range:
    """ "State news agency" goes on with the name right behind it, which it describes."""
    head, behind = head_of(doc, source), source[1]
    if behind >= len(doc) or doc[behind].tag_ != "NNP" or head.head.i != behind or head.pos_ != "NOUN":
        return source
    while behind < len(doc) and doc[behind].tag_ == "NNP" and (behind == source[1] or doc[behind].dep_ == "flat"):
        behind += 1
    return source[0], behind


def _is_patient(doc: Doc, cue: Range, head: Token) -> bool:
    """Whether what stands before the cue is spoken of rather than speaking: "was charged with", "is expected to"."""
    if doc[cue[1] - 1].lower_ == "by":
        return False
    circumstance = head.dep_ == "advcl" and head.lower_ != "according" and is_participle(head)
    return circumstance or (is_passive(head) and head.tag_ in {"VBN", "VBD"})


def keeps_name_back(doc: Doc, head: Token, contents: tuple[Range, ...]) -> bool:
    """Whether all that is asked is "not to be named" or the like."""
    tokens = [t for c in contents for t in doc[slice(*c)]]
    hidden = any(lemma(t) in {"name", "identify", "quote", "withhold"} for t in tokens) and any(
        t.lower_ == "be" for t in tokens
    )
    return hidden and len(tokens) < 12 and lemma(head) in {"ask", "request", "insist"}


def _is_pointer(doc: Doc, contents: tuple[Range, ...]) -> bool:
    """Whether the contents only point elsewhere: "that", "it", "as much"."""
    return all(t.lower_ in _POINTERS for c in contents for t in doc[slice(*c)])


def _inside(doc: Doc, piece: Range) -> Range | None:
    first, last = trimmed(doc, (max(0, piece[0]), min(len(doc), piece[1])))
    if first < last:
        return first, last
    return piece if 0 <= piece[0] < piece[1] <= len(doc) else None


def head_of(doc: Doc, piece: Range) -> Token:
    """The token of a stretch whose head lies outside it; the first noun or name among several."""
    tops = [t for t in doc[piece[0] : piece[1]] if not piece[0] <= t.head.i < piece[1] or t.head.i == t.i]
    nominal = [t for t in tops if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    return next((t for t in nominal if not is_owner(t)), (nominal or tops or [doc[piece[0]]])[0])


def _cue_head(doc: Doc, cue: Range) -> Token:
    tokens = doc[cue[0] : cue[1]]
    for table in (cues.VERBS, cues.NOUNS, cues.ADJECTIVES):
        known = [t for t in tokens if lemma(t) in table and (table is not cues.VERBS or t.pos_ in {"VERB", "AUX", ""})]
        if known:
            # "denied ordering": the first; "defended the remark, saying": the last
            governs = known[-1].dep_ in {"xcomp", "ccomp"} and known[-1].head in known
            return known[-1].head if governs else known[-1]
    return next((t for t in tokens if t.pos_ == "VERB"), tokens[0])


def stance_of_cue(doc: Doc, cue: Range, head: Token) -> Stance | None:
    """The stance of a cue's words; None where none of them says, thinks or asks anything."""
    words = [t.lower_ for t in doc[cue[0] : cue[1]]]
    if words[:2] == ["according", "to"] or words[0] in {":", "per"}:
        return "says"
    after = doc[head.i + 1].lower_ if head.i + 1 < len(doc) else ""
    if head.pos_ in {"NOUN", "PROPN"} and lemma(head) in cues.NOUNS:
        return cues.NOUNS[lemma(head)]
    if head.pos_ == "ADJ":
        return cues.ADJECTIVES.get(lemma(head))
    if after == "not" and head.i + 2 < len(doc):
        after = f"not {doc[head.i + 2].lower_}"
    return cues.VERBS.get(f"{lemma(head)} {after}") or cues.VERBS.get(lemma(head))


def _nominal(doc: Doc, source: Range | None) -> Range | None:
    """The source where it names anybody: "even" and "according" don't."""
    if source is None or not any(
        t.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", ""} for t in doc[slice(*source)]
    ):
        return None
    return source


def _only_names(doc: Doc, contents: tuple[Range, ...]) -> bool:
    """Whether all that is in quotation marks is what a thing goes by: 'passed a "foreign agents" law'."""
    if len(contents) != 1 or head_of(doc, contents[0]).pos_ != "NOUN":
        return False
    first, last = contents[0]
    marks = [t.i for t in doc[first:last] if t.is_quote]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    named = (b - a <= _FEW and b + 1 < last and doc[b + 1].pos_ == "NOUN" and a > first for a, b in pairs)
    return len(marks) == 2 * len(pairs) and bool(pairs) and all(named)


def _has_clause(doc: Doc, contents: tuple[Range, ...]) -> bool:
    """Whether the contents are a clause rather than a noun phrase."""
    if doc[contents[0][0]].lower_ in _ASKING and any(t.pos_ in {"VERB", "AUX"} for t in doc[slice(*contents[0])]):
        return True
    heads = [head_of(doc, c) for c in contents]
    return any(h.pos_ in {"VERB", "AUX"} or any(c.dep_ in {"cop", "nsubj"} for c in h.children) for h in heads)


def _has_quote(doc: Doc, contents: tuple[Range, ...]) -> bool:
    return any(t.text in {"“", "”", '"', "``", "''", "«", "‘"} for a, b in contents for t in doc[a:b])
