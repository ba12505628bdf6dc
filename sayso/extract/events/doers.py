"""Who is meant where a text, or a decision, is said to do something."""

from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.events.verb_doers import FOILING, RESOLVES
from sayso.extract.subjects import is_passive, subject
from sayso.extract.tree import child, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

_TEXTS = word_set("statement letter message declaration communique communiqué remark comment note speech article")
_IDEAS = frozenset({"abstract", "event"})
# Said of whoever answers it: "rejected accusations [implicating] him" are not his.
_ACCUSATIONS = word_set("accusation allegation charge claim complaint rumor rumour suggestion insinuation report")
# What somebody decides in writing, and what whoever does so does with it.
_DECREES = word_set(
    "decree order law bill edict act decision directive ordinance regulation ruling resolution proclamation"
)
_DECREEING = word_set("sign issue enact pass approve publish adopt make promulgate release hand")
_ISSUING = word_set("make issue release publish write send sign deliver give post read")


def whose_doing(token: Token, analysis: Analysis, acts: bool) -> Token:
    """Whose words, or whose decision or action, it is that does something ("[the court]'s ruling freeing them"). Unless
    it `acts`, a text may do it itself."""
    if token.lemma_.lower() in _TEXTS and not token.ent_type_:
        return _author(token)
    return _decider(token, analysis) if acts else token


def in_whose_name(filler: Filler, found: Found, analysis: Analysis) -> Filler | None:
    """The filler; where it is only what the event is called ("the crime of [publishing] it", "launched a campaign to
    [silence] them"), whose doing that is, if the sentence says."""
    noun, trigger = filler.token, found.token
    cited = preposition(noun) == "as"  # "used films as evidence to [convict] her"
    named = noun.ent_type_ or (analysis.noun_classes.get(noun.i) not in _IDEAS and not cited)
    own = filler.role == "agent" or (trigger.tag_ == "VB" and noun in found.slots.get("subject", []))
    first = first_conjunct(trigger) if trigger.tag_ == "VB" else trigger  # "help to find and [hold] them"
    if not own or named or first.head != noun or first.dep_ != "acl":
        return filler
    if trigger.tag_ != "VB" and child(trigger, "mark") is None:
        return filler  # "the ruling [freeing] them"
    owner = child(noun, "nmod:poss")
    if owner is None and noun.lemma_.lower() in RESOLVES:  # "the decision of [the court] to free her"
        owner = next((c for c in noun.children if c.dep_ == "nmod" and preposition(c) in {"of", "by"}), None)
    others = noun.head.lemma_.lower() in FOILING or noun.lemma_.lower() in _ACCUSATIONS
    if owner is None and (noun.dep_ == "obj" or cited) and not is_passive(noun.head) and not others:
        owner = subject(noun.head)
    if owner is None or owner.lower_ == "it" or analysis.noun_classes.get(owner.i) in _IDEAS:
        return None
    return Filler(filler.role, owner)


def _author(text: Token) -> Token:
    """Whose words they are ("made [statements] disavowing it"), as far as the sentence says."""
    owner = child(text, "nmod:poss")
    if owner is None and text.dep_ == "obj" and text.head.lemma_.lower() in _ISSUING:
        owner = subject(text.head)
    return owner or text


def _decider(token: Token, analysis: Analysis) -> Token:
    owner = child(token, "nmod:poss")
    ordered = token.lemma_.lower() in _DECREES and preposition(token) in {"by", "on"} and child(token, "det") is None
    if owner is None and ordered:  # "by order of [the governor], a curfew is imposed"
        of = next((c for c in token.children if c.dep_ == "nmod" and preposition(c) == "of"), None)
        return of if of is not None and not of.like_num else token
    if owner is None and token.lemma_.lower() in _DECREES and token.dep_ == "obj":
        verb = token.head
        signed = verb.lemma_.lower() in _DECREEING and not is_passive(verb)
        return (subject(verb) if signed else None) or token  # "[the king] signed a decree appointing him"
    if owner is None or token.ent_type_ or analysis.noun_classes.get(token.i) not in {"abstract", "event"}:
        return token
    return token if analysis.noun_classes.get(owner.i) in {"time", "abstract", "event"} else owner
