"""How somebody's words reached the report: a video, a statement, an interview, state television."""

from dataclasses import dataclass

from sayso.extract.claims import cues
from sayso.extract.claims.outlets import is_outlet
from sayso.extract.claims.saying import Range, Saying
from sayso.extract.claims.tree import ancestors, case_of, children, extent, lemma
from sayso.language.doc import Doc, Token

_CARRIES = frozenset({"in", "on", "via", "through", "during", "at", "over", "from", "by"})
_TOLD = frozenset({"tell", "inform", "speak", "talk", "assure", "say"})
_SPEAKING = frozenset({"speak", "talk"})
_SENDING = frozenset({"send", "post", "publish", "issue", "release", "write", "upload", "share", "air", "sign"})
_DEFINITE = frozenset({"the", "that", "this", "his", "her", "their", "its", "same"})


@dataclass(frozen=True)
class Medium:
    """A medium as one passage names it, and the noun that heads it."""

    piece: Range
    head: int


def medium_of(doc: Doc, saying: Saying) -> Medium | None:
    """The medium that hangs on the cue or on the verb that the cue hangs on."""
    if saying.head is None:
        return None
    cue = doc[saying.head]
    if cue.pos_ in {"NOUN", "PROPN"}:
        return None
    verbs = [cue]
    for above in ancestors(cue):
        below = verbs[-1]
        if below.dep_ not in {"advcl", "xcomp", "conj", "acl"} or above.pos_ not in {"VERB", "AUX", "NOUN"}:
            break
        if below.dep_ == "acl" and not _is_medium(above):
            break
        if above.pos_ == "NOUN" and _is_medium(above):
            return medium_at(doc, above.i)
        verbs.append(above)
    if saying.source_head is not None:  # "her lawyer, who spoke by phone, said"
        clauses = children(doc[saying.source_head], "acl:relcl")
        verbs += [c for c in clauses if lemma(c) in _SPEAKING and any(w.lower_ == "who" for w in children(c, "nsubj"))]
    for verb in verbs:
        for hanging in children(verb, "obl", "iobj", "obj", "nmod"):
            if hanging.i == saying.source_head or any(a <= hanging.i < b for a, b in saying.contents):
                continue
            if _carries(verb, hanging):
                return medium_at(doc, hanging.i)
    return None


def _carries(verb: Token, hanging: Token) -> bool:
    case = case_of(hanging)
    if not case and hanging.dep_ == "obj" and lemma(verb) in _SENDING:
        return _is_medium(hanging)
    if not case:
        return lemma(verb) in _TOLD and (_is_outlet(hanging) or _is_channel(hanging))
    if case == "to":
        return _is_outlet(hanging) or lemma(hanging) in {"television", "tv", "radio", "newspaper"}
    if case == "in" and lemma(verb) == "write" and hanging.pos_ == "PROPN" and hanging.ent_type_ != "PER":
        return any(c.text == "The" and c.dep_ == "det" for c in hanging.children)  # a paper's name
    return case in _CARRIES and _is_medium(hanging)


def _is_medium(token: Token) -> bool:
    return lemma(token) in cues.MEDIA or token.lower_ in cues.MEDIA


def _is_channel(token: Token) -> bool:
    return cues.MEDIA.get(lemma(token)) == "channel"


def _is_outlet(token: Token) -> bool:
    """Whether a name looks like a broadcaster, paper or agency."""
    named = [t.text for t in token.subtree if t.i <= token.i or t.dep_ in {"flat", "compound"}]
    return is_outlet(" ".join(named))


def medium_at(doc: Doc, at: int) -> Medium:
    """The medium that this noun names, without clauses on what it says."""
    head = doc[at]
    loose = [
        c
        for c in head.children
        if (c.dep_ in {"case", "cc", "mark", "conj", "appos", "punct"} and c.i < head.i) or c.dep_ in {"conj", "appos"}
    ]
    loose += [
        c for c in children(head, "acl") if c.i > head.i and any(d.dep_ in {"ccomp", "xcomp"} for d in c.children)
    ]
    loose += [c for c in children(head, "acl:relcl") if c.i > head.i]
    pieces = extent(doc, head, loose)
    piece = next((p for p in pieces if p[0] <= head.i < p[1]), (head.i, head.i + 1))
    return Medium(piece, head.i)


def is_definite(doc: Doc, medium: Medium) -> bool:
    """Whether the words point back ("the video") rather than bring something new ("a video")."""
    return doc[medium.piece[0]].lower_ in _DEFINITE


def first_naming(doc: Doc, medium: Medium) -> Medium:
    """The fuller, earlier naming of the same medium ("a video posted to ...", later "the video"); itself otherwise."""
    if not is_definite(doc, medium) or medium.piece[1] - medium.piece[0] > 3:
        return medium
    word = lemma(doc[medium.head])
    for i in range(medium.head - 1, -1, -1):
        token = doc[i]
        if token.pos_ in {"NOUN", "PROPN"} and lemma(token) == word:
            earlier = medium_at(doc, token.i)
            if not is_definite(doc, earlier):
                return earlier
    return medium
