"""The numbers of an event: how many were killed, held, took part."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.codebook.types import Counted
from sayso.extract.actors.nouns import KIN, PEOPLE
from sayso.extract.counts import count_in, toll_of
from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.events.participants import phrase_range
from sayso.extract.events.turnout import COUNTED, arranged
from sayso.extract.number_phrases import Number
from sayso.extract.tree import child, conjuncts, first_conjunct
from sayso.language.doc import Doc, Token
from sayso.model import Count, Span

_MANY = 20
_ALSO = frozenset({"and", "plus", "&"})


def counts_of(found: Found, fillers: Sequence[Filler], text: str, timed: frozenset[int]) -> tuple[Count, ...]:
    """What the event's words count, in text order; the digits of the times `timed` count nothing. Where each of those
    whom "and" joins is counted, so are all together ("two guards and a smuggler": three, two and one)."""
    counted = found.trigger.counts
    if counted is None or (counted.of == COUNTED and arranged(found.token)):
        return ()
    numbers = list(_numbers(found, fillers, counted, timed))
    if not numbers and (toll := toll_of(found.token)) is not None:
        numbers = [toll]
    made = {(n.first, -n.last): _count(n, counted, found.token.doc, text) for n in numbers}
    return tuple(made[place] for place in sorted(made))


def _numbers(found: Found, fillers: Sequence[Filler], counted: Counted, timed: frozenset[int]) -> Iterator[Number]:
    heads = [f.token for f in fillers if f.role == counted.role]
    if found.trigger.lemma == "lose":  # "a herder who lost two brothers" tells his dead, not all
        heads = [head for head in heads if head.lemma_.lower() not in KIN]
    heads = [head for head in heads if not _meant(head, found.token)]
    alternative = _alternative(found.token)
    for together in _joined(heads):
        told = [_number(head, found.token, timed) for head in together]
        whole = _added(together, told) if len(together) > 1 and not alternative else None
        bare = [h for h, n in zip(together, told, strict=True) if n is None and _uncounted(h)]
        if len(together) > 1 and bare and not _shared(together[0], told[0], bare):
            # "the monks and two cooks were killed": not two alone
            told = [replace(n, max=None) if n and n.min is not None else n for n in told]
        for number in (whole, *told):
            if number is not None:
                yield replace(number, min=None) if alternative and number.min == number.max else number
    alone = found.token.dep_ != "compound"  # "two kidnapping incidents" tell nothing of how many were taken
    if alone and found.trigger.numbered and (number := _number(found.token, found.token, timed)) is not None:
        yield number


def _meant(head: Token, trigger: Token) -> bool:
    """Whether only the event's purpose is about them: "fired tear gas to disperse [300 people]" shot nobody."""
    return head.head != trigger and head.head.tag_ == "VB" and head.head.head == trigger


def _number(head: Token, trigger: Token, timed: frozenset[int]) -> Number | None:
    number = count_in(head, *phrase_range(head))
    if number is None or (number.first in timed and head.doc[number.first].text[:1].isdigit()):
        return None  # a year or an age ("the 2009 election")
    return None if number.max == 1 and _one_of_more(head, trigger) else number


def _joined(heads: Sequence[Token]) -> list[list[Token]]:
    """The fillers, those together that one coordination joins."""
    groups: dict[int, list[Token]] = {}
    for head in heads:
        groups.setdefault(first_conjunct(head).i, []).append(head)
    return list(groups.values())


def _added(heads: Sequence[Token], told: Sequence[Number | None]) -> Number | None:
    """The sum of those joined by "and"; None where any of them is not counted, or all are single."""
    links = {c.lower_ for head in heads for c in head.children if c.dep_ == "cc"}
    numbers = [n or _one(head) for head, n in zip(heads, told, strict=True)]
    if not links or not links <= _ALSO or not any(told):
        return None
    lows = [n.min for n in numbers if n is not None and n.min is not None]
    highs = [n.max for n in numbers if n is not None and n.max is not None]
    if len(lows) < len(heads):
        return None
    ends = [*(h.i for h in heads), *(i for n in numbers if n is not None for i in (n.first, n.last - 1))]
    return Number(sum(lows), sum(highs) if len(highs) == len(heads) else None, min(ends), max(ends) + 1)


def _shared(first: Token, number: Number | None, bare: Sequence[Token]) -> bool:
    """Whether a number counts those joined behind it too: "some 100 [pupils] and teachers". Few are told one by one:
    beside "two guards and villagers" nobody counts the villagers."""
    if number is None or number.min is None or number.min < _MANY or number.last > first.i:
        return False
    return all(
        first.i < one.i and not any(c.dep_ in {"det", "nmod:poss", "nummod"} for c in one.children) for one in bare
    )


def _uncounted(head: Token) -> bool:
    """Whether it is several people whom nothing counts, not what others are said to be ("two of them officers")."""
    return head.tag_ == "NNS" and head.lemma_.lower() in PEOPLE and child(head, "nsubj", "cop") is None


def _one(head: Token) -> Number | None:
    """One without a number: a name, "a smuggler", "her brother"."""
    owned = child(head, "nmod:poss") is not None or any(c.lower_ in {"a", "an"} for c in head.children)
    single = (owned and head.tag_ == "NN") or (head.ent_type_ == "PER" and head.tag_ == "NNP")
    return Number(1, 1, head.i, head.i + 1) if single else None


def _one_of_more(head: Token, token: Token) -> bool:
    """Whether whoever is told of was only among those whom it befell ("a nurse who was among those [arrested]")."""
    return head.i < token.i and any(t.lower_ == "among" for t in head.doc[head.i + 1 : token.i])


def _alternative(token: Token) -> bool:
    """Whether the verb is one of two that "or" joins ("909 people were killed or wounded"): its share is not told."""
    joined = [c for c in conjuncts(first_conjunct(token)) if c.dep_ == "conj"]
    either = any(c.lower_ == "or" and c.dep_ == "cc" for one in joined for c in one.children)
    return token.pos_ == "VERB" and either and all(child(one, "nsubj", "nsubj:pass", "obj") is None for one in joined)


def _count(number: Number, counted: Counted, doc: Doc, text: str) -> Count:
    last = doc[number.last - 1]
    span = Span.cut(text, doc[number.first].idx, last.idx + len(last))
    return Count(of=counted.of, min=number.min, max=number.max, start=span.start, end=span.end, text=span.text)
