"""`sayso ingest`: reports into a ledger."""

from typing import Annotated

import typer

from sayso import app
from sayso.cli.ending import ending, tell
from sayso.cli.options import (
    Analyser,
    Jobs,
    LedgerAt,
    MaxSize,
    OwnCodebook,
    OwnGazetteer,
    Published,
    Quiet,
    Sources,
    in_bytes,
)
from sayso.cli.progress import Counter
from sayso.model import Unread


def ingest(
    sources: Sources,
    ledger: LedgerAt,
    published: Published = None,
    codebook: OwnCodebook = None,
    gazetteer: OwnGazetteer = None,
    analyser: Analyser = "sayso",
    max_size: MaxSize = 20,
    jobs: Jobs = None,
    quiet: Quiet = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress bar.")] = False,
) -> None:
    """Read reports into a ledger, which is made where there is none.

    Reports that it has read before are passed over: a run that was stopped goes on where it stopped.

    A report that can't be read is recorded and does not stop the others.
    """
    settings = app.ReadSettings(published, codebook, gazetteer, analyser, in_bytes(max_size), jobs)
    shown = not (quiet or no_progress)
    read = known = 0
    failures: list[Unread] = []

    def summary() -> str:
        before = f", {known} known before" if known else ""
        failed = f", {len(failures)} could not be read" if failures else ""
        return f"{read} {'report' if read == 1 else 'reports'} read into the ledger{before}{failed}"

    go_on = "run the command again: it goes on from there, and brings together what was read"
    with ending(lambda: f"sayso: interrupted; {summary()}; {go_on}"):
        with Counter(app.count_reports(sources) if shown else None, shown=shown) as counter:

            def done(kept: app.Kept) -> None:
                nonlocal read, known
                read += kept.outcome == "read"
                known += kept.outcome == "known"
                counter.step()
                if kept.problem is not None:
                    failures.append(Unread(uri=kept.uri, error=kept.problem))
                    counter.note(f"{kept.uri}: {kept.problem.message}")

            def merged(number: int, total: int) -> None:
                counter.turn_to("Bringing together", number, total)

            def told(uri: str, note: str) -> None:
                counter.note(f"{uri}: {note}")

            app.ingest(sources, settings, ledger, done, merged, told, part_done=counter.within)
        if not quiet:
            tell(f"sayso: {summary()}")
    raise typer.Exit(app.exit_code(failures))
