"""The benchmark `attribution`: Sayso's claims, and its model's own attributions, on PolNeAR."""

from collections.abc import Sequence

from sayso.evaluate.attribution import KINDS, Attributed, Scores, matches, read_polnear
from sayso.evaluate.benchmark import Benchmark, DataSet, Given, Mistake, Part, Section, published
from sayso.extract.actors import find_actors
from sayso.extract.claims import find_claims
from sayso.language.analyser import SaysoAnalyser
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc
from sayso.model import Claim, Report

POLNEAR = DataSet(
    "PolNeAR", "polnear", "{split}/attributions/*.ann", "https://github.com/networkdynamics/PolNeAR (its data folder)"
)
# Baselines of Wang et al. (CofeNet, COLING 2022) as far as we know; the numbers were not checked against its table.
_WANG = "probably a baseline of Wang et al., CofeNet, COLING 2022; second-hand, not checked against its table"
_BERT = published(
    "BERT-base, PolNeAR test, by sentence",
    _WANG,
    {
        "exact source F1": 77.5,
        "exact cue F1": 71.6,
        "exact content F1": 62.5,
        "token source F1": 84.1,
        "token cue F1": 72.9,
        "token content F1": 86.9,
    },
)
_CRF = published(
    "CRF, PolNeAR test, by sentence",
    _WANG,
    {"exact source F1": 62.0, "exact cue F1": 59.0, "exact content F1": 44.3},
)


def from_claims(claims: Sequence[Claim]) -> list[Attributed]:
    """The claims as attributions of one level: those nested in others are left out, as PolNeAR leaves them out. Of
    speakers named together, who are one source there and make several claims here, the first counts."""
    out = []
    for n, claim in enumerate(claims):
        if claim.within is None and claim.chain and not any(_also_says(claim, other) for other in claims[:n]):
            nearest = claim.chain[0]
            out.append(
                Attributed(
                    source=((nearest.source.start, nearest.source.end),) if nearest.source else (),
                    cue=((nearest.cue.start, nearest.cue.end),) if nearest.cue else (),
                    content=tuple((s.start, s.end) for s in claim.spans),
                )
            )
    return out


def _also_says(claim: Claim, other: Claim) -> bool:
    """Whether the claim is another's for one more of the speakers that its source names."""
    mine, theirs = claim.chain[0].source, other.chain[0].source if other.chain else None
    if mine is None or theirs is None or claim.spans != other.spans or claim.chain[0].cue != other.chain[0].cue:
        return False
    return theirs.start <= mine.start and mine.end <= theirs.end


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


def mistakes_in(name: str, text: str, predicted: Sequence[Attributed], gold: Sequence[Attributed]) -> list[Mistake]:
    """Attributions that have no counterpart, and where those that have differ in a part."""
    pairs = dict(matches(text, predicted, gold))
    found = []
    for k, ours in enumerate(predicted):
        if k not in pairs:
            found.append(Mistake("spurious attribution", name, _around(text, ours), "", _written(text, ours)))
            continue
        theirs = gold[pairs[k]]
        for kind in KINDS:
            said, wanted = (_quoted(text, one.stretches(kind)) for one in (ours, theirs))
            if said.strip(" ,.“”\"'") != wanted.strip(" ,.“”\"'"):
                found.append(Mistake(f"{kind} differs", name, _around(text, theirs), wanted, said))
    for k, theirs in enumerate(gold):
        if k not in pairs.values():
            found.append(Mistake("missed attribution", name, _around(text, theirs), _written(text, theirs), ""))
    return found


def _quoted(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    return " … ".join(" ".join(text[a:b].split()) for a, b in stretches)


def _written(text: str, one: Attributed) -> str:
    return " | ".join(_quoted(text, one.stretches(kind)) or "-" for kind in KINDS)


def _around(text: str, one: Attributed) -> str:
    """The text from a little before the attribution to a little after it; nothing where it has no words at all."""
    stretches = [s for kind in KINDS for s in one.stretches(kind)] or [(0, -60)]
    return text[max(0, min(a for a, _ in stretches) - 60) : max(b for _, b in stretches) + 60]


def _score(given: Given) -> list[Section]:
    texts = list(read_polnear(given.folders[0], given.split))
    analyser = SaysoAnalyser(given.weights)
    claims, marks = Scores(), Scores()
    claim_mistakes: list[Mistake] = []
    mark_mistakes: list[Mistake] = []
    for name, text, gold in given.track(texts):
        (analysis,) = analyser.analyse([Report(id=name, uri=name, text=text)])
        ours = from_claims(find_claims(analysis, find_actors(analysis, ()), ()).all)
        claims.add(text, ours, gold)
        claim_mistakes += mistakes_in(name, text, ours, gold)
        raw = from_model(analysis)
        marks.add(text, raw, gold)
        mark_mistakes += mistakes_in(name, text, raw, gold)
    where = f"PolNeAR {given.split}, {len(texts)} texts"
    return [
        Section(f"{where}: claims of the record", claims.figures(), tuple(claim_mistakes)),
        Section(f"{where}: the model's own marks", marks.figures(), tuple(mark_mistakes)),
    ]


ATTRIBUTION = Benchmark(
    "attribution",
    "who is quoted, by which words, and for what",
    (Part((POLNEAR,), _score, _BERT + _CRF),),
)
