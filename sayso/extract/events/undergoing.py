"""Who or what undergoes the event of a noun, by what is said of it ("came under fire", "is serving a sentence")."""

from sayso.extract.events.light_verbs import UNDERGONE
from sayso.extract.events.phrases import phrases
from sayso.extract.subjects import antecedent, is_passive, subject
from sayso.extract.tree import child, children, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# Whose subject undergoes the event that it is "under" ("came under fire", "spent years under house arrest").
_BEING = word_set("be come remain stay spend live fall go put place hold keep lie")
# Prepositions and nouns that say of the subject that it is held.
_KEPT = frozenset({
    ("in", "custody"), ("in", "detention"), ("in", "captivity"), ("in", "jail"), ("in", "prison"), ("behind", "bar"),
    ("behind", "bars"),
})  # fmt: skip
# Words of a court or the police before which the deed is named that they deal with.
_CASES = frozenset({"case", "trial", "probe", "inquiry", "investigation", "charge"})
# What is the target of an attack undergoes it.
_AIMED_AT = frozenset({"target", "victim", "object"})
# What somebody is charged with, and in what matter of the dead.
_KILLINGS = word_set("murder manslaughter homicide")
_DEATHS = word_set("death killing slaying shooting stabbing beating strangulation murder drowning poisoning")
_ASKING = frozenset({"questioning", "interrogation"})
_SENTENCES = word_set("sentence conviction term")
_SERVING = word_set("have serve carry complete get await appeal begin start finish")
# How long it lasts, which is none of those who undergo it.
SPANS = word_set("hour day week month year decade")


def undergoing(noun: Token) -> Token | None:
    """Who or what the clause says undergoes the noun's event: its target, or what is "under" it."""
    ways = (_aimed_at, _under_it, served_by, gone_through, _of_case, _in_whose_death, _caught, _called_in)
    return next((who for way in ways if (who := way(noun)) is not None), None)


def gone_through(noun: Token) -> Token | None:
    """Who went through it, or bears the marks: "the torture [he] experienced", "[he] had injuries on both legs"."""
    for clause in children(noun, "acl:relcl", "acl"):
        who = child(clause, "nsubj")
        if clause.lemma_.lower() in UNDERGONE and who is not None and antecedent(who) == who:
            return who
        if clause.lemma_.lower() in UNDERGONE and clause.tag_ == "VBN" and is_passive(clause):
            by = child(clause, "obl:agent")  # "the violence experienced by [protesters]"
            if by is not None:
                return by
    marked = noun.dep_ == "obj" and noun.lemma_.lower() in {"injury", "wound"} and noun.head.lemma_.lower() == "have"
    return subject(noun.head) if marked else None


def _of_case(noun: Token) -> Token | None:
    """Whose case it is, where a court's word stands behind what it deals with ("the murder case of [a guard]", "[the
    guard]'s murder case")."""
    case = noun.head
    if noun.dep_ != "compound" or case.lemma_.lower() not in _CASES or case.i < noun.i:
        return None
    return next(iter(phrases(case).get("of", [])), None) or (child(case, "nmod:poss") if _befalls(noun) else None)


def _in_whose_death(noun: Token) -> Token | None:
    """Whose death a killing that somebody is charged with is about: "charged with murder in the death of [a clerk]"."""
    if noun.lemma_.lower() not in _KILLINGS:
        return None
    above = noun.head if noun.head.pos_ == "VERB" or noun.head.lemma_.lower() in {"charge", "count"} else noun
    near = (c for one in (noun, above, above.head) for c in children(one, "obl", "nmod") if c.i > noun.i)
    deaths = (c for c in near if preposition(c) in {"in", "for"} and c.lemma_.lower() in _DEATHS)
    death = next(deaths, None)
    if death is None:
        return None
    return next(iter(phrases(death).get("of", [])), None) or child(death, "nmod:poss")


def _befalls(noun: Token) -> bool:
    """Whether what the noun tells of is done to whose case it is, not by him ("[his] fraud trial")."""
    return noun.lemma_.lower() in {"murder", "killing", "assassination", "death", "abduction", "kidnapping"}


def _caught(noun: Token) -> Token | None:
    """Whom it is aimed at, where the verb says no more than that ("[leaders] have been targeted in the raids")."""
    verb = noun.head
    aimed = noun.dep_ == "obl" and preposition(noun) == "in" and verb.lemma_.lower() in {"target", "catch"}
    return subject(verb) if aimed and is_passive(verb) else None


def _called_in(noun: Token) -> Token | None:
    """Who is called or taken in for it: "summoned [her] for questioning", "[she] was held for interrogation"."""
    verb = noun.head
    if preposition(noun) != "for" or noun.lemma_.lower() not in _ASKING:
        return None
    if noun.dep_ == "nmod" and verb.dep_ in {"obj", "nsubj:pass"}:
        return verb
    if noun.dep_ != "obl":
        return None
    return subject(verb) if is_passive(verb) else child(verb, "obj")


def served_by(noun: Token) -> Token | None:
    """Who has what a court gave: "[he] is serving a sentence", "[he] has two convictions"."""
    verb = noun.head
    served = noun.dep_ == "obj" and noun.lemma_.lower() in _SENTENCES and verb.lemma_.lower() in _SERVING
    return subject(verb) if served and not is_passive(verb) else None


def _aimed_at(noun: Token) -> Token | None:
    """ "[The mill] was the target of an attack"."""
    goal = noun.head
    called = noun.dep_ == "nmod" and preposition(noun) == "of" and goal.lemma_.lower() in _AIMED_AT
    return subject(goal) if called and child(goal, "cop") is not None else None


def _under_it(noun: Token) -> Token | None:
    """Who or what is said to be under the noun's event ("[he] is under investigation", "put [her] under arrest",
    "[he] is behind bars")."""
    mark, verb = preposition(noun), noun.head
    kept = mark == "under" or (mark, noun.lemma_.lower()) in _KEPT
    if kept and child(noun, "cop") is not None:
        return subject(noun)
    if noun.dep_ == "nmod" and kept and verb.pos_ in {"NOUN", "PROPN", "PRON", "DET"}:
        return verb  # "[a man] under investigation", "[those] in detention"
    if verb.lemma_.lower() not in _BEING or not verb.i < noun.i <= verb.i + 6:
        return None
    between = [t.lower_ for t in verb.doc[verb.i + 1 : noun.i] if t.pos_ not in {"ADJ", "ADV", "DET"}]
    if "under" not in between[-3:]:
        return None
    done_to = next((c for c in children(verb, "obj") if c.i < noun.i and c.lemma_.lower() not in SPANS), None)
    return subject(verb) if is_passive(verb) or done_to is None else done_to
