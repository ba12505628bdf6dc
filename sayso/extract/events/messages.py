"""Threats in what is sent: in "sent threatening letters to Roe", who sends them threatens whom they reach."""

from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.events.phrases import phrases
from sayso.extract.subjects import antecedent, is_passive, subject
from sayso.extract.tree import child, children, conjuncts
from sayso.extract.words import word_set
from sayso.language.doc import Token

MESSAGES = word_set(
    "email e-mail letter message call phone-call telephone-call text note tweet post comment voicemail leaflet remark"
)
_NUMBERS = word_set("hundred dozen thousand number series string stream flood score barrage lot")
_SENT = word_set("send write make post leave deliver text mail dispatch")
_GOT = word_set("receive get face endure report suffer")


def of_message(found: Found) -> list[Filler] | None:
    """The roles of what a message is called ("[threatening] calls"); None where its word tells of none."""
    word = found.token
    while word.dep_ == "conj" and word.head.dep_ in {"amod", "conj"}:
        word = word.head
    message = word.head
    if word.dep_ != "amod" or message.lemma_.lower() not in MESSAGES or "agent" not in found.type.roles:
        return None
    counted = message.dep_ == "nmod" and message.head.lemma_.lower() in _NUMBERS
    carrier = message.head if counted else message  # "[hundreds] of threatening letters"
    verb, carried = carrier.head, carrier.dep_ in {"obj", "nsubj:pass"}
    lemma = verb.lemma_.lower() if carried else ""
    around = {mark: fillers for where in (message, verb) for mark, fillers in phrases(where).items()}
    passive = carried and is_passive(verb)
    doing = [] if passive or (who := subject(verb)) is None else conjuncts(antecedent(who))
    senders = around.get("by" if passive else "from", [])
    if lemma in _SENT:
        return _filled(doing or senders, [*children(verb, "iobj"), *around.get("to", []), *around.get("on", [])])
    if lemma in _GOT:
        return _filled(around.get("from", []), doing)
    owner = child(message, "nmod:poss")
    return _filled(around.get("from", []) or ([owner] if owner is not None else []), around.get("to", []))


def _filled(agents: list[Token], targets: list[Token]) -> list[Filler]:
    return [*(Filler("agent", one) for one in agents), *(Filler("target", one) for one in targets)]
