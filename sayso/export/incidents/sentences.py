"""An incident in a few sentences, for formats whose only room for doubt is a column of notes."""

from sayso.export.incidents.case import Case, alleged_parts, headed_title
from sayso.export.quoting import visible
from sayso.export.words import counted, in_words, number_in_words, place_in_words, value_in_words
from sayso.model import Conflict, Incident, Toll

# What is said of a place beside its name, by its basis.
_BY = {"stated": "", "context": ", by the news told before it", "dateline": ", by the dateline"}


def sentences(case: Case) -> str:
    """What happened, how well it is known, who says what differently, on one line without tabs."""
    incident = case.incident
    parts = [headed_title(incident)]
    if incident.when:
        parts.append(f"When: {in_words(incident.when, lasting=incident.status == 'ongoing')}")
    if incident.where:
        parts.append(f"Where: {place_in_words(incident.where)}{_BY[incident.where.basis]}")
    parts.append(f"Grade: {grade_in_words(incident)}")
    if not any(outlets_in_words(incident) in reason for reason in incident.reasons):
        parts.append(origins_in_words(incident))
    parts += [toll_in_words(each) for each in incident.counts]
    parts += [f"only alleged, {each.role}: {each.name}" for each in alleged_parts(incident)]
    parts += [conflict_in_words(each) for each in incident.conflicts]
    parts += [f"{each.by} set {each.field}: {each.value}" for each in incident.corrected]
    parts += [f"{each.by} decided: {each.what} ({each.why})" for each in incident.judgements]
    return visible(". ".join(part.rstrip(".") for part in parts) + ".")


def grade_in_words(incident: Incident) -> str:
    """As "weak (F6): one origin"."""
    reasons = "; ".join(reason.removeprefix(f"{incident.grade}: ") for reason in incident.reasons)
    return f"{incident.grade} ({incident.admiralty})" + (f": {reasons}" if reasons else "")


def origins_in_words(incident: Incident) -> str:
    """As "9 outlets, 2 origins: the ministry (7 reports, 5 of them copies); a reporter at the hospital (2 reports)"."""
    each = []
    for origin in incident.independent:
        copies = f", {len(origin.copies)} of them {'a copy' if len(origin.copies) == 1 else 'copies'}"
        each.append(f"{origin.name} ({counted(len(origin.reports), 'report')}{copies if origin.copies else ''})")
    told = outlets_in_words(incident)
    return f"{told}: {'; '.join(each)}" if each else told


def outlets_in_words(incident: Incident) -> str:
    """As "9 outlets, 2 origins"."""
    return f"{counted(incident.outlets, 'outlet')}, {counted(incident.origins, 'origin')}"


def toll_in_words(told: Toll) -> str:
    """As "killed: 4 to 7 (at least 4: a nurse; 7: the army)", with what was corrected since."""
    name = told.of.replace("_", " ")
    by = "; ".join(
        f"{number_in_words(each.min, each.max)}: {each.source}{', corrected since' if each.corrected else ''}"
        for each in told.by
    )
    return f"{name}: {bounds_in_words(told)}" + (f" ({by})" if by else "")


def bounds_in_words(told: Toll) -> str:
    """As "3 to 7", and what is left of it without what was corrected since: "3 to 7, 4 to 7 holds"."""
    holds = (told.holds_min, told.holds_max)
    now = f", {number_in_words(*holds)} holds" if holds not in ((None, None), (told.min, told.max)) else ""
    return f"{number_in_words(told.min, told.max)}{now}"


def conflict_in_words(conflict: Conflict) -> str:
    """As "contested, agent: the army (2 accounts) / the rebels (1 account)"."""
    values = [f"{value_in_words(each.value)} ({counted(len(each.accounts), 'account')})" for each in conflict.values]
    return f"contested, {conflict.field.replace('_', ' ')}: {' / '.join(values)}"
