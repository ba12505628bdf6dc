"""Reliability diagrams (DeGroot & Fienberg 1983) as SVG: how many of the values with a confidence are right."""

from collections.abc import Sequence

from sayso.evaluate.calibration import Graded, bins

SIDE, GAP, TOP, LEFT = 200, 60, 34, 46
_STYLE = (
    "text{font:12px system-ui,sans-serif;fill:#555}.name{font-size:14px;font-weight:600}.frame{fill:#fff;stroke:#ccc}"
    ".ideal{stroke:#999;stroke-dasharray:4 4}.bin{fill:#2b5d8a;fill-opacity:.75}"
)


def diagram(panels: Sequence[tuple[str, Sequence[Graded]]]) -> str:
    """A panel for each name: across, the confidence; up, the share that is right; a dot's area is its bin's size. Dots
    on the dashed line are as right as they say."""
    width = LEFT + len(panels) * (SIDE + GAP)
    drawn = "".join(_panel(LEFT + n * (SIDE + GAP), name, graded) for n, (name, graded) in enumerate(panels))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {TOP + SIDE + 46}" role="img">'
        f"<title>Confidence and share of right ones</title><style>{_STYLE}</style>\n{drawn}</svg>\n"
    )


def _panel(left: int, name: str, graded: Sequence[Graded]) -> str:
    bottom = TOP + SIDE
    lines = [
        f'<text class="name" x="{left}" y="{TOP - 12}">{name} ({len(graded):,})</text>',
        f'<rect class="frame" x="{left}" y="{TOP}" width="{SIDE}" height="{SIDE}"/>',
        f'<line class="ideal" x1="{left}" y1="{bottom}" x2="{left + SIDE}" y2="{TOP}"/>',
        f'<text x="{left + SIDE / 2}" y="{bottom + 34}" text-anchor="middle">confidence</text>',
    ]
    for tick in (0, 0.5, 1):
        lines.append(f'<text x="{left + tick * SIDE}" y="{bottom + 16}" text-anchor="middle">{tick:g}</text>')
        lines.append(f'<text x="{left - 6}" y="{bottom - tick * SIDE + 4}" text-anchor="end">{tick:g}</text>')
    for each in bins(graded):
        x, y = left + each.confidence * SIDE, bottom - each.right * SIDE
        radius = 2 + 12 * (each.count / len(graded)) ** 0.5
        lines.append(
            f'<circle class="bin" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"><title>{each.count}</title></circle>'
        )
    return "\n".join(lines) + "\n"
