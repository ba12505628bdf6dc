"""All benchmarks. To add one, make a `Benchmark` in a file of its own and name it here."""

from sayso.errors import UsageError
from sayso.evaluate.attribution_run import ATTRIBUTION
from sayso.evaluate.benchmark import Benchmark
from sayso.evaluate.places_run import PLACES
from sayso.evaluate.times_run import TIMES

BENCHMARKS = (ATTRIBUTION, TIMES, PLACES)


def find(name: str) -> Benchmark:
    """The benchmark of this name; raises UsageError for a name that is none."""
    for benchmark in BENCHMARKS:
        if benchmark.name == name:
            return benchmark
    raise UsageError(f"no benchmark {name!r}; there are {', '.join(b.name for b in BENCHMARKS)}")
