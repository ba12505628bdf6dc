"""`sayso --help` waits for none of the large libraries."""

import subprocess
import sys


def test_the_command_line_is_there_before_the_ledger_and_the_language_model_are_loaded() -> None:
    asked = "import sys, sayso.cli.main; print(*{'spacy', 'onnxruntime', 'sqlalchemy', 'pyarrow'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_package_is_there_before_anything_of_it_is_loaded() -> None:
    asked = "import sys, sayso; print(*(name for name in sys.modules if name.startswith('sayso.') or name == 'typing'))"
    done = subprocess.run([sys.executable, "-S", "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
