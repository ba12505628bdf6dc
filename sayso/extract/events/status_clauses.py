"""What the word above a clause makes of the clause's event: "tried to", "the threat to", "likely to", "accused of"."""

from sayso.extract.events.clause import conditional, has_to, negated, tense
from sayso.extract.events.moods import ADJECTIVES, ENDING, MODIFIERS, NOUNS, VERBS, WANTING, Mood
from sayso.extract.events.standing import GOES_ON, HAPPENED, MEANT, OCCURRED, Reading, Standing, standing_as
from sayso.extract.events.status_nouns import of_noun
from sayso.extract.tree import child, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# Types that people gather or rise in order to do, and so do ("took to the streets to protest").
DONE_BY_MEANING_TO = word_set("protest condemn demand support accuse appeal reject announce vote deny")
_LEAVING = word_set("leave quit desert abandon defect switch flee")
_EVIDENCE = word_set("evidence proof sign indication trace")
# If these hold, it has happened.
_PROVING = word_set("confirm prove establish show find emerge turn determine verify transpire")
# Whom these send "to" do something has yet to do it.
_SENDING = word_set("deploy dispatch despatch send assign mobilise mobilize summon hire recruit detail")
# "To" behind these says what for.
_HALTING = word_set("stop halt pause")
# "Against" doing something they leave it undone.
_DECIDING = word_set("decide opt choose rule")
# Before "from" and a gerund, these say that it is not done ("eliminated from winning", "spared from paying").
_KEPT = word_set("eliminate exempt spare save disqualify exclude block")
_PAST = frozenset({"past", "perfect", "past perfect"})


def under(verb: Token, governor: Token, mark: str, infinite: bool, reading: Reading) -> Standing | None:
    """The standing of the clause that the verb heads, below its governor; None where the clause stands on its own."""
    if (governor.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} and child(governor, "cop") is None) or verb.dep_ == "acl":
        return _under_noun(verb, governor, reading) if infinite else None
    if governor.pos_ == "ADJ" or child(governor, "cop") is not None:
        return Standing("hypothetical") if wondered(governor) else _under_adjective(governor, verb, reading)
    if governor.lemma_.lower() in ENDING and verb.tag_ == "VBG" and (verb.dep_ != "advcl" or verb.i == governor.i + 1):
        ending = reading.of(governor).status
        if not any(c.dep_ == "obj" and c.i < verb.i for c in governor.children):  # not "stop them from"
            over = ending == "negated" and tense(governor) in _PAST  # "did not stop beating him"
            return HAPPENED if over or ending in {"occurred", "ongoing"} else GOES_ON
    undone = (mark == "from" and governor.lemma_.lower() in _KEPT) or (
        mark == "against" and verb.tag_ == "VBG" and governor.lemma_.lower() in _DECIDING
    )
    mood = "negated" if undone else _verb_mood(verb, governor, infinite)
    if governor.lemma_.lower() == "deny" and (verb.tag_ == "VBG" or child(verb, "aux") is not None) and infinite:
        return HAPPENED  # that it was done is what is denied
    if verb.dep_ == "ccomp" and governor.lemma_.lower() == "mean" and negated(governor):
        return Standing("negated")  # "this does not mean that ties are broken"
    if verb.dep_ == "ccomp" and governor.lemma_.lower() in {"ensure", "guarantee"} and tense(verb) == "present":
        around = reading.of(governor)
        return Standing("hypothetical") if around.status == "occurred" else around
    if not infinite:
        settled = tense(verb) in _PAST
        if settled and governor.lemma_.lower() in _PROVING and conditional(governor):
            return Standing("hypothetical")  # "if it is confirmed that they carried it out"
        return (
            None if settled or mood in {None, "transparent", "alleged", "ongoing"} else reading.combine(mood, governor)
        )
    if verb.dep_ == "advcl":
        return _adverbial(verb, governor, mark, mood, reading)
    sent = governor.lemma_.lower() in _SENDING and has_to(verb) and reading.type_id not in DONE_BY_MEANING_TO
    if mood is None or mood == "transparent":
        return _sent_by(governor) if sent and reading.of(governor).status == "occurred" else reading.of(governor)
    return reading.combine(mood, governor)


def wondered(clause: Token) -> bool:
    """Whether the clause is what somebody does not know: "[whether] it is true that he was freed"."""
    return any(c.lower_ in {"whether", "if"} for c in clause.children if c.dep_ == "mark")


def instead(other: Token) -> bool:
    """Whether a coordinated word is what was not done: "to fight rather than [surrender]"."""
    return other.dep_ == "conj" and any(
        c.lower_ in {"rather", "instead"} and c.i < other.i and c.nbor(1).lower_ in {"than", "of"}
        for c in other.children
        if c.dep_ in {"cc", "case", "mark", "advmod"}
    )


def unproved(verb: Token) -> bool:
    """ "No evidence that he was [beaten]", "did not find any sign that he was"."""
    evidence = verb.head
    if verb.dep_ not in {"acl", "ccomp"} or evidence.lemma_.lower() not in _EVIDENCE:
        return False
    return any(c.lower_ == "no" for c in evidence.children) or (evidence.dep_ == "obj" and negated(evidence.head))


def _verb_mood(verb: Token, governor: Token, infinite: bool) -> Mood | None:
    lemma = governor.lemma_.lower()
    own_object = child(governor, "obj", "iobj") is not None or (
        verb.dep_ == "ccomp" and child(verb, "nsubj") is not None
    )
    own_object = own_object or _raised_object(verb)
    if lemma == "have" and verb.dep_ == "xcomp" and verb.tag_ == "VB":
        return "transparent" if tense(governor) in _PAST else "demanded"
    if lemma == "go" and governor.tag_ == "VBG" and has_to(verb):
        return "planned"
    if lemma == "come" and (what := child(governor, "nsubj")) is not None and what.lemma_.lower() == "time":
        return "demanded"  # "the time has come to ban it"
    if lemma == "mean" and not infinite:
        return "transparent"
    if lemma in {"think", "talk", "dream"} and verb.tag_ == "VBG":
        return "planned"
    if lemma == "order" and governor.tag_ == "VBG" and child(governor, "mark") is not None:
        return "transparent"
    if lemma == "keep" and own_object:
        return "negated"
    if lemma == "expect":
        self_expecting = infinite and not own_object and child(governor, "aux:pass", "nsubj:pass") is None
        return "planned" if self_expecting and governor.tag_ != "VBN" else "predicted"
    if lemma in WANTING and infinite and own_object:
        return "demanded"
    if lemma == "ask" and not infinite:
        return "hypothetical"
    if lemma == "tell" and not infinite:  # tells that it is so
        return "transparent"
    if infinite and lemma in {"warn", "tell", "say"} and verb.tag_ == "VB":
        return "demanded"
    return VERBS.get(lemma)


def _raised_object(verb: Token) -> bool:
    """A subject of the infinitive that the parser hung on the infinitive itself."""
    return verb.dep_ in {"xcomp", "ccomp"} and child(verb, "nsubj", "nsubj:pass") is not None


def _adverbial(verb: Token, governor: Token, mark: str, mood: Mood | None, reading: Reading) -> Standing | None:
    """A participle or an infinitive beside its main clause ("killing 12", "to arrest him", "accused of killing")."""
    if verb.tag_ == "VB" or has_to(verb):
        if (wanted := _noun_before_for(verb)) is not None:
            return standing_as(wanted, reading.type_id)
        if governor.lemma_.lower() in _HALTING:
            mood = None  # "stopped work to protest", "halted to help them"
        if any(c.lower_ == "only" and c.i < verb.i for c in (*verb.children, *governor.children) if c.i > governor.i):
            return OCCURRED  # "came back only to find it burnt"
        if reading.type_id == "join" and governor.lemma_.lower() in _LEAVING:
            return reading.of(governor)
        if mood is not None and mood not in {"transparent", "planned"}:
            return reading.combine(mood, governor)
        if reading.of(governor).status == "hypothetical":
            return Standing("hypothetical")  # "they would be taking steps to meet her"
        if reading.type_id in DONE_BY_MEANING_TO or governor.lemma_.lower() in {"use", "serve", "help", "do"}:
            return reading.of(governor)
        if governor.lemma_.lower() in _SENDING:
            return _sent_by(governor)
        return Standing("planned") if mood == "planned" else MEANT
    if mark in {"of", "about", "with", "from", "to", "against", "for"} and mood is not None:
        return reading.combine(mood, governor) if mark != "for" or mood == "alleged" else OCCURRED
    if mark in {"after", "since", "for", "upon", "following", "despite"}:
        return OCCURRED
    around = reading.of(governor)
    if around.status == "negated" and mark == "by":
        return HAPPENED  # "did not hide anything by refusing"
    return OCCURRED if around.status == "attempted" else around


def _sent_by(verb: Token) -> Standing:
    """What those who are sent are to do has yet to happen; of "I will not sign an order that [sends] them to be shot"
    there is nothing."""
    noun = verb.head
    refused = verb.dep_ == "acl:relcl" and noun.dep_ == "obj" and negated(noun.head)
    indefinite = any(c.lower_ in {"a", "an", "any", "another"} for c in noun.children)
    return Standing("hypothetical") if refused and indefinite else Standing("planned")


def _noun_before_for(infinitive: Token) -> Mood | None:
    """What the noun before "for" makes of it, wherever the tree hangs it: "the case for Roe to be [freed]"."""
    mark = next((c for c in infinitive.children if c.lower_ == "for" and c.dep_ == "mark" and c.i > 0), None)
    before = mark.nbor(-1) if mark is not None else None
    return NOUNS.get(before.lemma_.lower()) if before is not None and before.pos_ == "NOUN" else None


def _under_noun(verb: Token, noun: Token, reading: Reading) -> Standing | None:
    # What an ultimatum threatens follows in other words; "an ultimatum to leave" says what is wanted.
    mood = "demanded" if noun.lemma_.lower() == "ultimatum" and has_to(verb) else NOUNS.get(noun.lemma_.lower())
    if verb.tag_ == "VBG" and child(verb, "mark") is None and not preposition(verb):
        return reading.of(noun)  # "the ruling [freeing] them": the participle describes what the noun does
    gerund = verb.tag_ == "VBG" or any(c.lower_ == "being" for c in verb.children)
    if verb.tag_ == "VBN" and not has_to(verb) and not gerund:
        return None
    if mood is not None:
        own = of_noun(noun, reading)
        if own.status in {"attempted", "negated", "hypothetical"}:
            return own
        return standing_as(mood, reading.type_id)
    if gerund:
        return reading.of(noun) if preposition(verb) or child(verb, "mark") is not None else None
    if ranked(noun):
        return reading.of(noun)
    around = reading.of(noun)
    return around if around.status in {"demanded", "hypothetical"} else MEANT  # "called for a resolution to ban it"


def ranked(noun: Token) -> bool:
    """ "The first [man]", "the highest-ranking [officer]": what it is said "to" do it has done."""
    return any(_ranks(c) for c in noun.children if c.dep_ in {"amod", "nummod", "advmod", "compound"})


def _ranks(modifier: Token) -> bool:
    """Superlatives and ordinals: "the first to", "the highest-ranking officer to"; "most" may hang on the noun."""
    word = modifier.lower_
    if word in {"first", "last", "only", "latest", "second", "third", "most"} or modifier.tag_ == "JJS":
        return True
    best = word.split("-")[0].endswith("est") and len(word) > 5
    return best or any(c.lower_ in {"most", "highest", "-est"} for c in modifier.children)


def _under_adjective(adjective: Token, verb: Token, reading: Reading) -> Standing | None:
    mood = ADJECTIVES.get(adjective.lemma_.lower())
    if adjective.pos_ == "NOUN":
        return _under_noun(verb, adjective, reading)
    if mood is None:
        mood = MODIFIERS.get(adjective.lower_)
    if verb.tag_ not in {"VB", "VBG"} and verb.dep_ != "ccomp":
        return None
    if verb.dep_ == "ccomp" and tense(verb) in _PAST:
        return None
    if has_to(verb) and any(c.lower_ == "too" for c in adjective.children):
        return Standing("negated")
    return reading.combine(mood, adjective) if mood not in {None, "transparent"} else reading.of(adjective)
