"""Teachers -> a student, which may have fewer layers and so read faster.

    python -m training.distil --windows work/windows.pkl.xz --teachers work/model --out work/student --layers 1 3 6

The student begins with the embeddings, heads and named layers of the first teacher, or of another network (`--begin`)
where the teachers are wider. It learns from the sets' annotation and from what the teachers say on average; on texts
without annotation from them alone (Hinton, Vinyals & Dean 2015; Sanh et al. 2019). Of those texts there are few, so
that in every other batch of them some word pieces are swapped for others: what the teachers say of such a text is
something to learn, too (Jiao et al. 2020, "TinyBERT"). Then `training.export` and the rest, as for any run; a run that
is stopped goes on from its last checkpoint.
"""

import json
from pathlib import Path

import torch
from torch import Tensor, nn

from sayso.language.pieces import CLS, SEP
from training.batches import Row, collate
from training.losses import WEIGHTS, losses
from training.measure import measure
from training.network import Network
from training.prepared import MARKED, RAW, load
from training.restore import from_checkpoint, shipped
from training.soft import scores_of, soft_losses
from training.steps import device, read
from training.train import PASSES, drawn, fit, parser_of

# How much annotation weighs beside the teachers, who have learnt from it.
GOLD = 0.5
# How much a teacher weighs on the prose that is there for what it doesn't know.
SOFT_ON_MARKED = 0.3
RAW_PASSES = 0.25
# The share of word pieces that are swapped, where any are.
SWAPPED = 0.12


def teacher(folder: Path) -> Network:
    """The teacher in the folder of a training run or of shipped weights."""
    network = from_checkpoint(folder) if (folder / "checkpoint.pt").exists() else shipped(folder)
    return network.requires_grad_(False).to(device())


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


def swapped(ids: Tensor, mask: Tensor) -> Tensor:
    """Some of a batch's word pieces in one another's places; those that are signs stay."""
    inside = (mask > 0) & (ids != CLS) & (ids != SEP)
    chosen = inside & (torch.rand(ids.shape, device=ids.device) < SWAPPED)
    others = ids[inside]
    found = ids.clone()
    found[chosen] = others[torch.randint(len(others), (int(chosen.sum()),), device=ids.device)]
    return found


def main() -> None:
    parser = parser_of(__doc__, "work/student", 512, (3e-4, 6e-4))
    parser.add_argument("--teachers", type=Path, nargs="+", required=True, help="training runs, or shipped weights")
    parser.add_argument("--layers", type=int, nargs="+", default=[1, 3, 6], help="the first's layers to begin with")
    parser.add_argument("--begin", type=Path, help="begin with the layers of this network instead of the first teacher")
    parser.add_argument("--of-marked", type=Path, help="who teaches instead what the marked prose does not mark")
    parser.add_argument("--beyond", nargs="*", default=[], help="heads in which the student is to surpass its teachers")
    parser.add_argument("--raw", type=float, default=RAW_PASSES, help="passes of the texts without annotation an epoch")
    parser.add_argument("--states", type=float, default=4.0, help="weight of the first's states (0: only its scores)")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    prepared = load(options.windows)
    (options.out / "labels.json").write_text(json.dumps(prepared.spaces, ensure_ascii=False), encoding="utf-8")
    teachers = [teacher(folder) for folder in options.teachers]
    first = teacher(options.begin) if options.begin else teachers[0]
    student = student_of(first, prepared.spaces, options.layers)
    wide, own = (one.encoder.config.hidden_size for one in (teachers[0], student))
    if wide != own:
        student.bridge = nn.Linear(own, wide)
    student.to(device())
    by_set = {MARKED: [teacher(options.of_marked)]} if options.of_marked else {}
    # What the teachers know nothing of, or not enough, is learnt from annotation alone.
    unknown = set(student.taggers) - set(teachers[0].taggers)
    taught = set(WEIGHTS) - unknown - set(options.beyond)
    passes = PASSES | {RAW: options.raw, "polnear": options.polnear, MARKED: options.marked}

    def learn(name: str, group: list[Row]) -> dict[str, Tensor]:
        batch = collate(group, device())
        if name == RAW and torch.rand(()) < 0.5:
            batch["ids"] = swapped(batch["ids"], batch["mask"])
        states = read(student, batch)
        who = by_set.get(name, teachers)
        with torch.no_grad():
            theirs = [read(one, batch) for one in who]
        found = soft_losses(student, states, scores_of(who, theirs, batch["real"]), batch["real"])
        if "states" in found:
            found["states"] *= options.states
        skipped = {*options.beyond, *(["deed", "states"] if name in by_set else [])}
        found = {head: loss for head, loss in found.items() if head not in skipped}
        if name == MARKED and options.beyond:
            found = {head: SOFT_ON_MARKED * loss for head, loss in found.items()}
        if name != RAW:
            gold = losses(student, states, batch)
            found |= {f"gold {head}": loss * GOLD if head in taught else loss for head, loss in gold.items()}
        return found

    fit(
        student,
        lambda rng: drawn(prepared, passes, options.pieces, rng),
        learn,
        lambda: measure(student, prepared.dev, prepared.spaces),
        options,
    )


if __name__ == "__main__":
    main()
