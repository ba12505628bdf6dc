"""Writes the dossier of an incident: all that the ledger knows of it, with every source quoted."""

from pathlib import Path
from typing import IO

from sayso.app.cases import cases
from sayso.app.files import complete_file
from sayso.app.printing import to_pdf
from sayso.codebook import load_codebook
from sayso.export.dossier.page import to_dossier
from sayso.export.dossier.told import Dossier, State
from sayso.ledger import Snapshot, open_ledger
from sayso.query.incidents import incident_story
from sayso.query.moment import parse_moment
from sayso.query.review import may_be_one


def write_dossier(
    address: str,
    wanted: str,
    stream: IO[bytes],
    out: Path | None = None,
    *,
    pdf: bool = False,
    as_of: str | None = None,
    codebook: Path | None = None,
) -> None:
    """Write the dossier of an incident as a page, or as PDF, to the stream, or to the file `out`, which appears when it
    is complete. `wanted` is its id, that of an event of it, or that of an incident that was merged into it.

    Raises UnknownId where there is none, UsageError where the file can't be written or nothing here makes PDFs.
    """
    moment = None if as_of is None else parse_moment(as_of, last=True)
    with open_ledger(address) as ledger:
        page = to_dossier(_dossier(ledger.as_of(moment), wanted, codebook))
    data = to_pdf(page) if pdf else page.encode()
    if out is None:
        stream.write(data)
        stream.flush()
    else:
        with complete_file(out) as file:
            file.write(data)


def _dossier(snapshot: Snapshot, wanted: str, codebook: Path | None) -> Dossier:
    story = incident_story(snapshot, wanted)
    now = snapshot.group("incident", story.incident.id)
    assert now is not None  # the story is told of it
    (case,) = cases(snapshot, [now], load_codebook(codebook).types)
    history = [State(each.at, each.incident) for each in story.states if each.incident is not None]
    return Dossier(case, story.reports, history, now.at, len(may_be_one(snapshot, story.incident)))
