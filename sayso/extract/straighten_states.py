"""Numbers and states behind "left": "left six people dead and 13 injured" is two clauses without a verb of their own.

Parsers hang them in many ways, so they are read from the order of the words: each state belongs to those right before
it. Who stands behind it is in another one, whatever the tree coordinates: "left six officers dead and four others [in
critical condition]".
"""

from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_STATES = word_set("dead injured wounded hurt maimed homeless missing displaced unconscious")
_WHO = frozenset({"CD", "NN", "NNS", "NNP", "NNPS"})
_REACH = 20


def hang_states(doc: Doc) -> None:
    """Makes each state a complement of "left" or coordinates it with the first; those who are in it are its subject."""
    for verb in doc:
        if verb.lower_ in {"left", "leaving", "leaves", "leave"} and verb.pos_ == "VERB":
            _hang(verb, _states_behind(verb))


def _states_behind(verb: Token) -> list[Token]:
    found: list[Token] = []
    for token in verb.doc[verb.i + 1 : verb.i + _REACH]:
        if token.lower_ in _STATES and _who(token).tag_ in _WHO:
            found.append(token)
        elif token.pos_ in {"VERB", "AUX"} or token.text in {".", ";", ":", "!", "?", "(", '"', "”"}:
            break
    return found


def _hang(verb: Token, states: list[Token]) -> None:
    for state in states:
        who = _who(state)
        if state.is_ancestor(verb) or who.is_ancestor(verb):
            return
        state.tag_, state.pos_, state.lemma_ = "JJ", "ADJ", state.lower_
        state.hang(verb if state == states[0] else states[0])
        state.dep_ = "xcomp" if state == states[0] else "conj"
        who.hang(state)
        who.dep_ = "nsubj:pass"
        for more in state.doc[who.i + 1 : state.i]:
            more.hang(who)
        _part_others(state, who)


def _who(state: Token) -> Token:
    """The word before the state; the number in "[30] more injured"."""
    before = state.doc[state.i - 1]
    return before.doc[before.i - 1] if before.lower_ == "more" and before.i else before


def _part_others(state: Token, who: Token) -> None:
    """Those behind the state who have one of their own, as a phrase or a gerund, are coordinated with that, and not
    with those who are dead."""
    for other in [c for c in who.children if c.dep_ == "conj" and c.i > state.i]:
        own = next((c for c in other.children if c.i > other.i and _is_state(c)), None)
        if own is None:
            continue
        own.hang(state)
        own.dep_ = "conj"
        other.hang(own)
        other.dep_ = "nsubj:pass"


def _is_state(word: Token) -> bool:
    marks = {c.lower_ for c in word.children if c.dep_ == "case"}
    return word.tag_ == "VBG" or (word.dep_ in {"nmod", "obl"} and bool(marks & {"in", "with", "on", "without"}))
