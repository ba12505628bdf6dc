"""The benchmark `muc`: incident templates of MUC-4, from Sayso's records."""

from collections.abc import Iterator, Sequence

from sayso.evaluate.benchmark import Benchmark, DataSet, Figure, Given, Mistake, Part, Published, Section
from sayso.evaluate.muc.coding import code
from sayso.evaluate.muc.data import Message, read_messages
from sayso.evaluate.muc.fillers_score import ROLES, TYPE, FillerScores, Frame, answers, frame, pairs
from sayso.evaluate.muc.slots_score import SlotScores, Sum, by_group
from sayso.evaluate.reading import RecordReader, joined

MUC34 = DataSet(
    "MUC-3/4",
    "muc34",
    "{split}/*-*",
    "https://github.com/xinyadu/gtt (data/muc/raw_files/muc34/TASK/CORPORA), after "
    "https://www-nlpir.nist.gov/related_projects/muc",
)
_GTT = (
    "GTT, BERT-base fine-tuned on 1,300 messages, on tst3 and tst4",
    "Du, Rush and Cardie, Template Filling with Generative Transformers, NAACL 2021",
)
_BEST = (
    "the best system of 1992, scored with people's help",
    "Sundheim, Overview of the Fourth Message Understanding Evaluation and Conference, MUC-4, 1992",
)
ALL = "type and roles: F1"
ALL_SLOTS = "all slots: F"


def _score(given: Given) -> list[Section]:
    reader = RecordReader(given.weights)
    fillers, slots = FillerScores(), SlotScores()
    mistakes: list[Mistake] = []
    messages = read_messages(path for path in given.files[0] if not path.name.endswith("-info"))
    for message in given.track(messages):
        record, home = reader.read(message.id, message.text)
        templates = code(record, home, reader.gazetteer)
        ours, theirs = [frame(t) for t in templates], answers(message)
        fillers.add(ours, theirs)
        slots.add(templates, message.templates)
        mistakes += mistakes_in(message, ours, theirs)
    title = f"MUC-4 {given.split}, {len(messages)} messages"
    rows = [_filler_figure(ALL, fillers), *(_filler_figure(name, fillers, name) for name in (TYPE, *ROLES))]
    groups = {ALL_SLOTS: slots.all(), **by_group(slots), **slots.sums}
    return [
        Section(f"{title}: incident types and five roles", tuple(rows), tuple(mistakes)),
        Section(
            f"{title}: all slots, over all templates",
            tuple(_slot_figure(name, total) for name, total in groups.items()),
            notes=("In 1992 people judged strings that did not match; here words decide.",),
        ),
    ]


def _filler_figure(measure: str, scores: FillerScores, *names: str) -> Figure:
    precision, recall, f1 = scores.scores(*names)
    return Figure(measure, 100 * f1, 100 * precision, 100 * recall)


def _slot_figure(measure: str, total: Sum) -> Figure:
    precision, recall, f1 = total.f1()
    return Figure(measure, 100 * f1, 100 * precision, 100 * recall)


def mistakes_in(message: Message, ours: Sequence[Frame], theirs: Sequence[Frame]) -> Iterator[Mistake]:
    """Templates without a partner, and the fillers in which those that have one differ from it."""
    matched = pairs(ours, theirs)
    for frame_, kind in ((f, "spurious template") for f in ours if all(f is not one for one, _ in matched)):
        yield Mistake(kind, message.id, _head(message), "", _written(frame_))
    for frame_ in (f for f in theirs if all(f is not other for _, other in matched)):
        yield Mistake("missed template", message.id, _head(message), _written(frame_), "")
    for one, other in matched:
        for role in ROLES:
            given, right = one.roles[role], other.roles[role]
            spurious = [min(g) for g in given if not any(g & r for r in right)]
            missed = [" / ".join(sorted(r)) for r in right if not any(g & r for g in given)]
            if spurious or missed:
                yield Mistake(f"{role} differs", message.id, _head(message), joined(missed), joined(spurious))


def _head(message: Message) -> str:
    return message.text[:160]


def _written(one: Frame) -> str:
    roles = (f"{role}: {joined(min(f) for f in fillers)}" for role, fillers in one.roles.items() if fillers)
    return "; ".join(["/".join(sorted(one.types)), *roles])


MUC = Benchmark(
    "muc",
    "reports of violence coded as incidents: type, who, to whom, with what, where, when, how far, with what effect",
    (Part((MUC34,), _score, (Published(ALL, 50.2, *_GTT), Published(ALL_SLOTS, 57.2, *_BEST))),),
)
