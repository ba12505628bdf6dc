"""Verbs of saying and knowing by which nobody says anything: what is refused, withheld, only due, or not known."""

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Range
from sayso.extract.claims.tree import SUBJECTS, child, children, is_passive, lemma, subject
from sayso.extract.entitlements import ENTITLEMENTS
from sayso.language.doc import Doc, Token

_REFUSING = cues.words("decline refuse fail neglect unable want try")
_ASKING_FOR = cues.words("call demand request appeal plea pressure refusal failure invitation duty right reluctance")
_DUE = cues.words("should must ought shall")
_DOING = cues.words("do does did")
_SPEAKING = cues.words("i we")
_LEARNING = cues.words("see know figure find learn understand hear realize realise discover")
_SOUGHT = cues.words("how what who whom whose when where why which")
_EITHER = cues.words("whether if")


def is_unsaid(doc: Doc, verb: Token) -> bool:
    """Whether the verb's own form says that it has not been done: "declined to say", "without saying", "if he says",
    "asked not to be named", "must promise", "had yet to reply", "[continued]"."""
    if verb.dep_ == "xcomp" and lemma(verb.head) in _REFUSING:
        return True
    if any(lemma(c) in {"name", "identify", "quote"} for c in children(verb, "xcomp")):
        return True
    if _is_seen(verb) or _is_to_show(verb) or _is_occasion(verb):
        return True
    if is_undone(doc, verb):
        return True
    mark = child(verb, "mark")
    return mark is not None and mark.lower_ in {"without", "if", "unless", "before"}


def _is_seen(verb: Token) -> bool:
    """Whether somebody or something is seen or heard doing or undergoing it: "saw two comrades killed"."""
    done = child(verb, "ccomp")
    if lemma(verb) not in {"see", "hear", "watch"} or done is None or done.i < verb.i or child(done, "mark", *SUBJECTS):
        return False
    seen = child(verb, "obj")
    finite = any(c.dep_.startswith("aux") or c.dep_ == "cop" for c in done.children)
    return seen is not None and verb.i < seen.i < done.i and not finite


def _is_occasion(verb: Token) -> bool:
    """Whether it is only on what occasion something is done: "hearing that he was held, she left"."""
    if lemma(verb) not in {"hear", "learn", "see"} or verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return False
    return child(verb, *SUBJECTS) is None


def _is_to_show(verb: Token) -> bool:
    """Whether it is only what something is done for: "said a lot to show why he left"."""
    shows = lemma(verb) in {"show", "prove", "demonstrate"} and verb.dep_ in {"advcl", "acl", "conj"}
    return shows and any(c.tag_ == "TO" for c in verb.children)


def is_undone(doc: Doc, verb: Token) -> bool:
    """Whether something is refused, only due or only noted, whatever else hangs on the verb."""
    if [t.lower_ for t in doc[max(0, verb.i - 2) : verb.i]] == ["yet", "to"]:
        return True
    return _withholds(verb) or _is_due(verb) or _is_note(doc, verb) or _is_asked_for(verb)


def _is_asked_for(verb: Token) -> bool:
    """Whether somebody is yet to say it: "urged the police to reveal who", "demanded that they pledge loyalty", "her
    call to admit it", "his refusal to say"."""
    if verb.tag_ != "VB" or any(c.tag_ == "MD" or c.lower_ in _DOING for c in children(verb, "aux")):
        return False
    first = verb.head if verb.dep_ == "conj" else verb
    above = first.head
    if first.dep_ == "acl" and above.pos_ == "NOUN" and lemma(above) in _ASKING_FOR:
        return any(c.lower_ == "to" for c in first.children)
    if first.tag_ != "VB" or above == first or above.pos_ not in {"VERB", "AUX"} or verb.tag_ != first.tag_:
        return False
    if first.dep_ == "xcomp":
        others = child(above, "obj", "iobj", "obl") is not None or is_passive(above)
        return others and _stance(above) in {"urges", "demands", "asks"}
    bare = first.dep_ == "ccomp" and not any(c.tag_ == "TO" for c in first.children)
    return bare and child(first, "mark") is not None and _stance(above) in {"urges", "demands"}


def _stance(verb: Token) -> str | None:
    """What a verb with its next word does, or by itself: "called on", "asked"."""
    doc = verb.doc
    after = doc[verb.i + 1].lower_ if verb.i + 1 < len(doc) else ""
    return cues.VERBS.get(f"{lemma(verb)} {after}") or cues.VERBS.get(lemma(verb))


def _withholds(verb: Token) -> bool:
    """Whether something is refused to somebody, not said to be untrue ("denied him bail", "denying basic rights")."""
    if lemma(verb) != "deny":
        return False
    if child(verb, "iobj") is not None or len(children(verb, "obj")) > int(not is_passive(verb)):
        return True
    return any(lemma(c) in ENTITLEMENTS and not _is_clausal(c) for c in children(verb, "obj"))


def _is_clausal(noun: Token) -> bool:
    return child(noun, "acl") is not None


def _is_due(verb: Token) -> bool:
    """Whether somebody else holds that it be said or known: "the rebels should understand that"."""
    modal = next((c for c in children(verb, "aux") if c.lower_ in _DUE), None)
    if modal is None or any(lemma(c) == "have" for c in children(verb, "aux")):
        return False
    who = subject(verb)
    return who is not None and who.lower_ not in _SPEAKING


def _is_note(doc: Doc, verb: Token) -> bool:
    """An editor's "[continued]"."""
    return 0 < verb.i < len(doc) - 1 and doc[verb.i - 1].text == "[" and doc[verb.i + 1].text == "]"


def is_open(doc: Doc, verb: Token, contents: tuple[Range, ...]) -> bool:
    """Whether what is known is a question: "waited to see whether it would rain", "cannot figure out who did it"."""
    if lemma(verb) not in _LEARNING or not contents:
        return False
    first = contents[0][0]
    opening = {t.lower_ for t in doc[max(verb.i + 1, first - 2) : first + 1]}
    if opening & _EITHER:
        return True
    awaited = verb.dep_ == "xcomp" and lemma(verb.head) in {"wait", "try", "want"}
    return bool(opening & _SOUGHT) and (awaited or lemma(verb) in {"figure", "know"})
