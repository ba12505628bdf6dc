"""`sayso judge` and `sayso retract`: a person's decisions."""

import getpass
from collections.abc import Sequence
from typing import Annotated, cast

import typer

from sayso import app
from sayso.app.checks import one_of
from sayso.cli.ending import ending, tell
from sayso.cli.options import LedgerAt, OwnCodebook, OwnGazetteer, taken
from sayso.errors import UsageError
from sayso.model import VERDICTS, Place, Verdict

Why = Annotated[str, typer.Option("--why", metavar="REASON", help="The reason, which is kept.", show_default=False)]
By = Annotated[
    str | None,
    typer.Option(
        "--by", metavar="NAME", help="Who decides; otherwise the name you are logged in by.", show_default=False
    ),
]


def _setting(value: str) -> tuple[str, str]:
    field, equals, content = value.partition("=")
    if not (equals and field.strip() and content.strip()):
        raise typer.BadParameter(f"got {value!r}, expected FIELD=VALUE, such as type=arrest")
    return field.strip(), content.strip()


def _value(settings: Sequence[tuple[str, str]]) -> dict[str, str]:
    """What is set. An agent or a target may be given several times: all of them are meant."""
    value: dict[str, str] = {}
    for field, content in settings:
        if field in value and field not in ("agent", "target"):
            raise UsageError(f"--set {field} is given twice: got {value[field]!r} and {content!r}, expected one value")
        value[field] = f"{value[field]}; {content}" if field in value else content
    return value


def judge(
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            parser=taken(one_of(each for each in VERDICTS if each != "retract")),
            help="same, not-same, accept, reject, correct, regrade, or withdraw (of a judgement).",
            show_default=False,
        ),
    ],
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="What it is about.", show_default=False)],
    ledger: LedgerAt,
    why: Why,
    by: By = None,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="What correct sets, such as kind=person, when=2021-05, killed=9-17; may be repeated.",
            show_default=False,
        ),
    ] = None,
    grade: Annotated[
        str | None,
        typer.Option(
            "--grade",
            metavar="GRADE",
            help="What regrade gives: confirmed, fair, weak, contested, discounted.",
            show_default=False,
        ),
    ] = None,
    codebook: OwnCodebook = None,
    gazetteer: OwnGazetteer = None,
) -> None:
    """Decide about an event, a claim, an actor or an incident. No machine ever undoes it."""
    given = [_setting(each) for each in settings or ()]
    with ending():
        value = _value(given) | ({"grade": grade} if grade else {})
        own = app.OwnWords(codebook, gazetteer)
        _told(app.judge(ledger, cast(Verdict, what), ids, why, by or getpass.getuser(), value, own))


def retract(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="Its id or address.", show_default=False)],
    ledger: LedgerAt,
    why: Why,
    by: By = None,
) -> None:
    """Mark a report as taken back, by its publisher or by you. What it says stays on record, and is marked."""
    with ending():
        _told(app.judge(ledger, "retract", [report], why, by or getpass.getuser(), {}))


def _told(decided: "app.Decided") -> None:
    """The id, for whoever goes on with it, and beside it in words what was decided."""
    kept = decided.kept
    typer.echo(kept.id)
    sets = ", ".join(f"{field}={content}" for field, content in kept.value.items())
    words = f"{kept.what}: {decided.about}{f': {sets}' if sets else ''}"
    if not decided.added:
        tell(f"sayso: {words}: decided already, by {kept.by} on {kept.at[:10]}, and it stands; nothing was added")
        return
    tell(f"sayso: {words}")
    if "where" in kept.value:
        tell(_located(kept.value["where"], kept.place))


def _located(name: str, place: Place | None) -> str:
    """Where a place that was set lies."""
    if place is None:
        return (
            f"The gazetteer knows no place {name!r}: it is kept without a position, and no map shows it. Judge again "
            "with a place around it, or with a place of your own (--gazetteer FILE.csv)."
        )
    at = "without a position" if place.lat is None or place.lon is None else f"{place.lat}, {place.lon}"
    country = f"in {place.country}, " if place.country else ""
    return (
        f"{name!r} is taken for {place.name} ({country}{at}). If it is another of that name, judge again with what "
        f"that lies in: 'where={place.name}, COUNTRY'."
    )
