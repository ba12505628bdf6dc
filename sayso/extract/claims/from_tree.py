"""Acts of saying that the tree shows: verbs, nouns, adjectives and "according to" with what they introduce."""

from sayso.extract.claims.from_figures import from_figures
from sayso.extract.claims.from_nouns import by_own_account, from_according, from_adjective, from_noun, from_reports
from sayso.extract.claims.from_verbs import from_verb
from sayso.extract.claims.saying import Saying
from sayso.language.doc import Doc


def find_sayings(doc: Doc) -> list[Saying]:
    """All acts of saying that the tree shows, in text order of their cues."""
    if not doc.has_annotation("DEP"):
        return []
    out: list[Saying] = []
    for token in doc:
        if token.pos_ in {"VERB", "AUX"}:
            out.extend(from_verb(doc, token))
            out.extend(from_figures(doc, token))
        elif token.pos_ in {"NOUN", "PROPN", "PRON"}:
            out.extend(from_according(doc, token))
            out.extend(by_own_account(doc, token))
            out.extend(from_noun(doc, token))
            out.extend(from_reports(doc, token))
        elif token.pos_ == "ADJ":
            out.extend(from_adjective(doc, token))
    return out
