"""What somebody says of what was just said: "The mayor took bribes, she said, [a charge] [his lawyer] [denies]".

The noun behind the comma stands for the whole clause before it, and what follows is its relative clause. Parsers make
of it an object of the verb before, or a clause of its own.
"""

from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

STANDS_FOR = word_set("charge claim allegation accusation assertion report suggestion something contention theory")
_FORMS = {
    "denies": "deny", "denied": "deny", "deny": "deny", "rejects": "reject", "rejected": "reject", "reject": "reject",
    "disputes": "dispute", "disputed": "dispute", "dispute": "dispute", "refutes": "refute", "refuted": "refute",
    "refute": "refute", "dismisses": "dismiss", "dismissed": "dismiss", "dismiss": "dismiss", "calls": "call",
    "called": "call", "contests": "contest", "contested": "contest", "rebuffed": "rebuff", "rubbished": "rubbish",
    "describes": "describe", "described": "describe", "call": "call", "dismissing": "dismiss",
}  # fmt: skip
_BEFORE = frozenset({"a", "an", "the", "both", "all", "these", "such", "any"})
_HELPING = frozenset({"has", "have", "had", "was", "were", "is", "are", "been", "which", "that", "both", "all"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
# Words from the noun to the verb.
_REACH = 14


def hang_rebuttals(doc: Doc) -> None:
    """Makes the noun stand beside the clause, and what is said of it its relative clause."""
    for noun in doc:
        if noun.pos_ in {"NOUN", "PRON"} and noun.lemma_.lower() in STANDS_FOR and _set_off(noun):
            verb = _rebutting(noun)
            anchor = _told_before(noun, verb) if verb is not None else None
            if verb is not None and anchor is not None:
                _hang(noun, verb, anchor)


def _set_off(noun: Token) -> bool:
    """Whether nothing stands between the noun and a comma but an article and adjectives."""
    at = noun.i - 1
    while at > 0 and (noun.doc[at].lower_ in _BEFORE or noun.doc[at].pos_ == "ADJ"):
        at -= 1
    return at > 0 and noun.doc[at].text in {",", "–", "—", "-"} and noun.doc[at - 1].sent == noun.sent


def _rebutting(noun: Token) -> Token | None:
    """The verb of what is said of it, before any other verb or mark: "a claim that the bank [denied]"."""
    for token in noun.doc[noun.i + 1 : noun.i + 1 + _REACH]:
        if token.lower_ in _FORMS:
            return token
        helped = token.lower_ in _HELPING or token.lower_ in {"'s", "’s"}
        if token.sent != noun.sent or token.text in {",", ";", ":", ".", "(", "—"}:
            return None
        if token.pos_ in {"VERB", "AUX"} and not helped:
            return None
    return None


def _told_before(noun: Token, verb: Token) -> Token | None:
    """The verb before the comma that the noun may hang on: the head of the sentence, or what heads it instead."""
    top = noun.sent.root
    if top not in {noun, verb} and top.i < noun.i:
        return top
    return None


def _hang(noun: Token, verb: Token, anchor: Token) -> None:
    behind = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    who = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i > noun.i), None)
    passive = behind == "by" and who is None
    if not passive and who is None:
        who = _acting(noun, verb)
        if who is None:
            return
    noun.hang(anchor)
    noun.dep_ = "parataxis"
    verb.hang(noun)
    verb.pos_, verb.lemma_, verb.dep_ = "VERB", _FORMS[verb.lower_], "acl" if passive else "acl:relcl"
    verb.tag_ = (
        "VBN" if passive else ("VBZ" if verb.lower_.endswith("s") else "VBD" if verb.lower_.endswith("ed") else "VBP")
    )
    if who is not None and not passive:
        who.hang(verb)
        who.dep_ = "nsubj"


def _acting(noun: Token, verb: Token) -> Token | None:
    """Who stands before the verb, where the tree gives it no subject."""
    at = verb.i - 1
    while at > noun.i and (verb.doc[at].lower_ in _HELPING or verb.doc[at].pos_ in {"ADV", "AUX"}):
        at -= 1
    word = verb.doc[at]
    while word.head.i in range(noun.i + 1, verb.i) and word.head != word:
        word = word.head
    return word if at > noun.i and word.pos_ in {"NOUN", "PROPN", "PRON"} else None
