"""Pages that hold several reports: articles one below the other, and the posts of a live blog, each with its time."""

import re
from copy import deepcopy
from typing import Any

from sayso.read.dates import iso_day
from sayso.read.draft import About, Draft
from sayso.read.formats.html_words import plain
from sayso.read.lazy import library

_FEWEST_POSTS = 3
_FEWEST_WORDS = 8
# An article whose headline is a link is a teaser, unless it has so many words.
_FULL = 80
_ASIDE = re.compile(
    r"\b(?:comments?|repl(?:y|ies)|respond|related|recommend\w*|side-?bar|teasers?|promo\w*|most-?read|more-?stories"
    r"|newsletter|share|social)\b",
    re.I,
)
_AROUND = ("nav", "aside", "footer", "form")
_NOISE = (
    "nav",
    "aside",
    "footer",
    "form",
    "button",
    "time",
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SENTENCE = re.compile(r"(?:\S+\s+){4,}\S+[.!?…]['\"”’)\]]*(?:\s|$)")


def articles_of(tree: Any) -> list[Any]:
    """The articles of a page that has several; none where it has one, or only teasers of others."""
    found = [e for e in _outer(tree) if _is_full(e)]
    return found if len(found) > 1 else []


def drop_teasers(tree: Any) -> None:
    """Takes the teasers of other articles, and comments, from a page that has an article of its own."""
    outer = _outer(tree)
    whole = [_is_full(e) for e in outer]
    if any(whole):
        for element, full in zip(outer, whole, strict=True):
            if not full and (_stands_aside(element) or _heads_elsewhere(element)):
                element.drop_tree()


def _outer(tree: Any) -> list[Any]:
    return [e for e in tree.iter("article") if not any(a.tag == "article" for a in e.iterancestors())]


def posts_of(tree: Any) -> list[Any]:
    """The posts of a live blog: elements of one kind side by side, each with its time and a sentence or more."""
    for parent in tree.iter():
        if not isinstance(parent.tag, str) or len(parent) < _FEWEST_POSTS:
            continue
        alike: dict[tuple[str, str], list[Any]] = {}
        for child in parent:
            if isinstance(child.tag, str) and child.tag not in ("p", "tr"):
                alike.setdefault((child.tag, child.get("class", "")), []).append(child)
        for group in alike.values():
            posts = [e for e in group if _time(e) is not None and _is_full(e)]
            if len(posts) >= _FEWEST_POSTS and len(posts) > len(group) / 2:
                return posts
    return []


def taken_out(part: Any) -> Any:
    """A part of a page by itself: the page is left without it."""
    alone = deepcopy(part)
    alone.tail = None
    part.drop_tree()
    return alone


def draft_of(part: Any, number: int, uri: str, page: About) -> Draft:
    """The report in one part of a page, with its own heading and day where it has them."""
    heading = next((h for h in part.iter(*_HEADINGS) if _text(h)), None)
    title = _text(heading) if heading is not None else None
    time = _time(part)
    day = iso_day(time.get("datetime")) if time is not None else None
    for noise in list(part.iter(*_NOISE)):
        if noise is not part and noise.getparent() is not None:
            noise.drop_tree()
    text = plain(library("lxml.html").tostring(part, encoding="unicode"))
    about = About(f"{uri}#{number}", title, page.publisher, (), page.language, day or page.published)
    return Draft(text, about)


def _is_full(element: Any) -> bool:
    """Whether an element tells something itself, and stands for no other page."""
    if _stands_aside(element):
        return False
    linked = sum(len(_text(a).split()) for a in element.iter("a"))
    words = len(_text(element).split())
    if words - linked < _FEWEST_WORDS or not _SENTENCE.search(_text(element)):
        return False
    return not _heads_elsewhere(element) or words - linked >= _FULL


def _stands_aside(element: Any) -> bool:
    for each in (element, *element.iterancestors()):
        named = f"{each.get('class', '')} {each.get('id', '')}".replace("_", "-")
        if each.tag in _AROUND or (each.tag not in ("body", "html") and _ASIDE.search(named)):
            return True
    return False


def _heads_elsewhere(element: Any) -> bool:
    """Whether the heading is a link."""
    heading = next((h for h in element.iter(*_HEADINGS)), None)
    if heading is None:
        return False
    return next(heading.iter("a"), None) is not None or any(a.tag == "a" for a in heading.iterancestors())


def _time(element: Any) -> Any:
    return next((t for t in element.iter("time") if t.get("datetime")), None)


def _text(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())
