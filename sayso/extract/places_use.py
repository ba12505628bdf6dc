"""Tells a place as a spot on the map from the government that sits there."""

from sayso.extract.places_context import in_dateline
from sayso.extract.places_name import Name
from sayso.extract.places_words import ADDRESSED, RELATIONS, SPEECH, words
from sayso.gazetteer import Entry
from sayso.language.doc import Doc, Token

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
# What governments do together: "mediating along with Ostria".
_JOINTLY = words("mediate broker support back host lead help sponsor push")
_AUXILIARIES = words("has have had is was will would could may might also not n't never again still now reportedly")


def is_government(doc: Doc, name: Name, entry: Entry | None) -> bool:
    """Whether the name stands for who rules there: "Damascus said", "talks with Moscow", "accused Syria"."""
    if entry is None or not (entry.kind in ("country", "continent") or entry.capital or entry.level == 1):
        return False
    if in_dateline(doc, name) or (name.last < len(doc) and doc[name.last].text in _POSSESSIVE):
        return False
    if doc.has_annotation("DEP"):
        return _by_tree(doc[name.first : name.last].root)
    return _by_words(doc, name)


def _by_tree(root: Token) -> bool:
    head = root.head
    if root.dep_ == "conj" and head != root:
        return _by_tree(head) if head.i < root.i else False
    if root.dep_ in ("nsubj", "obl:agent"):
        return head.lemma_.lower() in SPEECH and head.pos_ in ("VERB", "AUX", "")
    if root.dep_ in ("obj", "iobj", "nsubj:pass", "nsubj:xsubj"):
        return head.lemma_.lower() in ADDRESSED
    if root.dep_ in ("nmod", "obl"):
        case = next((child.lower_ for child in root.children if child.dep_ == "case"), "")
        if case in ("with", "between", "against") and head.lower_ in RELATIONS:
            return True
        if case == "with" and root.i > 1 and root.doc[root.i - 2].lower_ in ("along", "together", "jointly"):
            return head.lemma_.lower() in SPEECH | _JOINTLY
        asked = head.tag_ == "VB" and root.i < head.i and head.head.lemma_.lower() in ("call", "appeal", "ask", "plead")
        if case == "for" and asked:
            return True  # "called for [Ostria] to mediate"
        return case in ("on", "with", "by") and head.lemma_.lower() in (
            "call",
            "negotiate",
            "talk",
            "agree",
            "meet",
            "condemn",
        )
    return False


def _by_words(doc: Doc, name: Name) -> bool:
    index = name.outer[1]
    while index < len(doc) and doc[index].lower_ in _AUXILIARIES:
        index += 1
    if index < len(doc) and _lemma(doc[index].lower_) in SPEECH and _subject(doc, name):
        return True
    before = [token.lower_ for token in doc[max(0, name.first - 3) : name.first]]
    if before[-1:] in (["with"], ["between"]) and any(word in RELATIONS for word in before):
        return True
    return bool(before) and before[-1] != _lemma(before[-1]) and _lemma(before[-1]) in ADDRESSED


def _subject(doc: Doc, name: Name) -> bool:
    return name.first == 0 or doc[name.first - 1].lower_ not in (
        "in",
        "of",
        "from",
        "at",
        "near",
        "outside",
        "for",
        "to",
        "and",
    )


def _lemma(word: str) -> str:
    """The base of a regular verb form, or the word; enough for the verbs on our lists."""
    irregular = {
        "said": "say",
        "told": "tell",
        "sought": "seek",
        "sent": "send",
        "struck": "strike",
        "sold": "sell",
        "held": "hold",
    }
    if word in irregular:
        return irregular[word]
    for ending, base in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("es", "e"),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        stem = word[: len(word) - len(ending)] + base
        if word.endswith(ending) and (stem in SPEECH or stem in ADDRESSED):
            return stem
    return word
