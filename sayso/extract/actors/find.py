"""The step from an analysis to the actors of a report."""

from collections.abc import Sequence

from sayso.extract.actors.belongings import holders
from sayso.extract.actors.beside_names import join_beside
from sayso.extract.actors.brackets import join_bracketed
from sayso.extract.actors.build import build
from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.collect import FIRST_PERSON, collect
from sayso.extract.actors.descriptions import taken_up
from sayso.extract.actors.identified import is_identified, is_named_beside, join_identified
from sayso.extract.actors.join_names import join_names
from sayso.extract.actors.layout import Layout, lay_out
from sayso.extract.actors.lead import identify, take_up_headline
from sayso.extract.actors.links import by_token, link
from sayso.extract.actors.mention import Actors
from sayso.extract.actors.names import fold
from sayso.extract.actors.predicates import without_predicates
from sayso.extract.actors.pronoun_evidence import FORMS, Setting
from sayso.extract.actors.pronouns import THIRD_PERSON, referent
from sayso.extract.actors.rulers import join_rulers
from sayso.extract.actors.scene import Scene
from sayso.extract.actors.speaking_on import speaker_before
from sayso.extract.actors.speech import Speech, speech
from sayso.extract.places import Place
from sayso.language.analysis import Analysis

_BACK, _AHEAD = 400, 30  # mentions that a description or pronoun may reach back and forward: bounds the work


def find_actors(analysis: Analysis, places: Sequence[Place]) -> Actors:
    """Everyone whom the report names or describes; never raises, whatever the words.

    First-person pronouns are mentions without an actor, for `resolve_first_person`.
    """
    layout = lay_out(analysis.doc, analysis.report)
    scene = Scene.of(analysis, layout, places)
    candidates = collect(scene)
    link(candidates)
    join_identified(candidates)
    join_bracketed(candidates)
    join_beside(candidates)
    candidates = without_predicates(candidates, layout)
    join_names(candidates, {fold(scene.doc[i].text) for i in scene.demonyms})
    join_rulers(candidates, scene.lands)
    identify(candidates, layout)
    take_up_headline(candidates, layout)
    _resolve(candidates, layout, speech(analysis, layout.block))
    chains = list({id(c.chain): c.chain for c in candidates if c.chain is not None}.values())
    loose = [c for c in candidates if c.chain is None and c.lemma in FIRST_PERSON and c.form == "pronoun"]
    return build(analysis.doc, chains, loose, holders(scene, chains), scene.countries)


def _resolve(candidates: Sequence[Candidate], layout: Layout, said: Speech) -> None:
    """Joins descriptions and pronouns to what they take up, in text order."""
    at = by_token(candidates)
    ordered = sorted(candidates, key=lambda c: c.head.i)
    previous: dict[str, Candidate] = {}
    for number, candidate in enumerate(ordered):
        named_behind = is_identified(candidate)
        beside = not named_behind and is_named_beside(candidate)
        leads = candidate.chain is None or _leads(candidate, candidate.chain) or named_behind or beside
        if candidate.form == "name" or not leads:
            continue
        live = [c for c in _live(ordered, number) if not ((named_behind or beside) and c.named)]
        found = None
        if candidate.form == "description":
            found = None if beside else speaker_before(ordered, number, layout, said)
            found = found or taken_up(candidate, live, at)
            if beside and found is not None and all(m.lemma != candidate.lemma for m in found.members):
                found = None
            if found is None and candidate.chain is None:
                Chain().add(candidate)
        elif candidate.lemma in THIRD_PERSON:
            setting = Setting(candidate, layout, said, previous.get(FORMS[candidate.lemma]))
            found = speaker_before(ordered, number, layout, said) or referent(setting, live)
            previous[FORMS[candidate.lemma]] = candidate
        if found is not None and candidate.chain is not None:
            if not found.sexes - candidate.chain.sexes or not candidate.chain.sexes - found.sexes:
                found.absorb(candidate.chain)
        elif found is not None:
            found.add(candidate)


def _live(ordered: Sequence[Candidate], number: int) -> list[Chain]:
    """The other chains with a mention near a candidate's, before it or shortly behind."""
    near = dict.fromkeys([c.chain for c in ordered[max(0, number - _BACK) : number + _AHEAD]])
    own = ordered[number].chain
    return [chain for chain in near if chain is not None and chain is not own]


def _leads(candidate: Candidate, chain: Chain) -> bool:
    """Whether the candidate comes first in a chain without a name, so that it may still take up another."""
    return not chain.named and all(m is candidate or m.head.i > candidate.head.i for m in chain.members)
