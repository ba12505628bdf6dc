"""Fits what decides whom pronouns mean: `python -m training.antecedents --data DATA`.

Needs no torch and takes some minutes. Writes `sayso/extract/actors/pronoun_weights.json` from what readers say of
published reports (`tests/quality/meant`) but those kept aside, which `python -m tests.quality.meant_score` measures,
and from the entities of GUM (train). Run it again after changes of the language model, of what
`sayso/extract/actors` takes for mentions and joins before pronouns, and of `pronoun_evidence.py`.

What a pronoun means is told by whom the ones before it mean. The texts are gone through with every pronoun joined to
whom it means, and then some times more, each joined to whom the weights so far take it for: so the weights learn what
to do where they have erred (DAgger, Ross et al. 2011).
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from sayso.evaluate.gum import GoldDocument, read_gum
from sayso.extract import compose
from sayso.extract.actors import Actors, find, find_actors, pronouns
from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.pronoun_evidence import Setting
from sayso.extract.places import Place
from sayso.language.analyser import SaysoAnalyser
from sayso.language.analysis import Analysis
from sayso.model import Report
from tests.quality.meant import Meant, meant, read
from training.regression import Choice, fit_choices

WEIGHTS = Path(__file__).parents[1] / "sayso/extract/actors/pronoun_weights.json"
FEWEST, RIDGE, ROUNDS = 4, 6.0, 3
OF_REPORTS, OF_GUM = 3.0, 1.0  # news is what Sayso reads
NOBODY = "nobody"
_ACTORS = frozenset({"person", "organization", "place"})  # GUM has governments among its places
Meaning = Callable[[Candidate], str | None]
Tables = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Text:
    """What actors are found in, whom its mentions mean (None where nobody says), and how much each counts."""

    analysis: Analysis
    places: Sequence[Place]
    meaning: Meaning
    weight: float


class Teacher:
    """Resolves pronouns in the place of `referent`, and keeps what speaks for each option, by the table that weighs it;
    with `tables` by these, without them rightly."""

    def __init__(self, text: Text, tables: Tables | None) -> None:
        self.text, self.tables = text, tables
        self.seen: list[tuple[str, Choice]] = []

    def referent(self, setting: Setting, chains: Sequence[Chain]) -> Chain | None:
        """The chain that the pronoun is joined to."""
        wanted = self.text.meaning(setting.pronoun)
        if setting.pronoun.lemma.endswith(("self", "selves")):
            return pronouns.referent(setting, chains)
        table = pronouns.TABLES[setting.form]
        found = pronouns.options(setting, chains)
        known = [c for c in chains if wanted not in {None, NOBODY} and self._means(c) == wanted]
        right = [(chain in known) if known else chain is None for chain, _ in found]
        if wanted is not None and any(right):  # or else grammar forbids it, as far as Sayso sees
            self.seen.append((table, Choice([evidence for _, evidence in found], right, self.text.weight)))
        if self.tables is not None:
            return pronouns.likeliest(found, self.tables[table])
        among = [chain for (chain, _), well in zip(found, right, strict=True) if well and chain is not None]
        return next(iter(among or known), None)

    def _means(self, chain: Chain) -> str | None:
        told = [self.text.meaning(member) for member in chain.members if member.form != "pronoun"]
        meant = Counter(one for one in told if one not in {None, NOBODY})
        return meant.most_common(1)[0][0] if meant else None


def look(texts: Sequence[Text], tables: Tables | None) -> list[tuple[str, Choice]]:
    """All choices among antecedents in the texts, with the table that they are fitted for."""
    seen = []
    for text in texts:
        teacher = Teacher(text, tables)
        with patch.object(find, "referent", teacher.referent):
            find_actors(text.analysis, text.places)
        seen += teacher.seen
    return seen


def fit(seen: Sequence[tuple[str, Choice]], rounds: int) -> Tables:
    """The tables by which the right choices are likeliest, of as many rounds."""
    return {
        table: fit_choices([c for name, c in seen if name == table], fewest=FEWEST, ridge=RIDGE * rounds)
        for table in sorted({name for name, _ in seen})
    }


def learn(texts: Sequence[Text]) -> Tables:
    """The tables after all rounds."""
    seen = look(texts, None)
    for rounds in range(1, ROUNDS + 1):
        seen += look(texts, fit(seen, rounds))
    return fit(seen, ROUNDS + 1)


def of_reports(reports: Sequence[Meant]) -> list[Text]:
    """The reports that readers looked at."""
    analysed: list[tuple[Analysis, Sequence[Place]]] = []

    def keep(analysis: Analysis, places: Sequence[Place]) -> Actors:
        analysed.append((analysis, places))
        return find_actors(analysis, places)

    with patch.object(compose, "find_actors", keep):
        return [Text(*analysed[-1], _in_report(report), OF_REPORTS) for report, _ in read(reports)]


def _in_report(report: Meant) -> Meaning:
    def meaning(candidate: Candidate) -> str | None:
        at = candidate.head.idx
        if at not in report.actors:
            return None
        return NOBODY if report.actors[at] is None else str(report.actors[at])

    return meaning


def of_gum(documents: Sequence[GoldDocument]) -> list[Text]:
    """The documents of GUM."""
    analyser = SaysoAnalyser()
    reports = [Report(id=f"text {n}", uri=f"text {n}", text=each.text) for n, each in enumerate(documents)]
    return [
        Text(analysis, (), _in_gum(document), OF_GUM)
        for document, report in zip(documents, reports, strict=True)
        for analysis in analyser.analyse([report])
    ]


def _in_gum(document: GoldDocument) -> Meaning:
    """By the entity that has the mention's head, or else a name in it; a pronoun for a thing means nobody."""
    heads = {mention.head[0]: mention for mention in document.mentions}

    def meaning(candidate: Candidate) -> str | None:
        mention = heads.get(candidate.head.idx)
        if candidate.form == "pronoun":
            return mention.entity if mention is not None and mention.kind in _ACTORS else NOBODY
        if mention is None:
            inside = candidate.head.doc[candidate.mention.first : candidate.mention.last]
            mention = next((m for t in inside if (m := heads.get(t.idx)) is not None and m.form == "name"), None)
        return None if mention is None else mention.entity

    return meaning


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the published sets")
    data = parser.parse_args().data
    texts = of_reports([report for report in meant(data) if not report.aside])
    texts += of_gum(list(read_gum(data / "ud_gum" / "gum-train.conllu")))
    WEIGHTS.write_text(json.dumps(learn(texts), indent=1) + "\n", encoding="utf-8")
    print(f"fitted on {len(texts)} texts")


if __name__ == "__main__":
    main()
