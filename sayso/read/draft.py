"""What a format reader gets out of a source, before the text is cleaned and laid out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.read.agencies import agency
from sayso.read.dates import iso_day


@dataclass(frozen=True, slots=True)
class About:
    """What a source says of a report beside its text. `published` is an ISO day."""

    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    byline: tuple[str, ...] = ()
    language: str | None = None
    published: str | None = None

    def over(self, other: "About") -> "About":
        """These facts, and the other's where these say nothing."""
        return About(
            self.uri or other.uri, self.title or other.title, self.publisher or other.publisher,
            self.byline or other.byline, self.language or other.language, self.published or other.published,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A text and what its source says about it.

    `original` is the part of the source that holds this report, where the source holds several (None: all of it);
    `fields` is what the source says beyond the documented fields; `notes` is what a user has to be told of the source
    although the report can be read.
    """

    text: str
    about: About = About()
    original: bytes | None = None
    fields: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


_TITLE = ("title", "headline")
_PUBLISHED = ("published", "date", "publish_date", "published_at", "publishedAt", "date_published", "datePublished")
_URI = ("uri", "url", "address", "link", "id")
_PUBLISHER = ("publisher", "publication", "outlet", "source", "sitename", "site_name")
_BYLINE = ("byline", "authors", "author")
_LANGUAGE = ("language", "lang")
_DOCUMENTED = frozenset(("uri", "title", "text", "html", "published", "publisher", "byline", "language"))


def about_from(fields: Mapping[str, object]) -> About:
    """The facts in an object of the documented fields (or their common names); values of other types are ignored."""
    return About(
        uri=_text(fields, _URI),
        title=_text(fields, _TITLE),
        publisher=_text(fields, _PUBLISHER),
        byline=_names(next((fields[k] for k in _BYLINE if fields.get(k)), ())),
        language=_text(fields, _LANGUAGE),
        published=next((day for k in _PUBLISHED if (day := iso_day(fields.get(k)))), None),
    )


def notes_on(fields: Mapping[str, object]) -> tuple[str, ...]:
    """What is wrong with the values of an object's fields, in words for whoever wrote it."""
    given = [(key, fields[key]) for key in _PUBLISHED if fields.get(key)]
    if not given or any(iso_day(value) for _, value in given):
        return ()
    key, value = given[0]
    return (
        f'"{key}" is {str(value)[:40]!r}, which names no one day: expected one such as "2024-03-12"; '
        "it is passed over, the report is read",
    )


def other_fields(fields: Mapping[str, object]) -> dict[str, object]:
    """What an object says beyond the documented fields: kept with the report, and not understood."""
    return {name: value for name, value in fields.items() if name not in _DOCUMENTED}


def person_or_publisher(name: str) -> About:
    """Whoever signs a message: an agency publishes, anybody else has written it."""
    known = agency(name)
    return About(publisher=known) if known else About(byline=_names(name))


def _text(fields: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = fields.get(key)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None


def _names(value: object) -> tuple[str, ...]:
    values = value.split(";") if isinstance(value, str) else value
    if not isinstance(values, list | tuple):
        return ()
    named = [v.get("name") if isinstance(v, dict) else v for v in values]
    return tuple(" ".join(v.split()) for v in named if isinstance(v, str) and v.strip())
