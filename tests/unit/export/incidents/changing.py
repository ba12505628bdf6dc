"""Changes every value of an incident, one at a time: what shows in a format's output is in the format."""

import io
from collections.abc import Iterator
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from sayso.export.incidents.case import Case
from sayso.export.incidents.shape import Shape
from sayso.model import Incident
from tests.unit.export.incidents.hand_case import accused, alone, case, undisputed


def output(shape: Shape, of: Case) -> bytes:
    """What the format writes of it: nothing where it refuses to."""
    stream = io.BytesIO()
    shape.write([] if shape.refuses(of) else [of], stream)
    return stream.getvalue()


def visible_changes(shape: Shape, path: str) -> list[bool]:
    """For each value at the path, in incidents told once, twice, with blame, with disputes: whether it shows."""
    found = []
    for make in (alone, undisputed, accused, case):
        whole = make().incident.model_dump(mode="json")
        if shape.refuses(make()):
            continue
        before = output(shape, make())
        others = changed(whole, path.split("."), Incident)
        found += [output(shape, make(**{path.split(".")[0]: other[path.split(".")[0]]})) != before for other in others]
    return found


def changed(value: Any, path: list[str], model: Any) -> Iterator[Any]:
    """The value with one of the values at the path changed, for each of them."""
    if isinstance(value, list):
        for number, each in enumerate(value):
            for other in changed(each, path, model):
                yield [*value[:number], other, *value[number + 1 :]]
    elif path and value is not None:
        info = model.model_fields[path[0]]
        for other in changed(value[path[0]], path[1:], _inner(info.annotation) or info.annotation):
            yield {**value, path[0]: other}
    elif not path:
        yield from _others(value, model)


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_inner, get_args(annotation))), None)


def _others(value: Any, annotation: Any) -> Iterator[Any]:
    """All other values of a closed list; one other value of anything else."""
    allowed = _literals(annotation)
    yield from (each for each in allowed if each != value)
    if not allowed:
        yield _another(value, annotation)


def _another(value: Any, annotation: Any) -> Any:
    if value is None:
        return next(each for kind, each in ((int, 3), (float, 0.5), (str, "news")) if kind in _kinds(annotation))
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value - 0.5 if isinstance(value, float) else value + 1
    return _other_text(value)


def _other_text(value: str) -> str:
    if value[:2] == "20" and value[4:5] == "-":  # a day, or a moment
        return value.replace("-03-", "-02-")
    return {"NO": "SE", "bomb": "clash"}.get(value, f"{value} of another kind")


def _kinds(annotation: Any) -> tuple[Any, ...]:
    """What it may be; of what is bounded, what that is."""
    return tuple(each for kind in get_args(annotation) or (annotation,) for each in (kind, *get_args(kind)))


def _literals(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    inner = [each for each in get_args(annotation) if each is not NoneType]
    return _literals(inner[0]) if len(inner) == 1 else ()
