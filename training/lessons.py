"""Batches of windows with what teachers say of each, asked once: a student passes them many times as fast as its
teachers could read them."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch

from training.batches import batches, collate
from training.distil import swapped
from training.prepared import RAW, Prepared
from training.steps import device, read
from training.teach import Teacher
from training.telling import Said, said


@dataclass
class Lesson:
    """A batch of windows of one set; `said` is None without teachers."""

    batch: dict
    said: Said | None


# By set, the batches of all its versions.
Lessons = dict[str, list[Lesson]]


def lessons(prepared: Prepared, names: list[str], teachers: list[Teacher], pieces: int, seed: int) -> Lessons:
    """All windows of these sets, in batches of about `pieces` word pieces; every other one of texts without annotation
    with some pieces swapped."""
    rng, found = random.Random(seed), {}
    for name in names:
        found[name] = [
            _lesson(collate(group, device()), teachers, mixed=name == RAW and k % 2 == 1)
            for version in prepared.sets[name]
            for k, (_, group) in enumerate(batches({name: version}, pieces, rng))
        ]
    return found


def kept(path: Path, make: Callable[[], Lessons]) -> Lessons:
    """The lessons in the file, which is written first where there is none: students side by side share them."""
    if not path.exists():
        torch.save(make(), path)
    return torch.load(path, weights_only=False, map_location=device())


def _lesson(batch: dict, teachers: list[Teacher], *, mixed: bool) -> Lesson:
    if mixed:
        batch["ids"] = swapped(batch["ids"], batch["mask"])
    if not teachers:
        return Lesson(batch, None)
    with torch.no_grad():
        seen = [read(one.network, batch) for one in teachers]
        return Lesson(batch, said([one.telling for one in teachers], seen, batch).halved())


def drawn(every: Lessons, passes: dict[str, float], rng: random.Random) -> Iterator[tuple[str, Lesson]]:
    """An epoch's lessons in random order: of each set as many as `passes` says."""
    found = []
    for name, often in passes.items():
        count = round(often * len(every[name]))
        full, rest = divmod(count, len(every[name]))
        found += [(name, one) for one in every[name] * full + rng.sample(every[name], rest)]
    rng.shuffle(found)
    yield from found
