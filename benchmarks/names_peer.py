"""Scores pairs of names with nomenklatura's LogicV2, for `benchmarks.names`.

    PYTHON benchmarks/names_peer.py < pairs.jsonl

PYTHON is that of an environment in which nomenklatura is installed; it needs nothing of Sayso. Reads a list of two
names and a schema of FollowTheMoney ("Person", "Organization") a line, and prints a score (0-1) a line.
"""

import json
import sys

from followthemoney import EntityProxy
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig


def main() -> None:
    matcher = get_algorithm("logic-v2")
    assert matcher is not None
    config = ScoringConfig.defaults()
    for number, line in enumerate(sys.stdin):
        one, other, schema = json.loads(line)
        # Ids of their own: it remembers names by them.
        found = [
            EntityProxy.from_dict({"id": f"{number}-{side}", "schema": schema, "properties": {"name": [name]}})
            for side, name in enumerate((one, other))
        ]
        print(matcher.compare(*found, config).score, flush=True)


if __name__ == "__main__":
    main()
