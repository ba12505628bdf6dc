"""Who is found in a report, and what is joined to what."""

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from sayso.extract.actors import Actors, find_actors, resolve_first_person
from sayso.language import doc as plain
from sayso.language.analysis import Analysis
from sayso.model import Actor, Report
from tests.unit.extract.docs_by_hand import VOCAB, analysis, token

MINISTER = """
    Tavia    NNP nmod:poss minister LOC
    's       POS case      Tavia
    deputy   NN  compound  minister
    oil      NN  compound  minister
    minister NN  nmod:desc Ilan     @person
    Ilan     NNP nsubj     resigned PER @person
    Morrow   NNP flat      Ilan     +
    resigned VBD root      -        ARG0=Ilan
    .        .   punct     resigned

    Morrow   NNP nsubj     left     PER @person
    left     VBD root      -        ARG0=Morrow
    when     WRB advmod    fled
    he       PRP nsubj     fled
    fled     VBD advcl     left     ARG0=he
    .        .   punct     left

    The      DT  det       minister
    minister NN  nsubj     wept     @person
    wept     VBD root      -        ARG0=minister
    .        .   punct     wept
"""


def _texts(actor: Actor) -> list[str]:
    return [m.text for m in actor.mentions]


def _named(actors: Actors, name: str) -> Actor:
    return next(a for a in actors.all if a.name == name)


def test_full_name_last_name_pronoun_and_office_are_one_actor() -> None:
    made = analysis(MINISTER)
    actors = find_actors(made, ())
    minister = _named(actors, "Ilan Morrow")
    assert _texts(minister) == ["Tavia's deputy oil minister Ilan Morrow", "Morrow", "he", "The minister"]
    assert (minister.kind, minister.named) == ("person", True)


def test_another_of_the_name_is_somebody_else() -> None:
    made = analysis("""
        Ilan     NNP nsubj     resigned PER @person
        Morrow   NNP flat      Ilan     +
        resigned VBD root      -        ARG0=Ilan
        .        .   punct     resigned

        Another  DT  det       Morrow
        Morrow   NNP nsubj     left     PER @person
        left     VBD root      -        ARG0=Morrow
        .        .   punct     left
    """)
    assert _texts(_named(find_actors(made, ()), "Ilan Morrow")) == ["Ilan Morrow"]


def test_office_before_a_name_says_what_it_is_of() -> None:
    (office, *_) = _named(find_actors(analysis(MINISTER), ()), "Ilan Morrow").roles
    assert (office.title, office.of, office.text) == ("deputy oil minister", "Tavia", "deputy oil minister")


def test_at_answers_for_the_head_and_for_each_word_of_the_name() -> None:
    made = analysis(MINISTER)
    actors = find_actors(made, ())
    morrow = _named(actors, "Ilan Morrow")
    assert actors.at(token(made, "Ilan")) == morrow
    assert actors.at(token(made, "Morrow", 1)) == morrow
    assert actors.at(token(made, "he")) == morrow
    assert actors.at(token(made, "fled")) is None


def test_apposition_gives_office_and_age() -> None:
    made = analysis("""
        Oren     NNP nsubj    spoke    PER @person
        Dask     NNP flat     Oren     +
        ,        ,   punct    attorney
        the      DT  det      attorney
        attorney NN  appos    Oren     @person
        general  JJ  amod     attorney
        of       IN  case     city
        the      DT  det      city
        central  JJ  amod     city
        city     NN  nmod     attorney
        of       IN  case     Lusk
        Lusk     NNP nmod     city     LOC
        ,        ,   punct    attorney
        spoke    VBD root     -        ARG0=Oren
        .        .   punct    spoke

        Vera     NNP nsubj    left     PER @person
        Holm     NNP flat     Vera     +
        ,        ,   punct    58
        58       CD  appos    Vera
        ,        ,   punct    58
        left     VBD root     -        ARG0=Vera
        .        .   punct    left
    """)
    actors = find_actors(made, ())
    (office,) = _named(actors, "Oren Dask").roles
    assert (office.title, office.of) == ("attorney general", "Lusk")
    assert _named(actors, "Vera Holm").attributes == {"age": 58}


def test_age_written_into_an_apposition() -> None:
    made = analysis("""
        Ona  NNP nsubj  left  PER
        Rusk NNP flat   Ona   +
        ,    ,   punct  mother
        a    DT  det    mother
        58-year-old JJ amod mother
        mother NN appos Ona @person
        of   IN  case   four
        four CD  nmod   mother
        ,    ,   punct  mother
        left VBD root   -     ARG0=Ona
        .    .   punct  left
    """)
    assert _named(find_actors(made, ()), "Ona Rusk").attributes == {"age": 58}


def test_wife_and_husband_with_one_last_name_stay_apart() -> None:
    made = analysis("""
        Jon  NNP nsubj met  PER
        Brack NNP flat Jon  +
        met  VBD root  -    ARG0=Jon ARG1=Lena
        Lena NNP obj   met  PER
        Brack NNP flat Lena +
        .    .   punct met

        Mrs  NNP nmod:desc Brack
        Brack NNP nsubj wept PER
        wept VBD root  -    ARG0=Brack
        .    .   punct wept

        She  PRP nsubj left
        left VBD root  -    ARG0=She
        .    .   punct left
    """)
    actors = find_actors(made, ())
    assert "Mrs Brack" in _texts(_named(actors, "Lena Brack")) or "Mrs Brack" in _texts(_named(actors, "Jon Brack"))
    assert {a.name for a in actors.all} == {"Jon Brack", "Lena Brack"}


def test_an_officer_is_not_addressed_as_mrs() -> None:
    made = analysis("""
        General NNP nmod:desc Oren
        Oren  NNP nsubj left PER
        Brack NNP flat Oren +
        left  VBD root  -   ARG0=Oren
        .     .   punct left

        Mrs  NNP nmod:desc Brack
        Brack NNP nsubj wept PER
        wept VBD root  -    ARG0=Brack
        .    .   punct wept
    """)
    assert {a.name for a in find_actors(made, ()).all} == {"Oren Brack", "Brack"}


def test_title_of_the_other_sex_keeps_a_last_name_from_joining() -> None:
    made = analysis("""
        Mr   NNP nmod:desc Jon
        Jon  NNP nsubj met  PER
        Brack NNP flat Jon  +
        met  VBD root  -    ARG0=Jon
        us   PRP obj   met
        .    .   punct met

        Mrs  NNP nmod:desc Brack
        Brack NNP nsubj wept PER
        wept VBD root  -    ARG0=Brack
        .    .   punct wept
    """)
    assert {a.name for a in find_actors(made, ()).all} == {"Jon Brack", "Brack"}


def test_subject_and_object_pronoun_of_one_verb_are_two_people() -> None:
    made = analysis("""
        Jon  NNP nsubj met  PER
        met  VBD root  -    ARG0=Jon ARG1=Rolf
        Rolf NNP obj   met  PER
        .    .   punct met

        Jon  NNP nsubj hit  PER
        hit  VBD root  -    ARG0=Jon ARG1=him
        him  PRP obj   hit
        .    .   punct hit
    """)
    made_actors = find_actors(made, ())
    assert "him" in _texts(_named(made_actors, "Rolf"))


def test_speaker_is_not_he_in_his_own_quotation() -> None:
    made = analysis("""
        Jon  NNP nsubj met  PER
        met  VBD root  -    ARG0=Jon ARG1=Rolf
        Rolf NNP obj   met  PER
        .    .   punct met

        “    ``  punct lied
        He   PRP nsubj lied
        lied VBD ccomp said ARG0=He
        ,    ,   punct lied
        ”    ''  punct lied
        Jon  NNP nsubj said PER
        said VBD root  -    ARG0=Jon ARG1=lied
        .    .   punct said
    """)
    assert "He" in _texts(_named(find_actors(made, ()), "Rolf"))


def test_acronym_in_brackets_and_the_group_described_before_its_name() -> None:
    made = analysis("""
        A     DT  det   group
        group NN  nsubj struck @organization
        of    IN  case  dissidents
        dissidents NNS nmod group @person
        known VBN acl   group
        as    IN  case  Army
        the   DT  det   Army
        Free  NNP compound Army ORG
        Mardan NNP compound Army +
        Army  NNP obl   known  +
        (     ``  punct FMA
        FMA   NNP appos Army ORG
        )     ''  punct FMA
        struck VBD root -    ARG0=group
        .     .   punct struck

        The   DT  det   FMA
        FMA   NNP nsubj fled  ORG
        fled  VBD root  -     ARG0=FMA
        .     .   punct fled
    """)
    actors = find_actors(made, ())
    army = _named(actors, "Free Mardan Army")
    assert army.kind == "armed_group"
    assert {"FMA", "The FMA"} <= set(_texts(army))
    assert actors.at(token(made, "group")) == army


def test_plurals_without_a_name_are_groups_and_ministries_organizations() -> None:
    made = analysis("""
        Activists NNS nsubj blame  @person
        blame VBP root  -     ARG0=Activists ARG1=ministry
        the   DT  det   ministry
        ministry NN obj  blame @organization
        .     .   punct blame

        Rebels NNS nsubj attacked @person
        attacked VBD root - ARG0=Rebels ARG1=regime
        the   DT  det   regime
        regime NN  obj  attacked @organization
        .     .   punct attacked
    """)
    kinds = {a.name: a.kind for a in find_actors(made, ()).all}
    assert kinds == {
        "Activists": "group", "the ministry": "organization", "Rebels": "armed_group", "the regime": "state",
    }  # fmt: skip


def test_copula_gives_an_office_and_a_denied_one_does_not() -> None:
    made = analysis("""
        Oren NNP nsubj judge PER
        is   VBZ cop   judge
        a    DT  det   judge
        judge NN root  -     @person !
        .    .   punct judge

        Rolf NNP nsubj pilot PER
        is   VBZ cop   pilot
        not  RB  advmod pilot
        a    DT  det   pilot
        pilot NN root  -     @person !
        .    .   punct pilot
    """)
    actors = find_actors(made, ())
    assert [o.title for o in _named(actors, "Oren").roles] == ["judge"]
    assert _named(actors, "Rolf").roles == ()


def test_lead_describes_whom_the_next_paragraph_names() -> None:
    made = analysis("""
        Tavia    NNP nmod:poss minister LOC
        's       POS case      Tavia
        oil      NN  compound  minister
        minister NN  nsubj     resigned @person
        resigned VBD root      -        ARG0=minister
        .        .   punct     resigned
        ---
        Ilan     NNP nsubj     left     PER
        Morrow   NNP flat      Ilan     +
        left     VBD root      -        ARG0=Ilan
        .        .   punct     left
    """)
    (minister,) = [a for a in find_actors(made, ()).all if a.kind == "person"]
    assert minister.name == "Ilan Morrow"
    assert [(o.title, o.of) for o in minister.roles] == [("oil minister", "Tavia")]


def test_an_anonymous_speaker_is_not_the_person_named_next() -> None:
    made = analysis("""
        An       DT  det       official
        official NN  nsubj     said     @person
        said     VBD root      -        ARG0=official
        so       RB  advmod    said
        .        .   punct     said
        ---
        Ilan     NNP nsubj     left     PER
        Morrow   NNP flat      Ilan     +
        left     VBD root      -        ARG0=Ilan
        .        .   punct     left
    """)
    assert [a.name for a in find_actors(made, ()).all] == ["An official", "Ilan Morrow"]


def test_credits_and_bylines_give_no_actors_and_names_end_with_their_block() -> None:
    table = """
        Ilan     NNP root      -        PER @person
        Morrow   NNP flat      Ilan     +
        ---
        Jo       NNP root      -        PER @person
        Stringer NNP flat      Jo       +
    """
    actors = find_actors(analysis(table, blocks=("caption", "credit")), ())
    assert [a.name for a in actors.all] == ["Ilan Morrow"]


def test_relative_pronoun_belongs_to_its_antecedent() -> None:
    made = analysis("""
        Rolf NNP nsubj wept PER
        ,    ,   punct fled
        who  WP  nsubj fled
        fled VBD acl:relcl Rolf ARG0=who
        ,    ,   punct fled
        wept VBD root  -    ARG0=Rolf
        .    .   punct wept
    """)
    assert _texts(_named(find_actors(made, ()), "Rolf")) == ["Rolf", "who"]


def test_first_person_waits_for_its_speaker() -> None:
    made = analysis("""
        “    ``  punct left
        I    PRP nsubj left
        left VBD ccomp said ARG0=I
        ,    ,   punct left
        ”    ''  punct left
        Rolf NNP nsubj said PER
        said VBD root  -    ARG0=Rolf
        .    .   punct said
    """)
    actors = find_actors(made, ())
    at = token(made, "I")
    assert actors.at(at) is None
    assert actors.mention_at(at) is not None
    rolf = _named(actors, "Rolf")
    resolved = resolve_first_person(actors, {at: rolf.id})
    assert _texts(_named(resolved, "Rolf")) == ["I", "Rolf"]
    assert resolve_first_person(actors, {at: "A99"}) == actors


def test_upper_case_text_joins_like_any_other() -> None:
    made = analysis("""
        COLONEL NNP nmod:desc IDRA
        IDRA  NNP nsubj FLED  PER
        VOSS  NNP flat  IDRA  +
        FLED  VBD root  -     ARG0=IDRA
        .     .   punct FLED

        VOSS  NNP nsubj LEFT  PER
        LEFT  VBD root  -     ARG0=VOSS
        .     .   punct LEFT
    """)
    (voss,) = find_actors(made, ()).all
    assert voss.name == "IDRA VOSS"
    assert [o.title for o in voss.roles] == ["COLONEL"]
    assert _texts(voss) == ["COLONEL IDRA VOSS", "VOSS"]


WORDS = st.sampled_from(
    ["he", "his", "who", "that", "it", "they", "Ilan", "Morrow", "Mrs", "minister", "the", "of", ",", "(", ")", "“",
     "”", '"', "58", "\n\n", " ", "’s", "said", "I", "themselves", "ORG", "é", "\u200b", "🙂", "police", "regime", "-"]
)  # fmt: skip
DEPS = st.sampled_from(
    ["nsubj", "obj", "nmod", "nmod:poss", "appos", "flat", "compound", "conj", "acl:relcl", "cop", "xcomp", "obl",
     "dep", "case", "nmod:desc", "ccomp", "advcl", "punct", "expl"]
)  # fmt: skip
TAGS = st.sampled_from(["NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "WP", "DT", "VBD", "IN", "JJ", "CD", ",", "_SP"])


@st.composite
def any_analysis(draw: st.DrawFn) -> Analysis:
    words = draw(st.lists(WORDS | st.text(min_size=1, max_size=4), min_size=1, max_size=25))
    n = len(words)
    heads = [draw(st.integers(0, k)) for k in range(n)]
    deps = ["root" if h == k else draw(DEPS) for k, h in enumerate(heads)]
    tags = [draw(TAGS) for _ in words]
    pos = ["PROPN" if t[:3] == "NNP" else "NOUN" if t[0] == "N" else "PRON" if t[0] in "PW" else "X" for t in tags]
    doc = Doc(VOCAB, words=words, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=[w.lower() for w in words])
    cuts = sorted(draw(st.sets(st.integers(0, n), max_size=8)))
    pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    doc.set_ents([DocSpan(doc, a, b, label=draw(st.sampled_from(["PER", "ORG", "LOC", "NORP"]))) for a, b in pairs])
    classes = {k: draw(st.sampled_from(["person", "organization", "place"])) for k in range(0, n, 2)}
    return Analysis(Report(id="any", uri="any", text=doc.text), plain.Doc(doc), {}, (), classes)


@settings(max_examples=150, deadline=None)
@given(any_analysis())
def test_any_words_in_any_tree_give_actors_whose_spans_quote(made: Analysis) -> None:
    actors = find_actors(made, ())
    for actor in actors.all:
        assert actor.name
        for span in (*actor.mentions, *actor.roles):
            assert made.report.text[span.start : span.end] == span.text
    assert [a.id for a in actors.all] == [f"A{k}" for k in range(1, len(actors.all) + 1)]


@settings(max_examples=50, deadline=None)
@given(st.lists(WORDS, max_size=12))
def test_words_without_any_analysis_never_raise(words: list[str]) -> None:
    doc = Doc(VOCAB, words=words)
    find_actors(Analysis(Report(id="any", uri="any", text=doc.text), plain.Doc(doc)), ())


def test_two_spellings_with_two_offices_are_two_people_in_one_report() -> None:
    table = """
        Minister NNP nmod:desc Karla
        Karla    NNP nsubj     fled   PER
        Venn     NNP flat      Karla  +
        fled     VBD root      -

        {office} NNP nmod:desc Karla
        Karla    NNP nsubj     stayed PER
        al       NNP flat      Karla  +
        Venn     NNP flat      Karla  +
        stayed   VBD root      -
    """
    made = [find_actors(analysis(table.format(office=office)), ()) for office in ("Judge", "Minister")]
    people = [sum(actor.named for actor in each.all) for each in made]
    assert people == [2, 1]


def test_the_label_of_a_turn_is_not_whom_its_words_address() -> None:
    made = analysis("""
        ANNOUNCER NN  root      -         @person
        :         :   punct     ANNOUNCER
        Colonel   NNP nmod:desc Dask
        Dask      NNP appos     ANNOUNCER PER @person
        ,         ,   punct     ANNOUNCER
        thank     VBP parataxis ANNOUNCER
        you       PRP obj       thank
    """)
    actors = find_actors(made, ())
    dask = actors.at(token(made, "Dask"))
    assert dask is not None
    assert "ANNOUNCER" not in _texts(dask)


def test_whose_ministry_is_a_ministry() -> None:
    made = analysis("""
        The        DT  det       government
        government NN  nsubj     fell       @organization
        whose      WP$ nmod:poss ministry
        ministry   NN  nsubj     denied     @organization
        denied     VBD acl:relcl government ARG0=ministry
        it         PRP obj       denied
        fell       VBD root      -          ARG1=government
    """)
    ministry = find_actors(made, ()).at(token(made, "ministry"))
    assert ministry is not None
    assert _texts(ministry)[0] == "ministry"
