"""Annotated texts as the calibration of confidences reads them."""

import json
from pathlib import Path

from sayso.evaluate.confidence_sets import MarkedArgument, read_ecb, read_ewt, read_meantime_events

TOKENS = """
<token t_id="1" sentence="0" number="0">Miners</token><token t_id="2" sentence="0" number="1">strike</token>
<token t_id="3" sentence="1" number="0">They</token><token t_id="4" sentence="1" number="1">left</token>
<token t_id="5" sentence="2" number="0">Rain</token><token t_id="6" sentence="2" number="1">fell</token>
"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_ecb_gives_events_with_their_polarity_and_the_sentences_that_have_any(tmp_path: Path) -> None:
    marks = (
        '<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="2"/></ACTION_OCCURRENCE>'
        '<NEG_ACTION_OCCURRENCE m_id="2"><token_anchor t_id="4"/></NEG_ACTION_OCCURRENCE>'
        '<ACTION_STATE m_id="3"></ACTION_STATE>'
    )
    write(tmp_path / "7" / "7_1ecb.xml", f"<Document>{TOKENS}<Markables>{marks}</Markables></Document>")
    (text,) = read_ecb(tmp_path)
    assert text.group == "7"
    assert [(text.text[slice(*e.at)], e.negated, e.arguments) for e in text.events] == [
        ("strike", False, None),
        ("left", True, None),
    ]
    assert [text.text[slice(*s)] for s in text.complete] == ["Miners strike", "They left"]
    assert text.text.endswith("left")


def test_meantime_gives_certainty_and_participants_and_the_phrases_it_marks(tmp_path: Path) -> None:
    sure = 'certainty="CERTAIN" polarity="POS" time="NON_FUTURE" special_cases="NONE"'
    marks = (
        f'<EVENT_MENTION m_id="1" {sure}><token_anchor t_id="2"/></EVENT_MENTION>'
        f'<EVENT_MENTION m_id="2" {sure.replace("NON_FUTURE", "FUTURE")}><token_anchor t_id="4"/></EVENT_MENTION>'
        '<EVENT_MENTION m_id="3" certainty="" polarity="" time=""><token_anchor t_id="6"/></EVENT_MENTION>'
        '<ENTITY_MENTION m_id="4"><token_anchor t_id="1"/></ENTITY_MENTION>'
    )
    link = '<HAS_PARTICIPANT sem_role="Arg0"><source m_id="1"/><target m_id="4"/></HAS_PARTICIPANT>'
    write(tmp_path / "a" / "x.xml", f"<Document>{TOKENS}{marks}{link}</Document>")
    (text,) = read_meantime_events(tmp_path)
    assert [e.real for e in text.events] == [True, False, None]
    assert text.events[0].arguments == (MarkedArgument((0, 6), "ARG0"),)
    assert text.events[1].arguments == ()
    assert text.fillers == ((0, 6),)


def test_ewt_joins_trees_arguments_and_factuality(tmp_path: Path) -> None:
    rows = "\n".join(f"{k}\t{word}\t_\t_\t_\t_\t0\t_\t_\t_" for k, word in enumerate(["Miners", "left"], start=1))
    sentence = f"# newdoc id = d\n# sent_id = s1\n{rows}\n3\t.\t_\t_\t_\t_\t0\t_\t_\tSpaceAfter=No\n\n"
    frame = {"predicate": 1, "sense": "leave.01", "args": [{"role": "ARG0", "start": 0, "end": 1}]}
    target = {"text": "Miners left .", "targets": [{"span1": [1, 2], "label": -1.5}]}
    trees, frames, factuality = (tmp_path / name for name in ("trees.conllu", "frames.jsonl", "factuality.jsonl"))
    write(trees, sentence)
    write(frames, json.dumps({"sent_id": "s1", "frames": [frame]}))
    write(factuality, json.dumps(target))
    (text,) = read_ewt(trees, frames, factuality)
    (event,) = text.events
    assert text.text.startswith("Miners left .")
    assert text.text[slice(*event.at)] == "left"
    assert event.real is False
    assert event.arguments == (MarkedArgument((0, 6), "ARG0"),)
