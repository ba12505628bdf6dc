"""The tellings of one incident -> what the incident says."""

from collections.abc import Mapping, Sequence

from sayso.codebook import load_codebook
from sayso.merge.account.cast import Cast
from sayso.merge.account.conflicts import conflicts_of
from sayso.merge.account.corrected import as_corrected, place_told, set_right, status_set, time_told
from sayso.merge.account.grades import admiralty, graded
from sayso.merge.account.independent import of_it, origin_ids, origins_of, without_passing
from sayso.merge.account.known import Known
from sayso.merge.account.origins import testimonies
from sayso.merge.account.reasons import reasons_of
from sayso.merge.account.roles import roles_of
from sayso.merge.account.sent import is_datelines
from sayso.merge.account.set_parts import fields_set, roles_told, tolls_told
from sayso.merge.account.status import all_taken_back, status_of
from sayso.merge.account.testimony import Testimony
from sayso.merge.account.title import title_of
from sayso.merge.account.tolls import tolls_of
from sayso.merge.account.voting import AROUND, main_kind, weighty
from sayso.merge.account.when import when_of
from sayso.merge.account.where import where_of
from sayso.merge.account.withdrawn import standing, with_withdrawals
from sayso.merge.telling import Telling
from sayso.model.incident import Account, Decision, Incident


def describe(id: str, tellings: Sequence[Telling], known: Known) -> Incident:
    """What the incident `id` says, of which these are all the tellings (one at least), in any order.

    The order of the tellings makes no difference. Raises ValueError where there are none.
    """
    if not tellings:
        raise ValueError(f"the incident {id} has no tellings; an incident has one at least")
    judgements = standing(known.judgements)
    ordered = sorted(tellings, key=lambda telling: (telling.anchor, telling.id))
    tellings = [as_corrected(telling, judgements) for telling in ordered]
    right = set_right(judgements, "incident")
    cast = Cast(tellings, known)
    told = without_passing(with_withdrawals(testimonies(tellings, cast, known), known))
    rooted = origins_of(id, told)
    origins = origin_ids(rooted)
    kind = right.values.get("type") or main_kind(weighty(told, ""), origins)
    heavy = weighty(told, kind)
    first = told[0].telling
    when = time_told(right, when_of(heavy, origins, kind), first)
    where = place_told(right, where_of(heavy, origins, kind), first)
    roles = roles_told(right, roles_of(heavy, cast, kind), heavy, cast)
    counts = tolls_of(told, known)
    status = status_set(right) or status_of(told, kind)
    bearing = [t for t in told if t.telling.event.type not in AROUND or kind in AROUND]
    conflicts = conflicts_of(bearing, origins, cast, counts, kind)
    grade = graded(bearing, rooted, origins, conflicts, judgements, cast, kind)
    counting = of_it([origin for origin in rooted if origin.lives] or rooted)
    counts = tolls_told(right, counts)  # what accounts contradict each other on is theirs, whatever a person set
    disputed = "agent" not in right.values and any(conflict.field == "agent" for conflict in conflicts)
    own = roles_of([t for t in heavy if t.telling.event.type == kind], cast, kind)
    own = roles_told(right, own, heavy, cast)
    gone = status == "negated" and not status_set(right) and all_taken_back(told)
    sent = when is not None and any(is_datelines(when, t.telling.report) for t in told)
    title = title_of(kind, load_codebook(), own, when, where, counts, status, disputed, gone, sent)
    return Incident(
        id=id,
        type=kind,
        title=right.values.get("title") or title,
        grade=grade.grade,
        admiralty=admiralty(grade.grade, rooted),
        reasons=reasons_of(grade, told, rooted, conflicts),
        when=when,
        where=where,
        roles=roles,
        status=status,
        counts=counts,
        reports=len({t.report for t in told}),
        outlets=len({t.telling.report.publisher or t.telling.report.uri for t in told}),
        origins=len(counting),
        independent=tuple(origin.value() for origin in rooted),
        accounts=tuple(_account(t, origins) for t in told),
        copies=_copies(told, known),
        conflicts=conflicts,
        corrected=fields_set(right),
        perhaps=tuple(known.perhaps),
        judgements=tuple(Decision(by=j.by, at=j.at, what=j.what, why=j.why) for j in judgements),
        first_reported=min((t.telling.report.published for t in told if t.telling.report.published), default=None),
        last_changed=None,  # the ledger knows, where it is asked
    )


def _account(testimony: Testimony, origins: Mapping[str, str]) -> Account:
    telling = testimony.telling
    claim = next(telling.claims(), None)
    return Account(
        report=telling.report.uri,
        event=telling.id,
        type=telling.event.type,
        trigger=telling.event.trigger,
        chain=claim.chain if claim is not None else (),
        status=telling.event.status,
        voice=telling.event.voice,
        stand=testimony.stand,
        published=telling.report.published,
        origin=origins.get(telling.id),
        background=testimony.background,
        retracted=testimony.retracted,
        confidence=telling.event.confidence,
        belongs=testimony.belongs,
    )


def _copies(told: Sequence[Testimony], known: Known) -> tuple[tuple[str, ...], ...]:
    """The groups of copies among the reports that tell of the incident, by their addresses."""
    uris = {t.report: t.telling.report.uri for t in told}
    groups = (tuple(uris[m] for m in group.members if m in uris) for group in known.copies)
    return tuple(group for group in groups if len(group) > 1)
