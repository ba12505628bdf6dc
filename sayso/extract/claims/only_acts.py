"""Whether a verb that can say something only does something to its object: "rejected the appeal", "called a strike"."""

from sayso.extract.actors import nouns
from sayso.extract.claims import cues
from sayso.extract.claims.saying import Saying
from sayso.extract.claims.tree import child, children, lemma
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

_ASKED = cues.words("request appeal petition bid offer proposal plan motion application plea complaint lawsuit suit")
_ACTS = {
    "reject": _ASKED,
    "dismiss": _ASKED,
    "call": cues.words("strike election meeting rally protest action vote referendum session demonstration bluff halt"),
    "deny": _ASKED
    | cues.words(
        "bail permit permission variance license licence parole visa entry access asylum clemency leave service"
    ),
    "claim": cues.words("life victim casualty"),
    "assert": cues.words("control authority dominance power influence supremacy right independence itself themselves"),
    "release": frozenset[str](),
    "publish": frozenset[str](),
    "question": frozenset[str](),
    "appeal": cues.words("decision ruling verdict sentence conviction judgment judgement order"),
}
"""Verbs that are cues in one sense and acts in another, and the objects that show it; none where any object does."""
_TOPICAL = cues.words("comment reply respond")
"""Verbs whose phrase says what they are about or an answer to, and not what is said."""


def only_acts(analysis: Analysis, saying: Saying) -> bool:
    """Whether the cue does something to its object and says nothing of it: "rejected the appeal", "called a strike",
    "questioned the suspect", "released the men", "claimed 12 lives", "spoke on condition of anonymity"."""
    doc = analysis.doc
    if saying.head is None or any(t.is_quote for a, b in saying.contents for t in doc[a:b]):
        return False
    cue = doc[saying.head]
    words = {t.i for a, b in saying.contents for t in doc[a:b]}
    tops = [doc[i] for i in sorted(words) if doc[i].head.i not in words or doc[i].head.i == i]
    found = [t for t in tops if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    if lemma(cue) in {"reject", "dismiss", "deny"} and any(lemma(c) in _ASKED for c in children(cue, "obj")):
        return True  # "denied a motion to dismiss the charges"
    if not found or any(t.pos_ in {"VERB", "AUX"} for t in tops):
        return False
    if lemma(cue) == "dismiss" and any(_is_post(t) for t in found):
        return True  # "dismissed General Dask as army chief"
    first = found[0]
    if lemma(cue) == "charge" and cue.i + 1 < len(doc) and doc[cue.i + 1].lower_ in {"at", "into", "toward", "towards"}:
        return True  # "charged at them with a knife"
    if first.lower_ == "anonymity" or _only_calls(analysis, cue, saying):
        return True
    if any(c.dep_ in {"cop", "nsubj"} for c in first.children):
        return False
    if lemma(cue) == "call" and any(c.i > first.i for c in children(cue, "xcomp")):
        return False  # "called the vote a mistake"
    word = lemma(cue)
    if word == "go":
        return True  # "go on trial", unlike "went on to say"
    if word in _TOPICAL and first.head == cue and first.dep_.startswith("obl"):
        return True
    if word == "point":
        return first.ent_type_ == "PER" or not is_somebody(analysis, saying.source_head)
    if word == "announce" and any(c.lower_ == "no" and c.dep_ == "det" for c in first.children):
        return True
    if word in _ACTS:
        return (
            first.head == cue
            and first.dep_ in {"obj", "nsubj:pass"}
            and (word in {"release", "publish", "question"} or lemma(_counted(first)) in _ACTS[word])
        )
    return False


def _is_post(noun: Token) -> bool:
    """Whether a noun is an office that somebody is dismissed from: "as army chief"."""
    bare = all(c.dep_ != "det" for c in noun.children) and noun.ent_type_ == ""
    return lemma(noun) in nouns.OFFICES and bare and any(c.lower_ == "as" for c in children(noun, "case"))


def _counted(noun: Token) -> Token:
    """What a number heads: the lives of "hundreds of lives"."""
    many = noun.lower_ in {"hundreds", "thousands", "dozens", "scores", "number"}
    of = next((c for c in children(noun, "nmod") if child(c, "case") is not None), None) if many else None
    return noun if of is None else of


def _only_calls(analysis: Analysis, cue: Token, saying: Saying) -> bool:
    """Whether something or somebody is called without a word on what it is: "called a meeting to discuss the dam",
    "called the clerks"."""
    called = child(cue, "obj")
    if lemma(cue) != "call" or cue.pos_ != "VERB" or called is None or len(saying.contents) > 1:
        return False
    first, last = saying.contents[0]
    if lemma(called) in _ACTS["call"] and not first <= called.i < last:
        return cue.doc[cue.i + 1].lower_ not in {"for", "on", "upon"}
    return called.i == last - 1 and analysis.noun_classes.get(called.i) in {"person", "people", "group"}


def is_somebody(analysis: Analysis, source: int | None) -> bool:
    """Whether the source, by the index of its head, is a person or a body of people."""
    if source is None:
        return False
    head = analysis.doc[source]
    return head.pos_ in {"PROPN", "PRON"} or analysis.noun_classes.get(source) in {
        "person",
        "people",
        "group",
        "organization",
    }
