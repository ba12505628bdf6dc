"""Repairs of what grammar rules out, before anything is read off a tree.

A past tense without an auxiliary is active with an object ("The court sentenced him") and in a clause ("after troops
fired on them"); a bare infinitive belongs to the verb that makes somebody do it.

A verb has one subject: of "Ostri officials" or "the Ostry Courier" before it, the last word heads the others; what
stands right behind a verb with its subject before it is an object ("left [six people] dead"). A name behind a comma
possesses nothing: "the deputy, Ada Roe," is an apposition. One with "'s" before its noun is none. What has a
preposition is no part of the name before it: "stopped the ferry Dawn off Orrun". A preposition before a name belongs to
the whole of it, not to its first word.

A verb in the past or present coordinates with another such verb, not with the infinitive that stands nearer: in "calls
on all to stop and demands their release", "demands" belongs to "calls". What follows a quotation coordinates with the
verb that introduces it: in "said he “was not held” and suggested that ...", "suggested" belongs to "said". What is
reported before the reporting verb is one clause and what goes on from it: in "Men stopped a bus, robbed it and fled,
police said", "robbed" belongs to "stopped".

What has a subject that acts and no auxiliary is no participle: "she also appealed to the president". What nobody does
without doing it to somebody is one, where nothing is there that it is done to: "Oren Dask convicted of robbery".

A passive participle coordinates with such a participle above it, not with a gerund that stands nearer: in "was arrested
on suspicion of hiding arms and released", "released" belongs to "arrested". No verb coordinates with a noun behind it:
in "killing a guard and injuring passers-by", that noun is its object. What stands before a reporting verb's subject and
behind the clause that is reported belongs to that clause: "14 died in Ostry on Tuesday, the mayor said".

Whoever "killed four and wounded six" did both: no state of his has an object. Of "two were killed and nine wounded"
the nine were wounded.

What ends in "-ed" is no present tense, but for verbs that end in it themselves: "teachers protested", "they need".
What ends in "-s" is no infinitive and no past tense, what ends in "-ly" no participle: "was [fatally] shot".

What stands right behind a coordinated gerund is its object, right before a coordinated passive its subject: in
"killing six and injuring 20", "20" belongs to "injuring".

An active verb has no agent: "rejected charges by Roe" are Roe's charges. Responsibility is for something: "claimed
responsibility for the raid".

What stands between a conjunction and its verb is that verb's subject: "rose after a coup unseated him", "the case for
Roe to be freed". Whom somebody accuses is not "of lying": that is what he is accused of. On whom something is blamed
belongs to the verb. "His" is no subject beside its noun.

A clause with "that" is what its verb says or thinks, unless it tells what something led to: "so cold that pipes burst".

Whom a sentence begins by citing is no subject: in "According to the Courier, a resident said ...", the resident speaks;
nor is the place of a dateline: "ORRUN — Ada Roe said". Where "Harbour Union (HU) leader Ada Roe" acts, the union does
not. What a hyphen joins is one word: "co-defendants".

Between "after" and a verb in the past, a gerund describes the subject: "after a gunman claiming loyalty shot him".
"Shooting victims" shot nobody; behind "with", a past tense is a participle: "with clerks denied access".
"""

from sayso.extract.straighten_bearers import bear_office, made_holder, stand_behind_age
from sayso.extract.straighten_gerunds import give_subject, name_victims
from sayso.extract.straighten_hyphens import join_parts
from sayso.extract.straighten_participles import mend_participle
from sayso.extract.straighten_passives import leave_auxiliary, reduce_relative, undergo_with
from sayso.extract.straighten_phrases import (
    SUBJECTS,
    free_phrase,
    give_sum,
    hang_on_what_takes_effect,
    head_office,
    join_name,
    lead_phrase,
    mend_phrase,
    name_paper,
    noun_of,
    reported,
)
from sayso.extract.straighten_rankings import rank_behind
from sayso.extract.straighten_rebuttals import hang_rebuttals
from sayso.extract.straighten_states import hang_states
from sayso.extract.straighten_subjects import free_attribution, free_dateline, of_subject, share_subject
from sayso.extract.straighten_tags import retag, retag_in_place
from sayso.extract.straighten_tolls import part_tolls
from sayso.extract.straighten_turned_down import part_turned_down
from sayso.extract.straighten_verbs import JOINED, clause_before, coordinate, has_subject, take_neighbour, tell_along
from sayso.language.doc import Doc, Token

# States of people that are also what others did to them.
_WOUNDING = {"wounded": "wound", "injured": "injure", "hurt": "hurt"}
# What leads to a clause with "that" which tells a result, a purpose or a condition.
_LEADING = frozenset({"so", "such", "order", "now", "given", "provided", "except", "in"})


def straighten(doc: Doc) -> None:
    """Hangs words where they can stand; a tree without such an error is left as it is."""
    for token in doc:
        retag(token)
        if token.tag_ in {"VBD", "VBN"} and leave_auxiliary(token):
            continue
        if token.tag_ == "VBN" and token.dep_ == "root" and _tells(token):
            token.tag_ = "VBD"
        if token.tag_ in {"NNS", "VBZ"} and token.dep_ == "conj" and token.lower_ in JOINED:
            tell_along(token)
        if token.lower_ in _WOUNDING and _wounds(token):
            token.pos_, token.tag_, token.lemma_ = "VERB", "VBD", _WOUNDING[token.lower_]
        if token.dep_ == "nsubj:pass" and _acts(token):
            token.dep_ = "nsubj"
        if token.tag_ == "VB" and token.dep_ == "acl" and (cause := _made_to(token)) is not None:
            token.hang(cause)
            token.dep_ = "xcomp"
        if token.dep_ in SUBJECTS and not of_subject(token):
            share_subject(token)
            free_attribution(token)
            free_dateline(token)
        elif (token.dep_ in {"nmod:poss", "nmod"} and _set_off(token)) or _has_article(token):
            token.dep_ = "appos"
        elif token.dep_ == "appos" and (noun := _described_by(token)) is not None:
            token.hang(noun)
        elif token.dep_ == "appos" and token.i < token.head.i and any(c.tag_ == "POS" for c in token.children):
            token.dep_ = "nmod:poss"
        if token.dep_ == "ccomp" and (first := clause_before(token)) is not None:
            token.hang(first)
            token.dep_ = "conj"
        if token.dep_ == "advcl" and _is_said(token):
            token.dep_ = "ccomp"
        if token.dep_ == "compound" and token.head.i < token.i and any(c.dep_ == "case" for c in token.children):
            free_phrase(token)
        if token.dep_ == "nmod" and not any(c.dep_ == "case" for c in token.children):
            name_paper(token)
        retag_in_place(token)
        if token.tag_ == "VBG":
            give_subject(token)
            name_victims(token)
        if token.tag_ == "VBD":
            undergo_with(token)
        rank_behind(token)
        give_sum(token)
        join_name(token)
        head_office(token)
        mend_phrase(token)
        mend_participle(token)
        bear_office(token)
        if token.dep_ == "flat":
            made_holder(token)
        join_parts(token)
        if token.lower_ == "effective" and token.dep_ in {"advcl", "amod"}:
            hang_on_what_takes_effect(token)
        if token.dep_ in {"obj", "nmod"} and token.ent_type_ == "PER":
            _describe(token)
        if token.dep_ == "appos" and token.ent_type_ in {"LOC", "ORG", "PER"} and _in_a_list(token):
            token.dep_ = "conj"
        if token.dep_ == "case" and token.i < token.head.i and token.head.dep_ == "compound":
            lead_phrase(token)
        if token.dep_ == "conj":
            stand_behind_age(token)
        if token.dep_ == "conj" and token.tag_ in {"VBG", "VBN"}:
            take_neighbour(token)
        if token.dep_ == "acl" and token.tag_ == "VBG" and any(c.dep_ == "cc" for c in token.children):
            token.dep_ = "conj"  # "killing two [and wounding four]"
        if token.dep_ == "conj" and not has_subject(token):
            coordinate(token)
        elif (noun := noun_of(token)) is not None:
            token.hang(noun)
            token.dep_ = "nmod"
        elif token.dep_.startswith("obl") and (clause := reported(token)) is not None:
            token.hang(clause)
    for token in doc:
        if token.dep_ == "ccomp":
            reduce_relative(token)
    hang_states(doc)
    hang_rebuttals(doc)
    part_turned_down(doc)
    part_tolls(doc)


def _acts(word: Token) -> bool:
    """Whether a subject that is taken for a passive's stands before an active verb: in the present, or in the past with
    its object or in a clause, which needs its auxiliary ("after troops [fired] on them")."""
    verb = word.head
    links = {c.dep_ for c in verb.children if c.i > verb.i or c.dep_ == "mark"}
    helped = any(c.dep_.startswith("aux") for c in verb.children)
    active = verb.tag_ in {"VBZ", "VBP"} or (verb.tag_ == "VBD" and bool(links & {"obj", "mark"}))
    return active and not helped


def _wounds(word: Token) -> bool:
    """Whether what the tagger takes for a state is what somebody did: it coordinates with a past tense, and those who
    came to harm stand behind it."""
    done = word.pos_ == "ADJ" and word.dep_ == "conj" and word.head.tag_ == "VBD"
    return done and any(c.dep_ in {"obj", "nummod"} and c.i > word.i for c in word.children)


def _is_said(clause: Token) -> bool:
    """Whether a clause that the tree takes for an adverb's is what the verb before it says: nothing but "that" brings
    it in, and no "so" or "such" before that."""
    verb, marks = clause.head, [c for c in clause.children if c.dep_ == "mark"]
    if verb.pos_ != "VERB" or len(marks) != 1 or marks[0].lower_ != "that" or marks[0].i < verb.i:
        return False
    between = clause.doc[verb.i + 1 : marks[0].i]
    return not any(t.lower_ in _LEADING or t.dep_ in {"obj", "ccomp", "xcomp"} for t in between)


def _made_to(verb: Token) -> Token | None:
    """The verb that a bare infinitive belongs to, where the tree hangs it on the noun whose clause that verb heads
    ("a decision that [made] him lose his post")."""
    if any(c.lower_ == "to" for c in verb.children):
        return None
    clauses = (c for c in verb.head.children if c.dep_ == "acl:relcl" and verb.head.i < c.i < verb.i)
    return next((c for c in clauses if c.lemma_.lower() in {"make", "let", "help", "have", "see"}), None)


def _describe(name: Token) -> None:
    """Hangs the noun that describes somebody on the name right behind it, where the tree makes both objects, or phrases
    of one noun ("arrested [the journalist] [Ada Roe]", "the beating of [cameraman] [Ada Roe]")."""
    first = name.left_edge if name.dep_ == "obj" else name
    noun = first.nbor(-1) if first.i > 0 else name
    if noun.dep_ == name.dep_ and noun.head == name.head and noun.tag_ == "NN" and not noun.ent_type_:
        if name.dep_ == "nmod" and any(c.dep_ == "case" and c.i > noun.i for c in name.children):
            return
        for before in [c for c in noun.children if c.i < noun.i and name.dep_ == "nmod"]:
            before.hang(name)
        noun.hang(name)
        noun.dep_ = "nmod:desc"


def _in_a_list(name: Token) -> bool:
    """Whether a name between a comma and "and" is one of a list, and not what the one before is also called: "Norland,
    [Tavia] and Ostria"."""
    behind = name.right_edge.i + 1
    before = next((t.i for t in (name.left_edge, name.nbor(-1)) if t.text == ","), 0) if name.i > 0 else 0
    if before < 1 or behind >= len(name.doc) or name.doc[behind].lower_ != "and":
        return False
    last = name.doc[behind].head
    joined = last.dep_ == "conj" and last.head == name.head and last.i > behind
    return joined and name.ent_type_ == last.ent_type_ == name.head.ent_type_ and name.tag_ == "NNP"


def _has_article(token: Token) -> bool:
    """Whether what should be a part of a name has an article: "Ada Roe, the mayor"."""
    return token.dep_ == "flat" and any(c.dep_ == "det" and c.i < token.i for c in token.children)


def _set_off(token: Token) -> bool:
    """Whether a name stands behind the noun that it hangs on and a comma, without a preposition or "'s"."""
    head = token.head
    first = token.left_edge.i
    if not (head.i < first and token.ent_type_ == "PER" and head.tag_[:2] == "NN" and not head.ent_type_):
        return False
    return "," in {token.doc[first - 1].text, token.doc[first].text} and not any(
        c.dep_ == "case" for c in token.children
    )


def _described_by(name: Token) -> Token | None:
    """The noun right before a name, whose apposition it is though the tree hangs it further back ("the report by [the
    group] Vigil")."""
    before = name.nbor(-1) if name.i > 0 else name
    inside = before.dep_ in {"obl", "obl:agent", "nmod"} and before.head.i < before.i and name.head.i < before.i
    named = bool(name.ent_type_) or name.tag_ == "NNP"
    return before if named and inside and before.tag_ == "NN" and not before.ent_type_ else None


def _tells(participle: Token) -> bool:
    """Whether it has a subject that acts, as no participle has without an auxiliary."""
    helped = any(c.dep_ in {"aux", "aux:pass", "cop", "nsubj:pass"} for c in participle.children)
    return not helped and any(c.dep_ == "nsubj" for c in participle.children)
