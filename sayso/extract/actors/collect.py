"""Which noun phrases and pronouns of a report may refer to actors."""

from bisect import bisect_left
from dataclasses import replace

from sayso.extract.actors import nouns
from sayso.extract.actors.candidate import Candidate, Definiteness, Number
from sayso.extract.actors.given_names import sex_by_name
from sayso.extract.actors.kinds import (
    is_plural,
    is_plural_of_initials,
    kind_beside,
    kind_of_name,
    kind_of_noun,
    lemma_of,
)
from sayso.extract.actors.layout import gap
from sayso.extract.actors.mention import Mention
from sayso.extract.actors.name_plausible import is_party_and_state
from sayso.extract.actors.nouns_around import beside_person, denied, is_award, is_the_two, set_off_office
from sayso.extract.actors.post_nominals import past_letters
from sayso.extract.actors.proper_name import ProperName
from sayso.extract.actors.proper_names import proper_names, words_of
from sayso.extract.actors.scene import Scene
from sayso.extract.actors.titles import is_abbreviated, is_courtesy, is_office, sex_of, title_before
from sayso.extract.noun_phrases import noun_phrase
from sayso.extract.tree import children, is_aged, preposition
from sayso.language.doc import Doc, Token

PRONOUNS: dict[str, tuple[Number, str | None]] = {
    "he": ("singular", "m"), "him": ("singular", "m"), "his": ("singular", "m"), "himself": ("singular", "m"),
    "she": ("singular", "f"), "her": ("singular", "f"), "hers": ("singular", "f"), "herself": ("singular", "f"),
    "it": ("singular", None), "its": ("singular", None), "itself": ("singular", None),
    "they": ("plural", None), "them": ("plural", None), "their": ("plural", None), "theirs": ("plural", None),
    "themselves": ("plural", None), "both": ("plural", None),
}  # fmt: skip
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_LONGEST = 12  # words that a description keeps with its prepositional phrases
_SOME = frozenset({
    "some", "many", "most", "several", "few", "dozens", "scores", "hundreds", "thousands", "half", "dozen", "majority",
    "handful", "rest", "remainder", "lot", "couple",
})  # fmt: skip
_ACTING = nouns.PEOPLE | nouns.ORGANIZATIONS | nouns.GOVERNMENTS
_FOCUS = frozenset({"not", "also", "only", "even", "just", "including"})
_MODIFIER_OF = frozenset({"compound", "amod", "flat", "fixed", "goeswith", "nmod:desc", "nummod", "det"})


_DEEDS = frozenset({"rape", "murder", "killing", "torture", "death", "arrest", "attack", "raid"})


def collect(scene: Scene) -> list[Candidate]:
    """All candidates, in text order, the longer first where two begin together."""
    taken: set[int] = set()
    found: list[Candidate] = []
    names = proper_names(scene)
    borne = {words_of(scene, n)[-1] for n in names if n.label == "PER" and n.last - n.first > 1}
    for name in names:
        candidate = _named(scene, name, taken, borne)
        if candidate:
            found.append(candidate)
    for token in scene.doc:
        if token.i in taken or token.is_space or scene.layout.silent(token.i):
            continue
        other = _pronoun(scene, token) or _aged(scene, token) or _part(scene, token) or _description(scene, token)
        if other:
            found.append(other)
    return sorted(found, key=lambda c: (c.mention.first, -c.mention.last, c.mention.head))


def _named(scene: Scene, name: ProperName, taken: set[int], borne: set[str]) -> Candidate | None:
    doc = scene.doc
    head = _head(doc, name.first, name.last)
    words = words_of(scene, name)
    if not any(c.isalpha() for w in words for c in w) or name.label not in {"PER", "ORG", "LOC", "NORP", "MEDIA"}:
        return None
    if (
        name.label == "PER"
        and words[-1] not in borne
        and all(is_office(t) or is_courtesy(t) or t.is_punct for t in doc[name.first : name.last])
    ):
        return None  # "the Director": an office, written like a name
    if name.label == "LOC" and not _governs(scene, head, name):
        return None
    if name.label == "NORP" and (head.pos_ == "ADJ" or head.dep_ in _MODIFIER_OF or head.tag_.startswith("J")):
        return None
    titles: tuple[Token, ...] = ()
    first, last = name.first, name.last
    kind = (kind_beside(doc, name.first) if name.label == "ORG" else None) or kind_of_name(words, name.label)
    if kind == "person":
        first, titles = title_before(doc, name.first, name.last, _block_start(scene, name.first))
        first = _with_misread(doc, first) if titles else first
        while first < name.first and doc[first].tag_ == "PRP":
            first += 1  # "among [them] the journalist Ada Roe"
        name = _from_title(doc, name, titles)
        words = words_of(scene, name)
        last = last if scene.layout.shouting else past_letters(doc, last)
        if titles and head.dep_ in {"flat", "compound", "appos"} and first <= head.head.i < name.first:
            head = head.head
    elif first and doc[first - 1].tag_ == "DT" and doc[first - 1].head.i in range(first, last):
        first -= 1
    taken.update(range(first, last))
    taken.update(t.i for t in titles)
    plural = kind == "group" and (doc[last - 1].tag_ == "NNPS" or is_plural_of_initials(words[-1]))
    mention = Mention(first, last, head.i, "name", (name.first, name.last))
    told = sex_of(titles)
    return Candidate(
        mention, head, scene.layout.sentence[head.i], scene.layout.block[head.i], kind,
        "plural" if plural else "singular" if kind == "person" else "either",
        sex=told or (sex_by_name(words) if kind == "person" else None), sex_by_name=told is None, words=words,
        titles=titles, acts=scene.acts(head),
        definiteness="definite" if doc[first].tag_ == "DT" else "bare",
    )  # fmt: skip


def _with_misread(doc: Doc, first: int) -> int:
    """Where a phrase begins whose first word the analyser took for the name's: "Tavian President Oren Dask"."""
    misread = first > 0 and doc[first].ent_iob_ == "I" and doc[first].ent_type_ == "PER" and doc[first - 1].is_alpha
    return first - 1 if misread and doc[first - 1].ent_iob_ == "B" else first


def _from_title(doc: Doc, name: ProperName, titles: tuple[Token, ...]) -> ProperName:
    """ "Colonel Oren Dask" where the analyser took "Dask" only: the name begins right behind the title."""
    if not titles or titles[-1].i >= name.first:
        return name
    between = [t for t in doc[titles[-1].i + 1 : name.first] if not t.is_space and t.text != "."]
    if between and all(t.tag_ == "NNP" and t.text[:1].isupper() and t.is_alpha for t in between):
        return ProperName(between[0].i, name.last, name.label)
    return name


def _governs(scene: Scene, head: Token, name: ProperName) -> bool:
    """Whether the name of a country or capital means its government here."""
    if any(i in scene.governments for i in range(name.first, name.last)):
        return True
    unknown = not (scene.governments or scene.spots) or not any(i in scene.spots for i in range(name.first, name.last))
    return unknown and head.dep_ in {"nsubj", "obl:agent"}


def _block_start(scene: Scene, at: int) -> int:
    return bisect_left(scene.layout.block, scene.layout.block[at])  # blocks are numbered in text order


def _head(doc: Doc, first: int, last: int) -> Token:
    inside = range(first, last)
    return next((t for t in doc[first:last] if t.head.i not in inside or t.head == t), doc[first])


def _pronoun(scene: Scene, token: Token) -> Candidate | None:
    word = token.lower_
    if token.text.isupper() and len(word) == 2 and token.tag_[:3] != "PRP" and not scene.layout.shouting:
        return None  # "US", "IT"
    if word == "both" and (token.dep_ not in {"nsubj", "nsubj:pass"} or any(True for _ in token.children)):
        return None
    if word in PRONOUNS and token.dep_ != "expl":
        number, sex = PRONOUNS[word]
    elif word in FIRST_PERSON:
        number, sex = ("singular" if word in {"i", "me", "my", "mine", "myself"} else "plural"), None
    elif word in RELATIVE and token.tag_ in {"WP", "WP$", "WDT"}:
        number, sex = "either", None
    elif is_the_two(token):
        mention = Mention(token.i - 1, token.i + 1, token.i, "pronoun")
        return Candidate(mention, token, scene.layout.sentence[token.i], scene.layout.block[token.i], None, "plural",
                         lemma="they", modifiers=frozenset({token.lower_}), acts=scene.acts(token))  # fmt: skip
    else:
        return None
    mention = Mention(token.i, token.i + 1, token.i, "pronoun")
    return Candidate(mention, token, scene.layout.sentence[token.i], scene.layout.block[token.i], None, number, sex,
                     lemma=word, acts=scene.acts(token) or word in {"his", "her", "their", "its", "whose"})  # fmt: skip


def _description(scene: Scene, token: Token, part: Token | None = None) -> Candidate | None:
    """A candidate whose noun the token is; `part` is the word for some of them, which acts in their place."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.i in scene.spots or is_award(token):
        return None
    if token.dep_ in _MODIFIER_OF and not set_off_office(token):
        return None
    if token.i and scene.doc[token.i - 1].text == "#":
        return None  # a hashtag
    if is_abbreviated(token) or is_courtesy(token) or is_party_and_state(scene.doc, token.i, token.i + 1):
        return None
    lemma, plural = lemma_of(token), is_plural(token)
    modifiers = frozenset(
        lemma_of(c) for c in token.children
        if c.dep_ in {"amod", "compound", "nmod", "nmod:desc", "nummod"} and c.i < token.i and c.pos_ != "NUM"
    )  # fmt: skip
    noun_class = scene.noun_class(token)
    known = lemma in _ACTING or is_office(token)
    if token.pos_ == "PROPN" and not known and noun_class not in {"person", "organization"}:
        return None
    if lemma in nouns.UNSURE_OFFICES and beside_person(token):
        noun_class = "person"
    plural = plural or token.text == "%"  # "58% of voters"
    if noun_class == "person" and not known and (lemma.endswith(("tion", "sion", "ment")) or lemma in _DEEDS):
        return None  # "the abduction of a clerk", whatever the analyser takes it for
    kind = kind_of_noun(lemma, modifiers, plural, noun_class)
    chamber = lemma == "house" and bool(modifiers & {"upper", "lower"})
    if (
        (lemma in nouns.NOBODY and not chamber)
        or token.like_num
        or (token.pos_ == "PROPN" and lemma in nouns.NO_BODIES)
    ):
        return None
    if lemma == "force" and token.head.lemma_.lower() in {"join", "combine"} and token.i == token.head.i + 1:
        return None  # "joined forces with the union"
    if lemma in nouns.COUNTRIES and token.dep_ not in {"nsubj", "obl:agent"}:
        return None  # "pushed the country to the edge": a place, no government
    acts = scene.acts(part or token)
    owner = next((c for c in token.children if c.dep_ == "nmod:poss"), None)
    definiteness = _definiteness(token, owner)
    if kind is None or denied(token) or (lemma in nouns.GENERIC and not acts and definiteness != "definite"):
        return None
    first, last = _phrase(scene, token)
    number: Number = "plural" if plural else "either" if kind not in {"person"} else "singular"
    return Candidate(
        Mention(first, last, token.i, "description"), token, scene.layout.sentence[token.i],
        scene.layout.block[token.i], kind, number, nouns.sex(lemma), definiteness, (), (), lemma,
        modifiers, None if owner is None else owner.i, acts,
        predicative=any(c.dep_ == "cop" for c in token.children),
    )  # fmt: skip


def _aged(scene: Scene, token: Token) -> Candidate | None:
    """Somebody of whom only the age is told: "the 19-year-old", "two 17-year-olds"."""
    if not is_aged(token) or token.dep_ in _MODIFIER_OF:
        return None
    first, last = _phrase(scene, token)
    several = token.lower_.endswith("s")
    owner = next((c for c in token.children if c.dep_ == "nmod:poss"), None)
    return Candidate(
        Mention(first, last, token.i, "description"), token, scene.layout.sentence[token.i],
        scene.layout.block[token.i], "group" if several else "person", "plural" if several else "singular",
        definiteness=_definiteness(token, owner), lemma="year-old", acts=scene.acts(token),
    )  # fmt: skip


def _part(scene: Scene, token: Token) -> Candidate | None:
    """Some of several people: "two of the students", "a number of its members", "many of those strikers"."""
    counts = (
        token.like_num
        or token.lower_ in _SOME
        or (token.lower_ == "number" and _definiteness(token, None) == "indefinite")
    )
    if not counts or token.pos_ not in {"NUM", "DET", "PRON", "NOUN", "ADJ"}:
        return None
    whole = next((c for c in children(token, "nmod") if c.i > token.i and preposition(c) == "of"), None)
    candidate = _description(scene, whole, token) if whole is not None else None
    if candidate is None or candidate.number != "plural" or denied(token):
        return None
    single = token.lower_ in {"one", "1"}
    first, last = _phrase(scene, token)
    return replace(
        candidate,
        mention=Mention(first, last, token.i, "description"),
        head=token,
        kind="person" if single and candidate.kind == "group" else candidate.kind,
        number="singular" if single else "plural",
        definiteness="indefinite",
        owner=None,
        predicative=any(c.dep_ == "cop" for c in token.children),
    )


def _phrase(scene: Scene, token: Token) -> tuple[int, int]:
    """The noun phrase within its block, with the possessor before it and without a preposition."""
    doc, block = scene.doc, scene.layout.block
    first, last = noun_phrase(token)
    first, last = min(first, token.i), max(last, token.i + 1)
    owner = next((c for c in token.children if c.dep_ == "nmod:poss" and c.i < first), None)
    if owner is not None and first - owner.i <= 2:
        first = owner.left_edge.i
    first += first < token.i and doc[first].lower_ == "whose"  # "the government, whose [ministry of defence] denied it"
    while first < token.i and (block[first] != block[token.i] or doc[first].is_space):
        first += 1
    while first < token.i and (
        doc[first].tag_ in {"IN", "TO", "CC", "POS"} or doc[first].is_punct or doc[first].lower_ in _FOCUS
    ):
        first += 1
    if first and doc[first].lower_ in {"least", "most"} and doc[first - 1].lower_ == "at":
        first -= 1
    for i in range(token.i - 1, first, -1):
        if doc[i].text == "," and doc[i + 1].tag_ in {"DT", "PRP$"}:
            first = i + 1  # "Oren Dask, the mayor": the name hangs on the description
            break
    for i in range(token.i, last):
        by = doc[i].lower_ == "by" and doc[i].dep_ == "case"  # "the murder of [two nurses] by gunmen"
        if block[i] != block[token.i] or (i > token.i and (gap(doc[i]) or doc[i].text in {",", ":"} or by)):
            last = i
            break
    if last - first > _LONGEST:
        last = next((i for i in range(token.i + 1, last) if doc[i].tag_ == "IN" and doc[i].lower_ != "of"), last)
    while last > token.i + 1 and (doc[last - 1].is_space or doc[last - 1].tag_ in {"DT", "IN", "TO", "CC"}):
        last -= 1
    return first, last


def _definiteness(token: Token, owner: Token | None) -> Definiteness:
    if owner is not None:
        return "possessive"
    words = {c.lower_ for c in token.children if c.dep_ in {"det", "det:predet"}}
    if words & {"the", "this", "that", "these", "those", "both"}:
        return "definite"
    if words & {"a", "an", "another", "some", "several", "many"}:
        return "indefinite"
    counted = any(c.dep_ in {"nummod", "amod"} and (c.pos_ == "NUM" or c.lower_ in {"several", "many", "other", "more"})
                  for c in token.children)  # fmt: skip
    return "indefinite" if counted else "bare"
