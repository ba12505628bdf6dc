"""What becomes a claim, whose it is, and by how many hands it came."""

from sayso.extract.actors import Actors
from sayso.extract.actors.mention import Mention
from sayso.extract.claims import Claims, find_claims
from sayso.language.analysis import Analysis, Attribution
from sayso.model import Actor, Claim
from tests.unit.extract.docs_by_hand import analysis, token


def claims_of(table: str, **more: object) -> Claims:
    return find_claims(analysis(table, **more), Actors(), ())  # type: ignore[arg-type]


def texts(claim: Claim) -> list[str]:
    return [s.text for s in claim.spans]


def names(claim: Claim) -> list[str]:
    return [link.name for link in claim.chain]


def one_actor(made: Analysis, name: str, *at: tuple[str, int]) -> Actors:
    actor = Actor(id="A1", name=name, kind="person", named=True)
    found = [token(made, form, nth) for form, nth in at]
    mentions = tuple(Mention(i, i + 1, i, "name") for i in found)
    return Actors((actor,), mentions, dict.fromkeys(mentions, "A1"))


ANNOUNCED = """
    The      DT   det    minister
    minister NN   nsubj  announced
    announced VBD ccomp  reported
    that     IN   mark   left
    she      PRP  nsubj  left
    had      VBD  aux    left
    left     VBN  ccomp  announced
    the      DT   det    party
    party    NN   obj    left
    ,        ,    punct  reported
    Harbour  NNP  compound News ORG
    News     NNP  nsubj  reported +
    reported VBD  root   -
    .        .    punct  reported
"""


def test_an_announcement_that_an_agency_reports_has_both_in_its_chain_nearest_the_facts_first() -> None:
    outer, inner = claims_of(ANNOUNCED).all
    assert texts(inner) == ["she had left the party"]
    assert names(inner) == ["The minister", "Harbour News"]
    assert inner.stance == "announces"
    assert inner.within == outer.id
    assert texts(outer) == ["The minister announced that she had left the party"]
    assert names(outer) == ["Harbour News"]
    assert outer.chain[0].kind == "agency"


def test_the_innermost_claim_is_the_nested_one_and_its_cue_lies_in_the_outer() -> None:
    made = analysis(ANNOUNCED)
    found = find_claims(made, Actors(), ())
    left, announced, reported = token(made, "left"), token(made, "announced"), token(made, "reported")
    assert found.innermost(left) == found.all[1]
    assert found.innermost(announced) == found.all[0]
    assert found.innermost(reported) is None
    assert [found.is_cue(i) for i in (announced, reported, left)] == [True, True, False]


def test_quoted_as_having_said_gives_the_speaker_and_then_the_agency() -> None:
    found = claims_of("""
        “       ``  punct    falls
        The     DT  det      bridge
        bridge  NN  nsubj    falls
        falls   VBZ ccomp    quoted
        ,       ,   punct    falls
        ”       ''  punct    falls
        Reuters NNP nsubj    quoted  ORG
        quoted  VBD root     -  lemma:quote
        her     PRP obj      quoted
        as      IN  mark     said
        having  VBG aux      said
        said    VBN advcl    quoted
        .       .   punct    quoted
    """)
    (claim,) = found.all
    assert names(claim) == ["her", "Reuters"]
    assert texts(claim) == ["“The bridge falls,”"]
    assert claim.mode == "direct"


def test_according_to_gives_its_source_the_rest_of_the_sentence() -> None:
    (claim,) = claims_of("""
        Nine      CD  nummod people
        people    NNS nsubj  died
        died      VBD root   -
        ,         ,   punct  report
        according VBG case   report
        to        IN  fixed  according
        a         DT  det    report
        police    NN  compound report
        report    NN  obl    died
        .         .   punct  died
    """).all
    assert texts(claim) == ["Nine people died"]
    assert (names(claim), claim.chain[0].kind) == (["a police report"], "document")


def test_an_accusation_claims_what_somebody_is_accused_of() -> None:
    (claim,) = claims_of("""
        The       DT  det    union
        union     NN  nsubj  accused
        accused   VBD root   -
        guards    NNS obj    accused
        of        IN  mark   beating
        beating   VBG advcl  accused
        strikers  NNS obj    beating
        .         .   punct  accused
    """).all
    assert (claim.stance, texts(claim), names(claim)) == ("accuses", ["beating strikers"], ["The union"])


def test_urging_and_promising_take_infinitives() -> None:
    first, second = claims_of("""
        He      PRP nsubj  urged
        urged   VBD root   -
        them    PRP obj    urged
        to      TO  mark   leave
        leave   VB  xcomp  urged
        and     CC  cc     vowed
        vowed   VBD conj   urged
        to      TO  mark   follow
        follow  VB  xcomp  vowed
        .       .   punct  urged
    """).all
    assert (first.stance, texts(first)) == ("urges", ["to leave"])
    assert (second.stance, texts(second), names(second)) == ("promises", ["to follow"], ["He"])


def test_a_passive_cue_takes_its_agent_and_none_without_one() -> None:
    table = """
        It       PRP expl   reported
        was      VBD aux:pass reported
        reported VBN root   -{by}
        that     IN  mark   fell
        shells   NNS nsubj  fell
        fell     VBD ccomp  reported
        .        .   punct  reported
    """
    (claim,) = claims_of(table.format(by="\nby IN case monitors\nmonitors NNS obl:agent reported")).all
    assert (names(claim), texts(claim), claim.chain[0].kind) == (["monitors"], ["shells fell"], "group")
    unsourced = analysis(table.format(by=""))
    found = find_claims(unsourced, Actors(), ())
    assert found.all == ()
    assert found.hedge(token(unsourced, "fell")) == "reported"


def test_a_denial_as_a_noun_keeps_its_owner() -> None:
    (claim,) = claims_of("""
        The     DT  det      army
        army    NN  nmod:poss denial
        's      POS case     army
        denial  NN  nsubj    convinced
        that    IN  mark     fired
        it      PRP nsubj    fired
        fired   VBD acl      denial
        convinced VBD root   -
        nobody  NN  obj      convinced
        .       .   punct    convinced
    """).all
    assert (claim.stance, texts(claim), names(claim)) == ("denies", ["it fired"], ["The army"])


def test_who_did_not_say_claims_nothing_and_who_does_not_believe_doubts() -> None:
    table = """
        Ruiz    NNP nsubj  {verb}
        did     VBD aux    {verb}
        not     RB  advmod {verb}
        {verb}  VB  root   -
        that    IN  mark   fled
        he      PRP nsubj  fled
        fled    VBD ccomp  {verb}
        .       .   punct  {verb}
    """
    assert claims_of(table.format(verb="say")).all == ()
    assert [c.stance for c in claims_of(table.format(verb="believe")).all] == ["doubts"]


def test_a_quotation_that_goes_on_after_its_attribution_is_the_same_speech() -> None:
    (claim,) = claims_of("""
        “       ``  punct  stay
        We      PRP nsubj  stay
        stay    VBP ccomp  said
        ,       ,   punct  stay
        ”       ''  punct  stay
        Ruiz    NNP nsubj  said  PER
        said    VBD root   -
        .       .   punct  said

        “       ``  punct  ends
        This    DT  nsubj  ends
        ends    VBZ root   -
        here    RB  advmod ends
        today   NN  obl:tmod ends
        .       .   punct  ends
        ”       ''  punct  ends
    """).all
    assert texts(claim) == ["“We stay,”", "“This ends here today.”"]
    assert names(claim) == ["Ruiz"]


def test_a_quotation_alone_in_its_paragraph_belongs_to_the_last_speaker() -> None:
    found = claims_of("""
        Ruiz    NNP nsubj  said  PER
        said    VBD root   -
        that    IN  mark   lost
        all     DT  nsubj  lost
        lost    VBD ccomp  said
        .       .   punct  said
        ---
        “       ``  punct  ends
        This    DT  nsubj  ends
        war     NN  dep    This
        ends    VBZ root   -
        here    RB  advmod ends
        .       .   punct  ends
        ”       ''  punct  ends
    """)
    assert [names(c) for c in found.all] == [["Ruiz"], ["Ruiz"]]
    assert texts(found.all[1]) == ["“This war ends here.”"]


def test_what_was_said_in_a_video_still_came_by_it_when_the_speaker_adds_more() -> None:
    made = analysis("""
        “       ``  punct  lost
        All     DT  nsubj  lost
        lost    VBD ccomp  said
        ,       ,   punct  lost
        ”       ''  punct  lost
        Ruiz    NNP nsubj  said  PER
        said    VBD root   -
        in      IN  case   video
        a       DT  det    video
        video   NN  obl    said
        posted  VBN acl    video
        online  RB  advmod posted
        .       .   punct  said
        ---
        “       ``  punct  won
        They    PRP nsubj  won
        won     VBD ccomp  added
        ,       ,   punct  won
        ”       ''  punct  won
        he      PRP nsubj  added
        added   VBD root   -
        .       .   punct  added
        ---
        The     DT  det    authenticity
        authenticity NN nsubj:pass verified
        of      IN  case   video
        the     DT  det    video
        video   NN  nmod   authenticity
        could   MD  aux    verified
        not     RB  advmod verified
        be      VB  aux:pass verified
        verified VBN root  -  lemma:verify
        .       .   punct  verified
    """)
    found = find_claims(made, one_actor(made, "Tomás Ruiz", ("Ruiz", 1), ("he", 1)), ())
    assert [c.chain[0].medium for c in found.all] == ["a video posted online", "a video posted online"]
    assert [c.chain[0].name for c in found.all] == ["Tomás Ruiz", "Tomás Ruiz"]
    assert [c.verification and c.verification.status for c in found.all] == ["unverified", "unverified"]
    verification = found.all[0].verification
    assert verification is not None
    assert verification.text == "The authenticity of the video could not be verified"


def test_the_first_person_in_a_quotation_is_its_speaker() -> None:
    outer, inner = claims_of("""
        “       ``  punct  declare
        I       PRP nsubj  declare
        declare VBP ccomp  said
        that    IN  mark   leave
        I       PRP nsubj  leave
        leave   VBP ccomp  declare
        ,       ,   punct  declare
        ”       ''  punct  declare
        Ruiz    NNP nsubj  said  PER
        said    VBD root   -
        .       .   punct  said
    """).all
    assert names(inner) == ["Ruiz"]
    assert (inner.within, inner.stance, texts(inner)) == (outer.id, "announces", ["I leave"])


def test_scare_quotes_and_titles_are_not_claims() -> None:
    assert (
        claims_of("""
        The     DT  det    film
        film    NN  nsubj  won
        “       ``  punct  River
        Red     NNP compound River
        River   NNP appos  film
        ”       ''  punct  River
        won     VBD root   -
        a       DT  det    prize
        “       ``  punct  grand
        grand   JJ  amod   prize
        ”       ''  punct  grand
        prize   NN  obj    won
        .       .   punct  won
    """).all
        == ()
    )


def test_allegedly_hedges_what_it_stands_on_without_making_a_claim() -> None:
    made = analysis("""
        Guards    NNS nsubj  beat
        allegedly RB  advmod beat
        beat      VBD root   -
        him       PRP obj    beat
        .         .   punct  beat

        He        PRP nsubj  left
        left      VBD root   -
        .         .   punct  left
    """)
    found = find_claims(made, Actors(), ())
    assert found.all == ()
    assert found.hedge(token(made, "beat")) == "alleged"
    assert found.hedge(token(made, "left")) is None


def test_the_models_attribution_stands_where_the_tree_shows_none() -> None:
    table = """
        Word    NN  root  -
        from    IN  case  Ruiz
        Ruiz    NNP nmod  Word PER
        warning NN  dep   Word
        rains   NNS dep   warning
        come    VBP dep   rains
        .       .   punct Word
    """
    made = analysis(table, attributions=(Attribution((3, 4), (2, 3), ((4, 6),)),))
    (claim,) = find_claims(made, Actors(), ()).all
    assert (texts(claim), names(claim), claim.stance) == (["rains come"], ["Ruiz"], "predicts")


def test_what_the_tree_and_the_model_both_see_is_one_claim() -> None:
    made = analysis(ANNOUNCED)
    both = analysis(ANNOUNCED, attributions=(Attribution((12, 13), (10, 12), ((0, 9),)),))
    assert [texts(c) for c in find_claims(both, Actors(), ()).all] == [
        texts(c) for c in find_claims(made, Actors(), ()).all
    ]


def test_a_source_who_will_not_be_named_is_anonymous() -> None:
    (claim,) = claims_of("""
        An       DT  det    official
        official NN  nsubj  said
        who      WP  nsubj  asked
        asked    VBD acl:relcl official
        not      RB  advmod named
        to       TO  mark   named
        be       VB  aux:pass named
        named    VBN xcomp  asked lemma:name
        said     VBD root   -
        shells   NNS nsubj  fell
        fell     VBD ccomp  said
        .        .   punct  said
    """).all
    assert (names(claim), claim.chain[0].kind) == (["An official"], "anonymous")


def test_quoted_as_saying_is_read_though_the_tree_is_wrong() -> None:
    found = claims_of("""
        “       ``  punct    falls
        The     DT  det      bridge
        bridge  NN  nsubj    falls
        falls   VBZ root     -
        ,       ,   punct    falls
        ”       ''  punct    falls
        Reuters NNP conj     falls    ORG
        quoted  VBN acl      Reuters  lemma:quot
        her     PRP dep      quoted
        as      IN  dep      quoted
        saying  VBG dep      falls    lemma:saye
        .       .   punct    falls
    """)
    assert [(names(c), texts(c)) for c in found.all] == [(["her", "Reuters"], ["“The bridge falls,”"])]


def test_an_aside_that_ends_its_sentence_reports_it_though_the_tree_is_wrong() -> None:
    found = claims_of("""
        Shells  NNS nsubj  fell
        fell    VBD root   -
        on      IN  case   town
        the     DT  det    town
        town    NN  obl    fell
        ,       ,   punct  fell
        the     DT  det    army
        army    NN  nsubj  said
        said    VBD advcl  fell
        .       .   punct  fell
    """)
    assert [(names(c), texts(c)) for c in found.all] == [(["the army"], ["Shells fell on the town"])]


def test_who_condemns_an_attack_does_not_report_it() -> None:
    assert (
        claims_of("""
        Ruiz      NNP nsubj condemned  PER
        condemned VBD root  -          lemma:condemn
        the       DT  det   attack
        attack    NN  obj   condemned
        .         .   punct condemned
    """).all
        == ()
    )


def test_who_denies_an_attack_makes_a_claim_of_it() -> None:
    (claim,) = claims_of("""
        Ruiz      NNP nsubj denied  PER
        denied    VBD root  -       lemma:deny
        the       DT  det   attack
        attack    NN  obj   denied
        .         .   punct denied
    """).all
    assert (claim.stance, texts(claim)) == ("denies", ["the attack"])


def test_somebody_charged_is_not_the_one_who_says_so() -> None:
    made = analysis(
        """
        Ruiz      NNP nsubj charged  PER
        was       VBD aux   charged
        charged   VBN root  -        lemma:charge
        with      IN  case  theft
        theft     NN  obl   charged
        .         .   punct charged
    """,
        attributions=(Attribution((1, 4), (0, 1), ((4, 5),)),),
    )
    found = find_claims(made, Actors(), ())
    assert found.all == ()
    assert found.hedge(token(made, "theft")) == "alleged"


def test_the_report_that_goes_on_saying_things_is_the_agency_named_before() -> None:
    first, second = claims_of("""
        Shells  NNS nsubj  fell
        fell    VBD ccomp  reported
        ,       ,   punct  reported
        Reuters NNP nsubj  reported  ORG
        reported VBD root  -
        .       .   punct  reported

        The     DT  det    report
        report  NN  nsubj  said
        said    VBD root   -
        houses  NNS nsubj  burnt
        burnt   VBD ccomp  said
        .       .   punct  said
    """).all
    assert (names(first), names(second)) == (["Reuters"], ["Reuters"])
    assert second.chain[0].source is not None
    assert second.chain[0].source.text == "The report"


def test_a_label_in_a_transcript_is_its_speaker() -> None:
    (claim,) = claims_of(
        """
        [       -LRB- punct  RUIZ
        RUIZ    NNP dep    stay
        ]       -RRB- punct RUIZ
        "       ``  punct  stay
        WE      PRP nsubj  stay
        STAY    VBP root   -
        WHERE   WRB advmod are
        WE      PRP nsubj  are
        ARE     VBP advcl  stay
        .       .   punct  stay
        _"      \'\' punct  stay
    """.replace(" stay\n", " STAY\n").replace(" are\n", " ARE\n")
    ).all
    assert names(claim) == ["RUIZ"]


def test_where_the_model_marks_only_the_beginning_of_a_clause_the_tree_says_where_it_ends() -> None:
    table = """
        Marn    NNP nsubj  said @person
        said    VBD root   -
        raiders NNS nsubj  burned
        burned  VBD ccomp  said
        hamlets NNS obj    burned
    """
    (claim,) = claims_of(table, attributions=(Attribution((1, 2), (0, 1), ((2, 3),)),)).all
    assert texts(claim) == ["raiders burned hamlets"]
