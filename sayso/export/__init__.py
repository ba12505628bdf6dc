"""Formats that records are shown in: one file a format."""
