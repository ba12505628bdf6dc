"""The actors of an incident across its reports: who is who, and which offices they hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.extract.words import word_set
from sayso.merge.account.bodies import body_in, body_name, body_of, same_person, spoken_for
from sayso.merge.account.known import Known
from sayso.merge.names.fold import fold
from sayso.merge.telling import Telling
from sayso.model import Actor


@dataclass(frozen=True, slots=True)
class Who:
    """An actor across reports. `id` is None where no step of merging gave one, `key` tells actors apart within an
    incident all the same; `body` are the words of the body that an office lets them speak for, `body_name`
    its name, `offices` the words of all their offices."""

    key: str
    id: str | None
    name: str
    named: bool
    person: bool
    state: bool
    body: frozenset[str]
    body_name: str | None
    offices: frozenset[str]


class Cast:
    """Who the actors of the tellings' records are."""

    def __init__(self, tellings: Iterable[Telling], known: Known) -> None:
        self._known = known
        self._groups: list[list[tuple[Telling, Actor]]] = []
        self._of: dict[str, Who] = {}
        self._by_id: dict[str, int] = {}
        self._by_start: dict[str, list[int]] = {}
        records = {t.record.report.id: t for t in tellings}
        for telling in records.values():
            for actor in telling.record.actors:
                self._place(telling, actor)
        for at, group in enumerate(self._groups):
            who = self._who(f"actor {at}", group)
            self._of.update({telling.ids.actors[actor.id]: who for telling, actor in group})

    def who(self, telling: Telling, actor: str | None) -> Who | None:
        """The actor whose id within the telling's record this is."""
        return self._of.get(telling.ids.actors.get(actor, "")) if actor else None

    def holder(self, telling: Telling, words: str) -> Who | None:
        """The named person whose office within this report the words tell, where that is one only ("the editor")."""
        wanted = set(fold(words)) - _OWNERS
        found = {
            self._of[telling.ids.actors[actor.id]]
            for actor in telling.record.actors
            if actor.named and actor.kind == "person"
            for office in actor.roles
            if wanted and wanted <= set(fold(f"{office.title} {office.of or ''}"))
        }
        return found.pop() if len(found) == 1 else None

    def bearer(self, name: str) -> Who | None:
        """The named actor whom a report calls by this name, where that is one only."""
        wanted = plain_name(name)
        if not wanted:
            return None
        found = {who for who in self._of.values() if who.named and plain_name(who.name) == wanted}
        found = found or {
            self._of[telling.ids.actors[actor.id]]
            for group in self._groups
            for telling, actor in group
            if actor.named
            and any(plain_name(called) == wanted for called in (actor.name, *(m.text for m in actor.mentions)))
        }
        return found.pop() if len(found) == 1 else None

    def _place(self, telling: Telling, actor: Actor) -> None:
        known = self._known.actors.get(telling.ids.actors[actor.id])
        fresh = len(self._groups)
        at = self._by_id.setdefault(known.id, fresh) if known is not None else self._alike(telling, actor)
        if at == fresh:
            self._groups.append([])
        self._groups[at].append((telling, actor))

    def _alike(self, telling: Telling, actor: Actor) -> int:
        """The group of one that no step of merging told apart: by the names, among those in other reports of which a
        word begins alike. Unnamed ones are alone."""
        fresh = len(self._groups)
        if not actor.named:
            return fresh
        starts = {word[:_START] for word in fold(actor.name)}
        near = sorted({at for start in starts for at in self._by_start.get(start, ())})
        found = next((at for at in near if self._same(telling, actor, *self._groups[at][0])), fresh)
        if found == fresh:
            for start in starts:
                self._by_start.setdefault(start, []).append(fresh)
        return found

    def _same(self, telling: Telling, actor: Actor, other: Telling, them: Actor) -> bool:
        if telling.report.id == other.report.id or (actor.kind == "person") != (them.kind == "person"):
            return False
        return same_person(actor.name, them.name) if actor.kind == "person" else fold(actor.name) == fold(them.name)

    def _who(self, key: str, group: Sequence[tuple[Telling, Actor]]) -> Who:
        known = next((k for t, a in group if (k := self._known.actors.get(t.ids.actors[a.id]))), None)
        fullest = max((a for _, a in group), key=lambda a: (a.named, len(a.name)))
        offices = known.offices if known else ()
        found = (body_in(offices), *(body_of(a) or spoken_for(t.record, a) for t, a in group))
        body = max(found, key=len)
        titles = (*offices, *(f"{o.of or ''} {o.title}" for _, a in group for o in a.roles))
        return Who(
            key=known.id if known else key,
            id=known.id if known else None,
            name=known.name if known else fullest.name,
            named=fullest.named,
            person=fullest.kind == "person",
            state=fullest.kind == "state",
            body=body,
            body_name=body_name(body, titles) or None,
            offices=frozenset(word for _, a in group for o in a.roles for word in fold(f"{o.title} {o.of or ''}")),
        )


def plain_name(name: str) -> list[str]:
    """The words of a name without an article before it: "the Hill Front" is called "Hill Front", too."""
    words = list(fold(name))
    return words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words


_START = 3  # letters with which two spellings of a name begin alike
_OWNERS = word_set("the a an his her its their my our s")
