"""What is turned down behind what it is called: "rejected as false [claims that ...]", "dismissed as lies reports".

Parsers read one phrase, "as false claims", and leave the verb without what it turns down.
"""

from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_VERBS = word_set("reject dismiss deny denounce condemn brand slam describe rubbish refute ridicule")
_SAID = word_set(
    "claim report allegation accusation suggestion rumor rumour assertion charge statement criticism insinuation"
)


def part_turned_down(doc: Doc) -> None:
    """Makes what is turned down the object, and what it is called the phrase behind "as"."""
    for mark in doc:
        if mark.lower_ != "as" or mark.i < 2:
            continue
        said = _said(mark)
        verb = mark.doc[mark.i - 1]
        if said is None or verb.lemma_.lower() not in _VERBS or any(c.dep_ == "obj" for c in verb.children):
            continue
        if said.head != verb or said.dep_ not in {"obl", "xcomp", "advcl"}:
            continue
        called = doc[said.i - 1]
        said.dep_ = "obj"
        called.hang(verb)
        called.dep_ = "obl"
        mark.hang(called)
        mark.dep_ = "case"
        for child in [c for c in said.children if mark.i < c.i < called.i]:
            child.hang(called)


def _said(mark: Token) -> Token | None:
    """The plural behind "as" and one or two words: "claims" of "as baseless claims that"; a plural alone is what
    something is called ("dismissed the reports as rumours")."""
    behind = mark.doc[mark.i + 2 : mark.i + 6]
    found = next((t for t in behind if t.tag_ == "NNS" and t.lemma_.lower() in _SAID), None)
    if found is None or any(t.tag_ in {"DT", "PRP$"} or t.is_punct for t in mark.doc[mark.i + 1 : found.i]):
        return None
    after = mark.doc[found.i + 1] if found.i + 1 < len(mark.doc) else None
    return found if after is not None and after.lower_ in {"that", "of", "by", "from", "in", "made", "about"} else None
