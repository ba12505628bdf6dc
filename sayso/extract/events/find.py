"""All events of a report: every step of this package in its order."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.codebook import Codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events.accused import Accused, accused_of, as_alleged
from sayso.extract.events.attach_named_place import called_by
from sayso.extract.events.attach_places import HARM, SPOKEN, place_for
from sayso.extract.events.captives import with_captives
from sayso.extract.events.carry import goes_on_from
from sayso.extract.events.day import Happened, news_days
from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.events.harm import lent_by_attacks, lent_to_attacks, lent_to_attacks_by_harm
from sayso.extract.events.learnt_parts import with_learnt
from sayso.extract.events.learnt_setting import learnt_place
from sayso.extract.events.learnt_standing import standing_learnt
from sayso.extract.events.naming import victims_named
from sayso.extract.events.participants import participants
from sayso.extract.events.reasons import reason_of
from sayso.extract.events.roles import fill_roles
from sayso.extract.events.scene import Scene, scene_of
from sayso.extract.events.speech import speaker_of
from sayso.extract.events.standing import Standing
from sayso.extract.events.status import status_of
from sayso.extract.events.status_in_time import in_time
from sayso.extract.events.taken_up import Told as TakenUp
from sayso.extract.events.taken_up import taken_up
from sayso.extract.events.tally import counts_of
from sayso.extract.events.time_between import Told, counted_back
from sayso.extract.events.triggers import find_triggers
from sayso.extract.events.turnout import with_turnouts
from sayso.extract.events.verbal_attacks import in_words
from sayso.extract.events.voice import claim_of, voice_of
from sayso.extract.events.weight import weigh
from sayso.extract.events.weight_signs import Dated
from sayso.extract.events.when import times_of
from sayso.extract.places import Place
from sayso.extract.times import TimeExpression
from sayso.language.analysis import Analysis
from sayso.language.doc import Span as SpacySpan
from sayso.model import Claim, Count, Event, Participant, Span, Weight, When, Where


@dataclass(frozen=True)
class _Draft:
    """An event before it is known what the other events of the report make of it."""

    found: Found
    roles: tuple[Participant, ...]
    counts: tuple[Count, ...]
    when: When | None
    where: Where | None
    standing: Standing
    claim: Claim | None
    accused: bool
    judged: bool


def find_events(
    analysis: Analysis,
    codebook: Codebook,
    actors: Actors,
    times: Sequence[TimeExpression],
    places: Sequence[Place],
    claims: Claims,
) -> tuple[Event, ...]:
    """The events of the report in text order, at most one on a trigger; ids E1, E2, ..."""
    headlines = _headline_tokens(analysis)
    begun = _paragraphs(analysis)
    timed = frozenset(i for t in times for i in range(t.first, t.last))
    drafts: list[_Draft] = []
    triggers = with_turnouts(analysis.doc, with_captives(find_triggers(analysis, codebook, actors), codebook))
    for found, when in zip(triggers, times_of(triggers, analysis, times, claims), strict=True):
        accused = accused_of(found.token, found.type)
        where = called_by(found, places) if found.type.id in HARM else None
        idle = timed | set(range(where.first, where.last)) if where is not None else timed
        fillers = _by_accused(_fillers(found, analysis, idle, claims), found, accused)
        place = place_for(found, fillers, analysis, places, claims) or learnt_place(found, analysis, places)
        drafts.append(
            _Draft(
                found=found,
                roles=participants(fillers, actors, analysis.report.text),
                counts=counts_of(found, fillers, analysis.report.text, timed),
                when=when,
                where=place.where if place is not None else None,
                standing=_standing(found, accused, analysis, claims, headlines),
                claim=claim_of(found.token, claims),
                accused=accused is not None,
                judged=accused is not None and accused.judged,
            )
        )
    for at, type_ in in_words([(d.found, d.roles) for d in drafts], actors, codebook).items():
        drafts[at] = replace(drafts[at], found=replace(drafts[at].found, type=type_))
    _count_back(drafts, times, analysis.report.published)
    _name_victims(drafts, analysis, actors)
    _lend_roles(drafts)
    _take_up(drafts)
    _carry_places(drafts, places)
    _share_scene(drafts)
    scene = scene_of(analysis, places)
    weights = weigh(
        [
            Dated(
                token=d.found.token,
                when=d.when,
                claim=d.claim,
                paragraph=bisect_right(begun, d.found.token.idx),
                type=d.found.type.id,
                spoken=d.found.type.group in SPOKEN,
                judged=d.judged,
                status=d.standing.status,
                alleged=d.standing.alleged,
                accused=d.accused,
                recalled=analysis.recalled.get(d.found.token.i),
            )
            for d in drafts
        ],
        times,
        analysis.report.published,
        max(headlines, default=-1) + 1,
    )
    weights = _with_gatherings(drafts, weights)
    told = [
        Happened(d.found, d.when, d.standing.status, w, bisect_right(begun, d.found.token.idx))
        for d, w in zip(drafts, weights, strict=True)
    ]
    days = news_days(told, times, claims, analysis.report.published)
    drafts = [replace(d, when=when) for d, when in zip(drafts, days, strict=True)]
    return tuple(
        Event(
            id=f"E{number}",
            type=draft.found.type.id,
            trigger=_trigger_span(draft.found, analysis.report.text),
            roles=draft.roles,
            when=draft.when,
            where=draft.where or _in_scene(scene, draft, weight),
            counts=draft.counts,
            status=in_time(draft.standing.status, draft.when, draft.found.token, analysis.report.published),
            voice=voice_of(draft.found.token, draft.claim, claims, draft.standing),
            role_in_report=weight,
            claim=draft.claim.id if draft.claim else None,
        )
        for number, (draft, weight) in enumerate(zip(drafts, weights, strict=True), start=1)
    )


def _in_scene(scene: Scene | None, draft: _Draft, weight: Weight) -> Where | None:
    """Where the report is set, for its news."""
    return scene.place_of(draft.found, draft.standing.status) if scene is not None and weight == "news" else None


def _standing(
    found: Found, accused: Accused | None, analysis: Analysis, claims: Claims, headlines: set[int]
) -> Standing:
    by_rule = status_of(found.token, found.type.id, analysis, claims, found.token.i in headlines)
    standing = standing_learnt(by_rule, found.token, found.type.id, analysis)
    return standing if accused is None else as_alleged(found.token, standing, accused)


def _by_accused(fillers: list[Filler], found: Found, accused: Accused | None) -> list[Filler]:
    """The fillers with the accused as those who did it, unless its own phrase names others ("the killing by ...")."""
    if accused is None or "agent" not in found.type.roles:
        return fillers
    inside = set(found.token.subtree)
    if accused.charged:
        others = [f for f in fillers if f.token not in accused.who or f.role == "target"]
        known = any(f.role == "target" for f in others)
        return [*others, *(Filler("target", t) for t in accused.who if not known and t not in inside)]
    kept = [f for f in fillers if f.token not in accused.who and (f.role != "agent" or f.token in inside)]
    if any(f.role == "agent" for f in kept):
        return kept
    return [*kept, *(Filler("agent", t) for t in accused.who if t not in inside)]


def _count_back(drafts: list[_Draft], times: Sequence[TimeExpression], published: str | None) -> None:
    """Dates the events behind "N days after" by the events that follow them."""
    told = [Told(d.found.token, d.found.type.id, d.when) for d in drafts]
    for i, draft in enumerate(drafts):
        if draft.when is None or draft.when.edtf is None:
            when = counted_back(told[i], told, times, published)
            drafts[i] = draft if when is None else replace(draft, when=when)


def _name_victims(drafts: list[_Draft], analysis: Analysis, actors: Actors) -> None:
    """Adds victims who are named later to the last event before that can have befallen them."""
    for word, types, names in victims_named(analysis.doc):
        told = [i for i, d in enumerate(drafts) if d.found.type.id in types and d.found.token.i < word.i]
        if told:
            draft = drafts[told[-1]]
            known = {p.actor for p in draft.roles if p.actor is not None}
            named = participants([Filler("target", name) for name in names], actors, analysis.report.text)
            new = [p for p in named if p.actor not in known]
            drafts[told[-1]] = _with_roles(draft, new)


def _lend_roles(drafts: list[_Draft]) -> None:
    """Gives an attack those who do something in it or come to harm in it, and harm those who did it, and what with,
    from the attack that it happened in."""
    found = [draft.found for draft in drafts]
    for lent_in in (lent_to_attacks, lent_to_attacks_by_harm, lent_by_attacks):
        roles = [draft.roles for draft in drafts]
        for at, lent in lent_in(found, roles):
            drafts[at] = _with_roles(drafts[at], lent)


def _take_up(drafts: list[_Draft]) -> None:
    """Gives what takes up an event told shortly before its agents and targets."""
    told = [TakenUp(d.found, d.roles, d.standing.status, d.standing.alleged, d.when, d.where) for d in drafts]
    for at, lent in taken_up(told):
        drafts[at] = _with_roles(drafts[at], lent)


def _with_roles(draft: _Draft, more: Iterable[Participant]) -> _Draft:
    """The draft with further participants, all in the order of the text."""
    return replace(draft, roles=tuple(sorted([*draft.roles, *more], key=lambda p: (p.start, p.role))))


def _carry_places(drafts: list[_Draft], places: Sequence[Place]) -> None:
    """Gives events that go on from the sentence before its place, where their own sentence names none."""
    named = {p.first for p in places if p.use == "place"}
    found = [draft.found for draft in drafts]
    for at, draft in enumerate(drafts):
        sentence = draft.found.token.sent
        if draft.where is None and named.isdisjoint(range(sentence.start, sentence.end)):
            where = next((w for i in goes_on_from(at, found) if (w := drafts[i].where) is not None), None)
            drafts[at] = replace(draft, where=where)


def _share_scene(drafts: list[_Draft]) -> None:
    """Gives what only tells how many took part the roles, time and place of what they took part in."""
    at = {draft.found.token.i: draft for draft in drafts}
    for k, draft in enumerate(drafts):
        if draft.found.told_at is not None:
            event = at[draft.found.told_at]
            when, where = draft.when or event.when, draft.where or event.where
            drafts[k] = replace(draft, roles=event.roles, when=when, where=where)


def _with_gatherings(drafts: list[_Draft], weights: list[Weight]) -> list[Weight]:
    """The weights, in which what only tells how many took part weighs as what they took part in."""
    at = {draft.found.token.i: weight for draft, weight in zip(drafts, weights, strict=True)}
    whole = (d.found.token.i if d.found.told_at is None else d.found.told_at for d in drafts)
    return [at[token] for token in whole]


def _headline_tokens(analysis: Analysis) -> set[int]:
    spans = [(b.start, b.end) for b in analysis.report.blocks if b.kind == "headline"]
    return {t.i for t in analysis.doc if any(start <= t.idx < end for start, end in spans)} if spans else set()


def _paragraphs(analysis: Analysis) -> list[int]:
    """The characters at which the report's paragraphs begin."""
    return sorted(b.start for b in analysis.report.blocks if b.kind == "paragraph")


def _fillers(found: Found, analysis: Analysis, timed: frozenset[int], claims: Claims) -> list[Filler]:
    fillers = with_learnt(fill_roles(found, analysis, timed), found, analysis, timed)
    if not any(f.role == "agent" for f in fillers) and "agent" in found.type.roles:
        speaker = speaker_of(found.token, claims, analysis.doc)
        if speaker is not None and not any(f.token == speaker for f in fillers):
            fillers.append(Filler("agent", speaker))
    if not any(f.role == "about" for f in fillers) and "about" in found.type.roles:
        reason = reason_of(found)
        if reason is not None and reason.i not in timed and not any(f.token == reason for f in fillers):
            fillers.append(Filler("about", reason))
    return fillers


def _chars(tokens: SpacySpan, text: str) -> Span:
    return Span.cut(text, tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _trigger_span(found: Found, text: str) -> Span:
    doc, first = found.token.doc, found.first
    if found.trigger.pos == "noun":
        while first > 1 and doc[first - 1].tag_ == "HYPH" and doc[first - 2].head == found.token:
            first -= 2  # "sit-[ins]"
    return _chars(doc[first : found.last], text)
