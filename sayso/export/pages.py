"""What all pages are made with: templates that escape every value, and what their policies know their own parts by."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template


@cache
def template(name: str) -> Template:
    """A template of the folder `templates`; a value that it lacks is an error."""
    environment = Environment(
        loader=PackageLoader("sayso.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


@cache
def part(name: str) -> str:
    """A script or a style of the folder `templates`."""
    return resources.files("sayso.export").joinpath("templates", name).read_text(encoding="utf-8")


def digest(content: str) -> str:
    """What a page's policy knows a script or style of its own by, so that no other may run or apply."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
