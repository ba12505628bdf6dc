"""What a noun phrase says about how many."""

import pytest

from sayso.extract.counts import count_in, toll_of
from sayso.extract.noun_phrases import noun_phrase
from sayso.extract.number_words import parse_number
from tests.unit.extract.docs_by_hand import analysis


def _count(words: str) -> tuple[int | None, int | None] | None:
    """The bounds that "<words>" counts, in a phrase of which the last word is the head."""
    doc = analysis(_table(words.split())).doc
    head = next(t for t in doc if t.dep_ == "obj")
    number = count_in(head, *noun_phrase(head))
    return (number.min, number.max) if number else None


def _table(words: list[str]) -> str:
    head = words[-1]
    lines = ["They PRP nsubj saw", "saw VBD root -"]
    number = next((w for w in reversed(words[:-1]) if parse_number(w) is not None), head)
    for word in words[:-1]:
        if word == number:
            lines.append(f"{word} CD nummod {head}")
        elif parse_number(word) is not None:
            lines.append(f"{word} CD compound {number}")
        elif word in {"a", "an", "no"}:
            lines.append(f"{word} DT det {head}")
        elif word in {"several", "few"}:
            lines.append(f"{word} JJ amod {head}")
        else:
            lines.append(f"{word} RB advmod {number}")
    lines.append(f"{head} {'NN' if not head.endswith('s') else 'NNS'} obj saw")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("12 soldiers", (12, 12)), ("twenty-one soldiers", (21, 21)), ("2,500 soldiers", (2500, 2500)),
        ("at least 14 soldiers", (14, None)), ("more than 100 soldiers", (100, None)),
        ("over 100 soldiers", (100, None)),
        ("up to 20 soldiers", (None, 20)), ("as many as 20 soldiers", (None, 20)),
        ("fewer than 20 soldiers", (None, 20)),
        ("nearly 50 soldiers", (None, 50)), ("about 30 soldiers", (30, 30)), ("no fewer than 9 soldiers", (9, None)),
        ("no soldiers", (0, 0)), ("several soldiers", (3, None)), ("a soldier", (1, 1)), ("soldiers", None),
        ("three hundred soldiers", (300, 300)), ("2 thousand soldiers", (2000, 2000)),
        ("several hundred soldiers", (300, None)), ("a few dozen soldiers", (36, None)),
        ("300 000 soldiers", (300_000, 300_000)), ("more than 1 250 000 soldiers", (1_250_000, None)),
        ("12 %", None), ("12 percent", None),
        ("half a dozen soldiers", (6, 6)), ("more than half a dozen soldiers", (6, None)),
        ("half a million soldiers", (500_000, 500_000)),
    ],
)  # fmt: skip
def test_the_words_before_a_noun_bound_its_number(words: str, bounds: tuple[int | None, int | None] | None) -> None:
    assert _count(words) == bounds


@pytest.mark.parametrize(
    ("plural", "least"), [("dozens", 24), ("scores", 40), ("hundreds", 200), ("thousands", 2000)]
)  # fmt: skip
def test_a_plural_of_a_number_is_at_least_two_of_them(plural: str, least: int) -> None:
    doc = analysis(f"{plural} NNS nsubj fled\nof IN case people\npeople NNS nmod {plural}\nfled VBD root -").doc
    number = count_in(doc[0], *noun_phrase(doc[0]))
    assert number is not None
    assert (number.min, number.max, doc[number.first : number.last].text) == (least, None, plural)


def test_tens_of_thousands_are_at_least_twenty_thousand() -> None:
    table = "Tens NNS nsubj fled\nof IN case thousands\nthousands NNS nmod Tens\nfled VBD root -"
    doc = analysis(table).doc
    number = count_in(doc[0], *noun_phrase(doc[0]))
    assert number is not None
    assert (number.min, number.max) == (20_000, None)


def test_a_family_of_six_is_six() -> None:
    doc = analysis("A DT det family\nfamily NN nsubj died\nof IN case six\nsix CD nmod family\ndied VBD root -").doc
    number = count_in(doc[1], *noun_phrase(doc[1]))
    assert number is not None
    assert (number.min, number.max) == (6, 6)


def test_between_thirty_and_forty_five_is_a_range() -> None:
    table = """
    between IN advmod 30
    30 CD nummod people
    and CC cc 45
    45 CD conj 30
    people NNS nsubj died
    died VBD root -
    """
    doc = analysis(table).doc
    number = count_in(doc[4], *noun_phrase(doc[4]))
    assert number is not None
    assert (number.min, number.max) == (30, 45)


@pytest.mark.parametrize(
    ("words", "value"),
    [("zero", 0), ("forty-two", 42), ("one hundred and five", 105), ("1.5 million", 1_500_000), ("a dozen", 12),
     ("3,000", 3000), ("many", None), ("", None)],
)  # fmt: skip
def test_numbers_in_words_and_digits(words: str, value: int | None) -> None:
    assert parse_number(words) == value


def test_a_toll_is_the_number_that_it_is_put_at() -> None:
    table = """
    He PRP nsubj put
    put VBD root -
    the DT det toll
    toll NN obj put
    at IN case five
    five CD obl put
    """
    doc = analysis(table).doc
    number = toll_of(doc[3])
    assert number is not None
    assert (number.min, number.max) == (5, 5)


@pytest.mark.parametrize(("size", "number"), [("number", 23), ("fear", None)])
def test_the_number_of_those_it_befell_is_theirs(size: str, number: int | None) -> None:
    table = f"""
    The DT det {size}
    {size} NN nsubj rose
    of IN case people
    people NNS nmod {size}
    who WP nsubj:pass killed
    were VBD aux:pass killed
    killed VBN acl:relcl people
    rose VBD root -
    to IN case 23
    23 CD obl rose
    """
    found = toll_of(analysis(table).doc[6])
    assert (found.max if found else None) == number


def test_a_date_before_a_phrase_does_not_count_it() -> None:
    table = """
    On IN case October
    October NNP obl fled
    28 CD nummod October
    women NNS nsubj fled
    fled VBD root -
    """
    doc = analysis(table).doc
    assert count_in(doc[3], *noun_phrase(doc[3])) is None


def test_a_range_is_found_behind_a_word_that_ends_on_to() -> None:
    table = """
    In IN case Porto
    Porto NNP obl gathered
    , , punct Porto
    between IN case 3,000
    3,000 CD nummod people
    and CC cc 4,000
    4,000 CD conj 3,000
    people NNS nsubj gathered
    gathered VBD root -
    """
    doc = analysis(table).doc
    number = count_in(doc[7], *noun_phrase(doc[7]))
    assert number is not None
    assert (number.min, number.max) == (3000, 4000)


def test_a_range_whose_lower_number_the_tree_hangs_on_the_verb_before_is_read() -> None:
    doc = analysis("""
        She     PRP nsubj      said
        said    VBD root       -
        between IN  case       7
        7       CD  obl        said
        and     CC  cc         11
        11      CD  conj       7
        people  NNS nsubj:pass hurt
        were    VBD aux:pass   hurt
        hurt    VBN ccomp      said
    """).doc
    number = count_in(doc[6], 6, 7)
    assert number is not None
    assert (number.min, number.max) == (7, 11)


@pytest.mark.parametrize("word", ["no DT det men", "thousands NNS nmod dozens"])
def test_a_number_behind_its_noun_still_covers_words(word: str) -> None:
    noun = "dozens" if "dozens" in word else "men"
    doc = analysis(f"They PRP nsubj saw\nsaw VBD root -\n{noun} NNS obj saw\n{word}").doc
    number = count_in(doc[2], 2, 4)
    assert number is not None
    assert 2 <= number.first < number.last <= 4
