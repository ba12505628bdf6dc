"""The words of a page or a part of one, as a reader sees them."""

from html.parser import HTMLParser

from sayso.read.foreign import parsing


def plain(page: str) -> str:
    """All the words of a page, for pages that are no more than their text (an e-mail, a fragment)."""
    words = _Words()
    with parsing("HTML page"):
        words.feed(page)
        words.close()
    paragraphs = (" ".join(p.split()) for p in "".join(words.taken).split("\n"))
    return "\n\n".join(p for p in paragraphs if p)


class _Words(HTMLParser):
    """Collects what a reader sees, a line a block."""

    _BLOCKS = frozenset(
        [
            "article", "blockquote", "body", "br", "dd", "div", "dt", "figcaption", "figure", "footer", "h1", "h2",
            "h3",
            "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "td", "title", "tr", "ul",
        ]
    )  # fmt: skip
    _UNSEEN = frozenset(("script", "style", "head", "template", "noscript", "title"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.taken: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._UNSEEN:
            self._unseen.append(tag)
        elif tag in self._BLOCKS:
            self.taken.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif tag in self._BLOCKS:
            self.taken.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.taken.append(data.replace("\n", " "))
