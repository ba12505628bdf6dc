"""Trees are mended where grammar rules them out, and only there."""

from spacy.tokens import Doc

from sayso.extract.straighten import straighten
from tests.unit.extract.docs_by_hand import analysis

INFINITIVE = """
    Aid     NN  nsubj calls
    calls   VBZ root  -
    on      IN  case  all
    all     DT  obl   calls
    to      TO  mark  stop
    stop    VB  xcomp calls
    and     CC  cc    demands
    demands VBZ conj  stop
    peace   NN  obj   demands
"""
QUOTED = """
    He        PRP nsubj  said
    said      VBD root   -
    he        PRP nsubj  held
    “         ``  punct  held
    was       VBD aux    held
    held      VBN ccomp  said
    ”         ''  punct  held
    and       CC  cc     hinted
    hinted    VBD conj   held
    otherwise RB  advmod hinted
"""


def _straight(table: str) -> Doc:
    doc = analysis(table).doc
    straighten(doc)
    return doc


def _head(doc: Doc, word: str) -> str:
    return next(t.head.text for t in doc if t.text == word)


def test_a_finite_verb_does_not_coordinate_with_an_infinitive() -> None:
    assert _head(_straight(INFINITIVE), "demands") == "calls"


def test_an_infinitive_may() -> None:
    assert _head(_straight(INFINITIVE.replace("demands VBZ", "demands VB")), "demands") == "stop"


def test_a_verb_behind_a_quotation_coordinates_with_what_introduces_it() -> None:
    assert _head(_straight(QUOTED), "hinted") == "said"


def test_without_quotation_marks_it_may_be_part_of_what_is_said() -> None:
    assert _head(_straight(QUOTED.replace("“", "-").replace("”", "-")), "hinted") == "held"


def test_the_last_of_two_subjects_heads_the_other() -> None:
    doc = _straight("""
        Ostri     NNP nsubj spoke
        officials NNS nsubj spoke
        spoke     VBD root  -
    """)
    assert [(t.text, t.dep_, t.head.text) for t in doc][:2] == [
        ("Ostri", "compound", "officials"),
        ("officials", "nsubj", "spoke"),
    ]


def test_subjects_apart_stay() -> None:
    doc = _straight("""
        lawyer NN  nsubj spoke
        ,      ,   punct Roe
        Roe    NNP nsubj spoke PER
        spoke  VBD root  -
    """)
    assert [t.head.text for t in doc if t.dep_ == "nsubj"] == ["spoke", "spoke"]


def test_a_name_behind_a_comma_stands_in_apposition() -> None:
    doc = _straight("""
        deputy NN  nsubj     spoke
        ,      ,   punct     Roe
        Roe    NNP nmod:poss deputy PER
        spoke  VBD root      -
    """)
    assert doc[2].dep_ == "appos"


def test_a_noun_with_an_article_is_no_part_of_a_name() -> None:
    doc = _straight("""
        Roe   NNP nsubj spoke PER
        ,     ,   punct mayor
        the   DT  det   mayor
        mayor NN  flat  Roe
        spoke VBD root  -
    """)
    assert doc[3].dep_ == "appos"


def test_whom_a_sentence_begins_by_citing_is_no_subject() -> None:
    doc = _straight("""
        According VBG case  Courier
        to        TO  fixed According
        the       DT  det   Courier
        Courier   NNP nsubj said
        ,         ,   punct Courier
        Ada       NNP nsubj said
        said      VBD root  -
        nothing   NN  obj   said
    """)
    assert [t.dep_ for t in doc if t.text in {"Courier", "Ada"}] == ["obl", "nsubj"]


def test_a_genitive_before_its_noun_is_no_apposition() -> None:
    doc = _straight("""
        Ada    NNP nsubj said
        ,      ,   punct lawyer
        Roe    NNP appos lawyer PER
        's     POS case  Roe
        lawyer NN  appos Ada
        said   VBD root  -
    """)
    assert next(t.dep_ for t in doc if t.text == "Roe") == "nmod:poss"


MODAL = """
    He         PRP nsubj said
    said       VBD root  -
    staff      NN  nsubj stay
    would      MD  aux   stay
    stay       VB  ccomp said
    and        CC  cc    threatened
    threatened VBD conj  stay
    strikes    NNS obj   threatened
"""
GERUND = """
    Roe      NNP nsubj:pass arrested
    was      VBD aux:pass   arrested
    arrested VBN root       -
    for      IN  mark       hiding
    hiding   VBG advcl      arrested
    arms     NNS obj        hiding
    and      CC  cc         released
    released VBN conj       hiding
"""


def test_a_past_tense_does_not_coordinate_with_a_verb_behind_a_modal() -> None:
    assert _head(_straight(MODAL), "threatened") == "said"


def test_a_passive_participle_coordinates_with_the_passive_above_a_gerund() -> None:
    assert _head(_straight(GERUND), "released") == "arrested"


def test_a_participle_may_coordinate_with_a_passive_gerund() -> None:
    being = GERUND.replace("    hiding   VBG", "    being VBG aux hiding\n    hiding   VBG")
    assert _head(_straight(being), "released") == "hiding"


def test_a_noun_behind_a_coordinated_verb_is_its_object() -> None:
    doc = _straight("""
        Shells     NNS nsubj fell
        fell       VBD root  -
        killing    VBG advcl fell
        a          DT  det   guard
        guard      NN  obj   killing
        and        CC  cc    injuring
        injuring   VBG conj  passers-by
        passers-by NNS obj   killing
    """)
    assert (_head(doc, "injuring"), _head(doc, "passers-by")) == ("killing", "injuring")


REPORTED = """
    Six     CD  nsubj died
    died    VBD ccomp said
    on      IN  case  Tuesday
    Tuesday NNP obl   said
    ,       ,   punct said
    Roe     NNP nsubj said
    said    VBD root  -
"""


def test_a_time_before_the_comma_belongs_to_the_clause_reported() -> None:
    assert _head(_straight(REPORTED), "Tuesday") == "died"


def test_a_time_behind_the_comma_stays_with_the_reporting_verb() -> None:
    moved = REPORTED.replace("    ,       ,   punct said\n", "").replace("    on ", "    , , punct said\n    on ")
    assert _head(_straight(moved), "Tuesday") == "said"


def test_a_past_tense_with_an_object_and_no_auxiliary_is_active() -> None:
    made = analysis(
        """
        Courts NNS nsubj:pass jailed
        jailed VBD root -
        him PRP obj jailed
        """
    )
    straighten(made.doc)
    assert made.doc[0].dep_ == "nsubj"


def test_a_bare_infinitive_belongs_to_the_verb_that_makes_somebody_do_it() -> None:
    made = analysis(
        """
        A DT det decision
        decision NN root -
        that WDT nsubj made
        made VBD acl:relcl decision
        him PRP obj made
        lose VB acl decision
        it PRP obj lose
        """
    )
    straighten(made.doc)
    assert (made.doc[5].head.text, made.doc[5].dep_) == ("made", "xcomp")


def test_what_is_reported_before_a_comma_is_one_clause() -> None:
    doc = _straight("""
        Men     NNS nsubj stopped
        stopped VBD ccomp said
        it      PRP obj   stopped
        ,       ,   punct robbed
        robbed  VBD ccomp said
        it      PRP obj   robbed
        ,       ,   punct said
        police  NNS nsubj said
        said    VBD root  -
    """)
    assert (doc[4].dep_, doc[4].head.text) == ("conj", "stopped")


def test_what_has_a_preposition_is_no_part_of_a_name() -> None:
    doc = _straight("""
        Men     NNS nsubj    stopped
        stopped VBD root     -
        the     DT  det      Dawn
        Dawn    NNP obj      stopped
        off     IN  case     Orrun
        Orrun   NNP compound Dawn
    """)
    assert (doc[5].dep_, doc[5].head.text) == ("obl", "stopped")


def test_what_ends_in_ed_is_past_but_for_verbs_that_end_so_themselves() -> None:
    made = analysis("""
        Teachers  NNS nsubj protested
        protested VBP root  -
        .         .   punct protested

        They      PRP nsubj need
        need      VBP root  -
        help      NN  obj   need
        .         .   punct need
    """)
    straighten(made.doc)
    assert [t.tag_ for t in made.doc if t.dep_ == "root"] == ["VBD", "VBP"]


def test_of_a_description_and_a_name_behind_it_that_are_both_objects_the_name_heads_the_other() -> None:
    table = """
        Police     NNS nsubj arrested
        arrested   VBD root  -
        the        DT  det   journalist
        journalist NN  obj   arrested
        Ada        NNP obj   arrested  PER
        Roe        NNP flat  Ada       +
    """
    doc = _straight(table)
    assert _head(doc, "journalist") == "Ada"
    assert _head(_straight(table.replace("PER", "LOC")), "journalist") == "arrested"
    assert doc[3].dep_ == "nmod:desc"


def test_a_newspapers_name_with_its_article_heads_the_word_newspaper() -> None:
    table = """
        the       DT  det      newspaper
        newspaper NN  nsubj    reported
        The       DT  det      Mail
        Oru       NNP compound Mail      ORG
        Mail      NNP nsubj    reported  +
        reported  VBD root     -
    """
    assert _head(_straight(table), "newspaper") == "Mail"


def test_an_active_verb_behind_a_comma_does_not_coordinate_with_the_passive_that_is_reported() -> None:
    table = """
        She      PRP nsubj      admitted
        admitted VBD root       -
        that     IN  mark       killed
        he       PRP nsubj:pass killed
        was      VBD aux:pass   killed
        killed   VBN ccomp      admitted
        ,        ,   punct      resigned
        and      CC  cc         resigned
        resigned VBD conj       killed
    """
    assert _head(_straight(table), "resigned") == "admitted"
    assert _head(_straight(table.replace(",        ,   punct      resigned\n", "")), "resigned") == "killed"


def test_a_coordinated_gerund_takes_what_stands_right_behind_it() -> None:
    table = """
        Shells   NNS nsubj  fell
        fell     VBD root   -
        killing  VBG advcl  fell
        six      CD  nummod people
        people   NNS obj    killing
        and      CC  cc     injuring
        injuring VBG conj   people
        20       CD  obj    killing
    """
    doc = _straight(table)
    assert (_head(doc, "injuring"), _head(doc, "20"), _head(doc, "people")) == ("killing", "injuring", "killing")


def test_a_coordinated_passive_takes_what_stands_right_before_it() -> None:
    table = """
        Three    CD  nummod     soldiers
        soldiers NNS nsubj:pass killed
        were     VBD aux:pass   killed
        killed   VBN root       -
        and      CC  cc         wounded
        five     CD  nsubj:pass killed
        were     VBD aux:pass   wounded
        wounded  VBN conj       killed
    """
    doc = _straight(table)
    assert (_head(doc, "five"), _head(doc, "soldiers")) == ("wounded", "killed")


def test_a_gerund_with_an_object_of_its_own_takes_nothing() -> None:
    table = """
        killing  VBG root   -
        six      CD  obj    killing
        and      CC  cc     injuring
        injuring VBG conj   killing
        nine     CD  obj    injuring
        on       IN  case   Monday
        Monday   NNP obl    killing
    """
    assert _head(_straight(table), "Monday") == "killing"


def test_responsibility_is_for_what_stands_behind_it() -> None:
    table = """
        They           PRP nsubj claimed
        claimed        VBD root  -
        responsibility NN  obj   claimed
        for            IN  case  raid
        the            DT  det   raid
        raid           NN  obl   claimed
        in             IN  case  note
        a              DT  det   note
        note           NN  obl   claimed
    """
    doc = _straight(table)
    assert (_head(doc, "raid"), _head(doc, "note")) == ("responsibility", "claimed")


CHARGED = """
    Marn     NNP nsubj charged
    charged  VBD root  -
    today    NN  obl   charged
    that     IN  mark  raided
    raiders  NNS nsubj raided
    raided   VBD advcl charged
    hamlets  NNS obj   raided
"""


def test_a_clause_with_that_is_what_its_verb_says() -> None:
    assert next(t.dep_ for t in _straight(CHARGED) if t.text == "raided") == "ccomp"


def test_a_clause_with_so_that_is_not() -> None:
    result = CHARGED.replace("today    NN  obl   charged", "so       RB  advmod charged")
    assert next(t.dep_ for t in _straight(result) if t.text == "raided") == "advcl"


BY = """
    Unions   NNS nsubj     rejected
    rejected VBD root      -
    calls    NNS obj       rejected
    by       IN  case      premier
    premier  NN  obl:agent rejected
"""


def test_an_active_verb_has_no_agent() -> None:
    assert _head(_straight(BY), "premier") == "calls"


def test_a_passive_has() -> None:
    passive = BY.replace("Unions   NNS nsubj     rejected", "were VBD aux:pass rejected")
    assert _head(_straight(passive), "premier") == "rejected"


LEFT = """
    Blasts  NNS nsubj  left
    left    VBD root   -
    six     CD  nummod dead
    dead    JJ  obj    left
    and     CC  cc     hurt
    13      CD  conj   dead
    hurt    VBN conj   dead
"""


def test_those_right_before_a_state_behind_left_are_in_it() -> None:
    doc = _straight(LEFT)
    assert [(_head(doc, word), next(t.dep_ for t in doc if t.text == word)) for word in ("six", "13")] == [
        ("dead", "nsubj:pass"),
        ("hurt", "nsubj:pass"),
    ]
    assert [_head(doc, "dead"), _head(doc, "hurt")] == ["left", "dead"]


def test_what_stands_between_a_conjunction_and_its_verb_is_its_subject() -> None:
    doc = _straight("""
        Lund     NNP nsubj rose
        rose     VBD root  -
        after    IN  mark  unseated
        a        DT  det   coup
        coup     NN  obl   rose
        unseated VBD advcl rose
        him      PRP obj   unseated
    """)
    assert [(t.dep_, t.head.text) for t in doc if t.text == "coup"] == [("nsubj", "unseated")]


def test_a_time_before_a_verb_with_its_own_subject_stays() -> None:
    doc = _straight("""
        Lund     NNP nsubj rose
        rose     VBD root  -
        in       IN  case  May
        May      NNP obl   rose
        after    IN  mark  fell
        he       PRP nsubj fell
        fell     VBD advcl rose
    """)
    assert _head(doc, "May") == "rose"


def test_what_somebody_is_accused_of_is_no_part_of_him() -> None:
    doc = _straight("""
        Unions   NNS nsubj accused
        accused  VBD root  -       lemma:accuse
        the      DT  det   ministry
        ministry NN  obj   accused
        of       IN  mark  lying
        lying    VBG nmod  ministry
    """)
    assert _head(doc, "lying") == "accused"


def test_a_title_and_the_name_behind_it_are_one_object() -> None:
    doc = _straight("""
        They      PRP nsubj ousted
        ousted    VBD root  -
        President NNP obj   ousted
        Oren      NNP obj   ousted PER
    """)
    assert [(t.dep_, t.head.text) for t in doc if t.text == "President"] == [("nmod:desc", "Oren")]


def test_nor_with_a_passive_that_only_tells_the_time() -> None:
    table = """
        Courts   NNS nsubj      freed
        freed    VBD root       -
        two      CD  obj        freed
        after    IN  mark       held
        they     PRP nsubj:pass held
        were     VBD aux:pass   held
        held     VBN advcl      freed
        ,        ,   punct      charged
        and      CC  cc         charged
        charged  VBD conj       held
        one      CD  obj        charged
    """
    assert _head(_straight(table), "charged") == "freed"


def test_a_newspapers_name_that_the_tree_makes_its_words_attribute_is_the_subject() -> None:
    doc = _straight("""
        Rain      NN  nsubj    fell
        fell      VBD ccomp    reported
        ,         ,   punct    reported
        the       DT  det      newspaper
        newspaper NN  obl      reported
        The       DT  det      Mail
        Oru       NNP compound Mail      ORG
        Mail      NNP nmod     newspaper +
        reported  VBD root     -
    """)
    assert [(t.head.text, t.dep_) for t in doc if t.text in {"newspaper", "Mail"}] == [
        ("Mail", "nmod:desc"),
        ("reported", "nsubj"),
    ]


def test_a_preposition_before_a_name_is_the_whole_names() -> None:
    table = """
        Rain  NN  nsubj    fell
        fell  VBD root     -
        in    IN  case     Lower
        Lower NNP compound Orrun
        Orrun NNP obl      fell
    """
    assert _head(_straight(table), "in") == "Orrun"


def test_who_is_convicted_undergoes_it_where_a_list_leaves_out_the_auxiliary() -> None:
    table = """
        Oren      NNP nsubj    convicted PER
        Dask      NNP flat     Oren      PER
        convicted VBD root     -
        of        IN  case     robbery
        robbery   NN  obl      convicted
    """
    assert next(t.dep_ for t in _straight(table) if t.text == "Oren") == "nsubj:pass"
    active = table.replace("of        IN  case     robbery", "a         DT  det      robbery").replace("obl", "obj")
    assert next(t.dep_ for t in _straight(active) if t.text == "Oren") == "nsubj"


def test_on_whom_something_is_blamed_belongs_to_the_verb() -> None:
    table = """
        Officials NNS nsubj blamed
        blamed    VBD root  - lemma:blame
        violence  NN  obj   blamed
        on        IN  case  rebels
        rebels    NNS nmod  violence
    """
    assert _head(_straight(table), "rebels") == "blamed"
    assert _head(_straight(table.replace("lemma:blame", "lemma:note")), "rebels") == "violence"


def test_what_stands_between_for_and_to_is_the_infinitives_subject() -> None:
    table = """
        They     PRP nsubj    repeated
        repeated VBD root     -
        calls    NNS obj      repeated
        for      IN  mark     freed
        Asel     NNP nmod     calls    PER
        to       TO  mark     freed
        be       VB  aux:pass freed
        freed    VBN advcl    repeated
    """
    assert [(t.dep_, t.head.text) for t in _straight(table) if t.text == "Asel"] == [("nsubj:pass", "freed")]


def test_a_possessive_and_its_noun_are_one_subject() -> None:
    table = """
        his   PRP$ nsubj left
        group NN   nsubj left
        left  VBD  root  -
    """
    assert [(t.dep_, t.head.text) for t in _straight(table) if t.text == "his"] == [("nmod:poss", "group")]


def test_the_place_of_a_dateline_is_no_subject() -> None:
    doc = _straight("""
        ORRUN  NNP nsubj  said LOC
        —      ,   punct  ORRUN
        Ada    NNP nsubj  said PER
        Roe    NNP flat   Ada  +
        said   VBD root   -
        so     RB  advmod said
    """)
    assert [t.text for t in doc if t.dep_ == "nsubj"] == ["Ada"]


def test_who_bears_an_office_stands_for_the_body_with_initials_before_it() -> None:
    doc = _straight("""
        Harbour NNP compound  Union
        Union   NNP nsubj:pass seen ORG
        (       -LRB- punct   HU
        HU      NNP compound  leader
        )       -RRB- punct   HU
        leader  NN  nmod:desc Ada
        Ada     NNP nsubj:pass seen PER
        Roe     NNP flat      Ada +
        was     VBD aux:pass  seen
        seen    VBN root      -
    """)
    assert [t.text for t in doc if t.dep_ == "nsubj:pass"] == ["Ada"]
    assert _head(doc, "Union") == "leader"


def test_a_second_subject_behind_and_is_that_of_the_verb_behind_it() -> None:
    doc = _straight("""
        Cars    NNS nsubj:pass burnt
        were    VBD aux:pass   burnt
        burnt   VBN ccomp      said
        and     CC  cc         shops
        shops   NNS nsubj:pass burnt
        at      IN  case       station
        the     DT  det        station
        station NN  nmod       shops
        were    VBD aux:pass   looted
        looted  VBN ccomp      said
        ,       ,   punct      burnt
        clerks  NNS nsubj      said
        said    VBD root       -
    """)
    assert (_head(doc, "shops"), _head(doc, "looted")) == ("looted", "burnt")


def test_incommunicado_says_how_somebody_is_held() -> None:
    doc = _straight("""
        Lind          NNP nsubj:pass held PER
        was           VBD aux:pass   held
        held          VBN root       -
        incommunicado NN  obj        held
    """)
    assert [(t.pos_, t.dep_) for t in doc if t.text == "incommunicado"] == [("ADV", "advmod")]


def test_the_subject_of_a_gerund_behind_a_conjunction_is_that_of_the_finite_verb() -> None:
    doc = _straight("""
        Roe      NNP nsubj  came     PER
        came     VBD root   -
        after    IN  mark   claiming
        a        DT  det    gunman
        gunman   NN  nsubj  claiming
        claiming VBG advcl  came
        loyalty  NN  obj    claiming
        made     VBD advcl  came
        an       DT  det    attack
        attack   NN  obj    made
    """)
    assert (_head(doc, "gunman"), _head(doc, "after"), _head(doc, "claiming")) == ("made", "made", "gunman")


def test_shooting_before_victims_is_what_befell_them() -> None:
    doc = _straight("""
        Roe      NNP nsubj placed   PER
        placed   VBD root  -
        a        DT  det   stone
        stone    NN  obj   placed
        for      IN  mark  shooting
        shooting VBG acl   stone
        victims  NNS obj   shooting
    """)
    assert (_head(doc, "victims"), _head(doc, "shooting"), _head(doc, "for")) == ("stone", "victims", "victims")


def test_behind_with_a_past_tense_is_a_participle() -> None:
    doc = _straight("""
        It      PRP nsubj  ended
        ended   VBD root   -
        with    IN  mark   denied
        clerks  NNS nsubj  denied
        denied  VBD advcl  ended
        access  NN  obj    denied
    """)
    assert [(t.tag_, t.dep_) for t in doc if t.text in {"clerks", "denied"}] == [
        ("NNS", "nsubj:pass"),
        ("VBN", "advcl"),
    ]


TOLLS = """
    Two      CD  nummod     people
    people   NNS nsubj:pass killed
    were     VBD aux:pass   killed
    killed   VBN root       -
    and      CC  cc         nine
    nine     CD  conj       killed
    wounded  JJ  conj       killed
    when     WRB advmod     struck
    lorries  NNS nsubj      struck
    struck   VBD advcl      killed
"""


def test_a_second_toll_has_its_own_number() -> None:
    doc = _straight(TOLLS)
    assert _head(doc, "nine") == "wounded"
    wounded = next(t for t in doc if t.text == "wounded")
    assert (wounded.tag_, wounded.lemma_, wounded.dep_) == ("VBN", "wound", "conj")


def test_a_number_that_counts_something_else_stays_where_it_is() -> None:
    table = TOLLS.replace("nine     CD  conj       killed", "guards   NNS conj       people").replace(
        "cc         nine", "cc         guards"
    )
    assert _head(_straight(table), "guards") == "people"


def test_what_somebody_is_convicted_of_belongs_to_the_verb() -> None:
    table = """
        Judges    NNS nsubj  convicted
        convicted VBD root   -         lemma:convict
        two       CD  nummod clerks
        clerks    NNS obj    convicted
        of        IN  case   fraud
        fraud     NN  nmod   clerks
    """
    assert _head(_straight(table), "fraud") == "convicted"
    assert (
        _head(_straight(table.replace("fraud     NN ", "Orrun     NNP").replace("fraud", "Orrun")), "Orrun") == "clerks"
    )


def test_a_headline_leaves_out_the_auxiliary_of_a_charge() -> None:
    doc = _straight("""
        Mayor   NN  nsubj charged
        charged VBD root  -       lemma:charge
        with    IN  case  fraud
        fraud   NN  obl   charged
    """)
    assert doc[0].dep_ == "nsubj:pass"
    assert doc[1].tag_ == "VBN"


def test_whom_a_relative_clause_says_somebody_arrested_is_its_object() -> None:
    doc = _straight("""
        The      DT  det       clerk
        clerk    NN  nsubj     fled
        guards   NNS nsubj     arrested
        arrested VBD acl:relcl clerk    lemma:arrest
        in       IN  case      May
        May      NNP obl       arrested
        fled     VBD root      -
    """)
    assert doc[2].dep_ == "nsubj"


def test_a_rare_verb_that_ends_in_s_is_in_the_present() -> None:
    doc = _straight("""
        Bloc  NN  nsubj mulls
        mulls VBD root  -
        bans  NNS obj   mulls
    """)
    assert (doc[1].tag_, doc[1].lemma_) == ("VBZ", "mull")


def test_a_name_is_the_apposition_of_the_noun_right_before_it() -> None:
    doc = _straight("""
        Reports   NNS nsubj     followed
        published VBN acl       Reports
        by        IN  case      group
        the       DT  det       group
        group     NN  obl:agent published
        Vigil     NNP appos     Reports
        followed  VBD root      -
    """)
    assert _head(doc, "Vigil") == "group"


LEFT_WITH = """
    The     DT   det     raid
    raid    NN   nsubj   left  @event
    left    VBD  root    -  lemma:leave
    six     CD   nummod  guards
    guards  NNS  obj     left  @person
    dead    JJ   xcomp   left
    and     CC   cc      clerks
    four    CD   nummod  clerks
    clerks  NNS  conj    guards  @person
    with    IN   case    burns
    burns   NNS  nmod    clerks  @object
"""


def test_who_is_left_in_another_state_is_not_among_the_dead() -> None:
    doc = _straight(LEFT_WITH)
    assert _head(doc, "clerks") == "burns"
    assert _head(doc, "burns") == "dead"


def test_who_has_no_other_state_is() -> None:
    table = "\n".join(line for line in LEFT_WITH.splitlines() if "burns" not in line.split())
    assert _head(_straight(table.replace("with    IN   case    burns", "")), "clerks") == "guards"


def test_more_of_them_are_in_a_state_too() -> None:
    doc = _straight("""
        raid     NN   nsubj         left  @event
        left     VBD  root          -  lemma:leave
        six      CD   obj           left
        dead     JJ   xcomp         left
        and      CC   cc            injured
        30       CD   obl:unmarked  injured
        more     RBR  advmod        injured
        injured  JJ   conj          dead
    """)
    assert [(t.dep_, t.head.text) for t in doc if t.text == "30"] == [("nsubj:pass", "injured")]


def test_who_is_accused_right_before_is_no_second_phrase() -> None:
    doc = _straight("""
        Judges   NNS nsubj  gave  @person
        gave     VBD root   -  lemma:give
        bail     NN  obj    gave
        to       IN  case   clerk
        a        DT  det    clerk
        clerk    NN  nmod   bail  @person
        accused  NN  obl    gave
        of       IN  mark   plotting
        plotting VBG acl    accused
    """)
    assert [(t.tag_, t.dep_, t.head.text) for t in doc if t.text == "accused"] == [("VBN", "acl", "clerk")]


def test_what_is_looked_into_is_no_verb() -> None:
    doc = _straight("""
        Judges   NNS nsubj  probing  @person
        are      VBP aux    probing
        probing  VBG root   -  lemma:probe
        claims   VBZ xcomp  probing
        that     IN  mark   lied
        Roe      NNP nsubj  lied
        lied     VBD ccomp  claims
    """)
    assert [(t.tag_, t.dep_) for t in doc if t.text == "claims"] == [("NNS", "obj")]


def test_pending_before_a_noun_without_article_is_a_preposition() -> None:
    table = """
        Judges   NNS nsubj  jailed  @person
        jailed   VBD root   -  lemma:jail
        Roe      NNP obj    jailed  PER
        pending  JJ  amod   trial
        trial    NN  obj    jailed
    """
    assert [t.dep_ for t in _straight(table) if t.text == "pending"] == ["case"]
    kept = table.replace("pending  JJ", "a        DT  det    trial\n        pending  JJ")
    assert [t.dep_ for t in _straight(kept) if t.text == "pending"] == ["amod"]


def test_a_gerund_behind_a_building_that_holds_people_describes_it() -> None:
    table = """
        Shells     NNS nsubj  hit
        hit        VBD root   -
        a          DT  det    school
        school     NN  obj    hit
        sheltering VBG advcl  hit     lemma:shelter
        families   NNS obj    sheltering  @person
    """
    assert _head(_straight(table), "sheltering") == "school"
    assert (
        _head(_straight(table.replace("sheltering", "killing").replace("lemma:shelter", "lemma:kill")), "killing")
        == "hit"
    )


def test_what_stands_behind_a_gerund_that_is_denied_is_its_object() -> None:
    doc = _straight("""
        Guards   NNS nsubj  denied  @person
        denied   VBD root   -
        losing   VBG xcomp  denied
        control  NN  obj    denied
    """)
    assert _head(doc, "control") == "losing"


def test_of_two_clauses_side_by_side_the_first_describes_the_subject() -> None:
    table = """
        A       DT  det    clerk
        clerk   NN  nsubj  shot  @person
        shot    VBD ccomp  said  lemma:shoot
        by      IN  case   guards
        guards  NNS obl    shot  @person
        died    VBD ccomp  said  lemma:die
        ,       ,   punct  said
        police  NN  nsubj  said  @organization
        said    VBD root   -     lemma:say
    """
    doc = _straight(table)
    assert [(t.tag_, t.dep_, t.head.text) for t in doc if t.text == "shot"] == [("VBN", "acl", "clerk")]
    assert _head(doc, "clerk") == "died"
    kept = _straight(table.replace("died    VBD", "and     CC  cc     died\n        died    VBD"))
    assert [t.dep_ for t in kept if t.text == "shot"] == ["ccomp"]


def test_those_who_charge_with_batons_are_charged_with_nothing() -> None:
    table = """
        Guards   NNS nsubj  charged  @person
        charged  VBD root   -        lemma:charge
        with     IN  case   {0}
        {0}      NNS obl    charged
    """
    assert [t.dep_ for t in _straight(table.format("batons")) if t.text == "Guards"] == ["nsubj"]
    assert [t.dep_ for t in _straight(table.format("crimes")) if t.text == "Guards"] == ["nsubj:pass"]


def test_names_in_a_list_are_no_other_names_of_the_first() -> None:
    doc = _straight("""
        Norland NNP nsubj  left    LOC
        ,       ,   punct  Tavia
        Tavia   NNP appos  Norland LOC
        and     CC  cc     Ostria
        Ostria  NNP conj   Norland LOC
        left    VBD root   -
    """)
    assert next(t.dep_ for t in doc if t.text == "Tavia") == "conj"


def test_a_noun_behind_of_describes_the_name_right_behind_it() -> None:
    doc = _straight("""
        the       DT  det   beating
        beating   NN  root  -
        of        IN  case  teacher
        teacher   NN  nmod  beating
        Ada       NNP nmod  beating PER
        Roe       NNP flat  Ada     +
    """)
    assert _head(doc, "teacher") == "Ada"
    assert _head(doc, "of") == "Ada"


def test_what_takes_effect_on_a_day_is_what_was_announced() -> None:
    doc = _straight("""
        She         PRP  nsubj         quits
        quits       VBZ  root          -
        her         PRP$ nmod:poss     post
        post        NN   obj           quits
        ,           ,    punct         30
        effective   JJ   amod          30
        June        NNP  nmod:unmarked 30
        30          CD   obl:unmarked  quits
    """)
    assert _head(doc, "30") == "post"
