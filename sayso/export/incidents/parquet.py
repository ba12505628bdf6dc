"""Apache Parquet: a row an incident, its lists and parts as nested columns, typed as in the incident itself.

Needs pyarrow, which comes with the extra `parquet`.
"""

from collections.abc import Iterable
from importlib import import_module
from itertools import islice
from typing import IO, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from sayso.errors import UsageError
from sayso.export.incidents.case import Case
from sayso.export.incidents.shape import Shape
from sayso.model import Incident

_ROWS = 1000  # incidents in a row group: what is held in memory at once


def _write(cases: Iterable[Case], stream: IO[bytes]) -> None:
    arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
    schema = arrow.schema([(name, _type(arrow, each.annotation)) for name, each in Incident.model_fields.items()])
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        left = iter(cases)
        while rows := [_plain(case.incident.model_dump(mode="json")) for case in islice(left, _ROWS)]:
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise UsageError(
            f"Parquet needs pyarrow, which is not installed here ({error}): pip install 'sayso[parquet]', "
            "or export csv, which holds the same"
        ) from error


def _type(arrow: Any, annotation: Any) -> Any:
    """The column type of a field's annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        return arrow.struct([(name, _type(arrow, each.annotation)) for name, each in fields])
    if get_origin(annotation) is tuple:
        return arrow.list_(_type(arrow, get_args(annotation)[0]))
    if get_origin(annotation) is Literal or str in get_args(annotation) or annotation is str:
        return arrow.string()
    inner = [each for each in get_args(annotation) if each is not type(None)]
    if inner:
        return _type(arrow, inner[0])
    return {int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}[annotation]


def _plain(value: dict[str, Any]) -> dict[str, Any]:
    """With every value of a conflict as text: a column has one type, and they may be words or numbers."""
    for conflict in value["conflicts"]:
        for each in conflict["values"]:
            each["value"] = str(each["value"])
    return value


SHAPE = Shape(
    "parquet", "a table with nested, typed columns, for analysis (needs the extra `parquet`)", _write,
    binary=True,
    partly={"conflicts.values.value": "a number is written as text, since a column has one type"},
)  # fmt: skip
