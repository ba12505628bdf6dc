"""Whether a saying can be one: somebody or something that can speak, and words enough to be said."""

from sayso.extract.actors import nouns
from sayso.extract.claims import cues
from sayso.extract.claims.saying import Saying
from sayso.extract.claims.tree import child, children, lemma
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

_NOBODY = cues.words(
    "who whoever whom you your there what nobody none nothing anyone anybody anything whose the a an and or no-one "
    "'s ’s"
)
_MUTE = cues.words("abstract place time event object substance plant animal")
_LEADING = cues.words("management leadership opposition administration secretariat")
_MINDED = cues.words("believes predicts promises threatens doubts asks urges demands accuses")
_CLAUSAL = cues.words("ccomp nsubj nsubj:pass mark")
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
_ADDRESSING = cues.words("threaten warn urge assure remind advise inform")
_PAPERS = cues.words("daily weekly newspaper paper magazine newsmagazine periodical newsweekly tabloid journal station")
_OUTLET = 4  # words of a paper's name
_TITLE = 8  # words of a book's, film's or song's
_TITLED = cues.words("titled entitled headlined captioned")
_POINTING = cues.words("that this it what is was as so")
_TOPIC = 3  # words of a topic that says nothing of itself
_OF_SOMEBODY = cues.words(
    """
    ready willing able unable unwilling happy glad pleased proud eager keen likely unlikely set due quick slow reluctant
    afraid prepared determined careful entitled bound certain sure obliged free first last
    """
)
_LOOKING_INTO = cues.words("investigate examine probe review hear assess study")
_MEANING = cues.words("mean involve entail require")
_SHOWING = cues.words("suggest indicate show reveal imply signal find see read hold hint")


def may_speak(analysis: Analysis, saying: Saying) -> bool:
    """Whether a saying has a source that can say such a thing, and contents that are more than a scrap."""
    if saying.source_head is None:
        return False
    source = analysis.doc[saying.source_head]
    if source.pos_ == "ADJ" and source.ent_type_ == "" and source.dep_ == "amod":
        return False  # "lofty promises"
    if source.lower_ in _NOBODY or any(c.lower_ == "no" and c.dep_ == "det" for c in source.children):
        return False
    if (
        _is_accused(analysis, saying)
        or _is_of_anybody(analysis, saying)
        or _only_looks_into(analysis, saying)
        or _only_judges(analysis, saying)
        or _is_scrap(analysis, saying)
        or _only_acts(analysis, saying)
        or _only_names(analysis, saying)
        or _only_addresses(analysis, saying)
        or _only_names_outlet(analysis, saying)
        or _only_names_work(analysis, saying)
        or _only_touches(analysis, saying)
        or _only_hedges(analysis, saying)
    ):
        return False
    if not _is_mute(analysis, source):
        return True
    cue = analysis.doc[saying.head] if saying.head is not None else None
    if saying.stance in _MINDED:
        return False
    return cue is None or lemma(cue) not in _SHOWING or _has_verb(analysis, saying)


def _is_mute(analysis: Analysis, source: Token) -> bool:
    """Whether the source is a common noun for something without a mind ("the decline"), and no document either."""
    if source.pos_ != "NOUN" or lemma(source) in cues.MEDIA or lemma(source) in cues.NOUNS:
        return False
    if lemma(source) in _LEADING:
        return False
    return analysis.noun_classes.get(source.i) in _MUTE


def _only_hedges(analysis: Analysis, saying: Saying) -> bool:
    """Whether the cue says of a noun that others tell of it: "his [reported] fortune" is nothing that he says, but
    "their claimed victory" is."""
    cue = analysis.doc[saying.head] if saying.head is not None else None
    if cue is None or cue.lower_ not in {*cues.HEDGING_ADJECTIVES, "claimed"} or (saying.source_head or 0) > cue.i:
        return False  # "as [reported] by the Courier"
    before = cue.doc[cue.i - 1] if cue.i else cue
    # Behind a preposition, an article or "his", a verb in the past is none, whatever the tree says.
    if cue.dep_ != "amod" and before.tag_ not in {"IN", "DT", "PRP$"}:
        return False
    own = cue.lower_ == "claimed" and saying.source_head in {c.i for c in children(cue.head, "nmod:poss")}
    return not own


def _is_accused(analysis: Analysis, saying: Saying) -> bool:
    """Whether the source is whom the cue's participle describes: "[a man] accused of killing" accuses nobody."""
    cue = analysis.doc[saying.head] if saying.head is not None else None
    described = cue is not None and cue.dep_ == "acl" and cue.tag_ == "VBN" and cue.head.i == saying.source_head
    return described and saying.stance == "accuses"


def _only_looks_into(analysis: Analysis, saying: Saying) -> bool:
    """Whether the source looks into what others say: "[police] opened an inquiry into claims that he lied"."""
    cue = analysis.doc[saying.head] if saying.head is not None else None
    if cue is None or cue.pos_ != "NOUN" or saying.source_head is None:
        return False
    into = any(c.lower_ == "into" for c in children(cue, "case"))
    looked = cue.dep_ in {"obj", "nsubj:pass"} and lemma(cue.head) in _LOOKING_INTO
    own = {t.i for t in cue.subtree if t.i < cue.i or t.dep_ == "nmod"}
    return (into or looked) and saying.source_head not in own


def _is_of_anybody(analysis: Analysis, saying: Saying) -> bool:
    """Whether the cue only tells what something is or means, whoever does it: "it is wrong to say that", "it means
    admitting that", "one way is to say that"."""
    doc = analysis.doc
    if saying.head is None or saying.source_head is None:
        return False
    cue, source = doc[saying.head], doc[saying.source_head]
    if source.lower_ == "it" and source.head != cue and source.dep_ in {"nsubj", "expl"}:
        above = source.head
        bare = cue.tag_ in {"VB", "VBG"} and not any(c.dep_.startswith("aux") for c in cue.children)
        if bare and cue.head == above and (lemma(above) in _MEANING or _is_of_deeds(above)):
            return True
    be = child(cue, "cop")
    told = source.dep_ == "nsubj" and source.head == cue and cue.tag_ in {"VB", "VBG"}
    return be is not None and told and source.pos_ == "NOUN"


def _is_of_deeds(adjective: Token) -> bool:
    """Whether an adjective with "it" is of what is done ("it is hard to say"), not of a body ("it is ready to say")."""
    return adjective.pos_ == "ADJ" and child(adjective, "cop") is not None and lemma(adjective) not in _OF_SOMEBODY


def _only_judges(analysis: Analysis, saying: Saying) -> bool:
    """Whether something is judged without a word on what it was: who condemns an attack doesn't report it."""
    if saying.head is None or lemma(analysis.doc[saying.head]) not in cues.JUDGING:
        return False
    if any(lemma(one) in cues.ALLEGATIONS for one in children(analysis.doc[saying.head], "obj")):
        return False  # "rejected any accusation implicating it"
    tokens = [t for a, b in saying.contents for t in analysis.doc[a:b]]
    if any(t.is_quote or (t.dep_ in _CLAUSAL and t.head.dep_ != "acl:relcl") for t in tokens):
        return False
    return not any(t.lower_ in {"as", "for"} for t in tokens)


def _only_acts(analysis: Analysis, saying: Saying) -> bool:
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
        return first.ent_type_ == "PER" or not _is_somebody(analysis, saying.source_head)
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


def _is_somebody(analysis: Analysis, source: int | None) -> bool:
    if source is None:
        return False
    head = analysis.doc[source]
    return head.pos_ in {"PROPN", "PRON"} or analysis.noun_classes.get(source) in {
        "person",
        "people",
        "group",
        "organization",
    }


def _has_verb(analysis: Analysis, saying: Saying) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for a, b in saying.contents for t in analysis.doc[a:b])


def _only_names(analysis: Analysis, saying: Saying) -> bool:
    """Whether the words are a title ("a memo titled “...”"), a refusal ("said no to the plan") or point elsewhere
    ("that is what she says")."""
    doc, first = analysis.doc, saying.contents[0][0]
    if first and doc[first - 1].lower_ in _TITLED:
        return True
    words = [t.lower_ for a, b in saying.contents for t in doc[a:b] if not t.is_punct and not t.is_space]
    return words[:2] in (["no", "to"], ["yes", "to"]) or _POINTING.issuperset(words)


def _only_addresses(analysis: Analysis, saying: Saying) -> bool:
    """Whether the contents are nobody but those to whom it is said: "threatened the strikers"."""
    doc = analysis.doc
    if saying.head is None or lemma(doc[saying.head]) not in _ADDRESSING or len(saying.contents) > 1:
        return False
    first, last = saying.contents[0]
    told = [t for t in doc[first:last] if t.head.i == saying.head and t.dep_ in {"obj", "iobj"}]
    if len(told) != 1 or any(t.is_quote or t.pos_ in {"VERB", "AUX"} for t in doc[first:last]):
        return False
    others = [t for t in doc[first:last] if t.i != told[0].i and not first <= t.head.i < last]
    return not others and _is_somebody(analysis, told[0].i)


def _only_names_outlet(analysis: Analysis, saying: Saying) -> bool:
    """Whether the words in quotation marks are the name of a paper: "the daily “La Montana,” which ..."."""
    doc, (first, last) = analysis.doc, saying.contents[0]
    opening = first if doc[first].is_quote else first - 1
    if len(saying.contents) > 1 or opening < 1 or not doc[opening].is_quote:
        return False
    words = [t for t in doc[opening + 1 : last] if not (t.is_punct or t.is_quote or t.is_space)]
    named = 0 < len(words) <= _OUTLET and all(t.text[:1].isupper() for t in words)
    return named and lemma(doc[opening - 1]) in _PAPERS


def _only_names_work(analysis: Analysis, saying: Saying) -> bool:
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


def _only_touches(analysis: Analysis, saying: Saying) -> bool:
    """Whether the contents only name what is spoken of or agreed to: "made statements about the incident", "agreed to a
    phone call"."""
    doc = analysis.doc
    if saying.cue is None or saying.head is None or len(saying.contents) > 1:
        return False
    tokens = [t for t in doc[slice(*saying.contents[0])] if not t.is_space]
    if any(t.is_quote or t.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"} for t in tokens):
        return False
    before = doc[saying.contents[0][0] - 1].lower_
    if lemma(doc[saying.head]) in {"agree", "consent"} and before == "to":
        return True
    return before == "about" and len(tokens) <= _TOPIC


def _is_scrap(analysis: Analysis, saying: Saying) -> bool:
    """Whether nothing is left of the contents but a word or two that are no statement."""
    tokens = [t for a, b in saying.contents for t in analysis.doc[a:b] if not t.is_space]
    words = [t for t in tokens if not t.is_punct and not t.is_quote]
    if len(words) < len(tokens) and any(t.is_quote for t in tokens):
        return not words
    said = any(t.like_num or (t.pos_ in {"NOUN", "PROPN", "VERB"} and len(t) > 3) for t in words)
    return len(words) < 2 and not said
