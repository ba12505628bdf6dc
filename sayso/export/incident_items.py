"""Incidents of a ledger, for lists."""

from sayso.export.listing import Item
from sayso.export.quoting import visible
from sayso.export.words import in_words, number_in_words, place_in_words, value_in_words
from sayso.model import Conflict, Incident, Toll

# What is said of a place beside its name, by its basis.
_BY = {"stated": "", "context": " (where the news before it was)", "dateline": " (where the report was sent from)"}

COLUMNS = (
    "id", "type", "title", "grade", "admiralty", "status", "when", "earliest", "latest", "where", "country", "lat",
    "lon", "agent", "target", "tolls", "reports", "outlets", "origins", "conflicts", "first_reported", "last_changed",
)  # fmt: skip


def incident_item(incident: Incident) -> Item:
    """An incident: its line and what it rests on, the whole of it as JSON, and its chief values as cells."""
    when, where = incident.when, incident.where
    return Item(
        text=_text(incident),
        value=incident.model_dump(mode="json"),
        cells={
            "id": incident.id, "type": incident.type, "title": incident.title, "grade": incident.grade,
            "admiralty": incident.admiralty, "status": incident.status,
            "when": (when.edtf or when.text) if when else None,
            "earliest": when.earliest if when else None, "latest": when.latest if when else None,
            "where": where.name if where else None, "country": where.country if where else None,
            "lat": where.lat if where else None, "lon": where.lon if where else None,
            "agent": _players(incident, "agent"), "target": _players(incident, "target"),
            "tolls": "; ".join(map(toll_in_words, incident.counts)), "reports": incident.reports,
            "outlets": incident.outlets, "origins": incident.origins,
            "conflicts": "; ".join(map(conflict_in_words, incident.conflicts)),
            "first_reported": incident.first_reported, "last_changed": incident.last_changed,
        },
    )  # fmt: skip


def toll_in_words(toll: Toll) -> str:
    """As "9 to 17 killed"."""
    return f"{number_in_words(toll.min, toll.max) or 'an unknown number of'} {toll.of.replace('_', ' ')}"


def conflict_in_words(conflict: Conflict) -> str:
    """As "killed: 9 or 17", "agent: the army (denies it) or the rebels", "whether it happened"."""
    if conflict.field == "happened":
        return "whether it happened"
    values = [value_in_words(each.value) for each in conflict.values]
    denials = [value.removeprefix("not ") for value in values if value.startswith("not ")]
    told = [f"{value} (denies it)" if value in denials else value for value in values if not value.startswith("not ")]
    others = [f"{who} denies it" for who in denials if who not in values]
    return f"{conflict.field}: " + "; ".join(filter(None, (" or ".join(told), *others)))


def facts_in_words(incident: Incident) -> list[str]:
    """When, where, who and how many, a line each, as far as it is known, and what else a person set."""
    told = []
    if incident.when:
        told.append(("when", in_words(incident.when, lasting=incident.status == "ongoing"), "when"))
    if incident.where:
        told.append(("where", f"{place_in_words(incident.where)}{_BY[incident.where.basis]}", "where"))
    told += [(role, _players(incident, role), role) for role in dict.fromkeys(role.role for role in incident.roles)]
    told += [("how many", toll_in_words(toll), toll.of) for toll in incident.counts]
    shown = {field for _, _, field in told}
    # What is unknown now, and what the title and the type tell by themselves.
    told += [
        (each.field.replace("_", " "), each.value, each.field) for each in incident.corrected if each.field not in shown
    ]
    return [f"{label}: {value}{_set_by(incident, field)}" for label, value, field in told]


def _set_by(incident: Incident, field: str) -> str:
    """As " (set by ida)" where a person set the field, else nothing."""
    by = incident.set_by(field)
    return "" if by is None else f" (set by {by})"


def outlets_in_words(incident: Incident) -> str:
    """As "9 outlets, 2 origins"."""
    return f"{_number(incident.outlets, 'outlet')}, {_number(incident.origins, 'origin')}"


def _text(incident: Incident) -> str:
    lines = [f"{incident.title}  [{incident.grade}, {incident.admiralty}]"]
    lines += [f"    {_first(incident.reasons) or outlets_in_words(incident)}"]
    lines += [f"    conflict over {conflict_in_words(each)}" for each in incident.conflicts]
    lines += [f"    {incident.id}  {outlets_in_words(incident)}, first reported {incident.first_reported or 'undated'}"]
    return "\n".join(visible_indented(line) for line in lines)


def visible_indented(line: str) -> str:
    """The line without characters that could steer a terminal, with its indentation."""
    bare = line.lstrip(" ")
    return " " * (len(line) - len(bare)) + visible(bare)


def _first(reasons: tuple[str, ...]) -> str:
    return reasons[0] if reasons else ""


def _players(incident: Incident, role: str) -> str:
    return ", ".join(dict.fromkeys(each.name for each in incident.roles if each.role == role))


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
