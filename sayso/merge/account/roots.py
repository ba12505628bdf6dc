"""Who stands nearest to the facts in the chain of one telling."""

import re
from dataclasses import dataclass

from sayso.extract.words import word_set
from sayso.merge.account.bodies import body_words, is_body, last_body, speaks
from sayso.merge.account.cast import Cast, Who
from sayso.merge.names.fold import fold
from sayso.merge.outlets import Outlets, hears, is_outlet, is_own, named_behind
from sayso.merge.telling import Telling
from sayso.model import Link
from sayso.model.incident import OriginKind

_PRONOUNS = word_set(
    "he she it they we i you who whom which that this these those its his her their them him one most some many others"
)
_POSSESSIVES = word_set("his her its their")
# What somebody with the power to do so decides in writing: its maker is whoever does what it says.
_DECREES = word_set("decree edict order ruling verdict judgment judgement warrant law")
# What tells more of a decree stands behind it: "the decree of the president on the customs".
_BEHIND_NOUN = re.compile(r"(?i)[,;]|\s(?:of|by|from|on|that|which|against|for|signed|issued|read|published|in)\s")
# People of whoever speaks, to whom he lends his word: "my officers did not fire".
_SPEAKERS_OWN = re.compile(r"(?i)^(?:my|our)\s")
# Whoever is introduced so, and never named, is one of many.
_INDEFINITE = word_set("a an one two three four several some another")
# What carries a voice and says nothing by itself.
_MEANS = word_set("telephone phone email mail interview call line message")
# What somebody wrote, and the words behind it that tell who.
_PAPERS = word_set(
    "statement communique letter report document documents files papers release message declaration announcement"
)
_BEHIND = re.compile(
    r"\s+(?:from|by|of|issued by|released by|published by)\s+(?P<maker>(?:[\w'’-]+ ){0,5}[\w'’-]+)(?=[,.;\n]|$)"
)
_RECORDINGS = word_set("video recording film footage clip tape")


@dataclass(frozen=True, slots=True)
class Root:
    """Who stands nearest to the facts, before the roots of different reports are held against each other.

    `words` name a body or describe an unnamed person; `key` is a person's, with the words of his `offices`, `report`
    binds a description to its report. `recording`: what is known comes from a video or a tape. `actor` is the id
    across reports of the actor who it is or who speaks, `body` the name of the body that somebody speaks for.
    """

    kind: OriginKind
    name: str
    words: frozenset[str] = frozenset()
    key: str | None = None
    offices: frozenset[str] = frozenset()
    report: str | None = None
    recording: bool = False
    actor: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """What a telling's chain comes to: its root, and the other outlet that it came through, if any.

    Neither: the report says it in its own voice, or (`heard`) on the word of people whom it does not name. `hearsay`:
    the report leaves open who says it. `who` is the actor who says it, `through` those through whom the report has it:
    their roots, None where nobody could be asked.
    """

    root: Root | None = None
    outlet: str | None = None
    heard: bool = False
    hearsay: bool = False
    who: Who | None = None
    through: tuple[Root | None, ...] = ()


def chain_of(telling: Telling, cast: Cast, outlets: Outlets) -> Chain:
    """Reads the chain of the claim that carries a telling. `outlets` are those whose reports are known."""
    claim = next(telling.claims(), None)
    if claim is None or not claim.chain:
        return Chain(hearsay=telling.event.voice != "report")
    root, speaker, heard, written = None, None, False, False
    through: list[Root | None] = []
    for link in claim.chain:
        if is_own(link, telling.record):
            continue
        outlet = _outlet(link, telling, outlets)
        if outlet is not None:
            return Chain(root, outlet, who=speaker, through=tuple(through))
        if hears(link.name) or (_SPEAKERS_OWN.match(link.name) and link is not claim.chain[-1]):
            continue
        found = _root(link, telling, cast)
        if root is None or (written and found is not None):
            root, speaker = found, cast.who(telling, link.actor)
            written, through = link.kind == "document" and link.actor is None, []
        elif found is not None or link.kind in ("anonymous", "group"):
            through.append(found)
        heard = heard or link.kind in ("anonymous", "group")
    return Chain(root, heard=heard and root is None, who=speaker, through=tuple(through))


def publisher_root(name: str, agency: bool = False) -> Root:
    """The root that an outlet or an agency is itself."""
    return Root("agency" if agency else "publisher", name, frozenset(fold(name)))


def _outlet(link: Link, telling: Telling, outlets: Outlets) -> str | None:
    """The outlet that a link names, by its publisher's name where its reports are known."""
    actor = next((a for a in telling.record.actors if a.id == link.actor), None)
    if _is_decree(link) or (actor is not None and actor.kind == "state"):
        return None
    told = link.medium or "" if hears(link.name) else link.name
    outlet = outlets.find(told, telling.record)
    if outlet is None and told == link.name and (named := named_behind(link, telling.report.text)):
        return outlets.find(named, telling.record) or named
    if outlet is None and told == link.name and is_outlet(link, telling.record):
        return link.name
    return outlet


def _root(link: Link, telling: Telling, cast: Cast) -> Root | None:
    words = set(fold(link.name))
    if _is_decree(link):
        return _decreed(link, telling, cast)
    who = cast.who(telling, link.actor)
    if (who is None or not who.named) and link.kind == "person":
        who = cast.holder(telling, link.name) or who
    if who is not None and who.named:
        return _of(who, telling, cast, link)
    if words <= _PRONOUNS | _MEANS:
        return None
    owner = _owner(link, telling, cast)
    if owner is not None:
        return _of(owner, telling, cast, link)
    maker = _maker(link, telling)
    if maker:
        return Root("source", maker, body_words(maker))
    if link.kind == "anonymous":
        return None
    body = body_words(link.name)
    if not body and speaks(link.name) and link.source is not None:
        body = last_body(telling.record, link.source.start)
    if (
        body
        and (speaks(link.name) or is_body(body) or link.kind == "organization" or "side" in words)
        and not (link.kind == "person" and words & _INDEFINITE and not speaks(link.name))
    ):
        return Root("source", link.name, body)
    recording = link.kind == "recording" or _recorded(link)
    doer = who is not None and any(
        role.role == "agent" and cast.who(telling, role.actor) == who for role in telling.event.roles
    )
    if not recording and not doer and (link.kind == "group" or words & (_INDEFINITE | _PAPERS)):
        return None
    described = frozenset(words) - {"a", "an", "the"}
    return Root("source", link.name, described, report=telling.report.id, recording=recording)


def _owner(link: Link, telling: Telling, cast: Cast) -> Who | None:
    """The named one whose data, words or figures they are: "according to his data"."""
    if link.kind != "document" or link.source is None or not set(fold(link.name)[:1]) & _POSSESSIVES:
        return None
    start = link.source.start
    owners = (a for a in telling.record.actors if any(m.start == start for m in a.mentions))
    found = (cast.who(telling, actor.id) for actor in owners)
    return next((who for who in found if who is not None and who.named), None)


def _maker(link: Link, telling: Telling) -> str:
    """The body whose paper it is, by the words behind it: "a statement from the ministry". Empty where none is told."""
    if link.source is None or not set(fold(link.name)) & _PAPERS:
        return ""
    behind = _BEHIND.match(telling.report.text, link.source.end)
    return behind["maker"] if behind and is_body(body_words(behind["maker"])) else ""


def _of(who: Who, telling: Telling, cast: Cast, link: Link) -> Root:
    """A named actor: for himself where he takes part in what he tells, else for the body whose office he holds."""
    parts = (cast.who(telling, role.actor) for role in telling.event.roles)
    if not who.person:
        words = body_words(who.name) or frozenset(fold(who.name))
        return Root("source", who.name, words, key=who.id, actor=who.id)
    if who.body and all(part is None or part.key != who.key for part in parts):
        return Root("source", who.name, who.body, actor=who.id, body=who.body_name)
    recording = _recorded(link)
    return Root("source", who.name, key=who.key, offices=who.offices, recording=recording, actor=who.id)


def _is_decree(link: Link) -> bool:
    """Whether the words are for a decree: it is what they name, not a part of a name ("the Law Society")."""
    return bool(set(fold(_BEHIND_NOUN.split(link.name, maxsplit=1)[0])[-1:]) & _DECREES)


def _decreed(link: Link, telling: Telling, cast: Cast) -> Root:
    """A decree is the word of whoever does what it says."""
    for role in telling.event.roles:
        agent = cast.who(telling, role.actor) if role.role == "agent" else None
        if agent is not None:
            words = agent.body or body_words(agent.name)
            key = None if words else agent.key
            return Root("source", agent.name, words, key=key, actor=agent.id, body=agent.body_name)
    return Root("source", link.name, frozenset(fold(link.name)) - {"a", "an", "the"}, report=telling.report.id)


def _recorded(link: Link) -> bool:
    return bool(set(fold(f"{link.name} {link.medium or ''}")) & _RECORDINGS)
