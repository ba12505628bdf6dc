"""Whether what the analyser marked as a name can be one."""

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.proper_name import ProperName
from sayso.extract.actors.scene import Scene
from sayso.extract.actors.titles import is_courtesy, is_office


def plausible(scene: Scene, name: ProperName) -> bool:
    """Whether the name has a word that can be a name, and is no office ("Secretary of Defense")."""
    tokens = scene.doc[name.first : name.last]
    if not any(t.text[:1].isupper() or not t.text[:1].isascii() or "-" in t.text for t in tokens):
        return False
    if all(t.tag_ in {"PRP", "PRP$", "DT", "IN", "CC", "WP"} for t in tokens):
        return False
    if name.label != "PER" and len(tokens) == 1 and tokens[0].is_stop and not tokens[0].text.isupper():
        return False  # "We", "No"
    if all(is_courtesy(t) or t.is_punct for t in tokens):
        return False
    if all(t.like_num or t.text in {"-", "and"} for t in tokens):
        return False
    lower = all(t.text.islower() or t.is_space for t in tokens)
    if (scene.layout.shouting or lower) and all(t.is_space or nouns.common(t.text) for t in tokens):
        return False  # "GUERRILLA GROUP"
    if name.label == "PER" and len(tokens) > 1 and lemma_of(tokens[-1]) in nouns.POSTS:
        return False  # "Foreign Minister"
    if name.label == "ORG" and len(tokens) > 1 and is_office(tokens[-1]):
        return False
    return not (len(tokens) > 2 and is_office(tokens[0]) and tokens[1].lower_ == "of")
