"""Who does no part of what a word tells, whatever the language model makes of the sentence: whoever only has to do with
what others did.

The model learns who does what from who stands beside it, and takes the subject of the clause for the one who did what
the clause is about: "organisers [grapple] with calls for a boycott", "the state that [weathered] the violence".
"""

from sayso.extract.actors import nouns
from sayso.extract.events.attach import eventful
from sayso.extract.events.found import Found
from sayso.extract.events.light_verbs import UNDERGONE
from sayso.extract.events.moods import NOUNS
from sayso.extract.events.no_roles import not_done_to
from sayso.extract.events.verb_doers import FOILING
from sayso.extract.nobody import is_nobody
from sayso.extract.subjects import is_passive, subject
from sayso.extract.tree import child, children, first_conjunct, grouped_by, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token
from sayso.model import RoleName

# Groups of types of which one side speaks and another may turn it down.
SAID = frozenset({"Speech", "Diplomacy and politics"})
# The word before these says what they are about.
_BROUGHT = frozenset({"charge", "accuse", "sentence"})
# Whose subject only sees, tells, judges, deals with or outlives what others do.
_HAVING_TO_DO = word_set(
    """condemn denounce criticise criticize decry witness see watch hear cover document describe cite quote mention
    recall recount mourn mark commemorate weather withstand grapple deal cope wrestle contend reckon react respond
    await fear return ask solicit avenge revenge welcome applaud regret deplore discuss debate study observe monitor
    note"""
)
_MEDIATING = word_set("mediate broker facilitate monitor supervise oversee verify report announce confirm")
# What those in power do to a rising.
_QUELLING = word_set("crush quell suppress foil thwart defeat survive avert prevent end contain")
# What others do to a gathering.
_ENDING_GATHERINGS = word_set(
    """break separate cut disperse scatter interrupt disrupt halt stop quell crush suppress storm raid attack ban
    prohibit forbid outlaw prevent allow permit authorise authorize block surround encircle escort guard monitor film
    repress"""
)
# Whose subject looks into what others do, shows it or gets away from it; of others, these say nothing.
_LOOKING = word_set("""investigate probe examine review clarify explain expose record register film photograph evade""")
_ANSWERING = word_set("react respond")  # with something: that is their doing
_DEALING_WITH_CHARGES = word_set("bring file press lodge level drop dismiss withdraw quash uphold review throw")
_FINDING = word_set("find discover seize recover defuse disarm locate uncover unearth remove deactivate")
_TURNING_DOWN = word_set("deny reject dispute refute dismiss contest rebut face")
# Words of somebody, behind which stands what others did.
_TOLD = word_set(
    """statement remark comment claim allegation accusation complaint report account story testimony question answer
    speech description concern fear worry"""
)
# Of whom these are said of what happens, somebody else did it.
_BESIDE = word_set(
    """complicit complacent concerned worried anxious critical silent aware unaware indifferent opposed vulnerable
    afraid fearful angry furious alarmed blind deaf sympathetic susceptible immune familiar shocked horrified saddened
    outraged powerless helpless dismayed appalled upset"""
)
# Of whom these are said in the passive may have done it.
_TAKING_PART = word_set(
    """involve implicate engage accuse suspect link charge convict indict try jail imprison sentence want blame
    entangle embroil lock deploy use send employ"""
)
_REPELLING = word_set("repel repulse resist foil thwart avert prevent survive weather withstand intercept")
_INTO = word_set("inquiry enquiry investigation probe look inquire investigate research")
_REPORTING = word_set("announce report reveal confirm disclose")
_LIFTING = word_set("lift ease relax repeal rescind scrap remove end loosen overturn")
# What is given to those who do it, not by them.
_BACKING = word_set("support aid help assistance funding funds money weapon praise sympathy backing")


def does_nothing(role: RoleName, word: Token, found: Found) -> bool:
    """Whether the word does not do what the event's word tells, though it stands near."""
    if role == "target":
        return not_done_to(word, found) or _deals_with_charge(word, found) or _inside_what_is_wanted(word, found)
    if role != "agent":
        return False
    if word.dep_ == "amod" and word.tag_ == "JJ" and not word.ent_type_ and word.head == found.token:
        return not (nouns.common(word.lower_) or word.lower_ in nouns.FORCES)  # "lofty promises"
    if found.trigger.pos == "noun" and against(word):
        return True
    if found.trigger.pos == "noun" and (is_nobody(word) or _looks_into(word, found) or lifted_by(word, found)):
        return True
    if _only_finds(word, found):
        return True
    if repelled_by(word, found) or undergone_by(word, found) or _answered(word, found):
        return True
    if found.token.tag_ == "VBN" and found.token.dep_ == "amod" and not found.token.head.is_ancestor(word):
        return True  # "[the convoy] reached the besieged town"
    if found.trigger.pos == "verb":
        others = _inside_the_passive_subject, _of_another_passive, _of_a_later_participle, _meets_who_does_it, foiled_by
        return any(other(word, found.token) for other in others)
    if word.dep_ == "compound" and word.head == found.token and not word.ent_type_ and found.type.id in _BROUGHT:
        return True  # "[spy] charges"
    if _of_another_noun(word, found.token) or _only_deals_with(word, found.token):
        return True
    if word.head.dep_ == "acl:relcl" and word.head.head == found.token:
        return word.head.lemma_.lower() in _TURNING_DOWN  # "a charge that [Roe] denied"
    event = grouped_by(first_conjunct(found.token))
    if (found.type.group == "Protest" or found.type.id == "clash") and _ends_it(word, event):
        return True
    if found.token == word.head or found.token.is_ancestor(word):
        return _inside_what_is_said(word, found)
    above = event.head
    if event.dep_ in {"obj", "obl"} and above.pos_ == "ADJ":
        return above.lemma_.lower() in _BESIDE and word == subject(above)
    described = above.head if above.dep_ == "acl" and above.tag_ == "VBN" else None  # "[men] held in a raid"
    if event.dep_ == "obl" and word in {subject(above), described} and _befell(above, found):
        return True
    if event.dep_ == "obl" and word == subject(above) and preposition(event) in {"about", "under"}:
        return True  # "[she] spoke about the killing", "[they] withdrew under heavy fire"
    if event.dep_ in {"obj", "obl"} and above.pos_ == "VERB":
        answers = above.lemma_.lower() in _ANSWERING and preposition(event) == "with"
        if above.lemma_.lower() in _LOOKING and word == subject(above):
            return True
        if only_reports(word, found):
            return True
        if above.lemma_.lower() in _TURNING_DOWN and found.type.group in SAID and word == subject(above):
            return True  # "[the army] rejected accusations that it shelled the village"
        return above.lemma_.lower() in _HAVING_TO_DO and not answers and not is_passive(above)
    if event.dep_ != "nmod":
        return False
    if above.lemma_.lower() == "connection" and above.dep_ == "obl" and word == subject(above.head):
        return True  # "[two men] were arrested in connection with the killing"
    if preposition(event) == "for" and above.lemma_.lower() in _BACKING:
        return True
    return above.lemma_.lower() in _TOLD and word in children(above, "nmod:poss")


def against(word: Token) -> bool:
    """Whether a prefix says that it is against or for whom the word names: "an anti-[government] rally"."""
    at = word.i - 1
    return at > 0 and word.doc[at].text in {"-", "‑"} and word.doc[at - 1].lower_ in {"anti", "pro", "counter"}


def _inside_what_is_said(word: Token, found: Found) -> bool:
    """Whether a word stands within what an accusation or a threat says: "allegations he was beaten by [guards]"."""
    clauses = (c for c in children(found.token, "acl", "ccomp") if child(c, "nsubj", "nsubj:pass") is not None)
    return found.type.group in SAID and any(word == c or c.is_ancestor(word) for c in clauses)


def _ends_it(word: Token, gathering: Token) -> bool:
    """Whether somebody only ends a gathering, or keeps it from being held: "[police] broke up the rally"."""
    verb = gathering.head
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in _ENDING_GATHERINGS:
        return False
    if gathering.dep_ == "obj":
        return word == subject(verb) and not is_passive(verb)
    return gathering.dep_ == "nsubj:pass" and word.head == verb and word.dep_ in {"obl:agent", "obl"}


def _of_another_noun(word: Token, noun: Token) -> bool:
    """Whether the word is by whom another noun's deed was: "the firing of Roe prompted a walkout by [her team]"."""
    done = word.head
    if word.dep_ != "nmod" or preposition(word) != "by" or done == noun or done.pos_ != "NOUN":
        return False
    return _top(done) != _top(noun)


def _top(noun: Token) -> Token:
    """The noun that heads the whole phrase in which the noun stands ("[weeks] of rallies and strikes")."""
    while noun.dep_ in {"nmod", "nmod:poss", "conj", "compound", "appos"} and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    return noun


def _only_deals_with(word: Token, noun: Token) -> bool:
    """Whether the word only has to do with what others did: "the swap, mediated by [Orrun]"."""
    clause = word.head
    on_noun = clause.dep_ in {"acl", "acl:relcl"} and clause.head == noun and clause.tag_ == "VBN"
    return on_noun and word.dep_ == "obl:agent" and clause.lemma_.lower() in _HAVING_TO_DO | _MEDIATING


def _looks_into(word: Token, found: Found) -> bool:
    """Whether somebody looks into what others say or do: "an inquiry was opened by [the police] into claims"."""
    noun = found.token
    looks = noun.head.lemma_.lower() in _INTO
    looks = looks or any(c.lemma_.lower() in _INTO for c in children(noun.head, "obj", "nsubj:pass"))
    return preposition(noun) == "into" and looks and (word.head == noun.head or word == subject(noun.head))


def lifted_by(word: Token, found: Found) -> bool:
    """Whether somebody only ends what others may have imposed: "[the council] lifted the ban"."""
    verb = found.token.head
    ends = found.trigger.pos == "noun" and verb.lemma_.lower() in _LIFTING and found.type.id in {"ban", "sanction"}
    return ends and found.token.dep_ in {"obj", "nsubj:pass"} and word not in children(found.token, "nmod:poss")


def undergone_by(word: Token, found: Found) -> bool:
    """Whether somebody is said to undergo it: "the violence experienced by [protesters]"."""
    clause = word.head
    of_noun = found.trigger.pos == "noun" and clause.dep_ in {"acl", "acl:relcl"} and clause.head == found.token
    return of_noun and word.dep_ == "obl:agent" and clause.lemma_.lower() in UNDERGONE


def repelled_by(word: Token, found: Found) -> bool:
    """Whether somebody only fends off what others do: "[the garrison] repelled the attack", "put down the mutiny"."""
    verb = found.token.head
    lemma = verb.lemma_.lower()
    off = lemma in {"fight", "fend", "beat"} and any(c.lower_ == "off" for c in verb.children)
    fends = found.trigger.pos == "noun" and (lemma in _REPELLING or off) and found.type.group == "Violence"
    if found.type.id in {"coup", "riot"} and found.trigger.pos == "noun":
        down = lemma == "put" and any(c.lower_ == "down" for c in verb.children)
        fends = lemma in _REPELLING | _QUELLING or down
    return fends and found.token.dep_ in {"obj", "nsubj:pass"} and word == subject(verb) and not is_passive(verb)


def _only_finds(word: Token, found: Found) -> bool:
    """Whether somebody only finds what others planted, or calls something by its name: "[police] found a pipe bomb",
    "what [police] called a murder"."""
    noun = found.token
    verb = noun.head
    if found.trigger.pos != "noun" or found.type.group != "Violence" or verb.pos_ != "VERB" or word != subject(verb):
        return False
    finds = noun.dep_ == "obj" and verb.lemma_.lower() in _FINDING and "itself" in found.trigger.roles
    return finds or (noun.dep_ in {"obj", "xcomp"} and verb.lemma_.lower() in {"call", "describe", "term", "label"})


def _answered(word: Token, found: Found) -> bool:
    """Whether somebody only answers what others did: "[jets] struck it in response to the firing of rockets"."""
    noun = found.token
    answer = noun.head if noun.dep_ == "nmod" and preposition(noun) in {"to", "for"} else noun
    told = answer.lemma_.lower() in {"response", "retaliation", "reaction", "reprisal", "revenge", "answer"}
    return told and answer != noun and not noun.is_ancestor(word) and word == subject(answer.head)


def _inside_what_is_wanted(word: Token, found: Found) -> bool:
    """Whether somebody is only named in what is demanded: "ordered the release of [the four]"."""
    wanted = child(found.token, "obj") if found.type.id == "demand" and found.trigger.pos == "verb" else None
    inside = wanted is not None and wanted != word and word.dep_ == "nmod" and wanted.is_ancestor(word)
    return inside and preposition(word) in {"of", "from"}


def _deals_with_charge(word: Token, found: Found) -> bool:
    """Whether somebody only brings a charge or drops it ("[the judge] dropped the charges")."""
    verb = found.token.head
    dealt = found.type.id == "charge" and found.token.dep_ == "obj" and verb.lemma_.lower() in _DEALING_WITH_CHARGES
    return dealt and word == subject(verb) and not is_passive(verb)


def _befell(verb: Token, found: Found) -> bool:
    """Whether what happened befell a passive's subject: "was arrested in a [raid]", "was threatened with [rape]"."""
    forced = found.type.id == "raid" or (found.type.group == "Violence" and found.type.id != "clash")
    return forced and is_passive(verb) and verb.lemma_.lower() not in _TAKING_PART


def _of_another_passive(word: Token, verb: Token) -> bool:
    """Whether a passive with its own subject names nobody, and the word is by whom something else was done: "pupils
    were taken by [gunmen], and nine have been freed"."""
    if not is_passive(verb) or child(verb, "nsubj:pass") is None:
        return False
    return word.dep_ == "obl:agent" and word.head != verb and not verb.is_ancestor(word)


def _of_a_later_participle(word: Token, verb: Token) -> bool:
    """Whether the word is by whom a participle further on in a row was done, with which the row does not end: "beaten,
    gassed, bitten by [dogs], and starved"."""
    later = word.head
    if word.dep_ != "obl:agent" or later.i <= verb.i or first_conjunct(later) != first_conjunct(verb):
        return False
    return later != verb and child(later, "cc") is None


def _inside_the_passive_subject(word: Token, verb: Token) -> bool:
    """ "A bid by [Norland] to extradite him was rejected": not by Norland."""
    done = child(verb, "nsubj:pass") if is_passive(verb) else None
    return done is not None and word.dep_ == "nmod" and done.is_ancestor(word) and subject(verb) == done


def _meets_who_does_it(word: Token, verb: Token) -> bool:
    """Whether a participle describes what the word only finds or stops: "[police] found two bodies, shot in the head",
    "[the army] stopped a convoy carrying weapons"."""
    met = verb.head
    described = verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"} and met.dep_ == "obj" and word == subject(met.head)
    return described and not eventful(met) and met.lemma_.lower() not in NOUNS


def only_reports(word: Token, found: Found) -> bool:
    """ "[The radio] announced the death of a commander": no killing of the radio's."""
    verb = found.token.head
    told = found.type.id == "kill" and found.trigger.pos == "noun" and found.token.dep_ in {"obj", "nsubj:pass"}
    return told and verb.lemma_.lower() in _REPORTING and word == subject(verb)


def foiled_by(word: Token, verb: Token) -> bool:
    """Whether somebody only foils or discusses what others mean to do: "[police] foiled a plot to kill him"."""
    plan = verb.head
    meant = verb.tag_ == "VB" and verb.dep_ == "acl" and plan.dep_ in {"obj", "nsubj:pass"}
    return meant and plan.head.lemma_.lower() in FOILING and word == subject(plan.head)
