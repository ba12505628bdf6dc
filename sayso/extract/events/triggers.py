"""Which words of a report announce events, by the codebook and the language model, each event once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.codebook import Codebook
from sayso.extract.actors import Actors
from sayso.extract.events.everyday import without_everyday
from sayso.extract.events.found import Found, construct, parts_of
from sayso.extract.events.learnt_triggers import FAIR, likeliest_type
from sayso.extract.events.mishaps import without_mishaps
from sayso.extract.events.register import Register
from sayso.extract.events.sentence_words import SentenceWords
from sayso.extract.events.thought import Thought
from sayso.extract.events.trigger_match import match_trigger
from sayso.extract.tree import preposition
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

_SILENT_BLOCKS = frozenset({"byline", "dateline", "credit", "boilerplate"})


def find_triggers(analysis: Analysis, codebook: Codebook, actors: Actors) -> list[Found]:
    """The words that announce events, in text order; each word, and each word of a construction, only once."""
    silent = _silent(analysis)
    found: list[Found] = []
    register = Register(analysis, codebook)
    thought, said = Thought(analysis), SentenceWords()
    for token in analysis.doc:
        if token.i in silent or (register.only_contests(token) and likeliest_type(token, analysis)[1] < FAIR):
            continue
        if (one := match_trigger(token, analysis, codebook, actors, thought, said)) is not None:
            found.append(one)
    found = _as_before([one for one in found if not _undoes(one)])
    consumed = {i for one in found for i in parts_of(one) if i != one.token.i}
    at = {one.token.i: one for one in found}
    told = [one for one in found if one.token.i not in consumed and not _repeats(one, at)]
    return without_mishaps(without_everyday(told), analysis.doc)


def _undoes(one: Found) -> bool:
    """Whether a verb that the language model takes for the event calls it off: "[called] off their strike"."""
    verb = one.token
    off = verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].lower_ == "off"
    return one.learnt and off and verb.pos_ == "VERB" and verb.lemma_.lower() in {"call", "put"}


def _as_before(found: Sequence[Found]) -> list[Found]:
    """The same, bare nouns in the sense in which the report has used them with more said: after "an air strike", "the
    strike" is one, too, unless the report speaks of "a general strike"."""
    fuller: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        if _said_more_closely(one.token):
            fuller[one.token.lemma_.lower()].append(one)
    return [_in_sense_of(one, fuller.get(one.token.lemma_.lower(), ())) for one in found]


def _in_sense_of(one: Found, fuller: Sequence[Found]) -> Found:
    """The noun as the last before it of those that have its word with more said; itself where one is of its type."""
    if one.trigger.pos != "noun" or _said_more_closely(one.token) or any(f.type.id == one.type.id for f in fuller):
        return one
    before = next((f for f in reversed(fuller) if f.token.i < one.token.i), None)
    trigger = before.type.usual_trigger(one.token.lemma_.lower(), "noun") if before is not None else None
    return construct(one.token, before.type, trigger, one.slots) if before is not None and trigger is not None else one


def _said_more_closely(noun: Token) -> bool:
    return any(c.dep_ in {"amod", "compound"} and c.i < noun.i for c in noun.children)


# What is written to say the rest.
_SHEETS = frozenset({"letter", "notice", "note"})
# What a verb of the type is done in or for is the same again.
_NAMING = {"aid": frozenset({"in"}), "visit": frozenset({"for", "on"})}


def _repeats(one: Found, at: Mapping[int, Found]) -> bool:
    """Whether the word only completes another that announces the same ("shot dead", "imposed sanctions"), or is what
    makes that announce it ("went on [trial]")."""
    above, mark = at.get(one.token.head.i), preposition(one.token)
    if mark == "of" and one.token.head.lemma_.lower() in _SHEETS:  # "handed in his letter of [resignation]"
        sheet = one.token.head
        above = at.get(sheet.head.i)
        return above is not None and above.type.id == one.type.id
    if one.type.id == "aid" and mark == "in" and one.token.dep_ == "nmod":  # "allocated five million in [aid]"
        sum_of_it = one.token.head
        above = at.get(sum_of_it.head.i) if sum_of_it.dep_ in {"obj", "nsubj:pass"} else above
    if above is None or above.token == one.token:
        return False
    if above.type.id != one.type.id:  # "a [strike] hit a car" is none of workers
        weapon = above.trigger.roles.get("subject") == "instrument" and one.token in above.slots.get("subject", [])
        return weapon and one.token.lemma_.lower() in _asked(above, "subject")
    named = one.token.lemma_.lower() == one.type.id and mark in _NAMING.get(one.type.id, ())
    if above.token.pos_ in {"VERB", "ADJ"} and named:
        return True  # "arrived for a three-day [visit]"
    slot = "object" if one.token.dep_ == "obj" or mark == above.trigger.particle else mark
    if one.token.lemma_.lower() in _asked(above, slot):
        return True
    if one.learnt and one.token.pos_ in {"NOUN", "PROPN"}:
        return one.token.dep_ in {"nsubj", "nsubj:pass", "obj", "obl", "compound", "nmod"}  # "the [bomb] went off"
    if one.trigger.roles.get("itself") == "instrument":
        # "[Shells] hit the market", "hit the market with [shells]", "hit a [mine]"
        return one.token.dep_ in {"nsubj", "nsubj:pass", "obj"} or (one.token.dep_ == "obl" and mark == "with")
    if "itself" in one.trigger.roles:
        return False
    return one.token.dep_ in {"xcomp", "compound:prt", "advmod", "obj", "nsubj:pass", "compound", "amod"}


def _asked(found: Found, slot: str) -> frozenset[str]:
    """The words of which one has to fill the slot, for the trigger to announce its event."""
    condition = found.trigger.conditions.get(slot)
    return condition.any if condition is not None else frozenset()


def _silent(analysis: Analysis) -> set[int]:
    """Tokens of blocks that tell nothing: credits, bylines, menus, and captions that are no sentence."""
    doc = analysis.doc
    silent: set[int] = set()
    for block in analysis.report.blocks:
        if block.kind in {"paragraph", "headline"}:
            continue
        inside = doc.beginning_in(block.start, block.end)
        verbs = any(t.pos_ in {"VERB", "AUX"} and t.tag_ in {"VBD", "VBP", "VBZ", "MD"} for t in inside)
        if block.kind in _SILENT_BLOCKS or (block.kind == "caption" and not verbs):
            silent.update(t.i for t in inside)
    return silent
