"""What a clause says of its own event before anything above it is asked: tense, modal verbs, negation, conditions."""

from typing import Literal

from sayso.extract.events.moods import ADJECTIVES, MODALS, Mood
from sayso.extract.nobody import denies_nothing, is_nobody
from sayso.extract.tree import ancestors, child, children
from sayso.extract.words import word_set
from sayso.language.doc import Token

NEGATIONS = frozenset({"not", "n't", "never", "n’t", "no", "nt", "hardly", "neither", "nor", "cannot"})
# What is said to be a deed was done ("the reaction was to demand proof").
_DOINGS = frozenset({"reaction", "response", "answer", "reply", "act", "move", "step"})
Tense = Literal["past", "present", "perfect", "past perfect", "future", "base", "none"]
# What is not said with these is not known, for all that the words tell.
SAYING = word_set(
    """say claim state declare report announce confirm allege suggest indicate assert argue write tell maintain mention
    find"""
)
# A clause behind these asks for more of what it takes for granted ("did not say [why] he was held").
_ASKING = word_set("why how who whom whose what where when which")
# Beside these, "would" tells of a habit.
_AGAIN_AND_AGAIN = frozenset({"often", "regularly", "sometimes", "frequently", "repeatedly", "routinely", "usually"})


def auxiliaries(verb: Token) -> list[Token]:
    """The verb's auxiliaries and copula, its own or those that a coordinated verb shares with the first."""
    own = children(verb, "aux", "aux:pass", "cop")
    if own or verb.dep_ != "conj" or child(verb, "nsubj", "nsubj:pass", "mark") is not None or verb.head == verb:
        return own
    return auxiliaries(verb.head) if verb.head.tag_ == verb.tag_ and verb.head.i < verb.i else own


def tense(verb: Token) -> Tense:
    """The tense of the clause that the verb (or copular predicate) heads; "base" for infinitives and imperatives."""
    helpers = auxiliaries(verb)
    words = {a.lower_ for a in helpers}
    if any(a.tag_ == "MD" for a in helpers):
        return "future" if words & {"will", "'ll", "’ll", "shall", "wo"} else "none"
    has = [a for a in helpers if a.lemma_.lower() == "have" or a.lower_ in {"'ve", "’ve", "has", "had", "have"}]
    if has:
        return "past perfect" if has[0].tag_ == "VBD" or has[0].lower_ == "had" else "perfect"
    finite = [a for a in helpers if a.tag_ in {"VBD", "VBZ", "VBP"}]
    if finite:
        return "past" if finite[0].tag_ == "VBD" else "present"
    return _bare(verb)


def _bare(verb: Token) -> Tense:
    if verb.tag_ == "VBD":
        return "past"
    if verb.tag_ in {"VBZ", "VBP"}:
        return "present"
    if verb.tag_ == "VB":
        return "base"
    return "none"


def negated(predicate: Token) -> bool:
    """Whether the clause denies its own predicate: "not", "never", "no longer", or nobody who does it or undergoes
    it."""
    for one in predicate.children:
        if one.dep_ in {"advmod", "det", "aux", "cc:preconj"} and one.lower_ in NEGATIONS:
            return not denies_nothing(one)
        if one.dep_ == "advmod" and one.lower_ == "longer" and any(c.lower_ == "no" for c in one.children):
            return True
        if one.dep_ in {"nsubj", "nsubj:pass", "obj"} and is_nobody(one):
            return True
    if predicate.dep_ == "conj" and child(predicate, "nsubj", "nsubj:pass", "mark", "aux") is None:
        cc = child(predicate, "cc")
        if cc is not None and cc.lower_ == "nor":
            return True
        same = predicate.head.tag_ == predicate.tag_ and predicate.head != predicate
        return same and (cc is None or cc.lower_ in {"or", "and"}) and negated(predicate.head)
    return False


def conditional(verb: Token) -> bool:
    """Whether the clause stands under "if", "unless", "whether"."""
    marks = [c for c in verb.children if c.dep_ in {"mark", "advmod", "cc"}]
    if any(m.lower_ in {"if", "unless", "whether", "lest"} and not _as_if(m) for m in marks) or _inverted(verb):
        return True
    if verb.dep_ == "conj" and verb.head != verb and child(verb, "mark") is None:
        return verb.head.pos_ in {"VERB", "AUX"} and conditional(verb.head)
    return False


def _inverted(verb: Token) -> bool:
    """ "[Should] there be a ban, ...", "[Had] they fired, ...": the auxiliary opens the clause, and nobody asks."""
    who = child(verb, "nsubj", "nsubj:pass", "expl")
    first = next((a for a in (*auxiliaries(verb), verb) if a.lower_ in {"should", "had", "were"}), None)
    if who is None or first is None or first.i > who.left_edge.i or first.i != verb.left_edge.i:
        return False
    opens = first.i == 0 or first.doc[first.i - 1].is_punct or first.doc[first.i - 1].is_space
    return opens and not any(t.text == "?" for t in verb.sent if t.i > verb.i)


def _as_if(mark: Token) -> bool:
    return mark.lower_ == "if" and mark.i > 0 and mark.doc[mark.i - 1].lower_ in {"even", "as"}


def has_condition(verb: Token) -> bool:
    """Whether an if-clause hangs on the verb, or opens its sentence and ends at a comma before it, whatever the tree
    hangs it on."""
    if any(c.dep_ == "advcl" and conditional(c) for c in verb.children):
        return True
    if _condition_behind(verb):
        return True
    opening = next((t for t in verb.sent if t.is_alpha), verb)
    if opening.lower_ not in {"if", "unless"}:
        quoted = [t for t in verb.sent if t.i < verb.i and t.lower_ in {"if", "unless"} and t.i > 0]
        opening = next((t for t in reversed(quoted) if t.doc[t.i - 1].is_quote), verb)
    comma = next((t for t in verb.doc[opening.i : verb.i] if t.text == ","), None)
    return comma is not None and not any(t.text in {";", ":"} for t in verb.doc[comma.i : verb.i])


def modal(verb: Token) -> Mood | None:
    """What the clause's modal verb makes of the event."""
    helpers = auxiliaries(verb)
    word = next((a.lower_.replace("’", "'") for a in helpers if a.tag_ == "MD" or a.lower_ in MODALS), None)
    if word is None and (set_for := _is_to(verb, helpers)) is not None:
        return set_for
    if word is None or (word == "'d" and any(a.lower_ in {"'d", "’d"} and a.lemma_ == "have" for a in helpers)):
        return None
    mood = MODALS.get(word)
    if word == "could" and verb.tag_ == "VBN" and verb.lemma_.lower() in {"hear", "see"} and not has_condition(verb):
        return None  # "shots could be heard"
    if mood is not None and any(a.lower_ in {"have", "'ve", "’ve"} for a in helpers):
        return "hypothetical"
    if word in {"would", "'d"}:
        if any(c.lower_ in _AGAIN_AND_AGAIN for c in verb.children if c.dep_ == "advmod") and not has_condition(verb):
            return None  # "would often receive beatings": a habit in the past
        return "planned" if _reported(verb) and not has_condition(verb) else "hypothetical"
    if mood == "planned" and has_condition(verb):
        return "hypothetical"
    return mood


def wished_otherwise(verb: Token) -> bool:
    """Whether the clause says what should have been: what "should not have been done" was, and what "should have been
    done" was not."""
    words = {a.lower_ for a in (*auxiliaries(verb), verb.head) if a.i < verb.i}
    return bool(words & {"should", "ought"}) and bool(words & {"have", "'ve", "’ve"})


def _condition_behind(verb: Token) -> bool:
    """Whether "if" stands behind the verb and its object, before any other verb or mark ("would kill him if ...")."""
    if verb.lemma_.lower() in {"ask", "see", "know", "wonder", "say", "tell", "decide", "determine", "find"}:
        return False
    for token in verb.doc[verb.i + 1 : verb.i + 9]:
        if token.lower_ in {"if", "unless"}:
            return True
        if token.pos_ in {"VERB", "AUX", "PUNCT", "SCONJ"} or token.is_space:
            return False
    return False


def _is_to(verb: Token, helpers: list[Token]) -> Mood | None:
    """ "Is to meet" is planned, "was to have met" never came to it."""
    be = next((a for a in helpers if a.lower_ in {"is", "are", "was", "were", "'s", "’s"}), None)
    if be is None or verb.tag_ not in {"VB", "VBN"} or be.i > verb.i:
        return None
    to = next((t for t in verb.doc[be.i + 1 : verb.i] if t.lower_ == "to" and t.head == verb), None)
    if to is None or verb.head == be:
        return None
    between = [t for t in verb.doc[be.i + 1 : to.i] if t.pos_ not in {"ADV", "PART"}]
    if between:  # "is due to", "is likely to", where the tree makes the infinitive the head
        return ADJECTIVES.get(between[0].lower_) if len(between) == 1 else None
    past = be.lower_ in {"was", "were"}
    if says_what_was_done(verb):
        return None
    return "negated" if past and any(a.lower_ == "have" for a in helpers) else "planned"


def says_what_was_done(verb: Token) -> bool:
    """ "Their first reaction was to [demand] proof"."""
    told = child(verb, "nsubj", "nsubj:pass", "nsubj:outer")
    was = any(c.lower_ in {"was", "were", "been"} for c in children(verb, "cop", "aux", "aux:pass"))
    return was and told is not None and told.lemma_.lower() in _DOINGS


def _reported(verb: Token) -> bool:
    """Whether the clause is what somebody said or thought, so that "would" is "will" told later."""
    chain = [verb, *ancestors(verb)]
    return any(t.dep_ in {"ccomp", "parataxis"} for t in chain[:3])


def progressive(verb: Token) -> Mood | None:
    """ "Is arresting", "have been arresting", "are being held": ongoing. In the past it is over."""
    helpers = auxiliaries(verb)
    words = {a.lower_ for a in helpers}
    being = "being" in words
    if verb.tag_ != "VBG" and not being:
        return None
    now = {"is", "are", "am", "'s", "'re", "'m", "’s", "’re", "’m"} & words
    if now or ("been" in words and {"has", "have", "'ve", "’ve", "'s", "’s"} & words):
        return "ongoing"
    return None


def is_imperative(verb: Token) -> bool:
    """A bare verb without a subject at the head of its sentence ("Release them!", "Don't shoot")."""
    if verb.tag_ not in {"VB", "VBP"} or child(verb, "nsubj", "nsubj:pass", "mark", "expl") is not None:
        return False
    helpers = auxiliaries(verb)
    if any(a.tag_ == "MD" or a.lower_ == "to" for a in helpers):
        return False
    if any(a.lower_ == "do" for a in helpers) and not negated(verb):
        return False
    if verb.dep_ == "conj" and verb.head != verb:
        return verb.tag_ == "VB" and is_imperative(verb.head)
    return verb.dep_ in {"root", "ccomp", "parataxis"} or verb.head == verb


def has_to(verb: Token) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(c.lower_ == "to" for c in verb.children if c.dep_ in {"mark", "aux"})


def asked(verb: Token) -> bool:
    """Whether the clause asks if it is so ("Will they sign?"). To ask why or when takes it for granted."""
    if verb.dep_ not in {"root", "parataxis", "conj"} and verb.head != verb:
        return False
    last = verb.sent[-1]
    while last.i > verb.i and (last.is_space or last.is_quote):
        last = last.nbor(-1)
    if last.text != "?":
        return False
    if any(t.tag_ in {"WP", "WRB", "WDT", "WP$"} and t.i < verb.i for c in verb.children for t in c.subtree):
        return False
    first = child(verb, "nsubj", "nsubj:pass", "expl")
    return first is not None and any(a.i < first.i for a in auxiliaries(verb))


def disbelieved(verb: Token) -> bool:
    """Whether somebody is said not to believe the clause ("he did not think that they would shoot"), or to doubt it."""
    opinion = verb.head.lemma_.lower() in {"believe", "think", "expect", "suppose", "imagine", "suggest", "guess"}
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() == "doubt":
        return not negated(verb.head)
    return verb.dep_ == "ccomp" and negated(verb.head) and (opinion or _unsaid(verb))


def _unsaid(verb: Token) -> bool:
    """Whether the clause is what somebody does not say ("did not say that he was held")."""
    saying = verb.head
    if saying.lemma_.lower() not in SAYING - {"mention"} or saying.i > verb.i:
        return False
    return not any(t.lower_ in _ASKING for t in verb.doc[saying.i + 1 : verb.i])


def performs(verb: Token) -> bool:
    """Whether the clause does what it says that somebody can, wants, wishes or has to do: "I can [promise] you", "the
    mayor wishes to [assure] them", "I have to [support] him"."""
    if any(a.lower_ == "can" for a in children(verb, "aux")):
        return _speaks(verb)
    wish = verb.head
    if verb.dep_ != "xcomp" or not has_to(verb) or tense(wish) != "present" or negated(wish):
        return False
    return wish.lemma_.lower() == "wish" or (wish.lemma_.lower() in {"want", "have"} and _speaks(wish))


def _speaks(verb: Token) -> bool:
    who = child(verb, "nsubj")
    return who is not None and who.lower_ in {"i", "we"} and not has_condition(verb)


def lasts(verb: Token) -> bool:
    """Whether the clause says how long it has gone on ("has besieged the town for six weeks", "since May")."""
    if tense(verb) != "perfect":
        return False
    return any(c.dep_.startswith("obl") and _spans_time(c) for c in verb.children)


def _spans_time(phrase: Token) -> bool:
    mark = next((c.lower_ for c in phrase.children if c.dep_ == "case"), "")
    units = {"day", "week", "month", "year", "hour", "decade", "night", "long"}
    return mark == "since" or (mark == "for" and phrase.lemma_.lower() in units)
