"""`python -m sayso` is the command `sayso`."""

from sayso.cli.main import run

if __name__ == "__main__":  # the processes of --jobs import this file too
    run()
