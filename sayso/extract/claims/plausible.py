"""Whether a saying can be one: somebody or something that can speak, and words enough to be said."""

from sayso.extract.claims import cues
from sayso.extract.claims.only_acts import is_somebody, only_acts
from sayso.extract.claims.only_names import names_outlet, names_work, only_names
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
_ADDRESSING = cues.words("threaten warn urge assure remind advise inform")
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
        or only_acts(analysis, saying)
        or only_names(analysis, saying)
        or _only_addresses(analysis, saying)
        or names_outlet(analysis, saying)
        or names_work(analysis, saying)
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


def _has_verb(analysis: Analysis, saying: Saying) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for a, b in saying.contents for t in analysis.doc[a:b])


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
    return not others and is_somebody(analysis, told[0].i)


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
