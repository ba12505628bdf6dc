"""Whether spellings are one name, for a pair or a file of pairs."""

import csv
from collections.abc import Iterator
from pathlib import Path

from sayso.errors import UsageError
from sayso.merge.names import Comparison, NameKind, same_name


def compare_names(one: str, other: str, kind: NameKind = "person") -> Comparison:
    """How two names compare. Raises UsageError where one of them is blank."""
    if not one.strip() or not other.strip():
        raise UsageError("a name is blank; give two names, for example: sayso same-name 'Omar Hadi' 'Umar al-Hady'")
    return same_name(one, other, kind)


def compare_pairs(path: Path, kind: NameKind = "person") -> Iterator[bool]:
    """For each row of a CSV file, whether its first two columns are one name. A header is not expected.

    A third column, where it is "person" or "organization", says the kind of its row. Raises UsageError for a file that
    can't be read, and for a row without two names.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.reader(file), 1):
                if not row:
                    continue
                if len(row) < 2 or not row[0].strip() or not row[1].strip():
                    raise UsageError(
                        f"{path}, line {number}: {','.join(row)!r} is no pair; expected two names a line: A,B"
                    )
                kinds: dict[str, NameKind] = {"person": "person", "organization": "organization"}
                yield same_name(row[0], row[1], kinds.get(row[2].strip() if len(row) > 2 else "", kind)).same
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise UsageError(
            f"--pairs {path} can't be read: {problem}; expected a CSV file in UTF-8, two names a line"
        ) from problem
