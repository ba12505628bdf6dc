"""Of whom a predicate is said, whether they do it or undergo it, and whom a relative pronoun stands for."""

from sayso.extract.tree import ancestors, child, children, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl"})
# Before a participle alone, these say when, or if, it is done to somebody.
_ONCE = frozenset({"if", "when", "once", "unless", "until", "while"})
# Of somebody in court or in the news, these are said in the passive alone.
_SAID_OF = word_set("accused suspected convicted charged indicted wanted arrested")
# What somebody does for a purpose of his own, whatever he does it with ("used a van for smuggling").
_FOR_A_PURPOSE = word_set("use need employ take spend plan pay make give")
_SCOLDING = word_set("lash hit rail swipe snipe jab fume shout yell rage fire turn round speak protest")
_ADDRESSED = frozenset({"on", "upon", "to", "with", "for"})
_NO_DOERS = word_set("effort attempt time step plan move chance way thing case bid day place opportunity occasion")
_RANKED = word_set("first last latest second third fourth fifth only")
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
# Whose verbs are in the plural, or may be.
_BODIES = word_set(
    """police staff people couple majority minority dozen hundred thousand team crew family group party government
    public half third quarter percent lot media youth army military leadership gang band cattle personnel audience
    crowd"""
)
_BEREFT = word_set("mother father parent widow widower")
_KILLED = word_set("kill shoot murder slay execute assassinate lynch stab die behead")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def subject(predicate: Token) -> Token | None:
    """Who the predicate is said of: its own subject, a shared one of a coordination, the antecedent of its relative
    clause, or the controller of an infinitive or participle. None where the tree does not say."""
    here = predicate
    for _ in range(12):
        own = [c for c in children(here, "nsubj", "nsubj:pass", "nsubj:outer") if c.i < here.i or not preposition(c)]
        own.sort(key=lambda c: bool(preposition(c)))  # "according to [a report], [12 people] were held"
        if own:
            return antecedent(own[0])
        above = here.head
        if above == here:
            return None
        if here.dep_ == "acl" and here.tag_ == "VBG" and child(here, "mark") is not None:
            return _whose(above, here)
        if here.dep_ == "acl" and here.tag_ in {"VBG", "VB"}:
            return first_to(above) or above if here.tag_ == "VB" else above
        calls = above.lemma_.lower() in {"call", "appeal", "plead"} and here.dep_ in {"xcomp", "advcl"}
        if calls and here.tag_ == "VB":
            return next((c for c in above.children if c.dep_ == "obl" and preposition(c) in _ADDRESSED), None)
        controller = child(above, "obj", "iobj")
        being = any(c.lower_ == "being" for c in here.children)
        if controller is not None and (
            here.dep_ == "xcomp" or (here.dep_ == "ccomp" and being) or _said_of_object(here)
        ):
            return controller
        if here.dep_ == "ccomp" and (meant := _meant_between(here)) is not None:
            return meant
        if (scolded := _scolded_for(here)) is not None:
            return scolded
        shared = here.dep_ in {"conj", "advcl", "xcomp"} or (here.dep_ == "ccomp" and here.tag_ in {"VB", "VBG"})
        if not shared:
            return None
        here = above
    return None


def first_to(noun: Token) -> Token | None:
    """Who is said to be the first, the last or the only one to do it: "[Norland] became the first country to ..."."""
    ranked = noun.lower_ in _RANKED or any(c.lower_ in _RANKED for c in children(noun, "amod"))
    if not ranked or noun.lower_ in _NO_DOERS:
        return None
    if noun.dep_ == "appos":
        return noun.head
    if child(noun, "cop") is not None:
        return subject(noun)
    is_one = noun.dep_ == "xcomp" and noun.head.lemma_.lower() in {"become", "remain"}
    return subject(noun.head) if is_one else None


def _meant_between(verb: Token) -> Token | None:
    """Who or what does it, of which a relative clause says what others say of it: "[a law] that critics say restricts
    trade"."""
    says, helpers = verb.head, children(verb, "aux", "aux:pass", "cop")
    finite = verb.tag_ in {"VBZ", "VBP", "VBD"} or any(a.tag_ in {"VBZ", "VBP", "VBD", "MD"} for a in helpers)
    own = child(says, "nsubj")
    between = says.dep_ == "acl:relcl" and own is not None and own.lower_ not in RELATIVE and says.i < verb.i
    if not (finite and between) or child(verb, "mark") is not None or child(says, "iobj") is not None:
        return None
    which = next((c for c in says.children if c.lower_ in RELATIVE and c.i < says.i), None)
    return antecedent(which) if which is not None else says.head


def _whose(noun: Token, gerund: Token) -> Token | None:
    """Who does what stands behind a noun and a preposition: the noun's owner ("[his] role in planning"), or else the
    subject of the verb that the noun hangs on ("[she] was freed in exchange for signing"); but the noun itself where it
    is somebody to whom the verb does it ("accused [the consuls] of arming")."""
    owner = child(noun, "nmod:poss")
    if owner is not None:
        return owner
    mark = child(gerund, "mark")
    to_object = noun.dep_ in {"obj", "iobj"} and mark is not None and mark.lower_ in {"of", "from", "into"}
    counted = child(noun, "nummod") is not None or noun.pos_ in {"PROPN", "PRON", "NUM", "ADJ"}
    if to_object or counted or noun.head.pos_ != "VERB":
        return noun
    return subject(noun.head) if noun.dep_.split(":")[0] in {"obj", "obl", "xcomp"} else noun


def _scolded_for(gerund: Token) -> Token | None:
    """Who did what somebody is scolded for: "lashed out at [Norland] for shooting down a plane"."""
    mark = child(gerund, "mark")
    having = any(c.lower_ == "having" for c in gerund.children)
    if not (gerund.tag_ == "VBG" or having) or gerund.dep_ != "advcl" or mark is None or mark.lower_ != "for":
        return None
    if gerund.head.lemma_.lower() not in _SCOLDING:
        return None
    at = (c for c in children(gerund.head, "obl") if preposition(c) in {"at", "against", "on", "with"} and c.i < mark.i)
    return next(at, None)


def _said_of_object(gerund: Token) -> bool:
    """Whether a gerund behind a preposition tells of its verb's object: "accused them of killing", "kept us from"."""
    if gerund.tag_ != "VBG" or gerund.dep_ not in {"advcl", "ccomp", "obl"}:
        return False
    mark = next((c.lower_ for c in gerund.children if c.dep_ in {"mark", "case"}), "")
    if mark == "on":
        return gerund.head.lemma_.lower() in {"congratulate", "compliment", "commend"}
    if mark == "for":
        return gerund.head.lemma_.lower() not in _FOR_A_PURPOSE
    return mark in {"of", "from", "into"}


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.lower_ not in RELATIVE or token.pos_ not in {"PRON", "DET", "SCONJ"}:
        return token
    for above in ancestors(token):
        if above.dep_ in {"acl:relcl", "acl"} and above.head != above:
            beside = _word_before(token)
            right_before = beside.pos_ in _NOMINAL and not any(t.is_punct for t in token.doc[beside.i : token.i])
            astray = right_before and above.head not in {beside, *ancestors(beside)}
            if astray or above.head.i > token.i:
                return _noun_before(token)
            return _lost_child(token, above) or _agreeing(token, above) or above.head
        if above.dep_ in {"root", "ccomp"}:
            break
    return token


def _lost_child(who: Token, clause: Token) -> Token | None:
    """Who was killed, where a parent or widow is named first: "Ada Roe, the mother of [Bram Roe], who was shot"."""
    if clause.lemma_.lower() not in _KILLED or who.dep_ not in {"nsubj", "nsubj:pass"}:
        return None
    named = _word_before(who)
    while named.dep_ == "flat" and named.head.i < named.i:
        named = named.head
    kin = named.head
    return named if named.ent_type_ == "PER" and named.dep_ == "nmod" and kin.lemma_.lower() in _BEREFT else None


def _agreeing(which: Token, clause: Token) -> Token | None:
    """The nearest noun before a relative pronoun that its verb agrees with, where the one that the tree hangs the
    clause on does not: "62,000 members at [Norland Motors], which is cutting jobs"."""
    many = _is_many(clause)
    if many is None or which.dep_ not in {"nsubj", "nsubj:pass"} or which.head != clause or _fits(clause.head, many):
        return None
    here = _word_before(which)
    if here.dep_ == "conj":
        return None  # "a publisher and [journalist] who has written": one and the same
    while here != clause.head and here.head.i < which.i and here.head != here:
        if _fits(here, many) and here.pos_ in {"NOUN", "PROPN"} and here.dep_ not in {"flat", "compound"}:
            return here
        here = here.head
    return None


def _is_many(clause: Token) -> bool | None:
    """Whether a finite verb is of several, or of one; None where its form does not say."""
    words = {c.lower_ for c in children(clause, "aux", "aux:pass", "cop")}
    if words & {"is", "was", "has", "are", "were", "have"}:
        return bool(words & {"are", "were", "have"})
    return {"VBZ": False, "VBP": True}.get(clause.tag_) if not words else None


def _fits(noun: Token, many: bool) -> bool:
    """Whether the verb may be of the noun; of a body or several names, verbs are in either number."""
    several = any(c.lower_ == "and" for one in children(noun, "conj") for c in one.children) or noun.tag_ in {
        "NNS",
        "NNPS",
    }
    if many:
        return several or noun.pos_ not in {"NOUN", "PROPN"} or noun.lower_ in _BODIES or bool(noun.ent_type_)
    return not several or noun.tag_ == "NNPS" or bool(noun.ent_type_)


def _noun_before(token: Token) -> Token:
    """The noun whose phrase ends before a relative pronoun, for clauses that the tree hung elsewhere: on a later word,
    or on an earlier one that this phrase is no part of ("five men shot a guard who tried to stop them")."""
    here = _word_before(token)
    if here.pos_ not in _NOMINAL:
        return token
    while here.head.i < token.i and here.head != here and here.dep_ in {"flat", "compound", "nmod", "appos"}:
        here = here.head
    return here


def _word_before(token: Token) -> Token:
    """The word before the token in its sentence, past marks; the token itself where there is none."""
    left = token.i - 1
    while left > token.sent.start and (token.doc[left].is_punct or token.doc[left].is_space):
        left -= 1
    return token.doc[left] if left >= 0 else token


def is_passive(verb: Token) -> bool:
    """Whether the verb's subject is what the action is done to; a bare past participle behind its noun counts."""
    if child(verb, "aux:pass", "nsubj:pass") is not None:
        helpers = {c.lemma_.lower() for c in verb.children if c.dep_ in {"aux", "aux:pass"}}
        return not helpers or bool(helpers & {"be", "get", "been", "being", "got", "'s", "’s"})
    if verb.tag_ == "VBN" and any(c.lemma_.lower() == "be" for c in verb.children if c.dep_ == "aux"):
        return child(verb, "obj") is None
    if verb.tag_ == "VBD" and verb.dep_ == "acl" and child(verb, "nsubj") is None:
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and child(verb, "nsubj", "aux", "aux:pass") is None:
        if verb.head.pos_ == "ADJ" and child(verb.head, "cop") is not None:
            return child(verb, "obj") is None  # "is widespread but [condemned]"
        return verb.head != verb and verb.head.tag_ == "VBN" and is_passive(verb.head)
    if verb.tag_ != "VBN" or child(verb, "aux") is not None:
        return False
    if verb.dep_ in {"acl", "amod"}:
        return child(verb, "nsubj") is None
    if verb.dep_ == "advcl" and any(c.dep_ == "obl:agent" for c in verb.children):
        return child(verb, "obj") is None  # "[besieged] by rebels for weeks, the fort fell"
    if verb.dep_ == "advcl" and child(verb, "mark", "nsubj") is None and verb.head.i < verb.i and is_passive(verb.head):
        return child(verb, "obj") is None  # "was arrested in May, [held] for weeks"
    if verb.dep_ == "advcl" and verb.lower_ in _SAID_OF and child(verb, "mark", "nsubj", "obj", "aux") is None:
        return True  # "appeared in court [accused] of fraud"
    if verb.dep_ == "advcl" and verb.i and verb.doc[verb.i - 1].lower_ in _ONCE:
        return child(verb, "nsubj", "obj") is None  # "would stay if [elected]"
    # The auxiliary is left out: "Minister appointed as envoy" in a headline, "with two people killed", "left 3 hurt".
    bare = child(verb, "nsubj") is not None and child(verb, "obj", "ccomp", "xcomp") is None
    return bare and verb.dep_ in {"root", "advcl", "ccomp", "xcomp", "parataxis", "nmod", "obl"}
