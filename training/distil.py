"""A teacher -> a student with fewer layers, which reads faster.

    python -m training.distil --data DATA --teacher work/model --out work/student --layers 1 3 6 --minutes 90

The student begins with the teacher's embeddings, heads and those of its layers that are named. It learns from the sets'
annotation, from the teacher's scores of every head, and from the states that these are read from; on texts without
annotation from the teacher alone (Hinton, Vinyals & Dean 2015; Sanh et al. 2019). Then `training.export` and the rest,
as for any run; a run that is stopped goes on from its last checkpoint.
"""

import json
import random
from pathlib import Path

import torch
from torch import Tensor

from sayso.language.pieces import WordPieces
from training.batches import Encoder, Window, windows
from training.losses import WEIGHTS, losses
from training.marked import deed_types
from training.measure import measure
from training.network import MINILM, Network
from training.raw import raw
from training.restore import from_checkpoint, label_lists, restore
from training.soft import soft_losses
from training.steps import read
from training.train import PASSES, fit, parser_of, training_sets

RAW = "raw"
# How much annotation weighs beside the teacher, who has learnt from it.
GOLD = 0.5
# How much the teacher weighs on the prose that is there for what it doesn't know.
SOFT_ON_MARKED = 0.3
RAW_PASSES = 0.25


class Teacher:
    """The teacher's states of windows, read once and kept; windows are known by their identity."""

    def __init__(self, network: Network, encoder: Encoder) -> None:
        self.network, self._encoder = network, encoder
        self._kept: dict[int, Tensor] = {}

    @torch.no_grad()
    def states(self, group: list[Window], words: int) -> tuple[Tensor, Tensor]:
        """(windows, words + 1, width), padded or cut to `words` with the root; and 1 where there is a word."""
        new = [w for w in {id(w): w for w in group}.values() if id(w) not in self._kept]
        if new:
            batch = self._encoder.batch(new, None)
            for window, row, real in zip(new, read(self.network, batch), batch["real"], strict=True):
                self._kept[id(window)] = row[: int(real.sum()) + 1].half()
        rows = [self._kept[id(w)][:words].float() for w in group]
        states = torch.zeros(len(rows), words, rows[0].shape[-1])
        real = torch.zeros(len(rows), words, dtype=torch.long)
        for k, row in enumerate(rows):
            states[k, : len(row)] = row
            real[k, 1 : len(row)] = 1
        return states, real


def load(folder: Path) -> Network:
    """The teacher in the folder of a training run or of shipped weights."""
    if (folder / "checkpoint.pt").exists():
        network = from_checkpoint(folder)
    else:
        network = Network(label_lists(folder))
        restore(network, folder)
    return network.eval().requires_grad_(False)


def student_of(teacher: Network, spaces: dict[str, list[str]], layers: list[int]) -> Network:
    """A network of these of the teacher's layers, counted from 1, with its embeddings and heads. Taggers that the
    teacher lacks begin from nothing."""
    student = Network(spaces, dropout=0.1, layers=len(layers), hidden_dropout=0.0)
    stem = "encoder.encoder.layer."
    values = teacher.state_dict()
    kept = {name: value for name, value in values.items() if not name.startswith(stem)}
    for k, layer in enumerate(layers):
        own = f"{stem}{layer - 1}."
        kept |= {f"{stem}{k}.{name.removeprefix(own)}": v for name, v in values.items() if name.startswith(own)}
    missing, unknown = student.load_state_dict(kept, strict=False)
    assert all(name.startswith("taggers.") for name in [*missing, *unknown]), (missing, unknown)
    return student


def go_on(student: Network, earlier: Path) -> None:
    """Takes the encoder of a student with as many layers, which learnt from another teacher; the heads stay."""
    values = from_checkpoint(earlier).state_dict()
    missing, unknown = student.load_state_dict(
        {name: value for name, value in values.items() if name.startswith("encoder.")}, strict=False
    )
    assert not unknown, unknown
    assert not [name for name in missing if name.startswith("encoder.")], missing


def cut_once(sets: dict[str, list], vocabulary: WordPieces, rng: random.Random) -> dict[str, list[Window]]:
    """All windows, the same in each epoch, so that the teacher has to read them only once."""
    found: dict[str, list[Window]] = {}
    for name, documents in sets.items():
        sizes = (150,) if name in ("polnear", RAW) else (32, 96, 150)
        found[name] = [w for d in documents for w in windows(d, vocabulary, rng.choice(sizes))]
    return found


def main() -> None:
    parser = parser_of(__doc__, "work/student", 512, (3e-4, 6e-4))
    parser.add_argument("--teacher", type=Path, required=True, help="the folder of a training run, or shipped weights")
    parser.add_argument("--layers", type=int, nargs="+", default=[1, 3, 6], help="the teacher's layers to begin with")
    parser.add_argument("--begin", type=Path, help="an earlier student with as many layers, to go on from")
    parser.add_argument("--beyond", nargs="*", default=[], help="heads in which the student is to surpass its teacher")
    parser.add_argument("--marked", type=float, default=PASSES["marked"], help="passes of the marked prose an epoch")
    parser.add_argument("--states", type=float, default=4.0, help="weight of the teacher's states (0: only its scores)")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    vocabulary = WordPieces(MINILM / "tokenizer.json")
    sets = training_sets(options.data) | {RAW: raw(options.data)}
    spaces = {"deed": deed_types(sets["marked"])} | label_lists(options.teacher)
    (options.out / "labels.json").write_text(json.dumps(spaces, ensure_ascii=False), encoding="utf-8")
    encoder = Encoder(vocabulary, spaces)
    teacher = Teacher(load(options.teacher), encoder)
    student = student_of(teacher.network, spaces, options.layers)
    if options.begin:
        go_on(student, options.begin)
    # What the teacher knows nothing of, or not enough, is learnt from annotation alone.
    unknown = set(student.taggers) - set(teacher.network.taggers)
    taught = set(WEIGHTS) - unknown - set(options.beyond)
    every = cut_once(sets, vocabulary, random.Random(options.seed))
    for name, found in every.items():
        print(f"{name}: {len(found)} windows, {sum(w.pieces for w in found)} word pieces", flush=True)

    def draw(rng: random.Random) -> dict[str, list[Window]]:
        passes = PASSES | {RAW: RAW_PASSES, "marked": options.marked}
        return {n: f * int(passes[n]) + rng.sample(f, round(passes[n] % 1 * len(f))) for n, f in every.items()}

    def learn(name: str, group: list[Window], rng: random.Random) -> dict[str, Tensor]:
        batch = encoder.batch(group, rng)
        states = read(student, batch)
        target, known = teacher.states(group, batch["real"].shape[1])
        found = soft_losses(student, states, teacher.network, target, known * batch["real"])
        found = {head: loss for head, loss in found.items() if head not in options.beyond}
        found["states"] *= options.states
        if name == "marked":
            found = {head: SOFT_ON_MARKED * loss for head, loss in found.items()}
        if name != RAW:
            gold = losses(student, states, batch)
            found |= {f"gold {head}": loss * GOLD if head in taught else loss for head, loss in gold.items()}
        return found

    fit(student, draw, learn, lambda: measure(student, encoder, vocabulary, options.data), options)


if __name__ == "__main__":
    main()
