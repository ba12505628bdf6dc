"""Outlets that a dateline credits: "LUSK (Ostrapress) -", "LUSK, 3 MAY 89 (RADIO LUSK) -- [TEXT]"."""

from collections.abc import Iterator

from sayso.extract.actors.proper_name import ProperName
from sayso.extract.actors.scene import Scene
from sayso.read.layout.dateline import dateline_credit


def credited(scene: Scene) -> Iterator[ProperName]:
    """The names of the outlets in the brackets of datelines; a place in brackets is none."""
    for block in scene.analysis.report.blocks:
        at = dateline_credit(block.text) if block.kind == "dateline" else None
        span = (
            None
            if at is None
            else scene.doc.char_span(block.start + at[0], block.start + at[1], alignment_mode="expand")
        )
        if span is not None and not all(t.i in scene.spots or t.is_space for t in span):
            yield ProperName(span.start, span.end, "MEDIA")
