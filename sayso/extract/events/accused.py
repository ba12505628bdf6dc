"""Who is said to have done what others are accused of, arrested for, charged with, convicted of or blamed for.

Such a deed hangs on a word of the law or of blame ("arrested two on suspicion of kidnapping three"). Whoever acts in
that word's clause did not do the deed; those it is done to did, or are said to have.
"""

from dataclasses import dataclass, replace

from sayso.codebook import EventType
from sayso.extract.actors import nouns
from sayso.extract.events.clause import negated, tense
from sayso.extract.events.moods import MODIFIERS, NOUNS, VERBS
from sayso.extract.events.standing import Standing
from sayso.extract.nobody import NOBODY
from sayso.extract.subjects import antecedent, is_passive, subject
from sayso.extract.tree import child, children, conjuncts, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# Words of the law and of blame, by the preposition before the deed.
_BY_MARK: dict[str, frozenset[str]] = {
    "of": word_set("accuse suspect convict acquit guilty clear innocent exonerate"),
    "with": word_set("charge"),
    "to": word_set("plead confess admit link tie"),
    "in": word_set("implicate suspect charge"),
    "for": word_set("arrest detain hold jail imprison sentence execute want seek indict prosecute try arraign blame "
                    "hang punish condemn convict hunt court-martial responsible extradite fine rearrest apprehend"),
    "over": word_set("arrest detain hold jail sentence want charge indict prosecute try question"),
}  # fmt: skip
# Of these, the ones that settle that it was done, and by whom.
_SETTLED = word_set("convict jail imprison sentence execute hang guilty plead confess admit responsible punish condemn "
                    "fine")  # fmt: skip
# And those by which the law takes it up: the deed itself was before the news, too.
_BEFORE_COURT = word_set("charge indict prosecute try arraign extradite arrest rearrest")
# Of people, that they had a part in it; of happenings, that one came of the other.
_LINKING = frozenset({"link", "tie"})
# Held or not, these leave open what they are about: only where they are passive do they name who is after whom.
_PASSIVE_ONLY = word_set("want seek hold hunt")
# Nouns that stand between the word and the deed ("on suspicion of", "faces charges including").
_HOLDERS = word_set(
    "suspicion charge count allegation accusation indictment offence offense responsibility credit blame"
)
# Of these, the ones that belong to who utters them, not to whom they are about ("her allegations of violence").
_UTTERED = word_set("suspicion allegation accusation")
# What becomes of those whom such a noun is about: the subject faces it.
_FACING = word_set("face deny reject dispute await admit stand answer")
_OWN_UP = word_set("plead confess admit")
_CHARGING = frozenset({"charge", "accuse"})
_TAKEN = word_set("claim take accept admit assume bear")
_OWNED = frozenset({"responsibility", "credit"})
# Groups of types that are done openly: nobody doubts that those "arrested for marching" marched.
_OPEN = frozenset({"Protest", "Speech", "Diplomacy and politics", "Allegiance and office"})
_PLOTS = word_set("plot plan conspiracy conspire")
_LEFT_UNDONE = word_set("fail refuse neglect decline omit")
# Crimes of which the deed is named as one: "sentenced for crimes including torture".
_CRIMES = word_set("crime abuse atrocity violation felony")
_LISTING = frozenset({"including", "such as", "like"})
_TAKING_PART = word_set("participate engage assist help aid involve")
_PARTS = word_set("part role hand involvement responsibility connection link")
_STEPS = 6


@dataclass(frozen=True)
class Accused:
    """Those who are said to have done a deed (empty: the report does not say who), whether that is settled (`judged`:
    by a court or a confession, or to be judged, later than the deed), and the preposition between word and deed."""

    who: tuple[Token, ...]
    settled: bool
    mark: str = ""
    judged: bool = False
    charged: bool = False  # what hangs there is the charge itself: it was brought against them


def accused_of(deed: Token, type_: EventType) -> Accused | None:
    """Who is accused of, or punished for, what the word announces; None where it hangs on no such word."""
    found = _accusation(deed)
    if found is not None and not found.who and _part_of(deed, deed.head):
        return None  # "on charges of joining in the riot, [she] was jailed": who took part did it
    if found is not None and type_.id in _CHARGING:
        return replace(found, settled=True, charged=True)
    if found is None or found.mark not in {"for", "over"}:
        return found
    if type_.group == "Coercion" or type_.id == "investigate":
        return None  # "held for questioning": what is done to them, not what they did
    return replace(found, settled=True) if type_.group in _OPEN else found


def _accusation(deed: Token) -> Accused | None:
    here, holder = deed, False
    for _ in range(_STEPS):
        above = here.head
        if above == here:
            return None
        if here.dep_ == "conj" and _may_share(here):
            here = above
            continue
        mark = _mark(here)
        listed = _listed(here, mark)
        if listed is not None:
            here, holder = listed, True
            continue
        if here.dep_ == "acl" and here.tag_ == "VBN" and above.lemma_.lower() in _HOLDERS:
            return None  # "guilty of charges [dismissed] as politics"
        if above.lemma_.lower() in _HOLDERS and above.pos_ != "VERB" and mark:
            here, holder = above, True
            continue
        if holder and here.lemma_.lower() in _HOLDERS:
            return _under_holder(here, above)
        if (found := _under_word(here, above, mark)) is not None:
            return found
        if not _passes(here, above):
            return None
        here = above
    return None


def is_deed(word: Token) -> bool:
    """Whether the word hangs on one of the law or of blame: it happened at another time and place than that."""
    return _accusation(word) is not None


def as_alleged(deed: Token, standing: Standing, accused: Accused) -> Standing:
    """The standing of a deed that somebody is accused of: whether the court may still speak does not bear on it."""
    if accused.settled:
        return standing
    if deed.dep_ == "xcomp" and deed.head.lemma_.lower() in _LEFT_UNDONE:
        return Standing("negated", alleged=True)  # "accused of failing to investigate"
    return Standing(
        "planned" if _only_plotted(deed) else "attempted" if _only_tried(deed) else "occurred", alleged=True
    )


def _may_share(word: Token) -> bool:
    return word.pos_ != "VERB" or word.tag_ == "VBG"


def _mark(word: Token) -> str:
    """The preposition before the noun or gerund."""
    found = preposition(word) or next((c.lower_.strip() for c in word.children if c.dep_ in {"mark", "case"}), "")
    return found.split()[-1] if found and found not in _LISTING else found


def _listed(word: Token, mark: str) -> Token | None:
    """The charges of which the deed is one, where the tree hung it beside them ("face charges including robbery")."""
    if mark not in _LISTING:
        return None
    near = [word.head, *children(word.head, "obj", "nsubj:pass", "obl")]
    return next((c for c in near if c.lemma_.lower() in _HOLDERS | _CRIMES), None)


def _passes(word: Token, above: Token) -> bool:
    """Whether the deed is only a part or an effort of what hangs above it ("accused of trying to kill")."""
    if word.dep_ == "xcomp":
        return True
    if _part_of(word, above):
        return True
    return word.dep_ in {"nmod", "acl"} and above.lemma_.lower() in NOUNS.keys() | {"role", "involvement", "part"}


def _part_of(deed: Token, verb: Token) -> bool:
    """Whether the verb says that somebody had a part in the deed ("accused of taking part in the raid")."""
    if deed.dep_ != "obl" or preposition(deed) != "in" or verb.tag_ != "VBG":
        return False
    part = any(c.lower_ == "part" for c in children(verb, "obj"))
    return verb.lemma_.lower() in _TAKING_PART or (verb.lemma_.lower() == "take" and part)


def _under_word(deed: Token, word: Token, mark: str) -> Accused | None:
    lemma = word.lemma_.lower()
    if lemma in {"blame", "attribute", "ascribe"} and deed.dep_ in {"obj", "nsubj:pass"}:
        return _blamed_on(word)
    if mark == "for" and lemma in _TAKEN and any(c.lemma_.lower() in _OWNED for c in children(word, "obj")):
        return Accused(_claiming(word), True)  # "claimed responsibility for it", where the deed hangs on the verb
    if _has_no_part(word, mark):
        return Accused((), True, mark)
    words = _BY_MARK.get(mark, frozenset())
    if lemma not in words:
        # The tree hangs a gerund on the accused as easily as on the verb: "accused [his men of killing]".
        astray = deed.tag_ == "VBG" and word.dep_ in {"obj", "nsubj:pass"} and word.head.lemma_.lower() in words
        return _of(word.head, tuple(conjuncts(word)), mark) if astray else None
    if lemma in _PASSIVE_ONLY and not is_passive(word):
        return None
    who = _accused(word)
    if lemma in _LINKING and (word.dep_.startswith("csubj") or not all(map(_may_act, who))):
        return None  # "the explosion was linked to an attack", "[linking] him to it was unfair"
    return _of(word, who, mark)


def _has_no_part(word: Token, mark: str) -> bool:
    """Whether the deed is one that somebody is said to have no part in, which leaves it a deed of others: "is not
    [responsible] for it", "had nothing to [do] with it", "was not [involved] in it", "had no [part] in it"."""
    lemma = word.lemma_.lower()
    if (lemma == "responsible" and mark == "for") or (word.lower_ == "involved" and mark == "in"):
        return negated(word)
    if lemma == "do" and mark == "with" and word.dep_ == "acl":
        what = word.head
        return what.lower_ == "nothing" or (what.lower_ == "anything" and negated(what.head))
    no = any(c.lower_ in {"no", "any"} for c in word.children)
    return lemma in _PARTS and mark in {"in", "to", "with", "for"} and no and _is_denied(word)


def _is_denied(part: Token) -> bool:
    return any(c.lower_ == "no" for c in part.children) or (part.dep_ == "obj" and negated(part.head))


def _may_act(word: Token) -> bool:
    """Whether the word is a name, a pronoun or a noun for people, a body or a force."""
    people = nouns.PEOPLE | nouns.OFFICES | nouns.FORCES | nouns.ARMED | nouns.COLLECTIVES | nouns.ORGANIZATIONS
    return word.pos_ in {"PROPN", "PRON"} or bool(word.ent_type_) or word.lemma_.lower() in people


def _of(word: Token, who: tuple[Token, ...], mark: str) -> Accused:
    lemma = word.lemma_.lower()
    if any(one.lower_ in NOBODY or negated(one) for one in who):
        return Accused((), True, mark)  # "nobody was prosecuted for her murder": that she was murdered is no charge
    settled = lemma in _SETTLED and not _doubtful(word)
    before = lemma in _BEFORE_COURT or (lemma in {"accuse", "suspect"} and _stands(word))
    return Accused(who, settled, mark, before or (settled and lemma != "responsible"))


def _stands(word: Token) -> bool:
    """Whether somebody has been under that for some time ("a man [accused] of it", "is [accused] of it")."""
    return is_passive(word) and (word.dep_ == "acl" or tense(word) == "present")


def _claiming(word: Token) -> tuple[Token, ...]:
    """Who claims a deed; nobody where none of them did ("neither the rebels nor any other group has claimed it")."""
    who = subject(word)
    return () if who is None or negated(word) else tuple(conjuncts(who))


def _blamed_on(word: Token) -> Accused | None:
    who = next((c for c in word.children if c.dep_.startswith("obl") and preposition(c) in {"on", "to", "upon"}), None)
    blamed = tuple(one for one in conjuncts(who) if _may_act(one)) if who is not None else ()
    return Accused(blamed, False) if blamed else None  # "blamed the rise on the weather"


def _doubtful(word: Token) -> bool:
    """Whether somebody is only thought to be responsible ("believed to be responsible", "holds them responsible")."""
    return word.pos_ == "ADJ" and word.dep_ in {"xcomp", "ccomp"}


def _accused(word: Token) -> tuple[Token, ...]:
    """Those whom the word is about: its subject where it is passive, an adjective, or a confession; else its object."""
    if word.pos_ == "ADJ":
        raised = child(word.head, "obj") if word.dep_ == "xcomp" else None
        who = raised or subject(word)
    elif word.lemma_.lower() in _OWN_UP:
        who = subject(word)
    elif word.dep_ in {"acl", "amod"} and is_passive(word):
        who = word.head
    elif is_passive(word):
        who = subject(word)
    else:
        who = next((c for c in children(word, "obj", "iobj") if c.i > word.i), None)
        who = antecedent(who) if who is not None else None
    return tuple(conjuncts(antecedent(who))) if who is not None and who.i != word.i else ()


def _under_holder(holder: Token, word: Token) -> Accused:
    """Of whom the charges are that name the deed."""
    owner = next((c for c in holder.children if preposition(c) == "against"), None)
    if owner is None and holder.lemma_.lower() not in _UTTERED:
        owner = child(holder, "nmod:poss")
    if holder.lemma_.lower() in _OWNED:
        return Accused(_claiming(word) if word.lemma_.lower() in _TAKEN and not is_passive(word) else (), True)
    known = any(word.lemma_.lower() in words for words in _BY_MARK.values())
    if holder.dep_ in {"obj", "obl"} and word.lemma_.lower() in _FACING:
        who = subject(word)
        return Accused(tuple(conjuncts(who)) if who is not None else (), False)
    if owner is not None:
        return Accused((owner,), False)
    if known and holder.dep_.startswith("obl"):
        return _of(word, _accused(word), "of")
    return Accused((), False)


def _only_plotted(deed: Token) -> bool:
    """Whether the deed was no more than plotted ("conspiracy charges to kidnap", "accused of plotting to kill")."""
    above = deed.head
    named = any(c.dep_ == "compound" and c.lemma_.lower() in _PLOTS for c in above.children)
    return deed.dep_ in {"xcomp", "nmod", "acl", "advcl"} and (named or above.lemma_.lower() in _PLOTS)


def _only_tried(deed: Token) -> bool:
    """Whether the deed itself was an attempt ("accused of trying to kill", "charged with attempted murder")."""
    if any(MODIFIERS.get(c.lower_) == "attempted" for c in deed.children if c.dep_ in {"amod", "compound"}):
        return True
    above = deed.head
    mood = VERBS.get(above.lemma_.lower()) if above.pos_ == "VERB" else NOUNS.get(above.lemma_.lower())
    return deed.dep_ in {"xcomp", "nmod", "acl"} and mood == "attempted"
