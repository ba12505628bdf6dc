"""Whether the words of a saying are only a name or a title: of a paper, a book, a memo."""

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Saying
from sayso.extract.claims.tree import lemma
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

_PAPERS = cues.words("daily weekly newspaper paper magazine newsmagazine periodical newsweekly tabloid journal station")
_OUTLET = 4  # words of a paper's name
_TITLE = 8  # words of a book's, film's or song's
_TITLED = cues.words("titled entitled headlined captioned")
_POINTING = cues.words("that this it what is was as so")


def only_names(analysis: Analysis, saying: Saying) -> bool:
    """Whether the words are a title ("a memo titled “...”"), a refusal ("said no to the plan") or point elsewhere
    ("that is what she says")."""
    doc, first = analysis.doc, saying.contents[0][0]
    if first and doc[first - 1].lower_ in _TITLED:
        return True
    words = [t.lower_ for a, b in saying.contents for t in doc[a:b] if not t.is_punct and not t.is_space]
    return words[:2] in (["no", "to"], ["yes", "to"]) or _POINTING.issuperset(words)


def names_outlet(analysis: Analysis, saying: Saying) -> bool:
    """Whether the words in quotation marks are the name of a paper: "the daily “La Montana,” which ..."."""
    doc, (first, last) = analysis.doc, saying.contents[0]
    opening = first if doc[first].is_quote else first - 1
    if len(saying.contents) > 1 or opening < 1 or not doc[opening].is_quote:
        return False
    words = [t for t in doc[opening + 1 : last] if not (t.is_punct or t.is_quote or t.is_space)]
    named = 0 < len(words) <= _OUTLET and all(t.text[:1].isupper() for t in words)
    return named and lemma(doc[opening - 1]) in _PAPERS


def names_work(analysis: Analysis, saying: Saying) -> bool:
    """Whether a verb that says nothing has the title of a work in quotation marks: "published “Harbour Nights.”"."""
    doc, (first, last) = analysis.doc, saying.contents[0]
    if saying.head is None or len(saying.contents) > 1 or not doc[first].is_quote:
        return False
    if lemma(doc[saying.head]) in cues.VERBS or lemma(doc[saying.head]) in cues.WITH_QUOTE:
        return False
    words = [t for t in doc[first:last] if not (t.is_punct or t.is_quote or t.is_space)]
    if not 0 < len(words) <= _TITLE or all(t.is_upper for t in words) or _is_exclaimed(words[-1]):
        return False
    return all(t.text[:1].isupper() or not t.text[:1].isalpha() or t.pos_ in {"ADP", "DET", "CCONJ"} for t in words)


def _is_exclaimed(last: Token) -> bool:
    """Whether an exclamation or question mark closes what stands before it; a report may end without any."""
    return last.i + 1 < len(last.doc) and last.doc[last.i + 1].text in {"!", "?"}
