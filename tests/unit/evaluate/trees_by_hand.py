"""Two sentences of our own with their tree, names and frames, as files and as values."""

from pathlib import Path

CONLLU = """# newdoc id = one
# newpar
# sent_id = one-1
1\tVera\tVera\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-cf1-1,2-coref
2\tHolt\tHolt\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
4\tOrvale\tOrvale\tPROPN\tNNP\t_\t3\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
# sent_id = one-2
1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj:pass\t_\tEntity=(1-person-giv-cf1-1-ana)
2\twept\tweep\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""
UNER = """# newdoc id = one
# sent_id = one-1
1\tVera\tB-PER\t-\ta
2\tHolt\tI-PER\t-\ta
3\tleft\tO\t-\ta
4\tOrvale\tB-LOC\t-\ta
5\t.\tO\t-\ta

# sent_id = one-2
1\tShe\tO\t-\ta
2\twept\tO\t-\ta
3\t.\tO\t-\ta

"""
FRAMES = (
    '{"sent_id": "one-1", "tokens": [], "frames": [{"predicate": 2, "sense": "leave.01", "args": '
    '[{"role": "ARG0", "start": 0, "end": 2}, {"role": "ARG1", "start": 3, "end": 4}]}]}\n'
)
FACTUALITY = (
    '{"text": "Vera Holt left Orvale .", "targets": [{"span1": [2, 3], "label": 3.0}]}\n'
    '{"text": "Nobody here .", "targets": [{"span1": [0, 1], "label": -3.0}]}\n'
)


def write(folder: Path) -> Path:
    """The two sentences as the sets that mark them, each in its folder."""
    for name, text in (
        ("ud_ewt/en_ewt-ud-dev.conllu", CONLLU),
        ("ud_gum/gum-dev.conllu", CONLLU),
        ("uner_ewt/en_ewt-ud-dev.iob2", UNER),
        ("propbank_ewt/dev.jsonl", FRAMES),
        ("uds_factuality/dev.jsonl", FACTUALITY),
    ):
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return folder
