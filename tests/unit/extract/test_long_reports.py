"""What keeps the time that a long report takes in line with its length gives what asking of everything would give."""

import random
from types import SimpleNamespace
from typing import Any

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.mention import Actors, Mention
from sayso.extract.actors.names import acronyms, is_acronym
from sayso.extract.claims.saying import near, overlap


def member(first: int, head: int, words: str = "") -> Candidate:
    token: Any = SimpleNamespace(i=head)
    mention = Mention(first, head + 1, head, "description")
    found = Candidate(mention, token, head // 10, 0, "person", "singular", lemma=words)
    found.owner = 0 if words.startswith("own") else None
    return found


def test_chain_knows_who_begins_before_a_token() -> None:
    dice = random.Random(5)
    chain = Chain()
    members = [member(head - dice.randrange(60), head) for head in dice.sample(range(100, 900), 80)]
    for each in members:
        chain.add(each)
    for token in range(60, 960, 7):
        before = [each for each in members if each.mention.first < token]
        begun = list(chain.begun(token))
        assert {id(each) for each in begun} == {id(each) for each in before}
        assert [each.head.i for each in begun] == sorted((each.head.i for each in before), reverse=True)
        assert chain.count_begun(token) == len(before)


def test_chain_asks_each_member_once_what_it_tells() -> None:
    chain, other = Chain(), Chain()
    asked: list[str] = []

    def tells(each: Candidate) -> list[str]:
        asked.append(each.lemma)
        return each.lemma.split()

    chain.add(member(20, 21, "mayor town"))
    assert chain.told(tells) == {"mayor": 20, "town": 20}
    chain.add(member(5, 6, "mayor"))
    other.add(member(9, 9, "rival"))
    chain.absorb(other)
    assert chain.told(tells) == {"mayor": 5, "town": 20, "rival": 9}
    assert asked == ["mayor town", "mayor", "rival"]
    assert other.told(tells) == {}


def test_chain_finds_what_somebody_owns_by_its_noun() -> None:
    chain = Chain()
    for each in (member(1, 1, "own house"), member(3, 3, "house"), member(5, 5, "own house")):
        chain.add(each)
    assert [each.head.i for each in chain.owned("own house")] == [1, 5]
    assert list(chain.owned("house")) == []


def test_near_ranges_are_all_that_overlap() -> None:
    ranges = [(n, n + 3) for n in range(0, 400, 5)]
    for stretch in [(0, 1), (3, 5), (17, 44), (390, 500), (4, 399)]:
        assert [r for r in near(ranges, stretch) if overlap(r, stretch)] == [r for r in ranges if overlap(r, stretch)]
        assert len(near(ranges, stretch)) <= (stretch[1] - stretch[0]) / 5 + 2
    assert near(ranges[:3], (300, 301)) == ranges[:3]  # a few are not worth it


def test_acronyms_are_the_words_that_spell_a_name() -> None:
    names = [("front", "for", "basin", "unity"), ("harbour", "union"), ("lusk",)]
    words = ["fbu", "ffbu", "hu", "hus", "uhu", "f", "l", "ufbu", "lusk"]
    assert {w for w in words if w in acronyms(names)} == {
        w for w in words if any(is_acronym((w,), name) for name in names)
    }  # fmt: skip


def test_mentions_of_an_actor_come_in_text_order() -> None:
    mentions = tuple(Mention(n, n + 1, n, "pronoun") for n in range(6))
    of = {each: f"A{each.first % 2}" for each in mentions[:5]}
    actors = Actors(mentions=mentions, of=of)
    assert [each.first for each in actors.mentions_of("A0")] == [0, 2, 4]
    assert actors.mentions_of("A7") == ()
