"""From the sets to shipped weights in one command: prepare, train, export, calibrate, measure, write the card.

    python -m training --data DATA [--out work/model] [--start sayso/language/weights] [--minutes 85]

Each step is a command of its own as well (training/README.md). A run that was stopped goes on from its last checkpoint.
What it leaves to do by hand: `make evaluate DATA=DATA`, which writes docs/quality.md.
"""

import argparse
import subprocess
import sys

WEIGHTS = "sayso/language/weights"


def steps(data: str, out: str, start: str | None, minutes: str | None) -> list[list[str]]:
    """The commands in their order, each as its module and arguments."""
    windows = f"{out}/windows.pkl.xz"
    prepare, fit = ["training.prepare", "--data", data, "--out", windows], ["training.train", "--windows", windows]
    fit += ["--out", out]
    if start:
        prepare += ["--start", start]
        fit += ["--start", start]
    if minutes:
        fit += ["--minutes", minutes]
    return [
        prepare,
        fit,
        ["training.export", "--model", out, "--out", WEIGHTS],
        ["training.learn_deeds", "--windows", windows, "--weights", WEIGHTS, "--out", f"{out}/deeds"],
        ["training.export", "--model", out, "--deeds", f"{out}/deeds", "--out", WEIGHTS, "--plain", f"{out}/plain"],
        ["training.card", "--data", data, "--weights", WEIGHTS, "--plain", f"{out}/plain"],
        ["training.calibrate", "--data", data],
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder with the sets (see training/README.md)")
    parser.add_argument("--out", default="work/model", help="where checkpoints go")
    parser.add_argument("--start", help="go on from these shipped weights instead of MiniLM")
    parser.add_argument("--minutes", help="train for this long, whatever the epochs")
    options = parser.parse_args()
    for step in steps(options.data, options.out, options.start, options.minutes):
        print("==", *step, flush=True)
        if subprocess.run([sys.executable, "-m", *step]).returncode:
            sys.exit(f"{step[0]} failed; mend what it says and run the same command again")


if __name__ == "__main__":
    main()
