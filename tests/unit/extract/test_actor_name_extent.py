"""Names are taken whole, and lands are no people."""

from sayso.extract.actors.name_extent import in_full, past_body
from sayso.extract.actors.name_lands import lands, openers
from sayso.extract.actors.proper_name import ProperName
from tests.unit.extract.docs_by_hand import analysis

FRONT = """
    the      DT  det   Front
    Front    NNP nsubj denied
    for      IN  case  Unity
    Basin    NNP compound Unity
    Unity    NNP nmod  Front
    (        -LRB- punct FBU
    FBU      NNP appos Front
    )        -RRB- punct FBU
    denied   VBD root  -
"""


def _names(table: str, *parts: tuple[int, int, str]) -> list[tuple[str, str]]:
    doc = analysis(table).doc
    found = in_full(doc, [ProperName(*part) for part in parts], [0] * len(doc))
    return [(doc[n.first : n.last].text, n.label) for n in found]


def test_initials_in_brackets_show_where_the_name_begins() -> None:
    assert _names(FRONT, (3, 5, "ORG")) == [("Front for Basin Unity", "ORG"), ("FBU", "ORG")]


def test_a_body_before_of_belongs_to_the_name() -> None:
    table = """
        the     DT  det   Centre
        Centre  NNP nsubj spoke
        for     IN  case  Records
        Open    NNP compound Records
        Records NNPS nmod Centre
        spoke   VBD root  -
    """
    assert _names(table, (3, 5, "ORG")) == [("Centre for Open Records", "ORG")]


def test_an_office_before_of_does_not() -> None:
    table = """
        the       DT  det   Secretary
        Secretary NNP nsubj spoke
        of        IN  case  Ostria
        Ostria    NNP nmod  Secretary
        spoke     VBD root  -
    """
    assert _names(table, (3, 4, "LOC")) == [("Ostria", "LOC")]


def test_a_nickname_in_quotation_marks_does_not_end_the_name() -> None:
    table = """
        Joseph    NNP nsubj spoke
        “         ``  punct Joseph
        Lightning NNP flat  Joseph
        ”         ''  punct Joseph
        Mutara    NNP flat  Joseph
        spoke     VBD root  -
    """
    assert _names(table, (0, 1, "PER"), (4, 5, "PER")) == [("Joseph “Lightning” Mutara", "PER")]


RETHIA = """
    Rethia NNP nsubj denies
    denies VBZ root  -
    aid    NN  obj   denies

    The    DT  det   army
    Rethian JJ amod  army
    army   NN  nsubj left
    left   VBD root  -
"""


def test_a_name_with_a_people_named_after_it_is_a_land() -> None:
    assert lands(analysis(RETHIA).doc, [ProperName(0, 1, "PER")], ()) == {"rethia"}


def test_the_last_name_of_a_person_is_no_land() -> None:
    assert lands(analysis(RETHIA).doc, [ProperName(0, 1, "PER")], {"rethia"}) == set()


def test_the_capital_letter_of_a_sentence_makes_no_name() -> None:
    table = """
        Rebel     NNP compound spokesman
        spokesman NN  nsubj    spoke
        Qasro     NNP flat     spokesman
        spoke     VBD root     -
    """
    doc = analysis(table).doc
    first, second = ProperName(0, 1, "PER"), ProperName(2, 3, "PER")
    assert openers(doc, [first, second]) == {first}


def test_hyphens_tie_particles_and_second_halves_to_a_name() -> None:
    table = """
        Li     NNP nsubj met
        Wen    NNP flat  Li
        _-     HYPH punct hua
        _hua   NNP flat  Li
        met    VBD root  -
        al     NNP obj   met
        _-     HYPH punct Tamir
        _Tamir NNP flat  al
    """
    assert _names(table, (0, 2, "PER"), (7, 8, "PER")) == [("Li Wen-hua", "PER"), ("al-Tamir", "PER")]


def test_what_hyphens_tie_to_a_name_without_being_part_of_it_stays_out() -> None:
    table = """
        Ada     NNP compound law
        Roe     NNP flat     Ada
        _-      HYPH punct   Roe
        _era    NN  compound law
        law     NN  nsubj    fell
        Ostri   NNP compound paper
        Daily   NNP flat     Ostri
        pro     JJ  amod     paper
        _-      HYPH punct   pro
        _reform NN  compound paper
        paper   NN  nsubj    fell
        fell    VBD root     -
    """
    assert _names(table, (0, 2, "PER"), (5, 8, "ORG")) == [("Ada Roe", "PER"), ("Ostri Daily", "ORG")]


def test_a_body_of_people_keeps_its_genitive() -> None:
    table = """
        the     DT  det       Army
        New     NNP amod      People
        People  NNP nmod:poss Army
        ’s      POS case      People
        Army    NNP nsubj     left
        left    VBD root      -
    """
    assert _names(table, (1, 3, "ORG"), (4, 5, "ORG")) == [("New People’s Army", "ORG")]


def test_in_capitals_a_name_goes_on_to_the_body_that_it_modifies() -> None:
    table = """
        THE        DT  det      MOVEMENT
        NORTH      NNP compound MOVEMENT
        RIVER      NNP flat     NORTH
        PEOPLE     NN  compound MOVEMENT
        MOVEMENT   NN  nsubj    SPOKE
        SPOKE      VBD root     -
    """
    doc = analysis(table).doc
    assert past_body(doc, 3, [0] * len(doc)) == 5
    assert past_body(doc, 3, [0, 0, 0, 1, 1, 1]) == 3


def test_in_capitals_a_name_does_not_swallow_those_who_belong_to_it() -> None:
    table = """
        RIVER  NNP compound UNITS
        LEAGUE NNP flat     RIVER
        UNITS  NNS nsubj    SPOKE
        SPOKE  VBD root     -
    """
    doc = analysis(table).doc
    assert past_body(doc, 2, [0] * len(doc)) == 2
