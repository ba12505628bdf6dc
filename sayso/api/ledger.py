"""A ledger for programs: reports in, decisions in, answers and files out, as of any moment."""

import getpass
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, get_args

from sayso.api.given import (
    Day,
    FileName,
    any_of,
    country_of,
    days_of,
    hash_of,
    limit_of,
    path_of,
    sources_of,
    target_of,
)
from sayso.api.questions import Questions, box_of
from sayso.api.reading import rooms_of, settings_of
from sayso.app.dossiers import write_dossier
from sayso.app.exporting import Exported, ExportSettings, export_incidents
from sayso.app.ingesting import Kept, ingest
from sayso.app.judging import OwnWords, judge
from sayso.app.upkeep import Verified, back_up, restore, verify
from sayso.errors import LedgerDamaged
from sayso.ledger import GroupFilter
from sayso.model import VERDICTS, Grade, Verdict


class Ledger(Questions):
    """The ledger in a file, or at postgresql://NAME:PASSWORD@HOST/DATABASE, as it is, or as it was at a moment.

    `ingest` makes one where there is none; a question to one that is not there raises NoLedger. `as_of` is the end of
    a day ("2024-03-01"), or a moment ("2024-03-01T12:30", in UTC unless it names a zone). All calls raise UsageError
    for arguments that can't be used, and LedgerError's kinds. Leave it with `close`, or by `with`.
    """

    def ingest(
        self,
        sources: FileName | Mapping[str, object] | Iterable[FileName | Mapping[str, object]],
        *,
        published: Day | None = None,
        codebook: FileName | None = None,
        gazetteer: FileName | None = None,
        analyser: str = "sayso",
        max_size: float = 20,
        jobs: int = 1,
    ) -> list[Kept]:
        """Read reports into the ledger and bring together what they tell, as `sayso ingest` does.

        Sources and arguments as for `sayso.read_files`. Gives what became of each report: its `uri`, whether it was
        "read", "known" before or "unread" (`outcome`), and then why (`problem`): it stops no other."""
        settings = settings_of(published, codebook, gazetteer, jobs, analyser, max_size)
        kept: list[Kept] = []
        ingest(sources_of(sources), settings, self._address, kept.append, rooms=rooms_of(settings))
        return kept

    def judge(
        self,
        what: Verdict,
        *ids: str,
        why: str,
        by: str | None = None,
        set: Mapping[str, str] | None = None,
        grade: Grade | None = None,
        codebook: FileName | None = None,
        gazetteer: FileName | None = None,
    ) -> str | None:
        """Keep a person's decision, as `sayso judge` does: "same", "not-same", "accept", "reject", "correct", "regrade"
        or "withdraw". Gives its id; None where the same was decided already. `set` holds the fields that "correct"
        sets, `grade` is for "regrade"; `by` is the name that you are logged in by unless told otherwise."""
        any_of("what", [what], VERDICTS)
        value = {**(set or {}), **({"grade": grade} if grade else {})}
        own = OwnWords(path_of(codebook), path_of(gazetteer))
        decided = judge(self._address, what, ids, why, by or getpass.getuser(), value, own)
        return decided.kept.id if decided.added else None

    def retract(self, report: str, *, why: str, by: str | None = None) -> str | None:
        """Mark a report, by its id or address, as taken back by its publisher or by you. Gives the decision's id, which
        `judge("withdraw", ...)` takes; None where the same was decided already."""
        return self.judge("retract", report, why=why, by=by)

    def export(
        self,
        format: str,
        out: FileName | IO[bytes],
        *,
        type: str | Iterable[str] | None = None,
        grade: Grade | Iterable[Grade] | None = None,
        since: Day | None = None,
        until: Day | None = None,
        actor: str | None = None,
        near: str | tuple[float, float] | None = None,
        within: float = 50,
        country: str | None = None,
        origins: int | None = None,
        text: str | None = None,
        deeds: bool = False,
        codebook: FileName | None = None,
        limit: int | None = None,
    ) -> Exported:
        """Write incidents in a format of `sayso export` ("csv", "geojson", "acled", ...) to the file of a name, which
        appears when it is complete, or to a file that is open for bytes. Gives how many were `written`, and how many
        were `left_out` for which reason. What says which are meant is as for `incidents`."""
        first, last = days_of(since, until)
        wanted = GroupFilter(
            types=any_of("type", type), grades=any_of("grade", grade, get_args(Grade)), since=first, until=last,
            names=actor, country=country_of(country), origins=origins, text=text, box=box_of(near, within),
        )  # fmt: skip
        settings = ExportSettings(self._address, self._as_of, limit_of(limit), path_of(codebook))
        return export_incidents(format, wanted, settings, *target_of(out), deeds=deeds)

    def dossier(self, id: str, *, codebook: FileName | None = None) -> str:
        """One incident as a page of HTML with every source quoted, as `sayso dossier` writes it; `id` is its own or
        that of one of its events. Raises UnknownId where there is none."""
        page = io.BytesIO()
        write_dossier(self._address, id, page, as_of=self._as_of, codebook=path_of(codebook))
        return page.getvalue().decode()

    def verify(self, *, expect: str | None = None) -> Verified:
        """Check the ledger against its own hashes, and against one that was noted before (`expect`). Gives how many
        `entries` it has and the last one's hash, `head`; raises LedgerDamaged, which tells what does not match."""
        found = verify(self._address, hash_of(expect), lambda *_: None)
        if found.troubles:
            raise LedgerDamaged(f"the ledger does not match its own hashes: {'; '.join(found.troubles)}")
        return found

    def backup(self, file: FileName) -> None:
        """Write the ledger, as it is now, to a new file, which is a ledger itself."""
        back_up(self._address, Path(file))

    def restore(self, file: FileName) -> int:
        """Make this ledger, which has to be new or empty, from a backup. Gives the number of its entries."""
        return restore(Path(file), self._address)
