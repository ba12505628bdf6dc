"""One self-contained page: the report with everything that was found marked in it, and the record of each mark.

The report's text and all that comes from it are untrusted: the template escapes every value, and the page's policy
allows no request to anywhere.
"""

from collections.abc import Mapping

from markupsafe import Markup

from sayso.export.cards import cards
from sayso.export.heading import facts_of, title_of
from sayso.export.marks import LAYERS, items, passages
from sayso.export.pages import digest, part, template
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
    script = part("page.js")
    return template("page.html").render(
        script=Markup(script),
        script_digest=digest(script),
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
    return template("index.html").render(rows=rows)
