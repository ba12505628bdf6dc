"""What a verb of saying tells of its object, where no clause does: "described the raid as a crime"."""

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Range, joined
from sayso.extract.claims.tree import case_of, child, children, extent, is_passive, lemma, mention, subject
from sayso.language.doc import Doc, Token


def object_contents(doc: Doc, verb: Token) -> tuple[Range, ...]:
    """What a verb tells of its object, with it: "described the raid as a crime", "put the dead at 12"."""
    word = lemma(verb)
    target = child(verb, "obj", "nsubj:pass") or (verb.head if verb.dep_ == "acl:relcl" else None)
    if target is None:
        return ()
    if word in cues.AS_CONTENT or word in cues.TO_CONTENT:
        said = _led_by(verb, "as" if word in cues.AS_CONTENT else "to")
        if said is not None:
            of = _of_target(doc, verb, target)
            return joined([*of, *extent(doc, said, () if of else children(said, "case", "mark"))])
    if target == verb.head:
        return ()
    if word in cues.NAMING:
        said = child(verb, "xcomp")
        if target.lower_.endswith(("self", "selves")):
            return ()  # "a group calling itself the Basin Front"
        if said is not None and said.pos_ in {"NOUN", "ADJ", "PROPN"}:
            return (*extent(doc, target, ()), *extent(doc, said, ()))
    if word in {"show", "depict", "capture"} and target.dep_ == "obj" and _shows(verb):
        behind = [c for c in verb.children if c.dep_.startswith("obl") and c.i > target.i]
        return joined([*extent(doc, target, ()), *(p for c in behind for p in extent(doc, c, ()))])
    if word == "put" and target.dep_ == "obj":
        figures = (c for c in (*children(verb, "obl"), *children(target, "nmod")) if case_of(c) == "at" and _counts(c))
        figure = next((c for c in figures if c.i > target.i), None)
        if figure is None:
            return ()
        return joined([*extent(doc, target, ()), *extent(doc, figure, children(figure, "appos", "conj"))])
    if word == "count" or (word == "claim" and target.pos_ == "NUM"):
        return extent(doc, target, ()) if target.dep_ == "obj" and _counts(target) else ()
    if finds(verb) and target.dep_ == "obj" and target.pos_ in {"NOUN", "PROPN", "NUM"}:
        behind = [c for c in verb.children if c.dep_.split(":")[0] in {"obl", "xcomp"} and c.i > target.i]
        return joined([*extent(doc, target, ()), *(p for c in behind for p in extent(doc, c, ()))])
    if word in cues.OBJECT_CONTENT and word not in cues.ONLY_CLAUSE and target.pos_ in {"NOUN", "PROPN"}:
        return extent(doc, target, ())
    return ()


def _led_by(verb: Token, marker: str) -> Token | None:
    """What the verb says of its object: the phrase with "as", or with "to" ("attributed the delay to a strike")."""
    candidates = children(verb, "obl", "advcl", "xcomp")
    return next((c for c in candidates if marker in {k.lower_ for k in children(c, "case", "mark")}), None)


def _of_target(doc: Doc, verb: Token, target: Token) -> tuple[Range, ...]:
    """What something is said of; no part of it where that is the speaker ("identified herself as a nurse")."""
    if target.lower_.endswith(("self", "selves")):
        return ()
    return (mention(doc, target),) if target == verb.head else extent(doc, target, ())


def finds(verb: Token) -> bool:
    """Whether a study, poll or the like finds or shows something: a thing will do, where others find a clause."""
    source = subject(verb) if verb.dep_ != "acl" else None
    shown = lemma(verb) in {"find", "show", "reveal", "record", "detail", "document", "uncover", "indicate"}
    return shown and source is not None and lemma(source) in cues.FINDING and not is_passive(verb)


def _counts(noun: Token) -> bool:
    return any(t.like_num for t in noun.subtree)


def _shows(verb: Token) -> bool:
    """Whether the verb's subject is a recording or picture: what it shows is what it says."""
    found = subject(verb) if verb.dep_ != "acl" else None
    return found is not None and cues.MEDIA.get(lemma(found)) == "recording"
