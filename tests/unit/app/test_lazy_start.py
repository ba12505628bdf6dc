"""`sayso --help` waits for none of the large libraries."""

import subprocess
import sys


def test_the_command_line_is_there_before_the_ledger_and_the_language_model_are_loaded() -> None:
    asked = "import sys, sayso.cli.main; print(*{'spacy', 'onnxruntime', 'sqlalchemy', 'pyarrow'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
