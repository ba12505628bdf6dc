"""Scores Sayso's claims, or its model's raw attributions, on PolNeAR.

Run as `python -m sayso.evaluate.attribution_run POLNEAR_FOLDER [--split dev] [--analyser NAME] [--raw]`.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc

from sayso.evaluate.attribution import Attributed, Scores, read_polnear
from sayso.extract.actors import find_actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Analysis
from sayso.language.load import load_analyser
from sayso.model import Claim, Report


def from_claims(claims: Sequence[Claim]) -> list[Attributed]:
    """The claims as attributions of one level: those nested in others are left out, as PolNeAR leaves them out."""
    out = []
    for claim in claims:
        if claim.within is None and claim.chain:
            nearest = claim.chain[0]
            out.append(
                Attributed(
                    source=((nearest.source.start, nearest.source.end),) if nearest.source else (),
                    cue=((nearest.cue.start, nearest.cue.end),) if nearest.cue else (),
                    content=tuple((s.start, s.end) for s in claim.spans),
                )
            )
    return out


def from_model(analysis: Analysis) -> list[Attributed]:
    """The model's own attributions."""
    doc = analysis.doc
    return [
        Attributed(
            source=(_characters(doc, *a.source),) if a.source else (),
            cue=(_characters(doc, *a.cue),),
            content=tuple(_characters(doc, *c) for c in a.contents),
        )
        for a in analysis.attributions
    ]


def _characters(doc: Doc, first: int, last: int) -> tuple[int, int]:
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])


def predictions(texts: Sequence[str], analyser: str, raw: bool) -> Iterator[list[Attributed]]:
    """Attributions of each text."""
    reports = [Report(id=str(n), uri=str(n), text=text) for n, text in enumerate(texts)]
    for analysis in load_analyser(analyser).analyse(reports):
        yield from_model(analysis) if raw else from_claims(find_claims(analysis, find_actors(analysis, ()), ()).all)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--analyser", default="sayso")
    parser.add_argument("--raw", action="store_true", help="score the model's attributions instead of the claims")
    options = parser.parse_args()
    given = list(read_polnear(options.folder, options.split))
    scores = Scores()
    for (_, text, gold), found in zip(
        given, predictions([t for _, t, _ in given], options.analyser, options.raw), strict=True
    ):
        scores.add(text, found, gold)
    sys.stdout.write("\n".join(scores.lines()) + "\n")


if __name__ == "__main__":
    main()
