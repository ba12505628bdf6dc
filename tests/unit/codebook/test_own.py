"""A user's own codebook extends, changes or replaces the shipped one, and its mistakes are pointed at."""

from pathlib import Path

import pytest

from sayso.codebook import Codebook, load_codebook
from sayso.errors import CodebookError

TYPE = """\
types:
  divert:
    label: Diversion
    definition: Someone diverts the water that others use.
    includes: [Herders dam a stream., A landlord shuts a sluice.]
    excludes: [A drought dries up a well., A clerk diverts attention.]
    plover: COERCE/withhold
    roles: {agent: who diverts, target: the water}
    verbs:
      - words: divert
        when: {object: [water, stream]}
"""


@pytest.fixture
def load(tmp_path: Path):
    def write_and_load(text: str) -> Codebook:
        path = tmp_path / "my.yaml"
        path.write_text(text, encoding="utf-8")
        return load_codebook(path)

    return write_and_load


def lemmas(book: Codebook, name: str, pos: str) -> set[str]:
    return {trigger.lemma for trigger in book.types[name].triggers if trigger.pos == pos}


def test_a_new_type_stands_beside_the_shipped_ones(load):
    book = load(TYPE)
    assert {"kill", "divert"} <= set(book.types)
    [own] = [trigger for kind, trigger in book.triggers_for("divert", "verb") if kind.id == "divert"]
    assert own.roles["ARG1"] == "target"


def test_replace_leaves_only_the_users_types(load):
    assert set(load("replace: true\n" + TYPE).types) == {"divert"}


def test_drop_takes_types_away(load):
    book = load("drop: [vote]\n")
    assert "vote" not in book.types
    assert all(event_type.id != "vote" for event_type, _ in book.triggers_for("vote", "verb"))


def test_triggers_are_added_to_a_shipped_type_and_removed_from_it(load):
    book = load("types:\n  kill:\n    verbs: [snuff out]\n    remove:\n      verbs: [assassinate]\n")
    assert "snuff" in lemmas(book, "kill", "verb") >= {"murder"}
    assert "assassinate" not in lemmas(book, "kill", "verb")
    assert book.types["kill"].definition == load_codebook().types["kill"].definition


def test_a_users_words_join_a_shipped_list(load):
    book = load(
        "lists:\n  opponents: [zealot]\ntypes:\n  join:\n    verbs: [{words: befriend, when: {object: [$opponents]}}]\n"
    )
    [(_, trigger)] = book.triggers_for("befriend", "verb")
    assert {"zealot", "rebel"} <= trigger.conditions["object"].any


def test_the_version_follows_the_content(load):
    assert load(TYPE).version == load(TYPE).version
    assert len({load(TYPE).version, load(TYPE + "# \n").version, load_codebook().version}) == 3


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("    label:", "    lable:", 3, "unknown key 'lable'"),
        ("    label: Diversion\n", "", 3, "has no label"),
        ("    definition: Someone diverts the water that others use.\n", "", 3, "has no definition"),
        ("A drought dries up a well., ", "", 6, "expected two examples, got 1"),
        ("COERCE/withhold", "COERCION", 7, "unknown PLOVER type 'COERCION'"),
        ("COERCE/withhold", "COERCE/wihold", 7, "has no mode 'wihold'"),
        ("agent: who diverts", "actor: who diverts", 8, "unknown key 'actor'"),
        ("when: {object:", "when: {objet:", 11, "unknown slot 'objet'"),
        ("[water, stream]", "[$rivers]", 11, "unknown list '$rivers'"),
        ("[water, stream]", "[<human>]", 11, "unknown class '<human>'"),
        ("[water, stream]", "[clean water]", 11, "expected single words"),
        ("[water, stream]}", "[water]}\n        roles: {into: to}", 12, "unknown role 'to'"),
        ("        when: {object: [water, stream]}", "        weak: true", 10, "a weak trigger needs a condition"),
        ("        when: {object: [water, stream]}", "        weak: maybe", 11, "expected true or false"),
        ("  divert:", "  Divert!:", 3, "small letters"),
        ("[water, stream]", "[water, stream", 11, "not valid YAML"),
        ("    label: Diversion", "    label: Diversion\n    label: Damming", 4, "given twice"),
        ("    label: Diversion", "    label: [Diversion]", 3, "expected a text, got a list"),
        ("    roles:", "    cameo: ['21']\n    roles:", 8, "unknown CAMEO root '21'"),
        ("    roles:", "    acled: Flood\n    roles:", 8, "'Flood' is none of"),
        ("    roles:", "    counts: {wells: from}\n    roles:", 8, "unknown role 'from'"),
    ],
)
def test_a_mistake_names_file_line_and_reason(load, tmp_path, old, new, line, reason):
    assert old in TYPE
    with pytest.raises(CodebookError) as caught:
        load(TYPE.replace(old, new))
    assert str(caught.value).startswith(f"{tmp_path / 'my.yaml'}, line {line}: ")
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the file is empty"),
        ("group: Water\n", "expected the key 'types'"),
        ("drop: [volcano]\n", "there is no type 'volcano' to drop"),
        ("replace: true\nlists: {a: [b]}\n", "defines no types"),
        ("types:\n  kill:\n    remove: {verbs: [tickle]}\n", "there is no trigger 'tickle'"),
        ("- kill\n", "expected a mapping (key: value), got a list"),
    ],
)
def test_a_file_that_says_nothing_usable_is_refused(load, text, reason):
    with pytest.raises(CodebookError) as caught:
        load(text)
    assert reason in str(caught.value)
    assert "line " in str(caught.value)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(CodebookError, match="can't be read"):
        load_codebook(tmp_path / "none.yaml")


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "my.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CodebookError, match="not UTF-8"):
        load_codebook(tmp_path / "my.yaml")


def test_the_worked_example_of_the_docs_loads(load):
    page = Path(__file__).parents[3].joinpath("docs/codebook.md").read_text(encoding="utf-8")
    book = load(page.partition("```yaml\n")[2].partition("```")[0])
    assert "divert_water" in book.types
    assert "demolition" not in lemmas(book, "destroy", "noun")


def test_the_model_knows_the_shipped_types_but_not_a_users_own(load):
    book = load(TYPE)
    assert book.types["kill"].learnt
    assert not book.types["divert"].learnt
    assert load(TYPE + "    learnt: true\n").types["divert"].learnt


def test_a_type_that_is_not_to_be_learnt_has_no_usual_trigger(load):
    assert load("types:\n  kill: {learnt: false}\n").types["kill"].usual_trigger("scythe", "verb") is None
    assert load_codebook().types["kill"].usual_trigger("scythe", "verb") is not None


def test_a_word_that_a_user_removed_is_not_learnt_either(load):
    kill = load("types:\n  kill:\n    remove:\n      verbs: [assassinate]\n").types["kill"]
    assert kill.usual_trigger("assassinate", "verb") is None
    assert kill.usual_trigger("assassinate", "noun") is not None
