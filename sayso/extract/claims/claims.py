"""All claims of a report, and what its later steps ask of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sayso.extract.actors import Actors
from sayso.extract.claims.accounts import with_accounts
from sayso.extract.claims.assemble import Draft, freed, hung, mode_of, nested, said_when, with_chains
from sayso.extract.claims.closing import with_closing
from sayso.extract.claims.flat_denials import denied, flat_denials, refuted, taken_up_denials
from sayso.extract.claims.from_model import marked_sayings
from sayso.extract.claims.from_tree import find_sayings
from sayso.extract.claims.gaps import without_gaps, without_outer_subject
from sayso.extract.claims.going_on import with_goers_on, with_passed_on
from sayso.extract.claims.hedges import Hedge, find_hedges
from sayso.extract.claims.links import Sources
from sayso.extract.claims.media import first_naming, medium_at
from sayso.extract.claims.merge import merged, position, without_relayed
from sayso.extract.claims.nested_quotes import with_nested_quotes
from sayso.extract.claims.own_words import without_own
from sayso.extract.claims.page import Page
from sayso.extract.claims.plausible import may_speak
from sayso.extract.claims.points import with_points
from sayso.extract.claims.quote_owners import with_one_owner
from sayso.extract.claims.quoted_contents import fitted
from sayso.extract.claims.quotes import Placed, find_quotations, paragraphs
from sayso.extract.claims.rebuttals import with_rebuttals
from sayso.extract.claims.rebutted import with_rebutted
from sayso.extract.claims.relays import find_relays, with_cited
from sayso.extract.claims.saying import Range, Saying, covers
from sayso.extract.claims.seen_by import with_seers
from sayso.extract.claims.speakers import with_speakers
from sayso.extract.claims.statements import with_statements
from sayso.extract.claims.tails import without_asides, without_checks, without_coordinated
from sayso.extract.claims.together import with_each_speaker
from sayso.extract.claims.turn_sayings import spoken, without_labels
from sayso.extract.claims.turns import find_turns, with_turns
from sayso.extract.claims.unmarked_speech import with_unmarked
from sayso.extract.claims.verification import Checked, about_medium, find_checked, owner_of, points_back
from sayso.extract.claims.whole_names import with_whole_names
from sayso.extract.claims.whole_sources import with_whole_sources
from sayso.extract.claims.worded import worded
from sayso.extract.times import TimeExpression
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc
from sayso.model import Claim, Link, Report

_NEAR = 80


@dataclass(frozen=True)
class Claims:
    """The claims of one report, in text order.

    `all` holds the finished values. `inmost` maps a token's index to the position in `all` of the innermost claim whose
    content covers it. `cues` are the tokens that introduce claims ("said", "according to"). `hedges` maps tokens in the
    scope of an adverb or adjective that vouches for nothing ("allegedly", "reportedly", "alleged") to how it hedges.
    `refuted` are the tokens of what the report itself goes on to call untrue ("... This is a lie.").
    """

    all: tuple[Claim, ...] = ()
    inmost: Mapping[int, int] = field(default_factory=dict)
    cues: frozenset[int] = frozenset()
    hedges: Mapping[int, Hedge] = field(default_factory=dict)
    refuted: frozenset[int] = frozenset()

    def innermost(self, token_index: int) -> Claim | None:
        """The innermost claim whose content covers the token, None where the report itself speaks."""
        position = self.inmost.get(token_index)
        return None if position is None else self.all[position]

    def get(self, claim_id: str | None) -> Claim | None:
        """The claim of this id; None for an unknown id or for None."""
        return None if claim_id is None else self._by_id.get(claim_id)

    def introduced_by(self, start: int, end: int) -> tuple[Claim, Link] | None:
        """The first claim with a cue among the characters `start` to `end`, and the link of its chain that has it."""
        found = min((self._by_cue[i] for i in range(start, end) if i in self._by_cue), default=None)
        return None if found is None else (self.all[found[0]], self.all[found[0]].chain[found[1]])

    @cached_property
    def _by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.all}

    @cached_property
    def _by_cue(self) -> dict[int, tuple[int, int]]:
        """For each character of a cue, the positions of the first claim that has it and of the link in its chain."""
        found: dict[int, tuple[int, int]] = {}
        for n, claim in enumerate(self.all):
            for k, link in enumerate(claim.chain):
                for i in range(link.cue.start, link.cue.end) if link.cue is not None else ():
                    found.setdefault(i, (n, k))
        return found

    def is_cue(self, token_index: int) -> bool:
        """Whether the token introduces a claim."""
        return token_index in self.cues

    def hedge(self, token_index: int) -> Hedge | None:
        """How an unsourced hedge ("allegedly", "reportedly") qualifies what the token heads, if one does."""
        return self.hedges.get(token_index)


def find_claims(analysis: Analysis, actors: Actors, times: Sequence[TimeExpression]) -> Claims:
    """All claims of the report. Never raises for want of evidence: an analysis without attributions, trees or actors
    gives what quotation marks and words alone can."""
    doc = analysis.doc
    if not len(doc):
        return Claims()
    page = _page(analysis)
    quotations = Placed(page.quotations)
    sources = Sources(doc, actors, analysis.noun_classes)
    checked = find_checked(doc)
    sayings = _sayings(analysis, page, actors, checked)
    denials = list(flat_denials(doc, sayings))
    drafts = with_chains(
        doc, freed(doc, nested([*sayings, *denied(denials), *taken_up_denials(doc, sayings)])), sources
    )
    drafts = _sourced(drafts)
    dated = hung(doc, times)
    claims = [_claim(doc, n, d, quotations, sources, dated) for n, d in enumerate(drafts)]
    return Claims(
        all=tuple(_checked(doc, claims, drafts, checked, actors)),
        inmost=_inmost(drafts),
        cues=frozenset(i for d in drafts if d.saying.cue for i in range(*d.saying.cue)),
        refuted=refuted(denials),
        hedges=find_hedges(doc, frozenset(d.saying.head for d in drafts if d.saying.head is not None)),
    )


def _page(analysis: Analysis) -> Page:
    doc = analysis.doc
    paragraphs = _token_paragraphs(doc, analysis.report)
    turns = find_turns(doc, paragraphs)
    return Page(doc, paragraphs, with_turns(find_quotations(doc, analysis.report.blocks), turns), turns)


def _sayings(analysis: Analysis, page: Page, actors: Actors, checked: Sequence[Checked]) -> list[Saying]:
    doc, quotations = analysis.doc, page.quotations
    relays = find_relays(doc, quotations)
    found = without_coordinated(doc, merged(doc, marked_sayings(doc, analysis.attributions), find_sayings(doc)))
    found = with_whole_sources(doc, with_whole_names(with_rebuttals(doc, found), actors), actors)
    found = without_gaps(doc, without_outer_subject(doc, found))
    found = with_seers(doc, with_cited(doc, fitted(doc, without_relayed(found, relays), quotations)))
    found = with_closing(doc, found)
    found = with_one_owner([*found, *worded(page), *fitted(doc, relays, quotations)], quotations)
    found = with_goers_on(page, without_asides(doc, without_checks(doc, found, checked)))
    found = with_rebutted(doc, with_points(page, with_accounts(page, with_unmarked(page, with_passed_on(page, found)))))
    found = with_statements(page, found)
    found = [*without_labels(found, page.turns), *spoken(doc, page.turns, actors)]
    found = with_nested_quotes(page, with_speakers(page, sorted(found, key=position)))
    found = [s for s in found if may_speak(analysis, s)]
    return with_each_speaker(doc, without_own(doc, found), actors)


def _token_paragraphs(doc: Doc, report: Report) -> list[Range]:
    inside = (doc.beginning_in(start, end) for start, end in paragraphs(doc.text, report.blocks))
    return [(tokens[0].i, tokens[-1].i + 1) for tokens in inside if tokens]


def _sourced(drafts: list[Draft]) -> list[Draft]:
    """The drafts that have a chain, each only once; what was nested in another hangs on that one's own outer draft."""
    place: dict[int, int] = {}
    told: set[tuple[object, ...]] = set()
    for n, draft in enumerate(drafts):
        one = (draft.saying.contents, draft.saying.stance, draft.chain)
        if draft.chain and one not in told:
            place[n] = len(place)
            told.add(one)
    for n in place:
        above = drafts[n].parent
        while above is not None and above not in place:
            above = drafts[above].parent
        drafts[n].parent = None if above is None else place[above]
    return [drafts[n] for n in place]


def _claim(
    doc: Doc,
    n: int,
    draft: Draft,
    quotations: Placed,
    sources: Sources,
    times: Mapping[int, Sequence[TimeExpression]],
) -> Claim:
    saying = draft.saying
    return Claim(
        id=f"C{n + 1}",
        spans=tuple(sources.span(c) for c in saying.contents),
        mode=mode_of(doc, saying, quotations),
        stance=saying.stance,
        chain=draft.chain,
        said=said_when(doc, saying, times),
        within=None if draft.parent is None else f"C{draft.parent + 1}",
    )


def _inmost(drafts: Sequence[Draft]) -> dict[int, int]:
    """For each token the smallest claim over it; the larger ones are laid down first, and what somebody denies or
    confirms before what others say of it. Of several speakers named together the first stands for all."""
    out: dict[int, int] = {}
    told: dict[object, int] = {}
    for n, draft in enumerate(drafts):
        told.setdefault((draft.saying.cue, draft.saying.contents) if draft.saying.cue else n, n)
    for n in sorted(told.values(), key=lambda n: _laid(drafts[n].saying)):
        for first, last in drafts[n].saying.contents:
            out.update(dict.fromkeys(range(first, last), n))
    return out


def _laid(saying: Saying) -> tuple[int, bool]:
    return -sum(b - a for a, b in saying.contents), saying.stance not in {"denies", "confirms"}


def _checked(
    doc: Doc, claims: list[Claim], drafts: Sequence[Draft], passages: Sequence[Checked], actors: Actors
) -> list[Claim]:
    """The claims with what the report says of their verification."""
    for passage in passages:
        if _somebody_else_says(passage, claims, drafts):
            continue
        for n in _about(doc, passage, claims, drafts, actors):
            if claims[n].verification is None:
                claims[n] = claims[n].model_copy(update={"verification": passage.value(doc)})
    return claims


def _somebody_else_says(passage: Checked, claims: Sequence[Claim], drafts: Sequence[Draft]) -> bool:
    """Whether the passage is itself somebody's claim; what an agency says of checking, the report says through it."""
    around = [n for n, d in enumerate(drafts) if any(covers(c, passage.piece) for c in d.saying.contents)]
    return any(claims[n].chain[0].kind not in {"agency", "document"} for n in around)


def _about(doc: Doc, passage: Checked, claims: Sequence[Claim], drafts: Sequence[Draft], actors: Actors) -> list[int]:
    """The positions of the claims that a passage on verification is about."""
    carrier = about_medium(passage.about)
    if carrier is not None:
        first = first_naming(doc, medium_at(doc, carrier.i)).head
        carried = {n for n, d in enumerate(drafts) if d.medium == first}
        return [n for n, d in enumerate(drafts) if n in carried or d.parent in carried]
    if not points_back(passage.about):
        return []
    before = [n for n, d in enumerate(drafts) if _is_before(d, passage)]
    owner = owner_of(passage.about)
    if owner is not None:
        teller = actors.at(owner.i)
        told = [n for n in before if teller is not None and any(x.actor == teller.id for x in claims[n].chain)]
        if told:
            return [n for n in told if told[-1] - n < 3]
        own = [n for n in before if claims[n].chain[0].source and owner.text.lower() not in {"its", "their"}]
        before = own or before
    if not before:
        return []
    nearest = claims[before[-1]]
    return [n for n in before if claims[n].chain[0].name == nearest.chain[0].name and before[-1] - n < 3]


def _is_before(draft: Draft, passage: Checked) -> bool:
    last = draft.saying.contents[-1][1]
    return last <= passage.piece[0] and passage.piece[0] - last < _NEAR
