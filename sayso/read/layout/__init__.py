"""How a report's text is laid out: headline, byline, dateline, captions, credits, paragraphs, boilerplate."""

from sayso.read.layout.blocks import lay_out

__all__ = ["lay_out"]
