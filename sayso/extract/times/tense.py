"""The tense of a verb, and whether a time expression looks ahead of the publication or back.

Reads the auxiliaries in the UD tree. Where there is no tree, as before the analyser has run, the nearest word of its
clause that tells a tense decides.
"""

import re
from typing import Literal

from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

Tense = Literal["past", "present", "future"]

FUTURE_AUXILIARIES = {"will", "'ll", "’ll", "shall", "wo", "wo n't", "won't", "ll"}
PAST_AUXILIARIES = {"was", "were", "had", "did", "has", "have", "'ve", "’ve", "'d", "got"}
PRESENT_AUXILIARIES = {"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "be", "do", "does"}
# fmt: off
_COMING_WORDS = (
    "plan", "expect", "schedule", "intend", "vow", "promise", "pledge", "hope", "aim", "prepare", "threaten", "set",
    "due", "want", "agree", "decide", "seek", "slate", "need", "propose", "go", "order", "urge", "ask", "demand",
    "call", "invite", "likely", "poise", "project", "able", "ready", "announce",
)
_SCHEDULED_WORDS = (
    "begin", "start", "open", "meet", "end", "close", "resume", "expire", "take", "hold", "vote", "arrive",
)
_APPOINTMENT_WORDS = (
    "election", "vote", "summit", "meeting", "talk", "referendum", "deadline", "trial", "hearing", "conference",
    "ballot", "poll", "visit", "strike", "protest", "rally", "ceremony", "session", "launch", "runoff", "primary",
    "caucus", "convention", "debate", "encounter", "contest", "showdown", "match",
)
# fmt: on


def _forms(words: tuple[str, ...]) -> frozenset[str]:
    """The words with their regular endings, since lemmas can't be relied on."""
    made = set(words)
    for word in words:
        stems = (word, word.removesuffix("e"), word + word[-1], word.removesuffix("y") + "i")
        made.update(stem + ending for stem in stems for ending in ("s", "es", "ed", "ing"))
    return frozenset(made)


COMING = _forms(_COMING_WORDS)
"""Words whose infinitive lies ahead of them: "plans to leave", "is due to open"."""

SCHEDULED = _forms(_SCHEDULED_WORDS)
"""Verbs whose present tense with a date is a timetable's: "the talks begin on Friday"."""

APPOINTMENTS = _forms(_APPOINTMENT_WORDS)
"""Nouns that are often fixed for a day to come."""

_ARRANGED = frozenset(
    {"organised", "organized", "hosted", "held", "convened", "fixed", "booked", "sponsored", "staged"}
)
"""Participles of what is often told before it takes place: "a concert hosted by the club on 3 May"."""

RULINGS = frozenset(
    {"truce", "ceasefire", "cease-fire", "curfew", "ban", "blockade", "embargo", "lockdown", "armistice"}
)
"""Nouns of what is agreed or ordered before it holds."""

_JUDGING = word_set(
    """condemn condemns deplore deplores denounce denounces criticise criticises criticize criticizes regret regrets
    decry decries praise praises mourn mourns blame blames accuse accuses"""
)
"""Of what has been done."""

_SETTING = word_set(
    """declared declares announced announces called calls imposed imposes ordered orders agreed set sets decreed
    threatened"""
)
"""What is done to something that is to begin."""

_HELD_OPEN = word_set(
    "remanded adjourned postponed suspended delayed deferred extended prolonged renewed banned barred closed"
)
"""Participles of what lasts, or is put off, until a day that is named: one to come, unless its year is given."""

_PUT_OFF = word_set("adjourned postponed delayed deferred rescheduled moved")

_AHEAD = (
    r"\b(?:will|shall|won['’]t|['’]ll|would|should|is to|are to|was to|were to|be held"
    r"|(?:(?:has|have) been |was |were )?(?:due|scheduled|slated)|expected to|planned"
    r"|plan(?:s|ning)? (?:to|for)|set (?:for|to)"
    r"|going to|intends? to|hopes? to|vow(?:s|ed) to|upcoming|ahead of|until|next|wants? to|calls? for|agreed to"
    r"|proposed|expects?|aims? to|promised to|pledged to|deadline|must|(?:may|might|could|can) be)\b"
)
_BEHIND = (
    r"\b(?:was|were|had|has been|have been|did|said|told|took|went|came|made|began|met|held|left|won"
    r"|fled|fell|shot|hit|fought|struck|broke|rose|ran|gave|got|saw|sent|became|found|lost|led|brought|built|heard"
    r"|(?<!\bbe )(?!followed|called|needed|united|armed|based)[a-z]{3,}ed)\b"
)


def tense_of(token: Token) -> Tense | None:
    """The tense of the verb, or of the clause whose predicate the token is; None where nothing shows it.

    An infinitive has the tense of the verb it hangs on, or the future where that looks ahead ("plans to leave")."""
    words = [c for c in token.children if c.dep_.startswith(("aux", "cop"))]
    lower = {c.lower_ for c in words}
    if lower & FUTURE_AUXILIARIES or (lower & {"would", "should", "must"} and not lower & {"have", "'ve"}):
        return "future"
    if lower & {"would", "could", "should", "might", "may"} and lower & {"have", "'ve"}:
        return "past"
    if lower & PAST_AUXILIARIES:
        return "past"
    if "to" in lower or any(c.lower_ == "to" and c.tag_ == "TO" for c in token.children):
        return _infinitive(token)
    if lower & {"may", "can", "could", "might"}:
        return "present"
    if lower & PRESENT_AUXILIARIES:
        return "present"
    return _by_tag(token)


def _by_tag(token: Token) -> Tense | None:
    if token.tag_ == "VBD":
        return "past"
    if token.tag_ in ("VBZ", "VBP"):
        return "present"
    if token.tag_ == "MD":
        return "future" if token.lower_ in FUTURE_AUXILIARIES else "present"
    if token.tag_ in ("VB", "VBG", "VBN") and token.dep_ in ("conj", "advcl", "xcomp", "acl") and token.head != token:
        if token.tag_ == "VBN" and token.dep_ == "acl":
            return "future" if _looks_ahead(token) else "past"
        return tense_of(token.head)
    return "past" if token.tag_ == "VBN" else None


def _infinitive(token: Token) -> Tense | None:
    """ "To leave" in "plans to leave" and "is to leave"; in "began to leave" it is as past as the beginning."""
    head = token.head
    if head == token:
        return "future"
    if _looks_ahead(head) or head.lower_ in ("is", "are", "was", "were") or token.dep_ == "acl":
        return "future"
    return tense_of(head)


def _looks_ahead(token: Token) -> bool:
    return token.lower_ in COMING


def governor(doc: Doc, first: int, last: int) -> Token | None:
    """The verb, or other predicate of a clause, that the tokens hang on; None where the doc has no tree."""
    if not doc.has_annotation("DEP"):
        return None
    token = next((t for t in doc[first:last] if not first <= t.head.i < last), doc[first])
    seen = 0
    while token.head != token and seen < 50:
        token, seen = token.head, seen + 1
        if token.tag_.startswith("VB") or token.pos_ in ("VERB", "AUX"):
            return token
        if any(c.dep_ == "cop" or c.dep_.startswith("aux") for c in token.children):
            return token
    return token


def told_past(doc: Doc, first: int, last: int) -> bool:
    """Whether the verb that the tokens hang on is itself in the past ("was found on 16 May", "leaders [deposed] in a
    coup on 1 February"); where there is no tree, it may be."""
    verb = governor(doc, first, last)
    if verb is None:
        return True
    head = next((t.head for t in doc[first:last] if not first <= t.head.i < last), verb)
    if head != verb and not (head.head == verb and _happened_in(head)):
        return False
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and not any(c.dep_.startswith(("aux", "cop")) for c in verb.children):
        return not _looks_ahead(verb) and verb.lower_ not in SCHEDULED | _ARRANGED
    return verb.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_.startswith(("aux", "cop")) for c in verb.children)


def looks_ahead(doc: Doc, text: str, first: int, last: int) -> bool | None:
    """Whether the expression lies ahead of the publication rather than behind it, by the tense of its clause; None
    where nothing tells. `text` is the doc's."""
    verb = governor(doc, first, last)
    if verb is None:
        return _ahead_by_words(doc, text, first, last)
    head = next((t.head for t in doc[first:last] if not first <= t.head.i < last), verb)
    if head != verb and (_taken_as_done(head) or _known_of(doc, first, last, head)):
        return False
    if first > 1 and doc[first - 1].lower_ == "from" and doc[first - 2].lower_ in RULINGS:
        return True  # "a truce from Saturday"
    if first > 0 and doc[first - 1].lower_ in {"until", "till"} and verb.lower_ in _HELD_OPEN:
        return True  # "was remanded in custody until 12 May"
    if first > 0 and doc[first - 1].lower_ == "to" and verb.lower_ in _PUT_OFF:
        return True  # "was postponed to 12 May"
    if _sets_in(doc, first):
        return True
    tense = tense_of(_meant(doc, verb, first))
    if tense is None:
        fixed = head.lower_ in APPOINTMENTS and head != verb and last <= head.i
        return _ahead_by_words(doc, text, first, last) or (None if fixed else False)
    if tense == "future":
        return True
    if head.lower_ in APPOINTMENTS and _within(head, verb) and not _looks_ahead(verb):
        return False  # "condemns the beating of a cameraman during Saturday's protest"
    if head.lower_ in APPOINTMENTS and head != verb and not (tense == "past" and _occasion(head)):
        return _looks_ahead(verb) or tense == "present"
    if tense == "present":
        return True if verb.lower_ in SCHEDULED or _looks_ahead(verb) else None
    return False


def _sets_in(doc: Doc, first: int) -> bool:
    """Whether the time is when something begins that has just been announced: "declared a strike [starting] Monday"."""
    begin = doc[first - 2] if first > 1 and doc[first - 1].lower_ == "on" else doc[first - 1] if first else doc[first]
    if begin.lower_ == "effective":
        return True  # "announced her resignation, effective June 30"
    if begin.lower_ not in {"starting", "beginning", "commencing"} or begin.head.i >= begin.i:
        return False
    noun = begin.head
    fixed = noun.lower_ in APPOINTMENTS | RULINGS
    return fixed and noun.dep_ in {"obj", "obl", "nsubj:pass"} and noun.head.lower_ in _SETTING


def _meant(doc: Doc, verb: Token, first: int) -> Token:
    """The verb that a time belongs to: an infinitive that stands nearer to it than the verb that the tree hangs it on
    ("voiced their wish to [return] on 17 October")."""
    between = [t for t in doc[verb.i + 1 : first] if t.tag_.startswith("VB")]
    near = between[-1] if between else verb
    infinitive = near.tag_ == "VB" and near.dep_ == "acl" and doc[near.i - 1].lower_ == "to"
    return near if infinitive else verb


def _known_of(doc: Doc, first: int, last: int, noun: Token) -> bool:
    """Whether the time owns what a noun names, and not as an appointment ("would not speak of Monday's mutiny"): only
    what has happened is known by its day."""
    owned = last < len(doc) and doc[last].lower_ in {"'s", "’s", "'", "’"} and noun.i >= last
    return owned and noun.pos_ == "NOUN" and noun.lower_ not in APPOINTMENTS


def _within(noun: Token, verb: Token) -> bool:
    """Whether something named before, or judged by the verb, happened in the course of what the noun names."""
    during = any(c.lower_ in {"during", "following"} for c in noun.children if c.dep_ == "case")
    named = noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" and noun.head.i < noun.i
    return during and (named or verb.lower_ in _JUDGING)


def _occasion(noun: Token) -> bool:
    """Whether something was done at what the noun names ("after a rally Friday, she was [asked]")."""
    return any(c.lower_ in {"after", "at", "during", "following"} for c in noun.children if c.dep_ == "case")


def _happened_in(noun: Token) -> bool:
    """Whether something was done in what the noun names ("was hurt in a blast on 1 April")."""
    within = any(c.lower_ in {"in", "during"} for c in noun.children if c.dep_ == "case")
    return within and noun.lower_ not in {"hours", "days", "weeks", "months", "years", "run-up", "lead-up"}


def _taken_as_done(noun: Token) -> bool:
    """Whether the clause answers to what the noun names ("in response to Monday's raid", "will vote for him because of
    the raid on Monday"), which lies behind it."""
    case = {c.lower_ for c in noun.children if c.dep_ == "case"}
    if "because" in case and noun.lower_ not in APPOINTMENTS:
        return True
    above = noun.head
    return "to" in case and above.tag_ == "NN" and above.lower_ in {"response", "reaction", "retaliation", "answer"}


def _ahead_by_words(doc: Doc, text: str, first: int, last: int) -> bool:
    """By the nearest word that tells; back where none does, since a past event must not be dated ahead."""
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    before = re.split(r"[.!?;][\"”')]*\s+(?=[A-Z\"“])|\n\s*\n", text[max(0, start - 300) : start])[-1]
    after = re.split(r"[.!?;](?:\s|$)|\n\s*\n", text[end : end + 200])[0]
    ahead = [m.end() for m in re.finditer(_AHEAD, before, re.I)]
    behind = [m.end() for m in re.finditer(_BEHIND, before, re.I)]
    if ahead or behind:
        return bool(ahead) and ahead[-1] >= max(behind, default=-1)
    ahead = [m.start() for m in re.finditer(_AHEAD, after, re.I)]
    behind = [m.start() for m in re.finditer(_BEHIND, after, re.I)]
    return bool(ahead) and ahead[0] <= min(behind, default=10**6)
