"""Whom pronouns stand for: what grammar forbids, who goes on speaking, who speaks a turn."""

from sayso.extract.actors import Actors, find_actors
from sayso.language.analysis import Analysis, Attribution
from tests.unit.extract.docs_by_hand import analysis, token


def _meant(made: Analysis, actors: Actors, form: str, nth: int = 0) -> str | None:
    actor = actors.at(token(made, form, nth))
    return None if actor is None else actor.name


def test_the_object_of_a_second_verb_is_not_the_subject_that_both_share() -> None:
    made = analysis("""
        Judge   NNP nmod:desc Oren   @person
        Oren    NNP nsubj     named  PER @person
        Dask    NNP flat      Oren   +
        named   VBD root      -      ARG0=Oren ARG1=Ivo
        Ivo     NNP obj       named  PER @person
        Kern    NNP flat      Ivo    +
        and     CC  cc        charged
        charged VBD conj      named  ARG0=Oren ARG1=him
        him     PRP obj       charged
        .       .   punct     named
    """)
    assert _meant(made, find_actors(made, ()), "him") == "Ivo Kern"


def test_some_of_them_are_not_those_who_seize_them() -> None:
    made = analysis("""
        Soldiers NNS nsubj chased   @person
        chased   VBD root  -        ARG0=Soldiers ARG1=marchers
        marchers NNS obj   chased   @person
        and      CC  cc    seized
        seized   VBD conj  chased   ARG0=Soldiers ARG1=some
        some     DT  obj   seized
        of       IN  case  them
        them     PRP nmod  some
        .        .   punct chased
    """)
    assert _meant(made, find_actors(made, ()), "them") == "marchers"


def test_the_younger_man_whom_he_names_does_not_keep_him_from_being_the_older() -> None:
    made = analysis("""
        The     DT  det   man
        older   JJR amod  man
        man     NN  nsubj left     @person
        left    VBD root  -        ARG0=man
        for     IN  case  mayor
        the     DT  det   mayor
        mayor   NN  obl   left     @person
        .       .   punct left

        He      PRP nsubj said
        said    VBD root  -        ARG0=He
        he      PRP nsubj knew
        knew    VBD ccomp said     ARG0=he
        the     DT  det   man
        younger JJR amod  man
        man     NN  obj   knew     @person
        .       .   punct said
    """)
    assert _meant(made, find_actors(made, ()), "He") == "The older man"


def test_whoever_spoke_last_speaks_again_though_named_once_more_in_what_was_said() -> None:
    made = analysis("""
        Oren  NNP nsubj said     PER @person
        Dask  NNP flat  Oren     +
        said  VBD root  -        ARG0=Oren
        Samuel NNP nsubj told    PER @person
        Kern  NNP flat  Samuel   +
        told  VBD ccomp said     ARG0=Samuel
        him   PRP iobj  told
        that  DT  obj   told
        .     .   punct said

        He    PRP nsubj added
        added VBD root  -        ARG0=He
        it    PRP nsubj mattered
        mattered VBD ccomp added
        .     .   punct added
    """)
    assert _meant(made, find_actors(made, ()), "He") == "Oren Dask"


TURN = """
    [      -LRB- punct Roe
    Ada    NNP nsubj agrees PER @person
    Roe    NNP flat  Ada    +
    ]      -RRB- punct Ada
    Mina   NNP nsubj said   PER @person
    Tamir  NNP flat  Mina   +
    said   VBD root  -      ARG0=Mina
    she    PRP nsubj agrees
    agrees VBZ ccomp said   ARG0=she
    .      .   punct said
    ---
    [      -LRB- punct Mina
    Mina   NNP nsubj know   PER @person
    Tamir  NNP flat  Mina   +
    ]      -RRB- punct Mina
    I      PRP nsubj know
    know   VBP root  -      ARG0=I
    .      .   punct know
"""


def test_the_speaker_of_a_turn_is_not_she_in_it() -> None:
    made = analysis(TURN, attributions=(Attribution((3, 4), (0, 4), ((4, 10),)),))
    assert _meant(made, find_actors(made, ()), "she") == "Mina Tamir"


COLONS = """
    VENN    NNP root  -      PER @person
    :       :   punct VENN
    Ola     NNP nsubj knew   PER @person
    Dreyer  NNP flat  Ola    +
    knew    VBD root  -      ARG0=Ola ARG1=Ivo
    Ivo     NNP obj   knew   PER @person
    Kern    NNP flat  Ivo    +
    .       .   punct knew
    ---
    DREYER  NNP root  -      PER @person
    :       :   punct DREYER
    Nobody  NN  nsubj saw
    saw     VBD root  -      ARG0=Nobody ARG1=him
    him     PRP obj   saw
    .       .   punct saw
"""


def test_nor_is_the_speaker_of_a_turn_whose_label_a_colon_follows() -> None:
    made = analysis(COLONS)
    assert _meant(made, find_actors(made, ()), "him") == "Ivo Kern"


def test_a_relative_pronoun_is_of_the_noun_right_before_it_where_the_tree_leads_elsewhere() -> None:
    made = analysis("""
        Gunmen NNS nsubj shot     @person
        shot   VBD root  -        ARG0=Gunmen ARG1=guard
        a      DT  det   guard
        guard  NN  obj   shot     @person
        who    WP  nsubj stopped
        stopped VBD acl:relcl Gunmen ARG0=who ARG1=them
        them   PRP obj   stopped
        .      .   punct shot
    """)
    actors = find_actors(made, ())
    assert (_meant(made, actors, "who"), _meant(made, actors, "them")) == ("a guard", "Gunmen")


STUDENTS = """
    Lund     NNP nsubj held     PER @person
    held     VBD root  -        ARG0=Lund ARG1=two
    two      CD  obj   held
    of       IN  case  students
    the      DT  det   students
    students NNS nmod  two      @person
    .        .   punct held

    WORDS
    wept     VBD root  -        ARG0=SUBJECT
    .        .   punct wept
"""


def _students(words: str, subject: str) -> Analysis:
    return analysis(STUDENTS.replace("WORDS", words).replace("SUBJECT", subject))


def test_some_of_several_people_are_whom_the_next_sentence_speaks_of() -> None:
    made = _students("They PRP nsubj wept", "They")
    assert _meant(made, find_actors(made, ()), "They") == "two of the students"


def test_the_two_are_those_who_were_told_to_be_two() -> None:
    made = _students("The DT det two\n    two CD nsubj wept", "two")
    assert _meant(made, find_actors(made, ()), "two", 1) == "two of the students"


def test_the_three_are_not_two() -> None:
    made = _students("The DT det three\n    three CD nsubj wept", "three")
    assert _meant(made, find_actors(made, ()), "three") is None


def test_one_of_the_soldiers_is_a_person() -> None:
    made = analysis("""
        One      CD  nsubj    spoke
        of       IN  case     soldiers
        the      DT  det      soldiers
        soldiers NNS nmod     One      @person
        spoke    VBD root     -        ARG0=One
    """)
    (one,) = (a for a in find_actors(made, ()).all if a.name == "One of the soldiers")
    assert one.kind == "person"


def test_a_first_name_within_a_longer_name_tells_no_sex() -> None:
    made = analysis("""
        Oren   NNP nsubj spoke  PER @person
        Rosa   NNP flat  Oren   +
        Dask   NNP flat  Oren   +
        spoke  VBD root  -
        .      .   punct spoke

        Rosa   NNP nsubj left   PER @person
        Dask   NNP flat  Rosa   +
        left   VBD root  -
        .      .   punct left

        He     PRP nsubj wept
        wept   VBD root  -
        .      .   punct wept
    """)
    actors = find_actors(made, ())
    assert [a.name for a in actors.all if a.kind == "person"] == ["Oren Rosa Dask"]
    assert _meant(made, actors, "He") == "Oren Rosa Dask"


def test_a_title_tells_the_sex_and_a_first_name_gives_way_to_it() -> None:
    made = analysis("""
        Monsignor NNP nmod:desc Rosa
        Rosa      NNP nsubj     spoke  PER @person
        Dask      NNP flat      Rosa   +
        spoke     VBD root      -
        .         .   punct     spoke

        He        PRP nsubj     wept
        wept      VBD root      -
        .         .   punct     wept
    """)
    assert _meant(made, find_actors(made, ()), "He") == "Rosa Dask"


def test_a_fronted_phrase_speaks_of_the_subject_behind_it_though_he_was_named_long_ago() -> None:
    rain = """
        Rain  NN  nsubj fell
        fell  VBD root  -
        .     .   punct fell
    """
    made = analysis(f"""
        President NNP nmod:desc Oren
        Oren  NNP nsubj left  PER @person
        Dask  NNP flat  Oren  +
        left  VBD root  -
        .     .   punct left
        {rain * 12}
        The   DT  det   mayor
        mayor NN  nsubj slept  @person
        slept VBD root  -
        .     .   punct slept

        In    IN  case  autumn
        the   DT  det   autumn
        autumn NN obl   sold
        of    IN  case  term
        his   PRP$ nmod:poss term
        term  NN  nmod  autumn
        ,     ,   punct sold
        Dask  NNP nsubj sold  PER @person
        sold  VBD root  -
        .     .   punct sold
    """)
    assert _meant(made, find_actors(made, ()), "his") == "Oren Dask"


def test_it_for_a_thing_is_not_the_ministry_that_praised_it() -> None:
    made = analysis("""
        The      DT  det   Ministry
        Ministry NNP nsubj praised  ORG
        praised  VBD root  -        ARG0=Ministry ARG1=bridge
        the      DT  det   bridge
        bridge   NN  obj   praised
        .        .   punct praised

        Lorries  NNS nsubj cross
        cross    VBP root  -        ARG0=Lorries ARG1=it
        it       PRP obj   cross
        daily    RB  advmod cross
        .        .   punct cross
    """)
    assert _meant(made, find_actors(made, ()), "it") is None


def test_he_in_what_is_reported_is_rather_who_was_named_in_it_than_its_speaker() -> None:
    made = analysis(
        """
        Ivo   NNP nsubj said   PER @person
        Kern  NNP flat  Ivo    +
        said  VBD root  -      ARG0=Ivo
        that  IN  mark  ill
        Oren  NNP nsubj ill    PER @person
        Dask  NNP flat  Oren   +
        was   VBD cop   ill
        ill   JJ  ccomp said
        and   CC  cc    rest
        that  IN  mark  rest
        he    PRP nsubj rest
        would MD  aux   rest
        rest  VB  conj  ill    ARG0=he
        .     .   punct said
    """,
        attributions=(Attribution((0, 2), (2, 3), ((3, 13),)),),
    )
    assert _meant(made, find_actors(made, ()), "he") == "Oren Dask"


def test_a_ministry_is_not_tortured() -> None:
    made = analysis(
        """
        Guards NNS nsubj held
        held VBD root -
        two CD nummod miners
        miners NNS obj held
        . . punct held
        ---
        The DT det ministry
        ministry NN nsubj denied
        denied VBD root -
        that IN mark tortured
        they PRP nsubj:pass tortured
        had VBD aux tortured
        been VBN aux:pass tortured
        tortured VBN ccomp denied lemma:torture
        . . punct denied
        """
    )
    assert _meant(made, find_actors(made, ()), "they") != "The ministry"


def test_they_take_up_a_number_of_people() -> None:
    made = analysis("""
        A        DT  det   number
        number   NN  nsubj fled
        of       IN  case  refugees
        refugees NNS nmod  number   @person
        fled     VBD root  -        ARG0=number
        .        .   punct fled

        They     PRP nsubj slept
        slept    VBD root  -        ARG0=They
        .        .   punct slept
    """)
    assert _meant(made, find_actors(made, ()), "They") == "A number of refugees"


def test_a_reflexive_stands_for_the_closest_subject_above_that_agrees() -> None:
    made = analysis("""
        Workers    NNS nsubj    moved    @person
        moved      VBD root     -        ARG0=Workers ARG1=officers
        off        RP  compound:prt moved
        officers   NNS obj      moved    @person
        ,          ,   punct    setting
        setting    VBG advcl    moved
        up         RP  compound:prt setting
        a          DT  det      burner
        burner     NN  obj      setting
        to         TO  mark     warm
        warm       VB  acl      burner
        themselves PRP obj      warm
        .          .   punct    moved
    """)
    assert _meant(made, find_actors(made, ()), "themselves") == "Workers"


def test_those_whom_somebody_seized_did_not_seize_themselves() -> None:
    made = analysis("""
        Rebels NNS nsubj     freed  @person
        freed  VBD root      -      lemma:free ARG0=Rebels ARG1=clerks
        two    CD  nummod    clerks
        clerks NNS obj       freed  @person
        whom   WP  obj       seized
        they   PRP nsubj     seized
        had    VBD aux       seized lemma:have
        seized VBN acl:relcl clerks lemma:seize ARG0=they ARG1=clerks
        .      .   punct     freed
    """)
    assert _meant(made, find_actors(made, ()), "they") == "Rebels"


def test_nobody_asks_for_his_own_release_by_a_bare_pronoun() -> None:
    made = analysis("""
        Guards   NNS nsubj     held     @person
        held     VBD root      -        lemma:hold
        nine     CD  nummod    clerks
        clerks   NNS obj       held     @person
        .        .   punct     held

        The      DT  det       unions
        unions   NNS nsubj     demanded @organization
        demanded VBD root      -        lemma:demand
        their    PRP$ nmod:poss release
        release  NN  obj       demanded @event
        .        .   punct     demanded
    """)
    found = {a.name: {m.text for m in a.mentions} for a in find_actors(made, ()).all}
    assert "their" not in found.get("The unions", set())
