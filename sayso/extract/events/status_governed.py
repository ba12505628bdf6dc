"""What a verb makes of the event that a noun below it announces ("planned the attack", "failed to end the siege")."""

from sayso.extract.events.clause import SAYING, negated
from sayso.extract.events.light_verbs import light_verb
from sayso.extract.events.moods import ENDING, OVER_NOUNS, WANTING, Mood
from sayso.extract.events.standing import AT_ONCE, EFFORTS, GOES_ON, HAPPENED, OCCURRED, SHOWN, Reading, Standing
from sayso.extract.nobody import is_nobody
from sayso.extract.straighten_phrases import BORNE
from sayso.extract.tree import child, children, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# What is not there is not there of an indefinite noun's event either ("no truce deal was reached").
SHARED = frozenset({"hypothetical", "planned", "predicted", "demanded", "negated"})
# Verbs whose object comes about where they do ("will be used to [secure] their release").
_ACHIEVING = word_set(
    """secure obtain win achieve ensure guarantee facilitate expedite negotiate bring effect cause instigate provoke
    spark trigger ignite stoke"""
)
# "" is of an object that the tree takes for an adjunct ("plotting [attacks]").
_OBJECT_LIKE = frozenset({"for", "of", "against", "with", ""})
# Verbs of what something comes to ("may lead [to] clashes", "did not result [in] a strike").
_RESULTING = word_set("lead result translate culminate escalate erupt turn spill end")
# What stands in these adjuncts is taken for granted by whatever is or is not done.
AGAINST = frozenset({"despite", "amid", "amidst", "notwithstanding"})
# Whose own event stands behind these was done, whatever was not done then.
SINCE = frozenset({"during", "after", "since", "following"})
# What they say of an event supposes it, whether they are denied or not ("nobody opposed the strike").
_JUDGING = word_set("oppose condemn denounce criticise criticize deplore mind regret protest welcome applaud")
# What a person found guilty may come to.
_PUTTING_OFF = word_set("postpone delay defer adjourn reschedule")
_TO_A_DAY = frozenset({"to", "until", "till"})
_DONE_TO_OTHERS = word_set("attack bomb shoot kill injure torture clash abduct besiege riot loot coup")
_HINTS = word_set("information tip tip-off clue evidence lead anything detail")
_PENALTIES = word_set("execute expel arrest dismiss sentence")
# Verbs that leave undone what stands behind the preposition: "chose death over surrender", "spared him from arrest".
_TURNED_DOWN_BY = {"over": word_set("choose prefer pick favour favor"), "from": word_set("spare exempt")}
# What only something that is there already does.
_LASTING = word_set("last continue end stop cease drag escalate spread intensify")
# Who has not lived through such an event before does now.
_LIVING_THROUGH = word_set("see witness experience know suffer face have endure")
_MEASURING = frozenset({"such", "so", "like", "this", "that", "worse", "bigger", "larger", "deadlier", "bloodier"})
_CONTESTING = word_set("win lose contest run stand compete")


def under_verb(noun: Token, verb: Token, reading: Reading) -> Standing | None:
    """The standing of the noun's event under the verb that it hangs on; None where the verb makes nothing of it."""
    if verb.pos_ not in {"VERB", "AUX", "ADJ"}:
        return None
    mark, lemma = preposition(noun), verb.lemma_.lower()
    if _said_by_nobody(noun, verb):
        return HAPPENED
    if noun.dep_ == "obj" and lemma in {"avenge", "revenge"}:
        return HAPPENED
    if noun.pos_ == "ADJ" and noun.dep_ == "xcomp":
        around = reading.of(verb)  # "will we wait for somebody to lie [dead]?"
        return around if around.status in SHARED else None
    if lemma == "order" and verb.tag_ == "VBG" and child(verb, "mark") is not None:
        return reading.of(verb)
    if _granted(noun, verb, reading):
        return HAPPENED if mark == "despite" and noun.dep_ == "obl" else None
    if noun.dep_ == "obl" and mark == "in" and reading.type_id in SHOWN:
        return reading.same(verb)  # "will march in support of him"
    if noun.dep_ == "obl" and mark in SINCE and child(noun, "nmod:poss") is not None and negated(verb):
        return HAPPENED  # "nobody saw her during her detention"
    if noun.dep_ in {"obj", "nsubj:pass"} and lemma in _LIVING_THROUGH and negated(verb) and _compared(noun):
        return HAPPENED  # "had not seen such violence for years"
    if lemma == "lead" and verb.dep_ in {"acl", "acl:relcl"} and _is_rewarded(verb.head):
        return Standing("hypothetical")
    if noun.dep_ == "obl" and lemma in _TURNED_DOWN_BY.get(mark, ()):
        return reading.combine("negated", verb)
    if lemma in WANTING and noun.dep_ in {"obj", "nsubj"} and _to_last(noun, verb):
        return GOES_ON
    if (ended := _ended_by(noun, verb)) is not None:
        return until_ended(noun, ended, reading)
    if _only_possible(noun, verb, reading):
        return Standing("hypothetical")
    if noun.dep_ == "obl" and mark in {"to", "in", "into"} and _never_came_to(verb):
        return Standing("negated")
    embedded = noun.dep_ in {"obj", "nsubj:pass"} or (noun.dep_ == "obl" and mark in _OBJECT_LIKE)
    if embedded and lemma in SAYING and mark == "" and negated(verb) and not is_definite(noun):
        return Standing("negated")  # "reported no arrests", "neither side reported deaths"
    brought = lemma == "press" and reading.type_id == "charge"
    known = brought or _called_by(noun, verb) or _talked_about(noun, verb, reading)
    mood = None if known else _mood_over(noun, verb, embedded)
    if mood is not None:
        return reading.combine(mood, verb)
    if (lemma in {"accuse", "suspect"} and mark == "of") or (lemma == "charge" and mark == "with"):
        return Standing("occurred", alleged=True)
    if light_verb(noun) is not None or (embedded and lemma in _ACHIEVING):
        return reading.same(verb)
    if lemma == "be" and noun.dep_ == "obl" and mark in SINCE and is_definite(noun) and negated(verb):
        return HAPPENED  # "there were no arrests after the attack"
    if lemma == "be" and child(verb, "expl") is not None:
        there = reading.same(verb)
        return Standing("predicted", there.alleged) if there.status == "planned" else there
    around = reading.of(verb) if lemma in _CONTESTING else OCCURRED
    if around.status in {"hypothetical", "planned", "predicted"}:
        return Standing("planned")  # whoever would win "the election": it is yet to be held
    return _shared_with(noun, verb, reading)


def _called_by(noun: Token, verb: Token) -> bool:
    """ "The protest was called by the union": who called one that is known. "A strike was called for Monday" is not."""
    called = verb.lemma_.lower() == "call" and noun.dep_ == "nsubj:pass" and child(verb, "obl:agent") is not None
    return called and is_definite(noun)


def _said_by_nobody(noun: Token, verb: Token) -> bool:
    """ "No group has said it carried out the attack"."""
    known = is_definite(noun) and noun.dep_ == "obj" and verb.dep_ == "ccomp" and light_verb(noun) is not None
    return known and any(is_nobody(c) for c in children(verb, "nsubj"))


def _talked_about(noun: Token, verb: Token, reading: Reading) -> bool:
    """ "Discussed the attack": one that is known; "discussed an attack" and "the release" are yet to come."""
    return verb.lemma_.lower() == "discuss" and is_definite(noun) and reading.type_id in _DONE_TO_OTHERS


def until_ended(noun: Token, ending: Token, reading: Reading) -> Standing | None:
    """What is said to go on of an event that somebody wants to end, plans to end or does not end."""
    indefinite = any(c.lower_ in {"a", "an"} for c in noun.children)
    if noun.tag_ == "NN" and reading.type_id == "execute" and reading.of(ending).status != "negated":
        return Standing("planned")  # "halted the execution of Roe", who lives
    if noun.tag_ == "NN" and reading.type_id in (AT_ONCE | EFFORTS if indefinite else AT_ONCE):
        return None
    status = reading.of(ending).status
    if status == "negated":
        return OCCURRED
    return GOES_ON if status not in {"occurred", "ongoing"} else None


def _to_last(noun: Token, verb: Token) -> bool:
    """ "Do not want this conflict to [last]": it is there, whatever anybody wants of it."""
    wanted = [c for c in children(verb, "xcomp", "ccomp") if c.tag_ == "VB" and c.i > noun.i]
    return any(c.lemma_.lower() in _LASTING for c in wanted)


def _never_came_to(verb: Token) -> bool:
    """ "The row did not lead to": but "every row did not" leaves some that did."""
    if verb.lemma_.lower() not in _RESULTING or not negated(verb):
        return False
    what = child(verb, "nsubj")
    return what is None or not any(c.lower_ in {"every", "each", "all"} for c in what.children)


def _is_rewarded(hint: Token) -> bool:
    """Whether a reward is offered for what may lead there: "a reward for [information] leading to his arrest"."""
    above = hint.head if preposition(hint) == "for" else hint
    near = [above, *children(above, "obj", "nsubj:pass")]
    return hint.lemma_.lower() in _HINTS and any(t.lemma_.lower() in {"reward", "bounty"} for t in near)


def _compared(noun: Token) -> bool:
    """Whether the event is measured by others: "so much violence", "such an attack", "a raid like this"."""
    words = [c for c in noun.subtree if c.lower_ in _MEASURING and c.i != noun.i]
    return any(c.head == noun or c.head.head == noun for c in words)


def _granted(noun: Token, verb: Token, reading: Reading) -> bool:
    """Whether the words take the event for granted, whatever they say of the verb's own."""
    mark = preposition(noun)
    if noun.dep_ == "obl" and (mark in AGAINST or (mark == "under" and reading.type_id in {"agree", "ban"})):
        return True
    if noun.dep_ == "obj" and verb.lemma_.lower() == "call" and child(verb, "xcomp", "ccomp") is not None:
        return True  # "called his release a mistake", "called the charges fabricated"
    borne = child(verb, "obj")  # "nobody has taken responsibility for the attack": that makes nothing of the deed
    return mark == "for" and borne is not None and borne.lemma_.lower() in BORNE


def _ended_by(noun: Token, verb: Token) -> Token | None:
    """The verb, or its noun, if what it says is that the event comes to an end ("stop the raids", "put an end to")."""
    if noun.dep_ in {"obj", "nsubj:pass"} and verb.lemma_.lower() in ENDING:
        return verb
    end = child(verb, "obj") if noun.dep_ == "obl" and preposition(noun) == "to" else None
    return end if end is not None and end.lemma_.lower() in ENDING else None


def _only_possible(noun: Token, verb: Token, reading: Reading) -> bool:
    """ "Faces execution", "makes an agreement more difficult"."""
    if noun.dep_ != "obj":
        return False
    lemma = verb.lemma_.lower()
    return (lemma == "face" and reading.type_id in _PENALTIES) or (lemma in {"make", "render"} and _how_easy(verb))


def _mood_over(noun: Token, verb: Token, embedded: bool) -> Mood | None:
    mark, lemma = preposition(noun), verb.lemma_.lower()
    behind = embedded or (noun.dep_ == "obl" and mark in {"", "off"})  # the tree may take the particle for its mark
    behind = behind or (noun.dep_ == "nsubj" and _headline_passive(verb))
    put_off = lemma in _PUTTING_OFF or (lemma, _particle(verb)) == ("put", "off")
    if behind and put_off and any(preposition(c) in _TO_A_DAY for c in children(verb, "obl")):
        return "planned"  # "the vote was postponed to 9 May"
    if behind and (lemma, _particle(verb)) in {("call", "off"), ("put", "off")}:
        return "negated"
    if lemma == "call" and noun.dep_ == "obj" and mark == "" and _particle(verb) != "for":
        return "planned"  # "called a strike"; to call for one is to demand it
    named = child(verb, "obj", "xcomp") is not None  # "the offensive is called Dawn"
    if lemma == "call" and noun.dep_ == "nsubj:pass" and not named and _particle(verb) not in {"for", "on"}:
        return "planned"  # "elections will be called in May"
    mood = OVER_NOUNS.get(lemma) if embedded else None
    if lemma == "rule" and _particle(verb) != "out":
        mood = None  # "ruled the blaze arson"
    return None if mood == "demanded" and noun.dep_ == "obl" and mark not in {"for", "of"} else mood


def _headline_passive(verb: Token) -> bool:
    """ "Rail strike [called] off after pay deal": done to its subject, as nothing else is said to be."""
    return verb.tag_ in {"VBD", "VBN"} and child(verb, "obj", "ccomp", "xcomp", "aux") is None


def _shared_with(noun: Token, verb: Token, reading: Reading) -> Standing | None:
    """The verb's own standing, where an indefinite event is there only if the verb's is."""
    if is_definite(noun) or noun.dep_ not in {"obj", "nsubj", "nsubj:pass", "obl", "obl:agent", "root"}:
        return None
    around = reading.of(verb)
    if around.status == "negated" and (
        noun.dep_.startswith("obl") or (noun.dep_ == "obj" and verb.lemma_.lower() in _JUDGING)
    ):
        return None  # "were not cowed by arrests"
    return around if around.status in SHARED else None


def is_definite(noun: Token) -> bool:
    """Whether the noun is of a happening that whoever reads is taken to know."""
    return any(c.dep_ == "nmod:poss" or c.lower_ in {"the", "this", "that", "these", "those"} for c in noun.children)


def _how_easy(verb: Token) -> bool:
    """Whether the verb says how easily its object comes about."""
    said = [t.lower_ for t in verb.subtree if t.pos_ == "ADJ" and t.i > verb.i]
    return bool(set(said) & {"difficult", "harder", "hard", "impossible", "unlikely", "possible", "easier", "likelier"})


def _particle(verb: Token) -> str:
    """The word right behind the verb, where it may be its particle, whatever the tree makes of it."""
    after = verb.i + 1
    return verb.doc[after].lower_ if after < len(verb.doc) and verb.doc[after].pos_ in {"ADP", "ADV"} else ""
