"""Figures of an exported model on the dev sets, read as the product reads them, and the model card that states them.

python -m training.card --data DATA --weights sayso/language/weights --plain work/model/plain
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from sayso.language.decode import Decoded, decode
from sayso.language.encoder import Encoder
from training import polnear, treebanks
from training.batches import Window, windows
from training.measure import f1, spans_of

VERSION = "1"


def figures(weights: Path, data: Path) -> dict[str, float]:
    """Figures by set and measure: F1 or accuracy, in per cent.

    On EWT and GUM dev, with gold tokens: UPOS, XPOS, UAS and LAS (without punctuation), names; on EWT, end to end,
    predicates and role heads; on PolNeAR dev exact spans of sources, cues and contents.
    """
    encoder = Encoder(weights)
    counts: dict[str, Counter[str]] = {}
    for name, documents in (
        ("EWT", treebanks.ewt(data, "dev")),
        ("GUM", treebanks.gum(data, "dev")),
        ("PolNeAR", polnear.polnear(data, "dev")),
    ):
        found = sorted((w for d in documents for w in windows(d, encoder.vocabulary, 150)), key=lambda w: w.pieces)
        for k in range(0, len(found), 16):
            _count(name, encoder, found[k : k + 16], counts)
    return {k: f1(c["right"], c["said"], c["gold"]) for k, c in counts.items()}


def _count(name: str, encoder: Encoder, group: list[Window], counts: dict[str, Counter[str]]) -> None:
    words = [[w for s in window.sentences for w in s.words] for window in group]
    pieces = [encoder.vocabulary.window(w) for w in words]
    for window, scores in zip(group, encoder.run(pieces), strict=True):
        for measure, said, gold in _items(window, decode(encoder, scores, frozenset())):
            c = counts.setdefault(f"{name} {measure}", Counter())
            c.update(right=len(said & gold), said=len(said), gold=len(gold))


def _items(window: Window, d: Decoded) -> list[tuple[str, set, set]]:
    """(measure, what the model says, what the annotation says) as sets that can be compared."""
    rows, offset = [], 0
    gold: dict[str, list] = {k: [] for k in ("upos", "xpos", "heads", "names", "frames")}
    spans: dict[str, list[str]] = {k: [] for k in ("source", "cue", "content")}
    for s in window.sentences:
        if s.heads is not None:
            gold["upos"] += s.upos
            gold["xpos"] += s.xpos
            heads = [k if h < 0 else h for k, h in enumerate(s.heads)]
            gold["heads"] += [(offset + h, dep) for h, dep in zip(heads, s.deps, strict=True)]
        if s.names is not None:
            gold["names"] += s.names
        gold["frames"] += [(offset + p, offset + k, r) for p, a in s.frames or () for r, k in a]
        for kind in spans if s.spans else ():
            spans[kind] += s.spans[kind]
        offset += len(s.words)
    if gold["heads"]:
        real = [k for k, (_, dep) in enumerate(gold["heads"]) if dep != "punct"]
        rows += [
            ("UPOS", set(enumerate(d.upos)), set(enumerate(gold["upos"]))),
            ("XPOS", set(enumerate(d.xpos)), set(enumerate(gold["xpos"]))),
            ("UAS", {(k, d.heads[k]) for k in real}, {(k, gold["heads"][k][0]) for k in real}),
            ("LAS", {(k, d.heads[k], d.deps[k]) for k in real}, {(k, *gold["heads"][k]) for k in real}),
        ]
    if len(gold["names"]) == offset and None not in gold["names"]:
        rows.append(("names", set(d.names), spans_of(gold["names"])))
    if gold["frames"]:
        said = {(p, k, r) for p, a in d.predicates.items() for r, k, _ in a}
        rows.append(("predicates", set(d.predicates), {p for s, p in _predicates(window)}))
        rows.append(("roles", said, set(gold["frames"])))
    for kind, tags in spans.items():
        if tags:
            rows.append((kind, set(d.spans[kind]), {(a, b) for a, b, _ in spans_of(tags)}))
    return rows


def _predicates(window: Window) -> list[tuple[int, int]]:
    found, offset = [], 0
    for n, s in enumerate(window.sentences):
        found += [(n, offset + p) for p, _ in s.frames or ()]
        offset += len(s.words)
    return found


CARD = """# Sayso's language model, version {version}

One encoder of six layers (initialised from MiniLM, Apache-2.0) with heads for tags, sentence bounds, dependency trees,
names, classes of entities, attribution (source, cue, content, links), semantic roles and factuality. English, on the
CPU, 8-bit weights ({size:.0f} MB in all).

**Licence of the weights:** CC BY-SA 4.0, since the treebanks are.

| trained on | licence |
|---|---|
| Universal Dependencies English EWT | CC BY-SA 4.0 |
| PropBank on EWT | CC BY-SA 4.0 |
| UNER English EWT (names) | CC BY-SA 4.0 |
| UDS-IH2 (factuality) | MIT repository |
| GUM, openly licensed genres | CC BY, public domain |
| wikigold | CC BY 4.0 |
| re3d | public domain, OGL 3, CC BY 3.0, CC BY-SA 3.0 |
| PolNeAR (attribution) | none stated for the texts; trained on, not copied |

Figures on the dev sets, with gold tokens, before and after quantisation (`python -m training.card`; F1 or accuracy, %):

| measure | 32 bits | 8 bits |
|---|---|---|
{rows}

LAS and UAS count words without punctuation, sub-types included. Predicates and roles (head words) are found end to end.
Names are UNER's three kinds plus our marking of nationalities and groups by their tags, so the figure does not compare
with those on UNER alone. Spans of attribution must match exactly, read in windows of up to 150 word pieces.

**Known weaknesses.** Trained on the web, Wikipedia and American political news of 2015-16: reports of other regions and
older wire copy are further from it. Attribution is one level deep in its training data; nested levels come from rules
above it. Nationalities and groups are learnt from tags, not from annotation.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=Path("sayso/language/weights"))
    parser.add_argument("--plain", type=Path, help="the same model with 32-bit weights, to compare")
    options = parser.parse_args()
    after = figures(options.weights, options.data)
    before = figures(options.plain, options.data) if options.plain else {}
    rows = "\n".join(f"| {k} | {before.get(k, '')} | {v} |" for k, v in after.items())
    size = sum(p.stat().st_size for p in options.weights.iterdir()) / 1e6
    (options.weights / "MODEL_CARD.md").write_text(CARD.format(version=VERSION, size=size, rows=rows), encoding="utf-8")
    (options.weights / "model.json").write_text(json.dumps({"version": VERSION, "figures": after}, indent=1) + "\n")
    print(rows)


if __name__ == "__main__":
    main()
