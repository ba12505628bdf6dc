"""Sayso for programs and notebooks: what `import sayso` offers, over the same use cases as the command line's."""
