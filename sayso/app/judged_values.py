"""Whether what a decision sets can be."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

from sayso.app.asked_types import meant_types
from sayso.app.judgeable import correctable, named
from sayso.codebook import load_codebook
from sayso.errors import UsageError
from sayso.ledger import EventFilter, Snapshot
from sayso.merge.settable import FIELDS, PARTS, expected, fits, names_in
from sayso.model import Grade, Target, Verdict


def check_value(
    snapshot: Snapshot, what: Verdict, targets: Sequence[Target], value: Mapping[str, str], codebook: Path | None
) -> None:
    """Raise UsageError, which tells what is allowed, where the decision sets what it can't, or to what can't be.

    A type has to be one of the codebook (the shipped one, or the user's own), or one that an event of the ledger has:
    a ledger may be read with several codebooks.
    """
    if what == "correct":
        _check_fields(snapshot, targets[0], value, codebook)
    elif what == "regrade":
        _check_grade(value)
    elif value:
        raise UsageError(
            f"{what!r} sets nothing, got {', '.join(value)}: --set is for 'correct', --grade for 'regrade'"
        )


def _check_grade(value: Mapping[str, str]) -> None:
    grades = ", ".join(get_args(Grade))
    if "grade" not in value:
        raise UsageError(f"'regrade' needs --grade, which gives the incident's grade: one of {grades}")
    if value["grade"] not in get_args(Grade):
        raise UsageError(f"--grade: got {value['grade']!r}, expected one of {grades}")
    if len(value) > 1:
        raise UsageError(f"'regrade' takes --grade alone, got --set {', '.join(set(value) - {'grade'})}")


def _check_fields(snapshot: Snapshot, target: Target, value: Mapping[str, str], codebook: Path | None) -> None:
    fields = FIELDS[correctable(target)]
    if not value:
        raise UsageError(f"'correct' needs --set FIELD=VALUE: {named(target)}, of which it sets {', '.join(fields)}")
    for field, told in value.items():
        if field not in fields:
            raise UsageError(f"--set {field}: {named(target)}, of which 'correct' sets {', '.join(fields)}")
        if not fits(field, told):
            raise UsageError(f"--set {field}: got {told!r}, expected {expected(field)}")
        if field == "type" and not _is_type(snapshot, told, codebook):
            raise UsageError(
                f"--set type: got {told!r}, expected a type of the codebook, of your own (name it with --codebook "
                f"FILE), or of an event in the ledger{meant_types(told, load_codebook(codebook).types)}"
            )


def with_names(snapshot: Snapshot, value: Mapping[str, str]) -> dict[str, str]:
    """The values with an actor's name where its id was given: a name outlives new readings."""
    return {field: _named(snapshot, told) if field in PARTS else told for field, told in value.items()}


def _named(snapshot: Snapshot, told: str) -> str:
    names = []
    for name in names_in(told):
        found = snapshot.group("actor", name)
        names.append(name if found is None or found.gone else str(found.body["name"]))
    return "; ".join(names) or told


def _is_type(snapshot: Snapshot, told: str, codebook: Path | None) -> bool:
    return told in load_codebook(codebook).types or any(snapshot.events(EventFilter(types=(told,)), 1))
