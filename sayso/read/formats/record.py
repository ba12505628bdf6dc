"""A report as a JSON object of the documented fields."""

import json
from dataclasses import replace

from sayso.errors import DamagedReport, NoArticle
from sayso.read.draft import About, Draft, about_from, notes_on, other_fields
from sayso.read.formats.html import article
from sayso.read.formats.html_words import plain


def parsed(text: str, what: str) -> object:
    """The JSON value of the text; raises DamagedReport, naming `what` and the place, where it is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        problem = error.msg.removesuffix(" at").lower()
        raise DamagedReport(
            f"{what} is not valid JSON ({problem} at {place}): it is cut off, or a character such as a line break or a "
            "quotation mark is not escaped; write the whole object anew"
        ) from error
    except (RecursionError, ValueError) as error:
        raise DamagedReport(
            f"{what} is not JSON that can be read ({error}): it nests too deeply or has a huge number"
        ) from error


def report_of(value: object, uri: str, what: str, original: bytes | None = None) -> Draft:
    """The report in an object with `text` or `html`; raises DamagedReport where there is neither.

    `original` is what the object was parsed from, where that is not the whole source.
    """
    if not isinstance(value, dict):
        raise DamagedReport(f"{what} is {kind_of(value)}, not an object with the fields of a report")
    draft = _draft(value, uri, what)
    return replace(draft, original=original, fields=other_fields(value), notes=(*draft.notes, *notes_on(value)))


def _draft(value: dict[str, object], uri: str, what: str) -> Draft:
    about = about_from(value).over(About(uri=uri))
    text, html = value.get("text"), value.get("html")
    if isinstance(text, str) and text.strip():
        return Draft(text, about)
    if isinstance(html, str) and html.strip():
        try:
            found = article(html, about.uri or uri)
        except NoArticle:
            # The field holds a fragment of a page, already cut out by whoever wrote the object.
            found = Draft(plain(html))
        return Draft(found.text, about.over(found.about), notes=found.notes)
    if not isinstance(text, str) and not isinstance(html, str):
        raise DamagedReport(f'{what} has neither "text" nor "html" (a string): one of them is required')
    return Draft("", about)


def kind_of(value: object) -> str:
    """What a JSON value is, in words."""
    kinds = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a number")
