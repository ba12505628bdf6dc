"""Writes the dossier of an incident: all that the ledger knows of it, with every source quoted."""

from collections.abc import Mapping
from pathlib import Path
from typing import IO

from sayso.app.cases import cases
from sayso.app.files import complete_file
from sayso.app.printing import to_pdf
from sayso.codebook import load_codebook
from sayso.errors import UnknownId
from sayso.export.dossier.page import to_dossier
from sayso.export.dossier.told import Dossier, State
from sayso.ledger import KeptReport, Snapshot, open_ledger
from sayso.model import Incident, Report
from sayso.query.moment import parse_moment


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
    """Write the dossier of the incident of an id as a page, or as PDF, to the stream, or to the file `out`, which
    appears when it is complete. Raises UnknownId where the ledger holds no such incident, UsageError where the file
    can't be written or there is nothing to make a PDF with."""
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
    states = snapshot.history("incident", wanted)
    if not states:
        raise UnknownId(f"the ledger holds no incident with the id {wanted!r}: `sayso export csv` lists them")
    last = states[-1]
    if last.gone:
        raise UnknownId(
            f"the incident {wanted} is no more: it was joined with others, or taken apart, at {last.at[:16]} (UTC); "
            "give a moment before that with --as-of"
        )
    (case,) = cases(snapshot, [last], load_codebook(codebook).types)
    history = [State(each.at, Incident.model_validate(each.body)) for each in states if not each.gone]
    return Dossier(case, _texts(snapshot, case.reports), history, last.at)


def _texts(snapshot: Snapshot, reports: Mapping[str, KeptReport]) -> dict[str, Report]:
    read = {address: snapshot.record(kept.id) for address, kept in reports.items()}
    return {address: record.report for address, record in read.items() if record is not None}
