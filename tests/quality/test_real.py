"""What coders expect of real reports: whether the files are well formed, and how texts are found. No set is needed."""

import json
from pathlib import Path

import pytest

from sayso.codebook import load_codebook
from tests.quality.real_score import FOLDER, QUOTED, coded, items
from tests.quality.real_texts import digest, text_of

FILES = sorted(FOLDER.glob("*/*.json"))
KEYS = {
    "actors": {"name", "exactly", "kind", "role", "age"},
    "claims": {"text", "chain", "mode", "stance", "medium", "verification"},
    "events": {"type", "trigger", "near", "status", "voice", "role_in_report", "when", "where", "country", "roles",
               "counts", "chain"},
}  # fmt: skip


def test_none_of_the_coded_reports_is_lost() -> None:
    assert [len(list((FOLDER / part).glob("*.json"))) for part in ("open", "aside")] == [82, 31]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_expectations_are_well_formed_and_quote_by_characters_within_the_text(path: Path) -> None:
    expect = json.loads(path.read_text(encoding="utf-8"))
    types = load_codebook().types
    for _, kind, wanted in items(expect):
        assert wanted.keys() <= KEYS[kind]
        for key in QUOTED:
            if key in wanted:
                start, end = wanted[key]
                assert 0 <= start < end <= expect["characters"]
        named = wanted.get("type", [])
        assert set([named] if isinstance(named, str) else named) <= types.keys()


def test_text_is_found_in_its_set_and_told_from_another(tmp_path: Path) -> None:
    page = {"sample": {"Input.article_interface": "<p>Ada Roe was freed in Orrun.</p><p>She rests.</p>"}}
    (tmp_path / "hrds_attack").mkdir()
    (tmp_path / "hrds_attack" / "train.json").write_text(json.dumps([page]), encoding="utf-8")
    text = text_of("hrds-train-0", tmp_path)
    assert text == "Ada Roe was freed in Orrun.\n\nShe rests.\n\n"
    first = "Ada Roe was freed in Orrun.\n"
    expect = {"characters": 27, "digest": digest(first), "must": {"events": [{"near": [8, 17]}]}, "never": {}}
    path = tmp_path / "hrds-train-0.json"
    path.write_text(json.dumps(expect), encoding="utf-8")
    found = coded(path, tmp_path)
    assert found is not None
    assert found[0] == first
    assert found[1]["must"]["events"] == [{"near": "was freed"}]
    path.write_text(json.dumps({**expect, "digest": "another"}), encoding="utf-8")
    assert coded(path, tmp_path) is None
    assert text_of("hrds-train-1", tmp_path) is None


def test_messages_and_wikinews_are_found_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "muc34" / "dev").mkdir(parents=True)
    two = "DEV-MUC3-0001 (ORRUN)\n\n   ONE.\n\nDEV-MUC3-0002 (ORRUN)\n\n   TWO.\n"
    (tmp_path / "muc34" / "dev" / "dev-0001").write_text(two, encoding="latin-1")
    assert text_of("dev-muc3-0002", tmp_path) == "TWO."
    words = "".join(f'<token sentence="{s}">{w}</token>' for s, w in ((0, "Roe"), (0, "left"), (0, "."), (1, "Why")))
    (tmp_path / "meantime" / "intra-doc_annotation" / "a").mkdir(parents=True)
    (tmp_path / "meantime" / "intra-doc_annotation" / "a" / "12_Roe.xml").write_text(
        f"<d>{words}</d>", encoding="utf-8"
    )
    assert text_of("12_Roe", tmp_path) == "Roe left.\nWhy"
