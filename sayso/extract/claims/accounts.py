"""An account without quotation marks, with which its teller goes on: "I slept when they came, said Mira Oduya. They
shot my brother. Then they burned our house." A communiqué goes on in the same way: "Our fighters took the bridge."
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.claims import cues
from sayso.extract.claims.links import is_first_person
from sayso.extract.claims.page import Page
from sayso.extract.claims.saying import Range, Saying, covers, joined
from sayso.extract.claims.tree import lemma, trimmed
from sayso.language.doc import Token

_MEN = cues.words(
    "fighter force troop soldier comrade unit mujahid mujahideen martyr hero warrior combatant army brother"
)
_OUR = frozenset({"our"})
_MOST = 8  # sentences that an account goes on for


def with_accounts(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings; whoever tells a story in the first person, or issues a communiqué, with the sentences behind."""
    out = list(sayings)
    if not page.doc.has_annotation("SENT_START"):
        return out
    for n, saying in enumerate(out):
        behind = _behind(page, saying, out)
        if behind is None:
            continue
        if saying.stance == "says":
            out[n] = saying.with_contents(joined([*saying.contents, behind]))
        else:
            out.append(replace(saying, contents=(behind,), stance="says"))
    return out


def _behind(page: Page, saying: Saying, sayings: Sequence[Saying]) -> Range | None:
    """The sentences behind the saying's own, up to the last in the first person; None where there are none."""
    doc = page.doc
    if saying.cue is None or saying.head is None or saying.source_head is None or page.quoted(saying.cue[0]):
        return None
    if any(page.quoted(a) for a, _ in saying.contents) or is_first_person(doc[saying.source_head]):
        return None
    number, own = page.paragraph(saying.cue[0]), doc[saying.head].sent
    if number < 0 or doc[saying.head].dep_ not in {"root", "ROOT", "parataxis"}:
        return None
    told = any(is_first_person(t) for a, b in saying.contents for t in doc[a:b])
    start, at, last, end = own.end, own.end, own.end, page.paragraphs[number][1]
    for _ in range(_MOST):
        if at >= end:
            break
        sentence = doc[at].sent
        mine = any(_tells_own(t, told) and not page.quoted(t.i) for t in doc[at : sentence.end])
        others = any(page.quoted(i) or doc[i].is_quote for i in range(at, sentence.end))
        if others or (not mine and any(_says(page, s, (at, sentence.end)) for s in sayings if s is not saying)):
            break
        at = sentence.end
        last = at if mine else last
    return trimmed(doc, (start, min(last, end))) if last > start else None


def _tells_own(token: Token, told: bool) -> bool:
    """Whether a word is of the teller: "my", "we"; of a body that speaks, "our fighters"."""
    if told:
        return is_first_person(token)
    return token.lower_ in _OUR and token.dep_ == "nmod:poss" and lemma(token.head) in _MEN


def _says(page: Page, saying: Saying, sentence: Range) -> bool:
    """Whether the sentence says who says something."""
    if saying.head is None or not covers(sentence, (saying.head, saying.head + 1)):
        return False
    head = page.doc[saying.head]
    return head.dep_ in {"root", "ROOT", "parataxis"} or head.head.i == head.i
