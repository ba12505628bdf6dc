"""Markdown: the words without their marks, and what a head of "title: ..." lines says of them."""

import re
from collections.abc import Iterator, Sequence

from sayso.read.decode import decode
from sayso.read.draft import Draft, about_from, notes_on, other_fields
from sayso.read.formats.format import Content, Format
from sayso.read.formats.html_tables import row_as_sentence
from sayso.read.lazy import library

_HEAD = re.compile(r"\A---[ \t]*\n(?P<fields>.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_IMAGE = re.compile(r"!\[(?P<alt>[^\]\n]{0,300})\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"\n]*\")?\)")
_LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]{1,300})\](?:\(<?[^()\s]*(?:\([^()\s]*\)[^()\s]*)*>?(?:\s+[\"'][^\"'\n]*[\"'])?\)|\[[^\]\n]{0,80}\])"
)
_ADDRESS = re.compile(r"<(?=https?://)([^<>\s]+)>")
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]\n]{1,80}\]:[ \t]+\S+.*$", re.M)
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$", re.M)
_QUOTED = re.compile(r"^[ ]{0,3}(?:>[ ]?)+", re.M)
_STRONG = re.compile(r"(\*\*\*|\*\*|\*|___|__|_)(?=\S)(?P<words>[^*_\n]{1,400}?)(?<=\S)\1(?!\w)")
_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$", re.M)
_TABLE = re.compile(r"^[^\n|]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|[-| :\t]*(?:\n[^\n|]*\|[^\n]*)*(?:\n|\Z)", re.M)
_STRUCK = re.compile(r"~~(?=\S)([^~\n]{1,400})~~")


def told_tables(text: str) -> str:
    """The text with each row of its tables as a paragraph that reads on: "10 March 2019, Dorval: It was closed."

    A table is one by the line under its heading ("|---|---|"); all else stays as it is.
    """
    return _TABLE.sub(lambda m: "\n".join(_rows(m[0].splitlines())) + "\n", text) if _RULE.search(text) else text


def _rows(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if not _RULE.fullmatch(line):
            cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
            yield "\n" + row_as_sentence([" ".join(cell.replace("\\|", "|").split()) for cell in cells])


def words_of(text: str) -> str:
    """The text without the marks of Markdown: what is linked, stressed, quoted or a heading is left as its words."""
    text = _REFERENCE.sub("", text)
    text = _IMAGE.sub(lambda m: m["alt"], text)
    text = _LINK.sub(lambda m: m["words"], text)
    text = _ADDRESS.sub(r"\1", text)
    text = _HEADING.sub(r"\1", text)
    text = _QUOTED.sub("", text)
    for _ in range(2):  # "***both***" and one within the other
        text = re.sub(r"(?<![\w\\*])" + _STRONG.pattern, lambda m: m["words"], text)
    return _STRUCK.sub(r"\1", text)


def _read(content: Content) -> Iterator[Draft]:
    text = decode(content.all()).replace("\r\n", "\n")
    head = _HEAD.match(text)
    fields = _fields(head["fields"]) if head else {}
    body = text[head.end() :] if head and fields else text
    yield Draft(words_of(told_tables(body)), about_from(fields), fields=other_fields(fields), notes=notes_on(fields))


def _fields(head: str) -> dict[str, object]:
    """The fields of the head; none where it is no YAML, and so part of the text."""
    yaml = library("yaml")
    try:
        found = yaml.safe_load(head)
    except yaml.YAMLError:
        return {}
    if not isinstance(found, dict):
        return {}
    plain = (str, int, float, bool, list)
    return {str(k): v if isinstance(v, plain) else str(v) for k, v in found.items() if v is not None}


MARKDOWN = Format("markdown", (".md", ".markdown"), ("text/markdown",), lambda head: False, _read)
