"""One self-contained page: the report with everything that was found marked in it, and the record of each mark.

The report's text and all that comes from it are untrusted: the template escapes every value, and the page's policy
allows no request to anywhere.
"""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from sayso.export.cards import cards
from sayso.export.heading import facts_of, title_of
from sayso.export.marks import LAYERS, items, passages
from sayso.model import Record

LAYER_LABEL = {
    "event": "Events",
    "claim": "Claims",
    "source": "Sources",
    "date": "Dates",
    "place": "Places",
    "actor": "Actors",
}


def to_page(record: Record, labels: Mapping[str, str] | None = None) -> str:
    """The page as HTML. `labels` names the event types ("Defection"); without them their ids do."""
    marked = items(record)
    return _template("page.html").render(
        script=Markup(_script()),
        script_digest=_digest(_script()),
        record=record,
        title=title_of(record.report),
        facts=facts_of(record.report),
        passages=passages(record.report, marked),
        cards=cards(record, marked, labels or {}),
        layers=[(layer, LAYER_LABEL[layer], sum(i.layer == layer for i in marked)) for layer in LAYERS],
    )


def to_index(pages: Mapping[str, Record]) -> str:
    """A page that leads to the pages of several reports, by file name."""
    rows = [(name, title_of(record.report), facts_of(record.report), record) for name, record in pages.items()]
    return _template("index.html").render(rows=rows)


@cache
def _script() -> str:
    return resources.files("sayso.export").joinpath("templates/page.js").read_text(encoding="utf-8")


def _digest(script: str) -> str:
    """What the page's policy knows its one script by, so that no other may run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("sayso.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
