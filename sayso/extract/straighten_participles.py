"""Participles that a tree hangs on the wrong verb: what is said of a noun right before them belongs to that noun.

Whom somebody saw is whom it was done to: in "saw two comrades killed fighting the gang", nobody kills the gang. Few
verbs say in what state somebody ends up; behind the object of any other verb, a participle describes that object: "held
eleven people [convicted] of fraud". What happens along with what is reported belongs to what is reported: "He said the
men called parents, [demanding] a ransom".
"""

from sayso.extract.straighten_phrases import SUBJECTS
from sayso.extract.words import word_set
from sayso.language.doc import Token

_PERCEIVING = word_set("see watch hear witness find")
# Verbs behind whose object a participle may say what becomes of it, or is to be done with it.
_INTO_A_STATE = word_set(
    """see watch hear witness find have want get keep leave make need like feel hold consider declare deem call name
    order request report pronounce list label show picture depict prefer imagine wish render think believe suspect
    describe presume fear let set catch spot notice observe send bring take brand demand urge ask"""
)
# Whose object a participle behind a comma describes: "found two bodies in a well, [shot] in the head".
_COMING_UPON = word_set("find discover recover unearth")
_REPORTING = word_set("say report tell state claim allege announce confirm believe write")
_DOING = word_set(
    """kill wound injure hurt maim murder shoot stab burn destroy damage force abduct kidnap seize capture loot steal
    rob rape beat torture set take hit strike trap trigger spark prompt leave bring arrest detain"""
)
# What buildings and vehicles do for those inside.
_HOLDING = word_set("shelter house host contain carry transport ferry treat belong")
_RANSOMS = word_set("ransom money cash payment dollar euro pound naira peso rupee")
_TIMES = word_set(
    "day week month year today yesterday tomorrow morning night evening afternoon weekend hour minute time"
)
_PREPOSITIONS = word_set("of to for from in at with near into against on across outside inside through")
_OWN = frozenset({*SUBJECTS, "aux", "aux:pass", "cop", "mark"})


def mend_participle(word: Token) -> None:
    """Hangs a participle on the noun or verb that it belongs to; leaves all other words as they are."""
    if word.tag_ == "VB" and any(c.lower_ == "to" for c in word.children):
        _mend_infinitive(word)
    elif word.tag_ == "VBN" and _has_done(word):
        word.tag_ = "VBD"
    elif word.tag_ in {"VBD", "VBN"} and word.dep_ in {"ccomp", "xcomp"} and _bare(word):
        _hang_on_object(word)
    elif word.tag_ == "VBN" and word.dep_ in {"advcl", "conj"} and _bare(word) and _behind_a_find(word):
        _say_of_found(word)
    elif word.tag_ == "VBN" and word.dep_ in {"advcl", "acl"} and (noun := _described_behind(word)) is not None:
        _describe(word, noun)
    elif word.dep_ in {"obl", "obj"} and word.tag_ in {"NN", "NNS"}:
        _give_object(word)
    elif word.tag_ == "VBG" and word.dep_ == "advcl" and not any(c.dep_ in _OWN for c in word.children):
        _describe_object(word)


def _has_done(word: Token) -> bool:
    """Whether a participle is a past tense: it has a subject and an object, "that" before it and no auxiliary ("told
    us that the men still [faced] trial")."""
    links = {c.dep_ for c in word.children}
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in word.children)
    return that and word.dep_ == "ccomp" and {"nsubj", "obj"} <= links and not links & {"aux", "aux:pass", "cop"}


def _describe_object(word: Token) -> None:
    """Hangs a gerund on the thing right before it that it can only describe ("struck a school [sheltering] families"),
    or else on what is reported."""
    before = word.doc[word.i - 1] if word.i else word
    done = next((c for c in word.head.children if c.dep_ in {"obj", "obl"} and c.right_edge == before), None)
    holds = word.lemma_.lower() in _HOLDING and word.left_edge == word and word.head.pos_ == "VERB"
    if holds and done is not None and done.i > word.head.i and done.ent_type_ != "PER":
        word.hang(done)
        word.dep_ = "acl"
    else:
        _hang_on_report(word)


def _mend_infinitive(word: Token) -> None:
    """An infinitive is no relative clause ("the only senator [to endorse] her"), and with "only" it coordinates with
    nothing: it tells what came of it ("fled, only [to be] caught")."""
    if word.dep_ == "acl:relcl" and not any(c.dep_ in SUBJECTS for c in word.children):
        word.dep_ = "acl"
    only = any(c.lower_ == "only" and c.i < word.i for c in word.children)
    if word.dep_ == "conj" and only and not any(c.dep_ == "cc" for c in word.children):
        word.dep_ = "advcl"


def _behind_a_find(word: Token) -> bool:
    joined = any(c.dep_ == "cc" for c in word.children)
    return word.head.lemma_.lower() in _COMING_UPON and word.head.i < word.i and not joined


def _say_of_found(word: Token) -> None:
    """A participle behind what was found says what had been done to it, not what the finder did."""
    found = next((c for c in word.head.children if c.dep_ == "obj" and c.i < word.i), None)
    if found is not None and not any(c.dep_ == "obj" for c in word.children):
        word.hang(found)
        word.dep_ = "acl"


def _give_object(noun: Token) -> None:
    """Gives a gerund the noun right behind it, where the tree hangs that on the verb above without any preposition
    ("jailed over plotting [attacks]")."""
    first = noun.left_edge.i
    gerund = noun.doc[first - 1] if first > 0 else noun
    links = {"advcl"} if noun.dep_ == "obl" else {"xcomp"}  # "denied losing [control]"
    beside = gerund.tag_ == "VBG" and gerund.head == noun.head and gerund.dep_ in links
    beside = beside and not any(c.lower_ == "under" for c in gerund.children)  # "under withering criticism"
    alone = not any(
        c.dep_ in {"obj", "ccomp", "xcomp", "case"} for c in (*gerund.children, *noun.children) if c != noun
    )
    if beside and alone and noun.lemma_.lower() not in _TIMES:
        noun.hang(gerund)
        noun.dep_ = "obj"


def _described_behind(word: Token) -> Token | None:
    """The noun behind a participle that only describes it, though the tree makes it its object: behind a preposition
    nothing has one ("food for [besieged] Daraq")."""
    if word.i == 0 or any(c.dep_ in _OWN - {"mark"} for c in word.children):
        return None
    noun = next((c for c in word.children if c.dep_ == "obj"), None)
    marked = word.nbor(-1).lower_ in _PREPOSITIONS and word.nbor(-1).head in {word, noun}
    return noun if noun is not None and marked and noun.left_edge.i in {word.i - 1, word.i + 1} else None


def _describe(word: Token, noun: Token) -> None:
    """Hangs the noun where its participle hung, and the participle and the preposition before it on the noun."""
    noun.hang(word.head)
    noun.dep_ = "obl" if word.dep_ == "advcl" else "nmod"
    for mark in [c for c in word.children if c.tag_ in {"IN", "TO"} and c.i == word.i - 1]:
        mark.hang(noun)
        mark.dep_ = "case"
    word.hang(noun)
    word.dep_ = "amod"


def _bare(word: Token) -> bool:
    """Whether nothing makes the word more than a participle: no subject, auxiliary or object of its own."""
    return not any(c.dep_ in _OWN or c.dep_ in {"obj", "iobj", "ccomp"} for c in word.children)


def _hang_on_object(word: Token) -> None:
    verb = word.head
    done = next((c for c in verb.children if c.dep_ == "obj" and verb.i < c.i < word.i), None)
    if done is None or verb.pos_ != "VERB" or done.right_edge.i != word.left_edge.i - 1:
        return
    if verb.lemma_.lower() in _PERCEIVING:
        word.tag_, word.dep_ = "VBN", "xcomp"
    elif word.tag_ == "VBN" and verb.lemma_.lower() not in _INTO_A_STATE and done.pos_ in {"NOUN", "PROPN", "NUM"}:
        word.hang(done)
        word.dep_ = "acl"


def _hang_on_report(gerund: Token) -> None:
    """Hangs a deed behind a comma on the clause that is reported before it, not on the verb that reports it."""
    verb, before = gerund.head, gerund.left_edge
    if verb.lemma_.lower() not in _REPORTING or verb.i > gerund.i or before.i == 0:
        return
    comma = "," in {before.text, before.nbor(-1).text}
    told = [c for c in verb.children if c.dep_ == "ccomp" and verb.i < c.i < gerund.i]
    if comma and told and (gerund.lemma_.lower() in _DOING or _for_ransom(gerund)):
        gerund.hang(told[-1])


def _for_ransom(gerund: Token) -> bool:
    wants = gerund.lemma_.lower() in {"demand", "ask", "seek"}
    return wants and any(c.lemma_.lower() in _RANSOMS for c in gerund.subtree)
