"""Words that vouch for nothing and name nobody: "allegedly", "reportedly", "alleged", "is believed to"."""

from sayso.extract.claims import cues
from sayso.extract.claims.tree import child, children, is_bare_clause, is_negated, is_passive, lemma
from sayso.language.doc import Doc, Token

Hedge = cues.Hedge
_PASSIVES: dict[str, Hedge] = {
    **dict.fromkeys(("accuse", "allege", "suspect", "claim", "charge", "purport"), "alleged"),
    **dict.fromkeys(
        ("say", "report", "believe", "think", "understand", "rumor", "rumour", "presume", "fear", "feel"), "reported"
    ),
}
_NOUNS: dict[str, Hedge] = {
    **dict.fromkeys(("allegation", "accusation", "claim", "suspicion", "rumor", "rumour"), "alleged"),
    "report": "reported",
}
_OUTSIDE = frozenset({"acl:relcl", "advcl", "parataxis", "conj"})


def find_hedges(doc: Doc, cue_heads: frozenset[int]) -> dict[int, Hedge]:
    """For each token in the scope of a hedge, which it is. `cue_heads` have a source of their own and are no hedges."""
    out: dict[int, Hedge] = {}
    for token in doc:
        word = token.lower_
        scope: Token | None = None
        hedge: Hedge | None = None
        if word in cues.ADVERBS and token.dep_ not in {"root", "ROOT"}:
            scope, hedge = token.head, cues.ADVERBS[word]
        elif word in cues.HEDGING_ADJECTIVES and token.dep_.split(":")[0] == "amod":
            scope, hedge = token.head, cues.HEDGING_ADJECTIVES[word]
        elif token.i not in cue_heads:
            scope, hedge = _unsourced(token)
        if scope is None or hedge is None:
            continue
        for i in _scope(scope):
            if out.get(i) != "alleged":
                out[i] = hedge
    return out


def _unsourced(token: Token) -> tuple[Token | None, Hedge | None]:
    """ "Is said to have", "it is alleged that", "accused of", "reports of", without anyone who says so."""
    word = lemma(token)
    if word in _PASSIVES and token.tag_ in {"VBN", "VBD", ""} and token.pos_ == "VERB" and not is_negated(token):
        passive = is_passive(token) or (token.dep_ in {"acl", "advcl", "amod"} and token.tag_ == "VBN")
        if passive:
            clause = child(token, "xcomp", "ccomp", "csubj")
            if clause is None:
                clause = next((c for c in children(token, "advcl", "obl") if _marker(c) in {"of", "with"}), None)
            return clause, _PASSIVES[word]
    if word in _NOUNS and token.pos_ == "NOUN":
        behind = (c for c in children(token, "acl", "nmod", "ccomp") if c.i > token.i)
        clause = next((c for c in behind if _marker(c) in {"of", "that"} or is_bare_clause(c)), None)
        return clause, _NOUNS[word] if clause is not None else None
    return None, None


def _marker(token: Token) -> str:
    marker = child(token, "mark", "case")
    return marker.lower_ if marker is not None else ""


def _scope(head: Token) -> list[int]:
    """The head and what depends on it, less clauses that stand beside it."""
    out = [head.i]
    for c in head.children:
        if c.dep_ not in _OUTSIDE or (c.dep_ == "conj" and c.i > head.i and child(c, "nsubj", "nsubj:pass") is None):
            out += [t.i for t in c.subtree]
    return out
