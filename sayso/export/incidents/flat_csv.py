"""CSV with one row an incident and nothing lost: plain fields in cells of their own, lists as JSON in a cell.

RFC 4180, UTF-8, a line feed for a line's end. `when` and `where` have a column for each of their fields
("when_edtf"); the columns `agents` and `targets` repeat what `roles` says in full.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sayso.export.incidents.case import Case, players
from sayso.export.incidents.shape import Shape, in_text, row_writer, to_json
from sayso.model import Incident, WhenTold, WhereTold

_NESTED: dict[str, type[WhenTold] | type[WhereTold]] = {"when": WhenTold, "where": WhereTold}
_READABLE = ("agents", "targets")


def _columns() -> list[str]:
    names = []
    for name in Incident.model_fields:
        inner = _NESTED.get(name)
        names += [f"{name}_{each}" for each in inner.model_fields] if inner else [name]
    return [*names, *_READABLE]


COLUMNS = tuple(_columns())


def _rows(cases: Iterable[Case]) -> Iterator[str]:
    row = row_writer()
    yield row(COLUMNS)
    for case in cases:
        cells = dict(_cells(case))
        yield row(cells.get(name) for name in COLUMNS)


def _cells(case: Case) -> Iterator[tuple[str, Any]]:
    for name, value in case.incident.model_dump(mode="json").items():
        if name in _NESTED:
            yield from ((f"{name}_{field}", each) for field, each in (value or {}).items())
        else:
            yield name, to_json(value) if isinstance(value, list) else value
    yield "agents", "; ".join(players(case.incident, "agent"))
    yield "targets", "; ".join(players(case.incident, "target"))


SHAPE = Shape("csv", "a table with one row an incident, lists as JSON in a cell", in_text(_rows))
