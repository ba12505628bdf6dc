"""A second toll that shares the first one's auxiliary: "Two people were killed and nine wounded when ...".

Parsers take its number for something else that was killed, and its participle for a state of the first.
"""

from sayso.language.doc import Doc, Token

_HARMED = {
    "wounded": "wound", "injured": "injure", "hurt": "hurt", "killed": "kill", "arrested": "arrest",
    "detained": "detain", "abducted": "abduct", "kidnapped": "kidnap", "captured": "capture", "released": "release",
}  # fmt: skip
_MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "others", "several", "many"})
_STATES = frozenset({*_HARMED, "missing", "dead"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_REACH = 16  # words from the first participle to the second


def part_tolls(doc: Doc) -> None:
    """Makes what was done to the second number its own clause, beside the first."""
    for second in doc:
        if second.i > 2 and second.lower_ in _STATES:
            _count_state(second)
        if second.lower_ in _HARMED and second.i > 2 and not any(c.dep_ in _SUBJECTS for c in second.children):
            who = _number_before(second)
            first = _first(second, who) if who is not None else None
            if who is not None and first is not None:
                _part(first, second, who)


def _count_state(state: Token) -> None:
    """Gives a state in a list of tolls the number right before it, wherever the tree hangs that: "left six dead and
    nine [injured]", "14 dead, 22 injured and three [missing]"."""
    number = state.doc[state.i - 1]
    if number.tag_ != "CD" or state.dep_ != "conj":
        return
    if number.head.i > state.i or state.doc[state.i - 2].lower_ not in {"and", ","}:
        return
    if state.lower_ in _HARMED:
        state.tag_, state.pos_, state.lemma_ = "VBN", "VERB", _HARMED[state.lower_]
    if number.head != state:
        number.hang(state)
    number.dep_ = "nsubj:pass"


def _number_before(second: Token) -> Token | None:
    """The head of the number right before the participle, behind "and" or a comma: "nine", "six others"."""
    doc, at = second.doc, _before_aside(second)
    head = doc[at]
    if head.lower_ in {"others", "people"} and at > 1 and doc[at - 1].lower_ == "of" and doc[at - 2].lower_ in _MANY:
        head, at = doc[at - 2], at - 2  # "hundreds of others"
    if head.tag_ == "NNS" and doc[at - 1].tag_ == "CD":
        at -= 1
    elif not (head.tag_ == "CD" or head.lower_ in _MANY):
        return None
    while at > 1 and doc[at - 1].lower_ in {"at", "least", "more", "than", "about", "some", "nearly", "another"}:
        at -= 1
    return head if doc[at - 1].lower_ in {"and", ","} else None


def _before_aside(second: Token) -> int:
    """The token before the participle, past what two commas set off: "hundreds, including 15 policemen, [injured]"."""
    doc, at = second.doc, second.i - 1
    if doc[at].text != ",":
        return at
    opened = next((i for i in range(at - 1, max(0, at - _REACH), -1) if doc[i].text == ","), None)
    return at if opened is None or doc[opened + 1].lower_ not in {"including", "among", "some"} else opened - 1


def _first(second: Token, who: Token) -> Token | None:
    """The passive before, on which the tree hangs the number or the participle."""
    for verb in reversed(second.doc[max(second.sent.start, second.i - _REACH) : who.i]):
        if verb.tag_ == "VBN" and any(c.dep_ == "aux:pass" for c in verb.children):
            return verb if verb in {who.head, second.head} and not second.is_ancestor(verb) else None
    return None


def _part(first: Token, second: Token, who: Token) -> None:
    second.tag_, second.pos_, second.lemma_ = "VBN", "VERB", _HARMED[second.lower_]
    if second.head != first:
        second.hang(first)
    second.dep_ = "conj"
    who.hang(second)
    who.dep_ = "nsubj:pass"
