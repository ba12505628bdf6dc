"""How a report's text is laid out: headline, byline, dateline, captions, credits, paragraphs, and what is not report."""

from sayso.read.layout.blocks import lay_out

__all__ = ["lay_out"]
