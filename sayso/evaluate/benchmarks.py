"""All benchmarks. To add one, make a `Benchmark` in a file of its own and name it here."""

from sayso.errors import UsageError
from sayso.evaluate.attacks.run import ATTACKS
from sayso.evaluate.attribution_run import ATTRIBUTION
from sayso.evaluate.benchmark import Benchmark
from sayso.evaluate.confidence_run import CONFIDENCE
from sayso.evaluate.copies_run import COPIES
from sayso.evaluate.coreference_run import COREFERENCE
from sayso.evaluate.events_run import EVENTS
from sayso.evaluate.factuality_run import FACTUALITY
from sayso.evaluate.muc.run import MUC
from sayso.evaluate.names_run import NAMES
from sayso.evaluate.places_run import PLACES
from sayso.evaluate.times_run import TIMES
from sayso.evaluate.trees_run import TREES

BENCHMARKS = (
    ATTRIBUTION,
    TREES,
    NAMES,
    TIMES,
    PLACES,
    FACTUALITY,
    COREFERENCE,
    MUC,
    ATTACKS,
    CONFIDENCE,
    COPIES,
    EVENTS,
)


def find(name: str) -> tuple[Benchmark, ...]:
    """The benchmark of this name, or all for "all"; raises UsageError for a name that is none."""
    found = tuple(benchmark for benchmark in BENCHMARKS if name in (benchmark.name, "all"))
    if not found:
        raise UsageError(f"no benchmark {name!r}; there are {', '.join(b.name for b in BENCHMARKS)}, and all")
    return found
