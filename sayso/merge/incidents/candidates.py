"""Which of the reports that stand under the keys of another one are compared with it: the likeliest, and not too many.

That they share a name says the more, the fewer reports bear it in that time. Where few reports share anything, all that
share enough are compared, and those that share one rare name: the order in which they came makes no difference.
"""

from collections import Counter
from collections.abc import Collection, Mapping

from sayso.merge.incidents.keys import enough, name_of

# Under one key the last so many reports are looked at. A hundred reports that name one town in one month are
# either of one story, of which any part will do, or of many, which other names tell apart.
PER_KEY = 100
# So many reports are compared with one, those whose names it shares weigh most, where each name weighs one over the
# number of reports that bear it.
MOST = 20
# Where more than that share enough names, what weighs less than two names that twenty reports bear is chance, unless
# the likeliest one weighs little more. In a made-up archive of 100,000 events (`benchmarks.archive`) 141 reports share
# enough names with one, 21 of which weigh so much.
_LEAST, _PART = 0.1, 0.25


def candidates(shared: Mapping[str, Collection[str]], most: int = MOST) -> tuple[str, ...]:
    """The reports to be compared with one, the likeliest first; `shared` has the keys that each shares with it."""
    names = {report: {name_of(key) for key in keys} for report, keys in shared.items()}
    borne = Counter(name for each in names.values() for name in each)
    size = Counter(key for keys in shared.values() for key in keys)
    # What is cut off hides that a report bears the name, so that it need not be among those found under it.
    cut = {name_of(key) for key, number in size.items() if number >= PER_KEY}
    weight = {report: sum(1 / borne[name] for name in found) for report, found in names.items()}
    order = sorted(shared, key=lambda report: (-round(weight[report], 9), report))
    ranked = [report for report in order if enough(shared[report]) or not cut <= names[report]]
    least = min(_LEAST, _PART * weight[ranked[0]]) if len(ranked) > most else 0.0
    likely = [report for report in ranked[:most] if weight[report] >= least]
    # One name that few bear will do where there is room: the only thing that two papers of one story both name.
    share_enough = set(ranked)
    rest = [report for report in order if report not in share_enough and weight[report] >= _LEAST]
    return tuple(likely + rest[: most - len(likely)])
