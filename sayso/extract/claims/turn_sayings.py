"""What the turns of an interview, hearing or transcript say, and who says it: the person whom the label or the report
names."""

from collections.abc import Sequence

from sayso.extract.actors import Actors
from sayso.extract.actors.names import fold
from sayso.extract.claims.saying import Range, Saying
from sayso.extract.claims.turns import ANSWERS, COLONS, Turn
from sayso.language.doc import Doc


def without_labels(sayings: Sequence[Saying], turns: Sequence[Turn]) -> list[Saying]:
    """The sayings less those that take a label for a source or a cue: `spoken` gives these."""
    labels = {i for t in turns for i in range(t.label[0] - 1, t.label[1] + 1)}
    return [s for s in sayings if all(own is None or labels.isdisjoint(range(*own)) for own in (s.cue, s.source))]


def spoken(doc: Doc, turns: Sequence[Turn], actors: Actors) -> list[Saying]:
    """A saying for each turn whose speaker the label or the report names; unanswered is who asks after a bare "Q"."""
    out = []
    answers = _answering(turns, actors) if any(turn.style == "letter" for turn in turns) else None
    known: dict[str, int | None] = {}  # by the label: an interview has thousands of turns of two people
    for turn in turns:
        if turn.style == "letter":
            source = answers if doc[turn.label[0]].lower_ in ANSWERS else None
        else:
            source = _named(doc, turn, actors, known)
        if source is None:
            continue
        asks = all(doc[b - 1].text == "?" for _, b in turn.pieces)
        cue = _cue(doc, turn)
        out.append(
            Saying(
                contents=turn.pieces, stance="asks" if asks else "says", cue=cue, head=None, source=source[0],
                source_head=source[1], evidence="quote",
            )
        )  # fmt: skip
    return out


def _cue(doc: Doc, turn: Turn) -> Range | None:
    """What introduces the words: the letter, or the colon or bracket behind the label; a note stands further off."""
    if turn.style in {"note", "signed"}:
        return None
    if turn.style == "letter":
        return turn.label
    at = next((i for i in range(turn.label[1], turn.pieces[0][0]) if doc[i].text in {*COLONS, "]"}), turn.label[1])
    return (at, at + 1)


def _named(doc: Doc, turn: Turn, actors: Actors, known: dict[str, int | None]) -> tuple[Range, int]:
    """The label, and a token that refers to whom it names: its own, or where the report names that person in full,
    which is looked up once for each label."""
    own = [i for i in range(*turn.label) if actors.at(i) is not None]
    if own:
        return turn.label, own[-1]
    words = doc[slice(*turn.label)].text
    if words not in known:
        known[words] = _in_full(doc, turn, actors)
    head = known[words]
    return turn.label, turn.label[1] - 1 if head is None else head


def _in_full(doc: Doc, turn: Turn, actors: Actors) -> int | None:
    """The head of the first mention of the actor of whose name and offices all words of the label are."""
    label = {fold(t.text) for t in doc[slice(*turn.label)] if any(c.isalpha() for c in t.text)}
    for actor in actors.all:
        if actor.named and fold(doc[turn.label[1] - 1].text) in {fold(w) for w in actor.name.split()[-2:]}:
            known = {fold(w) for w in actor.name.split()} | {fold(w) for r in actor.roles for w in r.title.split()}
            if label <= known | {"mr", "mrs", "ms", "dr"}:
                return actors.mentions_of(actor.id)[0].head
    return None


def _answering(turns: Sequence[Turn], actors: Actors) -> tuple[Range, int] | None:
    """The first mention of the person whom the text before the first turn names most: who answers after "A"."""
    start = turns[0].label[0]
    people = [a for a in actors.all if a.kind == "person" and a.named]
    named = {a.id: [m for m in actors.mentions_of(a.id) if m.last <= start] for a in people}
    most = max((a for a in people if named[a.id]), key=lambda a: len(named[a.id]), default=None)
    if most is None:
        return None
    mention = next((m for m in named[most.id] if m.form == "name"), named[most.id][0])
    return (mention.first, mention.last), mention.head
