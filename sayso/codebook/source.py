"""YAML that remembers its lines, so that a mistake in a codebook can be pointed at."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NoReturn

import yaml

from sayso.errors import CodebookError


@dataclass(frozen=True, slots=True)
class Entry:
    """A value in a codebook file: where it stands, and what it is called there ("types.kill.verbs")."""

    file: str
    node: yaml.Node
    name: str = ""

    def fail(self, reason: str) -> NoReturn:
        """Raise a CodebookError that names the file, the line and the reason."""
        where = f"{self.file}, line {self.node.start_mark.line + 1}"
        raise CodebookError(f"{where}: {self.name}: {reason}" if self.name else f"{where}: {reason}")

    def fields(self, allowed: Collection[str] | None = None) -> dict[str, "Entry"]:
        """A mapping's values by key. Keys other than `allowed`, and keys given twice, are mistakes."""
        if not isinstance(self.node, yaml.MappingNode):
            self.fail(f"expected a mapping (key: value), got {self._kind()}")
        found: dict[str, Entry] = {}
        for key_node, node in self.node.value:
            key = str(key_node.value)
            entry = Entry(self.file, node, f"{self.name}.{key}" if self.name else key)
            at_key = Entry(self.file, key_node, self.name)
            if key in found:
                at_key.fail(f"{key!r} is given twice; keep one of the two")
            if allowed is not None and key not in allowed:
                at_key.fail(f"unknown key {key!r}; expected one of: {', '.join(sorted(allowed))}")
            found[key] = entry
        return found

    def items(self) -> Iterator["Entry"]:
        """A list's values."""
        if not isinstance(self.node, yaml.SequenceNode):
            self.fail(f"expected a list, got {self._kind()}")
        return (Entry(self.file, node, self.name) for node in self.node.value)

    def text(self) -> str:
        """A text that is not empty."""
        if not isinstance(self.node, yaml.ScalarNode):
            self.fail(f"expected a text, got {self._kind()}")
        value = str(self.node.value).strip()
        if not value:
            self.fail("is empty; write something or leave the key out")
        return value

    def flag(self) -> bool:
        """true or false."""
        value = self.text()
        if value not in ("true", "false"):
            self.fail(f"expected true or false, got {value!r}")
        return value == "true"

    def texts(self) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(item.text() for item in self.items())

    @property
    def is_text(self) -> bool:
        return isinstance(self.node, yaml.ScalarNode)

    @property
    def is_list(self) -> bool:
        return isinstance(self.node, yaml.SequenceNode)

    def _kind(self) -> str:
        kinds = {yaml.ScalarNode: "a text", yaml.SequenceNode: "a list", yaml.MappingNode: "a mapping"}
        return kinds.get(type(self.node), "something else")


def parse_yaml(text: str, file: str) -> Entry:
    """Read a codebook file's text; raises CodebookError where it isn't YAML or is empty."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CodebookError(f"{file}, line {line}: not valid YAML: {error.problem or error}") from error
    except yaml.YAMLError as error:
        raise CodebookError(f"{file}, line 1: not valid YAML: {error}") from error
    if node is None:
        raise CodebookError(f"{file}, line 1: the file is empty; expected a codebook with the key 'types'")
    return Entry(file, node)
