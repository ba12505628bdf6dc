"""Numbers and states behind "left": "left six people dead and 13 injured" is two clauses without a verb of their own.

Parsers hang them in many ways, so they are read from the order of the words: each state belongs to those right before
it.
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
        if token.lower_ in _STATES and token.doc[token.i - 1].tag_ in _WHO:
            found.append(token)
        elif token.pos_ in {"VERB", "AUX"} or token.text in {".", ";", ":", "!", "?", "(", '"', "”"}:
            break
    return found


def _hang(verb: Token, states: list[Token]) -> None:
    for state in states:
        who = state.doc[state.i - 1]
        if state.is_ancestor(verb) or who.is_ancestor(verb):
            return
        state.tag_, state.pos_, state.lemma_ = "JJ", "ADJ", state.lower_
        state.hang(verb if state == states[0] else states[0])
        state.dep_ = "xcomp" if state == states[0] else "conj"
        who.hang(state)
        who.dep_ = "nsubj:pass"
