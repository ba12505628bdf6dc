"""The links of a claim's chain: who each source is, of what kind, and how the words came from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.extract.actors import Actors
from sayso.extract.claims import cues
from sayso.extract.claims.outlets import is_outlet
from sayso.extract.claims.saying import Range, Saying
from sayso.extract.claims.tree import child, lemma, mention, trimmed
from sayso.extract.quote import quote
from sayso.language.doc import Doc, Token
from sayso.model import Actor, Link, SourceKind, Span

_SOURCES = frozenset({"source", "insider", "whistleblower", "informant"})
_ANONYMITY = (
    "anonymity", "not to be named", "not to be identified", "not be named", "not be identified", "unnamed",
    "declined to be named", "refused to be named", "unidentified", "anonymous", "not authorized to speak",
    "not authorised to speak", "that his name", "that her name", "that their name", "not to give", "withheld",
)  # fmt: skip
_FIRST_PERSON = cues.words(
    """
    i me my mine myself we us our ours ourselves
    """
)
_MANY = cues.words("they some many others everyone everybody all both several few most")
_PIECE_OF_NEWS = frozenset({"report", "story", "article", "dispatch", "piece"})
_COLLECTIVE = cues.words(
    """
    police army military government ministry court company party union council parliament congress senate
    """
)


_REACH = 120  # tokens that a pronoun without an actor reaches back to the last source
_BODY: frozenset[SourceKind] = frozenset({"document", "recording", "organization", "agency"})
_ONE: frozenset[SourceKind] = frozenset({"person", "anonymous"})
_TAKING_UP: dict[str, frozenset[SourceKind]] = {
    "it": _BODY, "he": _ONE, "she": _ONE, "they": frozenset({"group", "anonymous", "organization"}),
}  # fmt: skip


@dataclass
class Sources:
    """Finds who a source is. `outlets` collects the news outlets that the text has named as sources so far."""

    doc: Doc
    actors: Actors
    noun_classes: Mapping[int, str] = field(default_factory=dict)
    outlets: list[tuple[int, Link]] = field(default_factory=list)
    _last: list[tuple[int, str, Link]] = field(default_factory=list)

    def link(self, saying: Saying, medium: str | None) -> Link | None:
        """The link for a saying's own source; None where the passage names none."""
        if saying.source is None or saying.source_head is None:
            return None
        return self._link(saying.source, self.doc[saying.source_head], saying.cue, medium)

    def relay(self, saying: Saying) -> Link | None:
        """The link for whoever passed the words on in the same construction."""
        if saying.relay is None or saying.relay_head is None:
            return None
        return self._link(saying.relay, self.doc[saying.relay_head], saying.cue, None)

    def _link(self, source: Range, head: Token, cue: Range | None, medium: str | None) -> Link:
        span = self.span(source)
        actor = (
            self._titled(source, head)
            or self.actors.at(head.i)
            or self._apposed(source, head)
            or self._with_title(source, head)
        )
        known = self._known_outlet(head, actor) or (self._taken_up(head) if actor is None else None)
        if known is not None:
            return known.model_copy(
                update={"source": span, "cue": self.span(cue) if cue else None, "medium": medium or known.medium}
            )
        link = Link(
            actor=actor.id if actor else None,
            name=actor.name if actor else self._plain(source, head),
            kind=self._kind(head, actor, span),
            medium=medium,
            source=span,
            cue=self.span(cue) if cue else None,
        )
        if link.kind == "agency":
            self.outlets.append((head.i, link))
        self._last.append((head.i, head.lower_, link))
        return link

    def _plain(self, source: Range, head: Token) -> str:
        """The source's own words, without clauses about it."""
        first, last = mention(self.doc, head)
        if source[0] < first and self.doc[first - 1].tag_ == "POS":
            first = source[0]
        piece = trimmed(self.doc, (max(first, source[0]), min(last, source[1])))
        return self.span(piece if piece[0] < piece[1] else source).text

    def _titled(self, source: Range, head: Token) -> Actor | None:
        """The person whose name ends the source: "the Courier's editor Ada Roe", whatever the tree makes its head."""
        first, last = trimmed(self.doc, source)
        named = self.actors.mention_at(last - 1)
        if named is None or named.form != "name" or named.last != last:
            return None
        lead = self.doc[first : named.first]
        own = self.doc[max([first, *(t.i + 1 for t in lead if t.tag_ == "POS")]) : named.first]
        if any(t.tag_ in {"IN", "TO", "CC"} or _acts(t) for t in own) or any(t.text in {",", "("} for t in lead):
            return None
        found = self.actors.get(self.actors.of.get(named))
        return found if found is not None and found.kind == "person" and head.i < named.last else None

    def _with_title(self, source: Range, head: Token) -> Actor | None:
        """The person whose title heads the source: "Rep. Ada Roe of Lusk"."""
        for named in (self.actors.mention_at(i) for i in range(head.i + 1, min(head.i + 4, source[1]))):
            if named is not None and named.form == "name" and named.name and named.first <= head.i < named.name[0]:
                found = self.actors.get(self.actors.of.get(named))
                return found if found is not None and found.kind == "person" else None
        return None

    def _apposed(self, source: Range, head: Token) -> Actor | None:
        """Whom the source names beside its head: "the counsel, Ada Roe", "news agency Ostrapress"."""
        for i in range(*source):
            beside = self.doc[i].dep_ in {"flat", "appos"} and self.doc[i].head == head
            found = self.actors.at(i) if beside or (i == head.i + 1 and head.pos_ == "NOUN") else None
            if found is not None and found.named:
                return found
        return None

    def _taken_up(self, head: Token) -> Link | None:
        """Who or what spoke last, for a pronoun that stands for no actor: "The memo warns ... It adds ..."."""
        wanted = _TAKING_UP.get(head.lower_)
        if wanted is None or not self._last:
            return None
        at, word, link = self._last[-1]
        near = at < head.i and head.i - at < _REACH and word not in _FIRST_PERSON
        return link if near and link.kind in wanted else None

    def span(self, piece: Range) -> Span:
        """The characters of a token range."""
        return quote(self.doc, *piece)

    def _known_outlet(self, head: Token, actor: Actor | None) -> Link | None:
        """The outlet that the text has been reporting from, where "the report" can only be its report."""
        if lemma(head) not in _PIECE_OF_NEWS or (actor is not None and actor.named):
            return None
        article = child(head, "det")
        if article is None or article.lower_ not in {"the", "this"} or child(head, "nmod") is not None:
            return None
        earlier = [(at, link) for at, link in self.outlets if at < head.i]
        if not earlier:
            return None
        since = self.doc[max(at for at, _ in earlier) + 1 : head.i]
        if any(lemma(t) == lemma(head) and t.pos_ == "NOUN" and not _is_bare(t) for t in since):
            return None
        return earlier[-1][1]

    def _kind(self, head: Token, actor: Actor | None, span: Span) -> SourceKind:
        word, said = lemma(head), " ".join(t.lower_ for t in head.subtree)
        if word in _SOURCES or any(p in said for p in _ANONYMITY):
            return "anonymous"
        medium = cues.MEDIA.get(word) if head.pos_ == "NOUN" else None
        if actor is not None and actor.kind == "person" and (actor.named or medium is None):
            return "person"
        if is_outlet(span.text) or (actor is not None and (actor.kind == "media" or is_outlet(actor.name))):
            return "agency"
        medium = cues.MEDIA.get(word)
        if medium == "recording" or (medium == "document" and (actor is None or not actor.named)):
            return "recording" if medium == "recording" else "document"
        if actor is not None:
            return self._actor_kind(head, actor)
        if head.ent_type_ == "PER" or head.lower_ in {"he", "she", "who"} | _FIRST_PERSON:
            return "person"
        if head.pos_ == "NOUN" and self.noun_classes.get(head.i) in {"abstract", "object"}:
            return "document"
        if head.ent_type_ in {"ORG", "LOC"} or word in _COLLECTIVE:
            return "organization"
        if head.tag_ in {"NNS", "NNPS"} or head.lower_ in _MANY:
            return "group"
        return "person"

    def _actor_kind(self, head: Token, actor: Actor) -> SourceKind:
        if actor.kind == "person":
            return "person"
        if actor.kind in {"organization", "state", "armed_group"}:
            return "organization"
        if actor.kind == "media":
            return "agency"
        if actor.kind == "group":
            return "group"
        if head.tag_ in {"NNS", "NNPS"}:
            return "group"
        return "organization" if head.ent_type_ == "ORG" else "person"


def _acts(token: Token) -> bool:
    """Whether a word has what follows it for its object: "an attorney [representing] Ada Roe"."""
    return token.pos_ == "VERB" and token.tag_ == "VBG" and child(token, "obj") is not None


def _is_bare(token: Token) -> bool:
    article = child(token, "det")
    return article is not None and article.lower_ in {"the", "this"}


def is_first_person(token: Token) -> bool:
    """Whether the token stands for whoever is speaking."""
    return token.lower_ in _FIRST_PERSON
