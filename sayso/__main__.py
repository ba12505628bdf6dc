"""`python -m sayso` is the command `sayso`."""

from sayso.cli.main import run

run()
