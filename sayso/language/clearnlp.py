"""ClearNLP's dependencies (as spaCy's English pipelines give them) -> Universal Dependencies, for one Doc.

What differs in structure: prepositions head their nouns there and hang on them here; a copula heads its predicate
there and hangs on it here; conjuncts form a chain there and hang on the first here. The rest is a matter of names.
"""

from spacy.tokens import Doc

_RENAMED = {
    "ROOT": "root", "dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass",
    "poss": "nmod:poss", "relcl": "acl:relcl", "prt": "compound:prt", "neg": "advmod", "npadvmod": "obl:unmarked",
    "oprd": "xcomp", "acomp": "xcomp", "attr": "xcomp", "predet": "det:predet", "preconj": "cc:preconj",
    "intj": "discourse", "quantmod": "advmod", "dative": "iobj", "meta": "parataxis",
}  # fmt: skip
_PREPOSITIONS = {"prep", "agent", "dative"}


def as_universal(doc: Doc) -> tuple[list[int], list[str]]:
    """Heads (token indexes; a root heads itself) and labels."""
    heads = [t.head.i for t in doc]
    deps = ["compound" if t.dep_ == "nmod" else t.dep_ for t in doc]
    _prepositions(doc, heads, deps)
    _copulas(doc, heads, deps)
    _conjuncts(heads, deps)
    return heads, [_RENAMED.get(d, d) for d in deps]


def _prepositions(doc: Doc, heads: list[int], deps: list[str]) -> None:
    children: list[list[int]] = [[] for _ in heads]
    for k, head in enumerate(heads):
        if head != k:
            children[head].append(k)
    for token in reversed(doc):  # from the end, so that "out of X" is taken apart from the inside
        if deps[token.i] not in _PREPOSITIONS or token.pos_ not in ("ADP", "SCONJ", "ADV", "VERB"):
            continue
        inner = next((c for c in children[token.i] if deps[c] in ("pobj", "pcomp", "obl", "nmod")), None)
        if inner is None:
            continue
        outer = heads[token.i]
        verbal = doc[outer].pos_ in ("VERB", "AUX", "ADJ", "ADV")
        if deps[inner] == "pcomp":
            deps[inner], small = ("advcl" if verbal else "acl"), "mark"
        else:
            agent = deps[token.i] == "agent"
            deps[inner], small = ("obl:agent" if agent else "obl" if verbal else "nmod"), "case"
        heads[inner], heads[token.i], deps[token.i] = outer, inner, small
        children[outer].append(inner)


def _copulas(doc: Doc, heads: list[int], deps: list[str]) -> None:
    for token in doc:
        if token.lemma_ != "be" or token.pos_ not in ("AUX", "VERB"):
            continue
        predicate = next(
            (c.i for c in token.children if deps[c.i] in ("attr", "acomp") and heads[c.i] == token.i), None
        )
        if predicate is None:
            continue
        root = heads[token.i] == token.i
        heads[predicate], deps[predicate] = (predicate if root else heads[token.i]), deps[token.i]
        for child in range(len(heads)) if root else (c.i for c in token.subtree):
            if heads[child] == token.i and child not in (token.i, predicate):
                heads[child] = predicate
        heads[token.i], deps[token.i] = predicate, "cop"


def _conjuncts(heads: list[int], deps: list[str]) -> None:
    for k in range(len(heads)):
        while deps[k] == "conj" and deps[heads[k]] == "conj":
            heads[k] = heads[heads[k]]
    for k in range(len(heads)):
        if deps[k] == "cc":
            first = heads[heads[k]] if deps[heads[k]] == "conj" else heads[k]
            following = [c for c in range(k + 1, len(heads)) if deps[c] == "conj" and heads[c] == first]
            heads[k] = following[0] if following else heads[k]
