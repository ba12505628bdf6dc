"""The reader of MUC-4's messages and keys, on messages of our own."""

from pathlib import Path

from sayso.evaluate.muc.data import Fill, read_fill, read_key, read_messages

TEXT = """TST9-MUC4-0001

   PORT AMARA, 4 FEB 90 (GNS) -- [TEXT] THE RIVER LEAGUE [RL] BURNED A
MILL.

TST9-MUC4-0002

   PORT AMARA, 5 FEB 90 (GNS) -- [TEXT] IT RAINED.
"""
TEXT = TEXT.replace("TST9", "TST3")
KEY = """
;;; a remark
0.  MESSAGE: ID                     TST3-MUC4-0001 (ABC)
1.  MESSAGE: TEMPLATE               1 (OPTIONAL)
2.  INCIDENT: DATE                  - 04 FEB 90
3.  INCIDENT: LOCATION              AMARA: PORT AMARA (CITY)
4.  INCIDENT: TYPE                  ARSON / ATTACK
6.  INCIDENT: INSTRUMENT ID         *
9.  PERP: INDIVIDUAL ID             -
10. PERP: ORGANIZATION ID           "RIVER LEAGUE" / "RL"
12. PHYS TGT: ID                    "\\"OLD\\" MILL" / "MILL"
                                    ? "BARN"
14. PHYS TGT: NUMBER                1: "\\"OLD\\" MILL" / "MILL"

0.  MESSAGE: ID                     TST3-MUC4-0002
1.  MESSAGE: TEMPLATE               *
2.  INCIDENT: DATE                  *
"""


def test_a_key_gives_each_slot_with_its_alternatives_and_leaves_empty_ones_out() -> None:
    (template,) = read_key(KEY)
    assert template.message == "TST3-MUC4-0001"
    assert template.optional
    assert template.slots["INCIDENT: TYPE"] == (Fill(("ARSON", "ATTACK")),)
    assert template.slots["PERP: ORGANIZATION ID"] == (Fill(("RIVER LEAGUE", "RL")),)
    assert template.slots["PHYS TGT: ID"] == (Fill(('"OLD" MILL', "MILL")), Fill(("BARN",), optional=True))
    assert not {"INCIDENT: INSTRUMENT ID", "PERP: INDIVIDUAL ID"} & set(template.slots)


def test_what_a_fill_is_said_of_stands_behind_its_colon_and_colons_within_places_do_not_part_them() -> None:
    assert read_fill('1: "MILL" / "BARN"') == Fill(("1",), ("MILL", "BARN"))
    assert read_fill("AMARA: PORT AMARA (CITY)") == Fill(("AMARA: PORT AMARA (CITY)",))
    assert read_fill('NO DAMAGE: "-"') == Fill(("NO DAMAGE",))


def test_messages_are_parted_at_their_ids_and_joined_with_their_templates(tmp_path: Path) -> None:
    (tmp_path / "tst3-muc4").write_text(TEXT)
    (tmp_path / "key-tst3").write_text(KEY)
    first, second = read_messages(tmp_path.iterdir())
    assert (first.id, second.id) == ("TST3-MUC4-0001", "TST3-MUC4-0002")
    assert "RIVER LEAGUE" in first.text
    assert "RAINED" not in first.text
    assert len(first.templates) == 1
    assert second.templates == ()
