"""Where a user's copy of a set lies, and which splits it has."""

from pathlib import Path

from sayso.errors import UsageError
from sayso.evaluate.benchmark import DataSet, Given, Part, Track
from sayso.language.encoder import WEIGHTS


def own_folder(data: Path, one: DataSet) -> Path | None:
    """The set's own folder, where `data` is that folder or one within it ("polnear/dev"); otherwise None."""
    if _files(data, one):
        return data
    parent = data.resolve().parent
    return parent if any(path.is_relative_to(data.resolve()) for path in _files(parent, one)) else None


def find_folder(data: Path, one: DataSet, *, beside: bool = False) -> Path | None:
    """The folder of the set: in `data`, or `data` as its own; with `beside`, also next to `data`."""
    if _files(data / one.folder, one):
        return data / one.folder
    next_to = data.resolve().parent / one.folder
    return own_folder(data, one) or (next_to if beside and _files(next_to, one) else None)


def gather(data: Path, part: Part, split: str, track: Track, weights: Path = WEIGHTS) -> Given:
    """What the part's scorer works on. Sets that lie over one another (a treebank, its frames) may be neighbours.

    Raises UsageError where a set or its split is absent, which says where to get it.
    """
    beside = any(own_folder(data, one) for one in part.sets)
    folders, files = [], []
    for one in part.sets:
        folder = find_folder(data, one, beside=beside)
        if folder is None:
            raise UsageError(
                f"{data} holds no {one.name}: expected {one.files.format(split='SPLIT')} in it or in its folder "
                f"{one.folder}. Get it from {one.source}"
            )
        found = _files(folder, one, split)
        if not found:
            raise UsageError(
                f"{folder} has no split {split!r} of {one.name}; it has {', '.join(splits(folder, one))}. Choose one "
                f"of these with --split, or get the other from {one.source}"
            )
        folders.append(folder)
        files.append(found)
    return Given(tuple(folders), tuple(files), split, track, weights)


def splits(folder: Path, one: DataSet) -> list[str]:
    """The splits of the set that the folder has, in alphabetical order; none where the set is not divided."""
    pieces = one.files.split("/")
    place = next((k for k, piece in enumerate(pieces) if "{split}" in piece), None)
    if place is None:
        return []
    before, after = pieces[place].split("{split}")
    # Only what stands right beside the split tells it from the rest of the name.
    before, after = before.rsplit("*", 1)[-1], after.split("*", 1)[0]
    names = {path.relative_to(folder).parts[place].removesuffix(after) for path in _files(folder, one)}
    return sorted({name.rsplit(before, 1)[-1] if before else name for name in names})


def _files(folder: Path, one: DataSet, split: str = "*") -> tuple[Path, ...]:
    return tuple(sorted(folder.glob(one.files.format(split=split))))
