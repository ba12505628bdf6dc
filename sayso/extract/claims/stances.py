"""What the construction around a cue makes of its stance."""

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Range
from sayso.extract.claims.tree import child, children, is_negated, lemma
from sayso.language.doc import Doc, Token
from sayso.model import Stance

_WARNING = cues.words("warn caution warning")
_FEARING = cues.words("fear worried concerned afraid")
_TURNING_DOWN = cues.words("reject dismiss repudiate")
_EXCLUDING = cues.words("rule exclude discount dismiss")
_OTHERS_WORDS = cues.words(
    """
    accusation allegation claim charge criticism suggestion rumor rumour assertion insinuation report suspicion
    possibility idea notion theory likelihood speculation
    """
)
_WISHING: dict[str, Stance] = {
    **dict.fromkeys(("insist", "insistence"), "demands"),
    **dict.fromkeys(("suggest", "suggestion", "proposal"), "urges"),
}


def finer(doc: Doc, cue: Token, stance: Stance, contents: tuple[Range, ...]) -> Stance:
    """The stance that a cue with this stance by itself takes with such contents.

    "Told them to leave" and "asked them to leave" urge. "Warned that the dam was cracked" foresees nothing, "dismissed
    the accusations" denies, "insisted that he be freed" demands, "“It is over,” she concluded" says.
    """
    word = lemma(cue)
    if word == "know" and cue.dep_ == "xcomp" and lemma(cue.head) in {"make", "let"}:
        return "says"  # "made it known that"
    if stance == "says" and is_negated(cue) and leaves_open(cue):
        return stance
    if word in _TURNING_DOWN and stance == "says":
        turned = {lemma(c) for c in children(cue, "obj", "nsubj:pass")}
        return "denies" if turned & _OTHERS_WORDS and (word != "dismiss" or "charge" not in turned) else stance
    if any(c.pos_ in {"VERB", "AUX"} for c in children(cue, "xcomp")) and not children(cue, "ccomp"):
        if word == "tell":
            return "demands"
        if word in {"ask", "request", "call", "warn"}:
            return "urges"
    if (
        word == "conclude"
        and contents
        and any(t.is_quote for t in doc[max(0, contents[0][0] - 1) : contents[0][0] + 1])
    ):
        return "says"
    clause = next((c for c in children(cue, "ccomp", "acl") if any(a <= c.i < b for a, b in contents)), None)
    if clause is None:
        return stance
    if word in _WISHING and _is_bare(clause):
        return _WISHING[word]
    if stance == "predicts" and word in _WARNING | _FEARING and _is_told(clause):
        return "says" if word in _WARNING else "believes"
    return stance


def leaves_open(verb: Token) -> bool:
    """Whether a negated verb of turning down says that something may be: "did not rule out that", "did not dismiss the
    possibility that"."""
    word = lemma(verb)
    if word == "rule" and not any(c.lower_ == "out" for c in children(verb, "compound")):
        return False
    if word not in _EXCLUDING:
        return False
    holding = children(verb, "ccomp") or [a for o in children(verb, "obj") for a in children(o, "acl", "ccomp")]
    return any(child(c, "mark") is not None for c in holding if c.dep_ != "acl:relcl")


def _is_bare(clause: Token) -> bool:
    """Whether a clause with a subject has the bare form of its verb: "that he be freed", "that the army withdraw"."""
    if child(clause, "nsubj", "nsubj:pass") is None:
        return False
    helpers = children(clause, "aux", "cop")
    first = min([*helpers, clause], key=lambda t: t.i)
    return first.tag_ == "VB"


def _is_told(clause: Token) -> bool:
    """Whether the clause tells of what was or is going on: its first verb is past, or a progressive's present."""
    first = min([*children(clause, "aux", "cop"), clause], key=lambda t: t.i)
    if any(c.tag_ == "MD" or c.lower_ in {"would", "will", "could"} for c in children(clause, "aux")):
        return False
    if first.tag_ == "VBD":
        return True
    progressive = clause.tag_ == "VBG" and clause.lower_ != "going"
    return first.tag_ in {"VBZ", "VBP"} and (progressive or lemma(first) == "have")
