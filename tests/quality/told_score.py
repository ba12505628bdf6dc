"""Scores whole reports of published sets in which readers marked every event, who takes part in it and how it is told.

    python -m tests.quality.told_score --data DIR [--missed] [--false] [--part] [--manner] [--aside]

`told/told.json` says what they marked, by characters; the texts are found in DIR (docs/benchmarks.md). The language
model learnt from most of them; the figures that say how well others will be read are those of what is kept aside, which
is never shown.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from sayso.model import Event, Record
from tests.quality.score import read_texts
from tests.quality.told import Manner, Reading, Stretch, Told, readings


def score(found: Iterable[tuple[Reading, Record]], shown: list[str]) -> Counter[str]:
    """ "marks" and those "found", by an event of their type on their words; "events", and those "false"; of events
    whose parts were judged: "agent", "target" by the readers, those "right", how many Sayso "said", and those "wrong";
    the same of "when" and "where" in events whose manner was judged, and of these how many have the "status right" and
    the "weight right", how many "recalled", and are said to be, rightly.
    """
    total: Counter[str] = Counter()
    for reading, record in found:
        text = " ".join(reading.text.split("\n"))
        for told in reading.events:
            event = next((e for e in record.events if e.type == told.type and _touch(_at(e), told.words)), None)
            total += Counter(marks=1, found=int(event is not None))
            around = text[max(0, told.words[0] - 80) : told.words[1] + 80]
            shown += [] if event else [f"missed {told.type} [{text[slice(*told.words)]}]: {around}"]
            if event is not None and told.agents is not None and told.targets is not None:
                total += _parts(event, told, f"[{event.trigger.text}]: {around}", text, shown)
            if event is not None and told.manner is not None:
                total += _manner(event, told.manner, f"{told.type} [{event.trigger.text}]: {around}", text, shown)
        for event in record.events:
            at = _at(event)
            if any(_touch(at, one) for one in reading.unknown):
                continue
            false = not any(t.type == event.type and _touch(at, t.words) for t in reading.events)
            total += Counter(events=1, false=int(false))
            around = text[max(0, at[0] - 80) : at[1] + 80]
            shown += [f"false {event.type} [{event.trigger.text}]: {around}"] if false else []
    return total


def _parts(event: Event, told: Told, around: str, text: str, shown: list[str]) -> Counter[str]:
    total: Counter[str] = Counter()
    for role, wanted in (("agent", told.agents or ()), ("target", told.targets or ())):
        said = [(p.start, p.end) for p in event.roles if p.role == role]
        right = sum(any(_touch(one, other) for other in said) for one in wanted)
        wrong = [one for one in said if not any(_touch(one, other) for other in wanted)]
        total += Counter(
            {role: len(wanted), f"{role} right": right, f"{role} said": len(said), f"{role} wrong": len(wrong)}
        )
        lost = [one for one in wanted if not any(_touch(one, other) for other in said)]
        for word, which in (("lost", lost), ("wrong", wrong)):
            shown += [f"part {event.type} {role} {word} {text[slice(*one)]!r} {around}" for one in which]
    return total


def _manner(event: Event, manner: Manner, around: str, text: str, shown: list[str]) -> Counter[str]:
    status, recalled = event.status == manner.status, event.role_in_report == "background"
    total: Counter[str] = Counter({"manner": 1, "status right": status, "weight right": recalled == manner.recalled})
    total += Counter({"recalled": manner.recalled, "recalled right": recalled and manner.recalled})
    shown += [] if status else [f"manner status {event.status} for {manner.status}: {around}"]
    shown += [] if recalled == manner.recalled else [f"manner recalled {recalled}: {around}"]
    for field, said, wanted in (("when", event.when, manner.when), ("where", event.where, manner.where)):
        at = None if said is None else (said.start, said.end)
        words = [None if one is None else text[slice(*one)] for one in (at, wanted)]
        right = at is not None and wanted is not None and (words[0] == words[1] or _touch(at, wanted))
        total += Counter(
            {field: wanted is not None, f"{field} right": right, f"{field} said": at is not None}
        ) + Counter({f"{field} wrong": at is not None and not right})
        shown += [] if right or at == wanted else [f"manner {field} {words[0]} for {words[1]}: {around}"]
    return total


def _at(event: Event) -> Stretch:
    return event.trigger.start, event.trigger.end


def _touch(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def line(name: str, total: Counter[str]) -> str:
    """The score in one line."""
    parts = "  ".join(
        f"{role}s {total[f'{role} right']}/{total[role]}, wrong {total[f'{role} wrong']}/{total[f'{role} said']}"
        for role in ("agent", "target", "when", "where")
    )
    parts += f"  statuses {total['status right']}, weights {total['weight right']}/{total['manner']}"
    parts += f", recalled {total['recalled right']}/{total['recalled']}"
    return f"{name:6} found {total['found']}/{total['marks']}  false {total['false']}/{total['events']}  {parts}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of published sets")
    parser.add_argument("--missed", action="store_true", help="print what is missed, of what the model learnt from")
    parser.add_argument("--false", action="store_true", help="print what is taken for an event, of the same")
    parser.add_argument("--part", action="store_true", help="print who is wrongly said to take part, of the same")
    parser.add_argument("--manner", action="store_true", help="print what is wrong in how events are told, of the same")
    parser.add_argument("--some", type=int, default=1, help="only every so-manieth of what the model learnt from")
    parser.add_argument("--aside", action="store_true", help="score only what is kept aside")
    options = parser.parse_args()
    wanted = tuple(word for word in ("missed", "false", "part", "manner") if getattr(options, word))
    everything = list(readings(options.data))
    learnt, aside = ([r for r in everything if r.aside == kept] for kept in (False, True))
    for name, chosen in (("learnt", learnt[:: options.some]), ("aside", aside))[options.aside :]:
        shown: list[str] = []
        total = score(zip(chosen, read_texts(r.text for r in chosen), strict=True), shown)
        print("\n".join(one for one in shown if one.startswith(wanted) and name == "learnt"))
        print(line(name, total))


if __name__ == "__main__":
    main()
